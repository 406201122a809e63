package terminal

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"tideway/assets"
	"tideway/practice/feeling"
	"tideway/practice/practicetest"
	"tideway/practice/ritual"
	"tideway/ui/say"
)

// desk is a command line that has no home folder, and no journal that could be opened.
type desk struct {
	t       *testing.T
	env     Env
	library *ritual.Library
}

func newDesk(t *testing.T) desk {
	t.Helper()
	sentences, err := say.Load(assets.FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	library, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Log(err)
	}
	t.Chdir(t.TempDir())
	return desk{t, Env{
		Say: sentences, Words: &feeling.Words{}, Library: func() *ritual.Library { return library },
		Now: time.Now, Zone: func() *time.Location { return time.UTC },
		Open: func(context.Context, string, bool) (Files, error) {
			t.Error("a journal was opened")
			return nil, os.ErrNotExist
		},
	}, library}
}

func (d desk) do(args ...string) (code int, out, errs string) {
	d.t.Helper()
	var o, e bytes.Buffer
	d.env.Out, d.env.Err = &o, &e
	code = Run(d.t.Context(), d.env, append([]string{"rituals"}, args...))
	return code, o.String(), e.String()
}

func (d desk) ok(args ...string) string {
	d.t.Helper()
	code, out, errs := d.do(args...)
	if code != Done || errs != "" {
		d.t.Fatalf("%q ended with %d: %s", args, code, errs)
	}
	return out
}

func (d desk) refused(code int, sentence string, args ...string) {
	d.t.Helper()
	if got, out, errs := d.do(args...); got != code || !strings.Contains(errs, sentence) || out != "" {
		d.t.Errorf("%.60q: %d, %q, %q; want %d and %q", args, got, out, errs, code, sentence)
	}
}

// document reads the one JSON document that a command prints.
func document[T any](d desk, args ...string) T {
	d.t.Helper()
	var into T
	dec := json.NewDecoder(strings.NewReader(d.ok(append(args, "--json")...)))
	if err := dec.Decode(&into); err != nil || dec.More() {
		d.t.Fatalf("%q is not one document: %v", args, err)
	}
	return into
}

func TestRitualsList(t *testing.T) {
	d := newDesk(t)
	all := document[[]map[string]any](d, "list")
	if len(all) != len(d.library.Rituals) {
		t.Fatalf("%d of %d rituals", len(all), len(d.library.Rituals))
	}
	for i, o := range all {
		r := d.library.Rituals[i]
		want := map[string]any{"id": r.ID, "title": r.Title, "minutes": float64(r.Minutes), "depth": string(r.Depth), "people": string(r.People),
			"form": string(r.Form), "prompts": float64(r.Prompts())}
		for key, value := range want {
			if o[key] != value {
				t.Errorf("%s: %s is %v, want %v", r.ID, key, o[key], value)
			}
		}
		if fmt.Sprint(o["situations"]) != fmt.Sprint(r.Situations) || len(o) != len(want)+1 {
			t.Errorf("%s: %v", r.ID, o)
		}
	}
	if text := d.ok("list"); strings.Count(text, "\n") != len(all) || !strings.Contains(text, all[0]["title"].(string)) {
		t.Errorf("as text: %s", text)
	}
}

func TestRitualsListFilters(t *testing.T) {
	d := newDesk(t)
	for name, c := range map[string]struct {
		args []string
		fits func(r *ritual.Ritual) bool
	}{
		"minutes":   {[]string{"--minutes", "10"}, func(r *ritual.Ritual) bool { return r.Minutes <= 10 }},
		"depth":     {[]string{"--depth", "deep"}, func(r *ritual.Ritual) bool { return r.Depth == ritual.Deep }},
		"one":       {[]string{"--people", "one"}, func(r *ritual.Ritual) bool { return r.People.Fits(1) }},
		"two":       {[]string{"--people=two"}, func(r *ritual.Ritual) bool { return r.People.Fits(2) }},
		"both":      {[]string{"--people", "both"}, func(r *ritual.Ritual) bool { return r.People == ritual.ForBoth }},
		"situation": {[]string{"--situation", "thanks"}, func(r *ritual.Ritual) bool { return strings.Contains(strings.Join(r.Situations, " "), "thanks") }},
	} {
		want := 0
		for _, r := range d.library.Rituals {
			if c.fits(r) {
				want++
			}
		}
		if got := len(document[[]any](d, append([]string{"list"}, c.args...)...)); got != want || want == 0 {
			t.Errorf("%s: %d, want %d", name, got, want)
		}
	}
	if got := document[[]any](d, "list", "--minutes", "1", "--situation", "once-a-year", "--depth", "deep"); got == nil || len(got) > 0 {
		t.Errorf("nothing is an empty list, got %v", got)
	}
	d.refused(Misuse, "--depth cannot be “abyss”", "list", "--depth", "abyss")
	d.refused(Misuse, "--situation cannot be", "list", "--situation", "monday")
	d.refused(Misuse, "--people cannot be", "list", "--people", "three")
	d.refused(Misuse, "Minutes begin with 1", "list", "--minutes", "0")
	d.refused(Misuse, "whole number", "list", "--minutes", "ten")
	d.refused(Misuse, "goes on with one of: list")
}

