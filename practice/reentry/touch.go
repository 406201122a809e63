package reentry

import (
	"cmp"
	"slices"

	"tideway/practice/civil"
)

// Rule names a touch of the arc. The values are stable: files and scripts hold them.
type Rule string

// The rules, in the order of the arc.
const (
	Eve      Rule = "reentry.eve"       // the evening before coming home
	FirstDay Rule = "reentry.first-day" // the first ordinary day
	TenthDay Rule = "reentry.tenth-day" // an unhurried evening about day 10
)

// From how many nights on there is an arc, and until when.
const (
	LeastNights = 2  // fewer make no arc: an ordinary weekend is not a journey
	LastDay     = 28 // on this day after coming home the arc is closed
)

// Touch is one kind word of an arc, on its day.
type Touch struct {
	Away   Away
	Rule   Rule
	Day    civil.Date
	Closes civil.Date // the first day on which this arc no longer speaks
	Why    Why
}

// Touches lays out the arcs of all times away, sorted by day. It takes them in any
// order and does not look at today: what is past is for the caller to leave out.
//
// A time away that is open-ended, an illness that nobody has called over, one of
// fewer than two nights and one that was closed have none. From the day on which a
// newer time away begins the older one is silent, and one that was part of a longer
// journey never speaks.
func Touches(aways []Away, workers []Worker) []Touch {
	kept := slices.DeleteFunc(slices.Clone(aways), func(a Away) bool { return !a.counts() })
	var touches []Touch
	for _, a := range kept {
		if !a.ended() || a.Closed {
			continue
		}
		closes := closing(a, kept)
		for _, touch := range arc(a, workers) {
			touch.Closes = closes
			if touch.Day.Before(closes) {
				touches = append(touches, touch)
			}
		}
	}
	slices.SortFunc(touches, func(a, b Touch) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Away.ID, b.Away.ID))
	})
	return touches
}

// arc is the whole arc of one time away, as if there were no other.
func arc(a Away, workers []Worker) []Touch {
	ordinary, why := FirstOrdinaryDay(a.To, workers)
	why.Kind, why.Nights = a.Kind, a.Nights()

	touch := func(rule Rule, day civil.Date, moved []Skip) Touch {
		of := why
		of.Moved = moved
		return Touch{Away: a, Rule: rule, Day: day, Why: of}
	}
	touches := []Touch{touch(FirstDay, ordinary, holidays(why.Skipped))}
	if a.Kind == Together {
		touches = append(touches, touch(Eve, a.To.AddDays(-1), nil))
	}
	if a.Kind == Together || a.Kind == Apart {
		day, moved := unhurried(why, workers)
		touches = append(touches, touch(TenthDay, day, moved))
	}
	return touches
}

// closing is the first day on which the arc of a is closed: day 28, or the day on
// which a newer time away begins.
func closing(a Away, all []Away) civil.Date {
	closes := a.To.AddDays(LastDay)
	for _, newer := range all {
		if newer.ID != a.ID && newer.replaces(a) && newer.From.Before(closes) {
			closes = newer.From
		}
	}
	return closes
}
