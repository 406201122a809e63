package present

import (
	"slices"
	"strconv"
	"strings"

	"tideway/practice"
	"tideway/practice/ritual"
)

// Offer is one ritual as it is offered. Note says what gave way for it, that it is new to them, or that it is their own.
type Offer struct {
	ID, Picture              string
	Small, Note, Title, Body string
	Chosen                   bool
}

// ritualsDone is what was done before, as this sitting may read it.
func (a *App) ritualsDone() []ritual.Used {
	var used []ritual.Used
	for _, e := range a.Sitting().Entries(practice.KindRun) {
		used = append(used, ritual.Used{ID: e.Run().Ritual, Day: e.Day})
	}
	return used
}

// people is for how many a ritual is asked for: one, two, or, where one of two is here, either.
func (r *Rituals) people() int {
	switch {
	case !r.app.Couple():
		return 1
	case r.both():
		return 2
	}
	return 0
}

// choose finds up to three rituals. What was chosen before stays chosen while it is among them.
func (r *Rituals) choose() {
	r.offers = ritual.Choose(r.app.Rituals(), r.done, ritual.Ask{
		Situation: r.Situation, Minutes: ritual.Minutes()[r.Minutes], Depth: r.depth(), People: r.people(),
		Day: r.app.Today(), Seed: r.app.Journal.Settings().Made.Unix(),
	})
	if !slices.ContainsFunc(r.offers, func(o ritual.Offer) bool { return o.ID == r.chosen }) {
		r.chosen = ""
	}
}

// Offers are up to three rituals. The first is chosen until somebody chooses another.
func (r *Rituals) Offers() []Offer {
	known := slices.ContainsFunc(r.offers, func(o ritual.Offer) bool { return o.Seen })
	var offers []Offer
	for i, o := range r.offers {
		offers = append(offers, Offer{
			ID: o.ID, Picture: PictureOf(o.Ritual), Title: o.Title, Body: o.For, Note: r.note(o, known && !o.Seen),
			Small: r.Say("rituals.about", "time", r.app.minutes(o.Minutes)), Chosen: o.ID == r.chosen || r.chosen == "" && i == 0,
		})
	}
	return offers
}

// note says what there is to know about an offer besides what it is.
func (r *Rituals) note(o ritual.Offer, fresh bool) string {
	var parts []string
	if r.own(o.Ritual) {
		parts = append(parts, r.Say("rituals.own.mark"))
	}
	if fresh {
		parts = append(parts, r.Say("rituals.new"))
	}
	switch o.Way {
	case ritual.TimeGave:
		parts = append(parts, r.Say("rituals.gave.time"))
	case ritual.SituationGave:
		parts = append(parts, r.Say("rituals.gave.situation", "situation", r.inside(o.Situations[0])))
	}
	return strings.Join(parts, " · ")
}

// own says that a ritual did not come with the program: it is from the folder or in the journal.
func (r *Rituals) own(found *ritual.Ritual) bool {
	library := r.app.Library()
	_, read := library.Find(found.ID)
	return !read || library.FromFolder(found)
}

// OffersLabel says how many there are to choose from, that none is an answer too, and what gave way for them. On the board
// it leads past the board.
func (r *Rituals) OffersLabel() string {
	n := len(r.offers)
	switch {
	case n == 0 && r.people() == 1:
		return r.Say("rituals.offers.0.one")
	case n == 0:
		return r.Say("rituals.offers.0")
	case r.Screen() == RitualsBoard:
		return r.Say("rituals.any-day")
	}
	label := r.Say("rituals.offers." + strconv.Itoa(n))
	gave := map[ritual.Way]int{}
	for _, o := range r.offers {
		gave[o.Way]++
	}
	for _, w := range []struct {
		way  ritual.Way
		name string
	}{{ritual.TimeGave, "time"}, {ritual.SituationGave, "situation"}} {
		switch gave[w.way] {
		case 0:
		case n:
			label += " " + r.Say("rituals.gave."+w.name+".all", "count", n)
		default:
			label += " " + r.Say("rituals.gave."+w.name+".some", "count", gave[w.way])
		}
	}
	return label
}

// Choose chooses one of the offers. On the board that is an answer too: it is for any day.
func (r *Rituals) Choose(id string) {
	r.any = r.any || r.Screen() == RitualsBoard
	r.chosen, r.Asking = id, false
	r.changed()
}
