package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// windows are those that the driver knows.
func windows() []fyne.Window { return fyne.CurrentApp().Driver().AllWindows() }

// TestAWindowThatSleptIsReplaced: on Windows, what was hidden while the computer slept is never shown again; a new one is,
// with the same room, its keys, and the size of the old one.
func TestAWindowThatSleptIsReplaced(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.config.Renews = true
	b.win.Resize(fyne.NewSize(912, 700))
	b.app.Open(present.RoomAway, nil)
	first := b.win
	b.Woke()
	b.Show()
	if b.win != first {
		t.Fatal("a window that stood there all the time was replaced")
	}
	b.Hide()
	b.Show()
	if b.win != first {
		t.Fatal("hidden and not slept, and it was replaced")
	}
	b.Hide()
	b.Woke()
	b.app.Open(present.RoomTides, nil) // something goes on meanwhile
	b.Show()
	if b.win == first || slices.Contains(windows(), first) || !slices.Contains(windows(), b.win) {
		t.Fatal("the old window stands in the place of the new one, or beside it")
	}
	if size := b.win.Canvas().Size(); size.Width != 912 || size.Height != 700 {
		t.Errorf("the new one is %v", size)
	}
	b.room(t, present.RoomTides)
	if b.hidden.Load() || b.frame.paper.Visible() || b.win.Content() != fyne.CanvasObject(b.toasts) {
		t.Error("the new window shows something else")
	}
	b.press(fyne.KeyF9, 0)
	if !b.hidden.Load() {
		t.Error("the new window has no keys")
	}
	second := b.win
	b.Show()
	if b.win != second {
		t.Error("replaced once more for one sleep")
	}
	b.app.Tell(present.Notice{Text: "Kept."})
	if b.toasts.Text() != "Kept." {
		t.Errorf("the foot says %q", b.toasts.Text())
	}
	b.press(fyne.Key1, ctrl)
	b.room(t, present.RoomNow)
}

// TestNobodyReplacesElsewhere: where hidden windows come back, they are left alone.
func TestNobodyReplacesElsewhere(t *testing.T) {
	b := started(t, "Maren")
	first := b.win
	b.Hide()
	b.Woke()
	b.Show()
	if b.win != first {
		t.Error("it was replaced")
	}
}

// TestAWindowThatSleptBeforeItWasFurnished: started hidden, and slept at once.
func TestAWindowThatSleptBeforeItWasFurnished(t *testing.T) {
	b := newBench(t, "Maren")
	b.config.Renews = true
	b.hidden.Store(true)
	first := b.win
	b.Woke()
	b.Start()
	b.Show()
	b.room(t, present.RoomNow)
	if b.win == first || slices.Contains(windows(), first) || b.hidden.Load() {
		t.Errorf("replaced %v, hidden %v", b.win != first, b.hidden.Load())
	}
}

func TestBackHomeFromTheTray(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.Hide()
	b.BackHome() // nobody is away
	b.Show()
	b.room(t, present.RoomNow)
	if b.toasts.Text() != "" {
		t.Errorf("the foot says %q", b.toasts.Text())
	}
	e, err := b.f.AddAway(t.Context(), "", practice.Away{From: b.f.Today().AddDays(-3), Kind: practice.AwayTogether})
	if err != nil {
		t.Fatal(err)
	}
	kept := func() practice.Away {
		t.Helper()
		now, err := b.f.Sit("").Entry(e.ID)
		if err != nil {
			t.Fatal(err)
		}
		return now.Away()
	}
	b.app.Open(present.RoomKeep, nil)
	b.Hide()
	b.BackHome()
	b.Show()
	b.room(t, present.RoomNow)
	if got := kept(); got.To != b.f.Today() || b.toasts.Text() != b.app.Say("away.back.done") {
		t.Fatalf("kept %+v, said %q", got, b.toasts.Text())
	}
	for _, held := range b.toasts.Held() {
		widgets.Walk(held, func(o fyne.CanvasObject) {
			if undo, ok := o.(*widgets.Button); ok && undo.Text() == b.app.Say("away.undo") {
				undo.Tapped(nil)
			}
		})
	}
	if got := kept(); !got.To.IsZero() {
		t.Errorf("taken back, and kept %+v", got)
	}
}

// TestGoingAwayWaitsForTheKeyboard: whoever opens the form from the tray can write at once.
func TestGoingAwayWaitsForTheKeyboard(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.rooms[present.RoomAway] = Builders()[present.RoomAway]
	b.Hide()
	b.OpenRoom(present.RoomAway, present.AwayBegin{})
	b.Show()
	b.changed() // the draft was looked for in the meantime
	if entry, ok := b.win.Canvas().Focused().(*widgets.Entry); !ok || entry.Label != "First day away" {
		t.Errorf("the keyboard is on %T", b.win.Canvas().Focused())
	}
}
