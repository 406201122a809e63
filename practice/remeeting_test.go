package practice_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

// meetOn sets the day of the re-meeting: "05-17", or "none".
func meetOn(t *testing.T, f *practicetest.Fixture, on string) {
	t.Helper()
	day, err := civil.ParseMonthDay(on)
	if err != nil {
		t.Fatal(err)
	}
	s := f.Settings()
	s.Remeeting.On = day
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
}

// planned are the days of one rule from one day to another.
func planned(t *testing.T, f *practicetest.Fixture, rule, from, to string) string {
	t.Helper()
	var days []string
	for _, o := range f.Reminders(date(t, from), date(t, to)) {
		if o.Rule == rule {
			days = append(days, o.Day.String())
		}
	}
	return strings.Join(days, " ")
}

// Today is Monday, 19 October 2026.
func TestTheDayOfTheRemeeting(t *testing.T) {
	for _, c := range []struct {
		name string
		set  []string // one after the other
		want string
	}{
		{"nobody set it", nil, ""},
		{"to come this year", []string{"11-16"}, "2026-11-16 2027-11-16 2028-11-16"},
		{"today", []string{"10-19"}, "2026-10-19 2027-10-19 2028-10-19"},
		{"yesterday", []string{"10-18"}, "2027-10-18 2028-10-18"},
		{"29 February", []string{"02-29"}, "2027-02-28 2028-02-29"},
		{"set and taken away", []string{"11-16", "none"}, ""},
		{"set to a day that is over this year", []string{"11-16", "05-17"}, "2027-05-17 2028-05-17"},
		{"taken away and set again", []string{"10-19", "none", "10-19"}, "2026-10-19 2027-10-19 2028-10-19"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			for _, on := range c.set {
				meetOn(t, f, on)
			}
			if got := planned(t, f, remind.RuleRemeeting, "2026-01-01", "2028-12-31"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	f := practicetest.New(t, "Maren", "Elio")
	s := f.Settings()
	s.Remeeting.On = civil.MonthDay{Month: time.February, Day: 30}
	if err := f.ChangeSettings(t.Context(), "", s); reason(err) != "remeeting.day" {
		t.Errorf("30 February: %v", err)
	}
}

// TestTheRemeetingKeepsItsBeginning: another setting that changes, and the same day set again a year later, move nothing.
func TestTheRemeetingKeepsItsBeginning(t *testing.T) {
	f := practicetest.New(t, "Maren")
	meetOn(t, f, "10-25")
	f.Clock.Set(date(t, "2027-10-27").At(12, 0, f.Zone))
	meetOn(t, f, "10-25")
	s := f.Settings()
	s.Country = "DE"
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	if got := f.Settings().Remeeting; got.Since != date(t, "2026-10-19") {
		t.Errorf("since %s", got.Since)
	}
	if d := f.Due(remind.Session{}); d.Card == nil || d.Card.Rule != remind.RuleRemeeting {
		t.Errorf("two days after it: %+v", d)
	}
}

// TestTheWeekOfTheRemeeting: an arc on the same day goes first, a weekly invitation stays away for that week and the one
// before, and a time away together moves nothing.
func TestTheWeekOfTheRemeeting(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	s := f.Settings()
	s.Invitation, s.InvitationTime = 1<<time.Sunday, civil.TimeOfDay{Hour: 17}
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	meetOn(t, f, "11-16")                  // a Monday
	away(t, f, "2026-11-12", "2026-11-15") // its first ordinary day
	if got, want := planned(t, f, remind.RuleWeekly, "2026-10-20", "2026-12-07"), "2026-10-25 2026-11-01 2026-11-29 2026-12-06"; got != want {
		t.Errorf("weekly on %s, want %s", got, want)
	}
	got := notified(t, f, "2026-11-09", "2026-11-28")
	want := []string{"reentry.eve 11-14 18:00", "reentry.first-day 11-16 18:00", "remeeting 11-17 18:00", "reentry.tenth-day 11-25 18:00"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	f = practicetest.New(t, "Maren", "Elio")
	meetOn(t, f, "11-16")
	away(t, f, "2026-11-12", "2026-11-28")
	if got := notified(t, f, "2026-11-09", "2026-11-26"); !slices.Equal(got, []string{"remeeting 11-16 18:00"}) {
		t.Errorf("away together: %v", got)
	}
}

// notified looks at the clock every hour through some days, answers at once, and lists what came.
func notified(t *testing.T, f *practicetest.Fixture, from, to string) []string {
	t.Helper()
	var got []string
	for at := date(t, from).At(12, 0, f.Zone); at.Before(date(t, to).At(12, 0, f.Zone)); at = at.Add(time.Hour) {
		f.Clock.Set(at)
		if err := f.WriteDue(t.Context()); err != nil {
			t.Fatal(err)
		}
		d := f.Due(remind.Session{})
		for _, o := range d.Drop {
			if err := f.Answer(t.Context(), o.Key, remind.Dropped); err != nil {
				t.Fatal(err)
			}
		}
		if d.Notify == nil {
			continue
		}
		first, err := f.Deliver(t.Context(), remind.Delivery{Key: d.Notify.Key, State: remind.Notified, At: at})
		if err != nil || !first {
			t.Fatalf("%s: %v %v", d.Notify.Key, first, err)
		}
		if err := f.Answer(t.Context(), d.Notify.Key, remind.Answered); err != nil {
			t.Fatal(err)
		}
		got = append(got, d.Notify.Rule+" "+at.In(f.Zone).Format("01-02 15:04"))
	}
	return got
}

// TestTheRemeetingInTheClear is a neutral row under a key that says nothing, for as long as its card can be there.
func TestTheRemeetingInTheClear(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	meetOn(t, f, "10-25")
	for at, want := range map[string]int{"2026-10-20": 1, "2026-10-25": 1, "2026-11-01": 1, "2026-11-05": 0} {
		f.Clock.Set(date(t, at).At(12, 0, f.Zone))
		if err := f.WriteDue(t.Context()); err != nil {
			t.Fatal(err)
		}
		due, _ := f.Store.Due(t.Context())
		if len(due) != want {
			t.Errorf("%s: %+v", at, due)
		}
		for _, d := range due {
			if d.Sentence != remind.SentenceNeutral || d.Zone != "" || len(d.Key) != 32 || d.Day != date(t, "2026-10-25") {
				t.Errorf("%s: %+v", at, d)
			}
		}
	}
}

// TestNotThisYear: an answer holds for the year, through a restart, also when another day is chosen later; and it can be
// taken back.
func TestNotThisYear(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	meetOn(t, f, "10-19")
	d := f.Due(remind.Session{})
	if d.Card == nil || d.Notify == nil {
		t.Fatalf("on the day: %+v", d)
	}
	if err := f.Answer(t.Context(), d.Card.Key, remind.Answered); err != nil {
		t.Fatal(err)
	}
	if err := f.Reopen(t.Context(), d.Card.Key); err != nil {
		t.Fatal(err)
	}
	again := f.Due(remind.Session{})
	if again.Card == nil || again.Notify != nil {
		t.Fatalf("taken back: %+v", again)
	}
	if err := f.Answer(t.Context(), again.Card.Key, remind.Answered); err != nil {
		t.Fatal(err)
	}
	meetOn(t, f, "12-01")
	other := practice.New(f.Store, f.Clock, func() *time.Location { return f.Zone }, f.Words()) // the program again
	if err := other.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	for at := date(t, "2026-10-19").At(20, 0, f.Zone); at.Before(date(t, "2027-01-10").At(0, 0, f.Zone)); at = at.Add(5 * time.Hour) {
		f.Clock.Set(at)
		if d := other.Due(remind.Session{}); d.Card != nil || d.Notify != nil || d.Missed != nil {
			t.Fatalf("%s: %+v", at, d)
		}
	}
	f.Clock.Set(date(t, "2027-12-01").At(18, 0, f.Zone))
	if d := other.Due(remind.Session{}); d.Notify == nil {
		t.Error("the next year has none")
	}
}

// TestARemeetingIsNeverCounted: years of them without an answer are no reason to go quiet.
func TestARemeetingIsNeverCounted(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	meetOn(t, f, "10-19")
	for year := 2026; year <= 2031; year++ {
		f.Clock.Set(civil.Date{Year: year, Month: time.October, Day: 19}.At(18, 30, f.Zone))
		d := f.Due(remind.Session{})
		if d.Notify == nil || d.Notify.Rule != remind.RuleRemeeting || d.WentQuiet {
			t.Fatalf("%d: %+v", year, d)
		}
		if err := f.Answer(t.Context(), d.Notify.Key, remind.Notified); err != nil {
			t.Fatal(err)
		}
	}
	f.Clock.Add(24 * time.Hour)
	if d := f.Due(remind.Session{}); d.WentQuiet {
		t.Error("it went quiet")
	}
}

// TestTwoProgramsOneRemeeting: both decide at once, and one of them sends.
func TestTwoProgramsOneRemeeting(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	meetOn(t, f, "10-19")
	other := practice.New(f.Store, f.Clock, func() *time.Location { return f.Zone }, f.Words())
	if err := other.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	sent := 0
	one, two := f.Due(remind.Session{}), other.Due(remind.Session{})
	for j, d := range map[*practice.Journal]remind.Decision{f.Journal: one, other: two} {
		first, err := j.Deliver(t.Context(), remind.Delivery{Key: d.Notify.Key, State: remind.Notified, At: f.Now()})
		if err != nil {
			t.Fatal(err)
		}
		if first {
			sent++
		}
	}
	if sent != 1 || one.Notify.Key != two.Notify.Key {
		t.Errorf("%d were sent, for %s and %s", sent, one.Notify.Key, two.Notify.Key)
	}
}

// TestTheRemeetingInACalendar is one event for all years, from the next one on.
func TestTheRemeetingInACalendar(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	if items := f.CalendarItems(); len(items) != 0 {
		t.Fatalf("nobody set it: %+v", items)
	}
	meetOn(t, f, "02-29")
	items := f.CalendarItems()
	if len(items) != 1 || items[0].Yearly.String() != "02-29" || items[0].At.In(f.Zone).Format("2006-01-02 15:04") != "2027-02-28 18:00" {
		t.Fatalf("%+v", items)
	}
	f.Clock.Set(date(t, "2027-03-01").At(12, 0, f.Zone))
	later := f.CalendarItems()
	if len(later) != 1 || later[0].Key != items[0].Key || later[0].At.In(f.Zone).Format(time.DateOnly) != "2028-02-29" {
		t.Errorf("a year later: %+v", later)
	}
}

// TestChosenOnItsOwnDayItIsNotLate: before the hour it comes at the hour, after it at once; either way it was not meant for
// earlier. What nobody saw by the next day is late, as it is without that.
func TestChosenOnItsOwnDayItIsNotLate(t *testing.T) {
	for _, c := range []struct {
		name         string
		hour, minute int
		meant        string
	}{
		{"before its hour", 9, 0, "18:00"},
		{"after its hour", 19, 30, "19:30"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			at(t, f, "2026-10-19", c.hour, c.minute)
			meetOn(t, f, "10-19")
			s := f.Settings()
			s.Country = "DE" // another setting, later, is no new choice
			f.Clock.Add(time.Minute)
			if err := f.ChangeSettings(t.Context(), "", s); err != nil {
				t.Fatal(err)
			}
			at(t, f, "2026-10-19", max(c.hour, 18), c.minute+2)
			d := f.Due(remind.Session{})
			if d.Notify == nil || d.Notify.Rule != remind.RuleRemeeting || d.Late || d.MeantFor.Format("15:04") != c.meant {
				t.Errorf("%+v", d)
			}
			at(t, f, "2026-10-20", 18, 0)
			if d = f.Due(remind.Session{}); d.Notify == nil || !d.Late {
				t.Errorf("a day later: %+v", d)
			}
		})
	}
}
