package pdf

import "math"

// Op says what a Segment does.
type Op uint8

// The four things a path can do. Args holds 1, 1, 3 and 0 points.
const (
	OpMove Op = iota
	OpLine
	OpCubic
	OpClose
)

// Point is a place in points, y downwards.
type Point struct{ X, Y float64 }

// Segment is one step of a Path. For OpCubic, P holds the two control points and the end;
// for OpMove and OpLine only P[0] counts.
type Segment struct {
	Op Op
	P  [3]Point
}

// Path is an outline made of straight lines and cubic curves. The zero value is empty and ready.
type Path struct{ Segments []Segment }

// kappa is the control length of a cubic that looks like a quarter of a circle.
const kappa = 0.5522847498

// MoveTo begins a new part of the path.
func (p *Path) MoveTo(x, y float64) {
	p.Segments = append(p.Segments, Segment{OpMove, [3]Point{{x, y}}})
}

// LineTo adds a straight line; on an empty path it begins one.
func (p *Path) LineTo(x, y float64) {
	if len(p.Segments) == 0 {
		p.MoveTo(x, y)
		return
	}
	p.Segments = append(p.Segments, Segment{OpLine, [3]Point{{x, y}}})
}

// CubicTo adds a curve with two control points.
func (p *Path) CubicTo(ax, ay, bx, by, x, y float64) {
	if len(p.Segments) == 0 {
		p.MoveTo(ax, ay)
	}
	p.Segments = append(p.Segments, Segment{OpCubic, [3]Point{{ax, ay}, {bx, by}, {x, y}}})
}

// Close joins the last point to where this part of the path began.
func (p *Path) Close() {
	if len(p.Segments) > 0 {
		p.Segments = append(p.Segments, Segment{Op: OpClose})
	}
}

// Empty tells whether there is nothing to draw.
func (p *Path) Empty() bool { return len(p.Segments) == 0 }

// Rect adds a rectangle.
func (p *Path) Rect(x, y, w, h float64) {
	p.MoveTo(x, y)
	p.LineTo(x+w, y)
	p.LineTo(x+w, y+h)
	p.LineTo(x, y+h)
	p.Close()
}

// RoundRect adds a rectangle whose corners are quarter circles of radius r, at most half of the shorter side.
func (p *Path) RoundRect(x, y, w, h, r float64) {
	r = math.Max(0, math.Min(r, math.Min(w, h)/2))
	k := r * (1 - kappa)
	p.MoveTo(x+r, y)
	p.LineTo(x+w-r, y)
	p.CubicTo(x+w-k, y, x+w, y+k, x+w, y+r)
	p.LineTo(x+w, y+h-r)
	p.CubicTo(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.LineTo(x+r, y+h)
	p.CubicTo(x+k, y+h, x, y+h-k, x, y+h-r)
	p.LineTo(x, y+r)
	p.CubicTo(x, y+k, x+k, y, x+r, y)
	p.Close()
}

// Circle adds a circle about (x, y).
func (p *Path) Circle(x, y, r float64) {
	k := r * kappa
	p.MoveTo(x+r, y)
	p.CubicTo(x+r, y+k, x+k, y+r, x, y+r)
	p.CubicTo(x-k, y+r, x-r, y+k, x-r, y)
	p.CubicTo(x-r, y-k, x-k, y-r, x, y-r)
	p.CubicTo(x+k, y-r, x+r, y-k, x+r, y)
	p.Close()
}

// Diamond adds a square that stands on a corner, r from its middle to each corner.
func (p *Path) Diamond(x, y, r float64) {
	p.MoveTo(x, y-r)
	p.LineTo(x+r, y)
	p.LineTo(x, y+r)
	p.LineTo(x-r, y)
	p.Close()
}

// HalfDisc adds the upper half of a disc that stands on the line through (x, y).
func (p *Path) HalfDisc(x, y, r float64) {
	k := r * kappa
	p.MoveTo(x-r, y)
	p.CubicTo(x-r, y-k, x-k, y-r, x, y-r)
	p.CubicTo(x+k, y-r, x+r, y-k, x+r, y)
	p.Close()
}

// Wave adds n gentle waves from (x, y) to the right, each w long and rising h above and below the line.
func (p *Path) Wave(x, y, w, h float64, n int) {
	p.MoveTo(x, y)
	for i := range n {
		x0 := x + float64(i)*w
		p.CubicTo(x0+w/4, y-h*1.33, x0+w/4, y-h*1.33, x0+w/2, y)
		p.CubicTo(x0+3*w/4, y+h*1.33, x0+3*w/4, y+h*1.33, x0+w, y)
	}
}

// Map returns the path moved and scaled: every point becomes (dx + sx·x, dy + sy·y).
func (p *Path) Map(dx, dy, sx, sy float64) *Path {
	out := &Path{Segments: make([]Segment, len(p.Segments))}
	for i, s := range p.Segments {
		for j := range s.P {
			s.P[j] = Point{dx + sx*s.P[j].X, dy + sy*s.P[j].Y}
		}
		out.Segments[i] = s
	}
	return out
}
