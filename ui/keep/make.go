package keep

import (
	"context"
	"io"

	"tideway/ui/book"
	"tideway/ui/present"
)

// bookOf writes the book of a choice. Each item that is set tells how far it has come.
func bookOf(vm *present.Keep) func(context.Context, io.Writer, present.BookChoice, func(float64)) error {
	return func(ctx context.Context, w io.Writer, choice present.BookChoice, progress func(float64)) error {
		paper, err := book.ParsePaper(choice.Paper)
		if err != nil {
			return err
		}
		content := book.Gather(vm.Say, vm.Journal(), book.Choice{
			From: choice.From, To: choice.To, Paper: paper, Lines: choice.Lines, Who: choice.Who,
		})
		content.Title = choice.Title
		if err := ctx.Err(); err != nil {
			return err
		}
		items := 0
		for _, s := range content.Seasons {
			items += len(s.Items)
		}
		count(&content.Labels, max(items, 1), progress)
		return book.Write(ctx, w, content)
	}
}

// count follows the book as it is set: every item asks once for the line above it.
func count(labels *book.Labels, items int, progress func(float64)) {
	set := 0
	next := func(label func(name, when string) string) func(name, when string) string {
		return func(name, when string) string {
			set++
			progress(float64(set) / float64(items))
			return label(name, when)
		}
	}
	labels.Entry, labels.Kept = next(labels.Entry), next(labels.Kept)
}
