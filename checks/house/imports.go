package house

import (
	"fmt"
	"strconv"
	"strings"
)

// Rule says what one part of the house may import besides the standard library.
type Rule struct {
	Who       string // package, or a folder with everything under it: "practice/..."; "ui/*" is one level
	Ours      string // packages of this module, in the same notation, separated by spaces
	Libraries string // beginnings of import paths of libraries, separated by spaces
}

// Rules is who may import whom. The first rule that names a package holds for it.
//
// Rules about people know no disk, no screen and no network; the screen never sees the file; what a screen says and does
// (ui/present) never sees the toolkit. That is why each wing can be tested, and replaced, alone.
var Rules = []Rule{
	{"main", "assets practice/... data/... ui/...", ""},
	{"assets/...", "", ""},

	{"practice", "practice/...", "golang.org/x/text"},
	{"practice/civil", "", "github.com/rickar/cal/v2"},
	{"practice/ritual/pack", "", "github.com/BurntSushi/toml"},
	{"practice/feeling", "assets practice/ritual/pack", "golang.org/x/text"},
	{"practice/ritual", "practice/civil practice/feeling practice/ritual/pack", ""},
	{"practice/madeup", "assets practice/...", "github.com/BurntSushi/toml"},
	{"practice/practicetest", "assets practice/...", ""},
	{"practice/remind", "practice/reentry practice/civil", ""},
	{"practice/tide", "practice/civil practice/reentry", ""}, // the kinds of time away are named there
	{"practice/*", "practice/civil", ""},

	{"data/vault", "", "golang.org/x/crypto golang.org/x/text/unicode/norm"},
	{"data/portable", "practice practice/civil", "github.com/emersion/go-ical github.com/teambition/rrule-go"},
	{"data/...", "practice/... data/...", "github.com/mattn/go-sqlite3 golang.org/x/sys golang.org/x/text github.com/gofrs/flock"},

	{"ui/say", "assets practice/civil", "github.com/nicksnyder/go-i18n/v2 golang.org/x/text"},
	{"ui/look", "assets ui/say", fyne + " github.com/go-text/typesetting"}, // its tests look into the faces
	{"ui/widgets", "practice/civil practice/feeling ui/look ui/say", fyne + " golang.org/x/image github.com/fyne-io/oksvg github.com/srwiley/rasterx"},
	{"ui/present", "practice/... ui/say", ""},
	{"ui/pdf/pdftest", "", ""},
	{"ui/pdf", "", "github.com/go-text/typesetting golang.org/x/image golang.org/x/text"},
	{"ui/chart", "assets practice/tide practice/civil ui/pdf ui/say", "github.com/wcharczuk/go-chart/v2 github.com/golang/freetype golang.org/x/image"},
	{"ui/book", "assets practice/... ui/chart ui/pdf ui/say", ""},
	{"ui/desktop", "practice/civil ui/say", fyne + " github.com/godbus/dbus/v5 golang.org/x/sys github.com/gofrs/flock gopkg.in/natefinch/lumberjack.v2"},
	{"ui/bell", "practice/... ui/present ui/desktop ui/say", fyne},
	{"ui/front", "assets practice/... ui ui/bell ui/desktop ui/present ui/say", fyne},
	{"ui/terminal", "practice/... ui/chart ui/book ui/say ui/present", "github.com/alecthomas/kong golang.org/x/sys golang.org/x/text"},
	{"ui", "assets practice/... ui/...", fyne},
	{"ui/uitest", "assets practice/... ui/present ui/widgets ui/look ui/say", fyne},
	{"ui/keep", "practice/civil ui/present ui/widgets ui/look ui/chart ui/book ui/say ui/uitest", fyne},
	{"ui/*", "practice/civil ui/present ui/widgets ui/look ui/chart ui/say ui/uitest", fyne},

	{"checks/...", "assets practice/... data/... ui/... checks/...", fyne + " github.com/godbus/dbus/v5 github.com/BurntSushi/toml golang.org/x/image golang.org/x/sys"},
}

const fyne = "fyne.io/fyne/v2"

// What any test may use besides: the library for properties, a journal without a file, and what is embedded.
const (
	librariesInTests = "pgregory.net/rapid"
	oursInTests      = "practice practice/... assets ui/pdf/pdftest"
	testSupport      = "practice/practicetest ui/uitest ui/pdf/pdftest" // for tests alone, and for one another
)

