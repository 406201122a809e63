package present_test

import (
	"strings"
	"testing"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/present"
)

// TestWhySaysWhatMovedIt: for every reminder, which time away, which rule, and which holiday.
func TestWhySaysWhatMovedIt(t *testing.T) {
	for _, c := range []struct{ name, country, from, to, kind, rule, want, not string }{
		{"Easter", "DE", "2026-03-28", "2026-04-05", "together", "reentry.first-day", "Ostermontag", ""},
		{"Boxing Day", "GB", "2026-12-20", "2026-12-26", "visitors", "reentry.first-day", "Boxing Day", "together"},
		{"Memorial Day", "US", "2026-05-16", "2026-05-24", "other", "reentry.first-day", "Memorial Day", "together"},
		{"no holiday", "DE", "2026-10-10", "2026-10-18", "together", "reentry.first-day", "first working day", "holiday ("},
		{"no country", "", "2026-03-28", "2026-04-05", "together", "reentry.first-day", "first working day", "holiday ("},
		{"the eve", "DE", "2026-03-28", "2026-04-05", "together", "reentry.eve", "come home on", "came home"},
		{"the tenth day", "DE", "2026-03-28", "2026-04-05", "together", "reentry.tenth-day", "ten days", "Ostermontag"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newShell(t, "Maren", "Elio")
			s := b.f.Settings()
			s.Country = c.country
			if err := b.f.ChangeSettings(t.Context(), "", s); err != nil {
				t.Fatal(err)
			}
			from, err := civil.ParseDate(c.from)
			if err != nil {
				t.Fatal(err)
			}
			to, err := civil.ParseDate(c.to)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := b.f.AddAway(t.Context(), "", practice.Away{From: from, To: to, Kind: practice.AwayKind(c.kind)}); err != nil {
				t.Fatal(err)
			}
			found := false
			for _, o := range b.f.Reminders(from, to.AddDays(30)) {
				why := present.Why(b.Say, b.f.Journal, o)
				if o.Rule != c.rule {
					continue
				}
				found = true
				home := b.Say.Date(to.At(12, 0, b.f.Zone))
				if !strings.Contains(why, c.want) || c.not != "" && strings.Contains(why, c.not) || !strings.Contains(why, home) {
					t.Errorf("%s: %s", o.Rule, why)
				}
			}
			if !found {
				t.Errorf("no %s", c.rule)
			}
		})
	}
}

// TestWhyNamesDaysOfTheirOwn: with the name that they gave it, or without, and never as a public holiday.
func TestWhyNamesDaysOfTheirOwn(t *testing.T) {
	for name, want := range map[string]string{
		"Company day": "Monday, 19 October 2026 is a day off of your own (Company day).",
		"":            "Monday, 19 October 2026 is a day off of your own.",
	} {
		b := newShell(t, "Maren", "Elio")
		if err := b.f.AddDayOff(t.Context(), "", civil.OwnDay{Day: civil.YearDay{Year: 2026, Month: 10, Day: 19}, Name: name}); err != nil {
			t.Fatal(err)
		}
		to := civil.Date{Year: 2026, Month: 10, Day: 18}
		if _, err := b.f.AddAway(t.Context(), "", practice.Away{From: to.AddDays(-5), To: to}); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, o := range b.f.Reminders(to, to.AddDays(5)) {
			why := present.Why(b.Say, b.f.Journal, o)
			found = found || o.Rule == "reentry.first-day" && o.Day.String() == "2026-10-20" && strings.Contains(why, want) && !strings.Contains(why, "public")
		}
		if !found {
			t.Errorf("%q is not named", name)
		}
	}
}

// TestWhatNeverCameIsNotTold: a journey that is written down when it is over tells in Away only of what may still come.
func TestWhatNeverCameIsNotTold(t *testing.T) {
	for back, want := range map[int]int{1: 2, 5: 1, 20: 0, 60: 0} { // days since coming home, on Monday, 19 October; touches
		b := newShell(t, "Maren", "Elio")
		to := b.f.Today().AddDays(-back)
		if _, err := b.f.AddAway(t.Context(), "", practice.Away{From: to.AddDays(-8), To: to}); err != nil {
			t.Fatal(err)
		}
		room := present.NewAway(b.App)
		here, _, past := room.Lists()
		all := append(here, past...)
		if len(all) != 1 || len(all[0].Arc) != want || (all[0].ArcNote == b.Say("away.note.past")) != (want == 0) {
			t.Errorf("back for %d days: %+v", back, all)
		}
	}
}
