package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Pebbles show where in a ritual one is: passed ones are half full, the present one is full and larger.
type Pebbles struct {
	widget.BaseWidget
	Label string // spoken

	step  int
	side  Side
	stone []*canvas.Circle
}

// NewPebbles makes n pebbles at the first step.
func NewPebbles(n int) *Pebbles {
	p := &Pebbles{side: First}
	for range n {
		p.stone = append(p.stone, canvas.NewCircle(nil))
	}
	p.ExtendBaseWidget(p)
	return p
}

// SetStep says which step it is, from 0.
func (p *Pebbles) SetStep(i int) {
	p.step = i
	p.Refresh()
}

// SetSide gives the pebbles the colour of who has the floor.
func (p *Pebbles) SetSide(s Side) {
	p.side = s
	p.Refresh()
}

// AccessibilityLabel is the label.
func (p *Pebbles) AccessibilityLabel() string { return p.Label }

// AccessibilityRole is text.
func (p *Pebbles) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// gap between two middles: closer together where there are many.
func (p *Pebbles) gap() float32 {
	if len(p.stone) > 10 {
		return look.Dp(16)
	}
	return look.Dp(24)
}

// CreateRenderer draws the pebbles.
func (p *Pebbles) CreateRenderer() fyne.WidgetRenderer {
	p.paint()
	var objects []fyne.CanvasObject
	for _, s := range p.stone {
		objects = append(objects, s)
	}
	return &drawn{
		self: p, objects: list(objects...), refresh: p.paint,
		layout: func(s fyne.Size) {
			for i, c := range p.stone {
				r := look.Dp(4.8)
				if i == p.step {
					r = look.Dp(7)
				}
				place(c, look.Dp(8)+p.gap()*float32(i)-r, s.Height/2-r, 2*r, 2*r)
			}
		},
		min: func() fyne.Size {
			return fyne.NewSize(look.Dp(16)+p.gap()*float32(max(len(p.stone)-1, 0)), look.Dp(20))
		},
	}
}

func (p *Pebbles) paint() {
	full, paper := tone(p.side.Colour()), tone(look.Paper)
	for i, c := range p.stone {
		c.StrokeWidth, c.StrokeColor = 1.5, look.Colour(look.Edge)
		switch {
		case i < p.step:
			c.FillColor, c.StrokeColor = mixed(full, paper, 0.5), mixed(full, paper, 0.25)
		case i == p.step:
			c.FillColor, c.StrokeColor = full, full
		default:
			c.FillColor = paper
		}
		c.Refresh()
	}
}
