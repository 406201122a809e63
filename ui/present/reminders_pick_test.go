package present_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/remind"
	"tideway/ui/present"
)

// TestCardToAnotherDay: any day and time before the next invitation; each refusal says why, and loses nothing.
func TestCardToAnotherDay(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil { // home on Sunday 18 October; the tenth day is the 28th
		t.Fatal(err)
	}
	b.clock(t, "2026-10-19", 18, 30)
	b.SitDown("")
	b.Open(present.RoomNow, present.PickTime{}) // as from the tray
	vm := present.NewNow(b.App)
	if vm.Pick == nil || vm.Pick.Day != someDay(t, "2026-10-20") || vm.PickTimes()[vm.PickAt()] != "18:00" {
		t.Fatalf("%+v", vm.Pick)
	}
	for _, c := range []struct{ day, wrong, time, says string }{
		{"", "", "09:00", "now.pick.empty"},
		{"", "widgets.date.unclear", "09:00", "widgets.date.unclear"},
		{"2026-10-18", "", "09:00", "now.pick.past"},
		{"2026-10-19", "", "18:30", "now.pick.past"},
		{"2026-10-28", "", "18:00", "now.pick.beyond"},
		{"2026-11-10", "", "09:00", "now.pick.beyond"},
		{"2026-11-15", "", "09:00", "now.pick.far"},
	} {
		d := civil.Date{}
		if c.day != "" {
			d = someDay(t, c.day)
		}
		vm.SetPickDay(d, c.day, c.wrong)
		vm.SetPickAt(slices.Index(vm.PickTimes(), c.time))
		vm.PutOffToPick()
		want, _, _ := strings.Cut(b.Say(c.says, "day", "…"), "…")
		if vm.Pick == nil || !strings.HasPrefix(vm.Pick.Problem, want) || vm.Pick.Problem == c.says {
			t.Errorf("%+v: %+v", c, vm.Pick)
		}
		if vm.Refresh(); vm.Card == nil || vm.Pick == nil || vm.Pick.Text != c.day {
			t.Fatalf("%+v: lost by it", c)
		}
	}
	vm.SetPickDay(someDay(t, "2026-10-28"), "", "")
	vm.SetPickAt(slices.Index(vm.PickTimes(), "07:30"))
	vm.PutOffToPick()
	if vm.Refresh(); vm.Card != nil || vm.Pick != nil || b.Notice().Text != "It comes again on Wednesday, 28 October 2026 at 07:30." {
		t.Fatalf("%+v, said %q", vm.Card, b.Notice().Text)
	}
	b.clock(t, "2026-10-28", 7, 31)
	if d := b.Reminders().Decision(); d.Card == nil || d.Notify == nil || d.Late {
		t.Errorf("it did not come at the time that was chosen: %+v", d)
	}
}

func TestPickOpensAndCloses(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := now(b, "")
	vm.OpenPick()
	vm.PutOffToPick()
	vm.SetPickAt(3)
	vm.SetPickDay(b.f.Today(), "", "")
	if vm.Pick != nil {
		t.Fatal("there is nothing to put off")
	}
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	vm = now(b, "")
	if vm.OpenPick(); vm.Pick == nil {
		t.Fatal("closed")
	}
	if vm.OpenPick(); vm.Pick != nil {
		t.Error("open")
	}
	vm.OpenPick()
	vm.NotToday()
	if vm.Refresh(); vm.Pick != nil {
		t.Error("the card has gone, its choice has not")
	}
}

func TestCardToTheWeekend(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	b.clock(t, "2026-10-19", 18, 30)
	vm := now(b, "")
	vm.PutOff(vm.Card.Later[slices.IndexFunc(vm.Card.Later, func(l present.Later) bool { return l.Label == b.Say("now.card.weekend") })])
	if b.Notice().Text != "It comes again on Saturday, 24 October 2026 at 11:00." {
		t.Errorf("said %q", b.Notice().Text)
	}
	b.clock(t, "2026-10-24", 11, 1)
	if now(b, "").Card == nil {
		t.Error("it did not come")
	}
	b.clock(t, "2026-10-28", 18, 5) // a Wednesday: the weekend before the end of the arc
	if vm = now(b, ""); vm.Card == nil || len(vm.Card.Later) != 3 {
		t.Errorf("%+v", vm.Card)
	}
	for _, l := range b.Reminders().Presets() {
		if l.Name == remind.PresetWeekend && l.At.Format("2006-01-02") != "2026-10-31" {
			t.Errorf("the weekend is %v", l.At)
		}
	}
}

// TestEveryReminderSaysWhy: the card of every rule, of a booked return, and what went by.
func TestEveryReminderSaysWhy(t *testing.T) {
	for _, day := range []string{"2026-10-17", "2026-10-19", "2026-10-28"} {
		b := newShell(t, "Maren", "Elio")
		if err := keepAway(t, b, practice.AwayTogether); err != nil {
			t.Fatal(err)
		}
		b.clock(t, day, 18, 5)
		vm := now(b, "")
		if vm.Card == nil {
			t.Fatalf("%s: no card", day)
		}
		says(t, day, vm.Card.Why)
		if strings.Contains(vm.Card.Why, "why.") || vm.Card.WhyOpen {
			t.Errorf("%s: %q", day, vm.Card.Why)
		}
		if vm.ToggleWhy(); !vm.Card.WhyOpen {
			t.Errorf("%s: it does not unfold", day)
		}
	}
	b := newShell(t, "Maren", "Elio")
	if err := b.f.BookReturn(t.Context(), "", "distant-evening", b.f.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	b.f.Clock.Add(61 * time.Minute)
	vm := now(b, "")
	if vm.Card == nil || vm.Card.Why == "" || strings.HasPrefix(vm.Card.Why, "why.") {
		t.Errorf("a booked return: %+v", vm.Card)
	}
	b = newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	b.clock(t, "2026-10-20", 9, 0)
	vm = now(b, "")
	if vm.Missed == nil || !strings.Contains(vm.Missed.Why, "eight nights") || vm.Missed.WhyOpen {
		t.Fatalf("%+v", vm.Missed)
	}
	vm.ToggleWhy()
	if vm.Refresh(); !vm.Missed.WhyOpen {
		t.Error("it does not unfold")
	}
	if vm.ToggleWhy(); vm.Missed.WhyOpen {
		t.Error("it does not fold")
	}
}
