package first_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice/practicetest"
	"tideway/ui/first"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/say"
)

func shown(t *testing.T, scale float32) (*practicetest.Fixture, fyne.Window) {
	t.Helper()
	words, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Scale: scale}))
	f := practicetest.New(t)
	app := &present.App{Journal: f.Journal, Say: words, Do: func(work func(context.Context) error, done func(error)) { done(work(t.Context())) }}
	return f, test.NewTempWindow(t, first.New(present.NewFirst(app)))
}

func TestEnterBegins(t *testing.T) {
	f, w := shown(t, 1)
	w.Canvas().FocusNext()
	test.Type(w.Canvas().Focused(), "Maren")
	w.Canvas().FocusNext()
	test.Type(w.Canvas().Focused(), strings.Repeat("e", 81))
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	w.Canvas().Focused().TypedKey(enter)
	if n := len(f.People()); n != 0 {
		t.Fatalf("a name that is too long made %d people", n)
	}
	for range 81 {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	w.Canvas().Focused().TypedKey(enter)
	if people := f.People(); len(people) != 1 || people[0].Name != "Maren" {
		t.Errorf("people %+v", people)
	}
}

// TestFits: at the least window size, and at every size of type, nothing makes the window wider than it is.
func TestFits(t *testing.T) {
	for _, scale := range []float32{0.85, 1, 2} {
		_, w := shown(t, scale)
		w.Resize(fyne.NewSize(860, 600))
		if got := w.Canvas().Size(); got.Width > 860 || got.Height > 600 {
			t.Errorf("at %v the window grew to %v", scale, got)
		}
		if m := w.Content().MinSize(); m.Width > 860 || m.Height > 600 {
			t.Errorf("at %v it needs %v", scale, m)
		}
	}
}
