package chart

import (
	"math"

	"tideway/ui/pdf"
)

// polyline is one part of a path as straight lines, in pixels.
type polyline struct {
	points []pdf.Point
	closed bool
}

// flatten moves a path by (dx, dy), scales it and turns its curves into lines that look the same.
func flatten(p *pdf.Path, dx, dy, scale float64) []polyline {
	var out []polyline
	var now polyline
	at := func(q pdf.Point) pdf.Point { return pdf.Point{X: (q.X + dx) * scale, Y: (q.Y + dy) * scale} }
	done := func() {
		if len(now.points) > 0 {
			out = append(out, now)
		}
		now = polyline{}
	}
	for _, s := range p.Segments {
		switch s.Op {
		case pdf.OpMove:
			done()
			now.points = append(now.points, at(s.P[0]))
		case pdf.OpLine:
			now.points = append(now.points, at(s.P[0]))
		case pdf.OpCubic:
			now.points = cubic(now.points, at(s.P[0]), at(s.P[1]), at(s.P[2]))
		case pdf.OpClose:
			now.closed = true
			done()
		}
	}
	done()
	return out
}

// cubic adds a curve from the last point.
func cubic(points []pdf.Point, b, c, d pdf.Point) []pdf.Point {
	if len(points) == 0 {
		points = append(points, b)
	}
	a := points[len(points)-1]
	length := math.Hypot(b.X-a.X, b.Y-a.Y) + math.Hypot(c.X-b.X, c.Y-b.Y) + math.Hypot(d.X-c.X, d.Y-c.Y)
	n := int(math.Max(3, math.Min(64, math.Sqrt(length)*2)))
	for i := 1; i <= n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		points = append(points, pdf.Point{
			X: k0*a.X + k1*b.X + k2*c.X + k3*d.X,
			Y: k0*a.Y + k1*b.Y + k2*c.Y + k3*d.Y,
		})
	}
	return points
}

// dash cuts a line into strokes; pattern is in dp, strokes and spaces in turn.
func dash(points []pdf.Point, pattern []float64, scale float64) [][]pdf.Point {
	total := 0.0
	for _, d := range pattern {
		total += math.Max(0, d) * scale
	}
	if total < 0.5 { // none, or finer than a pixel
		return [][]pdf.Point{points}
	}
	var out [][]pdf.Point
	step, left := 0, math.Max(0, pattern[0])*scale
	now := []pdf.Point{points[0]}
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := math.Hypot(b.X-a.X, b.Y-a.Y)
		for done := 0.0; length > 0; {
			if length-done <= left {
				left -= length - done
				now = append(now, b)
				break
			}
			done += left
			cut := pdf.Point{X: a.X + (b.X-a.X)*done/length, Y: a.Y + (b.Y-a.Y)*done/length}
			if step%2 == 0 {
				out = append(out, append(now, cut))
			}
			step++
			left = math.Max(0, pattern[step%len(pattern)]) * scale
			now = []pdf.Point{cut}
		}
	}
	if step%2 == 0 && len(now) > 1 {
		out = append(out, now)
	}
	return out
}
