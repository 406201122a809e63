package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Chip is a word on a pill, 36 high, that can be chosen.
type Chip struct {
	press
	OnTapped func()

	text        string
	chosen      bool
	fill, hover *canvas.Rectangle
	label       *canvas.Text
	ring        ring
}

// NewChip makes a chip. It does not change by itself: the caller sets it chosen, since often one of several is.
func NewChip(text string, chosen bool, onTap func()) *Chip {
	c := &Chip{
		OnTapped: onTap, text: text, chosen: chosen, fill: canvas.NewRectangle(nil), hover: canvas.NewRectangle(nil),
		label: look.Words(text, look.Sans), ring: newRing(18),
	}
	c.begin(c, func() {
		if c.OnTapped != nil {
			c.OnTapped()
		}
	})
	return c
}

// Chosen says whether the chip is chosen.
func (c *Chip) Chosen() bool { return c.chosen }

// SetChosen changes it.
func (c *Chip) SetChosen(on bool) {
	if c.chosen != on {
		c.chosen = on
		c.Refresh()
	}
}

// AccessibilityLabel is the word.
func (c *Chip) AccessibilityLabel() string { return c.text }

// CreateRenderer draws the pill.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return &drawn{
		self: c, objects: list(c.fill, c.hover, c.label, c.ring.Rectangle),
		layout: func(s fyne.Size) {
			place(c.fill, 0, 0, s.Width, s.Height)
			place(c.hover, 0, 0, s.Width, s.Height)
			placeText(c.label, 0, 0, s.Width, s.Height)
			c.ring.around(0, 0, s.Width, s.Height)
		},
		min: func() fyne.Size {
			c.label.TextSize = look.TextSize(look.SizeBody)
			return fyne.NewSize(c.label.MinSize().Width+look.Dp(32), look.Dp(36))
		},
		refresh: c.paint,
	}
}

func (c *Chip) paint() {
	fill, ink := look.ActionWash, look.Ink
	if c.chosen {
		fill, ink = look.Action, look.OnAction
	}
	if c.Disabled() {
		if fill, ink = look.CardFill, look.QuietInk; c.chosen {
			fill = look.Rail
		}
	}
	paintBox(c.fill, fill, 18)
	c.fill.StrokeWidth = 0
	if c.Disabled() && c.chosen { // told apart without colour
		c.fill.StrokeColor, c.fill.StrokeWidth = look.Colour(look.Edge), 1
	}
	paintBox(c.hover, look.Hover, 18)
	c.hover.Hidden = !c.hovered || c.Disabled()
	c.label.TextSize, c.label.Alignment = look.TextSize(look.SizeBody), fyne.TextAlignCenter
	c.label.Color = look.Colour(ink)
	c.label.Refresh()
	c.ring.show(c.focused)
}

// Pill is a quiet label on a wash. It is read, not pressed.
type Pill struct {
	widget.BaseWidget
	text      string
	wash, ink fyne.ThemeColorName
	fill      *canvas.Rectangle
	label     *canvas.Text
}

// NewPill makes a pill from a wash token and an ink token.
func NewPill(text string, wash, ink fyne.ThemeColorName) *Pill {
	p := &Pill{text: text, wash: wash, ink: ink, fill: canvas.NewRectangle(nil), label: look.Words(text, look.Serif)}
	p.ExtendBaseWidget(p)
	return p
}

// SidePill is a pill in a person's wash. The words stay in ink: amber on its own wash would be too faint to read.
func SidePill(side Side, text string) *Pill { return NewPill(text, side.Wash(), look.Ink) }

// AccessibilityLabel is the word.
func (p *Pill) AccessibilityLabel() string { return p.text }

// AccessibilityRole is text.
func (p *Pill) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the pill.
func (p *Pill) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		paintBox(p.fill, p.wash, 12)
		p.label.TextSize, p.label.Color = look.TextSize(look.SizeSmall), look.Colour(p.ink)
		p.label.Alignment = fyne.TextAlignCenter
		p.label.Refresh()
	}
	paint()
	return &drawn{
		self: p, objects: list(p.fill, p.label), refresh: paint,
		layout: func(s fyne.Size) {
			place(p.fill, 0, 0, s.Width, s.Height)
			placeText(p.label, 0, 0, s.Width, s.Height)
		},
		min: func() fyne.Size {
			return fyne.NewSize(p.label.MinSize().Width+look.Dp(24), look.Dp(24))
		},
	}
}
