package present_test

import (
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// TestTheKeyboardGoesOn: where a form or a control goes, the room says what the keyboard goes to, once.
func TestTheKeyboardGoesOn(t *testing.T) {
	b := newShell(t, "Maren")
	away := present.NewAway(b.App)
	begin := func() {
		away.Begin()
		away.Calls()
		away.SetFrom(november(6), "", "")
		away.SetTo(november(10), "", "")
	}
	set := present.NewSettings(b.App)
	for name, c := range map[string]struct {
		do   func()
		to   string
		says func() string
	}{
		"a form that was kept":   {func() { begin(); away.Save() }, b.Say("away.line"), away.Calls},
		"a form that was left":   {func() { begin(); away.Cancel() }, away.BeginLabel(), away.Calls},
		"an empty form":          {func() { away.Begin(); away.Cancel() }, away.BeginLabel(), away.Calls},
		"a file":                 {away.CloseFile, b.Say("away.file.open"), away.Calls},
		"way to a second person": {set.Add, b.Say("settings.other.name"), set.Calls},
	} {
		c.do()
		if got, again := c.says(), c.says(); got != c.to || again != "" {
			t.Errorf("%s: it goes to %q and then to %q, want %q", name, got, again, c.to)
		}
	}
	if !away.Drawn() || away.Drawn() {
		t.Error("what is new on the line is to be seen, once")
	}
}

// calendars is a reader and writer of calendar files that is there.
type calendars struct{ practice.Calendars }

// TestThePhoneCanHaveTheRemeetingAlone: there is something for its calendar as soon as there is a time away or a yearly
// re-meeting.
func TestThePhoneCanHaveTheRemeetingAlone(t *testing.T) {
	b, set := meetsToday(t, "Maren", "Elio")
	b.App.Calendars = calendars{}
	away := present.NewAway(b.App)
	if !away.Empty() || !away.CanExport() {
		t.Error("with a re-meeting and no time away nothing is offered")
	}
	set.SetRemeetingMonth(0)
	if away.CanExport() {
		t.Error("an empty calendar is offered")
	}
}
