package reentry

import (
	"slices"

	"tideway/practice/civil"
)

// Worker is one person's working life, as far as the arc needs it.
type Worker struct {
	Person   string
	Week     civil.Workweek
	Holidays civil.Holidays
}

// SkipReason says why a day is not an ordinary one.
type SkipReason string

// The reasons.
const (
	Weekend SkipReason = "weekend" // nobody works on this day of the week
	Holiday SkipReason = "holiday" // somebody would, were it not a holiday
)

// Skip is a day between coming home and the first ordinary day.
type Skip struct {
	Day    civil.Date
	Reason SkipReason
	Name   string // of the holiday, in its own language, or as it was named; "" for a weekend
	Own    bool   // the holiday is no public one: it was made a day off
}

// Why holds what is needed to say in words why a touch falls on its day.
type Why struct {
	Kind     Kind
	Nights   int
	Home     civil.Date // the day of coming home, day 0
	Ordinary civil.Date // the first ordinary day
	Working  []string   // the persons who work on it; none when nobody works at all
	Skipped  []Skip     // the days between Home and Ordinary, oldest first
	Moved    []Skip     // the holidays without which the touch would fall on another day, oldest first
}

// longestBreak bounds the search for a working day, in days: nobody's holidays
// are longer, and a calendar that has no working day must not hang the program.
const longestBreak = 60

// FirstOrdinaryDay is the first working day, of either person, strictly after the
// day of coming home. When nobody works at all it is the day after. The Why has
// its Home, Ordinary, Working and Skipped filled in.
func FirstOrdinaryDay(to civil.Date, workers []Worker) (civil.Date, Why) {
	why := Why{Home: to}
	for n := 1; n <= longestBreak; n++ {
		day := to.AddDays(n)
		if working := workingOn(day, workers); len(working) > 0 {
			why.Ordinary, why.Working = day, working
			return day, why
		}
		why.Skipped = append(why.Skipped, skip(day, workers))
	}
	next := to.AddDays(1)
	return next, Why{Home: to, Ordinary: next}
}

// workingOn lists the persons who work on a day.
func workingOn(day civil.Date, workers []Worker) []string {
	var persons []string
	for _, w := range workers {
		if _, off := w.Holidays.On(day); !off && w.Week.Has(day.Weekday()) {
			persons = append(persons, w.Person)
		}
	}
	return persons
}

// skip says why nobody works on a day.
func skip(day civil.Date, workers []Worker) Skip {
	for _, w := range workers {
		if !w.Week.Has(day.Weekday()) {
			continue
		}
		if found, off := w.Holidays.Find(day); off {
			return Skip{Day: day, Reason: Holiday, Name: found.Name, Own: !found.Own.IsZero()}
		}
	}
	return Skip{Day: day, Reason: Weekend}
}

// holidays are those of some days on which nobody works because of a holiday, oldest first.
func holidays(days []Skip) []Skip {
	found := slices.DeleteFunc(slices.Clone(days), func(s Skip) bool { return s.Reason != Holiday })
	slices.SortFunc(found, func(a, b Skip) int { return a.Day.Compare(b.Day) })
	return found
}

// The unhurried evening is about the tenth day after coming home or, where days off filled those, about a week after the
// first ordinary day: on the day itself, or as many as nearby to either side.
const tenth, week, nearby = 10, 7, 3

// AboutTen says whether a day is about the tenth after coming home.
func (w Why) AboutTen(day civil.Date) bool { return about(day.Sub(w.Home), tenth) }

// AboutAWeekIn says whether a day is about a week after the first ordinary one.
func (w Why) AboutAWeekIn(day civil.Date) bool { return about(day.Sub(w.Ordinary), week) }

func about(days, aim int) bool { return days >= aim-nearby && days <= aim+nearby }

// unhurried is the evening of about day 10: the working day nearest to it, the
// later of two that are as near. A weekend evening is often unhurried anyway; it
// is in the working week that one is worth asking for. It lies at least four days
// after the first ordinary day, so that the two do not crowd; where holidays make
// that too tight it moves to a week after the first ordinary day. It comes with the
// holidays that moved it.
func unhurried(why Why, workers []Worker) (civil.Date, []Skip) {
	const apart = 4
	aim := why.Home.AddDays(tenth)
	var passed []Skip
	if aim.Sub(why.Ordinary) < apart {
		aim, passed = why.Ordinary.AddDays(week), why.Skipped
	}
	for _, n := range []int{0, 1, -1, 2, -2, nearby, -nearby} {
		day := aim.AddDays(n)
		if day.Sub(why.Ordinary) < apart {
			continue
		}
		if len(workingOn(day, workers)) > 0 {
			return day, holidays(passed)
		}
		passed = append(passed[:len(passed):len(passed)], skip(day, workers))
	}
	return aim, nil
}
