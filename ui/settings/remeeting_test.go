package settings_test

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideway/practice/civil"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/settings"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// TestTheDayOfTheRemeetingByKeys: a letter finds the month, another key the day, and only then is anything kept.
func TestTheDayOfTheRemeetingByKeys(t *testing.T) {
	b := shown(t, true, "Maren", "Elio")
	kept := func() string { return b.Fixture.Settings().Remeeting.On.String() }
	typed := func(label string, r rune) {
		field := uitest.Labelled[*widgets.Select](b, label)
		b.Win.Canvas().Focus(field)
		field.TypedRune(r)
	}
	hasDay := func() bool {
		return slices.ContainsFunc(uitest.All[*widgets.Select](b), func(s *widgets.Select) bool { return s.Label == b.Say("settings.remeeting.day") })
	}
	if hasDay() {
		t.Error("a day before there is a month")
	}
	typed("The yearly re-meeting: Never", 'f')
	if kept() != "none" || !hasDay() || !slices.Contains(b.Texts(), b.Say("settings.remeeting.day.hint")) {
		t.Fatalf("a month alone: kept %s, a day %v", kept(), hasDay())
	}
	leave := func() { b.Win.Canvas().Focus(uitest.All[*widgets.Select](b)[0]) }
	typed("On this day: Which day?", '2')
	if kept() != "none" {
		t.Errorf("kept %s before it rested", kept())
	}
	if leave(); kept() != "02-02" {
		t.Errorf("kept %s", kept())
	}
	b.PressOn(uitest.Labelled[*widgets.Select](b, "On this day: 2"), fyne.KeyDown)
	if kept() != "02-02" {
		t.Errorf("an arrow kept %s on its way", kept())
	}
	if leave(); kept() != "02-03" {
		t.Errorf("left, and kept %s", kept())
	}
	uitest.Labelled[*widgets.Select](b, "On this day: 3").OnChange(28)
	if kept() != "02-29" || !slices.Contains(b.Texts(), b.Say("settings.remeeting.day.leap")) {
		t.Errorf("29 February: %s", kept())
	}
	uitest.Labelled[*widgets.Select](b, "The yearly re-meeting: February").OnChange(0)
	if kept() != "none" || hasDay() {
		t.Errorf("taken away: %s", kept())
	}
}

// TestPassingOverDaysLosesNothing: keys that go over today and days that are over, and back, write nothing and cost no year.
func TestPassingOverDaysLosesNothing(t *testing.T) {
	b := shown(t, true, "Maren", "Elio") // it is 19 October 2026
	vm := present.NewSettings(b.App)
	vm.SetRemeetingMonth(10)
	vm.SetRemeetingDay(20)
	set, written := b.Fixture.Settings().Remeeting, len(b.Fixture.Store.Records())
	if set.On.String() != "10-20" {
		t.Fatalf("kept %s", set.On)
	}
	b.Fixture.Clock.Set(civil.Date{Year: 2026, Month: time.October, Day: 22}.At(12, 0, b.Fixture.Zone)) // its card stands
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) })
	press := func(label string, keys ...fyne.KeyName) {
		for _, key := range keys {
			b.PressOn(uitest.Labelled[*widgets.Select](b, label), key)
		}
	}
	press("On this day: 20", fyne.KeyDown)
	press("On this day: 21", fyne.KeyDown) // today
	press("On this day: 22", fyne.KeyUp)
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) }) // the room is built anew, and still shows it
	press("On this day: 21", fyne.KeyUp)
	b.Win.Canvas().Focus(nil) // left where it was
	press("The yearly re-meeting: October", fyne.KeyDown)
	press("The yearly re-meeting: November", fyne.KeyUp)
	vm.Gone()
	if got := b.Fixture.Settings().Remeeting; got != set || len(b.Fixture.Store.Records()) != written {
		t.Errorf("kept %+v after %+v, %d records more", got, set, len(b.Fixture.Store.Records())-written)
	}
	press("On this day: 20", fyne.KeyDown)
	if vm.Gone(); b.Fixture.Settings().Remeeting.On.Day != 21 {
		t.Error("the room was left, and the day is lost")
	}
}

func TestTheRemeetingHoldsStillReadOnly(t *testing.T) {
	b := uitest.New(t, look.Options{}, "Maren", "Elio")
	b.Fixture.Store.Locked = true
	vm := present.NewSettings(b.App)
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) })
	if !uitest.Labelled[*widgets.Select](b, "The yearly re-meeting: Never").Disabled() {
		t.Error("it can be set in a journal that cannot be written")
	}
}
