package uitest

import (
	"context"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// TestWorkNowOrLater: work is done at once until a test wants it to wait; then one piece at a time.
func TestWorkNowOrLater(t *testing.T) {
	b := New(t, look.Options{}, "Maren")
	var order []string
	broken := errors.New("no disk")
	start := func(name string) {
		b.Do(func(context.Context) error { order = append(order, name); return broken }, func(err error) {
			if !errors.Is(err, broken) {
				t.Errorf("%s ended with %v", name, err)
			}
			order = append(order, name+" done")
		})
	}
	start("first")
	b.Later()
	start("second")
	if b.Waiting() != 1 || len(order) != 2 {
		t.Fatalf("%d wait after %v", b.Waiting(), order)
	}
	b.Work()
	if want := []string{"first", "first done", "second", "second done"}; b.Waiting() != 0 || !slices.Equal(order, want) {
		t.Errorf("%d wait after %v", b.Waiting(), order)
	}
}

// TestShowFollowsTheApp: a view is built anew whenever the App changed, and only what is visible is found.
func TestShowFollowsTheApp(t *testing.T) {
	b := New(t, look.Options{}, "Maren", "Elio")
	text := "one"
	hidden := widgets.Small("hidden")
	hidden.Hide()
	b.Show(400, 300, func() fyne.CanvasObject { return widgets.Rows(look.S8, widgets.Small(text), hidden) })
	text = "two"
	if !b.Says("one") || b.Says("two") || b.Says("hidden") {
		t.Errorf("shows %q", b.Texts())
	}
	b.Changed()
	if b.Says("one") || !b.Says("two") || !slices.Contains(b.Texts(), "hidden") {
		t.Errorf("shows %q", b.Texts())
	}
	if size := b.Win.Canvas().Size(); size != fyne.NewSize(400, 300) {
		t.Errorf("the window is %v", size)
	}
}

// TestKeysReachWhatIsLabelled goes over two buttons with Tab, and gives a key to the window where nothing has the focus.
func TestKeysReachWhatIsLabelled(t *testing.T) {
	b := New(t, look.Options{})
	var pressed []string
	button := func(name string) fyne.CanvasObject {
		return widgets.QuietButton(name, func() { pressed = append(pressed, name) })
	}
	b.Put(400, 300, widgets.Rows(look.S8, button("Leave"), button("Keep it")))
	b.Win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { pressed = append(pressed, string(ev.Name)) })
	b.Press(fyne.KeyF9)
	b.Enter("Keep it")
	b.ReachBegin("Lea")
	b.Press(fyne.KeySpace)
	b.Tap("Keep it")
	if want := []string{"F9", "Keep it", "Leave", "Keep it"}; !slices.Equal(pressed, want) {
		t.Errorf("pressed %q, want %q", pressed, want)
	}
	if b.Reach("Leave"); b.Focused() != "Leave" || !slices.Equal(b.Buttons(), []string{"Leave", "Keep it"}) {
		t.Errorf("the focus is at %q among %q", b.Focused(), b.Buttons())
	}
}

func TestSitInAndWrite(t *testing.T) {
	b := New(t, look.Options{}, "Maren", "Elio")
	b.SitIn(present.RoomTides, 2)
	if b.Who() != b.Fixture.Other || b.App.Room() != present.RoomTides {
		t.Errorf("%q sits in %q", b.Name(b.Who()), b.App.Room())
	}
	b.Wrote(practice.Writing{Who: b.Fixture.Other, Body: practice.CheckIn{Note: "soup"}, Audience: practice.Us})
	b.Went("", practice.Away{From: b.Today(), Kind: practice.AwayTogether})
	if s := b.Sitting(); len(s.Entries(practice.KindCheckIn)) != 1 || len(s.Aways()) != 1 {
		t.Error("what was written is not there")
	}
	if made := MadeUp(t, look.Options{}); len(made.Fixture.People()) != 2 || len(made.Sitting().Entries(practice.KindCheckIn)) < 100 {
		t.Error("the made-up journal is empty")
	}
}

// TestPicture: a picture has the size of the window and lies where rooms are drawn.
func TestPicture(t *testing.T) {
	b := New(t, look.Options{}, "Maren")
	b.Put(200, 100, widgets.Small("a line"))
	root := t.TempDir()
	Picture(t, b.Win.Canvas(), root, "one")
	f, err := os.Open(filepath.Join(root, "build", "rooms", "one.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if picture, err := png.Decode(f); err != nil || picture.Bounds().Dx() != 200 {
		t.Errorf("%v, %v", picture.Bounds(), err)
	}
}

func TestHostNotes(t *testing.T) {
	h := &Host{Folder: "there", Tray: true}
	chosen := ""
	h.SaveAs("", "a.pdf", func(path string) { chosen = path })
	h.Hide()
	if err := h.OpenFile(chosen); err != nil || chosen != filepath.Join("there", "a.pdf") || !h.HasTray() || h.Hidden != 1 || h.Opened[0] != chosen {
		t.Errorf("%+v, chose %q, %v", h, chosen, err)
	}
	h.Folder = ""
	h.SaveAs("", "b.pdf", func(path string) { t.Errorf("chose %q", path) })
}
