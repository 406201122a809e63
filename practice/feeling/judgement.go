package feeling

import (
	"strings"
	"unicode"
)

// Judges looks for a phrase that says what somebody is rather than what one feels: "you always", "I feel that you".
// phrases are in small letters, in the language of the text; a phrase is found only as whole words, whatever the capitals
// and signs between them. It gives the first one that stands in the text, or nothing. It is a hint and never a verdict:
// whoever calls it lets everything be kept as it was written.
func Judges(text string, phrases []string) (phrase string, found bool) {
	words := sentences(text)
	at := len(words)
	for _, p := range phrases {
		plain := strings.Join(spoken(p), " ")
		if i := strings.Index(words, " "+plain+" "); plain != "" && i >= 0 && i < at {
			at, phrase, found = i, p, true
		}
	}
	return phrase, found
}

// sentences gives the words of a text with a space around each, and a full stop where a sentence ends.
func sentences(text string) string {
	var b strings.Builder
	for _, s := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(".!?;:\n", r) }) {
		b.WriteString(" " + strings.Join(spoken(s), " ") + " .")
	}
	return b.String()
}

// spoken gives the words of a text in small letters. An apostrophe, straight or curly, belongs to its word.
func spoken(text string) []string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' })
}
