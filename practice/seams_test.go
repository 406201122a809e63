package practice_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// TestTwoProgramsAddDaysOff: what another program has added since this one last looked is still there when this one adds
// one, takes one back, or says that they work on one.
func TestTwoProgramsAddDaysOff(t *testing.T) {
	for name, act := range map[string]func(f *practicetest.Fixture) error{
		"adds": func(f *practicetest.Fixture) error { return f.AddDayOff(t.Context(), "", ownDay(t, "12-31", "")) },
		"takes": func(f *practicetest.Fixture) error {
			return f.RemoveDayOff(t.Context(), "", ownDay(t, "05-05", "").Day)
		},
		"works": func(f *practicetest.Fixture) error { return f.WorkOn(t.Context(), "", "Ostermontag", true) },
	} {
		t.Run(name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			settle(t, f, "DE", "", "mon")
			if err := f.AddDayOff(t.Context(), "", ownDay(t, "05-05", "")); err != nil {
				t.Fatal(err)
			}
			s := f.Settings()
			s.DaysOff = append(slices.Clone(s.DaysOff), ownDay(t, "12-24", "theirs"))
			body, err := json.Marshal(map[string]any{"daysOff": s.DaysOff, "worked": []civil.Worked{{Country: "DE", Name: "Karfreitag"}}})
			if err != nil {
				t.Fatal(err)
			}
			f.Clock.Add(time.Minute)
			f.Store.AddElsewhere(f.Now(), practice.Record{V: practice.RecordVersion, Kind: practice.KindJournal, Entry: "journal",
				Author: f.Other, Audience: practice.Us, Op: practice.Patch, Body: body, Day: f.Today(), At: f.Now(), Zone: "Europe/Berlin"})
			if err := act(f); err != nil {
				t.Fatal(err)
			}
			s = f.Open(t).Settings()
			if !slices.Contains(s.DaysOff, ownDay(t, "12-24", "theirs")) || !slices.ContainsFunc(s.Worked, func(w civil.Worked) bool { return w.Name == "Karfreitag" }) {
				t.Errorf("theirs is lost: %v, %v", s.DaysOff, s.Worked)
			}
		})
	}
}

// TestWhatCameIsNotUnsaid: a touch that came, or that was said to have gone by, is known for that when a zone, a day off or
// the day of coming home changes afterwards.
func TestWhatCameIsNotUnsaid(t *testing.T) {
	for name, change := range map[string]func(f *practicetest.Fixture, e practice.Entry) error{
		"a zone": func(f *practicetest.Fixture, e practice.Entry) error {
			a := e.Away()
			a.ToZone = "Asia/Tokyo"
			return f.ChangeAway(t.Context(), "", e.ID, a)
		},
		"a day off": func(f *practicetest.Fixture, _ practice.Entry) error {
			return f.AddDayOff(t.Context(), "", ownDay(t, "12-24", ""))
		},
		"removed and brought back": func(f *practicetest.Fixture, e practice.Entry) error {
			if err := f.Remove(t.Context(), "", e.ID); err != nil {
				return err
			}
			return f.Restore(t.Context(), "", e.ID)
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			at(t, f, "2026-10-05", 12, 0)
			e := away(t, f, "2026-10-10", "2026-10-18")
			at(t, f, "2026-10-17", 18, 0)
			if _, err := f.Deliver(t.Context(), remind.Delivery{Key: f.Due(remind.Session{}).Notify.Key, State: remind.Notified, At: f.Now()}); err != nil {
				t.Fatal(err)
			}
			at(t, f, "2026-10-20", 9, 0) // the program was off on Monday
			for _, o := range f.Due(remind.Session{}).Drop {
				if _, err := f.Deliver(t.Context(), remind.Delivery{Key: o.Key, State: remind.Dropped, At: f.Now()}); err != nil {
					t.Fatal(err)
				}
			}
			f.Clock.Add(time.Minute)
			if err := change(f, e); err != nil {
				t.Fatal(err)
			}
			if d := f.Due(remind.Session{}); d.Missed == nil || d.Missed.Rule != string(reentry.FirstDay) || d.Card != nil || len(d.Drop) > 0 {
				t.Errorf("gone by: %+v", d)
			}
			for _, touch := range f.Arcs()[e.ID] {
				if touch.NeverWas {
					t.Errorf("%s on %s is said never to have been", touch.Rule, touch.Day)
				}
			}
		})
	}
}

// TestAnsweredOnceForAll: a time away that is taken away and brought back, with the same end or another, asks nothing again.
func TestAnsweredOnceForAll(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	at(t, f, "2026-10-05", 12, 0)
	e := away(t, f, "2026-10-10", "2026-10-18")
	at(t, f, "2026-10-19", 18, 0)
	key := f.Due(remind.Session{}).Notify.Key
	for _, state := range []string{remind.Notified, remind.Answered} {
		if err := f.Answer(t.Context(), key, state); err != nil {
			t.Fatal(err)
		}
	}
	later := e.Away()
	later.To = later.To.AddDays(1)
	for _, step := range []func() error{
		func() error { return f.Remove(t.Context(), "", e.ID) },
		func() error { return f.WriteDue(t.Context()) },
		func() error { return f.Restore(t.Context(), "", e.ID) },
		func() error { return f.ChangeAway(t.Context(), "", e.ID, later) },
	} {
		f.Clock.Add(time.Minute)
		if err := step(); err != nil {
			t.Fatal(err)
		}
		if d := f.Due(remind.Session{}); d.Notify != nil || d.Card != nil {
			t.Errorf("it is asked again: %+v", d)
		}
	}
	notified, _, _ := pollAll(t, f, 5)
	expect(t, "notified", notified)
}

