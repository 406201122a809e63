package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/present"
	"tideway/ui/widgets"
)

// TestFind presses Ctrl+F: in Check in it looks for a word, and a room that has nothing to find stays as it is.
func TestFind(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.rooms[present.RoomCheckIn] = Builders()[present.RoomCheckIn]
	b.press(fyne.KeyF, ctrl)
	b.room(t, present.RoomNow)
	b.app.SitDown(b.app.Journal.People()[0].ID)
	b.press(fyne.KeyN, ctrl)
	b.press(fyne.KeyF, ctrl)
	line, ok := b.win.Canvas().Focused().(*widgets.Entry)
	if !ok {
		t.Fatalf("Ctrl+F leads to %T", b.win.Canvas().Focused())
	}
	test.Type(line, "tend")
	b.press(fyne.KeyReturn, 0)
	vm, ok := b.open.model.(*present.CheckIn)
	if !ok || len(vm.Words()) != 1 || vm.Words()[0] != "tender" {
		t.Fatalf("%T chose %v", b.open.model, vm.Words())
	}
	b.press(fyne.KeyF, ctrl)
	b.press(fyne.KeyEscape, 0)
	b.room(t, present.RoomCheckIn)
	if vm.Finding {
		t.Error("Esc left the search open")
	}
}

// TestCareInALineTakesTheRoom types such a word into the need line and goes on with Tab: the page takes the room, and the
// keys are not left in a field that is gone.
func TestCareInALineTakesTheRoom(t *testing.T) {
	b := started(t, "Maren", "Elio")
	for _, r := range []present.Room{present.RoomCheckIn, present.RoomCare} {
		b.rooms[r] = Builders()[r]
	}
	b.app.SitDown(b.app.Journal.People()[0].ID)
	b.press(fyne.KeyN, ctrl)
	b.open.model.(*present.CheckIn).OpenLines(true)
	line := b.win.Canvas().Focused()
	test.Type(line, "not safe")
	b.win.Canvas().FocusNext()
	b.room(t, present.RoomCare)
	if now := b.win.Canvas().Focused(); now == line {
		t.Error("the keys are still in the line")
	}
	b.press(fyne.KeyEscape, 0)
	if b.app.Room() == present.RoomCare {
		t.Error("Esc does not leave the page")
	}
}
