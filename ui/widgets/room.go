package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Pad puts air around an object, in spaces that half-scale.
func Pad(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: pad{top, right, bottom, left}, Objects: []fyne.CanvasObject{o}}
}

type pad struct{ top, right, bottom, left float32 }

func (p pad) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	return m.AddWidthHeight(look.Space(p.left+p.right), look.Space(p.top+p.bottom))
}

func (p pad) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	w := max(s.Width-look.Space(p.left+p.right), 0)
	h := max(heightAt(objects[0], w), s.Height-look.Space(p.top+p.bottom))
	place(objects[0], look.Space(p.left), look.Space(p.top), w, h)
}

// bounds is a layout of one object with a size of its own: 0 leaves a direction to the object.
type bounds struct {
	w, h  float32
	exact bool // the size is fixed, not the least
}

func (b bounds) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w, h := look.Dp(b.w), look.Dp(b.h)
	if b.exact && w > 0 && h > 0 {
		return fyne.NewSize(w, h)
	}
	m := objects[0].MinSize()
	if b.exact {
		if w == 0 {
			w = m.Width
		}
		if h == 0 {
			h = m.Height
		}
		return fyne.NewSize(w, h)
	}
	return m.Max(fyne.NewSize(w, h))
}

func (b bounds) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	place(objects[0], 0, 0, s.Width, s.Height)
}

// Fixed gives an object a size in dp at 100 %; 0 leaves that direction as it is.
func Fixed(w, h float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: bounds{w, h, true}, Objects: []fyne.CanvasObject{o}}
}

// MinWidth makes an object at least so wide, in dp at 100 %.
func MinWidth(w float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: bounds{w: w}, Objects: []fyne.CanvasObject{o}}
}

// MinHeight makes an object at least so high, in dp at 100 %.
func MinHeight(h float32, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: bounds{h: h}, Objects: []fyne.CanvasObject{o}}
}

// anchored keeps an object at its natural width.
type anchored struct{ middle bool }

func (a anchored) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (a anchored) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	o := objects[0]
	w := min(natural(o), s.Width)
	h := heightAt(o, w)
	if a.middle {
		place(o, (s.Width-w)/2, (s.Height-h)/2, w, h)
		return
	}
	place(o, 0, 0, w, h)
}

// Leading keeps an object at its natural width at the left.
func Leading(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: anchored{}, Objects: []fyne.CanvasObject{o}}
}

// Middle keeps an object at its natural size in the middle.
func Middle(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: anchored{middle: true}, Objects: []fyne.CanvasObject{o}}
}

// Air is empty height, in a space that half-scales.
func Air(h float32) fyne.CanvasObject {
	return Pad(h, 0, 0, 0, canvas.NewRectangle(color.Transparent))
}

// Divider is a hairline across the width.
func Divider() fyne.CanvasObject {
	d := &divider{line: canvas.NewRectangle(look.Colour(look.Line))}
	d.ExtendBaseWidget(d)
	return d
}

type divider struct {
	widget.BaseWidget
	line *canvas.Rectangle
}

func (d *divider) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: d, objects: list(d.line),
		layout:  func(s fyne.Size) { place(d.line, 0, 0, s.Width, 1) },
		min:     func() fyne.Size { return fyne.NewSize(1, 1) },
		refresh: func() { d.line.FillColor = look.Colour(look.Line) },
	}
}
