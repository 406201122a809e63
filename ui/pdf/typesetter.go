package pdf

import (
	"image/color"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Style is how a text is set. The first font that has a character shows it; where none has it, the
// first one shows its box for missing characters.
type Style struct {
	Fonts    []*Font
	Size     float64
	Language string // BCP 47; empty is English
}

// Glyph is one drawn shape of a TextLine.
type Glyph struct {
	Font     *Font
	ID       uint16
	X, Y     float64 // from the start of the line's baseline, y downwards
	From, To int     // the bytes of TextLine.Text that its cluster stands for
	Parts    int     // glyphs in the cluster; only the first of them has Parts > 0
	RTL      bool    // drawn from right to left
}

// TextLine is a line that is ready to be drawn.
type TextLine struct {
	Text   string  // in reading order, without spaces at the end
	Width  float64 // in points
	Size   float64
	RTL    bool    // the paragraph runs from right to left
	Last   bool    // the last line of its paragraph
	Glyphs []Glyph // from left to right
}

// Start is where the line begins in a column: 0, or what is left of the width when it runs from right to left.
func (l TextLine) Start(width float64) float64 {
	if l.RTL {
		return width - l.Width
	}
	return 0
}

// Typesetter shapes text and breaks it into lines. It keeps buffers, so each goroutine needs its own.
type Typesetter struct {
	shaper shaping.HarfbuzzShaper
	seg    segmenter.Segmenter
	faces  map[*Font]*font.Face
}

// NewTypesetter makes a Typesetter.
func NewTypesetter() *Typesetter { return &Typesetter{faces: map[*Font]*font.Face{}} }

// Layout sets text in a column: paragraphs end at line breaks in the text, lines at the width.
// A word that is wider than the column is broken. Text without anything to show gives no line.
func (t *Typesetter) Layout(text string, st Style, width float64) []TextLine {
	var out []TextLine
	for _, par := range paragraphs(text) {
		rs := cleanRunes(par)
		for len(rs) > 0 {
			part := rs[:min(len(rs), longParagraph)]
			if cut := lastSpace(part); len(part) < len(rs) && cut > 0 {
				part = part[:cut]
			}
			out = append(out, t.paragraph(part, st, width)...)
			rs = rs[len(part):]
		}
	}
	return out
}

// longParagraph bounds what is shaped at once; nobody reads a paragraph of this length.
const longParagraph = 50_000

func lastSpace(rs []rune) int {
	for i := len(rs); i > len(rs)/2; i-- {
		if rs[i-1] == ' ' {
			return i
		}
	}
	return 0
}

// Line sets text on one line, however long.
func (t *Typesetter) Line(text string, st Style) TextLine {
	rs := []rune(Clean(text))
	if lines := t.paragraph(rs[:min(len(rs), longParagraph)], st, 0); len(lines) > 0 {
		return lines[0]
	}
	return TextLine{Size: st.Size, Last: true}
}

// Measure is the width of text on one line.
func (t *Typesetter) Measure(text string, st Style) float64 { return t.Line(text, st).Width }

// Fit sets text on one line of at most the given width; what does not fit is replaced by "…".
// A width that cannot even hold the sign gives an empty line.
func (t *Typesetter) Fit(text string, st Style, width float64) TextLine {
	rs := []rune(strings.Join(strings.Fields(Clean(text)), " "))
	const most = 2000 // more never fits and would only cost time
	cut := len(rs) > most
	rs = rs[:min(len(rs), most)]
	line := t.Line(string(rs), st)
	if !cut && line.Width <= width {
		return line
	}
	low, high := 0, 0 // what fits reaches at most into the second line of the same text
	lines := t.paragraph(rs, st, math.Max(width, st.Size/100))
	for _, l := range lines[:min(2, len(lines))] {
		high += utf8.RuneCountInString(l.Text) + 1
	}
	high = min(high, len(rs))
	for low < high { // the longest beginning that fits with the sign
		mid := (low + high + 1) / 2
		if t.Measure(elided(rs[:mid]), st) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	if low == 0 {
		return TextLine{Size: st.Size, Last: true}
	}
	return t.Line(elided(rs[:low]), st)
}

func elided(rs []rune) string { return strings.TrimRight(string(rs), " ") + "…" }

// Outline is the shape of a glyph at the given type size with its origin at (0, 0), y downwards.
func (t *Typesetter) Outline(f *Font, id uint16, size float64) *Path {
	p := &Path{}
	o, ok := t.face(f).GlyphData(font.GID(id)).(font.GlyphOutline)
	if !ok {
		return p
	}
	k := size / f.unit
	at := func(q ot.SegmentPoint) (float64, float64) { return float64(q.X) * k, -float64(q.Y) * k }
	var px, py float64
	for i, s := range o.Segments {
		x, y := at(s.Args[0])
		switch s.Op {
		case ot.SegmentOpMoveTo:
			if i > 0 {
				p.Close()
			}
			p.MoveTo(x, y)
		case ot.SegmentOpLineTo:
			p.LineTo(x, y)
		case ot.SegmentOpQuadTo:
			ex, ey := at(s.Args[1])
			p.CubicTo(px+(x-px)*2/3, py+(y-py)*2/3, ex+(x-ex)*2/3, ey+(y-ey)*2/3, ex, ey)
			x, y = ex, ey
		case ot.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			ex, ey := at(s.Args[2])
			p.CubicTo(x, y, bx, by, ex, ey)
			x, y = ex, ey
		}
		px, py = x, y
	}
	p.Close()
	return p
}

func (t *Typesetter) face(f *Font) *font.Face {
	if t.faces[f] == nil {
		t.faces[f] = font.NewFace(f.font)
	}
	return t.faces[f]
}

// run is a stretch of one direction, script and font, shaped.
type run struct {
	from, to int // runes
	level    uint8
	font     *Font
	glyphs   []shaping.Glyph
	scale    float64 // from shaped units to points
}

// shape splits a paragraph into runs and shapes them, in reading order.
func (t *Typesetter) shape(rs []rune, lv []uint8, st Style) []run {
	scripts := scriptsOf(rs)
	fonts := t.fontsOf(rs, st.Fonts)
	lang := language.NewLanguage("en")
	if st.Language != "" {
		lang = language.NewLanguage(st.Language)
	}
	var out []run
	for i := 0; i < len(rs); {
		j := i + 1
		for j < len(rs) && lv[j] == lv[i] && scripts[j] == scripts[i] && fonts[j] == fonts[i] {
			j++
		}
		f := fonts[i]
		dir := di.DirectionLTR
		if lv[i]%2 == 1 {
			dir = di.DirectionRTL
		}
		// Shaped at the font's own unit, so that nothing is rounded; go-text rounds the size up to whole units.
		shaped := t.shaper.Shape(shaping.Input{
			Text: rs, RunStart: i, RunEnd: j, Direction: dir, Face: t.face(f),
			Size: fixed.I(int(f.unit)), Script: scripts[i], Language: lang,
		})
		out = append(out, run{i, j, lv[i], f, shaped.Glyphs, st.Size / f.unit / 64})
		i = j
	}
	return out
}

// scriptsOf gives each rune its script; what belongs to every script takes that of its neighbour before, else after.
func scriptsOf(rs []rune) []language.Script {
	out := make([]language.Script, len(rs))
	last := language.Script(0)
	for i, r := range rs {
		s := language.LookupScript(r)
		if s.Strong() {
			if last == 0 {
				for k := range i {
					out[k] = s
				}
			}
			last = s
		} else if last != 0 {
			s = last
		}
		out[i] = s
	}
	if last == 0 {
		for i := range out {
			out[i] = language.Common
		}
	}
	return out
}

// fontsOf chooses a font for each rune. Spaces and invisible characters stay with what stands before them.
func (t *Typesetter) fontsOf(rs []rune, fonts []*Font) []*Font {
	out := make([]*Font, len(rs))
	current := fonts[0]
	known := map[rune]*Font{}
	for i, r := range rs {
		if r == ' ' || invisible(r) {
			out[i] = current
			continue
		}
		f, ok := known[r]
		if !ok {
			f = fonts[0]
			for _, c := range fonts {
				if c.Has(r) {
					f = c
					break
				}
			}
			known[r] = f
		}
		out[i], current = f, f
	}
	return out
}

// Text draws a line with its baseline starting at (x, y).
func (p *Page) Text(l TextLine, x, y float64, c color.NRGBA) {
	if p.ended() || len(l.Glyphs) == 0 || c.A == 0 {
		return
	}
	p.setAlpha(c.A)
	p.setFill(c)
	p.showText(l, x, y)
}
