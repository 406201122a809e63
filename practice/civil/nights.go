package civil

import "time"

// Nights is the number of nights between two days, each by the clock of the zone it was lived in; 0 when the last lies before
// the first.
//
// It is counted from noon to noon, in whole nights: a flight over the date line neither makes nor loses one. Half a night,
// between two places twelve hours apart, goes to what the calendar says. Where a zone is nil, it is the days that differ.
func Nights(from, to Date, left, home *time.Location) int {
	days := to.Sub(from)
	if left != nil && home != nil {
		days = nearest(to.At(12, 0, home).Sub(from.At(12, 0, left)), days)
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
