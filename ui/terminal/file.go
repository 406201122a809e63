package terminal

import (
	"errors"
	"maps"
	"path/filepath"
	"slices"

	"tideway/practice"
)

type checkCmd struct{}

// Run reads everything and reports. Damage found is a failure, so that a script notices.
func (c *checkCmd) Run(s *session) error {
	return s.with(func(_ *practice.Journal, files Files) error {
		r, err := files.Check(s.ctx)
		if err != nil {
			return err
		}
		lines := []string{
			s.Say("terminal.check.records", "count", r.Records), s.Say("terminal.check.format", "format", r.Format),
			s.Say("terminal.check.integrity", "found", r.Integrity),
		}
		if r.Unknown > 0 {
			lines = append(lines, s.Say("terminal.check.unknown", "count", r.Unknown))
		}
		if r.Damaged > 0 {
			lines = append(lines, s.Say("terminal.check.damaged", "count", r.Damaged))
		}
		if r.Open {
			lines = append(lines, s.Say("terminal.check.open"))
		}
		if err := s.print(r, lines...); err != nil {
			return err
		}
		if !r.OK() {
			return exit(Failed)
		}
		return nil
	})
}

type backupCmd struct {
	Out string `arg:"" help:"${help_backup_out}" type:"path"`
}

func (c *backupCmd) Run(s *session) error {
	return s.with(func(_ *practice.Journal, files Files) error {
		switch err := files.Backup(s.ctx, c.Out); {
		case errors.Is(err, practice.ErrMissing):
			return told(s.Say("terminal.out-no-folder", "folder", filepath.Dir(c.Out)))
		case errors.Is(err, practice.ErrReadOnly):
			return told(s.Say("terminal.out-denied", "folder", filepath.Dir(c.Out)))
		case err != nil:
			return err
		}
		return s.print(map[string]string{"backup": c.Out}, s.Say("terminal.backup", "path", c.Out))
	})
}

type pathsCmd struct{}

func (c *pathsCmd) Run(s *session) error {
	if err := s.known(s.path); err != nil {
		return err
	}
	places := maps.Clone(s.Places)
	places["journal"] = s.path
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(places)) {
		lines = append(lines, name+"\t"+places[name])
	}
	return s.print(places, lines...)
}

type versionCmd struct{}

func (c *versionCmd) Run(s *session) error {
	return s.print(map[string]string{"version": s.Env.Version}, s.Say("terminal.version", "version", s.Env.Version))
}
