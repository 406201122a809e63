package ritual

import "slices"

// HeardWords are the answers to "Did you feel heard?", in words. None is better than another.
func HeardWords() []string { return []string{"hardly", "partly", "mostly", "wholly"} }

// HelpWords are the answers to "What helped?".
func HelpWords() []string {
	return []string{"being-asked", "silence", "said-back", "taking-time", "sitting-close", "looking-away", "writing", "my-own-end"}
}

// HeardKey and HelpKey are the translation keys of their texts.
func HeardKey(word string) string { return "ritual.heard." + word }

// HelpKey is HeardKey for what helped.
func HelpKey(word string) string { return "ritual.helped." + word }

// Answer is what one person noted for themselves after one ritual.
type Answer struct {
	Heard  string
	Helped []string
}

// Pattern is a word that came up again and again. It says nothing about why.
type Pattern struct {
	Key   string // of its text
	Often bool   // else: sometimes
}

// enough is how many answers there are before anything is told from them; often and sometimes are the parts of them in
// which a word stands.
const (
	enough    = 12
	often     = 0.5
	sometimes = 0.2
)

// Patterns tells one person what they noted often and what sometimes, in the order of the words; nothing before there are
// twelve answers.
func Patterns(answers []Answer) []Pattern {
	if len(answers) < enough {
		return nil
	}
	var out []Pattern
	tell := func(key string, in func(Answer) bool) {
		n := 0
		for _, a := range answers {
			if in(a) {
				n++
			}
		}
		if part := float64(n) / float64(len(answers)); part >= sometimes {
			out = append(out, Pattern{Key: key, Often: part >= often})
		}
	}
	for _, w := range HeardWords() {
		tell(HeardKey(w), func(a Answer) bool { return a.Heard == w })
	}
	for _, w := range HelpWords() {
		tell(HelpKey(w), func(a Answer) bool { return slices.Contains(a.Helped, w) })
	}
	return out
}
