package book

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"tideway/practice/ritual"
	"tideway/ui/pdf"
	"tideway/ui/say"
)

// ErrNoRituals says that there is nothing to put into a set.
var ErrNoRituals = errors.New("no ritual is made for this situation")

// FoldedOptions is what a folded set holds.
type FoldedOptions struct {
	Situation string           // an id of ritual.Situations
	Rituals   []*ritual.Ritual // all there are; those for the situation are taken
	Paper     Paper            // A4 or Letter: the sheet before it is folded
	Say       say.Say
	// Alone leaves out what takes two, and prints the rest for one person.
	Alone bool
}

// side is one printed side of a sheet: which page stands on its left half and which on its right, from 1.
type side struct{ left, right int }

// impose says which pages stand side by side, so that sheets printed on both sides, turned over along the short edge, laid
// into one another and folded once read from 1 to pages. pages is a multiple of four.
func impose(pages int) []side {
	sides := make([]side, 0, pages/2)
	for n := 1; n < pages/2; n += 2 {
		sides = append(sides, side{pages - n + 1, n}, side{n + 1, pages - n})
	}
	return sides
}

// Folded prints all rituals of a situation as a booklet to fold: a cover, one page for each ritual, and how to fold it on the
// back. Sheets are printed on both sides, turned over along the short edge.
func Folded(w io.Writer, o FoldedOptions) error {
	if err := writeFolded(w, o); err != nil {
		return fmt.Errorf("make folded set: %w", err)
	}
	return nil
}

func writeFolded(w io.Writer, o FoldedOptions) error {
	p, err := newCardPress()
	if err != nil {
		return err
	}
	b := booklet{press: p, FoldedOptions: o, paper: A5.card()}
	b.paper.width = A4.card().height / 2
	if o.Paper == Letter {
		b.paper = halfLetter
	}
	if err := b.gather(); err != nil {
		return err
	}
	doc := pdf.New(w, pdf.Options{Title: o.Say(ritual.SituationKey(o.Situation)), Language: "en", Producer: "Tideway"})
	for _, s := range impose(b.pages()) {
		page := doc.AddPage(2*b.paper.width, b.paper.height)
		b.print(page, s.left, 0)
		b.print(page, s.right, b.paper.width)
		b.foldMark(page)
	}
	return doc.Close()
}

// booklet is a folded set that is being printed. Its pages are: cover, list, cards, lines for one's own hand, back.
type booklet struct {
	FoldedOptions
	press *press
	paper cardPaper
	cards []cardPlan
}

// firstCard is the page of the first card.
const firstCard = 3

func (b *booklet) gather() error {
	used := new([]string)
	for _, r := range b.Rituals {
		if !slices.Contains(r.Situations, b.Situation) || b.Alone && !r.People.Fits(1) {
			continue
		}
		text, err := cardText(CardOptions{Ritual: r, Say: b.Say, Alone: b.Alone}, used)
		if err != nil {
			return fmt.Errorf("%s: %w", r.ID, err)
		}
		plan, err := b.press.fit(text, b.paper)
		if err != nil {
			return fmt.Errorf("%s: %w", r.ID, err)
		}
		b.cards = append(b.cards, plan)
	}
	if len(b.cards) == 0 {
		return ErrNoRituals
	}
	return nil
}

// pages is how many there are, with the blank ones that make it a multiple of four.
func (b *booklet) pages() int { return (firstCard + len(b.cards) + 3) / 4 * 4 }

// print draws page n with its left edge at x.
func (b *booklet) print(page *pdf.Page, n int, x float64) {
	s := cardPlan{press: b.press, paper: b.paper, size: b.paper.largest}.setter(page, x)
	switch {
	case n == 1:
		b.cover(s)
	case n == 2:
		b.list(s)
	case n == b.pages():
		b.back(s)
	case n < firstCard+len(b.cards):
		b.cards[n-firstCard].print(page, x)
		b.number(s, n)
	default:
		b.hand(s)
	}
}

