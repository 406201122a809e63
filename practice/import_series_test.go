package practice_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
)

// series is what a calendar file holds of one: three nights from each of the days, which also say which of the series it is.
func series(days ...civil.Date) (list []practice.Candidate) {
	for _, d := range days {
		list = append(list, practice.Candidate{UID: "series", RecurrenceID: d.String(), From: d, To: d.AddDays(3), Title: "s"})
	}
	return list
}

// every is a number of days from one on, each some days after the one before.
func every(step int, first civil.Date, count int) (days []civil.Date) {
	for i := range count {
		days = append(days, first.AddDays(step*i))
	}
	return days
}

func monthly(first civil.Date, count int) (days []civil.Date) {
	for i := range count {
		days = append(days, civil.DayOf(time.Date(first.Year, first.Month+time.Month(i), first.Day, 12, 0, 0, 0, time.UTC), time.UTC, 0))
	}
	return days
}

// all takes over everything that a file holds, but for what was removed, and says how many are there by then and how many
// were added and changed.
func all(t *testing.T, f *practicetest.Fixture, file []practice.Candidate) (there, added, changed int) {
	t.Helper()
	var picks []practice.Import
	for i, standing := range f.Stand(file) {
		if standing != practice.StandsRemoved {
			picks = append(picks, practice.Import{Candidate: file[i]})
		}
	}
	done, err := f.ImportAways(t.Context(), "", file, picks)
	if err != nil {
		t.Fatal(err)
	}
	return len(f.Sit("").Aways()), len(done.Added), len(done.Changed)
}

// TestASeriesThatMoved: every occurrence has another name by then and other days; it is the same one all the same.
func TestASeriesThatMoved(t *testing.T) {
	day := func(n int) civil.Date { return october(1).AddDays(n - 1) }
	for name, c := range map[string]struct {
		before, after  []civil.Date
		added, changed int
	}{
		"by a day":                      {monthly(day(10), 3), monthly(day(11), 3), 0, 3},
		"back by a day":                 {monthly(day(10), 3), monthly(day(9), 3), 0, 3},
		"to another weekday":            {[]civil.Date{day(2), day(37), day(65)}, []civil.Date{day(1), day(36), day(64)}, 0, 3},
		"by more than half a week":      {every(7, day(20), 5), every(7, day(24), 5), 0, 5},
		"by more than half a month":     {monthly(day(20), 3), monthly(day(20).AddDays(20), 3), 0, 3},
		"and one more":                  {monthly(day(10), 3), monthly(day(11), 4), 1, 3},
		"and one less":                  {monthly(day(10), 3), monthly(day(11), 2), 0, 2},
		"and the first is over":         {[]civil.Date{day(5), day(36), day(66)}, []civil.Date{day(34), day(64), day(95)}, 1, 2},
		"and what lies behind stays":    {monthly(day(10), 3), monthly(day(22), 3), 1, 2},
		"without end, a month later":    {monthly(day(10), 30), monthly(civil.Date{Year: 2026, Month: 11, Day: 9}, 30), 1, 29},
		"without end, a year later":     {every(7, day(1).AddDays(-365), 156), every(7, day(2), 156), 52, 104},
		"to one alone":                  {monthly(day(20), 3), []civil.Date{day(21)}, 0, 1},
		"not at all":                    {monthly(day(10), 3), monthly(day(10), 3), 0, 0},
		"not at all, but one is new":    {monthly(day(10), 3), append(monthly(day(10), 3), day(26)), 1, 0},
		"not at all, and one has gone":  {every(7, day(1), 5), slices.Delete(every(7, day(1), 5), 2, 3), 0, 0},
		"only the middle one, far away": {every(7, day(20), 3), []civil.Date{day(20), day(51), day(34)}, 1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			all(t, f, series(c.before...))
			for i, want := range []string{
				fmt.Sprint(len(c.before)+c.added, c.added, c.changed), fmt.Sprint(len(c.before)+c.added, 0, 0),
			} {
				if there, added, changed := all(t, f, series(c.after...)); fmt.Sprint(there, added, changed) != want {
					t.Errorf("time %d: %d there, %d added, %d changed, want %s:\n%s", i+1, there, added, changed, want, strings.Join(aways(f), "\n"))
				}
			}
		})
	}
}

// TestNeverDoubles: however long a series is, whatever was removed of it, and wherever it moves within a quarter of the time
// between two: each that is there moves along, nothing is added by itself, and a second time nothing happens.
func TestNeverDoubles(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := practicetest.New(t, "Maren", "Elio")
		step, count := rapid.IntRange(5, 40).Draw(rt, "step"), rapid.IntRange(2, 12).Draw(rt, "count")
		first := october(1).AddDays(rapid.IntRange(60, 90).Draw(rt, "first"))
		file := series(every(step, first, count)...)
		imports(t, f, file...)
		for i, e := range f.Sit("").Aways() {
			if i > 0 && rapid.Bool().Draw(rt, "removed") {
				if err := f.Remove(t.Context(), "", e.ID); err != nil {
					rt.Fatal(err)
				}
			}
		}
		left := len(f.Sit("").Aways())
		was := 0
		for range 3 {
			shift, want := rapid.IntRange(-(step-1)/4, (step-1)/4).Draw(rt, "shift"), 0
			if shift != was {
				want = left
			}
			was = shift
			for _, want := range []int{want, 0} {
				if there, added, changed := all(t, f, series(every(step, first.AddDays(shift), count)...)); there != left || added != 0 || changed != want {
					rt.Fatalf("%d there, %d added, %d changed; want %d, 0, %d:\n%s", there, added, changed, left, want, strings.Join(aways(f), "\n"))
				}
			}
		}
	})
}

