package checkin

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// MinSize lets the room become small; it scrolls.
func (f *form) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Space(320), look.Space(240))
}

// Layout sets the bar at the foot and the two parts above it: both at once where there is room for them, else one after
// the other. An open note takes its room from the parts and does not turn them into steps.
func (f *form) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	low := f.foot.height(size.Width)
	if two := f.wants(size.Width) > size.Height-f.foot.bare(size.Width)+look.Dp(24); two != f.two {
		f.stepsFor(two)
		f.scroll.Content.Refresh()
	}
	widgets.Place(f.scroll, 0, 0, size.Width, max(size.Height-low, 0))
	widgets.Place(f.foot.box, 0, size.Height-low, size.Width, low)
}

// wants is the height of both parts, without the row of nearer words, which may be scrolled to.
func (f *form) wants(width float32) float32 {
	column := min(width-2*look.Space(look.S24), look.Dp(look.ColumnWidth))
	h := look.Space(28) + look.LineHeight(look.SizePrompt) + look.Space(12+2*look.S24)
	for _, part := range []fyne.CanvasObject{f.near, f.words} {
		part.Resize(fyne.NewSize(column, part.Size().Height))
		h += part.MinSize().Height
	}
	if len(f.picker.Chosen()) > 0 {
		h -= look.Dp(42)
	}
	return h
}

// headOf sets a title at the left and a small line at the right; where both do not fit, the line goes under the title.
func headOf(title, line fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &sides{}, Objects: []fyne.CanvasObject{title, line}}
}

type sides struct{ width float32 }

func (l *sides) stacked(objects []fyne.CanvasObject, width float32) bool {
	return natural(objects[0])+natural(objects[1])+look.Space(look.S16) > width
}

func (l *sides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if l.stacked(objects, l.width) {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

func (l *sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	a, b := objects[0], objects[1]
	if l.stacked(objects, size.Width) {
		a.Resize(fyne.NewSize(size.Width, a.Size().Height))
		widgets.Place(a, 0, 0, size.Width, a.MinSize().Height)
		b.Resize(fyne.NewSize(size.Width, b.Size().Height))
		widgets.Place(b, 0, a.MinSize().Height, size.Width, b.MinSize().Height)
		return
	}
	wa, wb := natural(a), natural(b)
	a.Resize(fyne.NewSize(wa, a.Size().Height))
	b.Resize(fyne.NewSize(wb, b.Size().Height))
	ha, hb := a.MinSize().Height, b.MinSize().Height
	widgets.Place(a, 0, size.Height-ha, wa, ha)
	widgets.Place(b, size.Width-wb, size.Height-hb-look.Dp(2), wb, hb)
}
