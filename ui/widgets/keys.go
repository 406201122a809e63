package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// passKey gives a key that a focused widget has no use for to the window. Fyne gives keys to the focused widget
// alone, so without this Esc and F9 would end in whatever has the focus.
func passKey(o fyne.CanvasObject, ev *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		if f := c.OnTypedKey(); f != nil {
			f(ev)
		}
	}
}

// passShortcut gives a shortcut to the window in the same way.
func passShortcut(o fyne.CanvasObject, s fyne.Shortcut) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		if f, ok := c.(fyne.Shortcutable); ok {
			f.TypedShortcut(s)
		}
	}
}

// StepKey is where a key leads among n that stand in a row, from the one at i: the arrows to the one before or after, Home
// and End to the first or last. The answer may lie outside; ok says whether it is such a key.
func StepKey(key fyne.KeyName, i, n int) (to int, ok bool) {
	switch key {
	case fyne.KeyLeft, fyne.KeyUp:
		return i - 1, true
	case fyne.KeyRight, fyne.KeyDown:
		return i + 1, true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return n - 1, true
	}
	return i, false
}

// focus asks for the keyboard.
func focus(o interface {
	fyne.CanvasObject
	fyne.Focusable
}) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.Focused() != o {
		c.Focus(o)
	}
}

// shiftHeld says whether Shift is down, on computers with a keyboard.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
