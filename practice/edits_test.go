package practice_test

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
)

// slow is a store on a disk that takes its time.
type slow struct {
	*practicetest.Store
	wait func()
}

func (s slow) Append(ctx context.Context, now time.Time, drafts []practice.Record) (practice.Appended, error) {
	s.wait()
	return s.Store.Append(ctx, now, drafts)
}

// TestEditsOnTheirWayTakeNothingBack: two changes one after the other, the second asked for before the first is written,
// are both there in the end.
func TestEditsOnTheirWayTakeNothingBack(t *testing.T) {
	type edit func(context.Context, *practice.Journal) error
	add := func(day string) edit {
		return func(ctx context.Context, j *practice.Journal) error { return j.AddDayOff(ctx, "", ownDay(t, day, "")) }
	}
	work := func(name string) edit {
		return func(ctx context.Context, j *practice.Journal) error { return j.WorkOn(ctx, "", name, true) }
	}
	for _, c := range []struct {
		name        string
		first, then edit
		kept        func(*practice.Journal) bool
	}{
		{"two days off", add("12-24"), add("12-31"), func(j *practice.Journal) bool { return len(j.Settings().DaysOff) == 2 }},
		{"two holidays worked", work("Neujahr"), work("Ostermontag"), func(j *practice.Journal) bool { return len(j.Settings().Worked) == 2 }},
		{
			"two settings",
			func(ctx context.Context, j *practice.Journal) error {
				return j.EditSettings(ctx, "", func(s *practice.Settings) error { s.StartHour = 5; return nil })
			},
			func(ctx context.Context, j *practice.Journal) error {
				return j.EditSettings(ctx, "", func(s *practice.Settings) error { s.ReminderTime.Hour = 17; return nil })
			},
			func(j *practice.Journal) bool {
				s := j.Settings()
				return s.StartHour == 5 && s.ReminderTime.Hour == 17
			},
		},
		{
			"two days of a working week",
			func(ctx context.Context, j *practice.Journal) error {
				return j.EditPerson(ctx, "", j.People()[0].ID, func(p *practice.Person) { p.Week &^= 1 << time.Monday })
			},
			func(ctx context.Context, j *practice.Journal) error {
				return j.EditPerson(ctx, "", j.People()[0].ID, func(p *practice.Person) { p.Week &^= 1 << time.Friday })
			},
			func(j *practice.Journal) bool {
				return j.People()[0].Week == civil.MonFri&^(1<<time.Monday|1<<time.Friday)
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			settle(t, f, "DE", "", "mon,tue,wed,thu,fri")
			synctest.Test(t, func(t *testing.T) {
				j := practice.New(slow{f.Store, func() { time.Sleep(time.Second) }}, f.Clock, func() *time.Location { return f.Zone }, f.Words())
				if err := j.Load(t.Context()); err != nil {
					t.Fatal(err)
				}
				for _, do := range []edit{c.first, c.then} {
					go func() {
						if err := do(t.Context(), j); err != nil {
							t.Error(err)
						}
					}()
					synctest.Wait() // it is on its way
				}
				time.Sleep(time.Minute)
				if !c.kept(j) {
					t.Errorf("one is lost: %+v, %s", j.Settings(), j.People()[0].Week)
				}
			})
		})
	}
}

// TestAnEditThatWaitsCanBeCalledOff: quitting waits for nobody.
func TestAnEditThatWaitsCanBeCalledOff(t *testing.T) {
	f := practicetest.New(t, "Maren")
	synctest.Test(t, func(t *testing.T) {
		j := practice.New(slow{f.Store, func() { time.Sleep(time.Second) }}, f.Clock, func() *time.Location { return f.Zone }, f.Words())
		if err := j.Load(t.Context()); err != nil {
			t.Fatal(err)
		}
		go func() { _ = j.AddDayOff(t.Context(), "", ownDay(t, "12-24", "")) }()
		synctest.Wait()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := j.AddDayOff(ctx, "", ownDay(t, "12-31", "")); err == nil {
			t.Error("it was kept")
		}
		time.Sleep(time.Minute)
	})
}
