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
	if f.foot.fit(size.Width) {
		f.narrow()
		f.root.Refresh()
	}
	low := f.foot.height(size.Width)
	two := f.wants(size.Width) > size.Height-f.foot.bare()+look.Dp(24)
	changed := f.lower(two, size.Width, size.Height-f.foot.bare())
	if two != f.two {
		f.stepsFor(two)
		changed = true
	}
	if changed {
		f.scroll.Content.Refresh()
	}
	widgets.Place(f.scroll, 0, 0, size.Width, max(size.Height-low, 0))
	widgets.Place(f.foot.box, 0, size.Height-low, size.Width, low)
}

// narrow gives the question the room of a button, which then stands aside, or takes it back.
func (f *form) narrow() {
	if f.foot.least() {
		f.head.Objects = []fyne.CanvasObject{f.head.Objects[0], f.leave}
		f.foot.aside.Add(widgets.Pad(0, 0, 0, -8, widgets.Leading(f.letGo)))
		return
	}
	f.head.Objects = []fyne.CanvasObject{f.head.Objects[0], f.letGo, f.leave}
}

// wants is the height of both parts, without what stands under the field, which may be scrolled to.
func (f *form) wants(width float32) float32 {
	column := columnWidth(width)
	f.shapes.High = 0
	h := look.Space(28) + look.LineHeight(look.SizePrompt) + look.Space(12+2*look.S24)
	for _, part := range []fyne.CanvasObject{f.near, f.words} {
		part.Resize(fyne.NewSize(column, part.Size().Height))
		h += part.MinSize().Height
	}
	return h - f.picker.Below() + look.Dp(10)
}

// lower lets the shapes on their own step become as low as the view, so that they are seen whole with their sentence,
// and says whether that changed anything. Where even that is too little, the room scrolls.
func (f *form) lower(two bool, width, view float32) bool {
	high := float32(0)
	if two {
		high = view - look.Space(28) - widgets.HeightAt(f.head, columnWidth(width)) - look.Space(12) - f.shapes.Below() - look.Space(look.S8)
	}
	f.shapes.High = high
	if low := f.shapes.MinSize().Height; low != f.high {
		f.high = low
		return true
	}
	return false
}

// columnWidth is the width of what is read in a room of this width.
func columnWidth(width float32) float32 {
	return min(width-2*look.Space(look.S24), look.Dp(look.ColumnWidth))
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
