package ui

import (
	"fyne.io/fyne/v2"

	"tideway/ui/away"
	"tideway/ui/care"
	"tideway/ui/checkin"
	"tideway/ui/first"
	"tideway/ui/keep"
	"tideway/ui/now"
	"tideway/ui/own"
	"tideway/ui/present"
	"tideway/ui/rituals"
	"tideway/ui/run"
	"tideway/ui/settings"
	"tideway/ui/tides"
)

// Builder opens a room: it makes the model and says how its view is built. The model lives as long as the visit; the
// view is built as often as something changed.
type Builder func(app *present.App) (model any, view func() fyne.CanvasObject)

// Builders are the rooms of the house. Those that need the window itself, loading and trouble, are the window's own.
func Builders() map[present.Room]Builder {
	return map[present.Room]Builder{
		present.RoomNow:      room(present.NewNow, now.New),
		present.RoomCheckIn:  room(present.NewCheckIn, checkin.New),
		present.RoomFirst:    room(present.NewFirst, first.New),
		present.RoomRituals:  room(present.NewRituals, rituals.New),
		present.RoomRun:      room(present.NewRun, run.New),
		present.RoomOwn:      room(present.NewOwn, own.New),
		present.RoomTides:    room(present.NewTides, tides.New),
		present.RoomAway:     room(present.NewAway, away.New),
		present.RoomKeep:     room(present.NewKeep, keep.New),
		present.RoomSettings: room(present.NewSettings, settings.New),
		present.RoomCare:     room(present.NewCare, care.New),
	}
}

// room joins a model to its view.
func room[M any](model func(*present.App) M, view func(M) fyne.CanvasObject) Builder {
	return func(app *present.App) (any, func() fyne.CanvasObject) {
		m := model(app)
		return m, func() fyne.CanvasObject { return view(m) }
	}
}

// openRoom is the room that is open: its model for this visit, and its view.
type openRoom struct {
	room  present.Room
	visit int
	model any
	view  func() fyne.CanvasObject
}

// What a model may know to do beyond its own room. All are optional.
type (
	refresher interface{ Refresh() }             // read the journal again, before the view is built again
	leaver    interface{ Gone() }                // the room is being left: finish what is typed
	escaper   interface{ Escape() bool }         // Esc was pressed; true when the model made something of it
	eager     interface{ Eager() bool }          // something has come that waits to be typed in; true once
	calling   interface{ Calls() string }        // names, once, what the keyboard goes to, as it is spoken
	finder    interface{ Find() }                // Ctrl+F was pressed: look for something in the room
	keyer     interface{ Key(name string) bool } // a key that nothing on the screen had a use for; true when the model had
)

// leave tells the model that its room is being left.
func (o *openRoom) leave() {
	if m, ok := o.model.(leaver); ok {
		o.model = nil
		m.Gone()
	}
}

// openRoom makes the model of the room that the app is in, unless it is there already. It says whether the room is new.
func (w *Window) openRoom() (fresh bool) {
	app := w.app
	if w.open.view != nil && w.open.room == app.Room() && w.open.visit == app.Visit() {
		if m, ok := w.open.model.(refresher); ok {
			m.Refresh()
		}
		return false
	}
	w.open.leave()
	w.open = openRoom{room: app.Room(), visit: app.Visit()}
	w.open.model, w.open.view = w.builder(app.Room())(app)
	return true
}

// builder finds a room. One that is not in the house leads back to Now.
func (w *Window) builder(r present.Room) Builder {
	switch r {
	case present.RoomLoading:
		return func(*present.App) (any, func() fyne.CanvasObject) { return nil, w.loading }
	case present.RoomTrouble:
		return func(*present.App) (any, func() fyne.CanvasObject) { return nil, w.troubled }
	}
	for _, known := range []present.Room{r, present.RoomNow} {
		if b, ok := w.rooms[known]; ok {
			return b
		}
	}
	return w.rooms[present.RoomSettings]
}
