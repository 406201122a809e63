package pdf

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
)

// Cap is the shape of the ends of a stroke.
type Cap uint8

// Ends of a stroke, as PDF numbers them. Joins are always round.
const (
	ButtCap Cap = iota
	RoundCap
	SquareCap
)

// Pen says how a path is stroked. Dash holds lengths of strokes and spaces in turn; nil is solid.
type Pen struct {
	Width  float64
	Colour color.NRGBA
	Dash   []float64
	Cap    Cap
}

// Page is the page being drawn. It takes drawing until the next page begins or the document closes;
// what comes later is left out.
type Page struct {
	Width, Height float64
	doc           *Document
	id            int
	buf           []byte
	depth         int
	state         graphics
	saved         []graphics
}

// graphics is what the content stream has set so far, so that nothing is said twice.
type graphics struct {
	fill, stroke       color.NRGBA
	alpha              uint8
	known, knownStroke bool
	knownAlpha         bool
}

func (p *Page) ended() bool { return p.doc.page != p }

// Fill paints the inside of a path (non-zero winding).
func (p *Page) Fill(path *Path, c color.NRGBA) {
	if p.ended() || path.Empty() || c.A == 0 {
		return
	}
	p.setAlpha(c.A)
	p.setFill(c)
	p.path(path)
	p.buf = append(p.buf, "f\n"...)
}

// Stroke draws along a path.
func (p *Page) Stroke(path *Path, pen Pen) {
	if p.ended() || path.Empty() || pen.Colour.A == 0 || pen.Width <= 0 {
		return
	}
	p.setAlpha(pen.Colour.A)
	p.setStroke(pen.Colour)
	p.buf = append(p.buf, '[')
	for _, d := range pen.Dash {
		p.num(math.Max(0, d))
	}
	p.buf = fmt.Appendf(p.buf, "] 0 d %s w %d J 1 j\n", number(pen.Width), pen.Cap)
	p.path(path)
	p.buf = append(p.buf, "S\n"...)
}

// Save remembers clip and colours until Restore.
func (p *Page) Save() {
	if p.ended() {
		return
	}
	p.depth++
	p.saved = append(p.saved, p.state)
	p.buf = append(p.buf, "q\n"...)
}

// Restore goes back to the last Save.
func (p *Page) Restore() {
	if p.depth == 0 {
		return
	}
	p.depth--
	p.state = p.saved[p.depth]
	p.saved = p.saved[:p.depth]
	p.buf = append(p.buf, "Q\n"...)
}

// Clip keeps what follows inside the path, until Restore.
func (p *Page) Clip(path *Path) {
	if p.ended() {
		return
	}
	p.path(path)
	p.buf = append(p.buf, "W n\n"...)
}

func (p *Page) setFill(c color.NRGBA) {
	c.A = 255
	if p.state.known && p.state.fill == c {
		return
	}
	p.state.fill, p.state.known = c, true
	p.colour(c, "g\n", "rg\n")
}

func (p *Page) setStroke(c color.NRGBA) {
	c.A = 255
	if p.state.knownStroke && p.state.stroke == c {
		return
	}
	p.state.stroke, p.state.knownStroke = c, true
	p.colour(c, "G\n", "RG\n")
}

// colour writes greys as grey, so that a book prints with black ink only.
func (p *Page) colour(c color.NRGBA, grey, rgb string) {
	p.num(float64(c.R) / 255)
	if c.R == c.G && c.G == c.B {
		p.buf = append(p.buf, grey...)
		return
	}
	p.num(float64(c.G) / 255)
	p.num(float64(c.B) / 255)
	p.buf = append(p.buf, rgb...)
}

func (p *Page) setAlpha(a uint8) {
	if p.state.knownAlpha && p.state.alpha == a || !p.state.knownAlpha && a == 255 {
		return
	}
	p.state.alpha, p.state.knownAlpha = a, true
	p.doc.alphas[a] = true
	p.buf = fmt.Appendf(p.buf, "/A%d gs\n", a)
}

func (p *Page) path(path *Path) {
	for _, s := range path.Segments {
		switch s.Op {
		case OpMove:
			p.point(s.P[0])
			p.buf = append(p.buf, "m\n"...)
		case OpLine:
			p.point(s.P[0])
			p.buf = append(p.buf, "l\n"...)
		case OpCubic:
			p.point(s.P[0])
			p.point(s.P[1])
			p.point(s.P[2])
			p.buf = append(p.buf, "c\n"...)
		case OpClose:
			p.buf = append(p.buf, "h\n"...)
		}
	}
}

func (p *Page) point(q Point) {
	p.num(q.X)
	p.num(p.Height - q.Y)
}

func (p *Page) num(v float64) { p.buf = append(appendNumber(p.buf, v), ' ') }

// finite keeps a length that cannot be written from spoiling the file. PDF readers need no more than 14,400 units.
func finite(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return math.Max(-1e6, math.Min(1e6, v))
}

// appendNumber writes v with at most three decimals (a third of a micrometre) and without exponent.
func appendNumber(b []byte, v float64) []byte {
	v = math.Round(finite(v)*1000) / 1000
	if v == 0 {
		v = 0 // never "-0"
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

func number(v float64) string { return string(appendNumber(nil, v)) }
