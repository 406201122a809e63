package book

import (
	"math"
	"strings"

	"tideway/ui/pdf"
)

// row is one line of a block.
type row struct {
	line    pdf.TextLine
	leading float64
	shift   float64 // to the right, within the column
	centred bool
	head    bool
}

// rule is the line beside an entry that tells the authors apart.
type rule uint8

const (
	noRule rule = iota
	solid
	dashed
)

// block is a stretch of lines that belongs together: an entry or a keepsake.
type block struct {
	rows  []row
	head  int // rows at the top that never stand without two lines of text
	rule  rule
	space float64 // above, unless it begins a page
	wave  bool    // a small wave in that space
}

// width is how wide the lines of an entry may be.
func (p *press) width() float64 { return p.sheet.column() - indent }

// checkIn sets an entry: author and day, feeling words, text.
func (p *press) checkIn(it Item) block {
	b := block{rule: solid, space: between}
	if it.Author%2 != 0 {
		b.rule = dashed
	}
	const markRoom = 11
	head := p.ts.Fit(p.c.Labels.entry(it.AuthorName, it.When), p.style(italic, headSize), p.width()-markRoom)
	b.rows = append(b.rows, row{line: head, leading: leading, shift: indent + markRoom, head: true})
	for _, l := range p.ts.Layout(strings.Join(it.Words, " · "), p.style(italic, textSize), p.width()) {
		b.rows = append(b.rows, row{line: l, leading: leading, shift: indent + l.Start(p.width())})
	}
	b.head = len(b.rows)
	for _, l := range p.ts.Layout(it.Text, p.style(regular, textSize), p.width()) {
		b.rows = append(b.rows, row{line: l, leading: leading, shift: indent + l.Start(p.width())})
	}
	for _, text := range it.Lines {
		for _, l := range p.ts.Layout(text, p.style(italic, textSize), p.width()) {
			b.rows = append(b.rows, row{line: l, leading: leading, shift: indent + l.Start(p.width())})
		}
	}
	return b
}

// keepsake sets what was kept from a ritual, in the middle of the page.
func (p *press) keepsake(it Item) block {
	b := block{space: 3 * between, wave: true}
	width := p.sheet.column() * 0.86
	head := p.ts.Fit(p.c.Labels.kept(it.AuthorName, it.When), p.style(italic, headSize), width)
	b.rows = append(b.rows, row{line: head, leading: keepLeading, centred: true, head: true})
	b.head = 1
	for _, l := range p.balanced(it.Text, p.style(italic, keepSize), width) {
		b.rows = append(b.rows, row{line: l, leading: keepLeading, centred: true})
	}
	return b
}

func (l Labels) entry(name, when string) string {
	if l.Entry == nil {
		return strings.TrimSpace(name + " " + when)
	}
	return l.Entry(name, when)
}

func (l Labels) kept(name, when string) string {
	if l.Kept == nil {
		return strings.TrimSpace(name + " " + when)
	}
	return l.Kept(name, when)
}

// split tells how many of total rows go on this page, of which fit have room. The first head rows keep two lines
// of text with them, and no page begins or ends with a single line of a block. 0 means: begin a page.
func split(total, head, fit int, fresh bool) int {
	if total <= fit {
		return total
	}
	const together = 2
	n := min(fit, total-together)
	if n >= min(head+together, total) {
		return n
	}
	if fresh { // cannot be better anywhere
		return max(1, min(fit, total))
	}
	return 0
}

// place prints a block, over several pages if it must.
func (p *press) place(b block) {
	p.blocks++
	for from := 0; from < len(b.rows); {
		space := b.space
		if p.fresh() || from > 0 {
			space = 0
		}
		fit, height := 0, space
		for _, r := range b.rows[from:] {
			if height += r.leading; height > p.room()+0.01 {
				break
			}
			fit++
		}
		n := split(len(b.rows)-from, max(0, b.head-from), fit, p.fresh())
		if n == 0 {
			p.next()
			continue
		}
		if p.placed != nil {
			p.placed(p.blocks, p.doc.Pages(), from, from+n, len(b.rows), b.head)
		}
		if space > 0 && b.wave {
			p.ornament(p.y + space*0.54)
		}
		p.y += space
		p.print(b, from, from+n)
		if from += n; from < len(b.rows) {
			p.next()
		}
	}
}

