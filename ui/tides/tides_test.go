package tides_test

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/tides"
	"tideway/ui/widgets"
)

// practiceDay is so many days from now, an hour ago.
func practiceDay(b *bench, days int) time.Time {
	return b.f.Clock.Now().AddDate(0, 0, days).Add(-time.Hour)
}

func (b *bench) wrote(t testing.TB, who practice.PersonID, days int, near float64, note string) {
	t.Helper()
	w := practice.Writing{Who: who, Body: practice.CheckIn{Near: &near, Note: note}, Audience: practice.Us, At: practiceDay(b, -days)}
	if _, err := b.f.CheckIn(t.Context(), w); err != nil {
		t.Fatal(err)
	}
}

// room is two people with two entries each, in Maren's sitting.
func room(t *testing.T) (*bench, *present.Tides) {
	t.Helper()
	b := newBench(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	b.wrote(t, b.f.First, 30, .2, "far ago")
	b.wrote(t, b.f.Other, 28, .8, "Elio before")
	b.wrote(t, b.f.First, 2, .6, "lately")
	b.wrote(t, b.f.Other, 1, .3, "Elio now")
	b.SitDown(b.f.First)
	vm := present.NewTides(b.App)
	b.show(t, 864, 1200, func() fyne.CanvasObject { vm.Refresh(); return tides.New(vm) })
	return b, vm
}

// shore is the picture, as a test may use it.
type shore interface {
	fyne.Widget
	fyne.Focusable
	fyne.Tappable
	Ready() bool
}

func (b *bench) shore(t testing.TB) shore {
	t.Helper()
	s, ok := find(b.win.Content(), func(shore) bool { return true })
	if !ok {
		t.Fatal("there is no picture")
	}
	return s
}

func TestKeysWalk(t *testing.T) {
	b, _ := room(t)
	b.win.Canvas().Focus(b.shore(t))
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyLeft, "Elio before"}, {fyne.KeyUp, "far ago"}, {fyne.KeyRight, "lately"}, {fyne.KeyDown, "Elio now"},
		{fyne.KeyHome, "Elio before"}, {fyne.KeyEnd, "Elio now"},
	} {
		b.press(step.key)
		if !b.says(step.want) {
			t.Fatalf("%s does not lead to %q", step.key, step.want)
		}
	}
	seen := ""
	b.win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { seen = string(ev.Name) })
	if b.press(fyne.KeyF9); seen != string(fyne.KeyF9) {
		t.Error("F9 ends in the picture")
	}
}

func TestTapTakesTheNearest(t *testing.T) {
	b, _ := room(t)
	b.win.Canvas().Capture() // draws
	s := b.shore(t)
	if !s.Ready() {
		t.Fatal("the picture is not drawn")
	}
	size := s.Size()
	for _, c := range []struct {
		x, y float32
		want string
	}{
		{.2, .3, "far ago"}, {.7, .2, "lately"}, {.2, .6, "Elio before"}, {.7, .8, "Elio now"},
	} {
		s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.x*size.Width, c.y*size.Height)})
		if !b.says(c.want) {
			t.Errorf("a tap at %g, %g does not lead to %q", c.x, c.y, c.want)
		}
	}
}

// TestOvertakenDrawingIsDropped: one drawing at a time, the old picture stays until the new one is there, and what was
// overtaken by another size is never shown.
func TestOvertakenDrawingIsDropped(t *testing.T) {
	b := newBench(t, look.Options{Choice: look.Day}, "Maren")
	b.wrote(t, b.f.First, 2, .6, "lately")
	var waiting []func()
	vm := present.NewTides(b.App)
	b.Do = func(work func(context.Context) error, done func(error)) {
		waiting = append(waiting, func() { done(work(t.Context())) })
	}
	run := func() {
		t.Helper()
		if len(waiting) != 1 {
			t.Fatalf("%d drawings wait, want 1", len(waiting))
		}
		next := waiting[0]
		waiting = nil
		next()
		b.win.Canvas().Capture()
	}
	b.show(t, 864, 760, func() fyne.CanvasObject { return tides.New(vm) })
	b.win.Canvas().Capture()
	b.win.Resize(fyne.NewSize(1000, 760))
	b.win.Canvas().Capture()
	run()
	if b.shore(t).Ready() {
		t.Fatal("a picture of another size is shown as ready")
	}
	run()
	if !b.shore(t).Ready() || len(waiting) != 0 {
		t.Fatalf("not ready, %d wait", len(waiting))
	}
	b.Changed() // the view is built anew, and nothing needs drawing
	b.win.Canvas().Capture()
	if !b.shore(t).Ready() || len(waiting) != 0 {
		t.Fatalf("drawn again for nothing: %d wait", len(waiting))
	}
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{Choice: look.Night}))
	b.Changed()
	b.win.Canvas().Capture()
	if b.shore(t).Ready() {
		t.Fatal("another theme is the same picture")
	}
	run()
	if !b.shore(t).Ready() {
		t.Fatal("night is not drawn")
	}
}

