package civil

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestMonthDay(t *testing.T) {
	for text, want := range map[string]string{
		"05-17": "2026-05-17 2028-05-17", "02-29": "2026-02-28 2028-02-29", "02-28": "2026-02-28 2028-02-28",
		"12-31": "2026-12-31 2028-12-31", "01-01": "2026-01-01 2028-01-01",
	} {
		d, err := ParseMonthDay(text)
		if err != nil || d.String() != text {
			t.Errorf("%s: %s, %v", text, d, err)
		}
		if got := d.In(2026).String() + " " + d.In(2028).String(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	if got := (MonthDay{Month: time.February, Day: 29}).In(2100); got.String() != "2100-02-28" { // no leap year
		t.Errorf("2100: %s", got)
	}
	for _, none := range []string{"", "none"} {
		if d, err := ParseMonthDay(none); err != nil || !d.IsZero() || d.String() != "none" || d.Valid() {
			t.Errorf("%q: %v, %v", none, d, err)
		}
	}
	for _, bad := range []string{"02-30", "13-01", "00-10", "04-31", "5-17", "05-1", "05/17", "2026-05-17", "05-17 ", "None", "-1-17", "05-00", "０5-17"} {
		if d, err := ParseMonthDay(bad); !errors.Is(err, ErrDate) {
			t.Errorf("%q: %v, %v", bad, d, err)
		}
	}
}

func TestMonthDayInEveryYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		month := time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
		d := MonthDay{Month: month, Day: rapid.IntRange(1, DaysOf(month)).Draw(t, "day")}
		year := rapid.IntRange(FirstYear, LastYear).Draw(t, "year")
		on := d.In(year)
		if !on.Valid() || on.Year != year || on.Month != month || on.Day != d.Day && (!d.Leap() || on.Day != 28) {
			t.Fatalf("%s in %d: %s", d, year, on)
		}
		text, err := json.Marshal(d)
		var back MonthDay
		if err != nil || json.Unmarshal(text, &back) != nil || back != d {
			t.Fatalf("%s: %s, %v", d, text, err)
		}
	})
}
