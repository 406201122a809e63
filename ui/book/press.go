package book

import (
	"context"
	"fmt"
	"image/color"
	"io"
	"strconv"

	"tideway/ui/chart"
	"tideway/ui/pdf"
)

// Sizes in points.
const (
	textSize, leading       = 10.5, 15.0
	headSize                = 8.5
	titleSize, subtitleSize = 24.0, 11.0
	keepSize, keepLeading   = 13.0, 20.0
	indent                  = 12.5 // from the rule to the text
	between                 = 15.0 // between entries
	lineGap                 = 21.0 // between ruled lines
	fewestLines             = 4
)

// Greys of the book.
var (
	ink   = grey(0x1E)
	quiet = grey(0x4A)
	faint = grey(0x8C)
)

func grey(v uint8) color.NRGBA { return color.NRGBA{R: v, G: v, B: v, A: 255} }

// sheet is a paper with its margins; inner is the side of the binding.
type sheet struct{ width, height, inner, outer, top, bottom float64 }

func (p Paper) sheet() sheet {
	switch p {
	case A4:
		return sheet{595.276, 841.89, 96, 85, 80, 92}
	case Letter:
		return sheet{612, 792, 102, 94, 76, 86}
	}
	return sheet{419.528, 595.276, 48, 42, 54, 64}
}

func (s sheet) column() float64 { return s.width - s.inner - s.outer }

// press prints a book page by page.
type press struct {
	ctx     context.Context
	doc     *pdf.Document
	c       Content
	sheet   sheet
	fonts   *chart.Typefaces
	ts      *pdf.Typesetter
	page    *pdf.Page
	y       float64 // top of what comes next
	section string
	placed  func(block, page, from, to, total, head int) // for tests; nil otherwise
	blocks  int
}

// Write prints the book to w. It stops between two items when ctx is done, and what was written until then is no whole file.
func Write(ctx context.Context, w io.Writer, c Content) error {
	return write(ctx, w, c, nil)
}

func write(ctx context.Context, w io.Writer, c Content, placed func(block, page, from, to, total, head int)) error {
	fonts, err := chart.Fonts()
	if err != nil {
		return fmt.Errorf("make book: %w", err)
	}
	language := c.Language
	if language == "" {
		language = "en"
	}
	author := ""
	if c.Labels.Names != nil {
		author = c.Labels.Names(c.Names)
	}
	p := &press{
		ctx: ctx, c: c, sheet: c.Paper.sheet(), fonts: fonts, ts: pdf.NewTypesetter(), placed: placed,
		doc: pdf.New(w, pdf.Options{Title: c.Title, Author: author, Language: language, Created: c.Created, Producer: "Tideway"}),
	}
	p.cover(author)
	p.colophon()
	if len(c.Seasons) == 0 {
		p.nothing()
	}
	for _, s := range c.Seasons {
		if err := p.season(s); err != nil {
			return fmt.Errorf("make book: %w", err)
		}
	}
	if err := p.doc.Close(); err != nil {
		return fmt.Errorf("make book: %w", err)
	}
	return nil
}

// bare begins a page without a foot.
func (p *press) bare() {
	p.page = p.doc.AddPage(p.sheet.width, p.sheet.height)
	p.y = p.sheet.top
}

// next begins a page with its number and the season's name on the outer side of the foot.
func (p *press) next() {
	p.bare()
	n := strconv.Itoa(p.doc.Pages())
	y := p.sheet.height - p.sheet.bottom*0.55
	number := p.ts.Line(n, p.style(regular, headSize))
	name := p.ts.Fit(p.section, p.style(italic, headSize), p.sheet.column()-60)
	const apart = 18
	if p.right() {
		end := p.left() + p.sheet.column()
		p.page.Text(number, end-number.Width, y, quiet)
		p.page.Text(name, end-number.Width-apart-name.Width, y, quiet)
		return
	}
	p.page.Text(number, p.left(), y, quiet)
	p.page.Text(name, p.left()+number.Width+apart, y, quiet)
}

// right tells whether the page lies on the right of an open book; its binding is on the left.
func (p *press) right() bool { return p.doc.Pages()%2 == 1 }

// left is where the column begins.
func (p *press) left() float64 {
	if p.right() {
		return p.sheet.inner
	}
	return p.sheet.outer
}

// room is the height that is left on the page.
func (p *press) room() float64 { return p.sheet.height - p.sheet.bottom - p.y }

// fresh tells whether nothing stands on the page yet.
func (p *press) fresh() bool { return p.y <= p.sheet.top }

// voice is upright or italic.
type voice uint8

const (
	regular voice = iota
	italic
)

func (p *press) style(v voice, size float64) pdf.Style {
	f := p.fonts
	st := pdf.Style{Fonts: []*pdf.Font{f.Serif, f.Sans}, Size: size, Language: p.c.Language}
	if v == italic {
		st.Fonts = []*pdf.Font{f.SerifItalic, f.Serif, f.SansItalic, f.Sans}
	}
	return st
}
