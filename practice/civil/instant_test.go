package civil_test

import (
	"archive/zip"
	"errors"
	"fmt"
	"go/build"
	"io/fs"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/civil"
)

// zones are places whose clocks do something that others do not: half an hour,
// at midnight, twice a year around Ramadan, a whole day, two hours.
var zones = []string{
	"UTC", "Europe/Berlin", "Europe/London", "America/New_York", "America/Sao_Paulo", "America/Havana",
	"Africa/Casablanca", "Africa/Cairo", "Asia/Kathmandu", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Apia",
	"Antarctica/Troll", "Pacific/Kiritimati", "America/St_Johns", "Asia/Tehran",
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := civil.LoadZone(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func TestLoadZone(t *testing.T) {
	for _, name := range zones {
		if loc := zone(t, name); loc.String() != name {
			t.Errorf("zone %s is called %s", name, loc)
		}
	}
	for _, name := range []string{"", "Local", "Nowhere/Land", "../etc/passwd", "/etc/localtime", "posix/Europe/Berlin", "right/Europe/Berlin", "Europe/Berlin\x00"} {
		if _, err := civil.LoadZone(name); !errors.Is(err, civil.ErrZone) {
			t.Errorf("LoadZone(%q): %v", name, err)
		}
	}
}

func TestAt(t *testing.T) {
	for _, c := range []struct {
		name, zone, day string
		hour, minute    int
		want            string // RFC 3339 in that zone
	}{
		{"plain", "Europe/Berlin", "2026-11-30", 18, 0, "2026-11-30T18:00:00+01:00"},
		{"spring gap", "Europe/Berlin", "2026-03-29", 2, 30, "2026-03-29T03:00:00+02:00"},
		{"after the gap", "Europe/Berlin", "2026-03-29", 3, 0, "2026-03-29T03:00:00+02:00"},
		{"autumn repeat", "Europe/Berlin", "2026-10-25", 2, 30, "2026-10-25T02:30:00+02:00"},
		{"after the repeat", "Europe/Berlin", "2026-10-25", 3, 0, "2026-10-25T03:00:00+01:00"},
		{"half-hour gap", "Australia/Lord_Howe", "2026-10-04", 2, 15, "2026-10-04T02:30:00+11:00"},
		{"half-hour repeat", "Australia/Lord_Howe", "2026-04-05", 1, 45, "2026-04-05T01:45:00+11:00"},
		{"no midnight", "America/Sao_Paulo", "2018-11-04", 0, 0, "2018-11-04T01:00:00-02:00"},
		{"no midnight either", "America/Havana", "2026-03-08", 0, 30, "2026-03-08T01:00:00-04:00"},
		{"two midnights nearly", "America/Havana", "2026-11-01", 0, 30, "2026-11-01T00:30:00-04:00"},
		{"a day lost", "Pacific/Apia", "2011-12-30", 18, 0, "2011-12-31T00:00:00+14:00"},
		{"Ramadan begins", "Africa/Casablanca", "2026-02-15", 2, 30, "2026-02-15T02:30:00+01:00"},
		{"Ramadan ends", "Africa/Casablanca", "2026-03-22", 2, 30, "2026-03-22T03:00:00+01:00"},
		{"two hours", "Antarctica/Troll", "2026-03-29", 1, 30, "2026-03-29T03:00:00+02:00"},
		{"long ago", "Europe/Paris", "1900-01-01", 12, 0, "1900-01-01T12:00:00+00:09"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := day(t, c.day).At(c.hour, c.minute, zone(t, c.zone))
			if got.Format(time.RFC3339) != c.want {
				t.Errorf("got %s, want %s", got.Format(time.RFC3339), c.want)
			}
		})
	}
}

// The first instant whose clock shows the time or, in a gap, more: found here by
// looking at every minute around.
func TestAtIsTheFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc, _ := civil.LoadZone(rapid.SampledFrom(zones).Draw(t, "zone"))
		from := time.Date(rapid.IntRange(2005, 2035).Draw(t, "year"), 1, 1, 0, 0, 0, 0, time.UTC)
		_, change := from.In(loc).ZoneBounds()
		if change.IsZero() {
			change = from
		}
		near := change.Add(time.Duration(rapid.IntRange(-4*60, 4*60).Draw(t, "minutes")) * time.Minute).In(loc)
		year, month, dayOf := near.Date()
		hour, minute, _ := near.Clock()
		d := civil.Date{Year: year, Month: month, Day: dayOf}

		want := near
		for back := near; near.Sub(back) < 5*time.Hour; back = back.Add(-time.Minute) {
			if back.Format("2006-01-02 15:04") == near.Format("2006-01-02 15:04") {
				want = back
			}
		}
		if got := d.At(hour, minute, loc); !got.Equal(want.Truncate(time.Minute)) {
			t.Fatalf("%s at %02d:%02d in %s is %s, want %s", d, hour, minute, loc, got, want)
		}
	})
}