// TestASeriesThatMovedIsPickedFrom: which one is meant, what stands beside it tells, also where only one is picked.
func TestASeriesThatMovedIsPickedFrom(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	all(t, f, series(every(7, october(20), 3)...))
	file := series(every(7, october(24), 3)...)
	if _, err := f.ImportAways(t.Context(), "", file, []practice.Import{{Candidate: file[1]}}); err != nil {
		t.Fatal(err)
	}
	is(t, f, "10-20..10-23 together s", "10-31..11-03 together s", "11-03..11-06 together s")

	f = practicetest.New(t, "Maren", "Elio")
	file = series(every(7, october(20), 3)...)
	if _, err := f.ImportAways(t.Context(), "", file, []practice.Import{{Candidate: file[1]}}); err != nil {
		t.Fatal(err)
	}
	file = slices.Delete(file, 1, 2) // it has gone out of the calendar; the ones beside it were never taken over
	if got := f.Stand(file); got[0] != practice.StandsNew || got[1] != practice.StandsNew {
		t.Errorf("they stand as %v", got)
	}
}

// TestWhatWasRemovedDoesNotComeBack: nor does it make another one move into its place.
func TestWhatWasRemovedDoesNotComeBack(t *testing.T) {
	for shift := range 3 {
		f := practicetest.New(t, "Maren", "Elio")
		all(t, f, series(monthly(october(20), 3)...))
		if err := f.Remove(t.Context(), "", f.Sit("").Aways()[1].ID); err != nil {
			t.Fatal(err)
		}
		file := series(monthly(october(20+shift), 3)...)
		if got := f.Stand(file)[1]; got != practice.StandsRemoved {
			t.Errorf("%d days later it stands as %s", shift, got)
		}
		all(t, f, file)
		is(t, f, fmt.Sprintf("10-%d..10-%d together s", 20+shift, 23+shift), fmt.Sprintf("12-%d..12-%d together s", 20+shift, 23+shift))
		if _, err := f.ImportAways(t.Context(), "", file, []practice.Import{{Candidate: file[1]}}); err != nil {
			t.Fatal(err)
		}
		if there, added, changed := all(t, f, file); there != 3 || added+changed != 0 {
			t.Errorf("picked again: %d there, %d added, %d changed", there, added, changed)
		}
	}
}

// TestWhatWasTakenBackIsNotInTheWay: an import that was undone and done again follows the calendar like any other.
func TestWhatWasTakenBackIsNotInTheWay(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	file := series(monthly(october(20), 3)...)
	if err := f.UndoImport(t.Context(), "", imports(t, f, file...)); err != nil {
		t.Fatal(err)
	}
	imports(t, f, file...)
	for day := 21; day < 25; day++ {
		if there, added, changed := all(t, f, series(monthly(october(day), 3)...)); there != 3 || added != 0 || changed != 3 {
			t.Errorf("to the %dth: %d there, %d added, %d changed", day, there, added, changed)
		}
	}
}

// TestMomentsTakenOverElsewhere: the days of moments are those of the clock by which they were taken over first.
func TestMomentsTakenOverElsewhere(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	start := time.Date(2026, time.October, 10, 23, 0, 0, 0, time.UTC)
	read := func(days int) practice.Candidate {
		c := practice.Candidate{UID: "a", Start: start, End: start.AddDate(0, 0, days).Add(-1)}
		return c.In(f.Zone)
	}
	imports(t, f, read(6))
	is(t, f, "10-11..10-17 together ")
	york, err := civil.LoadZone("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	f.Zone = york
	if got := stands(f, read(6)); got != practice.StandsThere {
		t.Errorf("in New York it stands as %s", got)
	}
	if done := imports(t, f, read(6)); len(done.Added)+len(done.Changed) != 0 {
		t.Errorf("%+v", done)
	}
	imports(t, f, read(7)) // it did change
	is(t, f, "10-11..10-18 together ")
	imports(t, f, read(7))
	is(t, f, "10-11..10-18 together ")
}

// crowded is the store of a second process; just before its first entry another one writes.
type crowded struct {
	*practicetest.Store
	first func()
}

func (c *crowded) Append(ctx context.Context, now time.Time, drafts []practice.Record) (practice.Appended, error) {
	before := len(c.Records())
	if c.first != nil {
		c.first()
		c.first = nil
	}
	newer := c.Records()[before:]
	got, err := c.Store.Append(ctx, now, drafts)
	got.Newer = newer
	return got, err
}

// TestImportAtTheSameMoment: two processes that take the same file over at once do not double it. What was there first,
// stays.
func TestImportAtTheSameMoment(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	store := &crowded{Store: f.Store}
	other := practice.New(store, f.Clock, func() *time.Location { return f.Zone }, f.Words())
	if err := other.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	file := series(monthly(october(20), 3)...)
	var picks []practice.Import
	for _, c := range file {
		picks = append(picks, practice.Import{Candidate: c})
	}
	store.first = func() {
		if _, err := f.ImportAways(t.Context(), "", file, picks[:2]); err != nil {
			t.Fatal(err)
		}
	}
	done, err := other.ImportAways(t.Context(), "", file, picks)
	if err != nil || len(done.Added) != 1 || len(other.Sit("").Aways()) != 3 {
		t.Fatalf("%+v, %v, %d times away", done, err, len(other.Sit("").Aways()))
	}
	again, err := other.ImportAways(t.Context(), "", file, picks)
	if err != nil || len(again.Added)+len(again.Changed) != 0 {
		t.Errorf("%+v, %v", again, err)
	}
	if err := other.UndoImport(t.Context(), "", done); err != nil || len(other.Sit("").Aways()) != 2 {
		t.Errorf("taken back: %d times away, %v", len(other.Sit("").Aways()), err)
	}
}
