// Package book makes the printable book: a cover, each season with its tide, what was chosen for it, and room for
// one's own hand. It writes PDF page by page to any writer; the same content gives the same bytes.
//
// The package decides how a book looks, not what is in it: the caller fills Content with what the authors ticked.
//
//	err := book.Write(ctx, file, book.Content{
//		Title: "Autumn", Subtitle: "a slower house", Names: []string{"Maren", "Elio"}, Span: "September to November 2026",
//		Paper: book.A5, Created: now, Lines: true, Labels: book.LabelsFrom(say),
//		Seasons: []book.Section{{Name: "Autumn", Subtitle: "the sixth year", Picture: &model, Items: items}},
//	})
//
// It prints rituals as well: Card one of them on one page, Folded those for a situation as a booklet. Nothing of a journal is
// on them.
package book
