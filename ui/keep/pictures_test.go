package keep_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice/madeup"
	"tideway/ui/keep"
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
		vm := present.NewKeep(b.App)
		b.show(t, s.w, s.h, func() fyne.CanvasObject { vm.Refresh(); return keep.New(vm) })
		rows, _ := vm.Rows()
		for i, row := range rows {
			if i%3 != 1 {
				vm.Tick(row.ID, true)
			}
		}
		b.picture(t, "keep-"+s.name)
		b.SitDown(b.f.People()[1].ID)
		vm.SetSeason(100)
		b.picture(t, "keep-custom-"+s.name)
		vm.MakeBook()
		b.picture(t, "keep-made-"+s.name)
	}
	for name, people := range map[string][]string{"long": {longName, longName}, "one": {"Maren"}} {
		b := newBench(t, look.Options{Choice: look.Day}, people...)
		vm := present.NewKeep(b.App)
		b.show(t, 864, 760, func() fyne.CanvasObject { return keep.New(vm) })
		b.picture(t, "keep-empty-"+name)
	}
}
