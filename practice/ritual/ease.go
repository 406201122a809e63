package ritual

import (
	"regexp"
	"strings"
	"unicode"
)

var sentenceEnd = regexp.MustCompile(`[.?!:;]+["”’)]*(\s|$)`)

// Grade is the school year at which a text reads easily (Flesch and Kincaid 1975): about age minus six. It counts
// syllables by groups of vowels, which is near enough to tell plain from hard. An empty text is 0.
func Grade(text string) float64 {
	words := plainWords(text)
	if len(words) == 0 {
		return 0
	}
	syllables := 0
	for _, w := range words {
		syllables += syllablesIn(w)
	}
	sentences := max(1, len(sentencesIn(text)))
	return 0.39*float64(len(words))/float64(sentences) + 11.8*float64(syllables)/float64(len(words)) - 15.59
}

// sentencesIn splits a text where a thought ends.
func sentencesIn(text string) []string {
	var out []string
	for _, s := range sentenceEnd.Split(text, -1) {
		if strings.TrimSpace(s) != "" {
			out = append(out, s)
		}
	}
	return out
}

// plainWords gives the words of a text in small letters, without signs; names to be filled in count as a word.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && r != '’'
	})
}

// syllablesIn counts groups of vowels, without a silent e at the end.
func syllablesIn(word string) int {
	n, before := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouyäöüáéíóúàèêô", r)
		if vowel && !before {
			n++
		}
		before = vowel
	}
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") {
		n--
	}
	return max(1, n)
}