func TestDayOf(t *testing.T) {
	for _, c := range []struct {
		name, zone, at string
		start          int
		want           string
	}{
		{"evening", "Europe/Berlin", "2026-11-30T22:00:00+01:00", 4, "2026-11-30"},
		{"after midnight", "Europe/Berlin", "2026-12-01T03:59:59+01:00", 4, "2026-11-30"},
		{"at the start hour", "Europe/Berlin", "2026-12-01T04:00:00+01:00", 4, "2026-12-01"},
		{"plain calendar day", "Europe/Berlin", "2026-12-01T00:00:00+01:00", 0, "2026-12-01"},
		{"where it is already tomorrow", "Pacific/Kiritimati", "2026-11-30T22:00:00+01:00", 4, "2026-12-01"},
		{"start hour in the gap", "Europe/Berlin", "2026-03-29T03:00:00+02:00", 2, "2026-03-29"},
		{"before the gap", "Europe/Berlin", "2026-03-29T01:59:59+01:00", 2, "2026-03-28"},
		{"start hour shown twice, second time", "Antarctica/Troll", "2026-10-25T01:30:00Z", 2, "2026-10-25"},
		{"start hour below range", "UTC", "2026-12-01T00:30:00Z", -5, "2026-12-01"},
		{"start hour above range", "UTC", "2026-12-01T22:30:00Z", 99, "2026-11-30"},
	} {
		t.Run(c.name, func(t *testing.T) {
			at, err := time.Parse(time.RFC3339, c.at)
			if err != nil {
				t.Fatal(err)
			}
			if got := civil.DayOf(at, zone(t, c.zone), c.start); got.String() != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestDayOfProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc, _ := civil.LoadZone(rapid.SampledFrom(zones).Draw(t, "zone"))
		start := rapid.IntRange(0, 23).Draw(t, "start hour")
		at := time.Unix(rapid.Int64Range(946684800, 2082758400).Draw(t, "at"), 0)
		step := time.Duration(rapid.IntRange(0, 48*60).Draw(t, "step")) * time.Minute

		d, later := civil.DayOf(at, loc, start), civil.DayOf(at.Add(step), loc, start)
		if later.Before(d) {
			t.Fatalf("the day went back from %s to %s", d, later)
		}
		if begin := d.At(start, 0, loc); at.Before(begin) {
			t.Fatalf("%s lies before its day %s begins", at.In(loc), begin)
		}
		if next := d.AddDays(1).At(start, 0, loc); !at.Before(next) {
			t.Fatalf("%s lies after its day %s ends", at.In(loc), next)
		}
	})
}

func TestInstant(t *testing.T) {
	loc := zone(t, "Europe/Berlin")
	at := time.Date(2026, 11, 30, 18, 5, 7, 89_999_999, loc)
	if got := civil.FormatInstant(at); got != "2026-11-30T17:05:07.089Z" {
		t.Errorf("wrote %s", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		at := time.UnixMilli(rapid.Int64Range(-2208988800000, 7289654399999).Draw(t, "ms"))
		got, err := time.Parse(civil.Instant, civil.FormatInstant(at))
		if err != nil || !got.Equal(at) || got.Location() != time.UTC {
			t.Fatalf("%v read back as %v, %v", at, got, err)
		}
	})
}

func TestClockFunc(t *testing.T) {
	at := time.Date(2026, 11, 30, 18, 0, 0, 0, time.UTC)
	var clock civil.Clock = civil.ClockFunc(func() time.Time { return at })
	if !clock.Now().Equal(at) {
		t.Errorf("the clock shows %v", clock.Now())
	}
}

// On the last day of a leap year At finds its instant, in zones as a build without zone files knows them.
func TestAtTheEndOfALeapYear(t *testing.T) {
	archive, err := zip.OpenReader(filepath.Join(build.Default.GOROOT, "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	for _, name := range []string{"Europe/Berlin", "America/New_York", "Pacific/Auckland", "Pacific/Chatham", "Asia/Tokyo"} {
		data, err := fs.ReadFile(archive, name)
		if err != nil {
			t.Fatal(err)
		}
		loc, err := time.LoadLocationFromTZData(name, data)
		if err != nil {
			t.Fatal(err)
		}
		for year := 2024; year <= 2060; year += 4 {
			for _, day := range []civil.Date{{Year: year, Month: 12, Day: 30}, {Year: year, Month: 12, Day: 31}, {Year: year + 1, Month: 1, Day: 1}} {
				for hour := range 24 {
					want := fmt.Sprintf("%s %02d:30", day, hour)
					if got := day.At(hour, 30, loc).In(loc).Format("2006-01-02 15:04"); got != want {
						t.Fatalf("%s: %s for %s", name, got, want)
					}
				}
			}
		}
	}
}
