package ritual

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of style. They are advice for whoever writes a pack: Read does not ask for them, the rituals in the house keep them.
const (
	promptLength  = 110 // four lines of the stage
	hintLength    = 120
	sentenceWords = 22
	grade         = 6.0 // about age 12
)

// unwanted are words that Tideway does not say (practice: Never, Voice).
var unwanted = regexp.MustCompile(`(?i)\b(should|must|have to|has to|had to|ought|needs? to|great job|well done|` +
	`streaks?|points|badges?|levels?|goals?|scores?|in a row|missed|overdue|leaderboard|compatib\w+|love language|` +
	`is waiting|mistakes?|fail\w*|progress|improve\w*|success\w*|correct\w*|techniques?|exercises?|homework|` +
	`validat\w+|trigger\w*|boundar\w+|attachment|trauma\w*|toxic|communicat\w+|process\w*|hold space|coping|regulat\w+|` +
	`inner child|mindful\w*|empath\w+|vulnerab\w+|therap\w+|partner’s feelings|back to where|monday\w*|normal)\b`)

// Rules of style. A problem that lint finds names one of them.
const (
	RuleWords  = "words"     // a word that Tideway does not say
	RuleSigns  = "signs"     // a sign that does not belong
	RuleOne    = "one-thing" // a prompt asks one thing
	RulePlain  = "plain"     // long sentences, hard reading
	RuleLength = "length"    // more than the screen holds
	RuleSource = "source"    // a reason names research that is known here
	RuleTwice  = "twice"     // two prompts say the same
	RuleThere  = "there"     // a prompt says what one says that is there already; a hint, and no mistake
)

// Lint says what in a ritual is not in the voice of the house: unwanted words, signs, two questions at once, long
// sentences, hard reading, a reason without its source. Each is a Problem with file, line and rule.
func Lint(r *Ritual) Problems {
	l := linter{file: r.file}
	head := map[string]string{"title": r.Title, "for": r.For, "why": r.Why, "intention": r.Intention,
		"alone_intention": r.AloneIntention, "listens": r.Listens}
	for _, key := range []string{"title", "for", "why", "intention", "alone_intention", "listens"} {
		l.text(r.lines[key], key, head[key])
	}
	l.length(r.lines["listens"], "listens", r.Listens, hintLength)
	switch {
	case r.Why == "":
		l.refuse(r.lines["title"], RuleSource, "gives no reason: why = \"…\"")
	case !r.Source.Known():
		l.refuse(r.lines["why"], RuleSource, "the reason names no source from the list in docs/rituals-format.md")
	}
	all := []string{r.For, r.Why, r.Listens}
	for _, s := range r.Steps {
		l.step(s)
		all = append(all, s.Prompt, s.Hint, s.Listener)
	}
	l.grade(r.lines["title"], strings.Join(all, " "))
	return l.found
}

// LintDeck is Lint for a deck.
func LintDeck(d *Deck) Problems {
	l := linter{file: d.file}
	l.text(d.lines["title"], "title", d.Title)
	var all []string
	for _, p := range d.Prompts {
		l.prompt(p.line, "text", p.Text)
		l.prompt(p.line, "alone", p.Alone)
		all = append(all, p.Text)
	}
	l.grade(d.lines["title"], strings.Join(all, " "))
	return l.found
}

type linter struct {
	file  string
	found Problems
}

func (l *linter) refuse(line int, rule, reason string) {
	l.found = append(l.found, Problem{File: l.file, Line: line, Rule: rule, Reason: reason})
}

func (l *linter) grade(line int, all string) {
	if g := Grade(all); g > grade {
		l.refuse(line, RulePlain, fmt.Sprintf("reads like school year %.1f, and %.0f is plain enough for everybody", g, grade))
	}
}

func (l *linter) step(s Step) {
	for key, text := range map[string]string{"prompt": s.Prompt, "again": s.Again, "alone": s.Alone} {
		l.prompt(s.lines[key], key, text)
	}
	for key, text := range map[string]string{"hint": s.Hint, "listener": s.Listener, "alone_hint": s.AloneHint} {
		l.text(s.lines[key], key, text)
		l.length(s.lines[key], key, text, hintLength)
	}
}

// prompt is what stands on the stage, and asks one thing.
func (l *linter) prompt(line int, key, text string) {
	l.text(line, key, text)
	l.length(line, key, text, promptLength)
	if strings.Count(text, "?") > 1 {
		l.refuse(line, RuleOne, key+" asks more than one thing")
	}
}

func (l *linter) length(line int, key, text string, limit int) {
	if n := utf8.RuneCountInString(text); n > limit {
		l.refuse(line, RuleLength, fmt.Sprintf("%s has %d characters, and %d fit", key, n, limit))
	}
}

func (l *linter) text(line int, key, text string) {
	if w := unwanted.FindString(text); w != "" {
		l.refuse(line, RuleWords, fmt.Sprintf("%s says %q", key, w))
	}
	for _, r := range text {
		switch {
		case r == '!' || r == '—' || r == '"' || r == '\'':
			l.refuse(line, RuleSigns, fmt.Sprintf("%s holds the sign %q", key, r))
		case unicode.Is(unicode.So, r):
			l.refuse(line, RuleSigns, key+" holds a picture sign")
		}
	}
	for _, sentence := range sentencesIn(text) {
		if n := len(plainWords(sentence)); n > sentenceWords {
			l.refuse(line, RulePlain, fmt.Sprintf("%s has a sentence of %d words", key, n))
		}
	}
}
