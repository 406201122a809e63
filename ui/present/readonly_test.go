package present_test

import (
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// TestReadOnlyPromisesNothing: in a journal that cannot be written no room speaks of what could be done in it otherwise.
func TestReadOnlyPromisesNothing(t *testing.T) {
	b, _ := tidesBench(t)
	b.SitDown("")
	b.f.Store.Locked = true
	if w, ok := present.NewTides(b.App).Words(); !ok || w.Hint != "" || w.Own {
		t.Errorf("Tides: %v, %q", w.Own, w.Hint)
	}
	b.SitDown(b.f.First)
	vm := sat(b, b.f.First)
	b.f.Store.Fail = practice.ErrReadOnly
	vm.SetNote("only on the screen")
	if want := b.Say("checkin.draft.read-only"); vm.Unsaved != want {
		t.Errorf("Check in: %q, want %q", vm.Unsaved, want)
	}
}

// TestReadOnlyLook: the look can be changed for as long as the window is open, and nothing is said to have gone wrong.
func TestReadOnlyLook(t *testing.T) {
	b := newShell(t, "Maren")
	b.f.Store.Locked = true
	b.f.Store.Fail = practice.ErrReadOnly
	vm := present.NewSettings(b.App)
	vm.SetTheme(present.ThemeNight)
	vm.SetSize(150)
	if b.Clear.Theme != present.ThemeNight || b.Clear.Size != 150 || b.Notice().Text != "" {
		t.Errorf("%+v, said %q", b.Clear, b.Notice().Text)
	}
}