// print draws rows from..to of a block and the rule beside them.
func (p *press) print(b block, from, to int) {
	top := p.y
	for _, r := range b.rows[from:to] {
		base := p.y + r.leading*0.73
		x := p.left() + r.shift
		if r.centred {
			x = p.left() + (p.sheet.column()-r.line.Width)/2
		}
		colour := ink
		if r.head {
			colour = quiet
			p.mark(b.rule, p.left()+indent+3, base-headSize*0.32)
		}
		p.page.Text(r.line, x, base, colour)
		p.y += r.leading
	}
	p.drawRule(b.rule, top+1, p.y-2)
}

// mark is the person's sign beside the name: a disc, or a diamond with an empty middle.
func (p *press) mark(r rule, x, y float64) {
	var path pdf.Path
	switch r {
	case solid:
		path.Circle(x, y, 2.3)
		p.page.Fill(&path, ink)
	case dashed:
		path.Diamond(x, y, 2.9)
		p.page.Stroke(&path, pdf.Pen{Width: 0.8, Colour: quiet})
	}
}

func (p *press) drawRule(r rule, from, to float64) {
	if r == noRule {
		return
	}
	var path pdf.Path
	path.MoveTo(p.left()+0.7, from)
	path.LineTo(p.left()+0.7, to)
	pen := pdf.Pen{Width: 1.3, Colour: ink}
	if r == dashed {
		pen = pdf.Pen{Width: 1.3, Colour: faint, Dash: []float64{4, 3}}
	}
	p.page.Stroke(&path, pen)
}

// ornament is a small wave in the middle of the column.
func (p *press) ornament(y float64) {
	const wave, n = 14.0, 3
	var path pdf.Path
	path.Wave(p.left()+(p.sheet.column()-wave*n)/2, y, wave, 1.6, n)
	p.page.Stroke(&path, pdf.Pen{Width: 0.8, Colour: faint, Cap: pdf.RoundCap})
}

// lines fill the rest of the page with ruled lines to write on; where fewer than four have room, a page of their own.
func (p *press) lines() {
	const above = 2 * between
	head := p.ts.Fit(p.c.Labels.Hand, p.style(italic, headSize), p.sheet.column())
	if p.room() < above+leading+fewestLines*lineGap {
		p.next()
	}
	if !p.fresh() {
		p.y += above
	}
	p.page.Text(head, p.left(), p.y+leading*0.73, quiet)
	p.y += leading + 4
	n := int(math.Floor(p.room() / lineGap))
	var path pdf.Path
	for i := range n {
		y := p.y + float64(i+1)*lineGap
		path.MoveTo(p.left(), y)
		path.LineTo(p.left()+p.sheet.column(), y)
	}
	p.page.Stroke(&path, pdf.Pen{Width: 0.5, Colour: grey(0xA0)})
	p.y += float64(n) * lineGap
}

// balanced breaks centred text into lines of like length: as many as the width asks for, none left nearly empty.
func (p *press) balanced(text string, st pdf.Style, width float64) []pdf.TextLine {
	const most = 600 // bytes; longer text fills its lines anyway
	lines := p.ts.Layout(text, st, width)
	if len(lines) < 2 || len(text) > most {
		return lines
	}
	low, high := 0.0, width
	for high-low > 2 {
		if mid := (low + high) / 2; len(p.ts.Layout(text, st, mid)) > len(lines) {
			low = mid
		} else {
			high = mid
		}
	}
	return p.ts.Layout(text, st, high)
}
