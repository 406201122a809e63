package practice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

// foretold is what is said to come, one line for each: its rule, when, and why its card comes alone.
func foretold(f *practicetest.Fixture, from, to civil.Date) []string {
	var list []string
	for _, c := range f.Coming(from, to, remind.Session{}) {
		list = append(list, strings.TrimSpace(fmt.Sprint(c.Rule, " ", c.At.Day.String()[5:], " ", c.At.Time, " ", c.Alone)))
	}
	return list
}

// lived is what comes when the program looks at the clock every hour, and somebody looks at each notification.
func lived(t *testing.T, f *practicetest.Fixture, until civil.Date) []string {
	t.Helper()
	var list []string
	cards := map[string]bool{}
	for end := until.AddDays(1).At(0, 0, f.Zone); f.Now().Before(end); f.Clock.Add(time.Hour) {
		if err := f.WriteDue(t.Context()); err != nil {
			t.Fatal(err)
		}
		d := f.Due(remind.Session{})
		for _, o := range d.Drop {
			if err := f.Answer(t.Context(), o.Key, remind.Dropped); err != nil {
				t.Fatal(err)
			}
		}
		if d.Card != nil && d.Card.Stands == 0 && f.Now().In(f.Zone).Hour() == 23 {
			cards[d.Card.Rule+" "+d.Card.Day.String()[5:]] = true
		}
		if d.Notify == nil {
			continue
		}
		list = append(list, d.Notify.Rule+" "+f.Now().In(f.Zone).Format("01-02 15:04"))
		for _, state := range []string{remind.Notified, remind.Seen} {
			if err := f.Answer(t.Context(), d.Notify.Key, state); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, line := range list {
		delete(cards, line[:len(line)-len(" 18:00")])
	}
	for card := range cards {
		list = append(list, card+" card")
	}
	slices.Sort(list)
	return list
}

// TestTheListIsLived: what is said to come comes, on that day, and what is said to be in Now alone is.
func TestTheListIsLived(t *testing.T) {
	for _, c := range []struct {
		name      string
		trips     []string
		remeeting string
		want      []string
	}{
		{"two trips in a week", []string{"2026-10-09 2026-10-11", "2026-10-13 2026-10-15"}, "", []string{
			"reentry.eve 10-10 18:00", "reentry.first-day 10-12 18:00", "reentry.eve 10-14 18:00 ceiling", "reentry.first-day 10-16 18:00 ceiling",
			"reentry.tenth-day 10-26 18:00"}},
		{"a re-meeting on the first ordinary day", []string{"2026-10-10 2026-10-18"}, "2026-10-19", []string{
			"reentry.eve 10-17 18:00", "reentry.first-day 10-19 18:00", "remeeting 10-20 18:00", "reentry.tenth-day 10-28 18:00"}},
	} {
		f := practicetest.New(t, "Maren", "Elio")
		at(t, f, "2026-10-01", 12, 0)
		s := f.Settings()
		if c.remeeting != "" {
			on := date(t, c.remeeting)
			s.Remeeting.On = civil.MonthDay{Month: on.Month, Day: on.Day}
		}
		if err := f.ChangeSettings(t.Context(), "", s); err != nil {
			t.Fatal(err)
		}
		for _, trip := range c.trips {
			from, to, _ := strings.Cut(trip, " ")
			away(t, f, from, to)
		}
		if got := foretold(f, date(t, "2026-10-01"), date(t, "2026-10-30")); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
		var want []string
		for _, line := range c.want {
			if at, alone := strings.CutSuffix(line, " 18:00 "+remind.AloneCeiling); alone {
				line = at + " card"
			}
			want = append(want, line)
		}
		slices.Sort(want)
		if got := lived(t, f, date(t, "2026-10-30")); !slices.Equal(got, want) {
			t.Errorf("%s, lived: %q", c.name, got)
		}
	}
}
