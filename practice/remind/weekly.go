package remind

import (
	"time"

	"tideway/practice/civil"
)

// RuleWeekly is the rule of the invitation that two people have set for themselves on a day of the week.
const RuleWeekly = "invitation.weekly"

// Weekly is the invitation on one day of the week, at one time.
type Weekly struct {
	On   time.Weekday
	Time civil.TimeOfDay // in the quiet hours it is moved to their edge
}

// Plan makes one occurrence for every week that the days from first to last, both inclusive, belong to; those days for
// which open is false have none. It keeps the ceiling and goes quiet like a touch of the arc: nobody asked for this one
// in particular. The key names the week, not the day, so that a week has one invitation whatever is changed in it.
func (w Weekly) Plan(first, last civil.Date, open func(civil.Date) bool) []Occurrence {
	var plan []Occurrence
	for _, monday := range weeks(first, last) {
		day := monday.AddDays((int(w.On) + 6) % 7)
		if !open(day) {
			continue
		}
		o := restore(weekKey(monday), day, waking(w.Time), SentenceNeutral, false)
		o.Rule = RuleWeekly
		plan = append(plan, o)
	}
	return plan
}

// WeeklyKeys are the keys of every week from first to last, whether it has an invitation or not.
func WeeklyKeys(first, last civil.Date) []string {
	var keys []string
	for _, monday := range weeks(first, last) {
		keys = append(keys, weekKey(monday))
	}
	return keys
}

func weekKey(monday civil.Date) string { return RuleWeekly + "/" + monday.String() }

// weeks are the Mondays of the weeks that the days from first to last belong to.
func weeks(first, last civil.Date) []civil.Date {
	var mondays []civil.Date
	monday := first.AddDays(-(int(first.Weekday()) + 6) % 7)
	for ; !last.Before(monday); monday = monday.AddDays(7) {
		mondays = append(mondays, monday)
	}
	return mondays
}
