package feeling_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideway/practice/feeling"
)

func ids(words []feeling.Word) string {
	var list []string
	for _, w := range words {
		list = append(list, w.ID)
	}
	return strings.Join(list, " ")
}

func TestFind(t *testing.T) {
	words, texts := load(t), english(t)
	say := func(key string) string { return texts[key] }
	german := func(key string) string {
		return map[string]string{"feeling.tired": "müde", "feeling.at-home": "zu Hause", "feeling.glad": "Straße"}[key]
	}
	for _, tt := range []struct {
		text string
		say  func(string) string
		want string
	}{
		{"tender", say, "tender"},
		{"TEN", say, "tense tender"},
		{"fid", say, "fidgety"},
		{"  not   s", say, "not-safe"},
		{"worn-o", say, "worn-out"},
		{"couraged", say, "discouraged"},
		{"home", say, "homesick at-home"},
		{"safe", say, "safe not-safe"},
		{"on-edge", nil, "on-edge"},
		{"mude", german, "tired"},
		{"MÜDE", german, "tired"},
		{"mu\u0308", german, "tired"},
		{"hause", german, "at-home"},
		{"gloomish", say, ""},
		{"", say, ""},
		{" - ", say, ""},
		{strings.Repeat("x", 100000), say, ""},
	} {
		if got := ids(words.Find(tt.text, tt.say)); got != tt.want {
			t.Errorf("%.20q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// Every word is found by its own text, first, and by each beginning of it.
func TestEveryWordIsFound(t *testing.T) {
	words, texts := load(t), english(t)
	say := func(key string) string { return texts[key] }
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.SampledFrom(words.All()).Draw(t, "word")
		text := texts[w.Key()]
		if got := words.Find(strings.ToUpper(text), say); len(got) == 0 || got[0].ID != w.ID {
			t.Fatalf("%q finds %q", text, ids(got))
		}
		begin := text[:rapid.IntRange(1, len(text)).Draw(t, "letters")]
		if got := ids(words.Find(begin, say)); !strings.Contains(" "+got+" ", " "+w.ID+" ") {
			t.Fatalf("%q does not find %s: %q", begin, w.ID, got)
		}
	})
}

func TestCareIn(t *testing.T) {
	words, texts := load(t), english(t)
	say := func(key string) string { return texts[key] }
	german := func(key string) string { return map[string]string{"feeling.not-safe": "nicht sicher"}[key] }
	for _, tt := range []struct {
		line string
		say  func(string) string
		want string
	}{
		{"Not safe.", say, "not-safe"},
		{" «afraid» ", nil, "afraid"},
		{"rest, controlled", say, "controlled"},
		{"afraid / Afraid; not-safe", say, "afraid not-safe"},
		{"Nicht sicher…", german, "not-safe"},
		{"to feel safe", say, ""},
		{"I am afraid of the dentist", say, ""},
		{"rest, quiet", say, ""},
		{"throat", say, ""},
		{"", say, ""},
		{", ; .", say, ""},
	} {
		if got := strings.Join(words.CareIn(tt.line, tt.say), " "); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.line, got, tt.want)
		}
	}
}
