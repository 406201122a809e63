package house

import (
	"fmt"
	"path"
	"regexp"
	"sort"
	"strings"

	"github.com/BurntSushi/toml"
)

// Unsaid are words and marks that Tideway does not use to people, each with what is wrong about it.
var Unsaid = []struct{ Words, Why string }{
	{"should|must|have to|has to|had to|ought to", "it offers, it does not order"},
	{"streaks?|points?|badges?|levels?|goals?|leaderboards?|scores?|ranks?|percent|percentages?", "nothing is counted or reached"},
	{"in a row|missed|overdue|late again|you failed|failed", "a gap costs nothing"},
	{"best day|(new|personal|your) record|peak|back to where you were|back to normal|improve|improvement|better than", "there is no before to get back to"},
	{"average|compatibility|compatible|relationship health|love languages?", "no number stands for two people"},
	{"read receipts?|your partner is waiting|is waiting for you", "nobody watches the other"},
	{"great job|well done|congratulations|good job|awesome|amazing job", "finishing is having shared; nobody grades it"},
	{"confetti|healthy|unhealthy|normal", "no verdict on how people feel"},
	{"trauma|toxic|triggered|codependent|attachment style|hold(ing)? space|validat(e|ed|ing)|boundaries|self-care|dysregulated|inner child|gaslight(ing)?|narcissist(ic)?", "no therapy jargon"},
	{"four horsemen|bids?|i-statements?|nonviolent communication|speaker-listener|imago|feelings? wheel|mood meter", "that is somebody else’s name for it"},
	{"mondays? (is|are)", "it is the return that is hard, not the day"},
}

// Meant are uses of those words that mean something else, in context.
var Meant = []string{
	"points? (to|at|out)", "in points", "missed you",
}

// excused are single sentences in which a sign or word is the plain name of the thing.
var excused = map[string]string{
	"settings.size.percent": "%", // the size of the letters is a percentage everywhere
}

var (
	unsaid = compileUnsaid()
	meant  = regexp.MustCompile(`(?i)\b(` + strings.Join(Meant, "|") + `)\b`)
	signs  = []struct {
		pattern *regexp.Regexp
		why     string
	}{
		{regexp.MustCompile(`!`), "no exclamation marks (and no <! marks)"},
		{regexp.MustCompile(`%`), "near is a picture and words, never a percentage"},
		{regexp.MustCompile(`—`), "no em dash"},
		{regexp.MustCompile(`['"]`), "typographic quotes and apostrophes: ’ “ ”"},
		{regexp.MustCompile(`\.\.\.`), "an ellipsis is one sign: …"},
		{regexp.MustCompile(`  `), "two spaces"},
		{regexp.MustCompile(`[\x{1F000}-\x{1FAFF}\x{2600}-\x{27BF}\x{FE0F}]`), "no emoji"},
	}
)

func compileUnsaid() []*regexp.Regexp {
	var all []*regexp.Regexp
	for _, u := range Unsaid {
		all = append(all, regexp.MustCompile(`(?i)(?:\b|^)(`+u.Words+`)(?:\b|$)`))
	}
	return all
}

// unspoken are fields ({{.name}}) and indented lines: those are commands, which are written as a terminal wants them.
var unspoken = regexp.MustCompile(`{{[^}]*}}|(?m:^  .*$)`)

// Wrong is what is wrong with the voice of a text.
func Wrong(text string) []string {
	return append(WrongSigns(text), wrongWords(text)...)
}

// WrongSigns are the marks in a text that Tideway does not use.
func WrongSigns(text string) []string {
	plain := unspoken.ReplaceAllString(text, "x")
	var found []string
	for _, s := range signs {
		if match := s.pattern.FindString(plain); match != "" {
			found = append(found, fmt.Sprintf("%q: %s", match, s.why))
		}
	}
	return found
}

func wrongWords(text string) []string {
	plain := meant.ReplaceAllString(unspoken.ReplaceAllString(text, "x"), "x")
	var found []string
	for i, u := range unsaid {
		if match := u.FindString(plain); match != "" {
			found = append(found, fmt.Sprintf("%q: %s", match, Unsaid[i].Why))
		}
	}
	return found
}

// silent are TOML keys whose values are not said to anybody, or are a name that is quoted: a title keeps its words.
var silent = map[string]bool{"id": true, "source": true, "sources": true, "version": true}

// Invented says whether a sentence is what an invented person wrote (the made-up journal): people use the words they like.
func (s Sentence) Invented() bool { return strings.HasPrefix(s.File, "assets/madeup/") }

// Spoken are all sentences of the house: the English catalogue and the TOML packs.
func Spoken(t *Tree) ([]Sentence, error) {
	var all []Sentence
	catalogue, _ := Catalogue(t)
	for _, sentences := range catalogue {
		all = append(all, sentences...)
	}
	for _, name := range t.Texts {
		if !strings.HasPrefix(name, "assets/") || path.Ext(name) != ".toml" {
			continue
		}
		raw, err := t.Read(name)
		if err != nil {
			return nil, err
		}
		var values map[string]any
		if err := toml.Unmarshal(raw, &values); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		all = spokenIn(all, name, "", values)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].File+all[i].Key < all[j].File+all[j].Key })
	return all, nil
}

func spokenIn(all []Sentence, file, at string, value any) []Sentence {
	switch value := value.(type) {
	case string:
		return append(all, Sentence{file, at, strings.Join(strings.Fields(value), " ")})
	case []any:
		for i, v := range value {
			all = spokenIn(all, file, fmt.Sprintf("%s[%d]", at, i), v)
		}
	case []map[string]any:
		for i, v := range value {
			all = spokenIn(all, file, fmt.Sprintf("%s[%d]", at, i), v)
		}
	case map[string]any:
		for key, v := range value {
			if !silent[key] {
				all = spokenIn(all, file, strings.TrimPrefix(at+"."+key, "."), v)
			}
		}
	}
	return all
}
