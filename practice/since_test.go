package practice_test

import (
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

// pollAll looks at the clock every half hour for some days, as the program does, and tells what came of the reminders.
func pollAll(t *testing.T, f *practicetest.Fixture, days int) (notified, cards, missed []string) {
	t.Helper()
	seen := map[string]bool{}
	note := func(list *[]string, kind string, o *remind.Occurrence) {
		if o != nil && !seen[kind+o.Rule] {
			seen[kind+o.Rule] = true
			*list = append(*list, o.Rule[len("reentry."):]+" "+f.Clock.Now().In(f.Zone).Format("02 15:04"))
		}
	}
	for range days * 48 {
		d := f.Due(remind.Session{})
		for _, o := range d.Drop {
			if _, err := f.Deliver(t.Context(), remind.Delivery{Key: o.Key, State: remind.Dropped, At: f.Now()}); err != nil {
				t.Fatal(err)
			}
		}
		if d.Notify != nil {
			if first, err := f.Deliver(t.Context(), remind.Delivery{Key: d.Notify.Key, State: remind.Notified, At: f.Now()}); err != nil || !first {
				t.Fatalf("%s: %v, %v", d.Notify.Key, first, err)
			}
		}
		note(&notified, "notified ", d.Notify)
		note(&cards, "card ", d.Card)
		note(&missed, "missed ", d.Missed)
		if err := f.WriteDue(t.Context()); err != nil {
			t.Fatal(err)
		}
		f.Clock.Add(30 * time.Minute)
	}
	return notified, cards, missed
}

func expect(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %q, want %q", what, got, want)
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s: %q, want %q", what, got, want)
		}
	}
}

func at(t *testing.T, f *practicetest.Fixture, day string, hour, minute int) {
	t.Helper()
	f.Clock.Set(date(t, day).At(hour, minute, f.Zone))
}

// TestNothingGoesByThatNeverWas: a touch whose day was over when its time away got its end is not shown, not dropped and
// not said to have gone by; the first ordinary day that lies ahead, or is today, comes.
func TestNothingGoesByThatNeverWas(t *testing.T) {
	for _, c := range []struct {
		name, from, to, now       string
		hour, minute              int
		notified, cards, goneLine []string
	}{
		// In October 2026 the 19th is a Monday.
		{"entered last month’s", "2026-09-10", "2026-09-20", "2026-10-19", 18, 30, nil, nil, nil},
		{"entered a week later", "2026-10-01", "2026-10-11", "2026-10-19", 18, 30, []string{"tenth-day 21 18:00"}, []string{"tenth-day 21 04:00"}, nil},
		{"entered the day after the first ordinary one", "2026-10-10", "2026-10-18", "2026-10-20", 9, 0, []string{"tenth-day 28 18:00"}, []string{"tenth-day 28 04:00"}, nil},
		{"entered in the morning after it, before four", "2026-10-10", "2026-10-18", "2026-10-20", 2, 0, []string{"tenth-day 28 18:00"}, []string{"first-day 20 02:00", "tenth-day 28 04:00"}, nil},
		{"entered on the first ordinary day", "2026-10-10", "2026-10-18", "2026-10-19", 9, 0, []string{"first-day 19 18:00", "tenth-day 28 18:00"}, []string{"first-day 19 09:00", "tenth-day 28 04:00"}, nil},
		{"entered that evening", "2026-10-10", "2026-10-18", "2026-10-19", 20, 0, []string{"first-day 19 20:00", "tenth-day 28 18:00"}, []string{"first-day 19 20:00", "tenth-day 28 04:00"}, nil},
		{"entered too late that evening", "2026-10-10", "2026-10-18", "2026-10-19", 22, 30, []string{"tenth-day 28 18:00"}, []string{"first-day 19 22:30", "tenth-day 28 04:00"}, nil},
		{"entered before", "2026-10-10", "2026-10-18", "2026-10-18", 12, 0, []string{"first-day 19 18:00", "tenth-day 28 18:00"}, []string{"first-day 19 04:00", "tenth-day 28 04:00"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			at(t, f, c.now, c.hour, c.minute)
			away(t, f, c.from, c.to)
			notified, cards, missed := pollAll(t, f, 15)
			expect(t, "notified", notified, c.notified...)
			expect(t, "cards", cards, c.cards...)
			expect(t, "gone by", missed, c.goneLine...)
		})
	}
}

