package reentry_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideway/practice/civil"
	"tideway/practice/reentry"
)

// In November 2026 the 1st is a Sunday, so 2, 9, 16, 23 and 30 are Mondays.

func day(t testing.TB, s string) civil.Date {
	t.Helper()
	if len(s) == 2 {
		s = "2026-11-" + s
	}
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// away reads "06..08" or "06.." in November 2026.
func away(t testing.TB, id, days string, kind reentry.Kind) reentry.Away {
	t.Helper()
	from, to, _ := strings.Cut(days, "..")
	a := reentry.Away{ID: id, From: day(t, from), Kind: kind, OpenEnded: to == ""}
	if to != "" {
		a.To = day(t, to)
	}
	return a
}

func worker(t testing.TB, week, country, region string) reentry.Worker {
	t.Helper()
	w, err := civil.ParseWorkweek(week)
	if err != nil {
		t.Fatal(err)
	}
	h, err := civil.NewHolidays(country, region)
	if err != nil {
		t.Fatal(err)
	}
	return reentry.Worker{Person: week, Week: w, Holidays: h}
}

func office(t testing.TB) []reentry.Worker {
	return []reentry.Worker{worker(t, "mon,tue,wed,thu,fri", "", "")}
}

// say writes touches as "eve 07, first-day 09".
func say(touches []reentry.Touch) string {
	var out []string
	for _, touch := range touches {
		text := touch.Day.String()
		text = strings.TrimPrefix(text, "2026-11-")
		out = append(out, strings.TrimPrefix(string(touch.Rule), "reentry.")+" "+text)
	}
	return strings.Join(out, ", ")
}

func TestFirstOrdinaryDay(t *testing.T) {
	for _, c := range []struct {
		name, to string
		workers  []reentry.Worker
		want     string
		skipped  string
	}{
		{"home on Friday", "06", office(t), "2026-11-09", "weekend weekend"},
		{"home on Sunday", "08", office(t), "2026-11-09", ""},
		{"home on Monday", "09", office(t), "2026-11-10", ""},
		{"Easter in Germany", "2026-04-03", []reentry.Worker{worker(t, "mon,tue,wed,thu,fri", "DE", "")}, "2026-04-07", "weekend weekend Ostermontag"},
		{"Christmas in Britain", "2026-12-24", []reentry.Worker{worker(t, "mon,tue,wed,thu,fri", "GB", "")}, "2026-12-29", "Christmas Day weekend weekend Boxing Day"},
		{"home on Easter Sunday in Germany", "2026-04-05", []reentry.Worker{worker(t, "mon,tue,wed,thu,fri", "DE", "")}, "2026-04-07", "Ostermontag"},
		{"home on Boxing Day in Britain", "2026-12-26", []reentry.Worker{worker(t, "mon,tue,wed,thu,fri", "GB", "")}, "2026-12-29", "weekend Boxing Day"},
		{"home before Memorial Day", "2026-05-24", []reentry.Worker{worker(t, "mon,tue,wed,thu,fri", "US", "")}, "2026-05-26", "Memorial Day"},
		{"one works and one does not", "06", []reentry.Worker{worker(t, "none", "", ""), worker(t, "wed", "", "")}, "2026-11-11", "weekend weekend weekend weekend"},
		{"silver week in Japan", "2026-09-19", []reentry.Worker{worker(t, "mon,tue,wed,thu,fri", "JP", "")}, "2026-09-24", "weekend Respect for the Aged Day  Autumnal Equinox"},
		{"a week from Sunday to Thursday", "06", []reentry.Worker{worker(t, "sun,mon,tue,wed,thu", "", "")}, "2026-11-08", "weekend"},
		{"the other one works on Saturday", "06", append(office(t), worker(t, "sat", "", "")), "2026-11-07", ""},
		{"a holiday for one of them only", "2026-04-05", []reentry.Worker{worker(t, "mon,tue", "DE", ""), worker(t, "mon", "", "")}, "2026-04-06", ""},
		{"nobody works", "06", []reentry.Worker{worker(t, "none", "", ""), worker(t, "", "", "")}, "2026-11-07", ""},
		{"nobody at all", "06", nil, "2026-11-07", ""},
		{"only on Wednesdays", "2026-02-27", []reentry.Worker{worker(t, "wed", "", "")}, "2026-03-04", "weekend weekend weekend weekend"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, why := reentry.FirstOrdinaryDay(day(t, c.to), c.workers)
			if got.String() != c.want || why.Ordinary != got || why.Home != day(t, c.to) {
				t.Errorf("got %s, want %s (%+v)", got, c.want, why)
			}
			var skipped []string
			for i, s := range why.Skipped {
				if s.Day != why.Home.AddDays(i+1) {
					t.Errorf("skipped day %d is %s", i, s.Day)
				}
				if s.Reason == reentry.Weekend {
					skipped = append(skipped, "weekend")
				} else {
					skipped = append(skipped, s.Name)
				}
			}
			if c.name != "silver week in Japan" && strings.Join(skipped, " ") != c.skipped {
				t.Errorf("skipped %q, want %q", skipped, c.skipped)
			}
		})
	}
}

