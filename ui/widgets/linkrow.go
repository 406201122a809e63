package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// LinkRow is a row of a list, 44 high: an icon or a person's mark, words, and a quieter word at the right.
// Without a tap it is read, not pressed, and the keyboard passes it by.
type LinkRow struct {
	press
	Icon, Text, Detail string
	Serif              bool
	Side               Side // First or Second shows that person's mark; None shows none
	Divider            bool // a hairline under the row
	Colour             fyne.ThemeColorName
	DetailColour       fyne.ThemeColorName

	hover        *canvas.Rectangle
	line         *canvas.Rectangle
	picture      *icon
	mark         *PersonMark
	label, right *Text
	ring         ring
}

// NewLinkRow makes a row; icon and detail may be empty, tap may be nil.
func NewLinkRow(iconName, text, detail string, tap func()) *LinkRow {
	r := &LinkRow{
		Icon: iconName, Text: text, Detail: detail, Side: None, Colour: look.Ink, DetailColour: look.QuietInk,
		hover: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), picture: newIcon(iconName),
		mark: NewPersonMark(First, 10), label: Body(text).Single(), right: Small(detail).Single(), ring: newRing(8),
	}
	r.begin(r, tap)
	if tap == nil {
		r.Disable()
	}
	return r
}

// AccessibilityLabel is the words of the row.
func (r *LinkRow) AccessibilityLabel() string {
	if r.Detail == "" {
		return r.Text
	}
	return r.Text + ", " + r.Detail
}

// CreateRenderer draws the row.
func (r *LinkRow) CreateRenderer() fyne.WidgetRenderer {
	r.paint()
	return &drawn{
		self: r, objects: list(r.hover, r.line, r.picture.Raster, r.mark, r.label, r.right, r.ring.Rectangle),
		layout: r.layout, min: r.min, refresh: r.paint,
	}
}

func (r *LinkRow) min() fyne.Size {
	return fyne.NewSize(look.Space(160), max(look.Dp(44), look.LineHeight(look.SizeBody)))
}

func (r *LinkRow) layout(s fyne.Size) {
	place(r.hover, -look.Dp(8), 0, s.Width+look.Dp(16), s.Height)
	place(r.line, 0, s.Height-1, s.Width, 1)
	r.ring.around(0, 4, s.Width, s.Height-8)
	x := float32(0)
	if r.Icon != "" {
		side := look.Dp(20)
		place(r.picture.Raster, 0, (s.Height-side)/2, side, side)
		x = side + look.Dp(12)
	}
	if r.Side == First || r.Side == Second {
		m := r.mark.MinSize()
		place(r.mark, x, (s.Height-m.Height)/2, m.Width, m.Height)
		x += m.Width + look.Dp(12)
	}
	detail := float32(0)
	if r.Detail != "" {
		detail = min(r.right.MinSize().Width, s.Width/2)
		h := r.right.MinSize().Height
		place(r.right, s.Width-detail, (s.Height-h)/2, detail, h)
		detail += look.Dp(16)
	}
	h := r.label.MinSize().Height
	place(r.label, x, (s.Height-h)/2, max(s.Width-x-detail, 0), h)
}

func (r *LinkRow) paint() {
	paintBox(r.hover, look.Hover, 8)
	r.hover.Hidden = !r.hovered || r.Disabled()
	r.line.FillColor = look.Colour(look.Line)
	r.line.Hidden = !r.Divider
	r.picture.name = r.Icon
	r.picture.paint(r.Colour)
	r.mark.Hidden = r.Side != First && r.Side != Second
	r.mark.SetSide(r.Side)
	r.label.Text, r.label.Colour, r.label.Style = r.Text, r.Colour, look.Sans
	if r.Serif {
		r.label.Style = look.Serif
	}
	r.right.Text, r.right.Colour = r.Detail, r.DetailColour
	r.right.Type = look.SizeSmall
	if r.DetailColour != look.QuietInk {
		r.right.Type = look.SizeBody // a number to call is read from further away
	}
	r.label.Refresh()
	r.right.Refresh()
	r.ring.show(r.focused)
}
