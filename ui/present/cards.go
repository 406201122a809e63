package present

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"tideway/practice"
	"tideway/practice/ritual"
)

// CardSizes and SheetSizes list the papers for a card and for a folded set, the usual one first.
var (
	CardSizes  = []string{"a6", "a5", "a4", "letter"}
	SheetSizes = []string{"a4", "letter"}
)

// CardTooLong says that a ritual has no room on one page of the paper that was chosen.
type CardTooLong struct{ Title string }

func (e *CardTooLong) Error() string { return fmt.Sprintf("%q is too long for this paper", e.Title) }

// CardChoice is what is printed: one ritual as a card, or, where Ritual is nil, a situation as a folded set.
type CardChoice struct {
	Ritual    *ritual.Ritual
	Situation string
	Rituals   []*ritual.Ritual // for a set: those to choose from
	Size      string           // one of CardSizes, or of SheetSizes
	Alone     bool
}

// CardPrinter is a Host that can print rituals on paper.
type CardPrinter interface {
	// WriteCard writes a PDF. What has no room is refused with CardTooLong. It runs in the background.
	WriteCard(ctx context.Context, w io.Writer, choice CardChoice) error
}

// CanPrint says whether rituals can be put on paper here.
func (a *App) CanPrint() bool {
	_, ok := a.Host.(CardPrinter)
	return ok
}

// MakeCard asks where a ritual goes as a card of this size (CardSizes) and writes it there. Nobody's name is on it.
func (a *App) MakeCard(id, size string) {
	found, ok := ritual.Find(a.Rituals(), id)
	if !ok {
		a.Fail(practice.ErrNotFound)
		return
	}
	alone := !a.Couple() && found.People.Fits(1)
	a.makePaper(found.Title, CardChoice{Ritual: found, Size: size, Alone: alone})
}

// MakeFolded asks where a situation goes as a set of cards to fold (SheetSizes) and writes it there. Rituals of one's own
// are not in it: who prints those prints them one by one.
func (a *App) MakeFolded(situation, size string) {
	if !slices.Contains(ritual.Situations(), situation) {
		a.Fail(practice.ErrNotFound)
		return
	}
	title := strings.TrimRight(a.Say(ritual.SituationKey(situation)), ".")
	a.makePaper(title, CardChoice{Situation: situation, Rituals: a.Library().Rituals, Size: size})
}

func (a *App) makePaper(title string, choice CardChoice) {
	printer, ok := a.Host.(CardPrinter)
	if !ok {
		return
	}
	a.Host.SaveAs(a.Say("card.save"), fileName(title)+".pdf", func(path string) {
		if filepath.Ext(path) == "" {
			path += ".pdf"
		}
		a.Do(func(ctx context.Context) error {
			if _, err := os.Lstat(path); err == nil {
				return practice.ErrExists
			}
			return WriteWhole(path, func(w io.Writer) error { return printer.WriteCard(ctx, w, choice) })
		}, func(err error) { a.paperMade(path, err) })
	})
}

func (a *App) paperMade(path string, err error) {
	switch {
	case err == nil:
		a.Tell(Notice{Text: a.Say("card.made", "path", path), Action: a.Say("card.open"), Do: func() { a.openPaper(path) }})
	case errors.Is(err, context.Canceled): // the window is closing
	default:
		a.Tell(Notice{Text: a.paperWrong(err), Wrong: true})
	}
}

// paperWrong says what kept a card from being written.
func (a *App) paperWrong(err error) string {
	var long *CardTooLong
	switch {
	case errors.Is(err, practice.ErrExists):
		return a.Say("error.exists")
	case errors.As(err, &long):
		return a.Say("card.error.long", "title", long.Title)
	case diskFull(err):
		return a.Say("card.error.full")
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return a.Say("card.error.permission")
	case errors.Is(err, fs.ErrNotExist):
		return a.Say("card.error.folder")
	}
	return a.Say("card.error.unknown")
}

func (a *App) openPaper(path string) {
	var err error
	a.Do(func(context.Context) error { err = a.Host.OpenFile(path); return nil }, func(error) {
		if err != nil {
			a.Tell(Notice{Text: a.Say("card.error.open", "path", path), Wrong: true})
		}
	})
}

// fileName takes out of a title what no file may be called.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return ' '
		}
		return r
	}, title)
	if name = strings.Trim(strings.Join(strings.Fields(name), " "), ". "); name != "" {
		return name
	}
	return "card"
}
