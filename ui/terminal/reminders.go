package terminal

import (
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/remind"
	"tideway/ui/present"
)

type remindersCmd struct {
	From string `help:"${help_from}" placeholder:"DATE"`
	Days int    `default:"30" help:"${help_reminders_days}"`
}

// reminder is one line of `reminders --json`.
type reminder struct {
	Day      civil.Date `json:"day"`
	Time     string     `json:"time"`
	Zone     string     `json:"zone"`
	Rule     string     `json:"rule"`
	Sentence string     `json:"sentence"`
	Why      string     `json:"why"`
	PutOff   bool       `json:"putOff,omitempty"` // to this day and time
	Quiet    string     `json:"quiet,omitempty"`  // why no notification comes, and the card is in Now alone: a reason of remind

	Period   *period       `json:"period"`            // the time away that it is about; null where there is none
	Holidays []holidayName `json:"holidays"`          // those that moved it
	Ordinary civil.Date    `json:"ordinary,omitzero"` // the first ordinary day after the time away
	Working  []string      `json:"working"`           // who works on that day
}

// period is a time away in short.
type period struct {
	ID   string     `json:"id"`
	Kind string     `json:"kind"`
	From civil.Date `json:"from"`
	To   civil.Date `json:"to"`
	Name string     `json:"name"`
}

// holidayName is a holiday that moved a reminder; one of their own may have no name.
type holidayName struct {
	Day  civil.Date `json:"day"`
	Name string     `json:"name"`
}

func (c *remindersCmd) Run(s *session) error {
	from, err := s.day(c.From)
	if err != nil {
		return err
	}
	if c.Days < 1 || c.Days > 800 {
		return usage{told(s.Say("terminal.bad-days"))}
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		if from.IsZero() {
			from = j.Today()
		}
		list, lines := []reminder{}, []string{}
		session, err := s.reminders(j)
		if err != nil {
			return err
		}
		for _, o := range j.Coming(from, from.AddDays(c.Days-1), session) {
			r := s.reminder(j, o)
			list = append(list, r)
			lines = append(lines, s.Say("terminal.reminder", "day", r.Day.String(), "time", r.Time, "sentence", r.Sentence), "    "+r.Why)
			if r.Quiet != "" {
				lines = append(lines, "    "+s.Say("terminal.quiet."+r.Quiet))
			}
		}
		if len(lines) == 0 {
			lines = []string{s.Say("terminal.no-reminders")}
		}
		return s.print(list, strings.Join(lines, "\n"))
	})
}

// reminders is what a program that looks at the clock would know of this computer.
func (s *session) reminders(j *practice.Journal) (remind.Session, error) {
	value, err := j.Setting(s.ctx, practice.SettingReminders)
	return remind.Session{Off: value == "off"}, err
}

func (s *session) reminder(j *practice.Journal, o remind.Coming) reminder {
	r := reminder{Day: o.At.Day, Time: o.At.Time.String(), Zone: j.Zone().String(), Rule: o.Rule,
		Sentence: s.Say("desktop.notify." + o.Sentence), Why: present.Why(s.Say, j, o.Occurrence), PutOff: !o.Until.IsZero(), Quiet: o.Alone,
		Holidays: []holidayName{}, Ordinary: o.Why.Ordinary, Working: []string{}}
	if r.PutOff {
		r.Why += " " + s.Say("terminal.put-off")
	}
	if e, ok := j.Period(o.Occurrence); ok {
		away := e.Away()
		r.Period = &period{ID: string(e.ID), Kind: string(away.Kind), From: away.From, To: away.To, Name: away.Name}
	}
	for _, moved := range o.Why.Moved {
		r.Holidays = append(r.Holidays, holidayName{Day: moved.Day, Name: moved.Name})
	}
	for _, id := range o.Why.Working {
		if p, err := j.Person(practice.PersonID(id)); err == nil {
			r.Working = append(r.Working, p.Name)
		}
	}
	return r
}
