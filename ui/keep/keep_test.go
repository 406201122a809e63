package keep_test

import (
	"bytes"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/keep"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

func room(t *testing.T) (*uitest.Bench, *present.Keep) {
	t.Helper()
	b := uitest.New(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	for who, note := range map[practice.PersonID]string{b.Fixture.First: "Back at the desk.", b.Fixture.Other: "I cooked for nine."} {
		near := 0.4
		b.Wrote(practice.Writing{Who: who, Body: practice.CheckIn{Near: &near, Note: note}, Audience: practice.Us})
	}
	vm := present.NewKeep(b.App)
	b.Show(864, 1200, func() fyne.CanvasObject { vm.Refresh(); return keep.New(vm) })
	return b, vm
}

func TestTickAndMake(t *testing.T) {
	b, vm := room(t)
	tick := uitest.Labelled[*widgets.Tick](b, "Maren: Back at the desk.")
	b.Win.Canvas().Focus(tick)
	b.Press(fyne.KeySpace)
	if !uitest.Labelled[*widgets.Tick](b, "Maren: Back at the desk.").On() || uitest.Labelled[*widgets.Tick](b, "Elio: I cooked for nine.").On() {
		t.Fatal("the ticks are wrong")
	}
	b.Tap("Make the book")
	pdf, err := os.ReadFile(vm.Made)
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.Contains(pdf[len(pdf)-64:], []byte("%%EOF")) {
		t.Fatalf("%d bytes, %v", len(pdf), err)
	}
	b.Tap("Open it to print")
	if len(b.Host.Opened) != 1 || b.Host.Opened[0] != vm.Made {
		t.Errorf("opened %v", b.Host.Opened)
	}
}

func TestOwnSittingTicksOnlyOnesOwn(t *testing.T) {
	b, _ := room(t)
	test.Tap(uitest.Labelled[*widgets.Tick](b, "Elio: I cooked for nine."))
	b.SitDown(b.Fixture.First)
	if _, ok := uitest.Find(b, func(w *widgets.Tick) bool { return w.Label == "Elio: I cooked for nine." }); ok {
		t.Error("Maren can tick what Elio wrote")
	}
	if !b.Says("I cooked for nine.") {
		t.Error("what goes in is not shown")
	}
	if !b.Says(b.Say("keep.private.hint")) {
		t.Error("where private entries go is not said")
	}
}

func TestOwnDays(t *testing.T) {
	b, vm := room(t)
	days := uitest.Labelled[*widgets.Select](b, "From these days: Autumn 2026")
	b.Win.Canvas().Focus(days)
	days.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	last := uitest.Labelled[*widgets.Entry](b, "Last day")
	last.SetText("31 Augst")
	if vm.CanMake() {
		t.Error("a book of unclear days can be made")
	}
	if !uitest.Labelled[*widgets.Button](b, "Make the book").Disabled() {
		t.Error("the button is there for it")
	}
	b.Changed()
	if got := uitest.Labelled[*widgets.Entry](b, "Last day").Text; got != "31 Augst" {
		t.Errorf("what was typed is %q", got)
	}
	last = uitest.Labelled[*widgets.Entry](b, "Last day")
	last.SetText("31 August 2026")
	if !b.Says(b.Say("keep.days.before")) {
		t.Error("days the wrong way round are not said")
	}
	last.SetText("31 October 2026")
	if !vm.CanMake() || !b.Says("Back at the desk.") {
		t.Error("the days are not taken")
	}
}

// TestTheListComesFirstWhereThereIsLittleRoom: the cover is a picture, the list is the work.
func TestTheListComesFirstWhereThereIsLittleRoom(t *testing.T) {
	for name, c := range map[string]struct {
		w, h, scale float32
		beside      bool
	}{"usual": {864, 760, 1, true}, "narrow": {640, 600, 1, false}, "large": {952, 760, 2, false}} {
		b := uitest.New(t, look.Options{Scale: c.scale}, "Maren", "Elio")
		vm := present.NewKeep(b.App)
		b.Put(c.w, c.h, keep.New(vm))
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		list, cover := at(uitest.First[*widgets.Select](b)), at(uitest.First[*widgets.BookCover](b))
		if beside := cover.X < list.X; beside != c.beside || !c.beside && cover.Y < list.Y {
			t.Errorf("%s: the list begins at %v, the cover at %v", name, list, cover)
		}
	}
}
