package present

import (
	"slices"
	"strconv"

	"tideway/practice/ritual"
)

// OwnStepRow is a step in the list.
type OwnStepRow struct {
	Text, Detail string
	Selected     bool
	Wrong        bool
}

// StepRows are the steps in their order.
func (o *Own) StepRows() []OwnStepRow {
	var rows []OwnStepRow
	for i, s := range o.Form.Steps {
		row := OwnStepRow{Text: o.Say("own.step.row", "number", strconv.Itoa(i+1), "kind", o.Say("own.kind."+s.Kind)), Selected: i == o.Form.Selected}
		if s.Minutes > 0 {
			row.Detail = o.app.minutes(s.Minutes)
		}
		open, wrong := o.stateOf(i)
		if row.Wrong = wrong || open && o.wanted; wrong {
			row.Detail = o.Say("own.step.wrong")
		} else if open {
			row.Detail = o.Say("own.step.open")
		}
		rows = append(rows, row)
	}
	return rows
}

// stateOf says whether something in a step is still empty, and whether something does not fit.
func (o *Own) stateOf(step int) (open, wrong bool) {
	for at, w := range o.result.wrong {
		if at.step == step {
			open = open || w.code == "missing"
			wrong = wrong || w.code != "missing"
		}
	}
	return open, wrong
}

// Step is the step that is shown, and its place; ok is false where there is none.
func (o *Own) Step() (s OwnStep, place int, ok bool) {
	if o.Form == nil || o.Form.Selected < 0 || o.Form.Selected >= len(o.Form.Steps) {
		return OwnStep{}, -1, false
	}
	return o.Form.Steps[o.Form.Selected], o.Form.Selected, true
}

// StepTitle says which step is shown.
func (o *Own) StepTitle() string {
	_, i, ok := o.Step()
	if !ok {
		return ""
	}
	return o.Say("own.step.title", "number", strconv.Itoa(i+1), "count", strconv.Itoa(len(o.Form.Steps)))
}

// Select shows another step.
func (o *Own) Select(i int) {
	if i >= 0 && i < len(o.Form.Steps) && i != o.Form.Selected {
		o.Form.Selected = i
		o.changed()
	}
}

// SetStep changes a text of the step that is shown: prompt, hint, listener, again, alone or alone_hint.
func (o *Own) SetStep(key, text string) {
	s := o.selected()
	if s == nil {
		return
	}
	into := map[string]*string{"prompt": &s.Prompt, "hint": &s.Hint, "listener": &s.Listener, "again": &s.Again, "alone": &s.Alone, "alone_hint": &s.AloneHint}[key]
	if into == nil || *into == text {
		return
	}
	*into = text
	o.edited()
}

func (o *Own) selected() *OwnStep {
	if _, i, ok := o.Step(); ok {
		return &o.Form.Steps[i]
	}
	return nil
}

// KindWords are what can happen in a step, and the place of what happens in this one.
func (o *Own) KindWords() (texts []string, current int) {
	s, _, _ := o.Step()
	for i, k := range ritual.Kinds() {
		texts = append(texts, o.Say("own.kind."+string(k)))
		if string(k) == s.Kind {
			current = i
		}
	}
	return texts, current
}

// SetKind changes what happens. Words that nobody has touched follow the kind.
func (o *Own) SetKind(i int) {
	s := o.selected()
	if s == nil || i < 0 || i >= len(ritual.Kinds()) {
		return
	}
	was, kind := ritual.Kind(s.Kind), ritual.Kinds()[i]
	if s.Prompt == "" || s.Prompt == o.words(was, o.Form.People) {
		s.Prompt = o.words(kind, o.Form.People)
	}
	s.Kind = string(kind)
	o.edited()
}

// KindHint says what happens in a step of this kind.
func (o *Own) KindHint() string {
	s, _, ok := o.Step()
	if !ok {
		return ""
	}
	return o.Say("own.kind.hint." + s.Kind)
}

// CardWords are where the words of a step come from: one's own, or a card of a deck. Empty where no card is drawn.
func (o *Own) CardWords() (texts []string, current int) {
	s, _, ok := o.Step()
	if !ok || !draws(ritual.Kind(s.Kind)) {
		return nil, 0
	}
	texts = []string{o.Say("own.card.none")}
	for i, d := range o.app.Library().Decks {
		texts = append(texts, o.Say("own.card", "deck", d.Title))
		if d.ID == s.Deck {
			current = i + 1
		}
	}
	return texts, current
}

// SetCard chooses where the words come from.
func (o *Own) SetCard(i int) {
	s := o.selected()
	if s == nil {
		return
	}
	s.Deck = ""
	if decks := o.app.Library().Decks; i > 0 && i <= len(decks) {
		s.Deck = decks[i-1].ID
	}
	o.edited()
}