// TestComingHomeEarly: the eve of return lies in the past then and never was; the first ordinary day comes.
func TestComingHomeEarly(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	at(t, f, "2026-10-05", 12, 0)
	away(t, f, "2026-10-06", "2026-10-25")
	if _, _, missed := pollAll(t, f, 10); len(missed) != 0 {
		t.Errorf("before: %q", missed)
	}
	at(t, f, "2026-10-15", 19, 0) // a Thursday
	e, err := f.BackHome(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	for _, touch := range f.Arcs()[e.ID] {
		if touch.NeverWas != (touch.Rule == "reentry.eve") {
			t.Errorf("%s on %s", touch.Rule, touch.Day)
		}
	}
	notified, cards, missed := pollAll(t, f, 14)
	expect(t, "notified", notified, "first-day 16 18:00", "tenth-day 26 18:00")
	expect(t, "cards", cards, "first-day 16 04:00", "tenth-day 26 04:00")
	expect(t, "gone by", missed)
}

// TestWhatWasThereMayGoBy: a name that is written later, or who it was, changes no day; then what went by unseen is told
// as before. A removed one that is brought back was not there in between.
func TestWhatWasThereMayGoBy(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(f *practicetest.Fixture, e practice.Entry) error
		gone   bool
	}{
		{"nothing", func(*practicetest.Fixture, practice.Entry) error { return nil }, true},
		{"its name", func(f *practicetest.Fixture, e practice.Entry) error {
			a := e.Away()
			a.Name = "the hut"
			return f.ChangeAway(t.Context(), f.First, e.ID, a)
		}, true},
		{"its first day", func(f *practicetest.Fixture, e practice.Entry) error {
			a := e.Away()
			a.From = a.From.AddDays(1)
			return f.ChangeAway(t.Context(), f.First, e.ID, a)
		}, false},
		{"a colour", func(f *practicetest.Fixture, _ practice.Entry) error {
			p := f.People()[0]
			p.Colour = "moss"
			return f.ChangePerson(t.Context(), "", p)
		}, true},
		{"a working week", func(f *practicetest.Fixture, _ practice.Entry) error {
			p := f.People()[0]
			p.Week = civil.MonFri | 1<<time.Saturday
			return f.ChangePerson(t.Context(), "", p)
		}, false},
		{"a day off", func(f *practicetest.Fixture, _ practice.Entry) error {
			return f.AddDayOff(t.Context(), "", civil.OwnDay{Day: civil.YearDay{Month: 12, Day: 24}})
		}, false},
		{"the hour of reminders", func(f *practicetest.Fixture, _ practice.Entry) error {
			s := f.Settings()
			s.ReminderTime.Hour = 17
			return f.ChangeSettings(t.Context(), "", s)
		}, true},
		{"another journey, next year", func(f *practicetest.Fixture, _ practice.Entry) error {
			_, err := f.AddAway(t.Context(), "", practice.Away{From: date(t, "2027-05-01"), To: date(t, "2027-05-08")})
			return err
		}, true},
		{"another journey, long ago", func(f *practicetest.Fixture, _ practice.Entry) error {
			_, err := f.AddAway(t.Context(), "", practice.Away{From: date(t, "2026-05-01"), To: date(t, "2026-05-08")})
			return err
		}, true},
		{"removed and brought back", func(f *practicetest.Fixture, e practice.Entry) error {
			if err := f.Remove(t.Context(), f.First, e.ID); err != nil {
				return err
			}
			return f.Restore(t.Context(), f.First, e.ID)
		}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			at(t, f, "2026-10-12", 12, 0)
			f.Clock.Set(f.Clock.Now().Add(-14 * 24 * time.Hour))
			e := away(t, f, "2026-10-10", "2026-10-18")
			at(t, f, "2026-10-20", 9, 0) // the program was off on Monday
			if err := c.change(f, e); err != nil {
				t.Fatal(err)
			}
			d := f.Due(remind.Session{})
			if (d.Missed != nil) != c.gone || (len(d.Drop) > 0) != c.gone {
				t.Errorf("gone by: %+v, dropped %v", d.Missed, d.Drop)
			}
		})
	}
}

// TestAJourneyThatDidNotHappen: while it stood there it silenced the one before. Taken away, or moved, it leaves nothing
// that would have gone by meanwhile.
func TestAJourneyThatDidNotHappen(t *testing.T) {
	for _, remove := range []bool{true, false} {
		f := practicetest.New(t, "Maren", "Elio")
		at(t, f, "2026-10-05", 12, 0)
		away(t, f, "2026-10-10", "2026-10-18")
		next := away(t, f, "2026-10-19", "2026-10-25")
		at(t, f, "2026-10-20", 9, 0)
		var err error
		if remove {
			err = f.Remove(t.Context(), f.First, next.ID)
		} else {
			a := next.Away()
			a.From, a.To = date(t, "2026-11-19"), date(t, "2026-11-25")
			err = f.ChangeAway(t.Context(), f.First, next.ID, a)
		}
		if err != nil {
			t.Fatal(err)
		}
		if got := firstDays(t, f); !strings.HasPrefix(got, "Mon 2026-10-19") {
			t.Fatalf("the arc before it: %s", got)
		}
		if d := f.Due(remind.Session{}); d.Missed != nil || len(d.Drop) > 0 || d.Card != nil {
			t.Errorf("removed %v: %+v", remove, d)
		}
	}
}

// TestNotLateAfterwardsEither: what became known only after its hour is due from then on, and stays so once its notification
// was sent and the plan was made anew.
func TestNotLateAfterwardsEither(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	at(t, f, "2026-10-05", 12, 0)
	e := away(t, f, "2026-10-10", "2026-10-20")
	at(t, f, "2026-10-15", 19, 7) // a Thursday
	a := e.Away()
	a.To = date(t, "2026-10-14")
	if err := f.ChangeAway(t.Context(), f.First, e.ID, a); err != nil {
		t.Fatal(err)
	}
	for _, state := range []string{remind.Notified, remind.Seen, ""} {
		if err := f.WriteDue(t.Context()); err != nil {
			t.Fatal(err)
		}
		d := f.Due(remind.Session{})
		if (d.Notify != nil) != (state == remind.Notified) || d.Card == nil || d.Late || d.MeantFor.Format("15:04") != "19:07" {
			t.Fatalf("before %q: %+v", state, d)
		}
		f.Clock.Add(30 * time.Second)
		if state != "" {
			if err := f.Answer(t.Context(), d.Card.Key, state); err != nil {
				t.Fatal(err)
			}
		}
	}
	f.Clock.Add(time.Hour) // then the card is there late, for when it was due
	if d := f.Due(remind.Session{}); d.Card == nil || !d.Late || d.MeantFor.Format("15:04") != "19:07" {
		t.Errorf("an hour later: %+v", d)
	}
}
