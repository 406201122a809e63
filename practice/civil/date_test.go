package civil_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/civil"
)

// day reads a date in a test table.
func day(t testing.TB, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// anyDate draws a valid date.
func anyDate() *rapid.Generator[civil.Date] {
	return rapid.Custom(func(t *rapid.T) civil.Date {
		first := civil.Date{Year: civil.FirstYear, Month: time.January, Day: 1}
		last := civil.Date{Year: civil.LastYear, Month: time.December, Day: 31}
		return first.AddDays(rapid.IntRange(0, last.Sub(first)).Draw(t, "days"))
	})
}

func TestParseDate(t *testing.T) {
	for _, good := range []string{"1900-01-01", "2026-11-30", "2024-02-29", "2000-02-29", "2200-12-31"} {
		d, err := civil.ParseDate(good)
		if err != nil || d.String() != good || !d.Valid() {
			t.Errorf("ParseDate(%q) = %v, %v", good, d, err)
		}
	}
	bad := []string{
		"", " ", "2026", "2026-1-1", "2026-13-01", "2026-00-10", "2026-02-30", "2025-02-29", "1900-02-29",
		"2026-04-31", "2026-01-00", "1899-12-31", "2201-01-01", "0206-01-01", "20266-01-01", "-026-01-01",
		"2026/01/01", "2026-01-01 ", " 2026-01-01", "+026-01-01", "２０２６-01-01", "2026-01-0x", "2026-01-01T00:00:00Z",
	}
	for _, s := range bad {
		d, err := civil.ParseDate(s)
		if !errors.Is(err, civil.ErrDate) || !d.IsZero() {
			t.Errorf("ParseDate(%q) = %v, %v; want ErrDate", s, d, err)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	for _, c := range []struct {
		from string
		days int
		to   string
		week time.Weekday
	}{
		{"2026-11-30", 1, "2026-12-01", time.Tuesday},
		{"2026-12-31", 1, "2027-01-01", time.Friday},
		{"2024-02-28", 1, "2024-02-29", time.Thursday},
		{"2024-02-28", 2, "2024-03-01", time.Friday},
		{"2026-03-01", -1, "2026-02-28", time.Saturday},
		{"2026-01-01", 365, "2027-01-01", time.Friday},
		{"2026-03-28", 1, "2026-03-29", time.Sunday}, // a day of 23 hours in Berlin
	} {
		from, to := day(t, c.from), day(t, c.to)
		if got := from.AddDays(c.days); got != to {
			t.Errorf("%s + %d = %s, want %s", c.from, c.days, got, c.to)
		}
		if got := to.Sub(from); got != c.days {
			t.Errorf("%s - %s = %d, want %d", c.to, c.from, got, c.days)
		}
		if got := to.Weekday(); got != c.week {
			t.Errorf("%s is a %s, want %s", c.to, got, c.week)
		}
	}
}

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "day")
		n := rapid.IntRange(-40000, 40000).Draw(t, "n")
		moved := d.AddDays(n)
		if moved.Sub(d) != n || moved.AddDays(-n) != d {
			t.Fatalf("%v + %d = %v and not back", d, n, moved)
		}
		if d.Before(moved) != (n > 0) || d.After(moved) != (n < 0) || (d.Compare(moved) == 0) != (n == 0) {
			t.Fatalf("order of %v and %v", d, moved)
		}
		if got := (int(d.Weekday()) + n%7 + 7) % 7; got != int(moved.Weekday()) {
			t.Fatalf("weekday of %v after %d days", d, n)
		}
		read, err := civil.ParseDate(d.String())
		if err != nil || read != d {
			t.Fatalf("%v read back as %v, %v", d, read, err)
		}
	})
}

func TestDateJSON(t *testing.T) {
	type body struct {
		From civil.Date `json:"from"`
		To   civil.Date `json:"to"`
	}
	want := body{From: day(t, "2026-11-20")}
	text, err := json.Marshal(want)
	if err != nil || string(text) != `{"from":"2026-11-20","to":""}` {
		t.Fatalf("wrote %s, %v", text, err)
	}
	var got body
	if err := json.Unmarshal(text, &got); err != nil || got != want {
		t.Fatalf("read %v, %v", got, err)
	}
	if err := json.Unmarshal([]byte(`{"from":"2026-02-30"}`), &got); !errors.Is(err, civil.ErrDate) {
		t.Fatalf("read an impossible day: %v", err)
	}
	if got.From != want.From {
		t.Fatalf("a failed read changed the day to %v", got.From)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-11-30", "", "2026-02-30", "9999-99-99", "2026-1-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := civil.ParseDate(s)
		if (err == nil) != (d.Valid() && d.String() == s) {
			t.Errorf("ParseDate(%q) = %v, %v", s, d, err)
		}
	})
}
