package civil

import (
	"cmp"
	"errors"
	"fmt"
	"time"
)

// ErrDate says that a text or a triple of numbers is not a day this program
// can hold. Compare with errors.Is.
var ErrDate = errors.New("not a date")

// The first and the last year that a Date may lie in. A typing slip such as
// 0206 or 20266 is caught here instead of becoming a season far away.
const (
	FirstYear = 1900
	LastYear  = 2200
)

const dateLength = len("2006-01-02")

// Date is a day in the civil calendar, without a time and without a zone.
// The zero Date means "no day".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads a day written as YYYY-MM-DD, exactly so: no spaces, no
// single digits, only days that exist, years 1900 to 2200. Anything else is
// ErrDate.
func ParseDate(s string) (Date, error) {
	if len(s) != dateLength || s[4] != '-' || s[7] != '-' {
		return Date{}, fmt.Errorf("read day %q (want YYYY-MM-DD): %w", clip(s), ErrDate)
	}
	year, yearOK := digits(s[:4])
	month, monthOK := digits(s[5:7])
	day, dayOK := digits(s[8:])
	d := Date{Year: year, Month: time.Month(month), Day: day}
	if !yearOK || !monthOK || !dayOK || !d.Valid() {
		return Date{}, fmt.Errorf("read day %q (no such day between %d and %d): %w", s, FirstYear, LastYear, ErrDate)
	}
	return d, nil
}

// Valid reports whether the day exists and lies in the years that the program
// holds. The zero Date is not valid.
func (d Date) Valid() bool {
	return d.Year >= FirstYear && d.Year <= LastYear && d == dateOf(d.midnight())
}

// String writes the day as YYYY-MM-DD; the zero Date is "".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// IsZero reports whether d is "no day".
func (d Date) IsZero() bool { return d == Date{} }

// Compare is -1, 0 or +1 as d lies before, on or after o.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// Before reports whether d lies before o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After reports whether d lies after o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// AddDays is the day n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date {
	return dateOf(time.Date(d.Year, d.Month, d.Day+n, 0, 0, 0, 0, time.UTC))
}

// Sub is the number of days from o to d: 1 when d is the day after o.
func (d Date) Sub(o Date) int {
	const day = 24 * 60 * 60
	return int((d.midnight().Unix() - o.midnight().Unix()) / day)
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.midnight().Weekday() }

// MarshalText writes the day for JSON and other text; the zero Date is "".
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	read, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = read
	return nil
}

// midnight is the day's start in UTC, where every day has 24 hours: the ground
// for all arithmetic on days.
func (d Date) midnight() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// dateOf reads the calendar fields that t shows in its own zone.
func dateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{Year: year, Month: month, Day: day}
}

// digits reads a text of ASCII digits only.
func digits(s string) (n int, ok bool) {
	if s == "" {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// clip keeps a hostile input from filling an error message.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}