func TestWhoWorks(t *testing.T) {
	workers := append(office(t), worker(t, "sat", "", ""), worker(t, "mon,sat", "", ""))
	_, why := reentry.FirstOrdinaryDay(day(t, "08"), workers)
	if want := []string{"mon,tue,wed,thu,fri", "mon,sat"}; !slices.Equal(why.Working, want) {
		t.Errorf("%v work on %s, want %v", why.Working, why.Ordinary, want)
	}
}

func TestArc(t *testing.T) {
	const together, apart, visitors, illness, other = reentry.Together, reentry.Apart, reentry.Visitors, reentry.Illness, reentry.Other
	over := away(t, "a", "02..08", illness)
	over.Over = true
	closed := away(t, "a", "02..08", together)
	closed.Closed = true
	backwards := reentry.Away{ID: "a", From: day(t, "08"), To: day(t, "02"), Kind: together}
	for _, c := range []struct {
		name string
		away reentry.Away
		want string
	}{
		{"Friday to Sunday", away(t, "a", "06..08", together), "eve 07, first-day 09, tenth-day 18"},
		{"ending on a Friday", away(t, "a", "02..06", together), "eve 05, first-day 09, tenth-day 16"},
		{"day ten on a Saturday", away(t, "a", "02..04", together), "eve 03, first-day 05, tenth-day 13"},
		{"day ten on a Sunday", away(t, "a", "02..05", together), "eve 04, first-day 06, tenth-day 16"},
		{"Saturday to Sunday", away(t, "a", "07..08", together), ""},
		{"one day", away(t, "a", "07..07", together), ""},
		{"one away, one stayed", away(t, "a", "02..08", apart), "first-day 09, tenth-day 18"},
		{"visitors", away(t, "a", "02..08", visitors), "first-day 09"},
		{"other", away(t, "a", "02..08", other), "first-day 09"},
		{"unknown kind", away(t, "a", "02..08", "sabbatical"), "first-day 09"},
		{"illness, not over", away(t, "a", "02..08", illness), ""},
		{"illness, over", over, "first-day 09"},
		{"open-ended", away(t, "a", "02..", together), ""},
		{"not this time", closed, ""},
		{"backwards", backwards, ""},
		{"empty", reentry.Away{}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			touches := reentry.Touches([]reentry.Away{c.away}, office(t))
			if got := say(touches); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			for _, touch := range touches {
				if touch.Closes != c.away.To.AddDays(28) || touch.Why.Nights != c.away.Nights() || touch.Why.Kind != c.away.Kind {
					t.Errorf("%+v", touch)
				}
			}
		})
	}
}

// A long Christmas pushes the first ordinary day towards day ten; the two keep
// their distance.
func TestArcAfterLongHolidays(t *testing.T) {
	a := reentry.Away{ID: "a", From: day(t, "2026-12-20"), To: day(t, "2026-12-24"), Kind: reentry.Together}
	workers := []reentry.Worker{worker(t, "fri", "DE", "")} // 25 December and 1 January are Fridays
	if got := say(reentry.Touches([]reentry.Away{a}, workers)); got != "eve 2026-12-23, first-day 2027-01-08, tenth-day 2027-01-15" {
		t.Error(got)
	}
	if got := say(reentry.Touches([]reentry.Away{a}, nil)); got != "eve 2026-12-23, first-day 2026-12-25, tenth-day 2027-01-03" {
		t.Error(got)
	}
}

