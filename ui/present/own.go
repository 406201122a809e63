package present

import (
	"slices"

	"tideway/practice"
	"tideway/practice/ritual"
)

// OwnScreen is what the room of one's own rituals shows.
type OwnScreen int

// The screens of the room.
const (
	OwnList   OwnScreen = iota
	OwnAsking           // both are here: who writes it down?
	OwnEditor
	OwnFiles // files that were opened or dropped
)

// Own is the room of the rituals of one's own: a list, an editor, and files that are looked at before they are kept. What
// is being written lives in a draft, so that the view may be thrown away at any moment.
type Own struct {
	app      *App
	who      practice.PersonID
	together bool // both are here, and will be again
	ask      ownStart

	Screen OwnScreen
	Form   *OwnForm // the open one; nil outside the editor
	Files  []OwnFile
	Open   string // the item of the list whose rarer words are shown

	began  OwnForm // the form as it was opened
	draft  *draft[OwnForm]
	result ownResult
	wanted bool // Keep was pressed: what is missing is said more plainly
	busy   bool
	gone   bool
	people []ritual.Person // in the preview
	// Unsaved says why the draft is only on the screen; empty while it is safe.
	Unsaved string
	// OnChange is called when something in the open screen has changed.
	OnChange func()
}

// ownStart is what the room is opened with after somebody said that the pen is theirs, or to go back to the list.
type ownStart struct {
	who      practice.PersonID
	together bool
	copy     string           // id of the ritual to begin with
	edit     practice.EntryID // the one to change
	fresh    bool             // an empty one
}

func (s ownStart) writes() bool { return s.copy != "" || s.edit != "" || s.fresh }

// NewOwn opens the room: the list; with the id of a ritual, a copy of it to change; with OwnPaths, what was read from files.
func NewOwn(app *App) *Own {
	o := &Own{app: app, who: app.Who()}
	arg := app.Arg()
	app.arg = nil // it is for this opening alone: whoever sits down next begins with the list
	switch arg := arg.(type) {
	case string:
		o.start(ownStart{copy: arg})
	case ownStart:
		o.start(arg)
	case OwnPaths:
		o.Screen = OwnFiles
		o.look(arg)
	}
	if o.who != "" && o.Screen == OwnList {
		o.begun(func(*OwnForm) { o.changed() })
	}
	return o
}

// start opens the editor, or first asks who writes.
func (o *Own) start(s ownStart) {
	o.ask = s
	switch {
	case !s.writes():
	case o.who == "":
		o.Screen = OwnAsking
	default:
		o.together = s.together && s.who == o.who && o.app.Couple()
		o.write(s)
	}
}

// Say gives a sentence.
func (o *Own) Say(key string, args ...any) string { return o.app.Say(key, args...) }

// Couple says that the journal holds two people.
func (o *Own) Couple() bool { return o.app.Couple() }

// CanWrite says that the journal takes something in.
func (o *Own) CanWrite() bool { return !o.app.Journal.ReadOnly() }

// Choices are the people who may hold the pen, while that is asked.
func (o *Own) Choices() []Seat {
	return slices.DeleteFunc(o.app.Seats(), func(s Seat) bool { return s.Who == "" })
}

// Choose sits one of the two down to write. When it is kept or left, both are here again.
func (o *Own) Choose(who practice.PersonID) {
	if o.Screen != OwnAsking || !slices.ContainsFunc(o.Choices(), func(s Seat) bool { return s.Who == who }) {
		return
	}
	next := o.ask
	next.who, next.together = who, true
	o.app.SitDown(who)
	o.app.Open(RoomOwn, next)
}

// begin goes to the editor, in this room or after asking who writes.
func (o *Own) begin(s ownStart) {
	s.who, s.together = o.who, o.together
	o.start(s)
	o.app.Changed()
}

// BeginNew opens the editor with a template.
func (o *Own) BeginNew() { o.begin(ownStart{fresh: true}) }

// Copy opens the editor with a copy of a ritual.
func (o *Own) Copy(id string) { o.begin(ownStart{copy: id}) }

// Change opens the editor with a ritual of one's own.
func (o *Own) Change(id string) { o.begin(ownStart{edit: practice.EntryID(id)}) }

// toList shows the list again. Whoever wrote while both were here gives the seat back.
func (o *Own) toList() {
	o.Form, o.Files, o.Screen = nil, nil, OwnList
	if o.together {
		o.together = false
		o.app.SitDown("")
		return
	}
	o.app.Changed()
}

// Leave closes the editor, the question or the files. What was begun waits in its draft.
func (o *Own) Leave() {
	waits := o.Screen == OwnEditor && o.worth()
	o.toList()
	if waits {
		o.app.Tell(Notice{Text: o.Say("own.waits")})
	}
}

// Toggle shows the rarer words of an item, or hides them.
func (o *Own) Toggle(id string) {
	if o.Open == id {
		id = ""
	}
	o.Open = id
	o.changed()
}

// ToRituals goes back to the rituals.
func (o *Own) ToRituals() { o.app.Open(RoomRituals, nil) }

// Escape goes back to the list from wherever it was left.
func (o *Own) Escape() bool {
	if o.Screen == OwnList {
		return false
	}
	o.Leave()
	return true
}

// Gone is called when the room is left. Whoever held the pen for both gives the seat back only by their own leaving: who
// goes to another room with the seat keeps it.
func (o *Own) Gone() {
	o.gone = true
	o.OnChange = nil
}

func (o *Own) changed() {
	if o.OnChange != nil {
		o.OnChange()
	}
}
