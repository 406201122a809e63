package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// ring is the visible focus: 2 dp in the action colour, 2 dp outside what it surrounds.
type ring struct {
	*canvas.Rectangle
	radius float32
}

// newRing makes a hidden ring for something whose corners have the given radius, in dp at 100 %.
func newRing(radius float32) ring {
	r := canvas.NewRectangle(color.Transparent)
	r.Hide()
	return ring{r, radius}
}

// around lays the ring around a box.
func (r ring) around(x, y, w, h float32) {
	const out = 4 // 2 of air and 2 of line
	r.StrokeColor, r.StrokeWidth = look.Colour(look.Action), 2
	r.CornerRadius = look.Dp(r.radius) + out - 1
	place(r.Rectangle, x-out, y-out, w+2*out, h+2*out)
}

// show shows or hides the ring.
func (r ring) show(on bool) {
	if on {
		r.Show()
	} else {
		r.Hide()
	}
}

// paintBox gives a rectangle the colour and radius of the current theme again.
func paintBox(r *canvas.Rectangle, token fyne.ThemeColorName, radius float32) {
	r.FillColor, r.CornerRadius = look.Colour(token), look.Dp(radius)
}
