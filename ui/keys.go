package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideway/ui/present"
)

// bindKeys puts the shortcuts on the canvas. Widgets hand over what they have no use for, so that these work whatever
// has the focus.
func (w *Window) bindKeys() {
	c := w.win.Canvas()
	c.SetOnTypedKey(w.key)
	on := func(key fyne.KeyName, do func()) {
		shortcut := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
		c.AddShortcut(shortcut, func(fyne.Shortcut) {
			if w.hidden.Load() {
				w.uncover()
				return
			}
			do()
		})
	}
	for i, r := range present.Rail {
		on(digit(i+1), func() { w.travel(r) })
	}
	on(fyne.KeyN, func() { w.travel(present.RoomCheckIn) })
	on(fyne.KeyF, func() {
		if m, ok := w.open.model.(finder); ok && c.Overlays().Top() == nil {
			m.Find()
		}
	})
	on(fyne.KeyComma, func() { w.travel(present.RoomSettings) })
	on(fyne.KeyQ, w.Quit)
}

// digit is the key of a number from 1 to 9.
func digit(n int) fyne.KeyName { return fyne.KeyName(rune('0' + n)) }

// travel goes to a room by key. A room that is open stays as it is: what is typed there is not begun anew. Where there
// is no rail only the way out leads on, so that a ritual is not lost by a slip of the finger.
func (w *Window) travel(r present.Room) {
	if w.app.Room() == r && w.win.Canvas().Overlays().Top() == nil || w.app.Room() == present.RoomRun {
		return
	}
	w.OpenRoom(r, nil)
}

// key is a key that nothing in the window had a use for.
func (w *Window) key(ev *fyne.KeyEvent) {
	switch {
	case w.hidden.Load():
		w.uncover()
	case ev.Name == fyne.KeyF9:
		w.Hide()
	case ev.Name == fyne.KeyEscape:
		w.stepBack()
	case w.win.Canvas().Overlays().Top() == nil:
		if m, ok := w.open.model.(keyer); ok {
			m.Key(string(ev.Name))
		}
	}
}

// stepBack closes what lies over the room, or else goes back to the room before.
func (w *Window) stepBack() {
	if w.closeOverlays() {
		return
	}
	if m, ok := w.open.model.(escaper); ok && m.Escape() {
		return
	}
	switch w.app.Room() {
	case present.RoomNow, present.RoomFirst, present.RoomLoading, present.RoomTrouble, present.RoomRun:
		return
	}
	w.app.Back()
}

// closeOverlays takes away whatever lies over the room, and says whether there was anything.
func (w *Window) closeOverlays() bool {
	overlays := w.win.Canvas().Overlays()
	any := false
	for top := overlays.Top(); top != nil; top = overlays.Top() {
		any = true
		top.Hide() // a sheet or a menu knows how to leave; what does not is taken away
		if overlays.Top() == top {
			overlays.Remove(top)
		}
	}
	return any
}
