package practice_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

func date(t *testing.T, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func away(t *testing.T, f *practicetest.Fixture, from, to string) practice.Entry {
	t.Helper()
	e, err := f.AddAway(t.Context(), "", practice.Away{From: date(t, from), To: date(t, to)})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestTheFirstOrdinaryDay(t *testing.T) {
	for name, c := range map[string]struct{ from, to, want string }{
		"home on a Sunday":  {"2026-10-10", "2026-10-18", "2026-10-19"},
		"home on a Friday":  {"2026-10-12", "2026-10-16", "2026-10-19"},
		"home on a Tuesday": {"2026-10-10", "2026-10-13", "2026-10-14"},
		"one night":         {"2026-10-17", "2026-10-18", ""},
		"a weekend at home": {"", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			if c.from != "" {
				away(t, f, c.from, c.to)
			}
			got := ""
			for _, o := range f.Reminders(date(t, "2026-10-10"), date(t, "2026-11-30")) {
				if o.Rule == "reentry.first-day" {
					got += o.Day.String()
				}
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAReminderIsDueOnceAndItsCardUntilAnswered(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	away(t, f, "2026-10-10", "2026-10-18")
	session := remind.Session{StartedAt: f.Now().Add(-time.Hour)}
	d := f.Due(session)
	if d.Notify == nil || d.Card == nil || d.Notify.Rule != "reentry.first-day" {
		t.Fatalf("on Monday at half past six: %+v", d)
	}
	for i, want := range []bool{true, false} {
		first, err := f.Deliver(t.Context(), remind.Delivery{Key: d.Notify.Key, State: remind.Notified, At: f.Now()})
		if err != nil || first != want {
			t.Fatalf("delivery %d: %v %v", i, first, err)
		}
	}
	if again := f.Due(session); again.Notify != nil || again.Card == nil {
		t.Fatalf("after the notification only the card stays: %+v", again)
	}
	presets := f.PutOffTo(d.Card.Key)
	if len(presets) == 0 {
		t.Fatal("nowhere to put it off to")
	}
	if err := f.PutOff(t.Context(), d.Card.Key, presets[0].At); err != nil {
		t.Fatal(err)
	}
	if later := f.Due(session); later.Card != nil {
		t.Fatalf("put off, and still there: %+v", later)
	}
	f.Clock.Set(presets[0].At.Add(time.Minute))
	later := f.Due(session)
	if later.Card == nil || later.Notify == nil {
		t.Fatalf("it comes again: %+v", later)
	}
	if err := f.Answer(t.Context(), later.Card.Key, remind.Answered); err != nil {
		t.Fatal(err)
	}
	if done := f.Due(session); done.Card != nil || done.Notify != nil {
		t.Fatalf("answered: %+v", done)
	}
}

func TestWhatStandsInTheClearSaysNothing(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e := away(t, f, "2026-10-10", "2026-10-18")
	for range 2 { // the second time there is nothing to do
		if err := f.WriteDue(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	due, _ := f.Store.Due(t.Context())
	if len(due) != 2 {
		t.Fatalf("the first day and the tenth: %+v", due)
	}
	for _, d := range due {
		if strings.Contains(d.Key, string(e.ID)) || strings.Contains(d.Key, "reentry") || len(d.Key) != 32 {
			t.Errorf("key %q", d.Key)
		}
	}
}

func TestADeliveredDayStaysWhenTheReturnIsEdited(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e := away(t, f, "2026-10-10", "2026-10-18")
	if err := f.WriteDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	d := f.Due(remind.Session{})
	if _, err := f.Deliver(t.Context(), remind.Delivery{Key: d.Notify.Key, State: remind.Notified, At: f.Now()}); err != nil {
		t.Fatal(err)
	}
	a := e.Away()
	a.To = date(t, "2026-10-20")
	if err := f.ChangeAway(t.Context(), f.First, e.ID, a); err != nil {
		t.Fatal(err)
	}
	for _, o := range f.Reminders(date(t, "2026-10-01"), date(t, "2026-12-01")) {
		if o.Rule == "reentry.first-day" && o.Day.String() != "2026-10-19" {
			t.Errorf("it moved to %s after it was delivered", o.Day)
		}
	}
}

func TestABookedReturn(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	if err := f.BookReturn(t.Context(), "", "one-true-thing", f.Now().Add(25*time.Hour)); reason(err) != "return.range" {
		t.Fatalf("more than a day: %v", err)
	}
	if err := f.BookReturn(t.Context(), "", "one-true-thing", f.Now().Add(30*time.Minute)); err != nil {
		t.Fatal(err)
	}
	f.Clock.Add(31 * time.Minute)
	d := f.Due(remind.Session{})
	if d.Notify == nil || d.Notify.Rule != remind.RuleReturn || d.Notify.Sentence != remind.SentenceNeutral {
		t.Fatalf("%+v", d)
	}
}

// TestPutOffStaysBeforeTheNext: neither a preset nor a day of one's own leads past the next reminder, nor into the past.
func TestPutOffStaysBeforeTheNext(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	away(t, f, "2026-10-13", "2026-10-16") // the first ordinary day is Monday the 19th
	away(t, f, "2026-10-21", "2026-10-23") // and of the next journey the eve is on Thursday
	d := f.Due(remind.Session{})
	if d.Card == nil {
		t.Fatal("no card")
	}
	var names []string
	for _, p := range f.PutOffTo(d.Card.Key) {
		names = append(names, p.Name)
	}
	if got := strings.Join(names, " "); got != "this-evening tomorrow" {
		t.Errorf("with the next one on Thursday: %s", got)
	}
	for at, want := range map[string]error{"2026-10-24": remind.ErrBeyond, "2026-10-22": remind.ErrBeyond, "2026-10-18": remind.ErrPast, "2026-10-21": nil} {
		if err := f.PutOff(t.Context(), d.Card.Key, date(t, at).At(18, 0, f.Zone)); !errors.Is(err, want) {
			t.Errorf("to %s: %v", at, err)
		}
	}
}
