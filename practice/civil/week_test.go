package civil_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/civil"
)

func TestTimeOfDay(t *testing.T) {
	for _, good := range []string{"00:00", "04:05", "18:00", "23:59"} {
		got, err := civil.ParseTimeOfDay(good)
		if err != nil || got.String() != good {
			t.Errorf("ParseTimeOfDay(%q) = %v, %v", good, got, err)
		}
	}
	for _, bad := range []string{"", "8:00", "24:00", "18:60", "18.00", "18:00:00", "+8:00", "18:0a", " 8:00"} {
		if _, err := civil.ParseTimeOfDay(bad); !errors.Is(err, civil.ErrTimeOfDay) {
			t.Errorf("ParseTimeOfDay(%q): %v", bad, err)
		}
	}
	early, late := civil.TimeOfDay{Hour: 8, Minute: 30}, civil.TimeOfDay{Hour: 18}
	if early.Compare(late) != -1 || late.Compare(early) != 1 || late.Compare(late) != 0 {
		t.Error("times are out of order")
	}
	at := late.On(day(t, "2026-11-30"), zone(t, "Europe/Berlin"))
	if got := civil.TimeOfDayOf(at, zone(t, "America/New_York")); got != (civil.TimeOfDay{Hour: 12}) {
		t.Errorf("18:00 in Berlin is %s in New York", got)
	}
	var read civil.TimeOfDay
	if err := json.Unmarshal([]byte(`"18:00"`), &read); err != nil || read != late {
		t.Errorf("read %v, %v", read, err)
	}
	if err := json.Unmarshal([]byte(`"late"`), &read); !errors.Is(err, civil.ErrTimeOfDay) || read != late {
		t.Errorf("read %v, %v", read, err)
	}
}

func TestWorkweek(t *testing.T) {
	for _, c := range []struct {
		in, out string
		want    civil.Workweek
	}{
		{"mon,tue,wed,thu,fri", "mon,tue,wed,thu,fri", civil.MonFri},
		{" FRI, mon ,Tue,wed,thu", "mon,tue,wed,thu,fri", civil.MonFri},
		{"sun,mon,tue,wed,thu", "mon,tue,wed,thu,sun", 0b0011111},
		{"sat", "sat", 1 << time.Saturday},
		{"none", "none", 0},
		{"", "none", 0},
	} {
		got, err := civil.ParseWorkweek(c.in)
		if err != nil || got != c.want || got.String() != c.out {
			t.Errorf("ParseWorkweek(%q) = %v, %v", c.in, got, err)
		}
	}
	for _, bad := range []string{"monday", "mon;tue", "mon,,tue", ",", "mon,none", "mo", "mon tue", "1,2"} {
		if _, err := civil.ParseWorkweek(bad); !errors.Is(err, civil.ErrWorkweek) {
			t.Errorf("ParseWorkweek(%q): %v", bad, err)
		}
	}
	if civil.MonFri.Has(time.Saturday) || civil.MonFri.Has(time.Sunday) || !civil.MonFri.Has(time.Monday) || !civil.MonFri.Has(time.Friday) {
		t.Error("Monday to Friday is something else")
	}
	rapid.Check(t, func(t *rapid.T) {
		want := civil.Workweek(rapid.Uint8Range(0, 127).Draw(t, "week"))
		text, _ := want.MarshalText()
		var got civil.Workweek
		if err := got.UnmarshalText(text); err != nil || got != want {
			t.Fatalf("%s read back as %v, %v", text, got, err)
		}
	})
}

func TestSeasonOf(t *testing.T) {
	for _, c := range []struct{ day, north, south string }{
		{"2026-02-28", "2025-winter", "2025-summer"},
		{"2026-03-01", "2026-spring", "2026-autumn"},
		{"2026-05-31", "2026-spring", "2026-autumn"},
		{"2026-06-01", "2026-summer", "2026-winter"},
		{"2026-08-31", "2026-summer", "2026-winter"},
		{"2026-09-01", "2026-autumn", "2026-spring"},
		{"2026-11-30", "2026-autumn", "2026-spring"},
		{"2026-12-01", "2026-winter", "2026-summer"},
		{"2026-12-31", "2026-winter", "2026-summer"},
		{"2027-01-01", "2026-winter", "2026-summer"},
		{"2028-02-29", "2027-winter", "2027-summer"},
	} {
		if got := civil.SeasonOf(day(t, c.day), civil.Northern); got.ID() != c.north {
			t.Errorf("%s in the north: %s, want %s", c.day, got, c.north)
		}
		if got := civil.SeasonOf(day(t, c.day), civil.Southern); got.String() != c.south {
			t.Errorf("%s in the south: %s, want %s", c.day, got, c.south)
		}
	}
}

