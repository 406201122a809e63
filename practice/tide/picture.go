package tide

import (
	"time"

	"tideway/practice/civil"
)

// Point is one check-in of one person.
type Point struct {
	At    time.Time  // the instant
	Day   civil.Date // the day it belongs to, fixed when it was written
	Near  float64    // 0 far to 1 near; drawn, never written as a number
	Entry string     // id of the entry, so that a click can open it
}

// Range is a person's own usual range at one moment: the middle half of what
// that person wrote around it.
type Range struct {
	At        time.Time
	Low, High float64 // 0..1, Low <= High
}

// Lane is the shoreline of one person. Each person has a lane of their own, so
// that nobody reads who is nearer.
type Lane struct {
	Person string
	Runs   [][]Point // oldest first; joined by a line inside a run only
	Usual  [][]Range // soft bands, only where enough is known
}

// Shade is a stretch that is drawn shaded: a time away.
type Shade struct {
	From, To  civil.Date // inclusive
	OpenEnded bool       // To is not known yet
	Kind      string     // as in practice/reentry
	Name      string     // what the couple calls it, may be empty
	Who       []string   // persons whose lanes it covers; empty = all
}

// Gap is open water: days on which a person wrote nothing for a long while.
type Gap struct {
	From, To civil.Date // first and last silent day, inclusive
	Name     string     // if the couple named it
	Who      string     // the silent person; "" = all of them
}

// Return is a day on which somebody came home.
type Return struct {
	Day civil.Date
	Who string // "" = both
}

// Picture is all that a chart draws, and nothing else.
type Picture struct {
	From, To, Today civil.Date // From and To inclusive
	Zone            *time.Location
	StartHour       int
	Lanes           []Lane
	Away            []Shade
	Gaps            []Gap
	Returns         []Return
}
