package settings_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

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
	typed("On this day: Which day?", '2')
	if kept() != "02-02" {
		t.Errorf("kept %s", kept())
	}
	b.PressOn(uitest.Labelled[*widgets.Select](b, "On this day: 2"), fyne.KeyDown)
	if kept() != "02-03" {
		t.Errorf("an arrow kept %s", kept())
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

func TestTheRemeetingHoldsStillReadOnly(t *testing.T) {
	b := uitest.New(t, look.Options{}, "Maren", "Elio")
	b.Fixture.Store.Locked = true
	vm := present.NewSettings(b.App)
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) })
	if !uitest.Labelled[*widgets.Select](b, "The yearly re-meeting: Never").Disabled() {
		t.Error("it can be set in a journal that cannot be written")
	}
}
