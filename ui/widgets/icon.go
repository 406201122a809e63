package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// icon is a line icon inside another widget.
type icon struct {
	*painted
	name string
}

// newIcon makes an icon by name; an empty name is a hidden one.
func newIcon(name string) *icon {
	i := &icon{painted: newPainted(false), name: name}
	i.Hidden = name == ""
	return i
}

type iconKey struct {
	name string
	tone color.NRGBA
}

// paint gives the icon its colour.
func (i *icon) paint(colour fyne.ThemeColorName) {
	i.Hidden = i.name == ""
	if !i.Hidden {
		k := iconKey{i.name, tone(colour)}
		i.show(k, vector(look.IconSVG(k.name, k.tone)))
	}
}

// Icon is a line icon on its own. A word always stands beside it, so it is not spoken.
type Icon struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
	size   float32
	icon   *icon
}

// NewIcon makes one of the icons in assets/icons, size dp at 100 %.
func NewIcon(name string, size float32, colour fyne.ThemeColorName) *Icon {
	i := &Icon{colour: colour, size: size, icon: newIcon(name)}
	i.ExtendBaseWidget(i)
	return i
}

// CreateRenderer draws the icon.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	i.icon.paint(i.colour)
	return &drawn{
		self: i, objects: list(i.icon.Raster), refresh: func() { i.icon.paint(i.colour) },
		layout: func(s fyne.Size) {
			d := min(look.Dp(i.size), s.Width, s.Height)
			place(i.icon.Raster, (s.Width-d)/2, (s.Height-d)/2, d, d)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.Dp(i.size)) },
	}
}