func TestSeasonBounds(t *testing.T) {
	for _, c := range []struct {
		season      string
		hemi        civil.Hemisphere
		first, last string
		prev, next  string
	}{
		{"2026-winter", civil.Northern, "2026-12-01", "2027-02-28", "2026-autumn", "2027-spring"},
		{"2027-winter", civil.Northern, "2027-12-01", "2028-02-29", "2027-autumn", "2028-spring"},
		{"2026-autumn", civil.Northern, "2026-09-01", "2026-11-30", "2026-summer", "2026-winter"},
		{"2026-summer", civil.Southern, "2026-12-01", "2027-02-28", "2026-spring", "2027-autumn"},
		{"2026-winter", civil.Southern, "2026-06-01", "2026-08-31", "2026-autumn", "2026-spring"},
		{"2026-spring", "", "2026-03-01", "2026-05-31", "2025-winter", "2026-summer"},
	} {
		s, err := civil.ParseSeason(c.season)
		if err != nil {
			t.Fatal(err)
		}
		if s.First(c.hemi).String() != c.first || s.Last(c.hemi).String() != c.last {
			t.Errorf("%s %s lasts from %s to %s", c.hemi, s, s.First(c.hemi), s.Last(c.hemi))
		}
		if s.Prev(c.hemi).ID() != c.prev || s.Next(c.hemi).ID() != c.next {
			t.Errorf("%s %s lies between %s and %s", c.hemi, s, s.Prev(c.hemi), s.Next(c.hemi))
		}
	}
}

func TestSeasonProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "day")
		hemi := rapid.SampledFrom([]civil.Hemisphere{civil.Northern, civil.Southern}).Draw(t, "hemisphere")
		s := civil.SeasonOf(d, hemi)
		if d.Before(s.First(hemi)) || d.After(s.Last(hemi)) {
			t.Fatalf("%s lies outside its season %s", d, s)
		}
		if s.First(hemi).Year != s.Year {
			t.Fatalf("%s begins in another year: %s", s, s.First(hemi))
		}
		if s.Next(hemi).First(hemi) != s.Last(hemi).AddDays(1) || s.Next(hemi).Prev(hemi) != s {
			t.Fatalf("seasons around %s leave a hole", s)
		}
		read, err := civil.ParseSeason(s.ID())
		if err != nil || read != s {
			t.Fatalf("%s read back as %s, %v", s, read, err)
		}
	})
}

func TestSeasonErrors(t *testing.T) {
	for _, bad := range []string{"", "autumn", "2026", "2026-", "2026-fall", "2026-Autumn", "26-autumn", "2026-autumn ", "02026-autumn", "1800-spring", "2300-spring", "2026-autumn-winter"} {
		if _, err := civil.ParseSeason(bad); !errors.Is(err, civil.ErrSeason) {
			t.Errorf("ParseSeason(%q): %v", bad, err)
		}
	}
}

func FuzzParsers(f *testing.F) {
	for _, s := range []string{"2026-autumn", "18:00", "mon,tue", "none", "-", ":"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if season, err := civil.ParseSeason(s); err == nil && season.ID() != s {
			t.Errorf("season %q is written %q", s, season)
		}
		if at, err := civil.ParseTimeOfDay(s); err == nil && at.String() != s {
			t.Errorf("time %q is written %q", s, at)
		}
		if week, err := civil.ParseWorkweek(s); err == nil {
			if again, err := civil.ParseWorkweek(week.String()); err != nil || again != week {
				t.Errorf("week %q is read back as %v, %v", week, again, err)
			}
		}
	})
}
