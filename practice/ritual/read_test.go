package ritual

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

const good = `pack = 1
id = "small"
title = "Small"
for = "For now."
why = "Because."
source = { author = "Perel", year = 2006 }
situations = ["ordinary-day"]
minutes = 3
depth = "shallows"
people = "two"
picture = "boat"
intention = "we begin."
listens = "Listen."

[[step]]
kind = "gate"
prompt = "Now?"

[[step]]
kind = "intention"
prompt = "Say it."

[[step]]
kind = "speak"
prompt = "{speaker}, tell {listener}."

[[step]]
kind = "swap"
prompt = "Change places."

[[step]]
kind = "close"
prompt = "One word."
`

func TestReadGood(t *testing.T) {
	r, err := Read("small.toml", []byte(good), nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.ID != "small" || len(r.Steps) != 5 || r.Source != (Source{"Perel", 2006}) || r.Begins != Alternate {
		t.Errorf("read %+v", r)
	}
}

// Every error names file, line and reason.
func TestReadErrors(t *testing.T) {
	tests := []struct {
		name, from, to string
		line           int
		reason         string
	}{
		{"syntax", `title = "Small"`, `title = "Small`, 3, "newline"},
		{"twice", `title = "Small"`, "title = \"Small\"\ntitle = \"Again\"", 4, "already"},
		{"unknown key", `minutes = 3`, "minutes = 3\ncolour = \"red\"", 9, `"colour" is not a key`},
		{"unknown step key", `prompt = "Say it."`, "prompt = \"Say it.\"\nmood = 2", 22, `"mood" is not a key`},
		{"unknown source key", `year = 2006 }`, `year = 2006, page = 3 }`, 6, `"page" is not a key`},
		{"no version", "pack = 1\n", "", 0, "pack = 1"},
		{"newer", "pack = 1", "pack = 2", 1, "newer Tideway"},
		{"number for text", `title = "Small"`, `title = 7`, 3, "not a text"},
		{"text for number", `minutes = 3`, `minutes = "three"`, 8, "whole number"},
		{"no minutes", "minutes = 3\n", "", 0, `"minutes" is missing`},
		{"absurd minutes", `minutes = 3`, `minutes = 9000`, 8, "between 1 and 240"},
		{"minutes do not add up", `minutes = 3`, `minutes = 30`, 8, "about 3 minutes"},
		{"empty", `title = "Small"`, `title = " "`, 3, "is empty"},
		{"long", `for = "For now."`, `for = "` + strings.Repeat("long ", 40) + `"`, 4, "at most 140"},
		{"control", `for = "For now."`, `for = "For\u0007now."`, 4, "control character"},
		{"bad id", `id = "small"`, `id = "Small One"`, 2, "small letters"},
		{"form", `picture = "boat"`, "picture = \"boat\"\nform = \"quarrel\"", 12, "one of: turns"},
		{"jump", `prompt = "Say it."`, "prompt = \"Say it.\"\nnext = 1", 22, `"next" is not a key`},
		{"two prompts", `prompt = "{speaker}, tell {listener}."`, "prompt = \"{speaker}, tell {listener}.\"\ndeck = \"far\"", 26, "not both"},
		{"unknown deck", `prompt = "{speaker}, tell {listener}."`, `deck = "far"`, 25, `"far" is not a deck`},
		{"a card at the gate", `prompt = "Now?"`, `deck = "far"`, 17, "drawn in speak"},
		{"source a text", `source = { author = "Perel", year = 2006 }`, `source = "Perel"`, 6, "not a table"},
		{"situation", `["ordinary-day"]`, `["ordinary-day", "there"]`, 7, `"there" is not a situation`},
		{"no situation", `["ordinary-day"]`, `[]`, 7, "at least one situation"},
		{"situations a text", `["ordinary-day"]`, `"here"`, 7, "not a list"},
		{"numbers in a list", `["ordinary-day"]`, `[1]`, 7, "not a text"},
		{"depth", `"shallows"`, `"abyss"`, 9, "one of: shallows"},
		{"picture", `"boat"`, `"skull"`, 11, "one of: half-discs"},
		{"no listener's job", "listens = \"Listen.\"\n", "", 0, "listener's job"},
		{"kind", `kind = "gate"`, `kind = "fight"`, 16, "one of:"},
		{"no kind", "kind = \"gate\"\n", "", 15, `"kind" is missing`},
		{"no gate", `kind = "gate"`, `kind = "silence"`, 16, "the first step is a gate"},
		{"two gates", `kind = "intention"`, `kind = "gate"`, 20, "one gate"},
		{"intention late", `kind = "intention"`, `kind = "silence"`, 0, "intention is said before"},
		{"no close", `kind = "close"`, `kind = "silence"`, 32, "ends with a close"},
		{"one speaks", `kind = "swap"`, `kind = "silence"`, 0, "only one of the two"},
		{"nobody speaks", `kind = "speak"`, `kind = "silence"`, 0, "nobody speaks"},
		{"say-back alone", `kind = "intention"`, `kind = "say-back"`, 20, "comes after a speak"},
		{"placeholder", `{listener}.`, `{partner}.`, 25, "{partner} is not a name"},
		{"open brace", `{listener}.`, `{listener.`, 25, "is not a name"},
		{"no floor", `"Say it."`, `"Say it, {speaker}."`, 21, "nobody has the floor"},
		{"floor in silence", `prompt = "Say it."`, "prompt = \"Say it.\"\nfloor = \"second\"", 22, "only a speak step"},
		{"again", `prompt = "Say it."`, "prompt = \"Say it.\"\nagain = \"Again.\"", 22, "go round again"},
		{"alone hint", `prompt = "Say it."`, "prompt = \"Say it.\"\nalone_hint = \"Hm.\"", 22, "needs alone"},
		{"alone without words", `people = "two"`, `people = "both"`, 25, "needs alone"},
		{"names alone", `prompt = "Say it."`, "prompt = \"Say it.\"\nalone = \"{speaker}\"", 22, "no names to fill in"},
		{"steps as a list", good[strings.Index(good, "[[step]]"):], `step = [1, 2]`, 15, "[[step]]"},
		{"deep", `["ordinary-day"]`, strings.Repeat("[", 30) + strings.Repeat("]", 30), 7, "nest deeper"},
		{"not UTF-8", `"Small"`, "\"Sm\xffll\"", 3, "not UTF-8"},
	}
	for _, tt := range tests {
		if !strings.Contains(good, tt.from) {
			t.Fatalf("%s: nothing to change", tt.name)
		}
		_, err := Read("small.toml", []byte(strings.Replace(good, tt.from, tt.to, 1)), nil)
		var problems Problems
		if !errors.As(err, &problems) {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		found := false
		for _, p := range problems {
			found = found || p.File == "small.toml" && p.Line == tt.line && strings.Contains(p.Reason, tt.reason)
		}
		if !found {
			t.Errorf("%s: want line %d %q, got\n%v", tt.name, tt.line, tt.reason, err)
		}
	}
}

func TestReadBounds(t *testing.T) {
	if _, err := Read("big.toml", make([]byte, MaxFile+1), nil); err == nil || !strings.Contains(err.Error(), "larger than 256 KiB") {
		t.Errorf("too big: %v", err)
	}
	many := good + strings.Repeat("[[step]]\nkind = \"silence\"\nprompt = \"Rest.\"\n", MaxSteps)
	if _, err := Read("many.toml", []byte(many), nil); err == nil || !strings.Contains(err.Error(), "at most 60") {
		t.Errorf("too many steps: %v", err)
	}
	uneven := strings.Replace(good, "kind = \"swap\"\nprompt = \"Change places.\"", "kind = \"silence\"\nprompt = \"Rest.\"\n\n[[step]]\nkind = \"speak\"\nprompt = \"More.\"", 1)
	if _, err := Read("uneven.toml", []byte(uneven), nil); err == nil || !strings.Contains(err.Error(), "two turns more") {
		t.Errorf("uneven: %v", err)
	}
}

// A pack with an error does not keep the others from being read.
func TestReadAll(t *testing.T) {
	fsys := fstest.MapFS{
		"rituals/a.toml": {Data: []byte(good)},
		"rituals/b.toml": {Data: []byte(good)},
		"rituals/c.toml": {Data: []byte("pack = 1\nid = ")},
		"rituals/d.toml": {Data: []byte(strings.Replace(good, "small", "other", 1))},
	}
	l, err := ReadAll(fsys, "rituals")
	if len(l.Rituals) != 2 || l.Rituals[1].ID != "other" {
		t.Errorf("read %d rituals", len(l.Rituals))
	}
	if err == nil || !strings.Contains(err.Error(), "already that of rituals/a.toml") || !strings.Contains(err.Error(), "rituals/c.toml:2") {
		t.Errorf("errors %v", err)
	}
	if l, err := ReadAll(fsys, "nowhere"); len(l.Rituals) != 0 || err != nil {
		t.Errorf("an empty folder: %v, %v", l.Rituals, err)
	}
}

// FuzzRead: whatever the file, there is an error with a line inside it, or a ritual that can be walked to its end.
func FuzzRead(f *testing.F) {
	f.Add([]byte(good))
	names, err := filepath.Glob("../../assets/rituals/*.toml")
	if err != nil || len(names) == 0 {
		f.Fatal("no rituals to begin from", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Read("fuzz.toml", data, nil)
		var problems Problems
		if err != nil && !errors.As(err, &problems) {
			t.Fatalf("an error of another kind: %v", err)
		}
		for _, p := range problems {
			if p.Line < 0 || p.Line > strings.Count(string(data), "\n")+1 || p.Reason == "" {
				t.Fatalf("a problem nowhere: %+v", p)
			}
		}
		if err != nil {
			return
		}
		people := []Person{maren, elio}
		if !r.People.Fits(2) {
			people = people[:1]
		}
		run, err := New(r, people, Start{})
		if err != nil {
			t.Fatal(err)
		}
		forward(t, run, run.State().Total)
		if out, ok := run.Outcome(); !ok || out.End != Shared {
			t.Fatalf("walked to %+v", out)
		}
		Lint(r)
	})
}

// The example of the document is a ritual, and so is the list of what may be written there.
func TestDocument(t *testing.T) {
	raw, err := os.ReadFile("../../docs/rituals-format.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := string(raw)
	blocks := strings.Split(doc, "```toml\n")
	if len(blocks) != 3 {
		t.Fatalf("%d examples", len(blocks)-1)
	}
	deck, _, _ := strings.Cut(blocks[1], "```")
	if d, err := ReadDeck("deck.toml", []byte(deck)); err != nil || len(LintDeck(d)) > 0 {
		t.Error(err, LintDeck(d))
	}
	example, _, _ := strings.Cut(blocks[2], "```")
	r, err := Read("example.toml", []byte(example), nil)
	if err != nil {
		t.Fatal(err)
	}
	if found := Lint(r); len(found) > 0 {
		t.Error(found)
	}
	words := slices.Concat(texts(Kinds()), Situations(), Pictures(), texts(Forms()), texts(Depths()))
	for _, word := range words {
		if !strings.Contains(doc, "`"+word+"`") {
			t.Errorf("the document does not name %q", word)
		}
	}
	for _, s := range sources {
		if !strings.Contains(doc, s.Author) || !strings.Contains(doc, strconv.Itoa(s.Year)) {
			t.Errorf("the document does not name %s", s)
		}
	}
}
