package widgets

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"tideway/ui/look"
)

// TestToastStaysClear: a sentence at the foot covers neither an open note nor a field that is typed in nor the main
// button, and keeps to the room beside the rail.
func TestToastStaysClear(t *testing.T) {
	const width, height, rail = 1080, 760, 216
	for _, scale := range []float32{1, 2} {
		begin(t, look.Options{Scale: scale})
		note, name, keep := NewNote("What is going on", 4), NewEntry("Name"), FilledButton("Keep it", nil)
		foot := Rows(look.S8, note, keep)
		room := container.NewBorder(nil, foot, nil, nil, name)
		note.Hide()
		toasts := NewToasts(container.New(layout.NewCustomPaddedLayout(0, 0, rail, 0), room))
		toasts.After = func(time.Duration, func()) func() { return func() {} }
		toasts.Area = func() (fyne.Position, fyne.Size) { return room.Position(), room.Size() }
		window := show(t, toasts, width, height)
		toasts.Say("The disk is full, so this was not kept. What was kept before is safe. Make some room and try again.", "", nil)
		seen := func(what string, clear ...fyne.CanvasObject) float32 {
			t.Helper()
			at, size := toasts.toast.Position(), toasts.toast.Size()
			if at.X < rail || at.X+size.Width > width || at.Y < 0 || at.Y+size.Height > height || size.Width >= look.Dp(look.ColumnWidth) {
				t.Errorf("%s: the toast lies at %v with %v", what, at, size)
			}
			for _, o := range clear {
				y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
				if at.Y < y+o.Size().Height && y < at.Y+size.Height {
					t.Errorf("%s: the toast at %v with %v covers what lies at %v", what, at, size, y)
				}
			}
			return at.Y
		}
		low := seen("no note", keep)
		note.Show()
		room.Refresh()
		window.Canvas().Focus(note)
		if high := seen("in the note", keep, note); high >= low {
			t.Errorf("it stays at %v where the note opened", high)
		}
		window.Canvas().Unfocus()
		toasts.Refresh()
		seen("a note that is open", keep, note)
		note.Hide()
		room.Refresh()
		window.Canvas().Focus(name) // as high as the room: there is no place that is clear of it
		if y := seen("nowhere clear"); y != low {
			t.Errorf("it lies at %v, want the foot at %v", y, low)
		}
	}
}

// TestToastCoversNoWords: where words stand at the foot, a sentence lies beside the main button or higher up; what is
// scrolled out of view is in nobody's way.
func TestToastCoversNoWords(t *testing.T) {
	const width, height = 864, 760
	const line, half = "Files in a folder are read when it starts, and they are never written, whatever stands in them.", "Files in a folder are read when it starts."
	words := func(from, n int, text string) []fyne.CanvasObject {
		rows := []fyne.CanvasObject{Air(float32(from))}
		for range n {
			rows = append(rows, Body(text))
		}
		return rows
	}
	for _, c := range []struct {
		name    string
		from, n int
		text    string
		button  string
		where   string
	}{
		{"nothing", 10, 1, line, "Write one", "foot"}, {"at the foot", 580, 3, line, "Write one", "bar"}, {"far too much", 10, 60, line, "Write one", "bar"},
		{"lines that end early", 10, 60, half, "Write one, and then another one, and one more after those two", "right"},
	} {
		begin(t, look.Options{Scale: 1})
		scroll := NewScroll(NewColumn(Rows(0, words(c.from, c.n, c.text)...)))
		keep := FilledButton(c.button, nil)
		toasts := NewToasts(NewPage(scroll, NewColumn(Pad(12, 0, look.S16, 0, Leading(keep)))))
		toasts.After = func(time.Duration, func()) func() { return func() {} }
		show(t, toasts, width, height)
		toasts.Say("It is kept, for both of you.", "", nil)
		at, size := toasts.toast.Position(), toasts.toast.Size()
		lies := region{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
		where := "foot"
		switch {
		case at.Y > height-90:
			where = "bar"
		case at.X > (width-size.Width)/2+1:
			where = "right"
		}
		if where != c.where || lies.bottom > height {
			t.Errorf("%s: it lies at %v", c.name, lies)
		}
		for _, s := range toasts.shown(region{0, 0, width, height}) {
			if lies.meets(s, 0) {
				t.Errorf("%s: it lies at %v over %v", c.name, lies, s)
			}
		}
	}
}
