package civil

import (
	"cmp"
	"errors"
	"fmt"
	"time"
)

// ErrTimeOfDay says that a text is not a time of day.
var ErrTimeOfDay = errors.New("not a time of day")

// TimeOfDay is a reading of the clock, without a day and without a zone. The
// zero value is midnight.
type TimeOfDay struct {
	Hour   int // 0 to 23
	Minute int // 0 to 59
}

// ParseTimeOfDay reads a time written as HH:MM on the 24-hour clock, "00:00" to
// "23:59". Anything else is ErrTimeOfDay.
func ParseTimeOfDay(s string) (TimeOfDay, error) {
	if len(s) != len("15:04") || s[2] != ':' {
		return TimeOfDay{}, fmt.Errorf("read time %q (want HH:MM): %w", clip(s), ErrTimeOfDay)
	}
	hour, hourOK := digits(s[:2])
	minute, minuteOK := digits(s[3:])
	t := TimeOfDay{Hour: hour, Minute: minute}
	if !hourOK || !minuteOK || !t.Valid() {
		return TimeOfDay{}, fmt.Errorf("read time %q (00:00 to 23:59): %w", s, ErrTimeOfDay)
	}
	return t, nil
}

// TimeOfDayOf is what the clock in loc shows at the instant t, to the minute.
func TimeOfDayOf(t time.Time, loc *time.Location) TimeOfDay {
	hour, minute, _ := t.In(loc).Clock()
	return TimeOfDay{Hour: hour, Minute: minute}
}

// Valid reports whether a clock can show the time.
func (t TimeOfDay) Valid() bool {
	return t.Hour >= 0 && t.Hour < 24 && t.Minute >= 0 && t.Minute < 60
}

// String writes the time as HH:MM.
func (t TimeOfDay) String() string { return fmt.Sprintf("%02d:%02d", t.Hour, t.Minute) }

// Compare is -1, 0 or +1 as t is earlier than, the same as or later than o.
func (t TimeOfDay) Compare(o TimeOfDay) int {
	return cmp.Or(cmp.Compare(t.Hour, o.Hour), cmp.Compare(t.Minute, o.Minute))
}

// On is the first valid instant that shows t on day d in loc; see Date.At.
func (t TimeOfDay) On(d Date, loc *time.Location) time.Time { return d.At(t.Hour, t.Minute, loc) }

// MarshalText writes the time for JSON and other text.
func (t TimeOfDay) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (t *TimeOfDay) UnmarshalText(text []byte) error {
	read, err := ParseTimeOfDay(string(text))
	if err != nil {
		return err
	}
	*t = read
	return nil
}
