package book

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"tideway/practice/ritual"
	"tideway/ui/chart"
	"tideway/ui/pdf"
	"tideway/ui/say"
)

// Errors of cards. Compare with errors.Is.
var (
	// ErrCardPaper says that there are no cards of this size.
	ErrCardPaper = errors.New("not a size for a card: choose a6, a5, a4 or letter")
	// ErrAlone says that a ritual for two was asked for as a card for one.
	ErrAlone = errors.New("the ritual is not made for one person alone")
)

// TooLong says that a ritual has more steps or words than can be read on one page of its size.
type TooLong struct{ Title string }

// Error gives the title too: in a set it tells which one it is.
func (e *TooLong) Error() string {
	return fmt.Sprintf("%q is too long for one page of this size", e.Title)
}

// CardOptions is what a card shows. No name and nothing of a journal is among it.
type CardOptions struct {
	Ritual *ritual.Ritual
	Size   Paper
	Say    say.Say
	// Cards are the cards that are printed, by the place of the step that draws (from 0). Where none is given, the first one
	// of the deck by its id stands there, and no card stands there twice while the deck has another.
	Cards map[int]ritual.Card
	// Alone prints it for one person. What is made for one alone needs no asking.
	Alone bool
}

// ParseCardPaper reads "a6", "a5", "a4" or "letter", in any case.
func ParseCardPaper(s string) (Paper, error) {
	if strings.EqualFold(strings.TrimSpace(s), "a6") {
		return A6, nil
	}
	if p, err := ParsePaper(s); err == nil {
		return p, nil
	}
	return A6, fmt.Errorf("read size %.20q: %w", s, ErrCardPaper)
}

// cardPaper is a page for a card with its margins, in points, and the sizes of type that can be read on it. Hints are left
// out before the type gets smaller than withHints.
type cardPaper struct {
	width, height           float64
	left, right, up, down   float64
	largest, withHints, min float64
}

func (p Paper) card() cardPaper {
	switch p {
	case A6:
		return cardPaper{297.638, 419.528, 25, 25, 22, 21, 9, 7.25, 6.5}
	case A4:
		return cardPaper{595.276, 841.89, 92, 92, 72, 64, 13.5, 10.5, 8.5}
	case Letter:
		return cardPaper{612, 792, 98, 98, 66, 58, 13.5, 10.5, 8.5}
	}
	return cardPaper{419.528, 595.276, 46, 46, 40, 36, 11, 8.75, 7.5}
}

// halfLetter is a Letter sheet folded once.
var halfLetter = cardPaper{396, 612, 42, 42, 42, 38, 11, 8.75, 7.5}

func (p cardPaper) column() float64 { return p.width - p.left - p.right }

// Card prints a ritual as one page: what it is for, its steps in order, how to stop. Type gets smaller until all of it has
// room; a ritual that cannot be read at that size is refused with TooLong, and nothing is written.
func Card(w io.Writer, o CardOptions) error {
	if err := writeCard(w, o); err != nil {
		return fmt.Errorf("make card: %w", err)
	}
	return nil
}

func writeCard(w io.Writer, o CardOptions) error {
	text, err := cardText(o, new([]string))
	if err != nil {
		return err
	}
	p, err := newCardPress()
	if err != nil {
		return err
	}
	paper := o.Size.card()
	plan, err := p.fit(text, paper)
	if err != nil {
		return err
	}
	doc := pdf.New(w, pdf.Options{Title: o.Ritual.Title, Language: "en", Producer: "Tideway"})
	plan.print(doc.AddPage(paper.width, paper.height), 0)
	return doc.Close()
}

func newCardPress() (*press, error) {
	fonts, err := chart.Fonts()
	if err != nil {
		return nil, err
	}
	return &press{fonts: fonts, ts: pdf.NewTypesetter()}, nil
}

// drawnCard is the card that is printed in a step: the one that was given, else the first by id that stands nowhere yet.
func drawnCard(o CardOptions, step int, used *[]string) ritual.Card {
	card, given := o.Cards[step]
	if !given {
		deck := o.Ritual.Steps[step].Deck
		prompts := slices.SortedFunc(slices.Values(deck.Prompts), func(a, b ritual.Prompt) int { return strings.Compare(a.ID, b.ID) })
		for _, p := range slices.Backward(prompts) {
			if c := (ritual.Card{ID: deck.ID + "/" + p.ID, Prompt: p}); card.ID == "" || !slices.Contains(*used, c.ID) {
				card = c
			}
		}
	}
	*used = append(*used, card.ID)
	return card
}
