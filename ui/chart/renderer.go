package chart

import (
	"image/color"
	"io"
	"math"

	"github.com/golang/freetype/truetype"
	gochart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"tideway/ui/pdf"
)

// unit is how many of go-chart's whole numbers one dp has: go-chart draws on a grid of integers, and a fine
// grid keeps lines sharp and motion smooth at every scale.
const unit = 64

// renderer lets go-chart draw on a surface. Coordinates are divided by unit; widths and sizes are dp as they are.
type renderer struct {
	to     surface
	fonts  *Typefaces
	ts     *pdf.Typesetter
	path   pdf.Path
	class  string
	line   color.NRGBA
	inside color.NRGBA
	ink    color.NRGBA
	width  float64
	dash   []float64
	size   float64
}

var _ gochart.Renderer = (*renderer)(nil)

func (r *renderer) ResetStyle() {
	r.class, r.line, r.inside, r.ink, r.width, r.dash, r.size = "", color.NRGBA{}, color.NRGBA{}, color.NRGBA{}, 0, nil, 13
}

func (r *renderer) GetDPI() float64                   { return 96 }
func (r *renderer) SetDPI(float64)                    {}
func (r *renderer) SetClassName(name string)          { r.class = name }
func (r *renderer) SetStrokeColor(c drawing.Color)    { r.line = colour(c) }
func (r *renderer) SetFillColor(c drawing.Color)      { r.inside = colour(c) }
func (r *renderer) SetStrokeWidth(width float64)      { r.width = width }
func (r *renderer) SetStrokeDashArray(dash []float64) { r.dash = dash }

func (r *renderer) MoveTo(x, y int) { r.path.MoveTo(dp(x), dp(y)) }
func (r *renderer) LineTo(x, y int) { r.path.LineTo(dp(x), dp(y)) }

func (r *renderer) QuadCurveTo(cx, cy, x, y int) {
	var from pdf.Point
	if n := len(r.path.Segments); n > 0 {
		s := r.path.Segments[n-1]
		from = s.P[0]
		if s.Op == pdf.OpCubic {
			from = s.P[2]
		}
	}
	ax, ay, bx, by := dp(cx), dp(cy), dp(x), dp(y)
	r.path.CubicTo(from.X+(ax-from.X)*2/3, from.Y+(ay-from.Y)*2/3, bx+(ax-bx)*2/3, by+(ay-by)*2/3, bx, by)
}

// ArcTo goes round in small steps; go-chart gives the radii in its own units.
func (r *renderer) ArcTo(cx, cy int, rx, ry, start, delta float64) {
	n := int(math.Max(4, math.Ceil(math.Abs(delta)*16)))
	for i := range n + 1 {
		sin, cos := math.Sincos(start + delta*float64(i)/float64(n))
		r.path.LineTo(dp(cx)+cos*rx/unit, dp(cy)+sin*ry/unit)
	}
}

func (r *renderer) Close() { r.path.Close() }

func (r *renderer) Stroke() {
	p := r.take()
	r.to.stroke(&p, pdf.Pen{Width: r.width, Colour: r.line, Dash: r.dash, Cap: pdf.RoundCap}, r.class)
}

func (r *renderer) Fill() {
	p := r.take()
	r.to.fill(&p, r.inside, r.class)
}

func (r *renderer) FillStroke() {
	p := r.take()
	r.to.fill(&p, r.inside, r.class)
	r.to.stroke(&p, pdf.Pen{Width: r.width, Colour: r.line, Dash: r.dash, Cap: pdf.RoundCap}, r.class)
}

func (r *renderer) take() pdf.Path {
	p := r.path
	r.path = pdf.Path{}
	return p
}

func (r *renderer) Circle(radius float64, x, y int) { r.path.Circle(dp(x), dp(y), radius) }

func (r *renderer) SetFont(*truetype.Font)       {} // the house has its own
func (r *renderer) SetFontColor(c drawing.Color) { r.ink = colour(c) }
func (r *renderer) SetFontSize(size float64)     { r.size = size }

func (r *renderer) Text(body string, x, y int) {
	r.to.text(label{text: body, x: dp(x), y: dp(y), face: sans, size: r.size, colour: r.ink})
}

func (r *renderer) MeasureText(body string) gochart.Box {
	w := r.ts.Measure(body, pdf.Style{Fonts: r.fonts.stack(sans), Size: r.size})
	return gochart.Box{Right: int(w * unit), Bottom: int(r.size * unit)}
}

func (r *renderer) SetTextRotation(float64) {} // nothing is written at an angle
func (r *renderer) ClearTextRotation()      {}

// Save has nothing to do: the surface has drawn already.
func (r *renderer) Save(io.Writer) error { return nil }

func dp(v int) float64 { return float64(v) / unit }

func colour(c drawing.Color) color.NRGBA { return color.NRGBA{R: c.R, G: c.G, B: c.B, A: c.A} }

func goColour(c color.NRGBA) drawing.Color { return drawing.Color{R: c.R, G: c.G, B: c.B, A: c.A} }
