package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

// begin starts an application with our look.
func begin(t *testing.T, o look.Options) fyne.App {
	t.Helper()
	if o.Choice == "" {
		o.Choice = look.Day
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(o))
	return app
}

// show puts an object into a window of a size.
func show(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	window := test.NewTempWindow(t, o)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(w, h))
	return window
}

// typeKeys sends keys to what has the focus.
func typeKeys(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// golden compares a picture with the one in testdata.
func golden(t *testing.T, name string, w fyne.Window) {
	t.Helper()
	test.AssertImageMatches(t, name, w.Canvas().Capture())
}
