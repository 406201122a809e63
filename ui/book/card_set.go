package book

import (
	"image/color"
	"math"
	"sort"

	"tideway/ui/pdf"
)

// cardPlan is a card that has room on its paper: at which type size, with or without hints, with how much air.
type cardPlan struct {
	press *press
	text  cardPage
	paper cardPaper
	size  float64
	hints bool
	air   float64 // more space between steps
	drop  float64 // above the steps
}

// fit looks for the largest type at which a card has room: with its hints, and where that gets small, without them.
func (p *press) fit(text cardPage, paper cardPaper) (cardPlan, error) {
	const step = 0.25
	for _, hints := range []bool{true, false} {
		least := paper.min
		if hints {
			least = paper.withHints
		}
		plan := cardPlan{press: p, text: text, paper: paper, hints: hints}
		spare := func(i int) float64 {
			plan.size = paper.largest - step*float64(i)
			return paper.height - paper.up - paper.down - plan.height()
		}
		sizes := int((paper.largest-least)/step) + 1
		i := sort.Search(sizes, func(i int) bool { return spare(i) >= 0 })
		if i == sizes {
			continue
		}
		left := spare(i)
		plan.air = math.Min(left*0.8/float64(len(text.steps)+1), 1.1*plan.size)
		left -= plan.air * float64(len(text.steps))
		plan.drop = math.Min(left*0.35, 2.5*plan.size)
		return plan, nil
	}
	return cardPlan{}, &TooLong{text.title}
}

// height is what the parts of a card take without air.
func (c cardPlan) height() float64 {
	s := c.setter(nil, 0)
	s.head(c.text)
	s.steps(c.text)
	s.foot(c.text)
	return s.y - c.paper.up
}

// print draws the card with its left edge at x.
func (c cardPlan) print(page *pdf.Page, x float64) {
	s := c.setter(page, x)
	s.head(c.text)
	s.y += c.drop
	s.steps(c.text)
	measure := c.setter(nil, x)
	measure.foot(c.text)
	s.y = c.paper.height - c.paper.down - (measure.y - c.paper.up)
	s.foot(c.text)
}

func (c cardPlan) setter(page *pdf.Page, x float64) *setter {
	return &setter{press: c.press, page: page, paper: c.paper, left: x + c.paper.left, y: c.paper.up, size: c.size, hints: c.hints, air: c.air}
}

// setter sets a card from the top down. Without a page it only measures.
type setter struct {
	press     *press
	page      *pdf.Page
	paper     cardPaper
	left, y   float64
	size, air float64
	hints     bool
}

// kind of a line of text: size as a part of the card's own, leading as a part of that.
type letter struct {
	voice         voice
	size, leading float64
	colour        color.NRGBA
	centred       bool
}

var (
	cardTitle  = letter{regular, 1.75, 1.22, ink, true}
	cardGood   = letter{italic, 1, 1.32, ink, true}
	cardSmall  = letter{italic, 0.86, 1.35, quiet, true}
	cardBegin  = letter{italic, 1.12, 1.35, ink, true}
	cardPrompt = letter{regular, 1, 1.34, ink, false}
	cardHint   = letter{italic, 0.88, 1.3, quiet, false}
	cardExit   = letter{italic, 1, 1.35, ink, true}
)

// text sets a paragraph, indented on both sides by in.
func (s *setter) text(text string, l letter, in float64) {
	size := math.Max(l.size*s.size, s.paper.min)
	width, st := s.paper.column()-2*in, s.press.style(l.voice, size)
	lines := s.lines(text, st, width, l.centred)
	for _, line := range lines {
		if s.page != nil {
			x := s.left + in + line.Start(width)
			if l.centred {
				x = s.left + in + (width-line.Width)/2
			}
			s.page.Text(line, x, s.y+size*(l.leading*0.5+0.32), l.colour)
		}
		s.y += size * l.leading
	}
}

