package present

import (
	"strings"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
	"tideway/ui/say"
)

// Why says in words why a reminder comes on its day: which time away, and what moved it.
func Why(s say.Say, j *practice.Journal, o remind.Occurrence) string {
	if o.Rule == remind.RuleReturn {
		return s("why.return")
	}
	if o.Rule == remind.RuleWeekly {
		return s("why.weekly", "weekday", s.Weekday(o.Day.Weekday()), "time", o.Time.String())
	}
	if o.Rule == remind.RuleRemeeting {
		return whyRemeeting(s, j, o)
	}
	nights, home := s.Nights(o.Why.Nights), s.Date(midday(o.Why.Home))
	if o.Rule == string(reentry.Eve) { // they are not back yet
		return s("why.eve", "nights", nights, "home", home)
	}
	why := s("why.home."+string(o.Why.Kind), "nights", nights, "home", home) + " "
	if o.Rule == string(reentry.TenthDay) {
		return why + s("why.tenth")
	}
	return why + firstDay(s, j, o.Why, s.Date(midday(o.Why.Ordinary)))
}

func firstDay(s say.Say, j *practice.Journal, why reentry.Why, ordinary string) string {
	var parts []string
	if len(why.Working) == 0 {
		parts = append(parts, s("why.nobody-works", "day", ordinary))
	} else {
		parts = append(parts, s("why.first-day", "day", ordinary))
	}
	for _, skip := range why.Skipped {
		if skip.Reason == reentry.Holiday {
			parts = append(parts, s("why.holiday", "day", s.Date(midday(skip.Day)), "name", skip.Name))
		}
	}
	if len(why.Working) == 1 && len(j.People()) == 2 {
		if p, err := j.Person(practice.PersonID(why.Working[0])); err == nil {
			parts = append(parts, s("why.one-works", "name", p.Name))
		}
	}
	return strings.Join(parts, " ")
}

// midday is an instant of a day from which weekday and month can be said.
func midday(d civil.Date) time.Time { return d.At(12, 0, time.UTC) }
