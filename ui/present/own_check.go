package present

import (
	"regexp"
	"slices"
	"strings"

	"tideway/practice/ritual"
)

// ownField names a field of the form: a key of the pack in the head (step -1) or in a step.
type ownField struct {
	step int
	key  string
}

// ownResult is what Read and Lint say about the form as it stands.
type ownResult struct {
	ritual  *ritual.Ritual // nil while it is not whole
	loose   *ritual.Ritual // as far as it goes
	wrong   map[ownField]ownWrong
	advice  map[ownField]string
	general string // advice for the whole
}

// ownWrong is what keeps the form from being a ritual.
type ownWrong struct {
	code, text string
}

// OwnWord is a sentence beside a field.
type OwnWord struct {
	Text  string
	Wrong bool // it keeps the ritual from being kept; else it is advice
}

// check reads the form as it would be kept. It is done at every change: a ritual is small.
func (o *Own) check() {
	if o.Form == nil {
		return
	}
	o.people = o.inPreview()
	o.result = ownResult{loose: o.Form.ritual(o.app.Library().Decks), wrong: map[ownField]ownWrong{}, advice: map[ownField]string{}}
	written := ritual.Encode(o.result.loose)
	r, err := ritual.Read(ownFile, written, o.app.Library().Decks)
	if problems, ok := err.(ritual.Problems); ok {
		for _, p := range problems {
			o.refused(written, p)
		}
	} else {
		o.result.ritual = r
	}
	for _, p := range ritual.LintWritten(o.result.loose, written) {
		o.advised(written, p)
	}
}

// refused puts what Read says beside the field it is about. The first thing that is said about a field is enough.
func (o *Own) refused(written []byte, p ritual.Problem) {
	step, key := ritual.Field(written, p.Line)
	at := ownField{step, key}
	if p.Line == 0 {
		at = ownField{-1, "steps"}
	}
	switch p.Code { // about a step as a whole, or about all of them
	case ritual.CodeGate, ritual.CodeGates, ritual.CodeTurn, ritual.CodeUneven, ritual.CodeClose:
		at.key = "kind"
	case ritual.CodeIntention, ritual.CodeNoSpeaker, ritual.CodeOneSpeaks, ritual.CodeNoSteps:
		at = ownField{-1, "steps"}
	case ritual.CodeAlone:
		if o.Form.People == string(ritual.ForBoth) {
			at.key = "alone"
		}
	}
	if _, said := o.result.wrong[at]; !said {
		o.result.wrong[at] = ownWrong{p.Code, o.sentence(at, p)}
	}
}

// sentence says kindly what is missing.
func (o *Own) sentence(at ownField, p ritual.Problem) string {
	switch p.Code {
	case "missing":
		return o.Say("own.missing." + at.key)
	case "long", "control":
		return o.Say("own.wrong." + p.Code)
	case ritual.CodeAlone:
		if o.Form.People == string(ritual.ForOne) {
			return o.Say("own.wrong.alone.one")
		}
		fallthrough
	case ritual.CodeGate, ritual.CodeGates, ritual.CodeTurn, ritual.CodeUneven, ritual.CodeClose, ritual.CodeIntention, ritual.CodeNoSpeaker,
		ritual.CodeOneSpeaks, ritual.CodeNoSteps, ritual.CodeName, ritual.CodeNoFloor, ritual.CodeAloneName:
		return o.Say("own.wrong." + p.Code)
	}
	return o.Say("own.wrong.other", "reason", p.Reason)
}

var quoted = regexp.MustCompile(`["']([^"]*)["']$`)

// advised puts what Lint says beside the field, quietly. Research behind it is not asked of a ritual of one's own.
func (o *Own) advised(written []byte, p ritual.Problem) {
	if p.Rule == ritual.RuleSource {
		return
	}
	step, key := ritual.Field(written, p.Line)
	if p.Rule == ritual.RulePlain && key == "title" {
		o.result.general = o.Say("own.advice.reading")
		return
	}
	word := ""
	if m := quoted.FindStringSubmatch(p.Reason); m != nil {
		word = strings.Trim(m[1], `\`)
	}
	text := o.Say("own.advice."+p.Rule, "word", word)
	if p.Rule == ritual.RuleSigns && word == "" {
		text = o.Say("own.advice.picture")
	}
	at := ownField{step, key}
	if said := o.result.advice[at]; !strings.Contains(said, text) {
		o.result.advice[at] = strings.TrimSpace(said + " " + text)
	}
}

// Word is what stands beside a field of the head: title, for, situations, intention, alone_intention, listens, steps.
func (o *Own) Word(key string) OwnWord { return o.word(ownField{-1, key}) }

// StepWord is what stands beside a field of the step that is shown.
func (o *Own) StepWord(key string) OwnWord {
	if o.Form == nil {
		return OwnWord{}
	}
	return o.word(ownField{o.Form.Selected, key})
}

// word is what is wrong before what could be better. What is still empty is not called wrong before somebody wanted to
// keep it.
func (o *Own) word(at ownField) OwnWord {
	if w, ok := o.result.wrong[at]; ok {
		return OwnWord{w.text, w.code != "missing" || o.wanted}
	}
	return OwnWord{Text: o.result.advice[at]}
}

// Whole says that the form can be kept as it is.
func (o *Own) Whole() bool { return o.result.ritual != nil }

// Wanting is how many things are still missing or do not fit.
func (o *Own) Wanting() int { return len(o.result.wrong) }

// Standing says in one line how it stands: how long it takes, and what is missing.
func (o *Own) Standing() string {
	if o.result.loose == nil {
		return ""
	}
	takes := o.Say("own.takes", "time", o.app.minutes(o.result.loose.Minutes))
	switch n := o.Wanting(); {
	case o.Unsaved != "":
		return o.Unsaved
	case n > 0:
		return takes + " " + o.Say("own.wanting", "count", n)
	case o.result.general != "":
		return takes + " " + o.result.general
	}
	return takes
}

// headOrder is the order in which the fields of the head stand.
var headOrder = []string{"title", "for", "people", "depth", "situations", "intention", "alone_intention", "listens", "steps", ""}

// firstWanting is the first field that is missing or does not fit, from the top.
func (o *Own) firstWanting() (ownField, bool) {
	all := make([]ownField, 0, len(o.result.wrong))
	for at := range o.result.wrong {
		all = append(all, at)
	}
	if len(all) == 0 {
		return ownField{}, false
	}
	slices.SortFunc(all, func(a, b ownField) int {
		if a.step != b.step {
			return a.step - b.step
		}
		if a.step < 0 {
			return slices.Index(headOrder, a.key) - slices.Index(headOrder, b.key)
		}
		return strings.Compare(b.key, a.key) // prompt before kind
	})
	return all[0], true
}
