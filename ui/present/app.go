package present

import (
	"context"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/remind"
	"tideway/practice/ritual"
	"tideway/ui/say"
)

// Room names a place in the window.
type Room string

// The rooms, in the order of the rail; those after Keep are reached otherwise.
const (
	RoomNow      Room = "now"
	RoomRituals  Room = "rituals"
	RoomTides    Room = "tides"
	RoomAway     Room = "away"
	RoomKeep     Room = "keep"
	RoomCheckIn  Room = "checkin"
	RoomRun      Room = "run"
	RoomOwn      Room = "own" // rituals of one's own
	RoomSettings Room = "settings"
	RoomCare     Room = "care"
	RoomFirst    Room = "first"
	RoomLoading  Room = "loading"
	RoomTrouble  Room = "trouble" // the journal could not be opened
)

// Rail lists the rooms of the rail.
var Rail = []Room{RoomNow, RoomRituals, RoomTides, RoomAway, RoomKeep}

// App is what all rooms share: the journal, who is here, which room is open. It belongs to the window's goroutine.
type App struct {
	Journal *practice.Journal
	Keeper  practice.Keeper
	Say     say.Say
	// Library gives all rituals and decks. It may take a moment the first time.
	Library func() *ritual.Library

	// Calendars reads and writes calendar files; nil where there are none.
	Calendars practice.Calendars

	// Do runs work in the background and then done, with its error, on the window's goroutine. Tests run both at once.
	Do func(work func(context.Context) error, done func(error))
	// Host is what the window and the desktop can do for a room.
	Host Host
	// Session tells what this run knows of the computer, for the reminders; nil in tests that have none.
	Session func() remind.Session
	// Autostart is whether the system starts the program at login; nil for another journal than the person's own, and in
	// tests that have none.
	Autostart Autostart
	// Clear is the few settings that stand in the clear, as they were last read or set.
	Clear Clear

	room    Room
	visit   int
	back    []Room
	arg     any
	who     practice.PersonID
	changed []func()
	notice  Notice
	stops   stops                   // where runs were stopped by a time-out; never on the disk
	drafts  map[draftKey]*noteDraft // what is being typed in Check in
	asides  asides                  // what was put aside in Now for today
	own     shelf                   // rituals of one's own, as they were last read

	ownDrafts map[draftKey]*draft[OwnForm] // rituals that are being written
}

// Host is the window's own doing, given to the App by the shell; tests give a fake.
type Host interface {
	// SaveAs asks where to save a new file and calls then with the path; not at all when nobody chose one.
	SaveAs(title, name string, then func(path string))
	// OpenFile shows a file in the program that the desktop has for it.
	OpenFile(path string) error
	// ApplyLook takes over theme, size and motion at once.
	ApplyLook(theme string, size int, motion bool)
	// OpenJournal opens another journal file in a window of its own.
	OpenJournal(path string, demo bool) error
	// HasTray says whether there is a tray to hide to.
	HasTray() bool
	// Hide puts the window out of sight at once.
	Hide()
	// Quit ends the program.
	Quit()
}

// Notice is one line at the foot of the window, with at most one thing to do about it.
type Notice struct {
	Text   string
	Action string
	Do     func()
	Wrong  bool
}

// once is what a view is to do the next time that it is made, and no time after that.
func once[T any](left *T) T {
	var none T
	now := *left
	*left = none
	return now
}

// Sitting is what those who are here may read.
func (a *App) Sitting() practice.Sitting { return a.Journal.Sit(a.who) }

// Who is the person at the screen; empty when both are.
func (a *App) Who() practice.PersonID { return a.Sitting().Who() }

// SitDown changes who is here. The room is built anew, so that nothing of the other stays on the screen.
func (a *App) SitDown(who practice.PersonID) {
	a.who = who
	a.visit++
	a.notice = Notice{}
	a.Changed()
}

// Room is the open room and Arg what it was opened with.
func (a *App) Room() Room { return a.room }

// Visit counts the rooms that were opened and the sittings that were changed: while it stays the same, so does the model
// of the open room.
func (a *App) Visit() int { return a.visit }

// Arg is what the open room was given, for instance a ritual's id.
func (a *App) Arg() any { return a.arg }

// Open goes to a room.
func (a *App) Open(r Room, arg any) {
	if r != a.room && a.room != "" && a.room != RoomLoading && a.room != RoomFirst {
		a.back = append(a.back, a.room)
	}
	if len(a.back) > 20 {
		a.back = a.back[1:]
	}
	a.room, a.arg = r, arg
	a.visit++
	a.Changed()
}

// Back steps back to the room before, or to Now.
func (a *App) Back() {
	r := RoomNow
	if n := len(a.back); n > 0 {
		r, a.back = a.back[n-1], a.back[:n-1]
	}
	if r == RoomRun || r == RoomCheckIn || r == a.room {
		r = RoomNow
	}
	a.room, a.arg = r, nil
	a.visit++
	a.Changed()
}

// OnChange calls f whenever the window needs to be built anew: another room, another sitting, another entry.
func (a *App) OnChange(f func()) { a.changed = append(a.changed, f) }

// Changed tells the window.
func (a *App) Changed() {
	for _, f := range a.changed {
		f()
	}
}

// Tell shows a line with something to do about it, or only a line.
func (a *App) Tell(n Notice) {
	a.notice = n
	a.Changed()
}

// Notice is the line at the foot of the window, empty when there is none.
func (a *App) Notice() Notice { return a.notice }

// DismissNotice takes the line away without rebuilding anything else.
func (a *App) DismissNotice() { a.notice = Notice{} }

// Fail tells an error in a sentence.
func (a *App) Fail(err error) {
	if err != nil {
		a.Tell(Notice{Text: Sentence(a.Say, err), Wrong: true})
	}
}

// Now is the moment on the clock of the place where the computer is.
func (a *App) Now() time.Time { return a.Journal.Now().In(a.Journal.Zone()) }

// Today is the day it is for the two.
func (a *App) Today() civil.Date { return a.Journal.Today() }

// Name is what a person is called, or "" when nobody has that id.
func (a *App) Name(id practice.PersonID) string {
	p, err := a.Journal.Person(id)
	if err != nil {
		return ""
	}
	return p.Name
}

// Here is the names of those at the screen: "Maren", or "Maren and Elio".
func (a *App) Here() string {
	if who := a.Who(); who != "" {
		return a.Name(who)
	}
	people := a.Journal.People()
	if len(people) < 2 {
		return ""
	}
	return a.Say("app.both", "first", people[0].Name, "second", people[1].Name)
}

// Couple says that the journal holds two people.
func (a *App) Couple() bool { return len(a.Journal.People()) == 2 }
