package practice_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
)

func october(day int) civil.Date { return civil.Date{Year: 2026, Month: time.October, Day: day} }

// imports takes candidates over, as together.
func imports(t *testing.T, f *practicetest.Fixture, list ...practice.Candidate) practice.Imported {
	t.Helper()
	var picks []practice.Import
	for _, c := range list {
		picks = append(picks, practice.Import{Candidate: c, Kind: practice.AwayTogether})
	}
	done, err := f.ImportAways(t.Context(), "", list, picks)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func island(first, last int) practice.Candidate {
	return practice.Candidate{UID: "island", From: october(first), To: october(last), Title: "The island"}
}

func aways(f *practicetest.Fixture) (list []string) {
	for _, e := range f.Sit("").Aways() {
		a := e.Away()
		to := ""
		if !a.To.IsZero() {
			to = a.To.String()[5:]
		}
		list = append(list, a.From.String()[5:]+".."+to+" "+string(a.Kind)+" "+a.Name)
	}
	return list
}

func stands(f *practicetest.Fixture, c practice.Candidate) practice.Standing {
	return f.Stand([]practice.Candidate{c})[0]
}

func is(t *testing.T, f *practicetest.Fixture, want ...string) {
	t.Helper()
	if got := aways(f); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestImportAgain(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	if got := stands(f, island(3, 11)); got != practice.StandsNew {
		t.Errorf("at first it is %s", got)
	}
	if done := imports(t, f, island(3, 11), island(3, 11)); len(done.Added) != 1 {
		t.Errorf("%+v", done)
	}
	is(t, f, "10-03..10-11 together The island")
	if done := imports(t, f, island(3, 11)); len(done.Added)+len(done.Changed) != 0 || stands(f, island(3, 11)) != practice.StandsThere {
		t.Errorf("again: %+v", done)
	}
	longer := island(3, 14)
	longer.Title = "The other island"
	if got := stands(f, longer); got != practice.StandsMoved {
		t.Errorf("after the calendar changed it is %s", got)
	}
	done := imports(t, f, longer, longer)
	if len(done.Changed) != 1 || len(done.Added) != 0 {
		t.Errorf("changed: %+v", done)
	}
	is(t, f, "10-03..10-14 together The other island")
	if err := f.UndoImport(t.Context(), "", done); err != nil {
		t.Fatal(err)
	}
	is(t, f, "10-03..10-11 together The island")
	imports(t, f, longer)
	is(t, f, "10-03..10-14 together The other island")
}

// TestImportLeavesWhatAHandChanged: days that were changed stay, and so does a name; the other of the two follows.
func TestImportLeavesWhatAHandChanged(t *testing.T) {
	moved := practice.Candidate{UID: "island", From: october(4), To: october(15), Title: "Sylt"}
	for name, c := range map[string]struct {
		edit   func(*practice.Away)
		stands practice.Standing
		want   string
	}{
		"nothing":           {func(*practice.Away) {}, practice.StandsMoved, "10-04..10-15 together Sylt"},
		"the last day":      {func(a *practice.Away) { a.To = october(9) }, practice.StandsMoved, "10-03..10-09 together Sylt"},
		"open again":        {func(a *practice.Away) { a.To = civil.Date{}; a.Name = "" }, practice.StandsYours, "10-03.. together "},
		"the name":          {func(a *practice.Away) { a.Name = "us two" }, practice.StandsMoved, "10-04..10-15 together us two"},
		"no name":           {func(a *practice.Away) { a.Name = "" }, practice.StandsMoved, "10-04..10-15 together "},
		"days and name":     {func(a *practice.Away) { a.From, a.Name = october(2), "x" }, practice.StandsYours, "10-02..10-11 together x"},
		"the kind":          {func(a *practice.Away) { a.Kind = practice.AwayVisitors }, practice.StandsMoved, "10-04..10-15 visitors Sylt"},
		"not this time":     {func(a *practice.Away) { a.Closed = true }, practice.StandsMoved, "10-04..10-15 together Sylt"},
		"to the same words": {func(a *practice.Away) { a.From, a.To, a.Name = moved.From, moved.To, "Sylt" }, practice.StandsThere, "10-04..10-15 together Sylt"},
	} {
		t.Run(name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			id := imports(t, f, island(3, 11)).Added[0]
			e, err := f.Sit("").Entry(id)
			if err != nil {
				t.Fatal(err)
			}
			a := e.Away()
			c.edit(&a)
			if err := f.ChangeAway(t.Context(), "", id, a); err != nil {
				t.Fatal(err)
			}
			if got := stands(f, moved); got != c.stands {
				t.Errorf("it stands as %s, want %s", got, c.stands)
			}
			for range 2 {
				imports(t, f, moved)
				is(t, f, c.want)
			}
			if after, _ := f.Sit("").Entry(id); after.Away().Closed != a.Closed {
				t.Error("“not this time” was forgotten")
			}
		})
	}
}

// TestImportBesideOthers: what somebody wrote down, or took from the other's calendar, is not there twice; a series
// is one time away for each of its occurrences.
func TestImportBesideOthers(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	if _, err := f.AddAway(t.Context(), "", practice.Away{From: october(3), To: october(11), Name: "by hand"}); err != nil {
		t.Fatal(err)
	}
	theirs := island(20, 24)
	theirs.UID = "from the other calendar"
	imports(t, f, island(3, 11), island(20, 24), theirs)
	is(t, f, "10-03..10-11 together by hand", "10-20..10-24 together The island")

	ours, theirs := island(21, 25), theirs // both calendars follow
	theirs.From, theirs.To = ours.From, ours.To
	f = practicetest.New(t, "Maren", "Elio")
	imports(t, f, island(20, 24))
	imports(t, f, theirs, ours)
	is(t, f, "10-21..10-25 together The island")

	f = practicetest.New(t, "Maren", "Elio")
	one, two := island(3, 5), island(10, 12)
	one.RecurrenceID, two.RecurrenceID = "20261003", "20261010"
	imports(t, f, one, two)
	one.To, two.From = october(6), october(9)
	imports(t, f, one, two)
	is(t, f, "10-03..10-06 together The island", "10-09..10-12 together The island")

	f = practicetest.New(t, "Maren", "Elio")
	imports(t, f, island(3, 5)) // it becomes a series only later
	imports(t, f, one, two)
	is(t, f, "10-03..10-06 together The island", "10-09..10-12 together The island")
}

// TestImportAfterRemoving: nothing comes back by itself; picked again, it is there once.
func TestImportAfterRemoving(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	id := imports(t, f, island(3, 11)).Added[0]
	if err := f.Remove(t.Context(), "", id); err != nil {
		t.Fatal(err)
	}
	imports(t, f)
	is(t, f)
	done := imports(t, f, island(3, 11))
	is(t, f, "10-03..10-11 together The island")
	if err := f.UndoImport(t.Context(), "", done); err != nil {
		t.Fatal(err)
	}
	is(t, f)
}

func TestImportRefuses(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	long := practice.Candidate{UID: "b", From: october(3), To: october(3).AddDays(practice.MaxAway + 1)}
	for want, picks := range map[string][]practice.Import{
		"away-kind.unknown": {{Candidate: island(3, 11), Kind: "holiday"}},
		"away-who.empty":    {{Candidate: island(3, 11), Kind: practice.AwayApart}},
		"away-to.long":      {{Candidate: island(3, 11)}, {Candidate: long}},
		"away-to.before":    {{Candidate: island(11, 3)}},
	} {
		if _, err := f.ImportAways(t.Context(), "", nil, picks); reason(err) != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	is(t, f) // all or none
}

// TestImportedNames: a title is made to fit; nothing in it can steer a screen.
func TestImportedNames(t *testing.T) {
	for title, want := range map[string]string{
		"":                       "",
		" The\n\tisland \x1b[2J": "The island [2J",
		"\u202eisland\xff":       "island",
		strings.Repeat("ä", 200): strings.Repeat("ä", practice.MaxName-1) + "…",
	} {
		f := practicetest.New(t, "Maren")
		c := island(3, 11)
		c.Title = title
		imports(t, f, c)
		if got := f.Sit("").Aways()[0].Away().Name; got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
		if got := stands(f, c); got != practice.StandsThere {
			t.Errorf("%q: again it is %s", title, got)
		}
	}
}

// TestCalendarItems: what is known of names and kinds stays here; the keys are the same each time and say nothing.
func TestCalendarItems(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	from := f.Today().AddDays(3)
	for _, a := range []practice.Away{{From: from, To: from.AddDays(7), Name: "the island"}, {From: from.AddDays(40)}} {
		if _, err := f.AddAway(t.Context(), "", a); err != nil {
			t.Fatal(err)
		}
	}
	items := f.CalendarItems()
	keys := map[string]bool{}
	for i, item := range items {
		keys[item.Key] = true
		if item.At.IsZero() != (i == 0) || i > 0 && item.At.In(f.Journal.Zone()).Hour() != f.Settings().ReminderTime.Hour {
			t.Errorf("%d: %+v", i, item)
		}
	}
	if len(items) != 4 || len(keys) != 4 || items[0].From != from || items[0].To != from.AddDays(7) {
		t.Errorf("%+v", items)
	}
	if !slices.Equal(items, f.CalendarItems()) {
		t.Error("another time they are others")
	}
}
