package present

import (
	"context"
	"sync"
	"time"

	"tideway/practice"
)

// booking keeps the return to one ritual in the journal: one at the most, the last that was chosen. What one person of two
// does alone is nobody else's to read, and so is that return.
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

// own says that the return is one person's of two.
func (b *booking) own() bool { return b.alone && b.app.Couple() }

// whose is who comes back to a booked return: nobody in particular where it is for all who share the journal.
func (a *App) whose(e practice.Entry) practice.PersonID {
	if a.Couple() && e.Audience == practice.Us {
		return ""
	}
	return e.Author
}

// ownReturn says that a booked return is one person's of two.
func (a *App) ownReturn(e practice.Entry) bool { return a.Couple() && a.whose(e) != "" }

// set makes when the return; zero lets go of it. The journal is written in the background; whichever of two writes comes
// last, the last choice holds.
func (b *booking) set(when time.Time) {
	if when.IsZero() && !b.begun && len(b.open()) == 0 {
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
		if ret := e.Return(); ret.Ritual == b.ritual && (e.Audience == practice.Me || !b.own()) {
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
	if b.own() {
		return b.app.Journal.BookOwnReturn(ctx, b.who, b.ritual, want)
	}
	return b.app.Journal.BookReturn(ctx, b.who, b.ritual, want)
}
