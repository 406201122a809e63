package house

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// notKeys look like keys and are none: ids that stand in files or are seen by other programs.
var notKeys = []string{
	"reentry.eve", "reentry.first-day", "reentry.tenth-day", "ritual.return", "letter.date", // rules of reminders
}

// madeElsewhere are keys that no single string in the code begins, with the place where they are put together.
var madeElsewhere = []string{}

// WrongMention says what is wrong with one mention of a key: there is no such sentence, or it is not filled in.
func WrongMention(catalogue map[string][]Sentence, m Mention) []string {
	if m.Prefix || slices.Contains(notKeys, m.Key) {
		return nil
	}
	sentences, exists := catalogue[m.Key]
	if !exists && (m.Call || hasArea(catalogue, m.Key)) {
		return []string{fmt.Sprintf("there is no sentence for %q", m.Key)}
	}
	var wrong []string
	for _, field := range unfilled(sentences, m) {
		wrong = append(wrong, fmt.Sprintf("the sentence %q wants {{.%s}}, which is not given", m.Key, field))
	}
	return wrong
}

// hasArea says whether a text begins like the keys of some file: then it is meant to be one.
func hasArea(catalogue map[string][]Sentence, text string) bool {
	area, _, _ := strings.Cut(text, ".")
	for key := range catalogue {
		if strings.HasPrefix(key, area+".") {
			return true
		}
	}
	return false
}

// Unused are the keys that nothing in the code mentions or begins.
func Unused(catalogue map[string][]Sentence, mentions []Mention) []string {
	used := map[string]bool{}
	for _, key := range madeElsewhere {
		used[key] = true
	}
	for _, m := range mentions {
		if !m.Prefix {
			used[m.Key] = true
			continue
		}
		for key := range catalogue {
			used[key] = used[key] || strings.HasPrefix(key, m.Key)
		}
	}
	var unused []string
	for key := range catalogue {
		if !used[key] {
			unused = append(unused, key)
		}
	}
	sort.Strings(unused)
	return unused
}

// unfilled are the fields of a sentence that a call leaves empty.
func unfilled(sentences []Sentence, m Mention) []string {
	if m.Names == nil {
		return nil
	}
	var missing []string
	for _, s := range sentences {
		fields, err := Fields(s.Text)
		if err != nil {
			continue
		}
		for _, f := range fields {
			if !slices.Contains(m.Names, f) && !slices.Contains(missing, f) {
				missing = append(missing, f)
			}
		}
	}
	return missing
}
