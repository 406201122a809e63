package terminal

import (
	"tideway/practice"
	"tideway/practice/madeup"
)

type initCmd struct {
	Name []string `required:"" sep:"none" help:"${help_init_name}" placeholder:"NAME"`
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
	return s.open(true, func(j *practice.Journal, _ Files) error {
		if err := j.Begin(s.ctx, names[0], names[1], false); err != nil {
			return err
		}
		return s.print(map[string]string{"journal": s.path}, s.Say("terminal.made", "path", s.path))
	})
}

type demoCmd struct {
	Years int    `default:"3" help:"${help_demo_years}"`
	Seed  uint64 `default:"1" help:"${help_demo_seed}"`
}

func (c *demoCmd) Run(s *session) error {
	if c.Years < 1 || c.Years > madeup.MaxYears {
		return usage{told(s.Say("terminal.bad-years", "most", madeup.MaxYears))}
	}
	return s.open(true, func(j *practice.Journal, _ Files) error {
		if err := madeup.Fill(s.ctx, j, madeup.Options{Years: c.Years, Seed: c.Seed}); err != nil {
			return err
		}
		return s.print(map[string]string{"journal": s.path}, s.Say("terminal.made-up", "path", s.path))
	})
}
