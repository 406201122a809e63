package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// iconButton is a small picture that is pressed, used only inside other widgets, where a word stands beside it.
type iconButton struct {
	press
	label   string
	hover   *canvas.Rectangle
	picture *icon
	ring    ring
}

func newIconButton(name, label string, tap func()) *iconButton {
	b := &iconButton{label: label, hover: canvas.NewRectangle(nil), picture: newIcon(name), ring: newRing(8)}
	b.begin(b, tap)
	return b
}

// AccessibilityLabel is what the picture means.
func (b *iconButton) AccessibilityLabel() string { return b.label }

func (b *iconButton) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		paintBox(b.hover, look.Hover, 8)
		b.hover.Hidden = !b.hovered
		b.picture.paint(look.QuietInk)
		b.ring.show(b.focused)
	}
	paint()
	return &drawn{
		self: b, objects: list(b.hover, b.picture.Raster, b.ring.Rectangle), refresh: paint,
		layout: func(s fyne.Size) {
			side := look.Dp(20)
			place(b.hover, 0, 0, s.Width, s.Height)
			place(b.picture.Raster, (s.Width-side)/2, (s.Height-side)/2, side, side)
			b.ring.around(0, 0, s.Width, s.Height)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.Dp(36)) },
	}
}
