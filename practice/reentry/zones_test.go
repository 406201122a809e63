package reentry_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/civil"
	"tideway/practice/reentry"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	if name == "" {
		return nil
	}
	loc, err := civil.LoadZone(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// zones that are far from each other, that change their clocks, and that once lost a day.
var zones = []string{
	"Pacific/Auckland", "Pacific/Honolulu", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia", "Australia/Lord_Howe",
	"America/New_York", "Asia/Kathmandu", "Africa/Casablanca", "Etc/UTC",
}

// TestAcrossZones are times away whose two ends lie in different zones: how many nights they have, whether the two days are
// in order, and which days the arc speaks on. 12 and 13 January 2026 are Monday and Tuesday.
func TestAcrossZones(t *testing.T) {
	const auckland, honolulu, berlin, london, kiritimati, pago, apia = "Pacific/Auckland", "Pacific/Honolulu", "Europe/Berlin", "Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia"
	for _, c := range []struct {
		name, from, in, to, home string
		nights                   int
		backwards                bool
		want                     string
	}{
		{"home before one left, over the date line", "2026-01-10", auckland, "2026-01-09", honolulu, 0, false, ""},
		{"two days before is a slip even there", "2026-01-10", auckland, "2026-01-08", honolulu, 0, true, ""},
		{"the other way about it is a slip", "2026-01-10", honolulu, "2026-01-09", auckland, 0, true, ""},
		{"as far apart as places are", "2026-01-10", kiritimati, "2026-01-08", pago, 0, false, ""},
		{"further than that", "2026-01-10", kiritimati, "2026-01-07", pago, 0, true, ""},
		{"east: the same date again is a night", "2026-01-10", auckland, "2026-01-10", honolulu, 1, false, ""},
		{"east: two nights between following dates", "2026-01-10", auckland, "2026-01-11", honolulu, 2, false, "eve 2026-01-10, first-day 2026-01-12, tenth-day 2026-01-21"},
		{"east: a week", "2026-01-03", auckland, "2026-01-10", honolulu, 8, false, "eve 2026-01-09, first-day 2026-01-12, tenth-day 2026-01-20"},
		{"west: a night in the air over two dates", "2026-01-09", honolulu, "2026-01-11", auckland, 1, false, ""},
		{"west: three dates, two nights", "2026-01-08", honolulu, "2026-01-11", auckland, 2, false, "eve 2026-01-10, first-day 2026-01-12, tenth-day 2026-01-21"},
		{"west: a week", "2026-01-03", honolulu, "2026-01-10", auckland, 6, false, "eve 2026-01-09, first-day 2026-01-12, tenth-day 2026-01-20"},
		{"there and back again", "2026-01-03", auckland, "2026-01-10", auckland, 7, false, "eve 2026-01-09, first-day 2026-01-12, tenth-day 2026-01-20"},
		{"another zone, nearby", "2026-01-03", berlin, "2026-01-10", london, 7, false, "eve 2026-01-09, first-day 2026-01-12, tenth-day 2026-01-20"},
		{"over the Atlantic", "2026-01-03", berlin, "2026-01-10", "America/New_York", 7, false, "eve 2026-01-09, first-day 2026-01-12, tenth-day 2026-01-20"},
		{"half a night goes to the calendar", "2026-01-10", auckland, "2026-01-12", berlin, 2, false, "eve 2026-01-11, first-day 2026-01-13, tenth-day 2026-01-22"},
		{"and in the other direction", "2026-01-10", berlin, "2026-01-12", auckland, 2, false, "eve 2026-01-11, first-day 2026-01-13, tenth-day 2026-01-22"},
		{"a change of the clocks in between", "2026-03-27", berlin, "2026-03-30", berlin, 3, false, "eve 2026-03-29, first-day 2026-03-31, tenth-day 2026-04-09"},
		{"and of two clocks, both ways", "2026-03-27", berlin, "2026-04-06", auckland, 10, false, "eve 2026-04-05, first-day 2026-04-07, tenth-day 2026-04-16"},
		{"a day that Samoa never had", "2011-12-29", apia, "2011-12-31", apia, 1, false, ""},
		{"on that very day", "2011-12-30", apia, "2011-12-30", apia, 0, false, ""},
		{"only the zone of leaving is known", "2026-01-10", auckland, "2026-01-09", "", 0, true, ""},
		{"only that of coming home", "2026-01-10", "", "2026-01-09", honolulu, 0, true, ""},
		{"neither", "2026-01-09", "", "2026-01-11", "", 2, false, "eve 2026-01-10, first-day 2026-01-12, tenth-day 2026-01-21"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := reentry.Away{ID: "a", From: day(t, c.from), To: day(t, c.to), FromZone: zone(t, c.in), ToZone: zone(t, c.home), Kind: reentry.Together}
			for _, hour := range []int{0, 4} {
				if a.Nights() != c.nights || a.Backwards(hour) != c.backwards {
					t.Errorf("%d nights, backwards %v; want %d, %v", a.Nights(), a.Backwards(hour), c.nights, c.backwards)
				}
			}
			if got := say(reentry.Touches([]reentry.Away{a}, office(t))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestBegunAndPast goes by the clock of each end, wherever the computer is.
func TestBegunAndPast(t *testing.T) {
	auckland, honolulu, berlin := zone(t, "Pacific/Auckland"), zone(t, "Pacific/Honolulu"), zone(t, "Europe/Berlin")
	a := reentry.Away{From: day(t, "2026-01-10"), To: day(t, "2026-01-09"), FromZone: auckland, ToZone: honolulu}
	plain := reentry.Away{From: day(t, "2026-01-10"), To: day(t, "2026-01-12")}
	for _, c := range []struct {
		name        string
		away        reentry.Away
		at          string
		here        *time.Location
		begun, past bool
	}{
		{"the night before, in Auckland", a, "2026-01-10T03:59:00+13:00", auckland, false, false},
		{"the morning, in Auckland", a, "2026-01-10T04:00:00+13:00", auckland, true, false},
		{"the same moment, by a computer in Berlin", a, "2026-01-10T04:00:00+13:00", berlin, true, false},
		{"landed", a, "2026-01-09T20:00:00-10:00", honolulu, true, false},
		{"still that night", a, "2026-01-10T03:59:00-10:00", honolulu, true, false},
		{"the next morning", a, "2026-01-10T04:00:00-10:00", honolulu, true, true},
		{"the next morning, by a computer in Berlin", a, "2026-01-10T04:00:00-10:00", berlin, true, true},
		{"without zones it is the computer's day", plain, "2026-01-10T04:00:00+13:00", auckland, true, false},
		{"and another one elsewhere", plain, "2026-01-10T04:00:00+13:00", honolulu, false, false},
		{"over where the computer is", plain, "2026-01-13T04:00:00+13:00", auckland, true, true},
		{"not yet elsewhere", plain, "2026-01-13T04:00:00+13:00", honolulu, true, false},
		{"open-ended", reentry.Away{From: day(t, "2026-01-10"), OpenEnded: true}, "2026-06-01T12:00:00Z", berlin, true, false},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		if begun, past := c.away.Begun(at, c.here, 4), c.away.Past(at, c.here, 4); begun != c.begun || past != c.past {
			t.Errorf("%s: begun %v, past %v", c.name, begun, past)
		}
	}
}

// TestWithoutZones: what has no zones, or only one, is counted as days are anywhere.
func TestWithoutZones(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		from := civil.Date{Year: 2020, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 4000).Draw(r, "from"))
		a := reentry.Away{ID: "a", From: from, To: from.AddDays(rapid.IntRange(-40, 400).Draw(r, "days")), Kind: reentry.Together}
		one := zone(t, rapid.SampledFrom(append(zones, "")).Draw(r, "zone"))
		if rapid.Bool().Draw(r, "which") {
			a.FromZone = one
		} else {
			a.ToZone = one
		}
		days, hour := a.To.Sub(a.From), rapid.IntRange(0, 23).Draw(r, "hour")
		if a.Nights() != max(days, 0) || a.Backwards(hour) != (days < 0) {
			t.Fatalf("%d days are %d nights, backwards %v", days, a.Nights(), a.Backwards(hour))
		}
		here := zone(t, rapid.SampledFrom(zones).Draw(r, "here"))
		now := a.From.At(0, 0, here).Add(time.Duration(rapid.IntRange(-100, 1000).Draw(r, "hours")) * time.Hour)
		today := civil.DayOf(now, here, hour)
		if a.FromZone == nil && a.Begun(now, here, hour) == today.Before(a.From) || a.ToZone == nil && a.Past(now, here, hour) != a.To.Before(today) {
			t.Fatalf("on %s: begun %v, past %v", today, a.Begun(now, here, hour), a.Past(now, here, hour))
		}
		both, neither := a, a
		both.FromZone, both.ToZone, neither.FromZone, neither.ToZone = here, here, nil, nil
		if lost := here.String() == "Pacific/Apia"; !lost && both.Nights() != neither.Nights() || both.Backwards(hour) != neither.Backwards(hour) {
			t.Fatalf("at one place: %d nights, %d by the days", both.Nights(), neither.Nights())
		}
		if got, want := say(reentry.Touches([]reentry.Away{a}, nil)), say(reentry.Touches([]reentry.Away{neither}, nil)); got != want {
			t.Fatalf("%s, not %s", got, want)
		}
	})
}

// TestNightsAreLived: between any two places the nights are those that somebody slept who travelled from noon to noon, to
// half a night; and whoever begins and then ends a time away never has it backwards.
func TestNightsAreLived(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in, home := zone(t, rapid.SampledFrom(zones).Draw(r, "from")), zone(t, rapid.SampledFrom(zones).Draw(r, "to"))
		left := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(rapid.IntRange(0, 24*365).Draw(r, "left")) * time.Hour)
		back := left.Add(time.Duration(rapid.IntRange(0, 24*60).Draw(r, "away")) * time.Hour)
		hour := rapid.IntRange(0, 23).Draw(r, "hour")
		a := reentry.Away{From: civil.DayOf(left, in, hour), To: civil.DayOf(back, home, hour), FromZone: in, ToZone: home}
		if a.Backwards(hour) || !a.Begun(back, in, hour) || a.Past(back, home, hour) {
			t.Fatalf("%s to %s is backwards, or not then", a.From, a.To)
		}
		lived := a.To.At(12, 0, home).Sub(a.From.At(12, 0, in))
		if off := time.Duration(a.Nights())*24*time.Hour - max(lived, 0); off > 12*time.Hour || off < -12*time.Hour {
			t.Fatalf("%v are %d nights", lived, a.Nights())
		}
	})
}
