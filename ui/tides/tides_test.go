package tides_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/tides"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// practiceDay is so many days from now, an hour ago.
func practiceDay(b *uitest.Bench, days int) time.Time {
	return b.Fixture.Clock.Now().AddDate(0, 0, days).Add(-time.Hour)
}

func wrote(b *uitest.Bench, who practice.PersonID, days int, near float64, note string) {
	body := practice.CheckIn{Near: &near, Note: note}
	b.Wrote(practice.Writing{Who: who, Body: body, Audience: practice.Us, At: practiceDay(b, -days)})
}

// room is two people with two entries each, in Maren's sitting.
func room(t *testing.T) (*uitest.Bench, *present.Tides) {
	t.Helper()
	b := uitest.New(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	wrote(b, b.Fixture.First, 30, .2, "far ago")
	wrote(b, b.Fixture.Other, 28, .8, "Elio before")
	wrote(b, b.Fixture.First, 2, .6, "lately")
	wrote(b, b.Fixture.Other, 1, .3, "Elio now")
	b.SitDown(b.Fixture.First)
	vm := present.NewTides(b.App)
	b.Show(864, 1200, func() fyne.CanvasObject { vm.Refresh(); return tides.New(vm) })
	return b, vm
}

// shore is the picture, as a test may use it.
type shore interface {
	fyne.Widget
	fyne.Focusable
	fyne.Tappable
	Ready() bool
}

func TestKeysWalk(t *testing.T) {
	b, _ := room(t)
	b.Win.Canvas().Focus(uitest.First[shore](b))
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyLeft, "Elio before"}, {fyne.KeyUp, "far ago"}, {fyne.KeyRight, "lately"}, {fyne.KeyDown, "Elio now"},
		{fyne.KeyHome, "Elio before"}, {fyne.KeyEnd, "Elio now"},
	} {
		b.Press(step.key)
		if !b.Says(step.want) {
			t.Fatalf("%s does not lead to %q", step.key, step.want)
		}
	}
	seen := ""
	b.Win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { seen = string(ev.Name) })
	if b.Press(fyne.KeyF9); seen != string(fyne.KeyF9) {
		t.Error("F9 ends in the picture")
	}
}

func TestTapTakesTheNearest(t *testing.T) {
	b, _ := room(t)
	b.Win.Canvas().Capture() // draws
	s := uitest.First[shore](b)
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
		if !b.Says(c.want) {
			t.Errorf("a tap at %g, %g does not lead to %q", c.x, c.y, c.want)
		}
	}
}

// TestOvertakenDrawingIsDropped: one drawing at a time, the old picture stays until the new one is there, and what was
// overtaken by another size is never shown.
func TestOvertakenDrawingIsDropped(t *testing.T) {
	b := uitest.New(t, look.Options{Choice: look.Day}, "Maren")
	wrote(b, b.Fixture.First, 2, .6, "lately")
	vm := present.NewTides(b.App)
	b.Later()
	run := func() {
		t.Helper()
		b.Work()
		b.Win.Canvas().Capture()
	}
	b.Show(864, 760, func() fyne.CanvasObject { return tides.New(vm) })
	b.Win.Canvas().Capture()
	b.Win.Resize(fyne.NewSize(1000, 760))
	b.Win.Canvas().Capture()
	run()
	if uitest.First[shore](b).Ready() {
		t.Fatal("a picture of another size is shown as ready")
	}
	run()
	if !uitest.First[shore](b).Ready() || b.Waiting() != 0 {
		t.Fatalf("not ready, %d wait", b.Waiting())
	}
	b.Changed() // the view is built anew, and nothing needs drawing
	b.Win.Canvas().Capture()
	if !uitest.First[shore](b).Ready() || b.Waiting() != 0 {
		t.Fatalf("drawn again for nothing: %d wait", b.Waiting())
	}
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{Choice: look.Night}))
	b.Changed()
	b.Win.Canvas().Capture()
	if uitest.First[shore](b).Ready() {
		t.Fatal("another theme is the same picture")
	}
	run()
	if !uitest.First[shore](b).Ready() {
		t.Fatal("night is not drawn")
	}
}

func TestOwnEntryByTaps(t *testing.T) {
	b, vm := room(t)
	if b.Says(b.Say("tides.share.hint")) {
		t.Error("the other’s entry can be shared")
	}
	b.Tap("Earlier")
	share := uitest.Labelled[*widgets.Segments](b, "Who can read it: For us")
	share.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	uitest.Labelled[*widgets.Segments](b, "Who can read it: Just for me")
	test.Tap(uitest.Labelled[*widgets.Tick](b, "For the book"))
	if w, _ := vm.Words(); !w.Ticked || w.Shared {
		t.Errorf("%+v", w)
	}
	b.Tap("Forget for good")
	if f, ok := b.Win.Canvas().Focused().(*widgets.Button); !ok || f.Text() != "Keep it" {
		t.Errorf("the keyboard is at %v", b.Win.Canvas().Focused())
	}
	b.Press(fyne.KeyReturn)
	if vm.Asking {
		t.Fatal("it still asks")
	}
	b.Tap("Forget for good")
	b.Tap("Forget it for good")
	if b.Says("lately") {
		t.Error("it is still there")
	}
}

func TestHistoryOpens(t *testing.T) {
	b, vm := room(t)
	vm.Step(-1)
	body := practice.CheckIn{Note: "lately, with second thoughts"}
	if err := b.Fixture.EditCheckIn(t.Context(), b.Fixture.First, practice.EntryID(vm.Chosen()), body, false); err != nil {
		t.Fatal(err)
	}
	b.Changed()
	if b.Says("lately") {
		t.Error("the earlier version lies open")
	}
	b.Tap("Earlier versions")
	if !b.Says("lately") || !b.Says("As it was written on Monday, 19 October 2026") {
		t.Error("the earlier version is not shown")
	}
	b.Tap("Close earlier versions")
	if b.Says("lately") {
		t.Error("it does not close")
	}
}

func TestSeasonsAndEmpty(t *testing.T) {
	b := uitest.New(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	vm := present.NewTides(b.App)
	b.Show(864, 760, func() fyne.CanvasObject { vm.Refresh(); return tides.New(vm) })
	if !b.Says(b.Say("tides.empty.both")) {
		t.Error("an empty room says nothing")
	}
	b.Tap("Check in")
	if b.Room() != present.RoomCheckIn {
		t.Errorf("in %q", b.Room())
	}
	wrote(b, b.Fixture.First, 100, .4, "in summer")
	b.Changed()
	b.Tap("Earlier season")
	if !b.Says("Summer") || !b.Says("in summer") {
		t.Error("summer is not shown")
	}
}

// TestNarrow: the ritual goes under the picture, and nothing is wider than the window.
func TestNarrow(t *testing.T) {
	b, _ := room(t)
	begin := func() fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(uitest.Labelled[*widgets.Button](b, "Begin together"))
	}
	wide := begin()
	b.Win.Resize(fyne.NewSize(600, 1600))
	narrow, chart := begin(), uitest.First[shore](b)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(chart)
	if wide.X < 600 || narrow.Y < at.Y+chart.Size().Height || at.X+chart.Size().Width > 600 {
		t.Errorf("wide %v, narrow %v, picture at %v of %v", wide, narrow, at, chart.Size())
	}
}
