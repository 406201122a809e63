package settings_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/settings"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// shown is the room in a window of its own.
func shown(t *testing.T, tray bool, names ...string) *uitest.Bench {
	t.Helper()
	b := uitest.New(t, look.Options{}, names...)
	b.Host.Tray = tray
	vm := present.NewSettings(b.App)
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) })
	return b
}

func TestNameIsKeptWithEnterAndWhenLeft(t *testing.T) {
	b := shown(t, true, "Maren")
	name := uitest.Labelled[*widgets.Entry](b, "Name")
	b.Win.Canvas().Focus(name)
	test.Type(name, "a")
	if p, _ := b.Fixture.Person(b.Fixture.First); p.Name != "Maren" {
		t.Fatalf("kept while typing: %q", p.Name)
	}
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p, _ := b.Fixture.Person(b.Fixture.First); p.Name != "aMaren" {
		t.Errorf("Enter kept %q", p.Name)
	}
	name = uitest.Labelled[*widgets.Entry](b, "Name")
	b.Win.Canvas().Focus(name)
	test.Type(name, "b")
	b.Win.Canvas().Unfocus()
	if p, _ := b.Fixture.Person(b.Fixture.First); p.Name != "baMaren" {
		t.Errorf("leaving kept %q", p.Name)
	}
}

func TestColourByArrows(t *testing.T) {
	b := shown(t, true, "Maren", "Elio")
	choice := uitest.Labelled[fyne.Widget](b, "Colour of Elio: Amber").(fyne.Focusable)
	b.Win.Canvas().Focus(choice)
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if p, _ := b.Fixture.Person(b.Fixture.Other); p.Colour != "moss" {
		t.Errorf("kept %q", p.Colour)
	}
	uitest.Labelled[fyne.Widget](b, "Colour of Elio: Moss")
}

func TestWorkdays(t *testing.T) {
	b := shown(t, true, "Maren")
	test.Tap(uitest.Labelled[*widgets.Chip](b, "Sat"))
	test.Tap(uitest.Labelled[*widgets.Chip](b, "Mon"))
	if p, _ := b.Fixture.Person(b.Fixture.First); p.Week.String() != "tue,wed,thu,fri,sat" {
		t.Errorf("works %s", p.Week)
	}
}

func TestClosingWithoutTrayIsSaid(t *testing.T) {
	for _, tray := range []bool{true, false} {
		b := shown(t, tray, "Maren")
		honest := b.Says(b.Say("settings.close.no-tray"))
		if honest == tray {
			t.Errorf("tray %v: the sentence is shown: %v", tray, honest)
		}
	}
}

func TestNoLockIsSaidPlainly(t *testing.T) {
	b := shown(t, true, "Maren")
	if !b.Says(b.Say("settings.lock")) {
		t.Error("nothing says that anybody could read the journal")
	}
}

func TestAddSecondPerson(t *testing.T) {
	b := shown(t, true, "Maren")
	b.Tap("Add a second person")
	other := uitest.Labelled[*widgets.Entry](b, "The other name")
	test.Type(other, "Elio")
	other.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if people := b.Fixture.People(); len(people) != 2 || people[1].Name != "Elio" {
		t.Errorf("people %+v", people)
	}
	uitest.Labelled[fyne.Widget](b, "Colour of Elio: Amber")
}

// TestReadOnlyHoldsStill: where nothing can be kept nothing can be pressed, but for the look, and the reason is not said twice.
func TestReadOnlyHoldsStill(t *testing.T) {
	b := uitest.New(t, look.Options{}, "Maren", "Elio")
	b.Fixture.Store.Locked = true
	vm := present.NewSettings(b.App)
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) })
	for _, c := range uitest.All[*widgets.Chip](b) {
		if !c.Disabled() {
			t.Errorf("the day %q can be pressed", uitest.Label(c))
		}
	}
	for _, label := range []string{b.Say("settings.reminders.on"), b.Say("settings.sound.on")} {
		if !uitest.Labelled[*widgets.Toggle](b, label).Disabled() {
			t.Errorf("%q can be pressed", label)
		}
	}
	if uitest.Labelled[*widgets.Toggle](b, b.Say("settings.motion")).Disabled() {
		t.Error("the look cannot be changed")
	}
	choice := uitest.Labelled[fyne.Widget](b, "Colour of Elio: Amber").(fyne.Focusable)
	b.Win.Canvas().Focus(choice)
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	uitest.Labelled[fyne.Widget](b, "Colour of Elio: Amber")
	if b.Says(b.Say("app.read-only")) || !b.Says(b.Say("settings.read-only")) {
		t.Error("the reason is said again, or what can be changed is not said")
	}
}
