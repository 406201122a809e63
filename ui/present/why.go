package present

import (
	"slices"
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
		return why + strings.Join(slices.Concat(tenth(s, o), []string{s("why.unhurried")}, movedBy(s, o.Why.Moved)), " ")
	}
	return why + firstDay(s, j, o.Why, s.Date(midday(o.Why.Ordinary)))
}

// tenth says when the unhurried evening is: about ten days after coming home or, behind days off, later. Of one that came
// before the days of its time away were changed it says nothing.
func tenth(s say.Say, o remind.Occurrence) []string {
	switch {
	case o.Why.AboutTen(o.Day):
		return []string{s("why.tenth")}
	case o.Why.AboutAWeekIn(o.Day):
		return []string{s("why.first-day", "day", s.Date(midday(o.Why.Ordinary))), s("why.tenth.later", "days", o.Day.Sub(o.Why.Home))}
	}
	return nil
}

func firstDay(s say.Say, j *practice.Journal, why reentry.Why, ordinary string) string {
	var parts []string
	if len(why.Working) == 0 {
		parts = append(parts, s("why.nobody-works", "day", ordinary))
	} else {
		parts = append(parts, s("why.first-day", "day", ordinary))
	}
	parts = append(parts, movedBy(s, why.Moved)...)
	if len(why.Working) == 1 && len(j.People()) == 2 {
		if p, err := j.Person(practice.PersonID(why.Working[0])); err == nil {
			parts = append(parts, s("why.one-works", "name", p.Name))
		}
	}
	return strings.Join(parts, " ")
}

// movedBy names the holidays that moved a touch: those of the country, and their own.
func movedBy(s say.Say, holidays []reentry.Skip) (parts []string) {
	for _, skip := range holidays {
		key := "why.day-off"
		switch {
		case !skip.Own:
			key = "why.holiday"
		case skip.Name != "":
			key = "why.day-off.named"
		}
		parts = append(parts, s(key, "day", s.Date(midday(skip.Day)), "name", skip.Name))
	}
	return parts
}

// midday is an instant of a day from which weekday and month can be said.
func midday(d civil.Date) time.Time { return d.At(12, 0, time.UTC) }
