package pdf

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// showText writes the operators that draw a line. Glyphs that stand where the font's own widths put
// them share one string; a kern becomes a number between strings.
func (p *Page) showText(l TextLine, x, y float64) {
	w := textWriter{page: p, line: l, x: x, y: p.Height - y}
	p.buf = append(p.buf, "BT\n"...)
	for i := 0; i < len(l.Glyphs); {
		n := max(1, l.Glyphs[i].Parts)
		w.cluster(l.Glyphs[i:min(i+n, len(l.Glyphs))])
		i += n
	}
	w.end()
	p.buf = append(p.buf, "ET\n"...)
}

type textWriter struct {
	page *Page
	line TextLine
	x, y float64
	font *usedFont
	pen  float64 // where the reader's pen stands, from the start of the line
	rise float64
	open bool // inside [ … ] TJ
	hex  bool // inside < … >
}

// cluster writes the glyphs of one cluster. A single glyph that always stands for the same text says so
// in the font's ToUnicode table; everything else carries its text along as ActualText.
func (w *textWriter) cluster(glyphs []Glyph) {
	text := w.line.Text[glyphs[0].From:glyphs[0].To]
	if len(glyphs) == 1 && w.page.doc.use(glyphs[0].Font).means(glyphs[0].ID, text) {
		w.glyph(glyphs[0])
		return
	}
	if glyphs[0].RTL && w.rightToLeft(glyphs, []rune(text)) {
		return
	}
	w.span(text, glyphs...)
}

// rightToLeft writes a cluster of several characters so that each has a place of its own. Readers collect
// text from left to right and then turn it round, so a longer ActualText would come back in the wrong order.
func (w *textWriter) rightToLeft(glyphs []Glyph, text []rune) bool {
	n := len(text)
	switch {
	case len(glyphs) == n: // marks on a letter: they stand in reverse order
		for i, g := range glyphs {
			if s := string(text[n-1-i]); w.page.doc.use(g.Font).means(g.ID, s) {
				w.glyph(g)
			} else {
				w.span(s, g)
			}
		}
		return true
	case len(glyphs) == 1 && n > 1: // a ligature: its last character, then an unseen space for each other
		f := glyphs[0].Font
		blank, ok := f.font.NominalGlyph(' ')
		if !ok {
			return false
		}
		w.span(string(text[n-1]), glyphs[0])
		end := glyphs[0].X + w.page.doc.use(f).width(glyphs[0].ID)*w.line.Size/1000
		for i := n - 2; i >= 0; i-- {
			at := end - float64(i+1)*w.line.Size/100
			w.span(string(text[i]), Glyph{Font: f, ID: uint16(blank), X: at, Y: glyphs[0].Y})
		}
		return true
	}
	return false
}

// span writes glyphs that together stand for text.
func (w *textWriter) span(text string, glyphs ...Glyph) {
	w.end()
	w.page.buf = append(w.page.buf, "/Span<</ActualText"...)
	w.page.buf = append(w.page.buf, textString(text)...)
	w.page.buf = append(w.page.buf, ">>BDC\n"...)
	for _, g := range glyphs {
		w.page.doc.use(g.Font).see(g.ID)
		w.glyph(g)
	}
	w.end()
	w.page.buf = append(w.page.buf, "EMC\n"...)
}

func (w *textWriter) glyph(g Glyph) {
	f := w.page.doc.use(g.Font)
	if f != w.font || math.Abs(g.Y-w.rise) > 0.001 {
		w.end()
		w.font, w.rise = f, g.Y
		w.page.buf = fmt.Appendf(w.page.buf, "/%s %s Tf\n", f.name, number(w.line.Size))
	}
	if !w.open {
		w.page.buf = append(w.page.buf, "1 0 0 1 "...)
		w.page.num(w.x + g.X)
		w.page.num(w.y - g.Y)
		w.page.buf = append(w.page.buf, "Tm["...)
		w.open, w.pen = true, g.X
	}
	if off := (w.pen - g.X) * 1000 / w.line.Size; math.Abs(off) >= 0.5 {
		w.closeHex()
		w.page.buf = appendNumber(w.page.buf, math.Round(off))
		w.pen -= math.Round(off) * w.line.Size / 1000
	}
	if !w.hex {
		w.page.buf = append(w.page.buf, '<')
		w.hex = true
	}
	const digits = "0123456789ABCDEF"
	w.page.buf = append(w.page.buf, digits[g.ID>>12], digits[g.ID>>8&15], digits[g.ID>>4&15], digits[g.ID&15])
	w.pen += f.width(g.ID) * w.line.Size / 1000
}

func (w *textWriter) closeHex() {
	if w.hex {
		w.page.buf = append(w.page.buf, '>')
		w.hex = false
	}
}

func (w *textWriter) end() {
	w.closeHex()
	if w.open {
		w.page.buf = append(w.page.buf, "]TJ\n"...)
		w.open = false
	}
}

// usedFont is a font of this document with the glyphs that it needs.
type usedFont struct {
	*Font
	name   string            // in the resources, as F1
	text   map[uint16]string // used glyphs and what they stand for; "" where ActualText says it
	widths map[uint16]float64
}

func (d *Document) use(f *Font) *usedFont {
	u, ok := d.byFont[f]
	if !ok {
		u = &usedFont{Font: f, name: fmt.Sprintf("F%d", len(d.fonts)+1), text: map[uint16]string{}, widths: map[uint16]float64{}}
		d.byFont[f] = u
		d.fonts = append(d.fonts, u)
	}
	return u
}

// see notes that a glyph is used.
func (u *usedFont) see(id uint16) {
	if _, ok := u.text[id]; !ok {
		u.text[id] = ""
	}
}

// means notes a glyph with its text and tells whether the table can stand for it. Only a single
// character goes there: readers put the parts of a longer one in the wrong order from right to left.
func (u *usedFont) means(id uint16, text string) bool {
	if known, ok := u.text[id]; ok && known != "" {
		return known == text
	}
	if id == 0 || utf8.RuneCountInString(text) != 1 {
		return false
	}
	u.text[id] = text
	return true
}

func (u *usedFont) width(id uint16) float64 {
	w, ok := u.widths[id]
	if !ok {
		w = math.Round(u.advance(id)*1000) / 1000
		u.widths[id] = w
	}
	return w
}
