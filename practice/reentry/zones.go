package reentry

import (
	"time"

	"tideway/practice/civil"
)

// Nights is the number of nights between From and To; 0 when To is not known or
// lies before From.
//
// It is counted from noon of the first day to noon of the last, each by the clock of
// its own zone, in whole nights: a flight over the date line neither makes nor loses
// one. Half a night, between two places twelve hours apart, goes to what the calendar
// says. Where a zone is not known, it is the days that differ.
func (a Away) Nights() int {
	if a.OpenEnded || a.From.IsZero() || a.To.IsZero() {
		return 0
	}
	days := a.To.Sub(a.From)
	if a.zoned() {
		days = nearest(a.To.At(12, 0, a.ToZone).Sub(a.From.At(12, 0, a.FromZone)), days)
	}
	return max(days, 0)
}

// nearest is a stretch in whole days, of two that are as near the one that was meant.
func nearest(lived time.Duration, meant int) int {
	const day = 24 * time.Hour
	days := int(lived / day)
	rest := lived - time.Duration(days)*day
	if rest < 0 {
		days, rest = days-1, rest+day
	}
	if rest > day/2 || rest == day/2 && meant > days {
		days++
	}
	return days
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