// lines breaks a paragraph so that its last line is no mere word or two. That changes no number of lines, so it waits until
// they are drawn.
func (s *setter) lines(text string, st pdf.Style, width float64, centred bool) []pdf.TextLine {
	if centred && s.page != nil {
		return s.press.balanced(text, st, width)
	}
	lines := s.press.ts.Layout(text, st, width)
	n := len(lines)
	if n < 2 || s.page == nil {
		return lines
	}
	const short, step, least = 0.3, 0.03, 0.6
	for part := 1.0; part > least && lines[n-1].Width < short*width; part -= step {
		narrow := s.press.ts.Layout(text, st, part*width)
		if len(narrow) != n {
			break
		}
		lines = narrow
	}
	return lines
}

func (s *setter) space(part float64) { s.y += part * s.size }

// head is what the ritual is, and how it begins.
func (s *setter) head(c cardPage) {
	tall := 3.6 * s.size
	if s.page != nil {
		drawCardPicture(s.page, c.picture, s.left+s.paper.column()/2, s.y, tall)
	}
	s.y += tall
	s.space(0.35)
	s.text(c.title, cardTitle, 0)
	s.space(0.15)
	s.text(c.good, cardGood, s.size)
	s.space(0.15)
	s.text(c.about, cardSmall, 0)
	s.space(0.75)
	s.text(c.intention, cardBegin, s.size)
	if c.listens != "" {
		s.space(0.3)
		s.text(c.listens, cardSmall, s.size)
	}
	s.space(0.5)
	s.wave(5)
	s.space(0.5)
}

// steps are numbered, with the numbers in a column of their own.
func (s *setter) steps(c cardPage) {
	numbers := 1.9 * s.size
	narrow := *s
	narrow.left += numbers
	narrow.paper.left += numbers
	for i, step := range c.steps {
		if i > 0 {
			narrow.y += 0.42*s.size + s.air
		}
		narrow.step(step, s.left)
	}
	s.y = narrow.y
	s.space(0.4)
}

func (s *setter) step(step cardStep, number float64) {
	if s.page != nil {
		st := s.press.style(regular, s.size)
		s.page.Text(s.press.ts.Line(step.number, st), number, s.y+s.size*(cardPrompt.leading*0.5+0.32), faint)
	}
	if step.label != "" {
		s.text(step.label, cardHint, 0)
	}
	if step.drawn != nil {
		s.drawn(step)
	} else {
		s.text(step.prompt, cardPrompt, 0)
	}
	if s.hints {
		for _, h := range step.hints {
			s.text(h, cardHint, 0)
		}
	}
	if step.after != "" {
		s.text(step.after, cardHint, 0)
	}
}

// drawn sets a drawn card apart: a card within the card.
func (s *setter) drawn(step cardStep) {
	pad := 0.6 * s.size
	s.space(0.15)
	top := s.y
	s.y += 0.6 * pad
	s.text(step.prompt, cardPrompt, 1.4*pad)
	s.y += 0.6 * pad
	if s.page != nil {
		var box pdf.Path
		box.RoundRect(s.left, top, s.paper.column(), s.y-top, 0.7*s.size)
		s.page.Stroke(&box, pdf.Pen{Width: 0.6, Colour: faint})
	}
	s.space(0.15)
}

// foot is how one stops, and why the ritual is as it is.
func (s *setter) foot(c cardPage) {
	s.wave(3)
	s.space(0.45)
	s.text(c.exit, cardExit, 0)
	if c.why != "" {
		s.space(0.25)
		s.text(c.why, cardSmall, s.size)
	}
}

// wave is a line of small waves in the middle of the column.
func (s *setter) wave(n int) {
	long, high := 1.3*s.size, 0.14*s.size
	if s.page != nil {
		var path pdf.Path
		path.Wave(s.left+(s.paper.column()-long*float64(n))/2, s.y+2*high, long, high, n)
		s.page.Stroke(&path, pdf.Pen{Width: 0.065 * s.size, Colour: faint, Cap: pdf.RoundCap})
	}
	s.y += 4 * high
}