// TestEndedAfterYears: an illness may go on for longer than a journey, and can be ended; a slip of the year is still one.
func TestEndedAfterYears(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e, err := f.AddAway(t.Context(), "", practice.Away{From: f.Today(), Kind: practice.AwayIllness})
	if err != nil {
		t.Fatal(err)
	}
	f.Clock.Add((practice.MaxAway + 100) * 24 * time.Hour)
	slip := e.Away()
	slip.To = f.Today().AddDays(1)
	if err := f.ChangeAway(t.Context(), "", e.ID, slip); err == nil {
		t.Error("a last day that lies ahead is taken")
	}
	if _, err := f.BackHome(t.Context(), ""); err != nil {
		t.Fatal(err)
	}
	ended, err := f.Sit("").Entry(e.ID)
	if err != nil || ended.Away().To != f.Today() || len(f.Arcs()[e.ID]) != 1 {
		t.Fatalf("%+v, %v", ended.Away(), err)
	}
	named := ended.Away()
	named.Name = "the long one"
	if err := f.ChangeAway(t.Context(), "", e.ID, named); err != nil {
		t.Error(err)
	}
	if _, err := f.AddAway(t.Context(), "", practice.Away{From: e.Away().From, To: f.Today()}); err == nil {
		t.Error("one that was never open is taken")
	}
}

// TestNoInvitationOverTheDateLine: both days of a flight to the day before belong to the time away.
func TestNoInvitationOverTheDateLine(t *testing.T) {
	for _, day := range []time.Weekday{time.Saturday, time.Sunday} {
		f := practicetest.New(t, "Maren", "Elio")
		at(t, f, "2026-10-05", 12, 0)
		s := f.Settings()
		s.Invitation = 1 << day
		if err := f.ChangeSettings(t.Context(), "", s); err != nil {
			t.Fatal(err)
		}
		flight := practice.Away{From: date(t, "2026-10-11"), To: date(t, "2026-10-10"), FromZone: "Pacific/Auckland", ToZone: "Pacific/Honolulu"}
		if _, err := f.AddAway(t.Context(), "", flight); err != nil {
			t.Fatal(err)
		}
		if list := f.Reminders(date(t, "2026-10-08"), date(t, "2026-10-14")); len(list) != 0 {
			t.Errorf("on a %s: %+v", day, list)
		}
	}
}

// TestANameTurnsNothing: what turns the direction of writing does not go into the name of a time away.
func TestANameTurnsNothing(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e, err := f.AddAway(t.Context(), "", practice.Away{From: f.Today(), Name: "\u202eהים\u202c  sea\x1b[31m"})
	if name := e.Away().Name; err != nil || name != "הים sea[31m" || strings.ContainsRune(name, '\u202e') {
		t.Errorf("%q, %v", name, err)
	}
}

// TestAnInvitationOnAnotherDay: the weekly invitation set to a day of this week that is over has not gone by; one that came
// this week stays what it was.
func TestAnInvitationOnAnotherDay(t *testing.T) {
	for _, came := range []bool{false, true} {
		f := practicetest.New(t, "Maren", "Elio")
		at(t, f, "2026-10-19", 12, 0) // a Monday
		invite := func(on time.Weekday) {
			s := f.Settings()
			s.Invitation = 1 << on
			if err := f.ChangeSettings(t.Context(), "", s); err != nil {
				t.Fatal(err)
			}
			if err := f.WriteDue(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		invite(time.Wednesday)
		at(t, f, "2026-10-21", 18, 0)
		key := f.Due(remind.Session{}).Notify.Key
		if came {
			if err := f.Answer(t.Context(), key, remind.Notified); err != nil {
				t.Fatal(err)
			}
		}
		f.Clock.Add(time.Minute)
		invite(time.Monday)
		d := f.Due(remind.Session{})
		if len(d.Drop) > 0 || d.Missed != nil || (d.Card != nil) != came {
			t.Errorf("came %v: %+v", came, d)
		}
		if list := f.Reminders(date(t, "2026-10-26"), date(t, "2026-11-01")); len(list) != 1 || list[0].Day != date(t, "2026-10-26") {
			t.Errorf("the next one: %+v", list)
		}
	}
}

// TestADeliveredDayIsKept: what came keeps its day in the clear, also where a day off that is added later is its own.
func TestADeliveredDayIsKept(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	at(t, f, "2026-10-05", 12, 0)
	away(t, f, "2026-10-10", "2026-10-18")
	at(t, f, "2026-10-19", 18, 0)
	if err := f.Answer(t.Context(), f.Due(remind.Session{}).Notify.Key, remind.Notified); err != nil {
		t.Fatal(err)
	}
	for _, day := range []string{"2026-10-19", "2026-10-20", "2026-10-21", "2026-10-22"} {
		if err := f.WriteDue(t.Context()); err != nil {
			t.Fatal(err)
		}
		at(t, f, "2026-10-21", 12, 0)
		if err := f.AddDayOff(t.Context(), "", ownDay(t, day, "")); err != nil {
			t.Fatal(err)
		}
		if got := firstDays(t, f); got != "Mon 2026-10-19" {
			t.Errorf("after %s: %s", day, got)
		}
	}
	at(t, f, "2026-10-23", 18, 0)
	if d := f.Due(remind.Session{}); d.Card != nil {
		t.Errorf("its card comes again: %+v", d.Card)
	}
}
