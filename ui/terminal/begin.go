package terminal

import (
	"errors"

	"github.com/alecthomas/kong"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/madeup"
)

type initCmd struct {
	Name names `required:"" help:"${help_init_name}" placeholder:"NAME"`
}

// names are the values of a flag that may be given several times. Kong's own list refuses a value that begins with a hyphen.
type names []string

// Decode takes the next value as it stands.
func (n *names) Decode(c *kong.DecodeContext) error {
	value := c.Scan.Pop()
	if value.IsEOL() {
		return errNoValue
	}
	*n = append(*n, value.String())
	return nil
}

// Run makes a journal for one or two people. The names are looked at first, so that a refused one leaves no file behind.
func (c *initCmd) Run(s *session) error {
	if len(c.Name) > 2 {
		return usage{told(s.Say("terminal.two-names"))}
	}
	names := make([]string, 2)
	for i, name := range c.Name {
		clean, err := practice.CleanName(name)
		if err != nil {
			return err
		}
		names[i] = clean
	}
	return s.begin(func(j *practice.Journal, _ Files) error {
		if err := j.Begin(s.ctx, names[0], names[1], false); err != nil {
			return err
		}
		return s.print(map[string]string{"journal": s.path}, s.Say("terminal.made", "path", s.path))
	})
}

// begin makes a journal file. One in which nobody has written yet is taken as it is: the window makes the file before
// anybody has said a name, and a computer can go off in between.
func (s *session) begin(do func(j *practice.Journal, files Files) error) error {
	exists := s.open(true, do)
	if !errors.Is(exists, practice.ErrExists) {
		return exists
	}
	tried := false
	err := s.open(false, func(j *practice.Journal, files Files) error {
		if report, err := files.Check(s.ctx); err != nil || report.Records > 0 {
			return exists
		}
		tried = true
		return do(j, files)
	})
	if !tried {
		return exists
	}
	return err
}

type demoCmd struct {
	Years int    `default:"3" help:"${help_demo_years}"`
	Seed  uint64 `default:"1" help:"${help_demo_seed}"`
}

func (c *demoCmd) Run(s *session) error {
	if c.Years < 1 || c.Years > madeup.MaxYears {
		return usage{told(s.Say("terminal.bad-years", "most", madeup.MaxYears))}
	}
	if s.now().In(s.zone()).AddDate(-c.Years, 0, 0).Year() <= civil.FirstYear { // refused first, so that no file is left behind
		return usage{told(s.Say("terminal.early-years", "count", c.Years, "first", civil.FirstYear))}
	}
	return s.open(true, func(j *practice.Journal, _ Files) error {
		if err := madeup.Fill(s.ctx, j, madeup.Options{Years: c.Years, Seed: c.Seed}); err != nil {
			return err
		}
		return s.print(map[string]string{"journal": s.path}, s.Say("terminal.made-up", "path", s.path))
	})
}
