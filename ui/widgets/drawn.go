package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawn is the renderer of all widgets here: four functions instead of a type for each.
type drawn struct {
	self    fyne.CanvasObject
	objects func() []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	refresh func() // colours and texts; layout follows by itself
}

func (d *drawn) Destroy() {}

func (d *drawn) Layout(s fyne.Size) { d.layout(s) }

func (d *drawn) MinSize() fyne.Size { return d.min() }

func (d *drawn) Objects() []fyne.CanvasObject { return d.objects() }

func (d *drawn) Refresh() {
	if d.refresh != nil {
		d.refresh()
	}
	d.layout(d.self.Size())
	canvas.Refresh(d.self)
}

// list makes the objects function of a widget whose parts never change.
func list(objects ...fyne.CanvasObject) func() []fyne.CanvasObject {
	return func() []fyne.CanvasObject { return objects }
}

// placeText is place for a line of text in the middle of a box. Letters look level when the middle of the small
// ones lies there; the middle of their line is a little lower.
func placeText(t *canvas.Text, x, y, w, h float32) {
	place(t, x, y-lift(t.TextSize), w, h)
}

// lift is how much higher than its line a text of a size is set.
func lift(size float32) float32 { return 0.08 * size }

// place moves and resizes in one line.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Resize(fyne.NewSize(w, h))
	o.Move(fyne.NewPos(x, y))
}
