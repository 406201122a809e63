package chart

import (
	"image/color"

	"tideway/ui/pdf"
)

// sheet draws on a page as vectors.
type sheet struct {
	page        *pdf.Page
	x, y, scale float64
	fonts       *Typefaces
	ts          *pdf.Typesetter
}

func (s *sheet) begin(string) {}
func (s *sheet) end()         {}

func (s *sheet) fill(p *pdf.Path, c color.NRGBA, _ string) {
	s.page.Fill(p.Map(s.x, s.y, s.scale, s.scale), c)
}

func (s *sheet) stroke(p *pdf.Path, pen pdf.Pen, _ string) {
	pen.Width *= s.scale
	pattern := make([]float64, len(pen.Dash))
	for i, d := range pen.Dash {
		pattern[i] = d * s.scale
	}
	pen.Dash = pattern
	s.page.Stroke(p.Map(s.x, s.y, s.scale, s.scale), pen)
}

func (s *sheet) text(l label) {
	line := s.ts.Line(l.text, pdf.Style{Fonts: s.fonts.stack(l.face), Size: l.size * s.scale})
	s.page.Text(line, s.x+l.start(line.Width/s.scale)*s.scale, s.y+l.y*s.scale, l.colour)
}
