package checkin

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// topOf is how far below the top of the window an object begins.
func topOf(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}

// TestLargeTypeShowsTheShapesWhole opens the room in large type: the bar at the foot leaves both shapes to be seen, and an
// open note too.
func TestLargeTypeShowsTheShapesWhole(t *testing.T) {
	for name, c := range map[string]struct{ w, h, scale float32 }{
		"usual": {864, 760, 1}, "least": {796, 600, 1}, "larger": {916, 760, 1.5},
		"large": {952, 760, 2}, "large and least": {732, 600, 2},
	} {
		b := newBench(t, look.Options{Scale: c.scale}, "Maren", "Elio")
		vm := b.open(1)
		vm.SetNear(0.5)
		f := newForm(vm)
		b.Put(c.w, c.h, f.root)
		water := f.shapes.MinSize().Height - f.shapes.Below()
		if bottom := topOf(f.shapes) + water; bottom > topOf(f.foot.box) {
			t.Errorf("%s: the water ends at %v under the bar, which begins at %v", name, bottom, topOf(f.foot.box))
		}
		for _, o := range f.foot.all() {
			if o.Visible() && o.Size().Width <= 0 {
				t.Errorf("%s: %T of the bar has no place", name, o)
			}
		}
		vm.OpenNote(true)
		if c := b.Win.Canvas(); c.Focused() != fyne.Focusable(f.foot.note) {
			t.Errorf("%s: the note opened and %T has the focus", name, c.Focused())
		}
		if top := topOf(f.foot.note); top < 0 || c.scale > 1 && top+f.foot.note.Size().Height > topOf(f.foot.box) {
			t.Errorf("%s: the note lies at %v and is %v high, the bar begins at %v", name, top, f.foot.note.Size().Height, topOf(f.foot.box))
		}
	}
}
