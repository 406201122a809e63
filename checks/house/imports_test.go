package house

import "testing"

func TestImports(t *testing.T) {
	tree := open(t)
	for _, s := range tree.Go {
		for _, imported := range s.Imports() {
			if why := Objection(s.Package(), imported, s.Test); why != "" {
				t.Errorf("%s imports %s: %s", s.Path, imported, why)
			}
		}
	}
}

func TestObjection(t *testing.T) {
	tests := []struct {
		importer, imported string
		test, allowed      bool
	}{
		{"practice", "tideway/data", false, false},
		{"practice", "tideway/ui/look", false, false},
		{"practice", "database/sql", false, false},
		{"practice", "fyne.io/fyne/v2", false, false},
		{"practice", "os", false, false},
		{"practice", "os/exec", false, false},
		{"practice", "tideway/practice/civil", false, true},
		{"practice/civil", "os", false, true},
		{"practice/reentry", "tideway/practice/tide", false, false},
		{"practice/remind", "tideway/practice/reentry", false, true},
		{"ui/present", "fyne.io/fyne/v2/widget", false, false},
		{"ui/present", "tideway/practice", false, true},
		{"ui/now", "tideway/data", false, false},
		{"ui/now", "tideway/ui/tides", false, false},
		{"ui/now", "fyne.io/fyne/v2/widget", false, true},
		{"ui/terminal", "tideway/data", false, false},
		{"ui/terminal", "github.com/alecthomas/kong", false, true},
		{"ui/pdf", "tideway/practice/civil", false, false},
		{"ui/book", "github.com/wcharczuk/go-chart/v2", false, false},
		{"ui/chart", "github.com/wcharczuk/go-chart/v2/drawing", false, true},
		{"data", "fyne.io/fyne/v2", false, false},
		{"data", "tideway/ui/say", false, false},
		{"data", "golang.org/x/crypto/argon2", false, false},
		{"data/vault", "golang.org/x/crypto/argon2", false, true},
		{"data", "crypto/cipher", false, false},
		{"data", "tideway", false, false},
		{"ui/desktop", "net/http", false, false},
		{"ui/desktop", "net/http", true, false},
		{"practice", "github.com/stretchr/testify/assert", true, false},
		{"main", "github.com/stretchr/testify/assert", true, false},
		{"practice", "pgregory.net/rapid", true, true},
		{"practice", "pgregory.net/rapid", false, false},
		{"practice", "os", true, true},
		{"main", "tideway/checks/stage", false, false},
		{"checks/tour", "tideway/checks/stage", false, true},
		{"main", "tideway/practice/practicetest", false, false},
		{"ui/present", "tideway/practice/practicetest", false, false},
		{"ui/present", "tideway/practice/practicetest", true, true},
		{"ui/now", "tideway/ui/uitest", true, true},
		{"ui/now", "tideway/ui/uitest", false, false},
		{"ui", "tideway/ui/uitest", false, false},
		{"main", "tideway/ui/uitest", false, false},
		{"practice", "tideway/ui/uitest", true, false},
		{"ui/present", "tideway/ui/uitest", true, false},
		{"ui/uitest", "tideway/practice/practicetest", false, true},
		{"ui/uitest", "tideway/ui/now", false, false},
		{"attic", "tideway/practice", false, false},
	}
	for _, tt := range tests {
		if why := Objection(tt.importer, tt.imported, tt.test); (why == "") != tt.allowed {
			t.Errorf("%s imports %s (test %t): objection %q", tt.importer, tt.imported, tt.test, why)
		}
	}
}

func TestEveryPackageHasARule(t *testing.T) {
	for _, s := range open(t).Go {
		if _, found := ruleFor(s.Package()); !found {
			t.Errorf("%s: no rule names the package %s", s.Path, s.Package())
		}
	}
}
