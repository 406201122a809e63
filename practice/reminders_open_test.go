package practice_test

import (
	"slices"
	"testing"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

// listed are the reminders of some weeks as they would be shown: rule, day and time.
func listed(t *testing.T, f *practicetest.Fixture) []string {
	t.Helper()
	var got []string
	for _, o := range f.Reminders(date(t, "2026-10-19"), date(t, "2026-11-30")) {
		comes := o.Comes()
		got = append(got, o.Rule+" "+comes.Day.String()[5:]+" "+comes.Time.String())
	}
	return got
}

func TestRemindersFollowWhatWasPutOff(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	away(t, f, "2026-10-10", "2026-10-18")
	check := func(what string, want ...string) {
		t.Helper()
		if got := listed(t, f); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	check("at first", "reentry.first-day 10-19 18:00", "reentry.tenth-day 10-28 18:00")
	d := f.Due(remind.Session{})
	if err := f.PutOff(t.Context(), d.Card.Key, date(t, "2026-10-24").At(10, 30, f.Zone)); err != nil {
		t.Fatal(err)
	}
	check("put off", "reentry.first-day 10-24 10:30", "reentry.tenth-day 10-28 18:00")
	if got := f.Reminders(date(t, "2026-10-19"), date(t, "2026-10-23")); len(got) != 0 {
		t.Errorf("it is still on its old day: %+v", got)
	}
	moved := date(t, "2026-10-24").At(10, 30, f.Zone)
	if !slices.ContainsFunc(f.CalendarItems(), func(c practice.CalendarItem) bool { return c.At.Equal(moved) }) {
		t.Error("a calendar would not ring at the new time")
	}
	f.Clock.Set(date(t, "2026-10-24").At(11, 0, f.Zone))
	d = f.Due(remind.Session{})
	if err := f.PutOff(t.Context(), d.Card.Key, date(t, "2026-10-25").At(18, 0, f.Zone)); err != nil {
		t.Fatal(err)
	}
	check("put off twice", "reentry.first-day 10-25 18:00", "reentry.tenth-day 10-28 18:00")
	f.Clock.Set(date(t, "2026-10-25").At(18, 5, f.Zone))
	if err := f.Answer(t.Context(), f.Due(remind.Session{}).Card.Key, remind.Answered); err != nil {
		t.Fatal(err)
	}
	check("answered", "reentry.tenth-day 10-28 18:00")
	a := f.Sit("").Aways()[0]
	closed := a.Away()
	closed.Closed = true
	if err := f.ChangeAway(t.Context(), "", a.ID, closed); err != nil {
		t.Fatal(err)
	}
	check("closed")
}

// TestAPutOffRemeetingKeepsItsDayInCalendars: a calendar holds it once for every year, on its own day.
func TestAPutOffRemeetingKeepsItsDayInCalendars(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	meetOn(t, f, "10-19")
	if err := f.PutOff(t.Context(), f.Due(remind.Session{}).Card.Key, date(t, "2026-10-22").At(18, 0, f.Zone)); err != nil {
		t.Fatal(err)
	}
	if got := listed(t, f); !slices.Equal(got, []string{"remeeting 10-22 18:00"}) {
		t.Errorf("listed %q", got)
	}
	var yearly []civil.Date
	for _, item := range f.CalendarItems() {
		if item.Yearly != (civil.MonthDay{}) {
			yearly = append(yearly, item.From)
		}
	}
	if want := []civil.Date{date(t, "2027-10-19")}; !slices.Equal(yearly, want) {
		t.Errorf("in a calendar from %v, want %v", yearly, want)
	}
}

// TestImportingManyWritesOneRow: to end the quiet after unanswered reminders, one new time away is enough.
func TestImportingManyWritesOneRow(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	var list []practice.Candidate
	for i := range 20 {
		c := island(1, 3)
		c.UID, c.From, c.To = c.UID+c.From.AddDays(i).String(), c.From.AddDays(4*i), c.To.AddDays(4*i)
		list = append(list, c)
	}
	if done := imports(t, f, list...); len(done.Added) != len(list) {
		t.Fatalf("added %d", len(done.Added))
	}
	if rows, err := f.Store.Deliveries(t.Context()); err != nil || len(rows) != 1 || rows[0].State != remind.Answered {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}
