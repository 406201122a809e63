package present

import (
	"context"
	"slices"

	"tideway/practice"
	"tideway/practice/ritual"
)

// edited is a change by hand: what is said beside the fields, the preview and the draft follow.
func (o *Own) edited() {
	o.check()
	o.save()
	o.changed()
}

// Set changes a text of the head; the key is as in Word.
func (o *Own) Set(key, text string) {
	f := o.Form
	if f == nil {
		return
	}
	into := map[string]*string{"title": &f.Title, "for": &f.For, "intention": &f.Intention, "alone_intention": &f.AloneIntention, "listens": &f.Listens}[key]
	if into == nil || *into == text {
		return
	}
	*into = text
	o.edited()
}

// SetPeople, SetDepth and SetUs choose by place.
func (o *Own) SetPeople(i int) {
	o.Form.People = string([]ritual.People{ritual.ForTwo, ritual.ForOne, ritual.ForBoth}[min(max(i, 0), 2)])
	o.edited()
}

// SetDepth says how deep it goes.
func (o *Own) SetDepth(i int) {
	o.Form.Depth = string(ritual.Depths()[min(max(i, 0), 2)])
	o.edited()
}

// SetUs says for whom it is kept.
func (o *Own) SetUs(us bool) {
	o.Form.Us = us && o.Couple()
	o.edited()
}

// PeopleWords are for how many it can be, and the place of the chosen one; DepthWords the same for the depth.
func (o *Own) PeopleWords() (texts []string, current int) {
	for _, p := range []ritual.People{ritual.ForTwo, ritual.ForOne, ritual.ForBoth} {
		texts = append(texts, o.Say("own.people."+string(p)))
	}
	return texts, max(slices.Index([]string{string(ritual.ForTwo), string(ritual.ForOne), string(ritual.ForBoth)}, o.Form.People), 0)
}

// DepthWords are the depths, and the place of the chosen one.
func (o *Own) DepthWords() (texts []string, current int) {
	for i, d := range ritual.Depths() {
		texts = append(texts, o.Say("rituals.depth."+string(d)))
		if string(d) == o.Form.Depth {
			current = i
		}
	}
	return texts, current
}

// OwnSituation is one of the chips.
type OwnSituation struct {
	Text   string
	Chosen bool
}

// Situations are all of them, in the order of the board.
func (o *Own) Situations() []OwnSituation {
	var list []OwnSituation
	for _, id := range ritual.Situations() {
		list = append(list, OwnSituation{o.Say(ritual.SituationKey(id)), slices.Contains(o.Form.Situations, id)})
	}
	return list
}

// maxSituations is how many a ritual may be made for.
const maxSituations = 3

// ToggleSituation chooses one or takes it back. A fourth is not taken.
func (o *Own) ToggleSituation(i int) {
	id := ritual.Situations()[i]
	switch at := slices.Index(o.Form.Situations, id); {
	case at >= 0:
		o.Form.Situations = slices.Delete(slices.Clone(o.Form.Situations), at, at+1)
	case len(o.Form.Situations) < maxSituations:
		o.Form.Situations = append(o.Form.Situations, id)
	}
	o.edited()
}

// For two it has a listener, and for both also words for one person alone.
func (o *Own) Listens() bool { return o.Form.People != string(ritual.ForOne) }

// Either says that it is for one person too.
func (o *Own) Either() bool { return o.Form.People == string(ritual.ForBoth) }

// Heading is what the editor says above its fields.
func (o *Own) Heading() (title, lead string) {
	switch {
	case o.Form.Entry != "":
		return o.Say("own.edit.title"), o.Say("own.edit.lead")
	case o.Form.From != "":
		return o.Say("own.copy.title"), o.Say("own.copy.lead", "title", o.Form.From)
	}
	return o.Say("own.new.title"), o.Say("own.new.lead")
}

// CanShare says that it can be for both: there are two, and the writer decides.
func (o *Own) CanShare() bool { return o.Couple() }

// Keep keeps the ritual, once it is whole. Else it shows what is missing first, and answers with the field to go to.
func (o *Own) Keep() (step int, key string) {
	if o.Form == nil || o.busy {
		return -1, ""
	}
	if !o.Whole() {
		o.wanted = true
		at, _ := o.firstWanting()
		if at.step >= 0 {
			o.Form.Selected = at.step
			o.openMore(at.key)
		}
		o.changed()
		return at.step, at.key
	}
	f := o.Form.clone()
	pack := string(ritual.Encode(o.result.ritual))
	to := practice.Me
	if f.Us {
		to = practice.Us
	}
	o.busy = true
	o.app.Do(func(ctx context.Context) error { return o.store(ctx, f.Entry, pack, to) }, func(err error) {
		o.busy = false
		if err != nil {
			o.app.Fail(err)
			return
		}
		if o.draft != nil {
			o.draft.set(nil)
		}
		if o.gone {
			return
		}
		o.toList()
		o.app.Tell(Notice{Text: o.kept(f)})
	})
	return -1, ""
}

func (o *Own) kept(f OwnForm) string {
	switch {
	case !o.Couple():
		return o.Say("own.kept")
	case f.Us:
		return o.Say("own.kept.us")
	case o.app.Who() == "":
		p, _ := o.app.Journal.Person(o.who)
		return o.Say("own.kept.apart", "name", shortName(p.Name))
	}
	return o.Say("own.kept.me")
}

// store writes a new one, or a new version, and shares it or takes it back where that was changed.
func (o *Own) store(ctx context.Context, entry, pack string, to practice.Audience) error {
	j, id := o.app.Journal, practice.EntryID(entry)
	if entry == "" {
		_, err := j.KeepRitual(ctx, o.who, pack, to)
		return err
	}
	e, err := j.Sit(o.who).Entry(id)
	if err != nil {
		return err
	}
	if e.Audience == practice.Us && to == practice.Me { // first out of the other's sight
		if err := j.Share(ctx, o.who, id, to); err != nil {
			return err
		}
	}
	if e.OwnRitual().Pack != pack {
		if err := j.ChangeRitual(ctx, o.who, id, pack); err != nil {
			return err
		}
	}
	if e.Audience == practice.Me && to == practice.Us {
		return j.Share(ctx, o.who, id, to)
	}
	return nil
}

// Try begins a run with the ritual as it stands, kept or not. What is written stays in its draft.
func (o *Own) Try() (step int, key string) {
	if o.Form == nil {
		return -1, ""
	}
	if !o.Whole() {
		return o.Keep()
	}
	id := ownTrial
	if o.Form.Entry != "" {
		id = OwnID(practice.EntryID(o.Form.Entry))
	}
	o.save()
	alone := o.result.ritual.People == ritual.ForOne || !o.Couple()
	if !alone && o.app.Who() != "" {
		o.app.SitDown("")
	}
	o.app.own.brought = o.result.ritual.As(id)
	o.app.Open(RoomRun, RunStart{Ritual: id, Alone: alone})
	return -1, ""
}

// ownTrial stands for a ritual that is tried and not kept yet. That it was tried is noted nowhere.
const ownTrial = "own-trial"