// clockMinutes are the lengths of a soft clock that can be chosen.
func (o *Own) clockMinutes() []int {
	list := []int{0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60}
	if s, _, ok := o.Step(); ok && !slices.Contains(list, s.Minutes) {
		list = append(list, s.Minutes)
		slices.Sort(list)
	}
	return list
}

// ClockWords are the soft clocks, and the place of the one that is set.
func (o *Own) ClockWords() (texts []string, current int) {
	s, _, _ := o.Step()
	list := o.clockMinutes()
	for _, m := range list {
		if m == 0 {
			texts = append(texts, o.Say("own.clock.none"))
			continue
		}
		texts = append(texts, o.app.minutes(m))
	}
	return texts, slices.Index(list, s.Minutes)
}

// SetClock sets the soft clock.
func (o *Own) SetClock(i int) {
	if s, list := o.selected(), o.clockMinutes(); s != nil && i >= 0 && i < len(list) {
		s.Minutes = list[i]
		o.edited()
	}
}

// FloorWords are who has the floor, where that can be said: in a speak.
func (o *Own) FloorWords() (texts []string, current int) {
	s, _, ok := o.Step()
	if !ok || s.Kind != string(ritual.Speak) || !o.Listens() {
		return nil, 0
	}
	if s.Floor == string(ritual.Second) {
		current = 1
	}
	return []string{o.Say("own.floor.first"), o.Say("own.floor.second")}, current
}

// SetFloor says who has the floor.
func (o *Own) SetFloor(i int) {
	if s := o.selected(); s != nil {
		s.Floor = string([]ritual.Role{ritual.First, ritual.Second}[min(max(i, 0), 1)])
		o.edited()
	}
}

// Has says whether the step that is shown has a field: prompt, card, listener, again, floor, alone, alone_hint, more. The
// rarer ones are there once they were asked for.
func (o *Own) Has(key string) bool {
	s, _, ok := o.Step()
	if !ok {
		return false
	}
	kind := ritual.Kind(s.Kind)
	rare := o.rareFields(s)
	switch key {
	case "prompt":
		return s.Deck == "" || !draws(kind)
	case "card":
		return draws(kind)
	case "more":
		return !o.Form.More && (rare["listener"] || rare["again"] || rare["floor"] || rare["alone"])
	}
	return rare[key] && o.Form.More
}

// rareFields are those that only some steps of some rituals have.
func (o *Own) rareFields(s OwnStep) map[string]bool {
	kind := ritual.Kind(s.Kind)
	card := s.Deck != "" && draws(kind)
	alone := o.Either() && !card && !goesRound(kind) && kind != ritual.Swap
	return map[string]bool{
		"listener": o.Listens() && hasListener(kind), "again": goesRound(kind), "floor": o.Listens() && kind == ritual.Speak,
		"alone": alone, "alone_hint": alone && s.Alone != "",
	}
}

// More shows the rarer fields of a step, for the rest of the writing.
func (o *Own) More() {
	o.Form.More = true
	o.changed()
}

func (o *Own) openMore(key string) {
	if slices.Contains([]string{"listener", "again", "alone", "alone_hint", "floor"}, key) {
		o.Form.More = true
	}
}

// Add puts a step after the one that is shown, and shows it.
func (o *Own) Add() {
	f := o.Form
	if len(f.Steps) >= ritual.MaxSteps {
		return
	}
	kind := ritual.Speak
	if f.People == string(ritual.ForOne) {
		kind = ritual.Write
	}
	at := min(f.Selected+1, len(f.Steps))
	f.Steps = slices.Insert(slices.Clone(f.Steps), at, o.step(kind, f.People))
	f.Selected = at
	o.edited()
}

// CanMove says that the step that is shown can go up (-1) or down (1).
func (o *Own) CanMove(by int) bool {
	_, i, ok := o.Step()
	return ok && i+by >= 0 && i+by < len(o.Form.Steps)
}

// Move takes the step that is shown up or down.
func (o *Own) Move(by int) {
	if !o.CanMove(by) {
		return
	}
	i := o.Form.Selected
	steps := slices.Clone(o.Form.Steps)
	steps[i], steps[i+by] = steps[i+by], steps[i]
	o.Form.Steps, o.Form.Selected = steps, i+by
	o.edited()
}

// RemoveStep takes the step away that is shown. It can be undone.
func (o *Own) RemoveStep() {
	_, i, ok := o.Step()
	if !ok {
		return
	}
	f := o.Form
	before, selected := f.Steps, f.Selected
	f.Steps = slices.Delete(slices.Clone(f.Steps), i, i+1)
	f.Selected = min(i, len(f.Steps)-1)
	o.edited()
	o.app.Tell(Notice{Text: o.Say("own.step.removed"), Action: o.Say("own.undo"), Do: func() {
		if o.Form == f && !o.gone {
			f.Steps, f.Selected = before, selected
			o.edited()
			o.app.Changed()
		}
	}})
}