func TestOwnEntryByTaps(t *testing.T) {
	b, vm := room(t)
	if b.says(b.Say("tides.share.hint")) {
		t.Error("the other’s entry can be shared")
	}
	test.Tap(labelled[*widgets.Button](t, b, "Earlier"))
	share := labelled[*widgets.Segments](t, b, "Who can read it: For us")
	share.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	labelled[*widgets.Segments](t, b, "Who can read it: Just for me")
	test.Tap(labelled[*widgets.Tick](t, b, "For the book"))
	if w, _ := vm.Words(); !w.Ticked || w.Shared {
		t.Errorf("%+v", w)
	}
	test.Tap(labelled[*widgets.Button](t, b, "Forget for good"))
	if f, ok := b.win.Canvas().Focused().(*widgets.Button); !ok || f.Text() != "Keep it" {
		t.Errorf("the keyboard is at %v", b.win.Canvas().Focused())
	}
	b.press(fyne.KeyReturn)
	if vm.Asking {
		t.Fatal("it still asks")
	}
	test.Tap(labelled[*widgets.Button](t, b, "Forget for good"))
	test.Tap(labelled[*widgets.Button](t, b, "Forget it for good"))
	if b.says("lately") {
		t.Error("it is still there")
	}
}

func TestHistoryOpens(t *testing.T) {
	b, vm := room(t)
	vm.Step(-1)
	body := practice.CheckIn{Note: "lately, with second thoughts"}
	if err := b.f.EditCheckIn(t.Context(), b.f.First, practice.EntryID(vm.Chosen()), body, false); err != nil {
		t.Fatal(err)
	}
	b.Changed()
	if b.says("lately") {
		t.Error("the earlier version lies open")
	}
	test.Tap(labelled[*widgets.Button](t, b, "Earlier versions"))
	if !b.says("lately") || !b.says("As it was written on Monday, 19 October 2026") {
		t.Error("the earlier version is not shown")
	}
	test.Tap(labelled[*widgets.Button](t, b, "Close earlier versions"))
	if b.says("lately") {
		t.Error("it does not close")
	}
}

func TestSeasonsAndEmpty(t *testing.T) {
	b := newBench(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	vm := present.NewTides(b.App)
	b.show(t, 864, 760, func() fyne.CanvasObject { vm.Refresh(); return tides.New(vm) })
	if !b.says(b.Say("tides.empty.both")) {
		t.Error("an empty room says nothing")
	}
	test.Tap(labelled[*widgets.Button](t, b, "Check in"))
	if b.Room() != present.RoomCheckIn {
		t.Errorf("in %q", b.Room())
	}
	b.wrote(t, b.f.First, 100, .4, "in summer")
	b.Changed()
	test.Tap(labelled[*widgets.Button](t, b, "Earlier season"))
	if !b.says("Summer") || !b.says("in summer") {
		t.Error("summer is not shown")
	}
}

// TestNarrow: the ritual goes under the picture, and nothing is wider than the window.
func TestNarrow(t *testing.T) {
	b, _ := room(t)
	begin := func() fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(labelled[*widgets.Button](t, b, "Begin together"))
	}
	wide := begin()
	b.win.Resize(fyne.NewSize(600, 1600))
	narrow, chart := begin(), b.shore(t)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(chart)
	if wide.X < 600 || narrow.Y < at.Y+chart.Size().Height || at.X+chart.Size().Width > 600 {
		t.Errorf("wide %v, narrow %v, picture at %v of %v", wide, narrow, at, chart.Size())
	}
}
