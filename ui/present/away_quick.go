package present

// AwayBegin is what opens Away with its form ready.
type AwayBegin struct{}

// GoingAway opens Away with the form ready.
func (a *App) GoingAway() { a.Open(RoomAway, AwayBegin{}) }

// BackHome ends the time away that is going on, says so, and offers to take it back. Where none is, it does nothing.
func (a *App) BackHome() {
	room := &Away{app: a}
	if item, ok := room.Underway(); ok {
		a.Open(RoomNow, nil)
		room.Back(item.ID)
	}
}

// formReady opens the form that the room was opened for, unless one was left in it, and tells the window.
func (a *Away) formReady() {
	if !a.begins {
		return
	}
	if a.begins = false; a.Form == nil {
		a.Begin()
	}
	a.eager = true
	a.app.Changed()
}

// Eager says, once, that a form has come and waits for the keyboard.
func (a *Away) Eager() bool { return once(&a.eager) }
