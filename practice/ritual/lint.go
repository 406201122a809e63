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
	sharedRun     = 6   // words
)

// unwanted are words that Tideway does not say (practice: Never, Voice).
var unwanted = regexp.MustCompile(`(?i)\b(should|must|have to|has to|had to|ought|needs? to|great job|well done|` +
	`streaks?|points|badges?|levels?|goals?|scores?|in a row|missed|overdue|leaderboard|compatib\w+|love language|` +
	`is waiting|mistakes?|fail\w*|progress|improve\w*|success\w*|correct\w*|techniques?|exercises?|homework|` +
	`validat\w+|trigger\w*|boundar\w+|attachment|trauma\w*|toxic|communicat\w+|process\w*|hold space|coping|regulat\w+|` +
	`inner child|mindful\w*|empath\w+|vulnerab\w+|therap\w+|partner’s feelings|back to where|monday\w*|normal)\b`)

// Lint says what in a ritual is not in the voice of the house: unwanted words, signs, two questions at once, long sentences,
// hard reading. Each is a Problem with file and line.
func Lint(r *Ritual) Problems {
	var l linter
	l.file = r.file
	head := map[string]string{"title": r.Title, "for": r.For, "why": r.Why, "intention": r.Intention,
		"alone_intention": r.AloneIntention, "listens": r.Listens}
	for _, key := range []string{"title", "for", "why", "intention", "alone_intention", "listens"} {
		l.text(r.lines[key], key, head[key])
	}
	l.length(r.lines["listens"], "listens", r.Listens, hintLength)
	all := []string{r.For, r.Why, r.Listens}
	for _, s := range r.Steps {
		l.step(s)
		all = append(all, s.Prompt, s.Hint, s.Listener)
	}
	if g := Grade(strings.Join(all, " ")); g > grade {
		l.refuse(r.lines["title"], fmt.Sprintf("reads like school year %.1f, and %.0f is plain enough for everybody", g, grade))
	}
	return l.found
}

type linter struct {
	file  string
	found Problems
}

func (l *linter) refuse(line int, reason string) {
	l.found = append(l.found, Problem{File: l.file, Line: line, Reason: reason})
}

func (l *linter) step(s Step) {
	for key, text := range map[string]string{"prompt": s.Prompt, "again": s.Again, "alone": s.Alone} {
		l.text(s.lines[key], key, text)
		l.length(s.lines[key], key, text, promptLength)
		if strings.Count(text, "?") > 1 {
			l.refuse(s.lines[key], key+" asks more than one thing")
		}
	}
	for key, text := range map[string]string{"hint": s.Hint, "listener": s.Listener, "alone_hint": s.AloneHint} {
		l.text(s.lines[key], key, text)
		l.length(s.lines[key], key, text, hintLength)
	}
}

func (l *linter) length(line int, key, text string, limit int) {
	if n := utf8.RuneCountInString(text); n > limit {
		l.refuse(line, fmt.Sprintf("%s has %d characters, and %d fit", key, n, limit))
	}
}

func (l *linter) text(line int, key, text string) {
	if w := unwanted.FindString(text); w != "" {
		l.refuse(line, fmt.Sprintf("%s says %q", key, w))
	}
	for _, r := range text {
		switch {
		case r == '!' || r == '—' || r == '"' || r == '\'':
			l.refuse(line, fmt.Sprintf("%s holds the sign %q", key, r))
		case unicode.Is(unicode.So, r):
			l.refuse(line, key+" holds a picture sign")
		}
	}
	for _, sentence := range sentencesIn(text) {
		if n := len(plainWords(sentence)); n > sentenceWords {
			l.refuse(line, fmt.Sprintf("%s has a sentence of %d words", key, n))
		}
	}
}

// LintAll lints every ritual, and looks for runs of six words that two prompts share.
func LintAll(rituals []*Ritual) Problems {
	var found Problems
	first := map[string]string{} // run of words -> where
	for _, r := range rituals {
		found = append(found, Lint(r)...)
		for _, s := range r.Steps {
			for _, key := range []string{"prompt", "again", "alone"} {
				text := map[string]string{"prompt": s.Prompt, "again": s.Again, "alone": s.Alone}[key]
				here := fmt.Sprintf("%s:%d", r.file, s.lines[key])
				words := plainWords(text)
				for i := 0; i+sharedRun <= len(words); i++ {
					run := strings.Join(words[i:i+sharedRun], " ")
					if there, ok := first[run]; ok && there != here {
						found = append(found, Problem{File: r.file, Line: s.lines[key],
							Reason: fmt.Sprintf("shares %q with %s", run, there)})
					}
					first[run] = here
				}
			}
		}
	}
	return found
}
