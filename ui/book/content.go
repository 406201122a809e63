package book

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"tideway/ui/chart"
)

// ErrPaper says that a paper has no size here. Compare with errors.Is.
var ErrPaper = errors.New("not a paper: choose a5, a4 or letter")

// Paper is the size of the pages.
type Paper uint8

// Papers. A5 is the size of the book that one gives away.
const (
	A5 Paper = iota
	A4
	Letter
	A6 // for cards alone
)

// ParsePaper reads "a4", "a5" or "letter", in any case.
func ParsePaper(s string) (Paper, error) {
	for p, name := range []string{"a5", "a4", "letter"} {
		if strings.EqualFold(strings.TrimSpace(s), name) {
			return Paper(p), nil
		}
	}
	return A5, fmt.Errorf("read paper %.20q: %w", s, ErrPaper)
}

// Kind is what an item of the book is.
type Kind uint8

// Kinds of items.
const (
	CheckIn Kind = iota
	Keepsake
)

// Item is one thing that was chosen for the book.
type Item struct {
	Kind       Kind
	Author     int      // 0 or 1: chooses rule and mark
	AuthorName string   // empty for a keepsake of both
	When       string   // "Tuesday evening, 20 October"
	Words      []string // feeling words
	Text       string
	Lines      []string // under the text: where it was noticed, what would be good
}

// Section is a season or another stretch of time.
type Section struct {
	Name, Subtitle string
	Picture        *chart.Model // drawn on paper, whatever its theme; nil leaves it out
	Items          []Item       // in the order of the book
}

// Content is a whole book.
type Content struct {
	Title, Subtitle string
	Names           []string
	Span            string // "September to November 2026"
	Paper           Paper
	Language        string    // BCP 47; empty is English
	Created         time.Time // written into the file; zero leaves it out
	Seasons         []Section
	Lines           bool // blank ruled lines at the end of each season
	Labels          Labels
}

// Labels are the words that the book says by itself.
type Labels struct {
	Names                     func(names []string) string    // "Maren and Elio"
	Entry                     func(name, when string) string // above a check-in
	Kept                      func(name, when string) string // above a keepsake; name is empty for both
	Tide, TideAlone, TideNote string                         // above the picture, of two or of one; below it
	Hand                      string                         // above the ruled lines
	Empty, EmptyAll           string                         // a season, a book into which nothing was put
	Colophon                  string                         // on the back of the cover
}

// LabelsFrom reads the labels from a catalogue of sentences.
func LabelsFrom(say func(key string, args ...any) string) Labels {
	return Labels{
		Names: func(names []string) string {
			switch len(names) {
			case 0:
				return ""
			case 1:
				return names[0]
			}
			return say("book.names", "first", names[0], "second", names[1])
		},
		Entry: func(name, when string) string {
			if name == "" || when == "" {
				return name + when
			}
			return say("book.entry", "name", name, "when", when)
		},
		Kept: func(name, when string) string {
			if name == "" {
				return say("book.kept-by-both", "when", when)
			}
			return say("book.kept-by-one", "name", name, "when", when)
		},
		Tide: say("book.tide"), TideAlone: say("book.tide-alone"), TideNote: say("book.tide-note"), Hand: say("book.hand"),
		Empty: say("book.empty"), EmptyAll: say("book.empty-all"), Colophon: say("book.colophon"),
	}
}
