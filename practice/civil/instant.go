package civil

import (
	"errors"
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // zones work on a computer that has no zone files, too
)

// Instant is the one format in which the journal stores an instant: UTC, to
// the millisecond.
const Instant = "2006-01-02T15:04:05.000Z"

// DefaultStartHour is the hour at which a day begins unless somebody chose
// another: what is written at two in the morning belongs to the evening before.
const DefaultStartHour = 4

var (
	// ErrZone says that a name is not a zone of the IANA time zone database.
	ErrZone = errors.New("not a time zone")
)

// FormatInstant writes t in UTC in the format Instant; what is finer than a
// millisecond is cut off.
func FormatInstant(t time.Time) string { return t.UTC().Format(Instant) }

// LoadZone finds the zone of an IANA name such as "Europe/Berlin". The empty
// name and "Local" are no names of a zone, nor are those of files that some
// computers have beside their zones ("posix/", "right/"); they and unknown ones
// are ErrZone.
func LoadZone(name string) (*time.Location, error) {
	if name == "" || name == "Local" || strings.HasPrefix(name, "posix/") || strings.HasPrefix(name, "right/") {
		return nil, fmt.Errorf("load zone %q: %w", name, ErrZone)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("load zone %q: %w", clip(name), ErrZone)
	}
	return loc, nil
}

// DayOf is the day that an instant belongs to for somebody in zone loc whose
// days begin at startHour (0 to 23). It is the only place that makes a day from
// an instant; a start hour of 0 gives the plain calendar day.
func DayOf(t time.Time, loc *time.Location, startHour int) Date {
	startHour = min(max(startHour, 0), 23)
	day := dateOf(t.In(loc))
	// Comparing with the day's first instant, not with the hour on the clock,
	// keeps days in order when the clock is set back across the start hour.
	if t.Before(day.At(startHour, 0, loc)) {
		return day.AddDays(-1)
	}
	return day
}

// At is the first valid instant that shows hour:minute on this day in loc. A
// time that the clock skips (spring, or a whole day lost at the date line) gives
// the first instant after the skip; one that it shows twice (autumn) gives the
// first of the two.
func (d Date) At(hour, minute int, loc *time.Location) time.Time {
	// wall is the reading of the clock as if it were UTC, in seconds. Each
	// stretch of constant offset either contains that reading, lies wholly
	// before it, or begins beyond it, and then the reading was skipped.
	wall := time.Date(d.Year, d.Month, d.Day, hour, minute, 0, 0, time.UTC).Unix()
	const farthest = 16 * 60 * 60 // no zone was ever further from UTC
	at := time.Unix(wall-farthest, 0).In(loc)
	for {
		start, end := stretch(at)
		_, offset := at.Zone()
		found := time.Unix(wall-int64(offset), 0).In(loc)
		switch {
		case !start.IsZero() && found.Before(start):
			return start.In(loc)
		case end.IsZero() || found.Before(end):
			return found
		}
		at = end.In(loc)
	}
}

// stretch is the time around at in which the offset stays the same, or a part of it; end lies after at. By itself
// ZoneBounds has a year end a day early in leap years, in zones whose coming changes are a rule (Go 1.26): on the last
// day of 2028 its end lies before at, and whoever goes on from there goes on for ever.
func stretch(at time.Time) (start, end time.Time) {
	start, end = at.ZoneBounds()
	if !end.IsZero() && !end.After(at) {
		end = time.Date(at.UTC().Year()+1, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	return start, end
}
