package chart

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"math"
	"strconv"

	"tideway/ui/pdf"
)

// markup writes SVG. Text stays text, set in the reader's own Noto or what comes nearest; no font is embedded.
type markup struct {
	w   *bufio.Writer
	buf []byte
}

func (s *markup) open(m Model, width, height float64) {
	k := m.scale()
	fmt.Fprintf(s.w, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=%q height=%q viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"title about\">\n",
		short(width), short(height), short(width/k), short(height/k))
	fmt.Fprintf(s.w, "<title id=\"title\">%s</title>\n<desc id=\"about\">%s</desc>\n", escape(m.Words.Title), escape(m.Words.About))
}

func (s *markup) close() { s.w.WriteString("</svg>\n") }

func (s *markup) begin(class string) { fmt.Fprintf(s.w, "<g class=%q>\n", class) }
func (s *markup) end()               { s.w.WriteString("</g>\n") }

func (s *markup) fill(p *pdf.Path, c color.NRGBA, class string) {
	if p.Empty() || c.A == 0 {
		return
	}
	s.shape(p, class)
	fmt.Fprintf(s.w, " fill=\"%s\"%s/>\n", hex(c), opacity("fill", c))
}

func (s *markup) stroke(p *pdf.Path, pen pdf.Pen, class string) {
	if p.Empty() || pen.Colour.A == 0 || pen.Width <= 0 {
		return
	}
	s.shape(p, class)
	fmt.Fprintf(s.w, " fill=\"none\" stroke=\"%s\"%s stroke-width=\"%s\" stroke-linejoin=\"round\"", hex(pen.Colour), opacity("stroke", pen.Colour), short(pen.Width))
	if pen.Cap == pdf.RoundCap {
		s.w.WriteString(` stroke-linecap="round"`)
	}
	for i, d := range pen.Dash {
		s.w.WriteString([]string{` stroke-dasharray="`, " "}[min(i, 1)] + short(d))
	}
	if len(pen.Dash) > 0 {
		s.w.WriteByte('"')
	}
	s.w.WriteString("/>\n")
}

func (s *markup) shape(p *pdf.Path, class string) {
	s.w.WriteString("<path")
	if class != "" {
		fmt.Fprintf(s.w, " class=%q", class)
	}
	s.w.WriteString(` d="`)
	for _, g := range p.Segments {
		switch g.Op {
		case pdf.OpMove:
			s.points('M', g.P[:1])
		case pdf.OpLine:
			s.points('L', g.P[:1])
		case pdf.OpCubic:
			s.points('C', g.P[:])
		case pdf.OpClose:
			s.w.WriteByte('Z')
		}
	}
	s.w.WriteByte('"')
}

func (s *markup) points(op byte, points []pdf.Point) {
	b := append(s.buf[:0], op)
	for i, p := range points {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(appendShort(b, p.X), ' ')
		b = appendShort(b, p.Y)
	}
	s.buf = b
	s.w.Write(b)
}

func (s *markup) text(l label) {
	family, style := "'Noto Serif', Georgia, 'Times New Roman', serif", ""
	switch l.face {
	case italic:
		style = ` font-style="italic"`
	case sans:
		family = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
	}
	fmt.Fprintf(s.w, "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-family=\"%s\" font-size=\"%s\"%s fill=\"%s\">%s</text>\n",
		short(l.x), short(l.y), []string{"start", "middle", "end"}[l.anchor], family, short(l.size), style, hex(l.colour), escape(l.text))
}

// escape drops what XML cannot hold and escapes the rest.
func escape(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(pdf.Clean(s))) // a bytes.Buffer takes everything
	return b.String()
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

func opacity(what string, c color.NRGBA) string {
	if c.A == 255 {
		return ""
	}
	return fmt.Sprintf(" %s-opacity=\"%s\"", what, short(float64(c.A)/255))
}

func appendShort(b []byte, v float64) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0
	}
	return strconv.AppendFloat(b, math.Round(v*100)/100+0, 'f', -1, 64)
}

func short(v float64) string { return string(appendShort(nil, v)) }
