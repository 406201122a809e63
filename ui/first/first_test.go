package first_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/first"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

func shown(t *testing.T, scale float32) *uitest.Bench {
	t.Helper()
	b := uitest.New(t, look.Options{Scale: scale})
	b.Put(1080, 760, first.New(present.NewFirst(b.App)))
	return b
}

func TestEnterBegins(t *testing.T) {
	b := shown(t, 1)
	b.Win.Canvas().FocusNext()
	test.Type(b.Win.Canvas().Focused(), "Maren")
	b.Win.Canvas().FocusNext()
	test.Type(b.Win.Canvas().Focused(), strings.Repeat("e", 81))
	b.Press(fyne.KeyReturn)
	if n := len(b.Fixture.People()); n != 0 {
		t.Fatalf("a name that is too long made %d people", n)
	}
	for range 81 {
		b.Press(fyne.KeyBackspace)
	}
	b.Press(fyne.KeyReturn)
	if people := b.Fixture.People(); len(people) != 1 || people[0].Name != "Maren" {
		t.Errorf("people %+v", people)
	}
}

// TestFits: at the least window size, and at every size of type, nothing makes the window wider than it is.
func TestFits(t *testing.T) {
	for _, scale := range []float32{0.85, 1, 2} {
		w := shown(t, scale).Win
		w.SetPadded(true) // with air to spare
		w.Resize(fyne.NewSize(860, 600))
		if got := w.Canvas().Size(); got.Width > 860 || got.Height > 600 {
			t.Errorf("at %v the window grew to %v", scale, got)
		}
		if m := w.Content().MinSize(); m.Width > 860 || m.Height > 600 {
			t.Errorf("at %v it needs %v", scale, m)
		}
	}
}
