package present

import (
	"context"
	"sync"
	"time"

	"tideway/practice"
)

// booking keeps the return to one ritual in the journal: one at the most, the last that was chosen. What one person of two
// does alone is nobody else's to read, so that return stays in the window.
type booking struct {
	app    *App
	who    practice.PersonID
	ritual string
	alone  bool

	writing sync.Mutex // one write at a time
	mu      sync.Mutex // want
	want    time.Time
	begun   bool // something was written, or is being written
}

// inWindow says that the return is kept only while the program runs.
func (b *booking) inWindow() bool { return b.alone && b.app.Couple() }

// set makes when the return; zero lets go of it. The journal is written in the background; whichever of two writes comes
// last, the last choice holds.
func (b *booking) set(when time.Time) {
	if b.inWindow() || when.IsZero() && !b.begun && len(b.open()) == 0 {
		return
	}
	b.mu.Lock()
	b.want = when
	b.mu.Unlock()
	b.begun = true
	b.app.Do(b.write, b.app.Fail)
}

// open are the returns to this ritual that stand in the journal.
func (b *booking) open() []practice.EntryID {
	var ids []practice.EntryID
	for _, e := range b.app.Journal.Sit(b.who).Entries(practice.KindReturn) {
		if ret := e.Return(); ret.Ritual == b.ritual && !ret.Done {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func (b *booking) write(ctx context.Context) error {
	b.writing.Lock()
	defer b.writing.Unlock()
	b.mu.Lock()
	want := b.want
	b.mu.Unlock()
	for _, id := range b.open() {
		if err := b.app.Journal.Remove(ctx, b.who, id); err != nil {
			return err
		}
	}
	if want.IsZero() {
		return nil
	}
	return b.app.Journal.BookReturn(ctx, b.who, b.ritual, want)
}
