package terminal

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
)

// session is one command under way.
type session struct {
	Env
	ctx       context.Context
	cli       *cli
	path      string
	fixedNow  time.Time
	fixedZone *time.Location
}

// prepare reads the global flags.
func (s *session) prepare() error {
	s.path = s.cli.Journal
	if s.path == "" {
		s.path = s.Env.Journal
	}
	if s.cli.Now != "" {
		at, err := parseInstant(s.cli.Now)
		if err != nil {
			return usage{told(s.Say("terminal.bad-time", "value", shown(s.cli.Now)))}
		}
		s.fixedNow = at
	}
	if s.cli.Zone != "" {
		zone, err := civil.LoadZone(s.cli.Zone)
		if err != nil {
			return usage{told(s.Say("terminal.bad-zone", "value", shown(s.cli.Zone)))}
		}
		s.fixedZone = zone
	}
	return nil
}

// parseInstant reads RFC 3339, in years that the program holds.
func parseInstant(text string) (time.Time, error) {
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return at, err
	}
	if at.Year() < civil.FirstYear || at.Year() > civil.LastYear {
		return at, civil.ErrDate
	}
	return at, nil
}

func (s *session) now() time.Time {
	if !s.fixedNow.IsZero() {
		return s.fixedNow
	}
	return s.Env.Now()
}

func (s *session) zone() *time.Location {
	if s.fixedZone != nil {
		return s.fixedZone
	}
	return s.Env.Zone()
}

// with opens the journal, gives it to do, and closes it whatever happened.
func (s *session) with(do func(j *practice.Journal, files Files) error) error {
	return s.open(false, do)
}

func (s *session) open(create bool, do func(j *practice.Journal, files Files) error) (err error) {
	if err := s.known(s.path); err != nil {
		return err
	}
	files, err := s.Open(s.ctx, s.path, create)
	if err != nil {
		return s.notOpened(err, create)
	}
	defer func() { err = errors.Join(err, files.Close()) }()
	j := practice.New(files, civil.ClockFunc(s.now), s.zone, s.Words)
	if err := j.Load(s.ctx); err != nil {
		return err
	}
	return do(j, files)
}

// known refuses to go on where nobody said which journal it is and no home folder tells.
func (s *session) known(journal string) error {
	if journal == "" {
		return told(s.Say("terminal.no-home"))
	}
	return nil
}

// notOpened says where a file could not be made; other errors have a sentence of their own.
func (s *session) notOpened(err error, create bool) error {
	if create && (errors.Is(err, practice.ErrReadOnly) || errors.Is(err, practice.ErrMissing) || isPlace(err)) {
		return told(s.Say("terminal.no-place", "path", s.path))
	}
	return err
}

// print writes one JSON document, or the lines of text. What the command did stands, whether or not that can be shown.
func (s *session) print(document any, lines ...string) error {
	if err := s.write(document, lines); err != nil {
		return told(s.Say("terminal.not-shown"))
	}
	return nil
}

func (s *session) write(document any, lines []string) error {
	if s.cli.JSON {
		enc := json.NewEncoder(s.Out)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		return enc.Encode(document)
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(s.Out, line); err != nil {
			return err
		}
	}
	return nil
}

// person finds somebody by name (whatever its case) or id.
func (s *session) person(j *practice.Journal, name string) (practice.PersonID, error) {
	clean, err := practice.CleanName(name)
	if err != nil {
		return "", err
	}
	var exact, alike []practice.Person
	var names []string
	for _, p := range j.People() {
		switch {
		case string(p.ID) == name:
			return p.ID, nil
		case p.Name == clean:
			exact = append(exact, p)
		case strings.EqualFold(p.Name, clean):
			alike = append(alike, p)
		}
		names = append(names, p.Name)
	}
	if len(exact) == 0 {
		exact = alike
	}
	switch {
	case len(exact) == 1:
		return exact[0].ID, nil
	case len(exact) == 2:
		return "", usage{told(s.Say("terminal.who-both", "first", string(exact[0].ID), "second", string(exact[1].ID)))}
	case len(names) == 0:
		return "", told(s.Say("terminal.nobody"))
	}
	return "", usage{told(s.Say("terminal.who", "value", clean, "names", strings.Join(names, ", ")))}
}

// sitting is the one that --who asks for, or together.
func (s *session) sitting(j *practice.Journal, who string) (practice.Sitting, error) {
	if who == "" {
		return j.Sit(""), nil
	}
	id, err := s.person(j, who)
	return j.Sit(id), err
}

// day reads a date flag; an empty one is no date.
func (s *session) day(text string) (civil.Date, error) {
	if text == "" {
		return civil.Date{}, nil
	}
	d, err := civil.ParseDate(text)
	if err != nil {
		return d, usage{err}
	}
	return d, nil
}

// days reads the two date flags of a span.
func (s *session) days(from, to string) (first, last civil.Date, err error) {
	if first, err = s.day(from); err == nil {
		last, err = s.day(to)
	}
	return first, last, err
}

// local is how an instant of an entry is said in text.
func (s *session) local(e practice.Entry) string {
	return e.Local().Format("2006-01-02 15:04")
}