// cover is the situation's sentence above calm water.
func (b *booklet) cover(s *setter) {
	s.y = b.paper.height * 0.2
	s.text(b.Say(ritual.SituationKey(b.Situation)), letter{regular, 2.6, 1.25, ink, true}, s.size)
	s.space(0.8)
	s.text(b.Say("card.set.sub"), letter{italic, 1.1, 1.3, quiet, true}, 0)
	b.press.page = s.page
	b.press.circles(s.left+b.paper.column()/2, b.paper.height*0.6, 46, b.paper.column())
}

// list names the cards with their pages and how long they take. Where there are very many, it is their names alone.
func (b *booklet) list(s *setter) {
	room := b.paper.height - b.paper.down
	for s.hints = true; ; s.hints = false {
		for s.size = b.paper.largest; s.size >= b.paper.min; s.size -= 0.25 {
			measure := *s
			measure.page = nil
			if b.listAt(&measure); measure.y <= room {
				b.listAt(s)
				return
			}
		}
		if !s.hints {
			s.size = b.paper.min
			b.listAt(s)
			return
		}
	}
}

// listAt sets the list in the setter's size, with how long they take if it sets hints, as far as there is room.
func (b *booklet) listAt(s *setter) {
	s.y = b.paper.up + 1.5*s.size
	s.text(b.Say("card.set.list"), letter{italic, 1.1, 1.4, quiet, true}, 0)
	s.space(1)
	for i, c := range b.cards {
		if s.page != nil && s.y > b.paper.height-b.paper.down {
			return
		}
		if s.page != nil {
			number := b.press.ts.Line(strconv.Itoa(firstCard+i), b.press.style(regular, s.size))
			s.page.Text(number, s.left+b.paper.column()-number.Width, s.y+s.size, faint)
		}
		narrow := *s
		narrow.paper.right += 2.4 * s.size
		narrow.text(c.text.title, letter{regular, 1.05, 1.34, ink, false}, 0)
		if s.hints {
			narrow.text(c.text.about, cardHint, 0)
		}
		s.y = narrow.y
		s.space(0.55)
	}
}

// hand leaves ruled lines.
func (b *booklet) hand(s *setter) {
	s.y = b.paper.up + 10
	s.text(b.Say("card.set.hand"), cardHint, 0)
	var path pdf.Path
	for y := s.y + lineGap + 4; y < b.paper.height-b.paper.down; y += lineGap {
		path.MoveTo(s.left, y)
		path.LineTo(s.left+b.paper.column(), y)
	}
	s.page.Stroke(&path, pdf.Pen{Width: 0.5, Colour: grey(0xA0)})
}

// back says how to fold it.
func (b *booklet) back(s *setter) {
	s.y = b.paper.height * 0.56
	s.wave(5)
	s.space(1)
	for i, key := range []string{"card.set.how", "card.set.print", "card.set.pile", "card.set.fold", "card.set.leave"} {
		l := cardSmall
		if i == 0 {
			l = cardGood
		}
		s.text(b.Say(key), l, 2*s.size)
		s.space(0.6)
	}
}

// number stands small on the outer side of the foot.
func (b *booklet) number(s *setter, n int) {
	line := b.press.ts.Line(strconv.Itoa(n), b.press.style(regular, headSize))
	x := s.left
	if n%2 == 1 {
		x += b.paper.column() - line.Width
	}
	s.page.Text(line, x, b.paper.height-b.paper.down*0.42, faint)
}

// foldMark shows at both edges where the sheet is folded.
func (b *booklet) foldMark(page *pdf.Page) {
	var path pdf.Path
	for _, y := range []float64{4, b.paper.height - 22} {
		path.MoveTo(b.paper.width, y)
		path.LineTo(b.paper.width, y+18)
	}
	page.Stroke(&path, pdf.Pen{Width: 0.4, Colour: faint, Dash: []float64{3, 3}})
}