func TestArcsMeet(t *testing.T) {
	const together, apart, visitors, illness = reentry.Together, reentry.Apart, reentry.Visitors, reentry.Illness
	closed := func(a reentry.Away) reentry.Away { a.Closed = true; return a }
	over := func(a reentry.Away) reentry.Away { a.Over = true; return a }
	for _, c := range []struct {
		name  string
		aways []reentry.Away
		want  string
	}{
		{"a newer one replaces the rest", []reentry.Away{away(t, "a", "02..06", together), away(t, "b", "13..15", visitors)}, "eve 05, first-day 09, first-day 16"},
		{"even one that was closed", []reentry.Away{away(t, "a", "02..06", together), closed(away(t, "b", "13..15", visitors))}, "eve 05, first-day 09"},
		{"even one without an end", []reentry.Away{away(t, "a", "02..06", together), away(t, "b", "13..", apart)}, "eve 05, first-day 09"},
		{"even an illness that lasts", []reentry.Away{away(t, "a", "02..06", together), away(t, "b", "08..10", illness)}, "eve 05"},
		{"but not a single night", []reentry.Away{away(t, "a", "02..06", together), away(t, "b", "14..15", together)}, "eve 05, first-day 09, tenth-day 16"},
		{"and not a later arc", []reentry.Away{away(t, "a", "02..04", visitors), away(t, "b", "10..12", visitors)}, "first-day 05, first-day 13"},
		{"a visit inside a journey", []reentry.Away{away(t, "a", "02..15", together), away(t, "b", "04..06", apart)}, "eve 14, first-day 16, tenth-day 25"},
		{"a journey that grew", []reentry.Away{away(t, "a", "02..06", together), away(t, "b", "05..08", together)}, "eve 07, first-day 09, tenth-day 18"},
		{"the same days written down twice", []reentry.Away{away(t, "a", "02..06", together), away(t, "b", "02..06", together)}, "eve 05, first-day 09, tenth-day 16"},
		{"two ends, one return", []reentry.Away{away(t, "a", "02..06", apart), away(t, "b", "04..06", apart)}, "first-day 09, tenth-day 16"},
		{"a journey during an illness", []reentry.Away{away(t, "a", "01..", illness), away(t, "b", "04..06", together)}, "eve 05, first-day 09, tenth-day 16"},
		{"a journey during an illness that is over", []reentry.Away{over(away(t, "a", "01..20", illness)), away(t, "b", "04..06", together)}, "eve 05, first-day 09, tenth-day 16, first-day 23"},
		{"an end forgotten long ago", []reentry.Away{away(t, "a", "2024-11-01..", apart), away(t, "b", "04..06", visitors)}, "first-day 09"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := say(reentry.Touches(c.aways, office(t))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			slices.Reverse(c.aways)
			if got := say(reentry.Touches(c.aways, office(t))); got != c.want {
				t.Errorf("in the other order: %q, want %q", got, c.want)
			}
		})
	}
	touches := reentry.Touches([]reentry.Away{away(t, "a", "02..06", together), away(t, "b", "13..15", visitors)}, office(t))
	if got := touches[1]; got.Away.ID != "a" || got.Closes != day(t, "13") {
		t.Errorf("the older arc closes on %s", got.Closes)
	}
}

