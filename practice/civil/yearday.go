package civil

import (
	"cmp"
	"fmt"
	"time"
)

// YearDay is a day of one year or, with the Year 0, the same day of every year. Unlike a MonthDay, the 29 February of every
// year is there only in leap years: a day off is not to be found on another day. The zero YearDay is no day.
type YearDay struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseYearDay reads a day written as YYYY-MM-DD, or as MM-DD for every year, exactly so. Anything else is ErrDate.
func ParseYearDay(s string) (YearDay, error) {
	if len(s) == len("01-02") {
		d, err := ParseMonthDay(s)
		return YearDay{Month: d.Month, Day: d.Day}, err
	}
	d, err := ParseDate(s)
	if err != nil {
		return YearDay{}, fmt.Errorf("read day %q (want YYYY-MM-DD or MM-DD): %w", clip(s), ErrDate)
	}
	return Once(d), nil
}

// Once is that one day.
func Once(d Date) YearDay { return YearDay(d) }

// Every is that day of every year.
func Every(d Date) YearDay { return YearDay{Month: d.Month, Day: d.Day} }

// Yearly reports whether it comes every year.
func (y YearDay) Yearly() bool { return y.Year == 0 && !y.IsZero() }

func (y YearDay) monthDay() MonthDay { return MonthDay{Month: y.Month, Day: y.Day} }

// IsZero reports whether it is no day.
func (y YearDay) IsZero() bool { return y == YearDay{} }

// Valid reports whether there is such a day in some year that the program holds.
func (y YearDay) Valid() bool {
	if y.Year == 0 {
		return y.monthDay().Valid()
	}
	return Date(y).Valid()
}

// In is the day in a year, and whether that year has it.
func (y YearDay) In(year int) (Date, bool) {
	if y.IsZero() || y.Year != 0 && y.Year != year {
		return Date{}, false
	}
	d := Date{Year: year, Month: y.Month, Day: y.Day}
	return d, d.Valid()
}

// On reports whether it falls on d.
func (y YearDay) On(d Date) bool {
	found, ok := y.In(d.Year)
	return ok && found == d
}

// Compare is -1, 0 or +1: the days of every year come first, as they lie in the year, and then the others in their order.
func (y YearDay) Compare(o YearDay) int {
	return cmp.Or(cmp.Compare(y.Year, o.Year), cmp.Compare(y.Month, o.Month), cmp.Compare(y.Day, o.Day))
}

// String writes the day as ParseYearDay reads it; the zero YearDay is "".
func (y YearDay) String() string {
	if y.Year != 0 || y.IsZero() {
		return Date(y).String()
	}
	return y.monthDay().String()
}

// MarshalText writes the day for JSON and other text.
func (y YearDay) MarshalText() ([]byte, error) { return []byte(y.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (y *YearDay) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*y = YearDay{}
		return nil
	}
	read, err := ParseYearDay(string(text))
	if err != nil {
		return err
	}
	*y = read
	return nil
}
