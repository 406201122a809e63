package present

import (
	"strings"

	"tideway/practice/feeling"
)

// Judgement is a gentle hint where a text says what somebody is rather than what one feels ("you always"); empty where it
// does not. It is worked out here, is kept nowhere, and holds nothing up.
func (a *App) Judgement(text string) string {
	if _, found := feeling.Judges(text, strings.Split(a.Say("hint.judgement.phrases"), "|")); found {
		return a.Say("hint.judgement")
	}
	return ""
}

// Judgement is the hint about what a person typed in this step. Where the voice of an inner critic is written down, it
// may judge.
func (r *Run) Judgement(person string) string {
	const critic = "inner-critic"
	if r.hushed || !r.going() || r.ritual.Form == critic {
		return ""
	}
	return r.app.Judgement(r.run.Written(person))
}

// HushJudgement puts the hint away for the rest of this run.
func (r *Run) HushJudgement() { r.hushed = true }
