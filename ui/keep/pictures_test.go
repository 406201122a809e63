package keep_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/ui/keep"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b := uitest.MadeUp(t, s.Options)
		vm := present.NewKeep(b.App)
		b.Show(s.W, s.H, func() fyne.CanvasObject { vm.Refresh(); return keep.New(vm) })
		rows, _ := vm.Rows()
		for i, row := range rows {
			if i%3 != 1 {
				vm.Tick(row.ID, true)
			}
		}
		b.Picture("keep-" + s.Name)
		b.SitDown(b.Fixture.People()[1].ID)
		vm.SetSeason(100)
		b.Picture("keep-custom-" + s.Name)
		vm.MakeBook()
		b.Picture("keep-made-" + s.Name)
	}
	for name, people := range map[string][]string{"long": {uitest.LongName, uitest.LongName}, "one": {"Maren"}} {
		b := uitest.New(t, look.Options{Choice: look.Day}, people...)
		vm := present.NewKeep(b.App)
		b.Show(864, 760, func() fyne.CanvasObject { return keep.New(vm) })
		b.Picture("keep-empty-" + name)
	}
}
