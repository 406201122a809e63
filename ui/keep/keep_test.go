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
	"tideway/ui/widgets"
)

func room(t *testing.T) (*bench, *present.Keep) {
	t.Helper()
	b := newBench(t, look.Options{Choice: look.Day}, "Maren", "Elio")
	for who, note := range map[practice.PersonID]string{b.f.First: "Back at the desk.", b.f.Other: "I cooked for nine."} {
		near := 0.4
		w := practice.Writing{Who: who, Body: practice.CheckIn{Near: &near, Note: note}, Audience: practice.Us}
		if _, err := b.f.CheckIn(t.Context(), w); err != nil {
			t.Fatal(err)
		}
	}
	vm := present.NewKeep(b.App)
	b.show(t, 864, 1200, func() fyne.CanvasObject { vm.Refresh(); return keep.New(vm) })
	return b, vm
}

func TestTickAndMake(t *testing.T) {
	b, vm := room(t)
	tick := labelled[*widgets.Tick](t, b, "Maren: Back at the desk.")
	b.win.Canvas().Focus(tick)
	b.press(fyne.KeySpace)
	if !labelled[*widgets.Tick](t, b, "Maren: Back at the desk.").On() || labelled[*widgets.Tick](t, b, "Elio: I cooked for nine.").On() {
		t.Fatal("the ticks are wrong")
	}
	test.Tap(labelled[*widgets.Button](t, b, "Make the book"))
	pdf, err := os.ReadFile(vm.Made)
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) || !bytes.Contains(pdf[len(pdf)-64:], []byte("%%EOF")) {
		t.Fatalf("%d bytes, %v", len(pdf), err)
	}
	test.Tap(labelled[*widgets.Button](t, b, "Open it to print"))
	if len(b.host.opened) != 1 || b.host.opened[0] != vm.Made {
		t.Errorf("opened %v", b.host.opened)
	}
}

func TestOwnSittingTicksOnlyOnesOwn(t *testing.T) {
	b, _ := room(t)
	test.Tap(labelled[*widgets.Tick](t, b, "Elio: I cooked for nine."))
	b.SitDown(b.f.First)
	if _, ok := find(b.win.Content(), func(w *widgets.Tick) bool { return w.Label == "Elio: I cooked for nine." }); ok {
		t.Error("Maren can tick what Elio wrote")
	}
	if !b.says("I cooked for nine.") {
		t.Error("what goes in is not shown")
	}
	if !b.says(b.Say("keep.private.hint")) {
		t.Error("where private entries go is not said")
	}
}

func TestOwnDays(t *testing.T) {
	b, vm := room(t)
	days := labelled[*widgets.Select](t, b, "From these days: Autumn 2026")
	b.win.Canvas().Focus(days)
	days.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	last := labelled[*widgets.Entry](t, b, "Last day")
	last.SetText("31 Augst")
	if vm.CanMake() {
		t.Error("a book of unclear days can be made")
	}
	if !labelled[*widgets.Button](t, b, "Make the book").Disabled() {
		t.Error("the button is there for it")
	}
	b.Changed()
	if got := labelled[*widgets.Entry](t, b, "Last day").Text; got != "31 Augst" {
		t.Errorf("what was typed is %q", got)
	}
	last = labelled[*widgets.Entry](t, b, "Last day")
	last.SetText("31 August 2026")
	if !b.says(b.Say("keep.days.before")) {
		t.Error("days the wrong way round are not said")
	}
	last.SetText("31 October 2026")
	if !vm.CanMake() || !b.says("Back at the desk.") {
		t.Error("the days are not taken")
	}
}
