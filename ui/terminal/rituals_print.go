package terminal

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"tideway/practice/ritual"
	"tideway/ui/book"
)

type ritualsPrintCmd struct {
	ID        string `arg:"" optional:"" help:"${help_rituals_id}"`
	Situation string `help:"${help_rituals_set}" placeholder:"SITUATION"`
	Size      string `help:"${help_rituals_size}" placeholder:"SIZE"`
	Out       string `help:"${help_rituals_out}" type:"path" placeholder:"FILE"`
	Alone     bool   `help:"${help_rituals_alone}"`
}

// Run writes a card, or a folded set. A file that was made before is written over, as `book` and `chart` do.
func (c *ritualsPrintCmd) Run(s *session) error {
	if (c.ID == "") == (c.Situation == "") {
		return usage{told(s.Say("rituals-print.one"))}
	}
	if c.Out != "" && !strings.EqualFold(filepath.Ext(c.Out), ".pdf") { // so that a slip of the hand never writes over a journal
		return usage{told(s.Say("rituals-print.bad-out", "value", shown(filepath.Base(c.Out))))}
	}
	if c.Situation != "" {
		return c.set(s)
	}
	paper, err := c.paper(s, "a6", "a5", "a4", "letter")
	if err != nil {
		return err
	}
	r, err := s.ritual(c.ID)
	if err != nil {
		return err
	}
	return s.writeCard(c.out(r.ID), func(w io.Writer) error {
		return book.Card(w, book.CardOptions{Ritual: r, Size: paper, Say: s.Say, Alone: c.Alone})
	})
}

func (c *ritualsPrintCmd) set(s *session) error {
	if all := ritual.Situations(); !slices.Contains(all, c.Situation) {
		return s.badValue("--situation", c.Situation, all)
	}
	paper, err := c.paper(s, "a4", "letter")
	if err != nil {
		return err
	}
	return s.writeCard(c.out(c.Situation+"-set"), func(w io.Writer) error {
		return book.Folded(w, book.FoldedOptions{Situation: c.Situation, Rituals: s.Library().Rituals, Paper: paper, Say: s.Say, Alone: c.Alone})
	})
}

// paper reads the size; without one it is the first of those that there are.
func (c *ritualsPrintCmd) paper(s *session, sizes ...string) (book.Paper, error) {
	if c.Size == "" {
		c.Size = sizes[0]
	}
	c.Size = strings.ToLower(strings.TrimSpace(c.Size))
	if !slices.Contains(sizes, c.Size) {
		return 0, s.badValue("--size", c.Size, sizes)
	}
	return book.ParseCardPaper(c.Size)
}

// out is where it goes: what was asked for, or a file here that says what it is.
func (c *ritualsPrintCmd) out(name string) string {
	if c.Out != "" {
		return c.Out
	}
	return name + "-" + c.Size + ".pdf"
}

func (s *session) writeCard(path string, write func(io.Writer) error) error {
	return s.writeFile(path, func(w io.Writer) error {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		return s.notPrinted(write(w))
	})
}

// notPrinted says why a ritual is not on paper.
func (s *session) notPrinted(err error) error {
	var long *book.TooLong
	switch {
	case errors.As(err, &long):
		return told(s.Say("card.error.long", "title", shown(long.Title)))
	case errors.Is(err, book.ErrAlone):
		return told(s.Say("rituals-print.two"))
	case errors.Is(err, book.ErrNoRituals):
		return told(s.Say("rituals-print.none"))
	}
	return err
}
