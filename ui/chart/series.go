package chart

import (
	"image/color"
	"math"

	"github.com/golang/freetype/truetype"
	gochart "github.com/wcharczuk/go-chart/v2"

	"tideway/practice/tide"
	"tideway/ui/pdf"
)

// noFont is what go-chart is given in place of a font; it is never drawn with.
var noFont = &truetype.Font{}

// series are a lane's usual range, its lines and its marks, in that order.
func (l *layout) series(n *lane) []gochart.Series {
	var bands, lines, marks []gochart.Series
	for _, u := range n.Usual {
		if b := l.band(n, u); len(b.days) > 0 {
			bands = append(bands, b)
		}
	}
	for _, run := range n.Runs {
		if len(run) == 0 {
			continue
		}
		days, near := l.values(run)
		if len(run) > 1 {
			x, y := thin(days, near, (l.right-l.left)/l.days)
			lines = append(lines, gochart.ContinuousSeries{
				Name: "run", XValues: x, YValues: y,
				Style: gochart.Style{ClassName: "run", StrokeColor: goColour(alpha(n.colour, l.colours.line)), StrokeWidth: 1.2, StrokeDashArray: n.dash},
			})
		}
		marks = append(marks, marksSeries{look: n.look, days: days, near: near, radius: n.radius, paper: l.colours.background})
	}
	return append(append(bands, lines...), marks...)
}

func (l *layout) values(run []tide.Point) (days, near []float64) {
	days, near = make([]float64, len(run)), make([]float64, len(run))
	for i, p := range run {
		days[i] = math.Max(0, math.Min(l.pointDays(p), l.days))
		near[i] = sane(p.Near)
	}
	return days, near
}

// thin leaves out what cannot be seen: within one dp only the first, the last, the lowest and the highest
// point of a line count.
func thin(days, near []float64, perDay float64) (x, y []float64) {
	const few = 500
	if len(days) < few {
		return days, near
	}
	for i := 0; i < len(days); {
		column := math.Floor(days[i] * perDay)
		low, high, j := i, i, i
		for ; j < len(days) && math.Floor(days[j]*perDay) == column; j++ {
			if near[j] < near[low] {
				low = j
			}
			if near[j] > near[high] {
				high = j
			}
		}
		last := -1
		for _, k := range []int{i, min(low, high), max(low, high), j - 1} {
			if k != last {
				x, y, last = append(x, days[k]), append(y, near[k]), k
			}
		}
		i = j
	}
	return x, y
}

// marksSeries are the check-ins of one run.
type marksSeries struct {
	look
	days, near []float64
	radius     float64
	paper      color.NRGBA
}

func (s marksSeries) GetName() string                { return "marks" }
func (s marksSeries) GetYAxis() gochart.YAxisType    { return gochart.YAxisPrimary }
func (s marksSeries) GetStyle() gochart.Style        { return gochart.Style{ClassName: "marks"} }
func (s marksSeries) Validate() error                { return nil }
func (s marksSeries) Len() int                       { return len(s.days) }
func (s marksSeries) GetValues(i int) (x, y float64) { return s.days[i], s.near[i] }

// together is how many marks make one shape; a picture of thousands is drawn faster in parts.
const together = 100

// Render draws each place once, however many check-ins stand there.
func (s marksSeries) Render(r gochart.Renderer, box gochart.Box, xr, yr gochart.Range, _ gochart.Style) {
	r.SetClassName("marks")
	r.SetFillColor(goColour(s.colour))
	r.SetStrokeColor(goColour(s.colour))
	r.SetStrokeWidth(1)
	r.SetStrokeDashArray(nil)
	paint := r.Fill
	if s.hollow && s.radius > 1.6 {
		r.SetFillColor(goColour(s.paper))
		paint = r.FillStroke
	}
	seen := map[[2]int]bool{}
	cell := max(1, int(s.radius*unit/2))
	for i := range s.days {
		x, y := box.Left+xr.Translate(s.days[i]), box.Bottom-yr.Translate(s.near[i])
		at := [2]int{x / cell, y / cell}
		if seen[at] {
			continue
		}
		seen[at] = true
		s.mark(r, x, y)
		if len(seen)%together == 0 {
			paint()
		}
	}
	if len(seen)%together != 0 {
		paint()
	}
}

func (s marksSeries) mark(r gochart.Renderer, x, y int) {
	if s.marker == Disc {
		r.Circle(s.radius, x, y)
		return
	}
	k := int(s.radius * 1.4 * unit)
	r.MoveTo(x, y-k)
	r.LineTo(x+k, y)
	r.LineTo(x, y+k)
	r.LineTo(x-k, y)
	r.Close()
}

// bandSeries is a person's own usual range, as a soft shape with round ends.
type bandSeries struct {
	days, low, high []float64
	fill            color.NRGBA
}

func (l *layout) band(n *lane, usual []tide.Range) bandSeries {
	b := bandSeries{fill: alpha(n.colour, l.colours.band)}
	for _, u := range usual {
		d := l.rangeDays(u)
		if d < 0 || d > l.days {
			continue
		}
		low, high := sane(u.Low), sane(u.High)
		b.days, b.low, b.high = append(b.days, d), append(b.low, math.Min(low, high)), append(b.high, math.Max(low, high))
	}
	return b
}

