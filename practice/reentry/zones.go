package reentry

import (
	"time"

	"tideway/practice/civil"
)

// Nights is the number of nights between From and To, by the clocks of both zones; 0
// when To is not known or lies before From.
func (a Away) Nights() int {
	if a.OpenEnded || a.From.IsZero() || a.To.IsZero() {
		return 0
	}
	return civil.Nights(a.From, a.To, a.FromZone, a.ToZone)
}

// Backwards reports whether the last day was over before the first began, so that one
// of them is a slip. Days begin at startHour, by the clock of their zone: whoever leaves
// Auckland on the 10th can be home in Honolulu on the 9th.
func (a Away) Backwards(startHour int) bool {
	switch {
	case a.OpenEnded || a.To.IsZero() || !a.To.Before(a.From):
		return false
	case !a.zoned():
		return true
	}
	return !a.To.AddDays(1).At(startHour, 0, a.ToZone).After(a.From.At(startHour, 0, a.FromZone))
}

// Begun reports whether the first day has come, on the calendar of its zone; of here
// where that is not known.
func (a Away) Begun(now time.Time, here *time.Location, startHour int) bool {
	return !civil.DayOf(now, at(a.FromZone, here), startHour).Before(a.From)
}

// Past reports whether the day of coming home lies behind, on the calendar of its zone;
// of here where that is not known.
func (a Away) Past(now time.Time, here *time.Location, startHour int) bool {
	return !a.OpenEnded && !a.To.IsZero() && a.To.Before(civil.DayOf(now, at(a.ToZone, here), startHour))
}

func (a Away) zoned() bool { return a.FromZone != nil && a.ToZone != nil }

func at(zone, here *time.Location) *time.Location {
	if zone == nil {
		return here
	}
	return zone
}