func TestRitualsPrompts(t *testing.T) {
	d := newDesk(t)
	all := document[[]listedPrompt](d, "prompts")
	want := 0
	for _, deck := range d.library.Decks {
		want += len(deck.Prompts)
	}
	if len(all) != want || want == 0 {
		t.Fatalf("%d prompts, want %d", len(all), want)
	}
	seen := map[string]bool{}
	for _, p := range all {
		card, ok := d.library.Card(p.ID)
		if !ok || card.Text != p.Text || !strings.HasPrefix(p.ID, p.Deck+"/") || seen[p.ID] {
			t.Errorf("%+v", p)
		}
		seen[p.ID] = true
	}
	first := d.library.Decks[0]
	if got := document[[]listedPrompt](d, "prompts", "--deck", first.ID); len(got) != len(first.Prompts) {
		t.Errorf("%d of %d in one deck", len(got), len(first.Prompts))
	}
	if text := d.ok("prompts", "--deck", first.ID); strings.Count(text, "\n") != len(first.Prompts) {
		t.Error(text)
	}
	d.refused(Misuse, "--deck cannot be “none”", "prompts", "--deck", "none")
}

func TestRitualsShow(t *testing.T) {
	d := newDesk(t)
	for _, r := range d.library.Rituals {
		text := d.ok("show", r.ID)
		if !strings.HasPrefix(text, r.Title+"\n"+r.For+"\n") || strings.ContainsAny(text, "{}") {
			t.Errorf("%s: %s", r.ID, text)
		}
		w := document[whole](d, "show", r.ID)
		if w.ID != r.ID || len(w.Steps) != len(r.Steps) || len(w.Decks) != len(r.Decks()) || w.Listens != r.Listens || w.Source == nil {
			t.Errorf("%s: %+v", r.ID, w)
		}
		if !r.People.Fits(1) {
			d.refused(Failed, "for two people", "show", r.ID, "--alone")
		}
	}
	d.refused(Failed, "no ritual with the id “nobody”", "show", "nobody")
	d.refused(Misuse, "ID", "show")
}

func TestRitualsPrint(t *testing.T) {
	d := newDesk(t)
	id := d.library.Rituals[0].ID
	for _, size := range []string{"a6", "A5", "a4", "letter"} {
		if out := d.ok("print", id, "--size", size, "--out", "card.pdf"); !strings.Contains(out, "card.pdf") {
			t.Error(out)
		}
		isPDF(t, "card.pdf")
	}
	d.ok("print", id)
	isPDF(t, id+"-a6.pdf")
	situation := d.library.Rituals[0].Situations[0]
	d.ok("print", "--situation", situation)
	isPDF(t, situation+"-set-a4.pdf")
	d.ok("print", "--situation", situation, "--size", "letter", "--out", "set.PDF")
	isPDF(t, "set.PDF")

	d.refused(Misuse, "One thing is printed", "print")
	d.refused(Misuse, "One thing is printed", "print", id, "--situation", situation)
	d.refused(Misuse, "--size cannot be “a7”", "print", id, "--size", "a7")
	d.refused(Misuse, "--size cannot be “a6”", "print", "--situation", situation, "--size", "a6")
	d.refused(Misuse, "--situation cannot be", "print", "--situation", "monday")
	d.refused(Misuse, "ends in something else", "print", id, "--out", "ours.tideway")
	d.refused(Failed, "no ritual with the id", "print", "nobody")
	d.refused(Failed, "no folder", "print", id, "--out", filepath.Join("none", "x.pdf"))
	if left, _ := filepath.Glob(".tideway-*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func isPDF(t *testing.T, name string) {
	t.Helper()
	if b, err := os.ReadFile(name); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) || !bytes.Contains(b, []byte("%%EOF")) {
		t.Errorf("%s is no PDF: %v", name, err)
	}
}

const goodDeck = `pack = 1
deck = "kettle"
title = "While the kettle sings"
[[prompt]]
id = "first-sound"
text = "What was the first sound you heard today?"
`

