package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// wide is the width, in dp at 100 %, from which the rail shows its words beside the icons.
const wide = 980

// frame is what stays while rooms change: the rail at the left, a quiet line above the room where there is something to
// know about the journal, the room itself, and the cover that hides all of it.
type frame struct {
	window *Window
	root   *fyne.Container
	rail   *rail
	strip  *fyne.Container
	main   *fyne.Container
	paper  *curtain
}

func newFrame(w *Window) *frame {
	f := &frame{window: w, rail: newRail(w), strip: container.NewStack(), main: container.NewStack(), paper: newCurtain()}
	f.paper.Hide()
	f.root = container.New(f, f.rail.box, f.strip, f.main, f.paper)
	return f
}

// show puts a room's view in place of the one before.
func (f *frame) show(view fyne.CanvasObject) {
	app := f.window.app
	railed := present.HasRail(app.Room()) && app.Journal != nil
	f.rail.box.Hidden = !railed
	if railed {
		f.rail.update()
	}
	f.strip.Objects = nil
	if lines := f.lines(); railed && len(lines) > 0 {
		f.strip.Objects = []fyne.CanvasObject{canvas.NewRectangle(look.Colour(look.Sand)), widgets.Rows(0, lines...)}
	}
	for _, left := range f.main.Objects { // the next frame gives its pictures back, which Fyne would keep for a minute
		canvas.Refresh(left)
	}
	f.main.Objects = []fyne.CanvasObject{view}
	f.root.Refresh()
	f.Layout(f.root.Objects, f.root.Size())
}

// lines are what there is to know about the journal as a whole.
func (f *frame) lines() []fyne.CanvasObject {
	app := f.window.app
	if app.Journal == nil {
		return nil
	}
	var lines []fyne.CanvasObject
	if app.Journal.Settings().MadeUp {
		begin := widgets.PlainButton(app.Say("app.made-up.begin"), app.OpenOwn).Compact()
		lines = append(lines, line(app.Say("app.made-up"), begin))
	}
	if app.Journal.ReadOnly() {
		lines = append(lines, line(app.Say("app.read-only"), nil))
	}
	return lines
}

func line(text string, action fyne.CanvasObject) fyne.CanvasObject {
	words := widgets.Small(text).In(look.Ink)
	if action == nil {
		return widgets.Pad(9, look.S24, 9, look.S24, words)
	}
	return widgets.Pad(2, look.S16, 2, look.S24, widgets.RowFill(look.S16, 0, words, action))
}

// cover hides everything under plain paper; any tap takes it away.
func (f *frame) cover(uncover func()) {
	f.window.win.Canvas().Unfocus() // which also keeps what was typed into a field
	f.paper.tapped = uncover
	f.paper.Show()
	f.paper.Refresh()
	f.root.Refresh() // what was never drawn before does not know its window yet, and would wait for the next frame
}

func (f *frame) uncover() {
	f.paper.Hide()
	f.root.Refresh()
}

// MinSize lets the window become small; rooms scroll.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 360) }

// Layout sets rail, line and room beside and under one another, and notes the window's size.
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	f.window.seen.Store(int64(size.Width)<<32 | int64(size.Height))
	left := float32(0)
	if !f.rail.box.Hidden {
		f.rail.setNarrow(size.Width < look.Dp(wide))
		left = f.rail.width()
		place(f.rail.box, 0, 0, left, size.Height)
		f.rail.reveal()
	}
	top := float32(0)
	f.strip.Hidden = len(f.strip.Objects) == 0
	if !f.strip.Hidden {
		f.strip.Resize(fyne.NewSize(size.Width-left, f.strip.Size().Height))
		top = f.strip.MinSize().Height
		place(f.strip, left, 0, size.Width-left, top)
	}
	place(f.main, left, top, size.Width-left, size.Height-top)
	place(f.paper, 0, 0, size.Width, size.Height)
}

var _ fyne.Layout = (*frame)(nil)

// place moves and resizes in one line.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
