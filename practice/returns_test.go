package practice_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

// TestAnOwnReturnRemindsAndTellsNothing: what somebody booked for themselves stands in the clear like every reminder,
// is nobody else's to read, and hides no card from the other.
func TestAnOwnReturnRemindsAndTellsNothing(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	away(t, f, "2026-10-10", "2026-10-18")
	when := f.Now().Add(30 * time.Minute)
	if err := f.BookOwnReturn(t.Context(), f.First, "one-true-thing", when); err != nil {
		t.Fatal(err)
	}
	if err := f.WriteDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	neutral := 0
	due, err := f.Store.Due(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range due {
		if d.Sentence == remind.SentenceNeutral {
			neutral++
		}
		if strings.Contains(d.Key, string(f.First)) || strings.Contains(d.Key, "return") {
			t.Errorf("the key says %q", d.Key)
		}
	}
	if neutral != 1 {
		t.Errorf("%d neutral reminders in the clear: %+v", neutral, due)
	}
	for _, who := range []practice.PersonID{"", f.Other} {
		if list := f.Sit(who).Entries(practice.KindReturn); len(list) != 0 {
			t.Errorf("%q reads %+v", who, list)
		}
	}
	f.Clock.Add(31 * time.Minute)
	if d := f.Due(remind.Session{}); d.Notify == nil || d.Notify.Rule != remind.RuleReturn || d.Card.Key != d.Notify.Key {
		t.Fatalf("at its time: %+v", d)
	}
	for who, want := range map[practice.PersonID]string{f.First: remind.RuleReturn, f.Other: "reentry.first-day", "": "reentry.first-day"} {
		if d := f.Sit(who).Due(remind.Session{}); d.Card == nil || d.Card.Rule != want {
			t.Errorf("%q sees %+v, want %s", who, d.Card, want)
		}
	}
}

func TestAnOwnReturnHasAnOwner(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	soon := f.Now().Add(time.Hour)
	for _, who := range []practice.PersonID{"", "nobody"} {
		if err := f.BookOwnReturn(t.Context(), who, "one-true-thing", soon); err == nil {
			t.Errorf("booked for %q", who)
		}
	}
	if err := f.BookOwnReturn(t.Context(), f.First, "one-true-thing", f.Now().Add(25*time.Hour)); reason(err) != "return.range" {
		t.Errorf("more than a day: %v", err)
	}
	f.Store.Fail = practice.ErrFull
	if err := f.BookOwnReturn(context.Background(), f.First, "one-true-thing", soon); !errors.Is(err, practice.ErrFull) {
		t.Errorf("full disk: %v", err)
	}
}
