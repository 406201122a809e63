package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

// TestCanvasAmong: what was never drawn is found by what the windows hold, also inside widgets.
func TestCanvasAmong(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{Still: true}))
	deep, strange := FilledButton("In", nil), FilledButton("Out", nil)
	first, second := app.NewWindow(""), app.NewWindow("")
	first.SetContent(NewToasts(Rows(0, NewScroll(Pad(0, 0, 0, 0, deep)))))
	second.SetContent(Rows(0))
	windows := []fyne.Window{second, first}
	if canvasAmong(windows, deep) != first.Canvas() {
		t.Error("not found")
	}
	if canvasAmong(windows, strange) != nil {
		t.Error("found what is in no window")
	}
}

// TestRevealKeepsTheTop: what fits below the top of a page is shown without scrolling the top away.
func TestRevealKeepsTheTop(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{Still: true}))
	near, far := FilledButton("Near", nil), FilledButton("Far", nil)
	scroll := NewScroll(Rows(0, Fixed(100, 240, Air(240)), near, Air(300), far))
	win := app.NewWindow("")
	win.SetContent(scroll)
	win.Resize(fyne.NewSize(300, 300))
	scroll.Resize(fyne.NewSize(300, 300))
	scroll.Reveal(far)
	if scroll.Offset.Y == 0 {
		t.Fatal("what is far is not revealed")
	}
	scroll.ScrollToOffset(fyne.NewPos(0, 260))
	scroll.Reveal(near)
	if scroll.Offset.Y != 0 {
		t.Errorf("scrolled by %v", scroll.Offset.Y)
	}
}
