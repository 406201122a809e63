package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/present"
	"tideway/ui/widgets"
)

// TestTheKeyboardIsNotLostInTheDaysOff: opening them, adding a day and taking it back replaces what had the keyboard; it
// goes on to what comes next.
func TestTheKeyboardIsNotLostInTheDaysOff(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.rooms[present.RoomSettings] = Builders()[present.RoomSettings]
	b.OpenRoom(present.RoomSettings, nil)
	has := func(label string) fyne.Focusable {
		t.Helper()
		f := b.win.Canvas().Focused()
		if l, ok := f.(interface{ AccessibilityLabel() string }); !ok || l.AccessibilityLabel() != label {
			t.Fatalf("the keyboard is on %T, and not on %q", f, label)
		}
		return f
	}
	say := b.app.Say
	b.focusCalled(say("settings.days-off.all"))
	for range 3 { // open, close, open
		has(say("settings.days-off.all"))
		b.press(fyne.KeyReturn, 0)
	}
	has(say("settings.days-off.all"))
	b.focusCalled(say("settings.days-off.begin"))
	b.press(fyne.KeyReturn, 0)
	test.Type(has(say("settings.days-off.when")), "24 December 2026")
	b.focusCalled(say("settings.days-off.name"))
	has(say("settings.days-off.name")).(*widgets.Entry).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := b.app.Journal.Settings().DaysOff; len(got) != 1 {
		t.Fatalf("kept %+v", got)
	}
	has(say("settings.days-off.begin"))
	b.focusCalled(say("settings.days-off.remove"))
	b.press(fyne.KeyReturn, 0)
	has(say("settings.days-off.begin"))
	b.press(fyne.KeyReturn, 0)
	has(say("settings.days-off.when"))
	b.press(fyne.KeyEscape, 0)
	b.room(t, present.RoomSettings)
	has(say("settings.days-off.begin"))
}
