package feeling_test

import (
	"testing"

	"tideway/practice/feeling"
)

func TestJudges(t *testing.T) {
	phrases := []string{"i feel that you", "you always", "you never", "you don’t even"}
	for text, want := range map[string]string{
		"I feel that you do not care.":          "i feel that you",
		"You ALWAYS leave. You never ask.":      "you always",
		"and you… never, ever, ask":             "you never",
		"You don't even look":                   "you don’t even",
		"I feel far from you.":                  "",
		"Thank you. Always.":                    "",
		"What you alwaysgreens are":             "",
		"I feel sad":                            "",
		"":                                      "",
		"Ich fühle mich weit weg, you know":     "",
		"I feel that YOU, of all people, knew.": "i feel that you",
	} {
		if got, ok := feeling.Judges(text, phrases); got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if _, ok := feeling.Judges("anything", []string{"", " "}); ok {
		t.Error("an empty phrase was found")
	}
}
