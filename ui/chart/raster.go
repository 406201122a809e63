package chart

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/golang/freetype/raster"
	"golang.org/x/image/math/fixed"

	"tideway/ui/pdf"
)

// pixels draws into an image. The rasteriser works on exact coverage, so edges are smooth at every scale.
type pixels struct {
	img     *image.RGBA
	scale   float64
	raster  *raster.Rasterizer
	painter *raster.RGBAPainter
	fonts   *Typefaces
	ts      *pdf.Typesetter
	glyphs  map[glyphKey]*pdf.Path
	steps   int // of strokes not painted yet
}

type glyphKey struct {
	font *pdf.Font
	id   uint16
	size float64
}

func newPixels(width, height int, scale float64, fonts *Typefaces, ts *pdf.Typesetter) *pixels {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	r := raster.NewRasterizer(width, height)
	r.UseNonZeroWinding = true
	return &pixels{img: img, scale: scale, raster: r, painter: raster.NewRGBAPainter(img), fonts: fonts, ts: ts, glyphs: map[glyphKey]*pdf.Path{}}
}

func (s *pixels) begin(string) {}
func (s *pixels) end()         {}

func (s *pixels) fill(p *pdf.Path, c color.NRGBA, _ string) {
	if c.A == 0 {
		return
	}
	for _, line := range flatten(p, 0, 0, s.scale) {
		s.polygon(line.points)
	}
	s.paint(c)
}

func (s *pixels) stroke(p *pdf.Path, pen pdf.Pen, _ string) {
	if pen.Width <= 0 || pen.Colour.A == 0 {
		return
	}
	width := fixed.Int26_6(math.Max(1, math.Round(pen.Width*s.scale*64)))
	capper := raster.ButtCapper
	switch pen.Cap {
	case pdf.RoundCap:
		capper = raster.RoundCapper
	case pdf.SquareCap:
		capper = raster.SquareCapper
	}
	for _, line := range flatten(p, 0, 0, s.scale) {
		if line.closed {
			line.points = append(line.points, line.points[0])
		}
		for _, part := range dash(line.points, pen.Dash, s.scale) {
			for len(part) > 1 {
				n := min(len(part), longStroke)
				if path := s.path(part[:n]); len(path) > 4 { // more than its start
					raster.Stroke(s.raster, path, width, capper, raster.RoundJoiner)
				}
				if s.steps += n; s.steps > longStroke {
					s.paint(pen.Colour)
				}
				part = part[n-1:]
			}
		}
	}
	s.paint(pen.Colour)
}

// longStroke is how many steps are painted at once: the rasteriser's time grows with the square of what crosses a row.
const longStroke = 128

func (s *pixels) text(l label) {
	line := s.ts.Line(l.text, pdf.Style{Fonts: s.fonts.stack(l.face), Size: l.size})
	x := l.start(line.Width)
	for _, g := range line.Glyphs {
		key := glyphKey{g.Font, g.ID, l.size}
		outline, ok := s.glyphs[key]
		if !ok {
			outline = s.ts.Outline(g.Font, g.ID, l.size)
			s.glyphs[key] = outline
		}
		for _, part := range flatten(outline, x+g.X, l.y+g.Y, s.scale) {
			s.polygon(part.points)
		}
	}
	s.paint(l.colour)
}

func (s *pixels) paint(c color.NRGBA) {
	s.painter.SetColor(c)
	s.raster.Rasterize(s.painter)
	s.raster.Clear()
	s.steps = 0
}

func (s *pixels) polygon(points []pdf.Point) {
	if len(points) < 3 {
		return
	}
	s.raster.Start(s.fixed(points[0]))
	for _, p := range points[1:] {
		s.raster.Add1(s.fixed(p))
	}
	s.raster.Add1(s.fixed(points[0]))
}

// path leaves out steps too small to have a direction.
func (s *pixels) path(points []pdf.Point) raster.Path {
	var out raster.Path
	var last fixed.Point26_6
	for i, p := range points {
		q := s.fixed(p)
		switch {
		case i == 0:
			out.Start(q)
		case q != last:
			out.Add1(q)
		}
		last = q
	}
	return out
}

// fixed keeps points within reach of the picture: the rasteriser walks every row that a line crosses.
func (s *pixels) fixed(p pdf.Point) fixed.Point26_6 {
	const margin = 64
	clamp := func(v float64, most int) fixed.Int26_6 {
		if math.IsNaN(v) {
			return 0
		}
		return fixed.Int26_6(math.Round(math.Max(-margin, math.Min(v, float64(most+margin))) * 64))
	}
	return fixed.Point26_6{X: clamp(p.X, s.img.Rect.Dx()), Y: clamp(p.Y, s.img.Rect.Dy())}
}

// nrgba gives the picture in the form that other programs expect; where it is opaque both forms are the same bytes.
func (s *pixels) nrgba() *image.NRGBA {
	out := &image.NRGBA{Pix: s.img.Pix, Stride: s.img.Stride, Rect: s.img.Rect}
	if s.img.Opaque() {
		return out
	}
	out = image.NewNRGBA(s.img.Rect)
	draw.Draw(out, out.Rect, s.img, image.Point{}, draw.Src)
	return out
}
