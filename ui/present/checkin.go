package present

import (
	"slices"

	"tideway/practice"
)

// EditCheckIn opens Check in to change an entry of one's own.
type EditCheckIn struct{ ID practice.EntryID }

// seated is Check in after somebody of two said that it is theirs: afterwards both are here again.
type seated struct {
	who  practice.PersonID
	edit practice.EntryID
}

// CheckIn is one check-in on its way: how near, which words, what is going on. Every part may stay empty. All of it lives
// here and in a draft, so that the view may be thrown away at any moment.
type CheckIn struct {
	app      *App
	who      practice.PersonID // empty: nobody has said yet who is checking in
	together bool              // both are here, and will be again
	edit     practice.EntryID
	was      practice.Entry // what is being changed
	missing  bool

	body     practice.CheckIn
	audience practice.Audience
	draft    *noteDraft
	touched  bool // changed by hand since the room was opened
	over     bool // kept, let go or stopped: there is nothing left to save
	gone     bool

	// Noting says that the note is open, Step which of two steps is shown where there is no room for both parts.
	Noting bool
	Step   int
	// Finding says that words are being looked for, and Sought what was typed for that. Lining says that the body line and the
	// need line are open.
	Finding bool
	Sought  string
	Lining  bool
	judged  string // the hint about what is in the note
	// Busy is true while the entry is being kept.
	Busy bool
	// Unsaved says why the draft is only on the screen; empty while it is safe.
	Unsaved string
	// OnChange is called when Busy, Unsaved or what a draft brought has changed.
	OnChange func()
}

// NewCheckIn opens the room: empty or with what was left there, or with an entry to change. Where both are here it first
// asks whose check-in it is.
func NewCheckIn(app *App) *CheckIn {
	c := &CheckIn{app: app, who: app.Who(), audience: practice.Me}
	switch arg := app.Arg().(type) {
	case EditCheckIn:
		c.edit = arg.ID
	case seated:
		c.edit = arg.edit
		c.together = app.Couple() && arg.who == c.who
	}
	if c.edit != "" && !c.readEntry() {
		c.missing = true
		return c
	}
	if c.who != "" {
		c.begin()
	}
	return c
}

// readEntry finds the entry that is to be changed. Only a check-in of one's own can be.
func (c *CheckIn) readEntry() bool {
	e, err := c.app.Sitting().Entry(c.edit)
	if err != nil || e.Kind != practice.KindCheckIn || c.who != "" && e.Author != c.who {
		return false
	}
	c.was, c.body, c.audience = e, e.CheckIn(), e.Audience
	c.Lining = c.lined()
	return true
}

// begin takes up the draft.
func (c *CheckIn) begin() {
	name := draftOwn
	switch {
	case c.edit != "" && c.together:
		name = draftEditTogether
	case c.edit != "":
		name = draftEdit
	case c.together:
		name = draftTogether
	}
	if p, err := c.app.Journal.Person(c.who); err == nil && c.edit == "" && p.Starts == practice.Us {
		c.audience = practice.Us
	}
	c.draft = c.app.draft(c.who, name)
	c.draft.told = c.drafted
	c.judge()
	if !c.careful() {
		c.draft.load(c.take)
	}
}

// take puts what was left where nothing was chosen meanwhile.
func (c *CheckIn) take(left *checkInDraft) {
	if left == nil || c.over || left.Entry != c.edit {
		return
	}
	words := c.app.Journal.Words()
	left.Body.Words = slices.DeleteFunc(slices.Clone(left.Body.Words), func(id string) bool { return !words.Known(id) })
	if c.touched {
		left.Body = merged(c.body, left.Body)
	} else if left.Audience != "" {
		c.audience = left.Audience
	}
	c.body = left.Body
	c.Lining = c.Lining || c.lined()
	c.judge()
	c.changed()
	if c.touched {
		c.save()
	}
}

// merged is what was typed while the draft was being read, with the rest of the draft.
func merged(now, left practice.CheckIn) practice.CheckIn {
	if now.Near != nil {
		left.Near = now.Near
	}
	if len(now.Words) > 0 {
		left.Words = now.Words
	}
	if now.Note != "" {
		left.Note = now.Note
	}
	if now.Where != "" {
		left.Where = now.Where
	}
	if now.Need != "" {
		left.Need = now.Need
	}
	left.Book = left.Book || now.Book
	return left
}

// Say gives a sentence.
func (c *CheckIn) Say(key string, args ...any) string { return c.app.Say(key, args...) }

// Missing says that the entry to be changed is not here; Sorry is the sentence for it.
func (c *CheckIn) Missing() bool { return c.missing }

// Sorry says that the entry is not here, or not one's own.
func (c *CheckIn) Sorry() string { return c.Say("error.not-found") }

// Asking says that both are here and nobody has said whose check-in it is.
func (c *CheckIn) Asking() bool { return !c.missing && c.who == "" }

// Who asks whose check-in it is.
func (c *CheckIn) Who() string {
	if c.edit != "" {
		return c.Say("checkin.who.edit", "name", c.app.Name(c.was.Author))
	}
	return c.Say("checkin.who")
}

// Choices are the people who may answer; only its author may change an entry.
func (c *CheckIn) Choices() []Seat {
	var seats []Seat
	for _, s := range c.app.Seats() {
		if s.Who != "" && (c.edit == "" || s.Who == c.was.Author) {
			seats = append(seats, s)
		}
	}
	return seats
}

// Choose sits one of the two down and begins. When it is kept or left, both are here again.
func (c *CheckIn) Choose(who practice.PersonID) {
	if c.Asking() && slices.ContainsFunc(c.Choices(), func(s Seat) bool { return s.Who == who }) {
		c.app.SitDown(who)
		c.app.Open(RoomCheckIn, seated{who, c.edit})
	}
}

// Editing says that an entry is being changed.
func (c *CheckIn) Editing() bool { return c.edit != "" }

// Title is what the room asks.
func (c *CheckIn) Title() string {
	if c.edit != "" {
		return c.Say("checkin.title.edit", "when", c.app.Say.Ago(c.was.At.In(c.app.Journal.Zone()), c.app.Now()))
	}
	return c.Say("checkin.title")
}

// Couple says that the journal holds two people.
func (c *CheckIn) Couple() bool { return c.app.Couple() }

// Names are those in the shapes, in their places; the second is empty for one person. Side is the place of who answers.
func (c *CheckIn) Names() (first, second string, side int) {
	for _, p := range c.app.Journal.People() {
		if p.Place == 0 {
			first = p.Name
		} else {
			second = p.Name
		}
		if p.ID == c.who {
			side = p.Place
		}
	}
	return first, second, side
}

func (c *CheckIn) changed() {
	if c.OnChange != nil {
		c.OnChange()
	}
}
