package present

import (
	"slices"

	"tideway/practice/ritual"
)

// RitualsScreen is what the room of rituals shows.
type RitualsScreen int

// The screens of the room.
const (
	RitualsBoard RitualsScreen = iota // what is here now?
	RitualsAsked                      // that is answered: how much time, how deep, and up to three offers
	RitualsAll                        // all there are, to look through
	RitualsOne                        // one of them
)

// Rituals is the room in which one is chosen: what is here now, how much time, how deep, and up to three offers; or one
// out of all. Nothing of it is kept but what is marked as a favourite, and "not today" is a whole answer.
type Rituals struct {
	app *App

	// Situation is the id of what is here now, empty until somebody says so.
	Situation string
	// Minutes is a place in Times.
	Minutes int
	// Asking is true while both are here and one of them wants to do it alone: who?
	Asking bool
	// Query, Filter and Narrow say what is shown of all rituals: words, a place in Filters, and a place in Narrowings.
	Query          string
	Filter, Narrow int
	// Finding asks the view to give the keyboard to the search; it takes that back.
	Finding bool
	// Scrolled is how far the list of all was scrolled, for whoever comes back to it.
	Scrolled float32

	any      bool   // for any day: nothing in particular is here
	browsing bool   // all are shown
	open     string // id of the one that is shown alone
	depths   [2]int // places in Depths, by the place of a person
	chosen   string // id among the offers

	done       []ritual.Used // what was done before
	offers     []ritual.Offer
	favourites []string

	// OnChange is called when something else is to be shown.
	OnChange func()
}

// HereNow is what the room is opened with where it is known what is here: the id of a situation. A ritual may have the
// same id.
type HereNow string

// NewRituals opens the room: at the board, with a situation (HereNow), or at a ritual whose id it is given.
func NewRituals(app *App) *Rituals {
	const tenMinutes = 1
	r := &Rituals{app: app, Minutes: tenMinutes}
	switch arg := app.Arg().(type) {
	case HereNow:
		if slices.Contains(ritual.Situations(), string(arg)) {
			r.Situation = string(arg)
		}
	case string:
		if found, ok := ritual.Find(app.Rituals(), arg); ok {
			r.browsing, r.open = true, found.ID
		}
	}
	r.Refresh()
	return r
}

// Refresh reads the journal again.
func (r *Rituals) Refresh() {
	r.done, r.favourites = r.app.ritualsDone(), r.app.Sitting().Favourites()
	if _, ok := ritual.Find(r.app.Rituals(), r.open); !ok {
		r.open = "" // it was taken away meanwhile
	}
	r.choose()
}

// Say gives a sentence.
func (r *Rituals) Say(key string, args ...any) string { return r.app.Say(key, args...) }

// Screen is what is shown.
func (r *Rituals) Screen() RitualsScreen {
	switch {
	case r.open != "":
		return RitualsOne
	case r.browsing:
		return RitualsAll
	case r.Situation != "" || r.any:
		return RitualsAsked
	}
	return RitualsBoard
}

// Situations are the sentences of the board.
func (r *Rituals) Situations() []string {
	var texts []string
	for _, id := range ritual.Situations() {
		texts = append(texts, r.Say(ritual.SituationKey(id)))
	}
	return texts
}

// SetSituation says what is here now, by its place on the board.
func (r *Rituals) SetSituation(i int) {
	all := ritual.Situations()
	if i < 0 || i >= len(all) {
		return
	}
	r.Situation, r.any, r.chosen, r.Asking = all[i], false, "", false
	r.again()
}

// AnyDay says that nothing in particular is here.
func (r *Rituals) AnyDay() {
	r.Situation, r.any, r.chosen, r.Asking = "", true, "", false
	r.again()
}

// Here is the answer to what is here now.
func (r *Rituals) Here() string {
	if r.Situation == "" {
		return r.Say("rituals.any-day.chip")
	}
	return r.Say(ritual.SituationKey(r.Situation))
}

// SomethingElse takes the answer back, and shows the board again.
func (r *Rituals) SomethingElse() {
	r.Situation, r.any, r.chosen, r.Asking = "", false, "", false
	r.again()
}

// Own opens the room of rituals of one's own.
func (r *Rituals) Own() { r.app.Open(RoomOwn, nil) }

// NotToday goes back to Now, and asks nothing.
func (r *Rituals) NotToday() {
	r.app.Open(RoomNow, nil)
	r.app.Tell(Notice{Text: r.Say("rituals.not-today.words")})
}

// Heard is what the one person at the screen noted often, and what sometimes, after rituals; nothing for two.
func (r *Rituals) Heard() []string { return r.app.HeardPatterns() }

// Escape steps back by one: from the question who, from what was searched for, from one ritual, from the list, from what
// is here now. On the board the key is for the window.
func (r *Rituals) Escape() bool {
	switch {
	case r.Asking:
		r.Asking = false
		r.changed()
	case r.open != "":
		r.Close()
	case r.browsing && r.Query != "":
		r.SetQuery("")
	case r.browsing:
		r.Browse(false)
	case r.Screen() == RitualsAsked:
		r.SomethingElse()
	default:
		return false
	}
	return true
}

// Gone is called when the room is left.
func (r *Rituals) Gone() { r.OnChange = nil }

// again finds other offers and shows them.
func (r *Rituals) again() {
	r.choose()
	r.changed()
}

func (r *Rituals) changed() {
	if r.OnChange != nil {
		r.OnChange()
	}
}
