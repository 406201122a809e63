package widgets

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// many shows a list of ticks under a heading, in a window.
func many(t *testing.T, count int) (*Long, *Scroll, fyne.Window, map[int]*Tick, *int) {
	t.Helper()
	begin(t, look.Options{})
	ticks, made := map[int]*Tick{}, 0
	scroll := NewScroll(nil)
	l := NewLong(scroll, count, func(i int) fyne.CanvasObject {
		made++
		ticks[i] = NewTick(None, fmt.Sprint("row ", i), false, nil)
		return ticks[i]
	}, NewTick(None, "row", false, nil))
	scroll.Content = NewColumn(Rows(look.S16, Heading("many"), l, Small("the end")))
	return l, scroll, show(t, scroll, 500, 400), ticks, &made
}

func TestLong(t *testing.T) {
	const count = 10_000
	began := time.Now()
	l, scroll, window, ticks, made := many(t, count)
	if *made > 60 || ticks[0] == nil {
		t.Fatalf("%d rows were made, the first %v", *made, ticks[0])
	}
	h := l.height()
	if got := l.MinSize().Height; got != count*h {
		t.Errorf("it is %v high, want %v", got, count*h)
	}
	seen := func(i int) {
		t.Helper()
		o := l.shown[i]
		if o == nil {
			t.Fatalf("row %d does not exist", i)
		}
		top, ok := offsetIn(scroll.Content, o)
		if y := top - scroll.Offset.Y; !ok || y < 0 || y+o.Size().Height > scroll.Size().Height+0.5 || o.Size().Height != h {
			t.Errorf("row %d lies at %v of %v, %v high", i, y, scroll.Size().Height, o.Size().Height)
		}
	}
	seen(0)
	for range 2000 { // the wheel, from the first to the last
		scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -300)})
		if len(l.shown) > 60 {
			t.Fatalf("%d rows exist at once", len(l.shown))
		}
	}
	seen(count - 1)
	if bottom := scroll.Offset.Y + scroll.Size().Height; bottom != scroll.Content.Size().Height {
		t.Errorf("scrolled to %v of %v", bottom, scroll.Content.Size().Height)
	}
	l.Reach(5000)
	window.Canvas().Focus(ticks[5000])
	seen(5000)
	window.Canvas().FocusNext()
	if window.Canvas().Focused() != fyne.Focusable(ticks[5001]) {
		t.Error("Tab does not go to the next row")
	}
	seen(5001)
	for range 100 { // further than what exists around it
		window.Canvas().FocusNext()
	}
	seen(5101)
	scroll.ScrollToTop()
	if l.shown[5101] == nil || window.Canvas().Focused() != fyne.Focusable(ticks[5101]) {
		t.Error("what has the keyboard went out of being")
	}
	window.Canvas().FocusPrevious()
	if len(l.shown) > 60 {
		t.Errorf("%d rows exist", len(l.shown))
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("all that took %v", took)
	}
}

// TestLongIsShort: one row, and one that comes with a narrow window.
func TestLongIsShort(t *testing.T) {
	l, _, window, ticks, _ := many(t, 1)
	if len(l.Held()) != 1 || !ticks[0].Visible() {
		t.Error("the only row is not there")
	}
	window.Resize(fyne.NewSize(200, 200))
	l.Reach(-1)
	l.Reach(7)
	if len(l.Held()) != 1 {
		t.Error("there are more")
	}
}