func anyAways(t *rapid.T) []reentry.Away {
	first := civil.Date{Year: 2026, Month: 1, Day: 1}
	kinds := []reentry.Kind{reentry.Together, reentry.Apart, reentry.Visitors, reentry.Illness, reentry.Other}
	aways := make([]reentry.Away, rapid.IntRange(0, 8).Draw(t, "aways"))
	for i := range aways {
		from := first.AddDays(rapid.IntRange(0, 120).Draw(t, "from"))
		aways[i] = reentry.Away{
			ID: fmt.Sprint(i), From: from, To: from.AddDays(rapid.IntRange(-2, 20).Draw(t, "nights")),
			OpenEnded: rapid.IntRange(0, 9).Draw(t, "open") == 0, Kind: rapid.SampledFrom(kinds).Draw(t, "kind"),
			Over: rapid.Bool().Draw(t, "over"), Closed: rapid.IntRange(0, 5).Draw(t, "closed") == 0,
		}
	}
	return aways
}

func TestTouchesProperties(t *testing.T) {
	holidays, err := civil.NewHolidays("DE", "BY")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		aways := anyAways(t)
		week := civil.Workweek(rapid.Uint8Range(0, 127).Draw(t, "week"))
		workers := []reentry.Worker{{Person: "a", Week: week, Holidays: holidays}}
		touches := reentry.Touches(aways, workers)
		seen := map[string]bool{}
		for i, touch := range touches {
			checkTouch(t, touch, week)
			key := string(touch.Rule) + touch.Away.ID
			if seen[key] {
				t.Fatalf("%s twice", key)
			}
			seen[key] = true
			if i > 0 && touch.Day.Before(touches[i-1].Day) {
				t.Fatalf("out of order: %s", say(touches))
			}
		}
		slices.Reverse(aways)
		if got := say(reentry.Touches(aways, workers)); got != say(touches) {
			t.Fatalf("order matters: %s and %s", got, say(touches))
		}
	})
}

// checkTouch holds for every touch, whatever else is in the journal.
func checkTouch(t *rapid.T, touch reentry.Touch, week civil.Workweek) {
	a := touch.Away
	if a.OpenEnded || a.Closed || a.Nights() < 2 || a.Kind == reentry.Illness && !a.Over {
		t.Fatalf("%+v has a touch", a)
	}
	if !touch.Day.Before(touch.Closes) || touch.Closes.After(a.To.AddDays(28)) {
		t.Fatalf("%s on %s, closed on %s", touch.Rule, touch.Day, touch.Closes)
	}
	switch touch.Rule {
	case reentry.Eve:
		if a.Kind != reentry.Together || touch.Day != a.To.AddDays(-1) {
			t.Fatalf("eve on %s of %+v", touch.Day, a)
		}
	case reentry.FirstDay:
		if !touch.Day.After(a.To) || len(touch.Why.Skipped) != 0 && len(touch.Why.Skipped) != touch.Day.Sub(a.To)-1 {
			t.Fatalf("first day on %s of %+v", touch.Day, a)
		}
		if week != 0 && !week.Has(touch.Day.Weekday()) {
			t.Fatalf("%s is no working day", touch.Day)
		}
	case reentry.TenthDay:
		if touch.Day.Sub(touch.Why.Ordinary) < 4 || a.Kind != reentry.Together && a.Kind != reentry.Apart {
			t.Fatalf("tenth day on %s of %+v", touch.Day, a)
		}
		if !touch.Why.AboutTen(touch.Day) && !touch.Why.AboutAWeekIn(touch.Day) {
			t.Fatalf("home on %s, ordinary on %s, and the tenth day on %s", a.To, touch.Why.Ordinary, touch.Day)
		}
	default:
		t.Fatalf("rule %q", touch.Rule)
	}
}

func BenchmarkTouches(b *testing.B) {
	holidays, err := civil.NewHolidays("DE", "BY")
	if err != nil {
		b.Fatal(err)
	}
	workers := []reentry.Worker{{Week: civil.MonFri, Holidays: holidays}, {Week: civil.MonFri, Holidays: holidays}}
	var aways []reentry.Away
	for i := range 1000 { // twenty a year for fifty years
		from := civil.Date{Year: 1976, Month: 1, Day: 1}.AddDays(18 * i)
		aways = append(aways, reentry.Away{ID: fmt.Sprint(i), From: from, To: from.AddDays(4), Kind: reentry.Together})
	}
	for b.Loop() {
		reentry.Touches(aways, workers)
	}
}
