package settings_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice/civil"
	"tideway/ui/present"
	"tideway/ui/settings"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// inBavaria is the room of two people there, in a window that has room for all of it.
func inBavaria(t *testing.T) (*uitest.Bench, *present.Settings) {
	t.Helper()
	return bavarians(t, uitest.Size{W: 860, H: 4000})
}

func bavarians(t *testing.T, s uitest.Size) (*uitest.Bench, *present.Settings) {
	t.Helper()
	b := uitest.New(t, s.Options, "Maren", "Elio")
	vm := present.NewSettings(b.App)
	vm.SetCountry("DE")
	vm.SetRegion("BY")
	b.Show(s.W, s.H, func() fyne.CanvasObject { return settings.New(vm) })
	return b, vm
}

// TestDaysOffByKeys: opened, a public holiday turned off, a day of their own added and taken back, with keys alone.
func TestDaysOffByKeys(t *testing.T) {
	b, vm := inBavaria(t)
	if !b.Says("12 public holidays") {
		t.Errorf("closed: %q", vm.DaysSummary())
	}
	b.Reach("All of them")
	b.Press(fyne.KeyReturn)
	easter := uitest.Labelled[*widgets.Toggle](b, "Ostermontag")
	b.PressOn(easter, fyne.KeySpace)
	if got := b.Fixture.Settings().Worked; !slices.Equal(got, []civil.Worked{{Country: "DE", Name: "Ostermontag"}}) {
		t.Errorf("worked %+v", got)
	}
	if uitest.Labelled[*widgets.Toggle](b, "Ostermontag").On() || !b.Says("11 public holidays") {
		t.Error("the switch, or the count, does not follow")
	}
	b.PressOn(uitest.Labelled[*widgets.Toggle](b, "Ostermontag"), fyne.KeySpace)
	if got := b.Fixture.Settings().Worked; len(got) != 0 {
		t.Errorf("worked %+v", got)
	}

	b.Reach("Add a day of your own")
	b.Press(fyne.KeyReturn)
	day := uitest.First[*widgets.DateField](b)
	day.Typing().(*widgets.Entry).SetText("24 December")
	often := b.Reach("How often: Once")
	often.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	name := uitest.Labelled[*widgets.Entry](b, b.Say("settings.days-off.name"))
	test.Type(name, "Company day")
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want := []civil.OwnDay{{Day: civil.YearDay{Month: 12, Day: 24}, Name: "Company day"}}
	if got := b.Fixture.Settings().DaysOff; !slices.Equal(got, want) {
		t.Fatalf("kept %+v", got)
	}
	if vm.DayForm() != nil || !b.Says("Company day") || !b.Says("every year on 24 December") || !b.Says("12 public holidays, one day of your own") {
		t.Errorf("after it was kept: %q", b.Texts())
	}
	b.Tap("Remove")
	if got := b.Fixture.Settings().DaysOff; len(got) != 0 {
		t.Fatalf("kept %+v", got)
	}
	b.Notice().Do()
	if got := b.Fixture.Settings().DaysOff; !slices.Equal(got, want) {
		t.Errorf("undone: %+v", got)
	}
	if !vm.Escape() || vm.DaysOpen() || vm.Escape() {
		t.Error("Esc does not close the days off, and then leave the room alone")
	}
}

// TestADayThatIsNoneIsSaidUnderItsField: and what was typed stays.
func TestADayThatIsNoneIsSaidUnderItsField(t *testing.T) {
	b, vm := inBavaria(t)
	vm.ToggleDays()
	vm.BeginDay()
	b.Tap(b.Say("settings.days-off.add"))
	if !slices.Contains(b.Texts(), b.Say("settings.days-off.empty")) {
		t.Error("nothing was typed, and nothing is said")
	}
	uitest.First[*widgets.DateField](b).Typing().(*widgets.Entry).SetText("soon")
	test.Type(uitest.Labelled[*widgets.Entry](b, b.Say("settings.days-off.name")), "\u202e")
	b.Tap(b.Say("settings.days-off.add"))
	if !slices.Contains(b.Texts(), b.Say("widgets.date.unclear")) || uitest.First[*widgets.DateField](b).Text() != "soon" {
		t.Error("what was typed is lost, or nothing is said")
	}
	for _, text := range []string{"24 December 2026", "24 December 2026"} {
		uitest.First[*widgets.DateField](b).Typing().(*widgets.Entry).SetText(text)
		uitest.Labelled[*widgets.Entry](b, b.Say("settings.days-off.name")).SetText(strings.Repeat("x", 81))
		b.Tap(b.Say("settings.days-off.add"))
		if !slices.Contains(b.Texts(), b.Say("invalid.day-off-name.long")) {
			t.Error("a name of 81 letters, and nothing is said")
		}
	}
	for _, want := range []bool{false, true} {
		if vm.DayForm() == nil {
			vm.BeginDay()
		}
		uitest.First[*widgets.DateField](b).Typing().(*widgets.Entry).SetText("24 December 2026")
		uitest.Labelled[*widgets.Entry](b, b.Say("settings.days-off.name")).SetText("")
		b.Tap(b.Say("settings.days-off.add"))
		if slices.Contains(b.Texts(), b.Say("invalid.day-off.twice")) != want {
			t.Errorf("kept before: %v", want)
		}
	}
	if !b.Says("Thursday, 24 December 2026") || !vm.Escape() || vm.DayForm() != nil || !vm.DaysOpen() {
		t.Error("a day without a name, or Esc in its form")
	}
}

// TestDaysOffHoldStill: nothing can be changed where nothing can be kept.
func TestDaysOffHoldStill(t *testing.T) {
	b, vm := inBavaria(t)
	if err := b.Fixture.AddDayOff(t.Context(), "", civil.OwnDay{Day: civil.YearDay{Month: 12, Day: 24}}); err != nil {
		t.Fatal(err)
	}
	b.Fixture.Store.Locked = true
	vm.ToggleDays()
	if !uitest.Labelled[*widgets.Toggle](b, "Ostermontag").Disabled() || !uitest.Labelled[*widgets.Button](b, "Remove").Disabled() ||
		slices.Contains(b.Buttons(), b.Say("settings.days-off.begin")) || !b.Says("Every year on 24 December") {
		t.Error("something can be changed")
	}
}

// TestDaysOffPictures draws the days off into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestDaysOffPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b, vm := bavarians(t, s)
		for _, d := range []civil.OwnDay{{Day: civil.YearDay{Month: 12, Day: 24}, Name: "Company day"}, {Day: civil.YearDay{Year: 2027, Month: 5, Day: 7}}} {
			if err := b.Fixture.AddDayOff(t.Context(), "", d); err != nil {
				t.Fatal(err)
			}
		}
		vm.SetDayOff("Ostermontag", false)
		b.Win.Canvas().Focus(uitest.Labelled[*widgets.Button](b, "All of them"))
		b.Picture("settings-days-closed-" + s.Name)
		vm.ToggleDays()
		b.Win.Canvas().Focus(uitest.Labelled[*widgets.Toggle](b, "Zweiter Weihnachtsfeiertag"))
		b.Picture("settings-days-" + s.Name)
		vm.BeginDay()
		vm.SaveDay()
		b.Win.Canvas().Focus(uitest.Labelled[*widgets.Button](b, "Not now"))
		b.Picture("settings-days-form-" + s.Name)
	}
}
