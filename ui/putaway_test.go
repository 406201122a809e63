package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/present"
	"tideway/ui/widgets"
)

// TestWhatWasTypedIsKeptWhenTheWindowIsPutAway: a name, and a day that keys went over, are kept by closing to the tray as
// they are by leaving the field, also when the room was built anew while they were typed.
func TestWhatWasTypedIsKeptWhenTheWindowIsPutAway(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.rooms[present.RoomSettings] = Builders()[present.RoomSettings]
	b.OpenRoom(present.RoomSettings, nil)
	say := b.app.Say
	into := func(label, text string) {
		t.Helper()
		b.focusCalled(label)
		f := b.win.Canvas().Focused()
		if l, ok := f.(interface{ AccessibilityLabel() string }); !ok || l.AccessibilityLabel() != label {
			t.Fatalf("the keyboard is on %T, and not on %q", f, label)
		}
		test.Type(f, text)
	}
	into(say("settings.remeeting")+": "+say("settings.remeeting.never"), "f")
	into(say("settings.remeeting.day")+": "+say("settings.remeeting.day.which"), "2")
	b.app.Changed()
	if got := b.app.Journal.Settings().Remeeting.On.String(); got != "none" {
		t.Fatalf("kept %s while it was being chosen", got)
	}
	b.Hide()
	if got := b.app.Journal.Settings().Remeeting.On.String(); got != "02-02" {
		t.Errorf("put away, and kept %s", got)
	}
	b.uncover()
	var names []*widgets.Entry
	widgets.Walk(b.frame.main, func(o fyne.CanvasObject) {
		if e, ok := o.(*widgets.Entry); ok {
			names = append(names, e)
		}
	})
	b.win.Canvas().Focus(names[1])
	test.Type(names[1], "nor")
	b.Hide()
	if p, _ := b.f.Person(b.f.Other); !strings.Contains(p.Name, "nor") {
		t.Errorf("put away, and the name is %q", p.Name)
	}
}
