package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Mark is the sign of Tideway, two rings over a wave, in the colours of the two people.
type Mark struct {
	widget.BaseWidget
	size  float32
	image *painted
}

// NewMark makes the sign, size dp wide at 100 %.
func NewMark(size float32) *Mark {
	m := &Mark{size: size, image: newPainted(false)}
	m.ExtendBaseWidget(m)
	return m
}

// CreateRenderer draws the sign.
func (m *Mark) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		svg := look.MarkSVG()
		m.image.show(svg, vector(svg))
	}
	paint()
	return &drawn{
		self: m, objects: list(m.image.Raster), refresh: paint,
		layout: func(s fyne.Size) { place(m.image.Raster, 0, 0, s.Width, s.Height) },
		min:    func() fyne.Size { return fyne.NewSize(look.Dp(m.size), look.Dp(m.size*30/38)) },
	}
}

// NewWordmark is the sign with the name beside it.
func NewWordmark(name string) *fyne.Container {
	return Row(look.S8, NewMark(32), NewText(name, look.SizeHeading, look.Serif, look.Ink).Single())
}
