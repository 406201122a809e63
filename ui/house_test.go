package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/ritual"
	"tideway/ui/present"
)

// TestEveryRoom walks through the real rooms: in every sitting, narrow and wide, large and small, each can be built,
// built again, and left by key, and none makes the window larger than it is.
func TestEveryRoom(t *testing.T) {
	library, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	rooms := append([]present.Room{present.RoomCheckIn, present.RoomSettings, present.RoomCare}, present.Rail...)
	for _, names := range [][]string{{"Maren"}, {"Maren", "Elio"}} {
		b := newBench(t, names...)
		b.rooms = Builders()
		b.app.Library = func() *ritual.Library { return library }
		b.Start()
		near := 0.4
		for _, who := range b.f.People() {
			w := practice.Writing{Who: who.ID, Audience: practice.Us, Body: practice.CheckIn{Near: &near, Note: "soup"}}
			if _, err := b.f.CheckIn(t.Context(), w); err != nil {
				t.Fatal(err)
			}
		}
		for _, seat := range b.app.Seats() {
			b.app.SitDown(seat.Who)
			for _, size := range []int{100, 200} {
				b.app.Clear.Size = size
				for _, r := range rooms {
					b.OpenRoom(r, nil)
					b.room(t, r)
					b.win.Resize(fyne.NewSize(1080, 760))
					b.win.Resize(fyne.NewSize(860, 600))
					b.app.Changed()
					if got := b.win.Canvas().Size(); got.Width > 860 || got.Height > 600 {
						t.Errorf("%s at %d %%: the window grew to %v", r, size, got)
					}
				}
			}
		}
	}
}
