package present

import (
	"slices"
	"strconv"
	"time"

	"tideway/practice"
	"tideway/practice/ritual"
)

// Rituals is the room in which one is chosen: what is here now, how much time, how deep, and up to three offers. Nothing of
// it is kept, and "not today" is a whole answer.
type Rituals struct {
	app *App

	// Situation is the id of what is here now, empty until somebody says so. A moment around a time away comes with the
	// room and is not on the board.
	Situation string
	// Minutes and Depth are places in Times and Depths.
	Minutes, Depth int
	// Browsing shows all rituals in place of the offers.
	Browsing bool
	// Asking is true while both are here and one of them wants to do it alone: who?
	Asking bool

	chosen string // id

	// OnChange is called when something else is to be shown.
	OnChange func()
}

// NewRituals opens the room, with a situation or the id of a ritual if it was given one.
func NewRituals(app *App) *Rituals {
	r := &Rituals{app: app, Minutes: 1}
	id, _ := app.Arg().(string)
	known := append(ritual.Situations(), ritual.Moments()...)
	if found, ok := ritual.Find(app.Rituals, id); ok {
		r.Browsing, r.chosen = true, found.ID
	} else if slices.Contains(known, id) {
		r.Situation = id
	}
	if slices.Contains(ritual.Moments(), r.Situation) {
		r.Minutes, r.Depth = 2, 1 // what comes by itself is offered as it is
	}
	return r
}

// Say gives a sentence.
func (r *Rituals) Say(key string, args ...any) string { return r.app.Say(key, args...) }

// Title is what the room asks.
func (r *Rituals) Title() string {
	if r.Browsing {
		return r.Say("rituals.all")
	}
	return r.Say("rituals.title")
}

// Moment is the sentence of a moment that came with the room, or empty.
func (r *Rituals) Moment() string {
	if slices.Contains(ritual.Moments(), r.Situation) {
		return r.Say(ritual.SituationKey(r.Situation))
	}
	return ""
}

// Situations are the sentences of the board, and the place of the chosen one, or -1.
func (r *Rituals) Situations() (texts []string, current int) {
	for _, id := range ritual.Situations() {
		texts = append(texts, r.Say(ritual.SituationKey(id)))
	}
	return texts, slices.Index(ritual.Situations(), r.Situation)
}

// Times are the lengths that can be chosen.
func (r *Rituals) Times() []string {
	var texts []string
	for _, m := range ritual.Minutes() {
		texts = append(texts, r.Say(ritual.MinutesKey(m)))
	}
	return texts
}

// Depths are the depths that can be chosen.
func (r *Rituals) Depths() []string {
	var texts []string
	for _, d := range ritual.Depths() {
		texts = append(texts, r.Say("rituals.depth."+string(d)))
	}
	return texts
}

// DepthLabel asks how deep, and says what holds where two would like different depths. There is one answer for both, so
// that nobody sees who would rather stay near the shore.
func (r *Rituals) DepthLabel() string {
	if r.app.Couple() {
		return r.Say("rituals.depth")
	}
	return r.Say("rituals.depth.one")
}

// SetSituation says what is here now; an index of none, or the same again, takes it back.
func (r *Rituals) SetSituation(i int, chosen bool) {
	r.Situation = ""
	if all := ritual.Situations(); chosen && i >= 0 && i < len(all) {
		r.Situation = all[i]
	}
	r.changed()
}

// SetMinutes says how much time there is.
func (r *Rituals) SetMinutes(i int) {
	r.Minutes = min(max(i, 0), len(ritual.Minutes())-1)
	r.changed()
}

// SetDepth says how deep it may go.
func (r *Rituals) SetDepth(i int) {
	r.Depth = min(max(i, 0), len(ritual.Depths())-1)
	r.changed()
}

// Browse shows all rituals, or goes back to the question.
func (r *Rituals) Browse(on bool) {
	r.Browsing, r.chosen, r.Asking = on, "", false
	r.changed()
}

// Offer is one ritual as it is offered.
type Offer struct {
	ID, Picture        string
	Small, Title, Body string
	Chosen             bool
}

// Offers are up to three rituals, or all of them while browsing. The first is chosen until somebody chooses another.
func (r *Rituals) Offers() []Offer {
	list := r.offered()
	chosen, _ := r.current(list)
	var offers []Offer
	for _, found := range list {
		small := r.Say("rituals.about", "time", r.app.minutes(found.Minutes))
		if r.Browsing {
			small = r.Say("rituals.about-and-depth", "time", r.app.minutes(found.Minutes), "depth", r.Say(found.Depth.Key()))
		}
		offers = append(offers, Offer{
			ID: found.ID, Picture: PictureOf(found), Small: small, Title: found.Title, Body: found.For, Chosen: found == chosen,
		})
	}
	return offers
}

// PictureOf is the drawing (widgets.PictureIDs) for the picture that a ritual names.
func PictureOf(found *ritual.Ritual) string {
	switch found.Picture {
	case "disc-and-arcs":
		return "one-true-thing"
	case "wave-between":
		return "distant-evening"
	case "sun-and-cloud":
		return "good-news"
	case "three-stones":
		return "thanks"
	case "boat":
		return "before-going-away"
	}
	return "coming-back" // two half discs
}

