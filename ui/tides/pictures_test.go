package tides_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/practice/madeup"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/tides"
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
		b.SitDown(b.f.People()[0].ID)
		vm := present.NewTides(b.App)
		b.show(t, s.w, s.h, func() fyne.CanvasObject { vm.Refresh(); return tides.New(vm) })
		b.picture(t, "tides-"+s.name)
		vm.AskForget(true)
		b.win.Resize(fyne.NewSize(s.w, s.h+300))
		b.picture(t, "tides-forget-"+s.name)
	}
	for name, people := range map[string][]string{"long": {longName, longName}, "one": {"Maren"}} {
		b := newBench(t, look.Options{Choice: look.Day}, people...)
		vm := present.NewTides(b.App)
		b.show(t, 864, 760, func() fyne.CanvasObject { vm.Refresh(); return tides.New(vm) })
		b.picture(t, "tides-empty-"+name)
		b.SitDown(b.f.First)
		for i, near := range []float64{.2, .5, .7, .4} {
			body := practice.CheckIn{Near: &near, Words: []string{"tender"}, Note: "A walk by the water."}
			if _, err := b.f.CheckIn(t.Context(), practice.Writing{Who: b.f.First, Body: body, At: practiceDay(b, -i)}); err != nil {
				t.Fatal(err)
			}
		}
		vm = present.NewTides(b.App)
		b.Changed()
		b.picture(t, "tides-"+name)
	}
}
