package tides_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/tides"
	"tideway/ui/uitest"
)

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b := uitest.MadeUp(t, s.Options)
		b.SitDown(b.Fixture.People()[0].ID)
		vm := present.NewTides(b.App)
		b.Show(s.W, s.H, func() fyne.CanvasObject { vm.Refresh(); return tides.New(vm) })
		b.Picture("tides-" + s.Name)
		vm.AskForget(true)
		b.Win.Resize(fyne.NewSize(s.W, s.H+300))
		b.Picture("tides-forget-" + s.Name)
	}
	for name, people := range map[string][]string{"long": {uitest.LongName, uitest.LongName}, "one": {"Maren"}} {
		b := uitest.New(t, look.Options{Choice: look.Day}, people...)
		vm := present.NewTides(b.App)
		b.Show(864, 760, func() fyne.CanvasObject { vm.Refresh(); return tides.New(vm) })
		b.Picture("tides-empty-" + name)
		b.SitDown(b.Fixture.First)
		for i, near := range []float64{.2, .5, .7, .4} {
			body := practice.CheckIn{Near: &near, Words: []string{"tender"}, Note: "A walk by the water."}
			b.Wrote(practice.Writing{Who: b.Fixture.First, Body: body, At: practiceDay(b, -i)})
		}
		vm = present.NewTides(b.App)
		b.Changed()
		b.Picture("tides-" + name)
	}
}
