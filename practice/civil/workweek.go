package civil

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrWorkweek says that a text is not a list of weekdays.
var ErrWorkweek = errors.New("not a working week")

// Workweek is the set of weekdays on which somebody works, one bit for each.
// The zero Workweek has no working day.
type Workweek uint8

// MonFri is the working week of most places.
const MonFri = Workweek(1<<time.Monday | 1<<time.Tuesday | 1<<time.Wednesday | 1<<time.Thursday | 1<<time.Friday)

const noDays = "none"

// weekdays lists the short names in the order in which they are written.
var weekdays = [7]struct {
	name string
	day  time.Weekday
}{
	{"mon", time.Monday}, {"tue", time.Tuesday}, {"wed", time.Wednesday}, {"thu", time.Thursday},
	{"fri", time.Friday}, {"sat", time.Saturday}, {"sun", time.Sunday},
}

// ParseWorkweek reads a list such as "mon,tue,wed,thu,fri", in any order and
// case, with or without spaces. "none" and "" have no working day.
func ParseWorkweek(s string) (Workweek, error) {
	text := strings.ToLower(strings.TrimSpace(s))
	if text == "" || text == noDays {
		return 0, nil
	}
	var week Workweek
	for name := range strings.SplitSeq(text, ",") {
		day, ok := weekdayNamed(strings.TrimSpace(name))
		if !ok {
			return 0, fmt.Errorf("read working week %q (want for example mon,tue,wed, or none): %w", clip(s), ErrWorkweek)
		}
		week |= 1 << day
	}
	return week, nil
}

// Has reports whether day is a working day.
func (w Workweek) Has(day time.Weekday) bool { return w&(1<<day) != 0 }

// Only is the day of a week that has exactly one.
func (w Workweek) Only() (day time.Weekday, ok bool) {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if w == 1<<day {
			return day, true
		}
	}
	return 0, false
}

// String writes the week as ParseWorkweek reads it, from Monday on, or "none".
func (w Workweek) String() string {
	var names []string
	for _, weekday := range weekdays {
		if w.Has(weekday.day) {
			names = append(names, weekday.name)
		}
	}
	if len(names) == 0 {
		return noDays
	}
	return strings.Join(names, ",")
}

// MarshalText writes the week for JSON and other text.
func (w Workweek) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (w *Workweek) UnmarshalText(text []byte) error {
	read, err := ParseWorkweek(string(text))
	if err != nil {
		return err
	}
	*w = read
	return nil
}

func weekdayNamed(name string) (time.Weekday, bool) {
	for _, weekday := range weekdays {
		if weekday.name == name {
			return weekday.day, true
		}
	}
	return 0, false
}
