package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/widgets"
)

// Tap taps the button with a text.
func (b *Bench) Tap(button string) {
	b.t.Helper()
	test.Tap(Labelled[*widgets.Button](b, button))
}

// Press gives keys to what has the focus, or else to the window, as the desktop does.
func (b *Bench) Press(keys ...fyne.KeyName) {
	for _, k := range keys {
		event := &fyne.KeyEvent{Name: k}
		if f := b.Win.Canvas().Focused(); f != nil {
			f.TypedKey(event)
		} else if typed := b.Win.Canvas().OnTypedKey(); typed != nil {
			typed(event)
		}
	}
}

// PressOn gives keys to a widget that takes the focus.
func (b *Bench) PressOn(f fyne.Focusable, keys ...fyne.KeyName) {
	b.Win.Canvas().Focus(f)
	for _, k := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// Focused is what has the focus, as it is spoken.
func (b *Bench) Focused() string { return Label(b.Win.Canvas().Focused()) }

// Reach goes with Tab to what is called so, as a person without a mouse does; where it cannot be reached the test ends.
func (b *Bench) Reach(label string) fyne.Focusable {
	b.t.Helper()
	return b.reach(label, func(l string) bool { return l == label })
}

// ReachBegin is Reach for what is called something that begins so.
func (b *Bench) ReachBegin(label string) fyne.Focusable {
	b.t.Helper()
	return b.reach(label, func(l string) bool { return strings.HasPrefix(l, label) })
}

func (b *Bench) reach(label string, fits func(string) bool) fyne.Focusable {
	b.t.Helper()
	for range 60 {
		if f := b.Win.Canvas().Focused(); f != nil && fits(Label(f)) {
			return f
		}
		b.Win.Canvas().FocusNext()
	}
	b.t.Fatalf("Tab never comes to %q", label)
	return nil
}

// Enter goes with Tab to what is called so and presses Enter there.
func (b *Bench) Enter(label string) {
	b.t.Helper()
	b.Reach(label)
	b.Press(fyne.KeyReturn)
}