// Closed are parts of the standard library that have one home. The network has none: nothing here talks to it.
var Closed = []struct{ Import, Homes, Why string }{
	{"net/http", "", "Tideway never talks to the network"},
	{"net", "ui/desktop checks/...", "the only socket is the one that finds the window that is already open"},
	{"database/sql", "data/... checks/...", "only data knows SQLite"},
	{"crypto/aes", "data/vault", "only data/vault knows cryptography"},
	{"crypto/cipher", "data/vault", "only data/vault knows cryptography"},
	{"crypto/hkdf", "data/vault", "only data/vault knows cryptography"},
	{"crypto/hmac", "data/vault practice", "only data/vault knows cryptography (practice names reminders with it: docs/adr/0008)"},
	{"math/rand", "checks/...", "math/rand/v2 is the one in use"},
}

// Plain are what a rule about people never touches, with the packages that are let off and why.
var Plain = []struct{ Import, Except, Why string }{
	{"os/...", "practice/civil", "practice has no disk (civil reads which zone the computer is in)"},
	{"path/filepath", "practice/civil", "practice has no disk (civil reads which zone the computer is in)"},
	{"syscall", "", "practice knows no operating system"},
	{"log/slog", "", "practice says what went wrong by returning it"},
	{"log", "", "practice says what went wrong by returning it"},
}

// Objection is the reason why a package may not import something, or "".
func Objection(importer, imported string, test bool) string {
	if isOurs(imported) {
		return objectionToOurs(importer, strings.TrimPrefix(imported, Module+"/"), test)
	}
	if isStandard(imported) {
		return objectionToStandard(importer, imported, test)
	}
	return objectionToLibrary(importer, imported, test)
}

func objectionToOurs(importer, imported string, test bool) string {
	switch {
	case imported == Module, strings.HasPrefix(imported, "checks/") && !matches("checks/...", importer):
		return "nothing imports the door or the checks"
	case matchesAny(testSupport, imported) && !test && !matchesAny(testSupport, importer):
		return imported + " is for tests"
	}
	rule, found := ruleFor(importer)
	if !found {
		return "no rule names this package: add one to Rules"
	}
	if importer == imported || test && matchesAny(oursInTests, imported) || matchesAny(rule.Ours, imported) {
		return ""
	}
	return fmt.Sprintf("%s may import only: %s", rule.Who, orNothing(rule.Ours))
}

func objectionToStandard(importer, imported string, test bool) string {
	for _, c := range Closed {
		if imported == c.Import && !matchesAny(c.Homes, importer) && (!test || c.Import == "net/http") {
			return c.Why
		}
	}
	if test || !matches("practice/...", importer) {
		return ""
	}
	for _, p := range Plain {
		if matches(p.Import, imported) && !matchesAny(p.Except, importer) {
			return p.Why
		}
	}
	return ""
}

func objectionToLibrary(importer, imported string, test bool) string {
	rule, found := ruleFor(importer)
	switch {
	case !found:
		return "no rule names this package: add one to Rules"
	case importer == "main" && !strings.HasPrefix(imported, "github.com/stretchr/"):
		return ""
	case test && hasPrefixOf(librariesInTests, imported), hasPrefixOf(rule.Libraries, imported):
		return ""
	}
	return fmt.Sprintf("%s may use only these libraries: %s", rule.Who, orNothing(rule.Libraries))
}

// Imports are the import paths of a file.
func (s *Source) Imports() []string {
	var all []string
	for _, spec := range s.AST.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil {
			all = append(all, p)
		}
	}
	return all
}

func ruleFor(pkg string) (Rule, bool) {
	for _, r := range Rules {
		if matches(r.Who, pkg) {
			return r, true
		}
	}
	return Rule{}, false
}

// matches: "a/..." is a and everything under it, "a/*" whatever lies directly in a, anything else itself.
func matches(pattern, pkg string) bool {
	if parent, all := strings.CutSuffix(pattern, "/..."); all {
		return pkg == parent || strings.HasPrefix(pkg, parent+"/")
	}
	if parent, level := strings.CutSuffix(pattern, "/*"); level {
		child, in := strings.CutPrefix(pkg, parent+"/")
		return in && !strings.Contains(child, "/")
	}
	return pattern == pkg
}

func matchesAny(patterns, pkg string) bool {
	for _, p := range strings.Fields(patterns) {
		if matches(p, pkg) {
			return true
		}
	}
	return false
}

func hasPrefixOf(prefixes, imported string) bool {
	for _, p := range strings.Fields(prefixes) {
		if imported == p || strings.HasPrefix(imported, p+"/") {
			return true
		}
	}
	return false
}

func isOurs(imported string) bool {
	return imported == Module || strings.HasPrefix(imported, Module+"/")
}

// isStandard: paths of the standard library have no dot in their first element.
func isStandard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".")
}

func orNothing(list string) string {
	if list == "" {
		return "(nothing)"
	}
	return list
}
