package ui

import (
	"context"
	"errors"
	"io"

	"tideway/ui/book"
	"tideway/ui/present"
)

var _ present.CardPrinter = (*Window)(nil)

// WriteCard prints a ritual, or the rituals of a situation, on paper.
func (w *Window) WriteCard(ctx context.Context, out io.Writer, choice present.CardChoice) error {
	size, err := book.ParseCardPaper(choice.Size)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if choice.Ritual == nil {
		err = book.Folded(out, book.FoldedOptions{
			Situation: choice.Situation, Rituals: choice.Rituals, Paper: size, Say: w.config.Say, Alone: choice.Alone,
		})
	} else {
		err = book.Card(out, book.CardOptions{Ritual: choice.Ritual, Size: size, Say: w.config.Say, Alone: choice.Alone})
	}
	if long := (*book.TooLong)(nil); errors.As(err, &long) {
		return &present.CardTooLong{Title: long.Title}
	}
	return err
}
