package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// SoftClock is a small arc that grows shorter, without digits: time is there, and it may take longer. It draws
// only when it is told, and never by itself. With OnTap it can be pressed, to rest and to run on.
type SoftClock struct {
	press
	Label string // spoken

	side  Side
	part  float64
	rests bool
	track *canvas.Arc
	arc   *canvas.Arc
	ring  ring
}

// NewSoftClock makes a full clock in a person's colour.
func NewSoftClock(side Side) *SoftClock {
	c := &SoftClock{
		side: side, track: canvas.NewArc(0, 360, 0.76, nil), arc: canvas.NewArc(0, 360, 0.76, nil), ring: newRing(16),
	}
	c.begin(c, nil)
	c.Disable()
	return c
}

// OnTap lets the clock be pressed.
func (c *SoftClock) OnTap(tap func()) {
	c.tap = tap
	c.Enable()
}

// SetRests shows the clock at rest: paler, until it runs on.
func (c *SoftClock) SetRests(rests bool) {
	c.rests = rests
	c.Refresh()
}

// SetPart says which part of the time has passed, 0 to 1. A change that could not be seen draws nothing.
func (c *SoftClock) SetPart(passed float64) {
	passed = min(max(passed, 0), 1)
	if diff := passed - c.part; diff > -1.0/180 && diff < 1.0/180 && passed != 0 && passed != 1 {
		return
	}
	c.part = passed
	c.Refresh()
}

// SetSide changes whose colour it has.
func (c *SoftClock) SetSide(s Side) {
	c.side = s
	c.Refresh()
}

// AccessibilityLabel is the label.
func (c *SoftClock) AccessibilityLabel() string { return c.Label }

// AccessibilityRole is text while it only shows something.
func (c *SoftClock) AccessibilityRole() fyne.AccessibleRole {
	if c.Disabled() {
		return fyne.AccessibleRoleText
	}
	return c.press.AccessibilityRole()
}

// CreateRenderer draws the arc.
func (c *SoftClock) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return &drawn{
		self: c, objects: list(c.track, c.arc, c.ring.Rectangle), refresh: c.paint,
		layout: func(s fyne.Size) {
			d := min(look.Dp(24), s.Width, s.Height)
			place(c.track, (s.Width-d)/2, (s.Height-d)/2, d, d)
			place(c.arc, (s.Width-d)/2, (s.Height-d)/2, d, d)
			c.ring.around((s.Width-d)/2, (s.Height-d)/2, d, d)
		},
		min: func() fyne.Size { return fyne.NewSquareSize(look.Dp(32)) },
	}
}

func (c *SoftClock) paint() {
	full := tone(c.side.Colour())
	c.track.FillColor = mixed(tone(look.Paper), full, 0.16)
	c.arc.FillColor = full
	if c.rests {
		c.arc.FillColor = mixed(tone(look.Paper), full, 0.5)
	}
	c.arc.StartAngle, c.arc.EndAngle = 0, 360*float32(1-c.part)
	c.arc.CornerRadius = look.Dp(1.5)
	c.arc.Hidden = c.part >= 1
	c.track.Refresh()
	c.arc.Refresh()
	c.ring.show(c.focused)
}
