package book

import (
	"math"

	"tideway/ui/chart"
	"tideway/ui/pdf"
)

// season prints a section: its opening, its items, room for one's own hand.
func (p *press) season(s Section) error {
	p.section = s.Name
	p.next()
	p.doc.Bookmark(s.Name, p.page, p.y)
	p.heading(s)
	if s.Picture != nil {
		if err := p.tide(*s.Picture); err != nil {
			return err
		}
		if len(s.Items) > 0 {
			p.next()
		}
	}
	if len(s.Items) == 0 {
		p.y += between
		p.quietly(p.c.Labels.Empty)
	}
	for _, it := range s.Items {
		if err := p.ctx.Err(); err != nil {
			return err
		}
		if err := p.doc.Err(); err != nil {
			return err
		}
		if it.Kind == Keepsake {
			p.place(p.keepsake(it))
			p.y += between
			continue
		}
		p.place(p.checkIn(it))
	}
	if p.c.Lines {
		p.lines()
	}
	return nil
}

// heading is the season's name and what the couple calls it.
func (p *press) heading(s Section) {
	for _, part := range []struct {
		text          string
		voice         voice
		size, leading float64
		most          int
	}{{s.Name, regular, titleSize, 31, 3}, {s.Subtitle, italic, subtitleSize, 17, 4}} {
		for i, l := range p.ts.Layout(part.text, p.style(part.voice, part.size), p.sheet.column()) {
			if i == part.most {
				break
			}
			colour := ink
			if part.voice == italic {
				colour = quiet
			}
			p.page.Text(l, p.left()+l.Start(p.sheet.column()), p.y+part.leading*0.74, colour)
			p.y += part.leading
		}
	}
	p.y += 1.6 * between
}

// tide draws the picture with a line above and a note below.
func (p *press) tide(m chart.Model) error {
	column := p.sheet.column()
	title := p.c.Labels.Tide
	if len(m.Picture.Lanes) == 1 {
		title = p.c.Labels.TideAlone
	}
	p.small(title, 9.5)
	p.y += 4
	m.Theme = chart.Paper
	m.Scale = column / 455 // dp: the width for which the chart is drawn at its best
	height := math.Min(column*0.86, p.room()-60)
	if len(m.Picture.Lanes) == 1 {
		height = math.Min(column*0.58, p.room()-60)
	}
	if err := chart.PDF(p.page, m, chart.Rect{X: p.left(), Y: p.y, Width: column, Height: math.Max(height, 120)}); err != nil {
		return err
	}
	p.y += math.Max(height, 120) + 6
	p.small(p.c.Labels.TideNote, headSize)
	return nil
}

// small prints a note in italic.
func (p *press) small(text string, size float64) {
	for _, l := range p.ts.Layout(text, p.style(italic, size), p.sheet.column()) {
		p.page.Text(l, p.left()+l.Start(p.sheet.column()), p.y+11, quiet)
		p.y += 13.5
	}
}

// quietly prints a sentence in the middle of the column, larger than a note.
func (p *press) quietly(text string) {
	p.y += between
	width := p.sheet.column() * 0.82
	for _, l := range p.balanced(text, p.style(italic, keepSize), width) {
		p.page.Text(l, p.left()+(p.sheet.column()-l.Width)/2, p.y+keepLeading*0.73, quiet)
		p.y += keepLeading
	}
}

// nothing is the page of a book into which nothing was put yet.
func (p *press) nothing() {
	p.section = p.c.Title
	p.next()
	p.y += p.room() * 0.3
	p.ornament(p.y)
	p.quietly(p.c.Labels.EmptyAll)
	if p.c.Lines {
		p.lines()
	}
}

// colophon is the back of the cover: empty but for one small line at its foot.
func (p *press) colophon() {
	p.bare()
	lines := p.balanced(p.c.Labels.Colophon, p.style(italic, headSize), p.sheet.column()*0.7)
	y := p.sheet.height - p.sheet.bottom - float64(len(lines))*13
	for _, l := range lines {
		p.page.Text(l, p.left()+(p.sheet.column()-l.Width)/2, y, quiet)
		y += 13
	}
}

// cover is the title, two circles on calm water, and the names.
func (p *press) cover(names string) {
	p.bare()
	s := p.sheet
	k := s.width / 419.528 // larger papers carry larger type
	x, width := s.inner, s.column()
	y := s.height * 0.17
	write := func(text string, v voice, size, leading float64, most int, colourQuiet bool) {
		for i, l := range p.balanced(text, p.style(v, size*k), width) {
			if i == most {
				return
			}
			y += leading * k
			c := ink
			if colourQuiet {
				c = quiet
			}
			p.page.Text(l, x+(width-l.Width)/2, y, c)
		}
	}
	write(p.c.Title, regular, 30, 38, 3, false)
	y += 2 * k
	write(p.c.Subtitle, italic, 13, 20, 3, true)
	p.circles(x+width/2, s.height*0.56, 52*k, width)
	y = s.height * 0.795
	write(names, regular, 14, 20, 2, false)
	y += 2 * k
	write(p.c.Span, italic, 9.5, 15, 2, true)
}

// circles draws two circles that overlap, floating: what lies under the water is paler.
func (p *press) circles(x, y, r, width float64) {
	first, second := pdf.Point{X: x - r*0.56, Y: y - r*0.22}, pdf.Point{X: x + r*0.56, Y: y - r*0.22}
	var above, below pdf.Path
	above.Rect(x-width/2, y-3*r, width, 3*r)
	below.Rect(x-width/2, y, width, 3*r)
	for _, part := range []struct {
		clip         *pdf.Path
		wash, stroke uint8
	}{{&above, 40, 255}, {&below, 14, 70}} {
		p.page.Save()
		p.page.Clip(part.clip)
		for i, c := range []pdf.Point{first, second} {
			var disc pdf.Path
			disc.Circle(c.X, c.Y, r)
			wash, line := ink, ink
			wash.A, line.A = part.wash, part.stroke
			pen := pdf.Pen{Width: r / 32, Colour: line}
			if i == 1 {
				wash.A = part.wash / 2
				pen.Dash = []float64{r / 11, r / 15}
			}
			p.page.Fill(&disc, wash)
			p.page.Stroke(&disc, pen)
		}
		p.page.Restore()
	}
	var line pdf.Path
	line.MoveTo(x-width*0.42, y)
	line.LineTo(x+width*0.42, y)
	p.page.Stroke(&line, pdf.Pen{Width: r / 52, Colour: ink, Cap: pdf.RoundCap})
	for i, wave := range []struct{ at, from, n float64 }{{0.26, -1.2, 5}, {0.46, -0.75, 4}, {0.66, -0.1, 2}, {0.84, -0.6, 2}} {
		var path pdf.Path
		path.Wave(x+wave.from*r, y+wave.at*r, r*0.42, r*0.035, int(wave.n))
		p.page.Stroke(&path, pdf.Pen{Width: r / 60, Colour: grey(uint8(0x60 + 0x14*i)), Cap: pdf.RoundCap})
	}
}
