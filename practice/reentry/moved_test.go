package reentry_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideway/practice/civil"
	"tideway/practice/reentry"
)

// TestMoved: each touch bears the holidays that moved it, and only those.
func TestMoved(t *testing.T) {
	for _, c := range []struct{ name, from, to, country, own, want string }{
		{"none", "2026-11-02", "2026-11-08", "", "", "eve, first-day, tenth-day"},
		{"Christmas, and then New Year near the tenth day", "2026-12-12", "2026-12-24", "DE", "",
			"eve, first-day 2026-12-25 Weihnachtstag, tenth-day"},
		{"the tenth day itself", "2026-11-02", "2026-11-08", "", "2026-11-18", "eve, first-day, tenth-day 2026-11-18 ours"},
		{"the tenth day and the one after", "2026-11-02", "2026-11-08", "", "2026-11-18 2026-11-19", "eve, first-day, tenth-day 2026-11-18 ours 2026-11-19 ours"},
		{"a day beside it", "2026-11-02", "2026-11-08", "", "2026-11-17", "eve, first-day, tenth-day"},
		{"a Saturday", "2026-11-02", "2026-11-06", "", "2026-11-07", "eve, first-day, tenth-day"},
		{"so many that there is no room", "2026-12-12", "2026-12-24", "", "2026-12-25 2026-12-28 2026-12-29 2026-12-30 2026-12-31",
			"eve, first-day 2026-12-25 ours 2026-12-28 ours 2026-12-29 ours 2026-12-30 ours 2026-12-31 ours, tenth-day 2026-12-25 ours 2026-12-28 ours 2026-12-29 ours 2026-12-30 ours 2026-12-31 ours"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := worker(t, "mon,tue,wed,thu,fri", c.country, "")
			var own []civil.OwnDay
			for _, text := range strings.Fields(c.own) {
				own = append(own, civil.OwnDay{Day: civil.Once(day(t, text)), Name: "ours"})
			}
			w.Holidays = w.Holidays.With(own, nil)
			a := reentry.Away{ID: "a", From: day(t, c.from), To: day(t, c.to), Kind: reentry.Together}
			var got []string
			for _, touch := range reentry.Touches([]reentry.Away{a}, []reentry.Worker{w}) {
				text := strings.TrimPrefix(string(touch.Rule), "reentry.")
				for _, m := range touch.Why.Moved {
					text += " " + m.Day.String() + " " + m.Name
					if m.Own != (m.Name == "ours") || m.Reason != reentry.Holiday {
						t.Errorf("%+v", m)
					}
				}
				got = append(got, text)
			}
			if strings.Join(got, ", ") != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

// TestADayOffMovesTheFirstOrdinaryDay: whatever day it was, made a day off it is not it any more, the next one is found,
// and the reason names it; a day off anywhere else before it changes nothing but the reason.
func TestADayOffMovesTheFirstOrdinaryDay(t *testing.T) {
	countries := civil.Countries()
	rapid.Check(t, func(r *rapid.T) {
		home := day(t, "2026-01-01").AddDays(rapid.IntRange(0, 3*365).Draw(r, "home"))
		w := worker(t, rapid.SampledFrom([]string{"mon,tue,wed,thu,fri", "sun,mon,tue,wed,thu", "wed", "sat,sun"}).Draw(r, "week"), rapid.SampledFrom(countries).Draw(r, "country"), "")
		was, _ := reentry.FirstOrdinaryDay(home, []reentry.Worker{w})
		given := civil.Once(was)
		if rapid.Bool().Draw(r, "yearly") {
			given = civil.Every(was)
		}
		off := w
		off.Holidays = w.Holidays.With([]civil.OwnDay{{Day: given, Name: "ours"}}, nil)
		is, why := reentry.FirstOrdinaryDay(home, []reentry.Worker{off})
		named := slices.ContainsFunc(why.Skipped, func(s reentry.Skip) bool {
			return s.Day == was && s.Name == "ours" && s.Own && s.Reason == reentry.Holiday
		})
		if !is.After(was) || !named || !off.Week.Has(is.Weekday()) {
			r.Fatalf("%s became %s: %+v", was, is, why.Skipped)
		}
		for n := 1; is.AddDays(-n).After(was); n++ {
			if _, holiday := off.Holidays.On(is.AddDays(-n)); off.Week.Has(is.AddDays(-n).Weekday()) && !holiday {
				r.Fatalf("%s was passed over", is.AddDays(-n))
			}
		}
		for _, skip := range why.Skipped {
			if skip.Reason != reentry.Holiday || skip.Own {
				continue
			}
			works := w
			works.Holidays = w.Holidays.With(nil, []civil.Worked{{Country: w.Holidays.Country(), Name: skip.Name}})
			if now, _ := reentry.FirstOrdinaryDay(home, []reentry.Worker{works}); now.After(was) || skip.Day.Before(was) && !now.Before(was) && only(w.Holidays, skip) {
				r.Fatalf("they work on %s, and the first ordinary day after %s is %s", skip.Name, home, now)
			}
		}
	})
}

// only says that nothing else makes that day a holiday.
func only(h civil.Holidays, skip reentry.Skip) bool {
	_, off := h.With(nil, []civil.Worked{{Country: h.Country(), Name: skip.Name}}).Find(skip.Day)
	return !off
}
