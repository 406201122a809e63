package away_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/madeup"
	"tideway/ui/away"
	"tideway/ui/look"
	"tideway/ui/present"
)

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !wantPictures() {
		return
	}
	for _, s := range sizes() {
		b := newBench(t, s.options)
		if err := madeup.Fill(t.Context(), b.f.Journal, madeup.Options{Years: 3, Seed: 7}); err != nil {
			t.Fatal(err)
		}
		coming := practice.Away{From: civil.Date{Year: 2026, Month: 11, Day: 6}, To: civil.Date{Year: 2026, Month: 11, Day: 10}, Kind: practice.AwayApart, Who: b.f.People()[1].ID, Name: "a course in Lyon"}
		if _, err := b.f.AddAway(t.Context(), "", coming); err != nil {
			t.Fatal(err)
		}
		vm := present.NewAway(b.App)
		b.show(t, s.w, s.h, func() fyne.CanvasObject { return away.New(vm) })
		b.picture(t, "away-"+s.name)
		vm.Begin()
		vm.SetKind(1)
		vm.SetFrom(civil.Date{Year: 2026, Month: 11, Day: 6}, "", "")
		vm.SetTo(civil.Date{Year: 2026, Month: 11, Day: 2}, "", "")
		vm.Save()
		b.Changed()
		b.picture(t, "away-form-"+s.name)
	}
	for name, people := range map[string][]string{"long": {longName, longName}, "one": {"Maren"}} {
		b := newBench(t, look.Options{Choice: look.Day}, people...)
		vm := present.NewAway(b.App)
		b.show(t, 864, 760, func() fyne.CanvasObject { return away.New(vm) })
		b.picture(t, "away-empty-"+name)
		a := practice.Away{From: b.f.Today().AddDays(-5), Kind: practice.AwayApart, Who: b.f.First, Name: longName}
		if _, err := b.f.AddAway(t.Context(), "", a); err != nil {
			t.Fatal(err)
		}
		b.Changed()
		b.picture(t, "away-here-"+name)
	}
}
