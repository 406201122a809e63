package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// PersonMark is a person's sign: a disc for the first, a diamond for the second. From 40 dp on it has a ring,
// solid for the first and with a dashed inner line for the second.
type PersonMark struct {
	widget.BaseWidget
	side   Side
	size   float32
	Name   string // spoken by a screen reader
	shape  *painted
	Hollow bool // the outline alone, for a place that waits
}

// NewPersonMark makes a mark of the given size in dp at 100 %.
func NewPersonMark(side Side, size float32) *PersonMark {
	m := &PersonMark{side: side, size: size, shape: newPainted(false)}
	m.ExtendBaseWidget(m)
	return m
}

// SetSide changes whose mark it is.
func (m *PersonMark) SetSide(s Side) {
	if m.side != s {
		m.side = s
		m.Refresh()
	}
}

// AccessibilityLabel is the name, if one was given.
func (m *PersonMark) AccessibilityLabel() string { return m.Name }

// AccessibilityRole is text.
func (m *PersonMark) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the mark.
func (m *PersonMark) CreateRenderer() fyne.WidgetRenderer {
	m.paint()
	return &drawn{
		self: m, objects: list(m.shape.Raster),
		layout: func(s fyne.Size) {
			d := min(look.Dp(m.size), s.Width, s.Height)
			place(m.shape.Raster, (s.Width-d)/2, (s.Height-d)/2, d, d)
		},
		min:     func() fyne.Size { return fyne.NewSquareSize(look.Dp(m.size)) },
		refresh: m.paint,
	}
}

func (m *PersonMark) paint() {
	svg := markSVG(m.side, m.size >= 40, m.Hollow)
	m.shape.show(svg, vector(svg))
}
