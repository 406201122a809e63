package desktop

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
)

// catalogue is the English words, as they lie in the assets.
func catalogue(t *testing.T) Say {
	t.Helper()
	data, err := os.ReadFile("../../assets/translations/en/desktop.json")
	if err != nil {
		t.Fatal(err)
	}
	var texts map[string]string
	if err := json.Unmarshal(data, &texts); err != nil {
		t.Fatal(err)
	}
	return func(key string, _ ...any) string {
		text, ok := texts[key]
		if !ok {
			t.Errorf("no words for %q", key)
		}
		return text
	}
}

func TestEverySentenceOfTheCatalogueIsSafe(t *testing.T) {
	say := catalogue(t)
	for _, s := range []Sentence{Reentry, Neutral} {
		for _, late := range []bool{false, true} {
			n, err := s.words(say, late)
			if err != nil || n.title == "" || len(n.body) < 10 {
				t.Errorf("%s, late %v: %+v, %v", s, late, n, err)
			}
			if late != strings.HasSuffix(n.body, say("desktop.notify.late")) {
				t.Errorf("%s, late %v: %q", s, late, n.body)
			}
		}
		if got, err := ParseSentence(s.String()); got != s || err != nil {
			t.Errorf("ParseSentence(%s) = %v, %v", s, got, err)
		}
	}
}

func TestOnlyFixedSentencesPass(t *testing.T) {
	for _, name := range []string{"", "Reentry", "letter", "$(calc)"} {
		if s, err := ParseSentence(name); s != 0 || !errors.Is(err, ErrSentence) {
			t.Errorf("ParseSentence(%q) = %v, %v", name, s, err)
		}
	}
	for _, s := range []Sentence{0, 3, -1} {
		if _, err := s.words(catalogue(t), false); !errors.Is(err, ErrSentence) {
			t.Errorf("sentence %d: %v", s, err)
		}
	}
}

func TestUnsafeCharacters(t *testing.T) {
	for _, text := range []string{
		"$(Get-Date)", "`n", `say "us"`, "“us”", "„us“", "<b>us</b>", "you & me", `back\slash`, "a\nb", "a\tb", "a;\x00",
		"right to \u202e left", "\u200b", "🌊", "", "\xff", "{{.name}}", "a|b", "%s", "(us)", "#", "'", "‘us’", strings.Repeat("x", 201),
	} {
		if safe(text) {
			t.Errorf("%q passed", text)
		}
		bad := func(string, ...any) string { return text }
		if _, err := Reentry.words(bad, false); !errors.Is(err, ErrSentence) {
			t.Errorf("%q: %v", text, err)
		}
	}
	for _, text := range []string{"Ten minutes?", "It’s here – today.", "Zehn Minuten für euch?", "Dix minutes\u202f?", "十分、二人で。", "¿Diez minutos?", "१० मिनट?"} {
		if !safe(text) {
			t.Errorf("%q did not pass", text)
		}
	}
}
