package present

import (
	"context"
	"slices"
	"strings"

	"tideway/practice"
	"tideway/practice/ritual"
)

// RitualPage is all that is said about one ritual before it begins.
type RitualPage struct {
	ID, Picture, Title, For string
	Why                     string // with its source; empty where its author gave none
	Reason                  string // what one mainly does in it, and why
	About                   string // time, depth, form, and for how many
	MadeFor                 string // its situations
	Favourite, Own          bool
}

// current is the ritual that the buttons are for: the open one, else the chosen one, else the first that is offered.
func (r *Rituals) current() (*ritual.Ritual, bool) {
	if r.open != "" {
		return ritual.Find(r.app.Rituals(), r.open)
	}
	for _, o := range r.offers {
		if r.chosen == "" || o.ID == r.chosen {
			return o.Ritual, true
		}
	}
	return nil, false
}

// Page is what there is to say about that ritual; false where there is none.
func (r *Rituals) Page() (RitualPage, bool) {
	found, ok := r.current()
	if !ok || r.Screen() == RitualsAll {
		return RitualPage{}, false
	}
	p := RitualPage{
		ID: found.ID, Picture: PictureOf(found), Title: found.Title, For: found.For, Why: found.Why,
		Favourite: slices.Contains(r.favourites, found.ID), Own: r.own(found),
	}
	if found.Why != "" && found.Source.Author != "" {
		p.Why = r.Say("rituals.why", "why", found.Why, "source", found.Source.String())
	}
	p.Reason = strings.TrimSpace(r.Say("rituals.reason", "form", upperFirst(r.Say(found.Form.Key())), "why", p.Why))
	about := []string{r.about(found), r.Say(found.Form.Key()), r.Say("rituals.for." + string(found.People))}
	if p.Own {
		about = append(about, r.Say("rituals.own.mark"))
	}
	p.About = strings.Join(about, " · ")
	var made []string
	for _, id := range found.Situations {
		made = append(made, r.Say(ritual.SituationKey(id)))
	}
	p.MadeFor = r.Say("rituals.made-for", "situations", strings.Join(made, " "))
	return p, true
}

// about is how long and how deep: "about ten minutes, waist-deep".
func (r *Rituals) about(found *ritual.Ritual) string {
	return r.Say("rituals.about-and-depth", "time", r.app.minutes(found.Minutes), "depth", r.Say(found.Depth.Key()))
}

// Open shows one of all rituals.
func (r *Rituals) Open(id string) {
	if _, ok := ritual.Find(r.app.Rituals(), id); ok {
		r.open, r.Asking = id, false
		r.changed()
	}
}

// Close goes back from it to all of them.
func (r *Rituals) Close() {
	r.open, r.Asking = "", false
	r.changed()
}

// CanMark says whether favourites can be kept.
func (r *Rituals) CanMark() bool { return !r.app.Journal.ReadOnly() }

// Mark makes the ritual a favourite of those who are here, or takes that back.
func (r *Rituals) Mark() {
	found, ok := r.current()
	if !ok {
		return
	}
	id, on, who := found.ID, !slices.Contains(r.favourites, found.ID), r.app.Who()
	r.app.Do(func(ctx context.Context) error {
		return r.app.Journal.SetFavourite(ctx, who, id, on)
	}, func(err error) {
		if err != nil {
			r.app.Fail(err)
			return
		}
		if r.app.Who() == who { // somebody else may sit here by now
			r.favourites = r.app.Sitting().Favourites()
			r.changed()
		}
	})
}

// Copy begins a ritual of one's own as a copy of this one.
func (r *Rituals) Copy() {
	if found, ok := r.current(); ok {
		r.app.Open(RoomOwn, found.ID)
	}
}

// CanTogether and CanAlone say for how many the ritual can be begun here.
func (r *Rituals) CanTogether() bool {
	found, ok := r.current()
	return ok && r.app.Couple() && found.People.Fits(2)
}

// CanAlone is CanTogether for one person.
func (r *Rituals) CanAlone() bool {
	found, ok := r.current()
	return ok && found.People.Fits(1)
}

// Begin begins the ritual together.
func (r *Rituals) Begin() {
	if found, ok := r.current(); ok && r.CanTogether() {
		r.app.BeginRun(RunStart{Ritual: found.ID})
	}
}

// Alone begins it alone. Where both are here it asks first who.
func (r *Rituals) Alone() {
	found, ok := r.current()
	switch {
	case !ok || !r.CanAlone():
	case r.app.Who() == "":
		r.Asking = true
		r.changed()
	default:
		r.app.BeginRun(RunStart{Ritual: found.ID, Alone: true})
	}
}

// AloneAs sits one person down and begins.
func (r *Rituals) AloneAs(id string) {
	if _, err := r.app.Journal.Person(practice.PersonID(id)); err != nil {
		return
	}
	found, ok := r.current()
	if !ok || !r.CanAlone() {
		return
	}
	r.app.SitDown(practice.PersonID(id))
	r.app.BeginRun(RunStart{Ritual: found.ID, Alone: true})
}

// People are those who could do it alone, while that is asked.
func (r *Rituals) People() []RunPerson {
	var list []RunPerson
	for _, p := range r.app.Journal.People() {
		list = append(list, RunPerson{ID: string(p.ID), Name: shortName(p.Name), Side: p.Place})
	}
	return list
}
