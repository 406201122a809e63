package practice_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

// window is a second journal over the store of another, as a second process has it: what one of them delivers, the
// other's store tells it of.
type window struct {
	*practicetest.Store
	told  bool  // there is something that it has not read
	reads int   // how often it read the deliveries
	wrong error // what reading them answers
}

func (w *window) Changed(context.Context) ([]practice.Record, bool, error) {
	told := w.told
	w.told = false
	return nil, told, nil
}

func (w *window) Deliveries(ctx context.Context) ([]practice.Delivery, error) {
	w.reads++
	if w.wrong != nil {
		return nil, w.wrong
	}
	return w.Store.Deliveries(ctx)
}

// TestAnAnswerGivenElsewhereShows: another process that only answered a reminder, and wrote no entry, is noticed by the
// window that is open; and where nobody wrote anything, nothing is read.
func TestAnAnswerGivenElsewhereShows(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	away(t, f, "2026-10-10", "2026-10-18")
	store := &window{Store: f.Store}
	open := practice.New(store, f.Clock, func() *time.Location { return f.Zone }, f.Words())
	if err := open.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	told := 0
	open.Watch(func() { told++ })
	card := open.Due(remind.Session{}).Card
	if card == nil {
		t.Fatal("no card")
	}
	reads := store.reads
	if news, err := open.Refresh(t.Context()); news || err != nil || told != 0 || store.reads != reads {
		t.Errorf("nothing was written: %v, %v, told %d times, read %d times", news, err, told, store.reads-reads)
	}
	if err := f.Answer(t.Context(), card.Key, remind.Answered); err != nil {
		t.Fatal(err)
	}
	store.told, store.wrong = true, practice.ErrBusy
	if news, err := open.Refresh(t.Context()); news || !errors.Is(err, practice.ErrBusy) {
		t.Errorf("the store was busy: %v, %v", news, err)
	}
	store.wrong = nil // the next look makes up for it
	if news, err := open.Refresh(t.Context()); !news || err != nil || told != 1 {
		t.Errorf("answered elsewhere: %v, %v, told %d times", news, err, told)
	}
	if d := open.Due(remind.Session{}); d.Card != nil {
		t.Errorf("the card is still there: %+v", d.Card)
	}
	store.told = true // something that is of no concern here
	if news, err := open.Refresh(t.Context()); news || err != nil || told != 1 {
		t.Errorf("nothing new in it: %v, %v, told %d times", news, err, told)
	}
}
