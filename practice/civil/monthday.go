package civil

import (
	"fmt"
	"time"
)

const noMonthDay = "none"

// MonthDay is a day that comes round each year, such as 17 May. The zero MonthDay means "none".
type MonthDay struct {
	Month time.Month
	Day   int
}

// ParseMonthDay reads a day written as MM-DD, exactly so; 02-29 is one too. "none" and "" are the zero MonthDay. Anything
// else is ErrDate.
func ParseMonthDay(s string) (MonthDay, error) {
	if s == "" || s == noMonthDay {
		return MonthDay{}, nil
	}
	if len(s) == len("01-02") && s[2] == '-' {
		month, monthOK := digits(s[:2])
		day, dayOK := digits(s[3:])
		if d := (MonthDay{Month: time.Month(month), Day: day}); monthOK && dayOK && d.Valid() {
			return d, nil
		}
	}
	return MonthDay{}, fmt.Errorf("read day of the year %q (want MM-DD, or none): %w", clip(s), ErrDate)
}

// Valid reports whether there are years that have the day. The zero MonthDay is not valid.
func (d MonthDay) Valid() bool {
	return d.Month >= time.January && d.Month <= time.December && d.Day >= 1 && d.Day <= DaysOf(d.Month)
}

// DaysOf is the number of days that a month can have: 29 for February.
func DaysOf(m time.Month) int {
	const leap = 2000
	return time.Date(leap, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// In is the day in a year. 29 February is on 28 February in a year that has no 29th: it stays the last day of its month.
func (d MonthDay) In(year int) Date {
	on := Date{Year: year, Month: d.Month, Day: d.Day}
	if on.Valid() || !d.Leap() {
		return on
	}
	return Date{Year: year, Month: d.Month, Day: d.Day - 1}
}

// Leap reports whether only leap years have the day: 29 February.
func (d MonthDay) Leap() bool { return d.Month == time.February && d.Day == 29 }

// IsZero reports whether d is none.
func (d MonthDay) IsZero() bool { return d == MonthDay{} }

// String writes the day as ParseMonthDay reads it: MM-DD, or "none".
func (d MonthDay) String() string {
	if d.IsZero() {
		return noMonthDay
	}
	return fmt.Sprintf("%02d-%02d", int(d.Month), d.Day)
}

// MarshalText writes the day for JSON and other text.
func (d MonthDay) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *MonthDay) UnmarshalText(text []byte) error {
	read, err := ParseMonthDay(string(text))
	if err != nil {
		return err
	}
	*d = read
	return nil
}
