package away_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// TestFocusIsSeenWhole goes through the form with Tab and writes in it: whatever has the keyboard is never half under the
// foot, which grows with the sentence in it.
func TestFocusIsSeenWhole(t *testing.T) {
	for name, c := range map[string]struct{ w, h, scale float32 }{"least": {796, 600, 1}, "large": {952, 760, 2}, "large and least": {732, 600, 2}} {
		b := uitest.New(t, look.Options{Choice: look.Day, Scale: c.scale}, "Maren", "Elio")
		vm := show(b, c.w, c.h)
		scroll := uitest.First[*widgets.Scroll](b)
		seen := func(doing string) {
			t.Helper()
			o, ok := b.Win.Canvas().Focused().(fyne.CanvasObject)
			if !ok || !within(scroll, o) {
				return
			}
			top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
			if top < 0 || top+o.Size().Height > scroll.Size().Height {
				t.Errorf("%s, %s: %q lies from %v to %v, the view ends at %v", name, doing, uitest.Label(o), top, top+o.Size().Height, scroll.Size().Height)
			}
		}
		b.Tap("We are going away")
		seen("opened")
		first := uitest.Labelled[*widgets.Entry](b, "First day away")
		test.Type(first, "30 October")
		last := uitest.Labelled[*widgets.Entry](b, "Home again on")
		b.Win.Canvas().Focus(last)
		seen("second day")
		test.Type(last, "31 October")
		seen("a short time")
		b.Press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
		vm.Save()
		seen("refused")
		for range 20 {
			b.Win.Canvas().FocusNext()
			seen("Tab")
		}
	}
}

func within(root, o fyne.CanvasObject) (found bool) {
	widgets.Walk(root, func(c fyne.CanvasObject) { found = found || c == o })
	return found
}
