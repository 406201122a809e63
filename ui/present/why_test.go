package present_test

import (
	"strings"
	"testing"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
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

// TestWhyCountsItsDays: the unhurried evening is about ten days after coming home, and says so only where it is. Behind a
// long stretch of days off it is a week into the ordinary days, and says that.
func TestWhyCountsItsDays(t *testing.T) {
	for _, c := range []struct {
		name, lastOff, on, want, touch string
	}{
		{"an ordinary winter", "", "2026-12-30", "came home on Sunday, 20 December 2026. That is about ten days later.", "away.touch.tenth"},
		{"days off until Christmas is over", "2026-12-26", "2027-01-04", "came home on Sunday, 20 December 2026. Monday, 28 December 2026 is the first working day after it. " +
			"This is about a week after that, 15 days after coming home.", "away.touch.tenth.later"},
		{"days off until the New Year", "2026-12-31", "2027-01-11", "came home on Sunday, 20 December 2026. Monday, 4 January 2027 is the first working day after it. " +
			"This is about a week after that, 22 days after coming home.", "away.touch.tenth.later"},
	} {
		b := newShell(t, "Maren", "Elio")
		s := b.f.Settings()
		s.Country = "DE"
		if err := b.f.ChangeSettings(t.Context(), "", s); err != nil {
			t.Fatal(err)
		}
		for day := someDay(t, "2026-12-21"); c.lastOff != "" && day.String() <= c.lastOff; day = day.AddDays(1) {
			if err := b.f.AddDayOff(t.Context(), "", civil.OwnDay{Day: civil.YearDay(day)}); err != nil {
				t.Fatal(err)
			}
		}
		away := practice.Away{From: someDay(t, "2026-12-12"), To: someDay(t, "2026-12-20")}
		if _, err := b.f.AddAway(t.Context(), "", away); err != nil {
			t.Fatal(err)
		}
		for _, o := range b.f.Reminders(away.To, away.To.AddDays(30)) {
			if why := present.Why(b.Say, b.f.Journal, o); o.Rule == "reentry.tenth-day" && (o.Day.String() != c.on || !strings.Contains(why, c.want) || !strings.Contains(why, "2011")) {
				t.Errorf("%s, on %s: %s", c.name, o.Day, why)
			}
		}
		_, coming, _ := present.NewAway(b.App).Lists()
		if arc := coming[0].Arc; len(arc) != 3 || arc[2].What != b.Say(c.touch) {
			t.Errorf("%s: %+v", c.name, arc)
		}
	}
}

// TestWhyOfWhatKeepsItsDay: what came keeps its day when the time away is changed; then no count of days is said of it.
func TestWhyOfWhatKeepsItsDay(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	for home, want := range map[string]string{"2026-10-18": b.Say("why.tenth"), "2026-10-24": "", "2026-10-10": ""} {
		o := remind.Occurrence{Rule: string(reentry.TenthDay), Day: someDay(t, "2026-10-28"), Why: reentry.Why{Kind: reentry.Together, Nights: 8,
			Home: someDay(t, home), Ordinary: someDay(t, home).AddDays(1)}}
		if why := present.Why(b.Say, b.f.Journal, o); strings.Contains(why, "later") != (want != "") || !strings.Contains(why, want) || !strings.HasSuffix(why, b.Say("why.unhurried")) {
			t.Errorf("home on %s: %s", home, why)
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
