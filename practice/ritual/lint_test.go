package ritual

import (
	"strings"
	"testing"
)

func TestLintFinds(t *testing.T) {
	tests := []struct{ from, to, reason string }{
		{`"Say it."`, `"You should say it."`, `says "should"`},
		{`"Say it."`, `"Say it!"`, "the sign"},
		{`"Say it."`, `"Say it — now."`, "the sign"},
		{`"Say it."`, `"Say it. ☀"`, "picture sign"},
		{`"Say it."`, `"What is it? And why?"`, "more than one thing"},
		{`"Say it."`, `"` + strings.Repeat("word ", 23) + `"`, "sentence of 23 words"},
		{`"Say it."`, `"` + strings.Repeat("So it is. ", 12) + `"`, "110 fit"},
		{`"Because."`, `"Responsive interpersonal disclosure facilitates intimate communion."`, "school year"},
		{`"we begin."`, `"we validate."`, `says "validate"`},
		{`"Perel", year = 2006`, `"Somebody", year = 2006`, "names no source"},
		{"why = \"Because.\"\n", "", "gives no reason"},
	}
	for _, tt := range tests {
		r, err := Read("small.toml", []byte(strings.Replace(good, tt.from, tt.to, 1)), nil)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, p := range Lint(r) {
			found = found || strings.Contains(p.Reason, tt.reason) && p.Line > 0 && p.Rule != ""
		}
		if !found {
			t.Errorf("%s: no %q in %v", tt.to, tt.reason, Lint(r))
		}
	}
}

func TestLintAllFindsSharedWords(t *testing.T) {
	a, err := Read("a.toml", []byte(strings.Replace(good, "Say it.", "Look at the sea and be still.", 1)), nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Read("b.toml", []byte(strings.Replace(good, "Say it.", "Now look, at the sea, and be still.", 1)), nil)
	if err != nil {
		t.Fatal(err)
	}
	found := LintAll(&Library{Rituals: []*Ritual{a, b}}, nil)
	if !strings.Contains(found.Error(), `b.toml:21: shares "look at the sea and be" with a.toml:21`) {
		t.Errorf("found %v", found)
	}
}

func TestGrade(t *testing.T) {
	plain := Grade("Sit down. Look at the sea. Say one word.")
	hard := Grade("Interpersonal responsiveness necessitates considerable deliberation regarding individual communicative preferences.")
	if plain > 2 || hard < 15 || Grade("") != 0 {
		t.Errorf("plain %.1f, hard %.1f, empty %.1f", plain, hard, Grade(""))
	}
	for word, want := range map[string]int{"sea": 1, "little": 2, "moment": 2, "ordinary": 4, "the": 1, "feeling": 2} {
		if got := syllablesIn(word); got != want {
			t.Errorf("%s has %d syllables, counted %d", word, want, got)
		}
	}
}
