package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Pebbles show where in a ritual one is: passed ones are half full, the present one is full and larger. Many lie closer,
// in groups of five that the eye can count; where there is no room for them, one pebble moves along a calm line.
type Pebbles struct {
	widget.BaseWidget
	Label string // spoken

	step  int
	side  Side
	stone []*canvas.Circle
	way   *canvas.Rectangle // the line, and the part of it that was passed
	gone  *canvas.Rectangle
}

// NewPebbles makes n pebbles at the first step.
func NewPebbles(n int) *Pebbles {
	p := &Pebbles{side: First, way: canvas.NewRectangle(nil), gone: canvas.NewRectangle(nil)}
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

// few is how many pebbles need no groups.
const few = 10

// many says that the pebbles lie in groups.
func (p *Pebbles) many() bool { return len(p.stone) > few }

// radius of a pebble; the present one is larger.
func (p *Pebbles) radius(i int) float32 {
	switch {
	case i == p.step && p.many():
		return look.Dp(5.8)
	case i == p.step:
		return look.Dp(7)
	case p.many():
		return look.Dp(3.6)
	}
	return look.Dp(4.8)
}

// middle is where the middle of a pebble lies, from the left.
func (p *Pebbles) middle(i int) float32 {
	if !p.many() {
		return look.Dp(8) + look.Dp(24)*float32(i)
	}
	const group, apart = 5, 10
	return look.Dp(8) + look.Dp(16)*float32(i) + look.Dp(apart)*float32(i/group)
}

// natural is the width at which the pebbles lie side by side.
func (p *Pebbles) natural() float32 { return p.middle(max(len(p.stone)-1, 0)) + look.Dp(8) }

// CreateRenderer draws the pebbles.
func (p *Pebbles) CreateRenderer() fyne.WidgetRenderer {
	p.paint()
	objects := []fyne.CanvasObject{p.way, p.gone}
	for _, s := range p.stone {
		objects = append(objects, s)
	}
	return &drawn{
		self: p, objects: list(objects...), refresh: p.paint, layout: p.layout,
		min: func() fyne.Size { return fyne.NewSize(p.natural(), look.Dp(20)) },
	}
}

func (p *Pebbles) layout(s fyne.Size) {
	line := s.Width+1 < p.natural()
	p.way.Hidden, p.gone.Hidden = !line, !line
	for i, c := range p.stone {
		c.Hidden = line && i != p.step
		r := p.radius(i)
		place(c, p.middle(i)-r, s.Height/2-r, 2*r, 2*r)
	}
	if !line || p.step >= len(p.stone) {
		return
	}
	start, end, thin := look.Dp(8), s.Width-look.Dp(8), look.Dp(3)
	at := start
	if n := len(p.stone); n > 1 {
		at += (end - start) * float32(p.step) / float32(n-1)
	}
	place(p.way, start, (s.Height-thin)/2, max(end-start, 0), thin)
	place(p.gone, start, (s.Height-thin)/2, at-start, thin)
	r := look.Dp(7)
	place(p.stone[p.step], at-r, s.Height/2-r, 2*r, 2*r)
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
	p.way.FillColor, p.gone.FillColor = look.Colour(look.Edge), mixed(full, paper, 0.5)
	p.way.CornerRadius, p.gone.CornerRadius = look.Dp(1.5), look.Dp(1.5)
}
