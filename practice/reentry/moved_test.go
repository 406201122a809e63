package reentry_test

import (
	"strings"
	"testing"

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
