package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/ui/present"
	"tideway/ui/widgets"
)

// TestTheOpenRoomIsInViewInTheRail: in the largest words and a small window the rail scrolls, and shows where one is. Where
// somebody scrolls it after that, it stays.
func TestTheOpenRoomIsInViewInTheRail(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.app.Clear.Size = 200
	b.build()
	b.win.Resize(fyne.NewSize(860, 600))
	rail := b.frame.rail
	seen := func(item *widgets.RailItem) bool {
		driver := fyne.CurrentApp().Driver()
		top := driver.AbsolutePositionForObject(item).Y - driver.AbsolutePositionForObject(rail.column).Y
		return top >= 0 && top+item.Size().Height <= rail.column.Size().Height
	}
	for _, room := range present.Rail {
		b.OpenRoom(room, nil)
		if !seen(rail.items[room]) {
			t.Errorf("%s is open and out of sight", room)
		}
	}
	rail.column.ScrollToOffset(fyne.NewPos(0, 0))
	b.app.Changed()
	if rail.column.Offset.Y != 0 {
		t.Error("it scrolled back by itself")
	}
}
