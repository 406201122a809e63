package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// RailItem is a room in the rail: an icon and a word, 40 high; the current one lies on a card. Narrow, it is 64
// wide with the icon over the word.
type RailItem struct {
	press
	OnTapped func()
	Care     bool // lilac: "When it isn't safe"

	iconName, text string
	current        bool
	narrow         bool
	card, hover    *canvas.Rectangle
	picture        *icon
	label          *canvas.Text
	ring           ring
}

// NewRailItem makes an item.
func NewRailItem(iconName, text string, tap func()) *RailItem {
	r := &RailItem{
		OnTapped: tap, iconName: iconName, text: text, card: canvas.NewRectangle(nil), hover: canvas.NewRectangle(nil),
		picture: newIcon(iconName), label: look.Words(text, look.Sans), ring: newRing(look.ButtonRadius),
	}
	r.begin(r, func() {
		if r.OnTapped != nil {
			r.OnTapped()
		}
	})
	return r
}

// Current says whether this is the room that is open.
func (r *RailItem) Current() bool { return r.current }

// SetCurrent marks the room that is open.
func (r *RailItem) SetCurrent(on bool) {
	if r.current != on {
		r.current = on
		r.Refresh()
	}
}

// SetNarrow puts the icon over the word.
func (r *RailItem) SetNarrow(on bool) {
	if r.narrow != on {
		r.narrow = on
		r.Refresh()
	}
}

// AccessibilityLabel is the word.
func (r *RailItem) AccessibilityLabel() string { return r.text }

// CreateRenderer draws the item.
func (r *RailItem) CreateRenderer() fyne.WidgetRenderer {
	r.paint()
	return &drawn{
		self: r, objects: list(r.card, r.hover, r.picture.Raster, r.label, r.ring.Rectangle),
		layout: r.layout, min: r.min, refresh: r.paint,
	}
}

func (r *RailItem) min() fyne.Size {
	if r.narrow {
		return fyne.NewSize(max(look.Dp(56), r.label.MinSize().Width+look.Dp(8)), look.Dp(52))
	}
	return fyne.NewSize(look.Dp(12+21+12+12)+r.label.MinSize().Width, look.Dp(40))
}

func (r *RailItem) layout(s fyne.Size) {
	side := look.Dp(21)
	place(r.card, 0, 0, s.Width, s.Height)
	place(r.hover, 0, 0, s.Width, s.Height)
	r.ring.around(2, 2, s.Width-4, s.Height-4)
	if r.narrow {
		line := look.LineHeight(look.SizeSmall)
		top := (s.Height - side - line - look.Dp(1)) / 2
		place(r.picture.Raster, (s.Width-side)/2, top, side, side)
		placeText(r.label, 0, top+side+look.Dp(1), s.Width, line)
		return
	}
	place(r.picture.Raster, look.Dp(12), (s.Height-side)/2, side, side)
	x := look.Dp(12 + 21 + 12)
	placeText(r.label, x, 0, s.Width-x, s.Height)
}

func (r *RailItem) paint() {
	paintBox(r.card, look.CardFill, look.ButtonRadius)
	r.card.Hidden = !r.current
	r.card.Shadow = canvas.Shadow{Color: look.Colour(look.Shadow), BlurRadius: 6, Offset: fyne.NewPos(0, 1)}
	paintBox(r.hover, look.Hover, look.ButtonRadius)
	r.hover.Hidden = !r.hovered || r.current
	ink, picture := look.QuietInk, look.QuietInk
	switch {
	case r.Care:
		ink, picture = look.Care, look.Care
	case r.current:
		ink, picture = look.Ink, look.Action
	}
	r.picture.paint(picture)
	r.label.Color, r.label.TextSize = look.Colour(ink), look.TextSize(look.SizeBody)
	r.label.Alignment = fyne.TextAlignLeading
	if r.narrow {
		r.label.TextSize, r.label.Alignment = look.TextSize(look.SizeSmall), fyne.TextAlignCenter
	}
	r.label.Refresh()
	r.ring.show(r.focused)
}
