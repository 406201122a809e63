package terminal

import (
	"cmp"

	"tideway/practice"
	"tideway/practice/civil"
)

type awayCmd struct {
	Add    awayAddCmd    `cmd:"" help:"${help_away_add}"`
	List   awayListCmd   `cmd:"" help:"${help_away_list}"`
	End    awayEndCmd    `cmd:"" help:"${help_away_end}"`
	Remove awayRemoveCmd `cmd:"" help:"${help_away_remove}"`
	Import awayImportCmd `cmd:"" help:"${help_away_import}"`
	Export awayExportCmd `cmd:"" help:"${help_away_export}"`
}

type awayAddCmd struct {
	From     string `required:"" help:"${help_away_from}" placeholder:"DATE"`
	To       string `help:"${help_away_to}" placeholder:"DATE"`
	FromZone string `help:"${help_away_from_zone}" placeholder:"ZONE"`
	ToZone   string `help:"${help_away_to_zone}" placeholder:"ZONE"`
	Kind     string `default:"together" help:"${help_away_kind}"`
	Who      string `help:"${help_away_who}" placeholder:"NAME"`
	Name     string `help:"${help_away_name}"`
}

func (c *awayAddCmd) Run(s *session) error {
	from, to, err := s.days(c.From, c.To)
	if err != nil {
		return err
	}
	if to.IsZero() && c.ToZone != "" {
		return usage{told(s.Say("terminal.away-zone-early"))}
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		a := practice.Away{From: from, To: to, FromZone: cmp.Or(c.FromZone, j.ZoneName()), ToZone: cmp.Or(c.ToZone, j.ZoneName()), Kind: practice.AwayKind(c.Kind), Name: c.Name}
		if c.Who != "" {
			if a.Who, err = s.person(j, c.Who); err != nil {
				return err
			}
		}
		e, err := j.AddAway(s.ctx, "", a)
		if err != nil {
			return err
		}
		return s.print(s.object(j, e), s.awayText(j, e))
	})
}

type awayListCmd struct {
	From string `help:"${help_from}" placeholder:"DATE"`
	To   string `help:"${help_to}" placeholder:"DATE"`
}

func (c *awayListCmd) Run(s *session) error {
	from, to, err := s.days(c.From, c.To)
	if err != nil {
		return err
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		objects, lines := []object{}, []string{}
		for _, e := range j.Sit("").Aways() {
			a := e.Away()
			if first, last := a.Days(); !last.IsZero() && last.Before(from) || !to.IsZero() && to.Before(first) {
				continue
			}
			objects = append(objects, s.object(j, e))
			lines = append(lines, string(e.ID[:8])+"  "+s.awayText(j, e))
		}
		if len(lines) == 0 {
			lines = []string{s.Say("terminal.nothing")}
		}
		return s.print(objects, lines...)
	})
}

// whichAway names one time away: by its first (and last) day, or by its id.
type whichAway struct {
	From string `help:"${help_away_from}" placeholder:"DATE"`
	To   string `help:"${help_away_last}" placeholder:"DATE"`
	ID   string `help:"${help_away_id}"`
}

// find is the one that is meant.
func (c *whichAway) find(s *session, j *practice.Journal) (practice.Entry, error) {
	from, to, err := s.days(c.From, c.To)
	if err != nil {
		return practice.Entry{}, err
	}
	if from.IsZero() && c.ID == "" {
		return practice.Entry{}, usage{told(s.Say("terminal.away-which"))}
	}
	var found []practice.Entry
	for _, e := range j.Sit("").Aways() {
		if c.matches(e, from, to) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 0:
		return practice.Entry{}, practice.ErrNotFound
	case 1:
		return found[0], nil
	}
	return practice.Entry{}, usage{told(s.Say("terminal.away-several", "count", len(found)))}
}

func (c *whichAway) matches(e practice.Entry, from, to civil.Date) bool {
	a := e.Away()
	if c.ID != "" && (len(c.ID) < 8 || len(c.ID) > len(e.ID) || string(e.ID[:len(c.ID)]) != c.ID) {
		return false
	}
	return (from.IsZero() || a.From == from) && (to.IsZero() || a.To == to)
}

type awayEndCmd struct{ whichAway }

// Run ends a time away today: the one that is named, or the one under way that began last.
func (c *awayEndCmd) Run(s *session) error {
	return s.with(func(j *practice.Journal, _ Files) error {
		e, err := c.which(s, j)
		if err != nil {
			return err
		}
		if !j.CanEnd(e.Away()) {
			return told(s.Say("terminal.away-ended", "what", s.awayText(j, e)))
		}
		if err := j.ChangeAway(s.ctx, "", e.ID, j.EndedNow(e.Away())); err != nil {
			return err
		}
		if e, err = j.Sit("").Entry(e.ID); err != nil {
			return err
		}
		return s.print(s.object(j, e), s.awayText(j, e))
	})
}

func (c *awayEndCmd) which(s *session, j *practice.Journal) (practice.Entry, error) {
	if c.whichAway != (whichAway{}) {
		return c.find(s, j)
	}
	e, ok := j.Sit("").Underway()
	if !ok {
		return e, told(s.Say("terminal.away-here"))
	}
	return e, nil
}

type awayRemoveCmd struct{ whichAway }

// Run removes one time away.
func (c *awayRemoveCmd) Run(s *session) error {
	return s.with(func(j *practice.Journal, _ Files) error {
		e, err := c.find(s, j)
		if err != nil {
			return err
		}
		if err := j.Remove(s.ctx, "", e.ID); err != nil {
			return err
		}
		return s.print(s.object(j, e), s.Say("terminal.removed", "what", s.awayText(j, e)))
	})
}

func (s *session) awayText(j *practice.Journal, e practice.Entry) string {
	a := e.Away()
	from, to := a.From.String(), a.To.String()
	if a.To.IsZero() {
		to = s.Say("terminal.away-open")
	}
	if here := j.ZoneName(); other(a.FromZone, here) || other(a.ToZone, here) {
		from, to = s.inZone(from, a.FromZone), s.inZone(to, a.ToZone)
	}
	text := s.Say("terminal.away", "from", from, "to", to, "kind", s.Say("terminal.away-kind."+string(a.Kind)))
	if p, err := j.Person(a.Who); err == nil {
		text += " · " + p.Name
	}
	if a.Name != "" {
		text += " · " + a.Name
	}
	return text
}

// inZone is a day with the zone in which it was lived, where that is known.
func (s *session) inZone(day, zone string) string {
	if zone == "" {
		return day
	}
	return s.Say("terminal.away-zone", "day", day, "zone", visible(zone))
}

// other says that a zone is known and not the one here; else it is what anybody would think.
func other(zone, here string) bool { return zone != "" && zone != here }
