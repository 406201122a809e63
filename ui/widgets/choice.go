package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// Choice is a sentence to choose, 46 high, with a check mark when it is chosen.
type Choice struct {
	press
	OnTapped func()

	text          string
	chosen        bool
	tight         bool // in a narrow column: less air, and no room kept for a check mark that is not there
	ground, hover *canvas.Rectangle
	label         *Text
	check         *icon
	ring          ring
}

// NewChoice makes a choice; the caller sets it chosen.
func NewChoice(text string, chosen bool, onTap func()) *Choice {
	c := &Choice{
		OnTapped: onTap, text: text, chosen: chosen, ground: canvas.NewRectangle(nil), hover: canvas.NewRectangle(nil),
		label: Voice(text), check: newIcon("check"), ring: newRing(look.ButtonRadius),
	}
	c.begin(c, func() {
		if c.OnTapped != nil {
			c.OnTapped()
		}
	})
	return c
}

// Chosen says whether the choice is chosen.
func (c *Choice) Chosen() bool { return c.chosen }

// SetChosen changes it.
func (c *Choice) SetChosen(on bool) {
	if c.chosen != on {
		c.chosen = on
		c.Refresh()
	}
}

// AccessibilityLabel is the sentence.
func (c *Choice) AccessibilityLabel() string { return c.text }

// CreateRenderer draws the choice.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return &drawn{
		self: c, objects: list(c.ground, c.hover, c.label, c.check.Raster, c.ring.Rectangle),
		layout: c.layout, min: c.min, refresh: c.paint,
	}
}

func (c *Choice) min() fyne.Size {
	return fyne.NewSize(look.Space(160), max(c.label.MinSize().Height+look.Dp(20), look.Dp(46)))
}

func (c *Choice) layout(s fyne.Size) {
	side, pad := look.Dp(18), look.Dp(18)
	check := side + look.Dp(8)
	if c.tight {
		if pad = look.Dp(12); !c.chosen {
			check = 0
		}
	}
	place(c.ground, 0, 0, s.Width, s.Height)
	place(c.hover, 0, 0, s.Width, s.Height)
	w := max(s.Width-2*pad-check, 0)
	h := heightAt(c.label, w)
	place(c.label, pad, (s.Height-h)/2, w, h)
	place(c.check.Raster, s.Width-pad-side, (s.Height-side)/2, side, side)
	c.ring.around(0, 0, s.Width, s.Height)
}

func (c *Choice) paint() {
	fill, ink := look.CardFill, look.Ink
	shadow := canvas.Shadow{Color: look.Colour(look.Shadow), BlurRadius: 8, Offset: fyne.NewPos(0, 2)}
	if c.chosen {
		fill, ink, shadow = look.ActionWash, look.Action, canvas.Shadow{}
	}
	paintBox(c.ground, fill, look.ButtonRadius)
	c.ground.Shadow = shadow
	c.ground.Refresh()
	paintBox(c.hover, look.Hover, look.ButtonRadius)
	c.hover.Hidden = !c.hovered
	c.label.Colour = ink
	c.label.Refresh()
	c.check.paint(look.Action)
	c.check.Hidden = !c.chosen
	c.ring.show(c.focused)
}
