package feeling

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Find gives the words whose text holds what is looked for, capitals, hyphens and accents aside: the word itself first,
// then those that begin so, then those with a part that begins so, each in the order of the file; where there are none,
// those that hold it anywhere. say gives the text for a key; nil: the id stands for it. Nothing is found for an empty text.
func (w *Words) Find(text string, say func(key string) string) []Word {
	const whole, begins, within, inside, ranks = 0, 1, 2, 3, 4
	want := Bare(text)
	if want == "" {
		return nil
	}
	var found [ranks][]Word
	for _, word := range w.all {
		have := word.ID
		if say != nil {
			have = say(word.Key())
		}
		have = Bare(have)
		switch {
		case have == want:
			found[whole] = append(found[whole], word)
		case strings.HasPrefix(have, want):
			found[begins] = append(found[begins], word)
		case strings.Contains(have, " "+want):
			found[within] = append(found[within], word)
		case strings.Contains(have, want):
			found[inside] = append(found[inside], word)
		}
	}
	if best := slices.Concat(found[:inside]...); len(best) > 0 {
		return best
	}
	return found[inside]
}

// CareIn gives the ids of the words of fear or control in a line that is nothing but such a word, or a list in which one
// stands by itself, whatever the capitals and signs: "Not safe.", "rest, controlled". A sentence that holds one is not
// such a line. say is as in Parse.
func (w *Words) CareIn(line string, say func(key string) string) []string {
	var ids []string
	for _, part := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",;/\n", r) }) {
		part = strings.TrimFunc(part, func(r rune) bool { return !unicode.IsLetter(r) })
		found, err := w.Parse(part, say)
		if err != nil {
			continue
		}
		for _, id := range found {
			if word, _ := w.ByID(id); word.Care && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// Bare is a text as it is looked for: capitals, hyphens and accents aside, so that "müde" is found by "mude".
func Bare(s string) string {
	return plain(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s)))
}
