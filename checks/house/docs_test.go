package house

import (
	"go/ast"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// terms are the words of the product: one for each idea, in code, sentences and documents alike.
var terms = []string{
	"Journal", "Person", "Sitting", "Check-in", "Near", "Feeling word", "Note", "Ritual", "Step", "Turn", "Floor", "Keepsake",
	"Letter", "Time away", "Return", "Re-entry arc", "Touch", "Tide", "Usual range", "Season", "Year", "Chapter", "Change",
	"Re-meeting", "Book", "Envelope", "Deck", "Card", "Form", "Offer", "Favourite", "Own ritual", "Body line", "Need line",
}

func TestGlossary(t *testing.T) {
	glossary := read(t, "docs/glossary.md")
	for _, term := range terms {
		_, after, found := strings.Cut(glossary, "\n## "+term+"\n")
		if !found {
			t.Errorf("docs/glossary.md does not define %q", term)
			continue
		}
		entry, _, _ := strings.Cut(after, "\n## ")
		definition, avoid, found := strings.Cut(entry, "_Avoid:_")
		if !found || len(strings.TrimSpace(definition)) < 20 || strings.TrimSpace(avoid) == "" {
			t.Errorf("docs/glossary.md: %q wants a definition and a line that begins with _Avoid:_", term)
		}
	}
}

func TestDecisions(t *testing.T) {
	number := 0
	for _, name := range open(t).Texts {
		if !strings.HasPrefix(name, "docs/adr/0") {
			continue
		}
		number++
		if want := regexp.MustCompile(`^\d{4}-[a-z0-9-]+\.md$`); !want.MatchString(path.Base(name)) {
			t.Errorf("%s: want 0000-words-like-these.md", name)
		}
		text := read(t, name)
		for _, part := range []string{"# ", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n"} {
			if !strings.Contains("\n"+text, strings.TrimRight(part, " ")) {
				t.Errorf("%s has no %q", name, strings.TrimSpace(part))
			}
		}
	}
	if number < 8 {
		t.Errorf("docs/adr holds %d decisions, want at least 8", number)
	}
}

func TestArchitectureNamesEveryPackage(t *testing.T) {
	text := read(t, "ARCHITECTURE.md")
	seen := map[string]bool{}
	for _, s := range open(t).Go {
		name := s.Package()
		if !seen[name] && name != "main" && !strings.Contains(text, "`"+name+"`") {
			t.Errorf("ARCHITECTURE.md does not say what `%s` is for", name)
		}
		seen[name] = true
	}
}

func TestPackagesSayWhatTheyAre(t *testing.T) {
	said, files := map[string]bool{}, map[string]bool{}
	for _, s := range open(t).Go {
		if s.Test {
			continue
		}
		files[s.Package()] = true
		if s.AST.Doc != nil && beginsAsPackageComment(s.AST) {
			said[s.Package()] = true
		}
	}
	for name := range files {
		if !said[name] {
			t.Errorf("%s has no package comment that begins with \"Package %s\"", name, path.Base(name))
		}
	}
}

func beginsAsPackageComment(file *ast.File) bool {
	text := file.Doc.Text()
	return strings.HasPrefix(text, "Package "+file.Name.Name+" ") || file.Name.Name == "main" && len(text) > 20
}

func TestMetadata(t *testing.T) {
	var app struct {
		Details    struct{ Icon, Name, ID, Version string }
		Migrations map[string]bool
	}
	if err := toml.Unmarshal([]byte(read(t, "FyneApp.toml")), &app); err != nil {
		t.Fatal(err)
	}
	if !app.Migrations["fyneDo"] {
		t.Error("FyneApp.toml: [Migrations] fyneDo is not true (the case matters)")
	}
	if app.Details.Name != "Tideway" || app.Details.ID != "app.tideway.Tideway" {
		t.Errorf("FyneApp.toml: name %q, id %q", app.Details.Name, app.Details.ID)
	}
	if _, err := open(t).Read(app.Details.Icon); err != nil {
		t.Errorf("FyneApp.toml: icon: %v", err)
	}
	if !strings.Contains(read(t, "main.go"), `version = "`+app.Details.Version+`"`) {
		t.Errorf("main.go has another version than FyneApp.toml (%s)", app.Details.Version)
	}
	if !strings.Contains(read(t, "CHANGELOG.md"), "\n## "+app.Details.Version) {
		t.Errorf("CHANGELOG.md says nothing of %s", app.Details.Version)
	}
	if strings.Contains(read(t, "CHANGELOG.md"), "—") {
		t.Error("CHANGELOG.md: no em dash")
	}
}

// The number by which a desktop knows a journal is the one that data writes into it.
func TestFileTypeIsTheJournals(t *testing.T) {
	number := regexp.MustCompile(`applicationID = (0x[0-9A-Fa-f]{8})\b`)
	for _, s := range open(t).Go {
		if found := number.FindSubmatch(s.Text); found != nil && s.Package() == "data" {
			if want := `value="` + string(found[1]) + `"`; !strings.Contains(read(t, "packaging/app.tideway.Tideway.xml"), want) {
				t.Errorf("packaging/app.tideway.Tideway.xml has no %s, the number in %s", want, s.Path)
			}
			return
		}
	}
	t.Error("data has no applicationID any more: this test has lost its subject")
}

func TestOneCommandForTests(t *testing.T) {
	want := "#!/bin/sh\ncd \"$(dirname \"$0\")/..\" && exec make test\n"
	if got := read(t, ".ci/run"); got != want {
		t.Errorf(".ci/run calls make test and nothing else; it is\n%s", got)
	}
}
