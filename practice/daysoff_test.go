package practice_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
)

func ownDay(t *testing.T, day, name string) civil.OwnDay {
	t.Helper()
	d, err := civil.ParseYearDay(day)
	if err != nil {
		t.Fatal(err)
	}
	return civil.OwnDay{Day: d, Name: name}
}

// TestDaysOffMoveTheFirstOrdinaryDay: the 24th December added moves the arc, and the reason names it; a public holiday
// on which they work does not move it.
func TestDaysOffMoveTheFirstOrdinaryDay(t *testing.T) {
	const office = "mon,tue,wed,thu,fri"
	for _, c := range []struct{ name, country, own, worked, to, want, moved string }{
		{"as it is", "DE", "", "", "2026-12-23", "Thu 2026-12-24", ""},
		{"every year", "DE", "12-24", "", "2026-12-23", "Mon 2026-12-28", "12-24 ours, 12-25 Weihnachtstag"},
		{"that year", "DE", "2026-12-24", "", "2026-12-23", "Mon 2026-12-28", "12-24 ours, 12-25 Weihnachtstag"},
		{"another year", "DE", "2027-12-24", "", "2026-12-23", "Thu 2026-12-24", ""},
		{"and they work at Christmas", "DE", "12-24", "Weihnachtstag", "2026-12-23", "Fri 2026-12-25", "12-24 ours"},
		{"Easter Monday, worked", "DE", "", "Ostermontag", "2026-04-05", "Mon 2026-04-06", ""},
		{"a leap day, in a leap year", "", "02-29", "", "2028-02-28", "Wed 2028-03-01", "02-29 ours"},
		{"a leap day, in another", "", "02-29", "", "2027-02-28", "Mon 2027-03-01", ""},
		{"no country", "", "2026-10-19", "", "2026-10-18", "Tue 2026-10-20", "10-19 ours"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			settle(t, f, c.country, "", office)
			if c.own != "" {
				if err := f.AddDayOff(t.Context(), "", ownDay(t, c.own, "ours")); err != nil {
					t.Fatal(err)
				}
			}
			if c.worked != "" {
				if err := f.WorkOn(t.Context(), f.Other, c.worked, true); err != nil {
					t.Fatal(err)
				}
			}
			away(t, f, date(t, c.to).AddDays(-5).String(), c.to)
			if got := firstDays(t, f); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			for _, o := range f.Reminders(date(t, "2025-01-01"), date(t, "2029-01-01")) {
				var moved []string
				for _, m := range o.Why.Moved {
					moved = append(moved, m.Day.String()[5:]+" "+m.Name)
					if m.Own != (m.Name == "ours") {
						t.Errorf("%+v", m)
					}
				}
				if got := strings.Join(moved, ", "); o.Rule == "reentry.first-day" && got != c.moved || o.Rule == "reentry.eve" && got != "" {
					t.Errorf("%s moved by %q, want %q", o.Rule, got, c.moved)
				}
			}
		})
	}
}

func TestDaysOffAreKept(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	settle(t, f, "GB", "SCT", "mon")
	for _, d := range [][2]string{{"2026-12-24", "  Company\n day "}, {"12-24", ""}, {"02-29", "\u200b"}} {
		if err := f.AddDayOff(t.Context(), f.First, ownDay(t, d[0], d[1])); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 { // the second time there is nothing to do
		if err := f.WorkOn(t.Context(), "", "2nd January", true); err != nil {
			t.Fatal(err)
		}
	}
	want := []civil.OwnDay{ownDay(t, "02-29", ""), ownDay(t, "12-24", ""), ownDay(t, "2026-12-24", "Company day")}
	s := f.Settings()
	if !slices.Equal(s.DaysOff, want) || !slices.Equal(s.Worked, []civil.Worked{{Country: "GB", Name: "2nd January"}}) {
		t.Fatalf("kept %+v and %+v", s.DaysOff, s.Worked)
	}
	s.Country, s.Region = "DE", "" // what they added stays; what means nothing there does no harm, and comes back
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	h, err := f.Settings().Holidays()
	if _, off := h.Find(date(t, "2027-01-01")); err != nil || !off || !slices.Equal(f.Settings().DaysOff, want) || len(f.Settings().Worked) != 1 {
		t.Errorf("in another country: %+v", f.Settings())
	}
	for _, d := range want {
		if err := f.RemoveDayOff(t.Context(), "", d.Day); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.RemoveDayOff(t.Context(), "", want[0].Day); !errors.Is(err, practice.ErrNotFound) {
		t.Errorf("taken back twice: %v", err)
	}
	if len(f.Settings().DaysOff) != 0 {
		t.Errorf("left: %+v", f.Settings().DaysOff)
	}
	for _, e := range f.Sit("").Entries(practice.KindJournal) {
		if strings.Contains(string(e.Body), "daysOff") {
			t.Errorf("an empty list stands in the file: %s", e.Body)
		}
	}
}

func TestDaysOffRefused(t *testing.T) {
	f := practicetest.New(t, "Maren")
	if err := f.AddDayOff(t.Context(), "", ownDay(t, "12-24", "")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		day  civil.OwnDay
		want string
	}{
		{ownDay(t, "12-24", "again"), "day-off.twice"},
		{civil.OwnDay{}, "day-off.date"},
		{civil.OwnDay{Day: civil.YearDay{Month: 2, Day: 30}}, "day-off.date"},
		{ownDay(t, "12-31", strings.Repeat("x", 81)), "day-off-name.long"},
		{ownDay(t, "12-31", "a\u202eb"), "day-off-name.control"},
		{ownDay(t, "12-31", "\xff"), "day-off-name.letters"},
	} {
		if err := f.AddDayOff(t.Context(), "", c.day); reason(err) != c.want {
			t.Errorf("%+v: %v", c.day, err)
		}
	}
	s := f.Settings()
	first := date(t, "2026-01-01")
	for n := range practice.MaxDaysOff - 1 {
		s.DaysOff = append(s.DaysOff, civil.OwnDay{Day: civil.Once(first.AddDays(n))})
	}
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatalf("sixty: %v", err)
	}
	if err := f.AddDayOff(t.Context(), "", ownDay(t, "12-30", "")); reason(err) != "day-off.many" {
		t.Errorf("sixty-one: %v", err)
	}
	s = f.Settings()
	for n := range practice.MaxDaysOff + 1 {
		s.Worked = append(s.Worked, civil.Worked{Country: "DE", Name: strings.Repeat("x", n+1)})
	}
	if err := f.ChangeSettings(t.Context(), "", s); reason(err) != "worked.many" {
		t.Errorf("sixty-one worked on: %v", err)
	}
}
