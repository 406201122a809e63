package house

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"
)

// Sentence is one text that a person reads.
type Sentence struct {
	File string // where it stands
	Key  string // translation key, or the path inside a TOML file
	Text string
}

const english = "assets/translations/en/"

// Catalogue reads the English sentences: key to its texts (two, where there is a plural), and what is wrong with the files.
func Catalogue(t *Tree) (map[string][]Sentence, []string) {
	all := map[string][]Sentence{}
	var wrong []string
	for _, name := range t.Texts {
		if !strings.HasPrefix(name, english) || !strings.HasSuffix(name, ".json") {
			continue
		}
		raw, err := t.Read(name)
		if err == nil {
			err = addSentences(all, name, raw)
		}
		if err != nil {
			wrong = append(wrong, err.Error())
		}
	}
	return all, wrong
}

// addSentences reads the file token by token: a map would swallow a key that stands there twice.
func addSentences(all map[string][]Sentence, name string, raw []byte) error {
	decoder := json.NewDecoder(strings.NewReader(string(raw)))
	if start, err := decoder.Token(); err != nil || start != json.Delim('{') {
		return fmt.Errorf("%s is not one JSON object", name)
	}
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		var value any
		if err := decoder.Decode(&value); err != nil {
			return fmt.Errorf("%s, %v: %w", name, key, err)
		}
		id := fmt.Sprint(key)
		if was, twice := all[id]; twice {
			return fmt.Errorf("%s: %q is already in %s", name, id, was[0].File)
		}
		texts, err := textsOf(value)
		if err != nil {
			return fmt.Errorf("%s, %s: %w", name, id, err)
		}
		for _, text := range texts {
			all[id] = append(all[id], Sentence{name, id, text})
		}
	}
	return nil
}

// textsOf takes "text" or {"one": "text", "other": "text"}.
func textsOf(value any) ([]string, error) {
	switch value := value.(type) {
	case string:
		return []string{value}, nil
	case map[string]any:
		one, ok1 := value["one"].(string)
		other, ok2 := value["other"].(string)
		if ok1 && ok2 && len(value) == 2 {
			return []string{one, other}, nil
		}
	}
	return nil, fmt.Errorf("want a text, or an object with one and other")
}

// Fields are the names that a sentence wants to be filled in: "Hello, {{.name}}" has name.
func Fields(text string) ([]string, error) {
	tree, err := template.New("").Parse(text)
	if err != nil {
		return nil, err
	}
	var fields []string
	for _, node := range tree.Root.Nodes {
		action, ok := node.(*parse.ActionNode)
		if !ok {
			continue
		}
		for _, field := range regexp.MustCompile(`\.(\w+)`).FindAllStringSubmatch(action.String(), -1) {
			fields = append(fields, field[1])
		}
	}
	return fields, nil
}

// Mention is a string in the code that is a translation key, or begins one.
type Mention struct {
	Key    string
	At     string
	Prefix bool     // the rest is made at run time: "feeling." + word.ID
	Call   bool     // it is the first argument of a say function
	Names  []string // the fields that the call fills in; nil if they cannot be read off
}

var keyForm = regexp.MustCompile(`^[a-z][a-z0-9-]*(\.[a-z0-9_-]+)+$`)

// Mentions finds the keys in one file: every text of the form of a key, and every beginning that ends in a dot.
func Mentions(s *Source) []Mention {
	var found []Mention
	calls := sayCalls(s.AST)
	ast.Inspect(s.AST, func(n ast.Node) bool {
		if _, ok := n.(*ast.ImportSpec); ok {
			return false
		}
		lit, ok := n.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return true
		}
		text, err := strconv.Unquote(lit.Value)
		if err != nil {
			return true
		}
		begin, _, formatted := strings.Cut(text, "%")
		call, called := calls[lit]
		switch {
		case keyForm.MatchString(text):
			m := Mention{Key: text, At: s.At(lit), Call: called}
			if called {
				m.Names = argumentNames(call)
			}
			found = append(found, m)
		case strings.HasSuffix(begin, ".") && (formatted || begin == text) && keyForm.MatchString(begin+"x"):
			found = append(found, Mention{Key: begin, At: s.At(lit), Prefix: true})
		case called && !strings.Contains(text, " "):
			found = append(found, Mention{Key: text, At: s.At(lit), Call: true})
		}
		return true
	})
	return found
}

// sayCalls finds say("…"), x.Say("…") and, inside ui/say, s("…"), by their first argument.
func sayCalls(file *ast.File) map[*ast.BasicLit]*ast.CallExpr {
	calls := map[*ast.BasicLit]*ast.CallExpr{}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		name := ""
		switch f := call.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		lit, ok := call.Args[0].(*ast.BasicLit)
		if ok && slices.Contains([]string{"say", "Say", "s"}, name) {
			calls[lit] = call
		}
		return true
	})
	return calls
}

// argumentNames are the literal names of a call's pairs; nil where one of them is made at run time.
func argumentNames(call *ast.CallExpr) []string {
	names := []string{}
	if call.Ellipsis.IsValid() {
		return nil
	}
	for i := 1; i < len(call.Args); i += 2 {
		lit, ok := call.Args[i].(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return nil
		}
		names = append(names, strings.Trim(lit.Value, "\"`"))
	}
	return names
}
