package reentry

import (
	"time"

	"tideway/practice/civil"
)

// Kind is what a time away was. The values are stable: files hold them.
type Kind string

// The kinds of time away.
const (
	Together Kind = "together" // both went
	Apart    Kind = "apart"    // one went, one stayed
	Visitors Kind = "visitors" // others were in the house
	Illness  Kind = "illness"  // or a hard stretch
	Other    Kind = "other"
)

// Away is a stretch after which the ordinary day may feel different.
type Away struct {
	ID        string
	From, To  civil.Date // inclusive; To is the day of coming home
	OpenEnded bool       // To is not known yet
	// The zones in which the two days were lived; nil: not known, and then a day is
	// the same everywhere.
	FromZone, ToZone *time.Location
	Kind             Kind
	Who              string // for Apart: who was away
	Over             bool   // for Illness: "we are through it" was said
	Closed           bool   // "not this time" was said: no more touches
}

// Days are the first and the last day as a calendar has them, the earlier one first: over
// the date line, somebody may be home on the day before they left. The last has no meaning
// while it is not known.
func (a Away) Days() (first, last civil.Date) {
	if !a.OpenEnded && a.To.Before(a.From) {
		return a.To, a.From
	}
	return a.From, a.To
}

// ended reports whether To is settled. An illness has ended when somebody said so,
// whatever day was expected.
func (a Away) ended() bool {
	return !a.OpenEnded && !a.To.IsZero() && (a.Kind != Illness || a.Over)
}

// counts reports whether the time away makes an arc, or will make one.
func (a Away) counts() bool {
	return !a.From.IsZero() && (!a.ended() || a.Nights() >= LeastNights)
}

// leftHome reports whether somebody was elsewhere, so that no day inside it was an
// ordinary one for the two.
func (a Away) leftHome() bool { return a.Kind == Together || a.Kind == Apart }

// replaces reports whether b is silent from the day on which a begins. That is so
// when a is newer and ends no earlier, and when b was only a part of the longer
// journey a. (An older one without an end does not count as longer: it may have
// been forgotten rather than still go on.) Two with the same days, as when both
// people wrote down the same journey, are told apart by their ids, so that exactly
// one of them speaks.
func (a Away) replaces(b Away) bool {
	switch {
	case a.ended() && a.To.Before(b.To):
		return false
	case a.From.After(b.From):
		return true
	case a.From.Before(b.From):
		return a.ended() && a.To.After(b.To) && a.leftHome()
	case !a.ended() || a.To != b.To:
		return true
	}
	return a.ID > b.ID
}
