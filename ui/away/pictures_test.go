package away_test

import (
	"testing"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/look"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b := uitest.MadeUp(t, s.Options)
		coming := practice.Away{From: civil.Date{Year: 2026, Month: 11, Day: 6}, To: civil.Date{Year: 2026, Month: 11, Day: 10}, Kind: practice.AwayApart, Who: b.Fixture.People()[1].ID, Name: "a course in Lyon"}
		b.Went("", coming)
		vm := show(b, s.W, s.H)
		b.Picture("away-" + s.Name)
		vm.Begin()
		vm.SetKind(1)
		vm.SetFrom(civil.Date{Year: 2026, Month: 11, Day: 6}, "", "")
		vm.SetTo(civil.Date{Year: 2026, Month: 11, Day: 2}, "", "")
		vm.Save()
		b.Changed()
		b.Picture("away-form-" + s.Name)
		b.Win.Canvas().Focus(uitest.Labelled[*widgets.Entry](b, "Home again on"))
		vm.SetTo(civil.Date{Year: 2026, Month: 11, Day: 10}, "", "")
		b.Picture("away-focus-" + s.Name)
	}
	for _, s := range uitest.Sizes() {
		b := uitest.MadeUp(t, s.Options)
		vm := opened(b, s.W, s.H)
		b.Picture("away-file-" + s.Name)
		vm.CloseFile()
		b.Picture("away-ways-" + s.Name)
	}
	for name, people := range map[string][]string{"long": {uitest.LongName, uitest.LongName}, "one": {"Maren"}} {
		b := uitest.New(t, look.Options{Choice: look.Day}, people...)
		show(b, 864, 760)
		b.Picture("away-empty-" + name)
		a := practice.Away{From: b.Fixture.Today().AddDays(-5), Kind: practice.AwayApart, Who: b.Fixture.First, Name: uitest.LongName}
		went(b, a)
		b.Picture("away-here-" + name)
	}
}