func (s bandSeries) GetName() string             { return "usual" }
func (s bandSeries) GetYAxis() gochart.YAxisType { return gochart.YAxisPrimary }
func (s bandSeries) GetStyle() gochart.Style     { return gochart.Style{ClassName: "usual"} }
func (s bandSeries) Validate() error             { return nil }
func (s bandSeries) Len() int                    { return len(s.days) }

func (s bandSeries) GetBoundedValues(i int) (x, y1, y2 float64) {
	return s.days[i], s.low[i], s.high[i]
}

// Render draws the upper edge, a round end, the lower edge back, and a round end.
func (s bandSeries) Render(r gochart.Renderer, box gochart.Box, xr, yr gochart.Range, _ gochart.Style) {
	const least = 5.0 // half of the smallest height: a range of one value is still seen
	var up, down []pdf.Point
	for i := range s.days {
		x := dp(box.Left + xr.Translate(s.days[i]))
		a, b := dp(box.Bottom-yr.Translate(s.high[i])), dp(box.Bottom-yr.Translate(s.low[i]))
		if (b-a)/2 < least {
			mid := (a + b) / 2
			a, b = mid-least, mid+least
		}
		if n := len(up); n > 0 && x-up[n-1].X < 1.5 {
			continue
		}
		up, down = append(up, pdf.Point{X: x, Y: a}), append(down, pdf.Point{X: x, Y: b})
	}
	r.SetClassName("usual")
	r.SetFillColor(goColour(s.fill))
	if target, ok := r.(*renderer); ok {
		target.path = bandPath(up, down)
		target.Fill()
	}
}

// bandPath joins two edges smoothly. Its ends are level and rounded as far as height and length allow, however steep the
// edges are just there.
func bandPath(up, down []pdf.Point) pdf.Path {
	var p pdf.Path
	n := len(up)
	if n == 0 {
		return p
	}
	first, last := up[0].X, up[n-1].X
	if last-first < 12 { // one or two days: a small pill
		mid := (first + last) / 2
		p.RoundRect(mid-6, up[0].Y, 12, down[0].Y-up[0].Y, 6)
		return p
	}
	const roundness, soft = 7.0, 0.45
	inset := func(edge []pdf.Point) []pdf.Point {
		out := []pdf.Point{{X: first + roundness, Y: at(edge, first+roundness)}}
		if last-first <= 2*roundness {
			return out
		}
		for _, q := range edge {
			if q.X > first+roundness+1 && q.X < last-roundness-1 {
				out = append(out, q)
			}
		}
		return append(out, pdf.Point{X: last - roundness, Y: at(edge, last-roundness)})
	}
	top, bottom := inset(up), inset(down)
	k := len(bottom) - 1
	m := len(top) - 1
	a, b := math.Min(roundness, (bottom[0].Y-top[0].Y)/2), math.Min(roundness, (bottom[k].Y-top[m].Y)/2)
	p.MoveTo(first, top[0].Y+a)
	p.CubicTo(first, top[0].Y+a*soft, first+roundness*soft, top[0].Y, top[0].X, top[0].Y)
	smooth(&p, top)
	p.CubicTo(last-roundness*soft, top[m].Y, last, top[m].Y+b*soft, last, top[m].Y+b)
	p.LineTo(last, bottom[k].Y-b)
	p.CubicTo(last, bottom[k].Y-b*soft, last-roundness*soft, bottom[k].Y, bottom[k].X, bottom[k].Y)
	back := make([]pdf.Point, len(bottom))
	for i := range bottom {
		back[i] = bottom[k-i]
	}
	smooth(&p, back)
	p.CubicTo(first+roundness*soft, bottom[0].Y, first, bottom[0].Y-a*soft, first, bottom[0].Y-a)
	p.Close()
	return p
}

// at is the height of an edge at x.
func at(edge []pdf.Point, x float64) float64 {
	for i := 1; i < len(edge); i++ {
		if x <= edge[i].X {
			a, b := edge[i-1], edge[i]
			if b.X == a.X {
				return a.Y
			}
			return a.Y + (b.Y-a.Y)*(x-a.X)/(b.X-a.X)
		}
	}
	return edge[len(edge)-1].Y
}

// smooth goes on from points[0] through all others; slopes are limited so that the edge never swings
// beyond what it stands for (Fritsch & Carlson 1980).
func smooth(p *pdf.Path, points []pdf.Point) {
	n := len(points)
	slope := make([]float64, n)
	for i := 1; i+1 < n; i++ {
		before := (points[i].Y - points[i-1].Y) / (points[i].X - points[i-1].X)
		after := (points[i+1].Y - points[i].Y) / (points[i+1].X - points[i].X)
		if before*after > 0 {
			slope[i] = 2 * before * after / (before + after)
		}
	}
	for i := 1; i < n; i++ {
		a, b := points[i-1], points[i]
		h := (b.X - a.X) / 3
		p.CubicTo(a.X+h, a.Y+slope[i-1]*h, b.X-h, b.Y-slope[i]*h, b.X, b.Y)
	}
}
