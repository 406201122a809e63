package house

import (
	"fmt"
	"go/ast"
	"go/token"
	"regexp"
	"strings"
)

// Habit is something that may be written only in some places.
type Habit struct {
	Name  string
	Homes string // packages that may, separated by spaces
	Tests string // "may", "may not", or "only": who else the habit is about
	Found func(file *ast.File, n ast.Node) bool
	Why   string
}

// Habits about calls, each with its reason.
var Habits = []Habit{
	{"time.Now", "main ui/desktop checks/...", "may", callOf("time", "Now", "Since", "Until"),
		"a clock is passed in, so that every rule can be tested at any moment"},
	{"time.Sleep", "", "only", callOf("time", "Sleep"),
		"a test waits for a condition with a bound, or sleeps inside synctest.Test, where it takes no time"},
	{"t.Skip", "", "only", skips,
		"a test that does not run says nothing"},
	{"a day made by hand", "practice/civil checks/...", "may", truncatesDates,
		"only practice/civil turns an instant into a day: a day here ends at four in the morning"},
}

// Objections are the habits that a file has and may not have.
func Objections(s *Source) []string {
	var found []string
	virtual := virtualTime(s.AST)
	for _, h := range Habits {
		if s.Test && h.Tests == "may" || !s.Test && h.Tests == "only" || matchesAny(h.Homes, s.Package()) {
			continue
		}
		ast.Inspect(s.AST, func(n ast.Node) bool {
			if n != nil && h.Found(s.AST, n) && !virtual(n) {
				found = append(found, fmt.Sprintf("%s: %s: %s", s.At(n), h.Name, h.Why))
			}
			return true
		})
	}
	return found
}

// callOf finds pkg.name anywhere, called or handed on.
func callOf(pkg string, names ...string) func(*ast.File, ast.Node) bool {
	return func(_ *ast.File, n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok || !isIdent(selector.X, pkg) {
			return false
		}
		for _, name := range names {
			if selector.Sel.Name == name {
				return true
			}
		}
		return false
	}
}

func skips(_ *ast.File, n ast.Node) bool {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return false
	}
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || !isIdent(selector.X, "t") && !isIdent(selector.X, "b") && !isIdent(selector.X, "f") {
		return false
	}
	switch selector.Sel.Name {
	case "Skip", "Skipf", "SkipNow":
		return true
	}
	return false
}

// truncatesDates finds x.Truncate(24 * time.Hour), time.Date(…, 0, 0, 0, 0, …) and the layout of a plain day.
func truncatesDates(_ *ast.File, n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BasicLit:
		return n.Kind == token.STRING && strings.Trim(n.Value, "\"`") == "2006-01-02"
	case *ast.CallExpr:
		selector, ok := n.Fun.(*ast.SelectorExpr)
		if !ok {
			return false
		}
		switch {
		case selector.Sel.Name == "Truncate" && len(n.Args) == 1:
			return mentionsHours(n.Args[0])
		case selector.Sel.Name == "Date" && isIdent(selector.X, "time") && len(n.Args) == 8 && !isCalendar(n.Args[0], n.Args[2]):
			return isZero(n.Args[3]) && isZero(n.Args[4]) && isZero(n.Args[5]) && isZero(n.Args[6])
		}
	}
	return false
}

func mentionsHours(e ast.Expr) bool {
	hours := false
	ast.Inspect(e, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && isIdent(s.X, "time") && s.Sel.Name == "Hour" {
			hours = true
		}
		return true
	})
	return hours
}

// isCalendar: a year or day that is written out, or a year that is the field of a civil.Date, is no instant that is cut.
func isCalendar(year, day ast.Expr) bool {
	if _, written := day.(*ast.BasicLit); written {
		return true
	}
	switch year := year.(type) {
	case *ast.BasicLit:
		return true
	case *ast.SelectorExpr:
		return year.Sel.Name == "Year"
	}
	return false
}

func isZero(e ast.Expr) bool {
	lit, ok := e.(*ast.BasicLit)
	return ok && lit.Value == "0"
}

func isIdent(e ast.Expr, name string) bool {
	ident, ok := e.(*ast.Ident)
	return ok && ident.Name == name
}

// virtualTime says whether a node lies inside a call of synctest.Test, where the clock is the test's own.
func virtualTime(file *ast.File) func(ast.Node) bool {
	var bubbles []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && callOf("synctest", "Test")(file, call.Fun) {
			bubbles = append(bubbles, call)
		}
		return true
	})
	return func(n ast.Node) bool {
		for _, b := range bubbles {
			if b.Pos() <= n.Pos() && n.End() <= b.End() {
				return true
			}
		}
		return false
	}
}

// leftBehind are words that promise work or silence a check. They are put together here so that this file has none.
var leftBehind = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|HA` + `CK)\b|no` + `lint`)

// notOurStory are traces of where the sources were written: a machine's folders, or tools that are no part of the house.
var notOurStory = regexp.MustCompile(`(?i)(^|[\s"'=(:` + "`" + `])/(wo` + `rk|ro` + `ot|tm` + `p/(brief|xdg))/|\b(cla` + `ude|chat` + `gpt|open` +
	`ai|anth` + `ropic|cop` + `ilot|lang` + `uage mod` + `el|sub` + `agent|AI-gen` + `erated)\b`)

// Traces are the lines of a text that hold a word that was left behind, or a trace of where it was written.
func Traces(name, text string) []string {
	var found []string
	for i, line := range strings.Split(text, "\n") {
		for _, pattern := range []*regexp.Regexp{leftBehind, notOurStory} {
			if match := pattern.FindString(line); match != "" {
				found = append(found, fmt.Sprintf("%s:%d: %q", name, i+1, strings.TrimSpace(match)))
			}
		}
	}
	return found
}