// goodRitual draws from goodDeck.
var goodRitual = strings.Replace(practicetest.Tea, `prompt = "{speaker}, tell {listener} what was warm today."`, `deck = "kettle"`, 1)

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestRitualsLint(t *testing.T) {
	d := newDesk(t)
	put(t, "tea.toml", goodRitual)
	put(t, "kettle.toml", goodDeck)
	if out := d.ok("lint", "tea.toml", "kettle.toml", "tea.toml"); !strings.Contains(out, "Nothing stands out") {
		t.Error(out)
	}
	house := strings.Replace(goodRitual, `"kettle"`, fmt.Sprintf("%q", d.library.Decks[0].ID), 1)
	put(t, "house.toml", house)
	d.ok("lint", "house.toml")
	put(t, "both.toml", strings.Replace(strings.Replace(goodRitual, "a cup of tea", "a cup of tea, you must", 1), "Pour a second cup.", "Again?  Why?", 1))
	put(t, "deck.toml", strings.Replace(goodDeck, "heard today?", "heard today!", 1))
	for name, c := range map[string]struct {
		files []string
		lines []string
	}{
		"a deck that is not here": {[]string{"tea.toml"}, []string{`^tea.toml:\d+: "kettle" is not a deck`}},
		"words and questions":     {[]string{"both.toml", "kettle.toml"}, []string{`^both.toml:17: .*must.* \(words\)$`, `^both.toml:30: .* \(one-thing\)$`}},
		"signs in a deck":         {[]string{"deck.toml"}, []string{`^deck.toml:6: .* \(signs\)$`}},
	} {
		code, out, errs := d.do(append([]string{"lint"}, c.files...)...)
		if code != Failed || errs != "" {
			t.Errorf("%s: %d, %q", name, code, errs)
		}
		for _, want := range c.lines {
			if !regexp.MustCompile("(?m)" + want).MatchString(out) {
				t.Errorf("%s: no %s in\n%s", name, want, out)
			}
		}
	}
	code, out, _ := d.do("lint", "deck.toml", "--json")
	var problems []listedProblem
	if err := json.Unmarshal([]byte(out), &problems); err != nil || code != Failed || len(problems) == 0 || problems[0].Line != 6 || problems[0].Rule != "signs" {
		t.Errorf("%d, %v, %+v", code, err, problems)
	}
	if got := document[[]listedProblem](d, "lint", "tea.toml", "kettle.toml"); got == nil || len(got) != 0 {
		t.Errorf("%+v", got)
	}
	// A prompt of the house in other words is worth a hint, and no mistake.
	put(t, "near.toml", strings.Replace(strings.Replace(goodDeck, "kettle", "near", 1), "What was the first sound you heard today?", d.library.Decks[0].Prompts[0].Text, 1))
	if code, out, errs := d.do("lint", "near.toml"); code != Done || errs != "" || !regexp.MustCompile(`(?m)^near.toml:6: .* \(there\)$`).MatchString(out) {
		t.Errorf("near a prompt of the house: %d, %q, %q", code, out, errs)
	}
	d.refused(Misuse, "needs more: FILE", "lint")
}

// TestRitualsLintBadFiles: what is no pack is refused with its name, at once, and the others are looked at all the same.
func TestRitualsLintBadFiles(t *testing.T) {
	d := newDesk(t)
	put(t, "good.toml", goodDeck)
	put(t, "large.toml", strings.Repeat("# far too long a story\n", 10<<20/23))
	put(t, "letters.toml", "pack = 1\ndeck = \"\xff\"\n")
	put(t, "newer.toml", strings.Replace(goodDeck, "pack = 1", "pack = 9", 1))
	put(t, "steer.toml", "pack = 1\n\"\x1b[31m\" = 1\n")
	put(t, "empty.toml", "")
	if err := os.Mkdir("folder.toml", 0o700); err != nil {
		t.Fatal(err)
	}
	pipe(t, "pipe.toml")
	files := []string{"good.toml", "large.toml", "letters.toml", "newer.toml", "steer.toml", "empty.toml", "folder.toml", "pipe.toml", "none.toml", filepath.Join("none", "x.toml"), "..", "/", ""}
	code, out, errs := d.do(append([]string{"lint"}, files...)...)
	if code != Failed || errs != "" || strings.ContainsRune(out, 0x1b) {
		t.Errorf("%d, %q, %q", code, out, errs)
	}
	for _, file := range files[1:12] {
		if !regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(file) + `(:\d+)?: .`).MatchString(out) {
			t.Errorf("nothing about %s in\n%s", file, out)
		}
	}
	if strings.Contains(out, "good.toml") {
		t.Error(out)
	}
}

// TestTheHousePassesLint, as the files that they are.
func TestTheHousePassesLint(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "assets", "rituals", "*.toml"))
	decks, _ := filepath.Glob(filepath.Join("..", "..", "assets", "rituals", "decks", "*.toml"))
	if err != nil || len(files) == 0 || len(decks) == 0 {
		t.Fatal(err, len(files), len(decks))
	}
	for i, f := range append(files, decks...) {
		if abs, err := filepath.Abs(f); err == nil && i < len(files) {
			files[i] = abs
		} else {
			decks[i-len(files)] = abs
		}
	}
	d := newDesk(t)
	if code, out, errs := d.do(append(append([]string{"lint"}, files...), decks...)...); code != Done {
		t.Errorf("%d: %s%s", code, out, errs)
	}
}

func TestRitualsHelp(t *testing.T) {
	d := newDesk(t)
	for _, command := range []string{"list", "show", "print", "lint", "prompts"} {
		if out := d.ok(command, "--help"); strings.Contains(out, "terminal.help") || !strings.Contains(out, "tideway rituals "+command) {
			t.Errorf("%s: %s", command, out)
		}
	}
	if out := d.ok("--help"); !strings.Contains(out, "    tideway rituals print coming-back --size a6\n") {
		t.Errorf("no examples: %s", out)
	}
}
