package civil_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/civil"
)

func yearDay(t testing.TB, s string) civil.YearDay {
	t.Helper()
	d, err := civil.ParseYearDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestYearDay(t *testing.T) {
	for _, c := range []struct{ text, on, not string }{
		{"2026-12-24", "2026-12-24", "2027-12-24"},
		{"12-24", "2027-12-24", "2027-12-23"},
		{"02-29", "2028-02-29", "2027-02-28"},
		{"2028-02-29", "2028-02-29", "2032-02-29"},
		{"01-01", "1900-01-01", "1900-01-02"},
	} {
		d := yearDay(t, c.text)
		if d.String() != c.text || !d.Valid() || d.IsZero() || !d.On(day(t, c.on)) || d.On(day(t, c.not)) || d.Yearly() != (len(c.text) == 5) {
			t.Errorf("%s: %+v", c.text, d)
		}
	}
	if d, ok := yearDay(t, "02-29").In(2027); ok {
		t.Errorf("29 February 2027: %s", d)
	}
	for _, bad := range []string{"", "12", "1-2", "12-32", "00-10", "13-01", "02-30", "04-31", "12/24", " 12-24", "-2-24", "2027-02-29", "99-12-24", "1899-01-01", "2201-01-01", "１２-24"} {
		if d, err := civil.ParseYearDay(bad); !errors.Is(err, civil.ErrDate) {
			t.Errorf("%q: %v, %v", bad, d, err)
		}
	}
	var none civil.YearDay
	if none.Valid() || none.Yearly() || none.On(civil.Date{}) || none.String() != "" {
		t.Error("no day is a day")
	}
	for _, bad := range []civil.YearDay{{Month: 2, Day: 30}, {Month: 13, Day: 1}, {Year: 2027, Month: 2, Day: 29}, {Year: 3000, Month: 1, Day: 1}, {Day: 3}} {
		if bad.Valid() {
			t.Errorf("%+v is valid", bad)
		}
	}
}

func TestYearDayIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyYearDay(t)
		raw, err := json.Marshal(map[string]civil.YearDay{"day": d})
		if err != nil {
			t.Fatal(err)
		}
		back := map[string]civil.YearDay{}
		if err := json.Unmarshal(raw, &back); err != nil || back["day"] != d {
			t.Fatalf("%s: %+v, %v", raw, back, err)
		}
		if again, err := civil.ParseYearDay(d.String()); err != nil || again != d || d.Compare(again) != 0 {
			t.Fatalf("%s: %+v, %v", d, again, err)
		}
	})
}

func anyDay(t *rapid.T) civil.Date {
	return civil.Date{Year: 2024, Month: time.January, Day: 1}.AddDays(rapid.IntRange(0, 9*365).Draw(t, "day"))
}

func anyYearDay(t *rapid.T) civil.YearDay {
	if d := anyDay(t); rapid.Bool().Draw(t, "yearly") {
		return civil.Every(d)
	} else {
		return civil.Once(d)
	}
}

func TestDaysOff(t *testing.T) {
	const office = "Company day"
	own := []civil.OwnDay{{Day: yearDay(t, "12-24"), Name: office}, {Day: yearDay(t, "2026-12-31")}, {Day: yearDay(t, "12-25"), Name: "ours too"}}
	works := []civil.Worked{{Country: "DE", Name: "Ostermontag"}, {Country: "GB", Name: "Boxing Day"}, {Country: "DE", Name: "no such day"}}
	for _, c := range []struct {
		country, region, day, name string
		off, own                   bool
	}{
		{"DE", "", "2026-12-24", office, true, true},
		{"DE", "", "2031-12-24", office, true, true},
		{"DE", "", "2026-12-31", "", true, true},
		{"DE", "", "2027-12-31", "", false, false},
		{"DE", "", "2026-12-25", "Weihnachtstag", true, false}, // the public one goes first
		{"DE", "", "2026-04-06", "", false, false},             // they work, wherever Easter lies
		{"DE", "", "2027-03-29", "", false, false},
		{"DE", "BY", "2027-03-29", "", false, false},
		{"DE", "", "2026-12-26", "", true, false},            // another one
		{"AT", "", "2026-04-06", "Ostermontag", true, false}, // another country
		{"GB", "", "2026-04-06", "Easter Monday", true, false},
		{"GB", "", "2026-12-26", "", false, false},
		{"GB", "", "2026-12-28", "", false, false}, // where the law moves it, too
		{"", "", "2026-12-24", office, true, true},
		{"", "", "2026-12-25", "ours too", true, true},
		{"CH", "", "2026-08-01", "", true, false},
	} {
		h, err := civil.NewHolidays(c.country, c.region)
		if err != nil {
			t.Fatal(err)
		}
		with := h.With(own, works)
		found, off := with.Find(day(t, c.day))
		if off != c.off || found.Own.IsZero() == c.own || off && c.name != "" && found.Name != c.name {
			t.Errorf("%s %s on %s: %+v, %v", c.country, c.region, c.day, found, off)
		}
		if name, ok := with.On(day(t, c.day)); name != found.Name || ok != off {
			t.Errorf("%s: On says %q, %v", c.day, name, ok)
		}
		if again := with.With(nil, nil); c.country == "DE" && c.day == "2026-04-06" {
			if _, off := again.Find(day(t, c.day)); !off {
				t.Error("what was taken away before is still away")
			}
		}
		if _, off := h.Find(day(t, "2026-12-31")); off {
			t.Error("With changed what it was asked of")
		}
	}
}

// TestDaysOffAnywhere: whatever is added is off, whatever is worked is not unless something else makes it so, and all
// other days are as they were.
func TestDaysOffAnywhere(t *testing.T) {
	countries := civil.Countries()
	rapid.Check(t, func(t *rapid.T) {
		country := rapid.SampledFrom(countries).Draw(t, "country")
		plain, err := civil.NewHolidays(country, "")
		if err != nil {
			t.Fatal(err)
		}
		var own []civil.OwnDay
		for range rapid.IntRange(0, 5).Draw(t, "own") {
			own = append(own, civil.OwnDay{Day: anyYearDay(t), Name: "ours"})
		}
		year := rapid.IntRange(2024, 2032).Draw(t, "year")
		public := plain.In(year)
		var works []civil.Worked
		if len(public) > 0 {
			works = append(works, civil.Worked{Country: country, Name: rapid.SampledFrom(public).Draw(t, "worked").Name})
		}
		h := plain.With(own, works)
		listed := map[civil.Date]bool{}
		for _, one := range h.In(year) {
			listed[one.Day] = listed[one.Day] || !one.Works
		}
		for d := (civil.Date{Year: year, Month: 1, Day: 1}); d.Year == year; d = d.AddDays(1) {
			found, off := h.Find(d)
			name, was := plain.On(d)
			added := slices.ContainsFunc(own, func(o civil.OwnDay) bool { return o.Day.On(d) })
			worked := len(works) > 0 && was && name == works[0].Name
			switch {
			case added && !off:
				t.Fatalf("%s was added and is not off", d)
			case worked && off && !added && found.Name == name:
				t.Fatalf("%s is worked on and off: %+v", d, found)
			case !added && !worked && off != was:
				t.Fatalf("%s was %v and is %v", d, was, off)
			case listed[d] != off:
				t.Fatalf("%s is listed as %v and is %v", d, listed[d], off)
			}
		}
		if !slices.IsSortedFunc(h.In(year), func(a, b civil.Holiday) int { return a.Day.Compare(b.Day) }) {
			t.Fatal("the list is not in order")
		}
	})
}
