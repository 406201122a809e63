package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"

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
