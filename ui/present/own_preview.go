package present

import (
	"slices"
	"strconv"
	"strings"

	"tideway/practice/ritual"
)

// OwnPreview is a step as a run would show it.
type OwnPreview struct {
	Title, Began string
	Prompt, Hint string
	Names        [2]string
	Floor        string
	Side         int // of who has the floor, or Calm
	Clock        string
	Job          *RunJob
	Step, Steps  int
	Where        string // the same in words
	Next, Again  string
	Note         string // beside it: a card is drawn, something is typed, the step comes again
}

// inPreview are those whom the preview shows: both where it is for two, else the one who writes.
func (o *Own) inPreview() []ritual.Person {
	var all []ritual.Person
	for _, p := range o.app.Journal.People() {
		all = append(all, ritual.Person{ID: string(p.ID), Name: previewName(p.Name)})
	}
	if o.Form.People != string(ritual.ForOne) && len(all) == 2 {
		return all
	}
	if o.Form.People != string(ritual.ForOne) { // one alone writes for two: the other has no name yet
		return append(all, ritual.Person{ID: "other", Name: o.Say("own.other")})
	}
	return slices.DeleteFunc(all, func(p ritual.Person) bool { return p.ID != string(o.who) })
}

// previewName is as much of a name as the preview has room for.
func previewName(name string) string {
	const room = 12
	name, _, _ = strings.Cut(strings.TrimSpace(name), " ")
	if r := []rune(name); len(r) > room {
		return string(r[:room-1]) + "…"
	}
	return name
}

// Preview shows the selected step; false where there is nothing to show.
func (o *Own) Preview() (OwnPreview, bool) {
	step, place, ok := o.Step()
	if !ok || o.result.loose == nil {
		return OwnPreview{}, false
	}
	return o.preview(o.result.loose, place, step)
}

func (o *Own) preview(r *ritual.Ritual, place int, step OwnStep) (OwnPreview, bool) {
	s, ok := ritual.Peek(r, o.people, place)
	if !ok {
		return OwnPreview{}, false
	}
	v := OwnPreview{
		Title: s.Title, Prompt: s.Prompt, Hint: s.Hint, Side: o.sideOf(s.Holder), Step: s.Step, Steps: s.Total, Where: o.Say("run.where", "step", s.Step+1, "steps", s.Total),
		Floor: o.Say("run.floor"), Next: o.app.label(s.Next), Again: o.app.label(s.Again), Note: o.previewNote(r, place, step),
	}
	for i := range min(len(o.people), 2) {
		v.Names[i] = o.people[i].Name
	}
	if s.Alone {
		v.Floor = o.Say("run.floor.alone")
		if who, err := o.app.Journal.Person(o.who); err == nil {
			v.Names[who.Place] = previewName(who.Name)
		}
	}
	if v.Title == "" {
		v.Title = o.Say("own.nameless")
	}
	if s.Intention != "" {
		key := "run.began"
		if s.Alone {
			key = "run.began.alone"
		}
		v.Began = o.Say(key, "intention", s.Intention)
	}
	if v.Prompt == "" {
		v.Prompt = o.Say("own.preview.empty")
	}
	if s.Minutes > 0 {
		v.Clock = o.Say("run.clock", "time", o.app.minutes(s.Minutes))
	}
	if s.Job != "" {
		key := "run.listens"
		if s.Kind != ritual.Speak {
			key = "run.for"
		}
		v.Job = &RunJob{Side: o.sideOf(s.Listener), Title: o.Say(key, "name", s.Listener.Name), Text: s.Job}
	}
	return v, true
}

// sideOf is a person's place, or Calm for nobody.
func (o *Own) sideOf(p ritual.Person) int {
	if p.ID == "" {
		return Calm
	}
	for _, known := range o.app.Journal.People() {
		if string(known.ID) == p.ID {
			return known.Place
		}
	}
	return 1 // the other, who is not in this journal
}

// previewNote says what a picture of one moment cannot show.
func (o *Own) previewNote(r *ritual.Ritual, place int, step OwnStep) string {
	switch kind := ritual.Kind(step.Kind); {
	case r.Steps[place].Deck != nil:
		return o.Say("own.preview.card", "count", len(r.Steps[place].Deck.Prompts), "cards", strconv.Itoa(len(r.Steps[place].Deck.Prompts)))
	case kind == ritual.Write:
		return o.Say("own.preview.write")
	case kind == ritual.Close:
		return o.Say("own.preview.close")
	case kind == ritual.Keepsake:
		return o.Say("own.preview.keepsake")
	case kind == ritual.Swap:
		return o.Say("own.preview.swap")
	}
	return ""
}