func (r *Rituals) offered() []*ritual.Ritual {
	people := 0
	if !r.app.Couple() {
		people = 1
	}
	if r.Browsing {
		return slices.DeleteFunc(slices.Clone(r.app.Rituals), func(found *ritual.Ritual) bool {
			return people == 1 && !found.People.Fits(1)
		})
	}
	return ritual.Choose(r.app.Rituals, r.history(), ritual.Ask{
		Situation: r.Situation, Minutes: ritual.Minutes()[r.Minutes], Depth: ritual.Depths()[r.Depth], People: people,
		Day: r.app.Today(), Seed: r.app.Journal.Settings().Made.Unix(),
	})
}

// history is what was done before, as this sitting may read it.
func (r *Rituals) history() []ritual.Used {
	var used []ritual.Used
	for _, e := range r.app.Sitting().Entries(practice.KindRun) {
		used = append(used, ritual.Used{ID: e.Run().Ritual, Day: e.Day})
	}
	return used
}

// current is the chosen ritual: the one that somebody chose, else the first that is offered.
func (r *Rituals) current(list []*ritual.Ritual) (*ritual.Ritual, bool) {
	if found, ok := ritual.Find(list, r.chosen); ok {
		return found, true
	}
	if len(list) == 0 {
		return nil, false
	}
	return list[0], true
}

// Choose chooses one of the offers.
func (r *Rituals) Choose(id string) {
	r.chosen, r.Asking = id, false
	r.changed()
}

// OffersLabel says how many there are to choose from, and that none is an answer too.
func (r *Rituals) OffersLabel() string {
	list := r.offered()
	switch {
	case r.Browsing:
		return r.Say("rituals.browse.label")
	case len(list) == 0:
		return r.Say("rituals.offers.0")
	case !slices.ContainsFunc(list, func(found *ritual.Ritual) bool { return found.Minutes <= ritual.Minutes()[r.Minutes] }):
		return r.Say("rituals.shortest")
	}
	return r.Say("rituals.offers." + strconv.Itoa(len(list)))
}

// Why names the chosen ritual, and says why it may be good and where that was found. Both are empty where there is none.
func (r *Rituals) Why() (title, why string) {
	found, ok := r.current(r.offered())
	if !ok {
		return "", ""
	}
	return found.Title, r.Say("rituals.why", "why", found.Why, "source", found.Source.String())
}

// CanTogether and CanAlone say for how many the chosen ritual can be begun here.
func (r *Rituals) CanTogether() bool {
	found, ok := r.current(r.offered())
	return ok && r.app.Couple() && found.People.Fits(2)
}

// CanAlone is CanTogether for one person.
func (r *Rituals) CanAlone() bool {
	found, ok := r.current(r.offered())
	return ok && found.People.Fits(1)
}

// Begin begins the chosen ritual together.
func (r *Rituals) Begin() {
	if found, ok := r.current(r.offered()); ok && r.CanTogether() {
		r.app.BeginRun(RunStart{Ritual: found.ID})
	}
}

// Alone begins it alone. Where both are here it asks first who.
func (r *Rituals) Alone() {
	found, ok := r.current(r.offered())
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
	found, ok := r.current(r.offered())
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

// NotToday goes back to Now, and asks nothing.
func (r *Rituals) NotToday() {
	r.app.Open(RoomNow, nil)
	r.app.Tell(Notice{Text: r.Say("rituals.not-today.words")})
}

// Return is a ritual that was stopped and has a time to come back to.
type Return struct {
	Text string
	key  stopKey
}

// Return is the return that comes next, false if none is booked.
func (r *Rituals) Return() (next Return, ok bool) {
	now, who, both := r.app.Now(), r.app.Who(), practice.PersonID("")
	if !r.app.Couple() {
		both = who
	}
	var when time.Time
	take := func(key stopKey, at time.Time) {
		found, known := ritual.Find(r.app.Rituals, key.ritual)
		if !known || now.Sub(at) > ritual.MaxReturn || ok && !at.Before(when) {
			return
		}
		when, ok = at, true
		next = Return{Text: r.Say("rituals.return.open", "title", found.Title), key: key}
		if at.After(now) {
			next.Text = r.Say("rituals.return", "title", found.Title, "time", r.app.when(at))
		}
	}
	for _, e := range r.app.Sitting().Entries(practice.KindReturn) {
		if ret := e.Return(); !ret.Done {
			take(stopKey{ret.Ritual, both}, ret.When)
		}
	}
	for key, s := range r.app.stops {
		if key.who == who || key.who == both {
			take(key, s.back)
		}
	}
	return next, ok
}

// GoOn returns to it.
func (r *Rituals) GoOn(ret Return) {
	r.app.BeginRun(RunStart{Ritual: ret.key.ritual, Alone: ret.key.who != "", Back: true})
}

// LetGo lets a booked return go, without a reason.
func (r *Rituals) LetGo(ret Return) {
	delete(r.app.stops, ret.key)
	b := &booking{app: r.app, who: ret.key.who, ritual: ret.key.ritual, alone: ret.key.who != ""}
	b.set(time.Time{})
	r.changed()
}

// Gone is called when the room is left.
func (r *Rituals) Gone() { r.OnChange = nil }

func (r *Rituals) changed() {
	if r.OnChange != nil {
		r.OnChange()
	}
}
