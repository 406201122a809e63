package terminal

import (
	"io"
	"path/filepath"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/book"
)

type bookCmd struct {
	From  string `required:"" help:"${help_from}" placeholder:"DATE"`
	To    string `required:"" help:"${help_to}" placeholder:"DATE"`
	Paper string `default:"a5" help:"${help_book_paper}"`
	Out   string `required:"" help:"${help_book_out}" type:"path" placeholder:"FILE"`
	Lines bool   `help:"${help_book_lines}"`
	Who   string `help:"${help_list_who}" placeholder:"NAME"`
}

func (c *bookCmd) Run(s *session) error {
	paper, err := book.ParsePaper(c.Paper)
	if err != nil {
		return usage{told(s.Say("terminal.bad-paper", "value", shown(c.Paper)))}
	}
	if !strings.EqualFold(filepath.Ext(c.Out), ".pdf") { // so that a slip of the hand never writes over a journal
		return usage{told(s.Say("terminal.bad-book", "value", shown(filepath.Base(c.Out))))}
	}
	from, to, err := s.days(c.From, c.To)
	if err != nil {
		return err
	}
	if from.IsZero() || to.IsZero() {
		return usage{civil.ErrDate}
	}
	if to.Before(from) {
		return usage{told(s.Say("terminal.turned"))}
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		sitting, err := s.sitting(j, c.Who)
		if err != nil {
			return err
		}
		content := book.Gather(s.Say, j, book.Choice{From: from, To: to, Paper: paper, Lines: c.Lines, Who: sitting.Who()})
		return s.writeFile(c.Out, func(w io.Writer) error { return book.Write(s.ctx, w, content) })
	})
}
