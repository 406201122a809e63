package practice

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"tideway/practice/civil"
	"tideway/practice/feeling"
)

// Journal is the entries of one file in memory, with every rule about who may read, change, reveal and forget them.
// It is safe for use by several goroutines.
type Journal struct {
	store Store
	clock civil.Clock
	zone  func() *time.Location
	words *feeling.Words

	mu          sync.RWMutex
	threads     map[EntryID]*thread
	byKind      map[Kind][]*thread // in order of At
	people      []Person
	awayThreads map[EntryID]*thread // the removed ones too
	couple      bool                // something was shared between two; then one alone is never taken for both, whatever can be read
	settings    Settings
	workSince   time.Time // when a working week, or what counts as a holiday, was last changed
	meetSince   time.Time // when the day of the re-meeting was chosen
	deliveries  []Delivery
	behind      bool  // another process has written, and the deliveries are not read again yet
	due         []Due // as it stands in the clear
	unknown     int
	loaded      bool

	deliveryMu sync.Mutex    // held while deliveries are read from the store
	turn       chan struct{} // holds one while a shared entry is changed

	places sync.Map // zones by their names

	watchMu  sync.Mutex
	watchers map[int]func()
	nextID   int
}

// thread is one entry through its versions, in the order of the sealed clock.
type thread struct {
	records []Record
	now     Entry // the fold of records
	gone    bool  // removed, forgotten, or beyond us
	arc     arc
	beyond  bool // a newer program has changed it: what we know of it is not all, so it is neither shown nor edited
}

// New makes a journal over a store. Nothing is read until Load. zone tells where the computer is now; it is asked at
// every use, because a computer travels.
func New(store Store, clock civil.Clock, zone func() *time.Location, words *feeling.Words) *Journal {
	return &Journal{
		store: store, clock: clock, zone: zone, words: words,
		threads: map[EntryID]*thread{}, byKind: map[Kind][]*thread{}, awayThreads: map[EntryID]*thread{}, watchers: map[int]func(){},
		settings: DefaultSettings(), turn: make(chan struct{}, 1),
	}
}

// Load reads the whole log. It takes a moment for a long life and belongs in the background.
func (j *Journal) Load(ctx context.Context) error {
	records, err := j.store.Load(ctx)
	if err != nil {
		return fmt.Errorf("load journal: %w", err)
	}
	deliveries, err := j.store.Deliveries(ctx)
	if err != nil {
		return fmt.Errorf("load deliveries: %w", err)
	}
	due, err := j.store.Due(ctx)
	if err != nil {
		return fmt.Errorf("load what is due: %w", err)
	}
	j.mu.Lock()
	j.deliveries, j.due = deliveries, due
	j.fold(records)
	j.loaded = true
	j.mu.Unlock()
	j.changed()
	return nil
}

// Refresh takes in what other processes have written since, entries and answers to reminders, and says whether there was
// anything.
func (j *Journal) Refresh(ctx context.Context) (bool, error) {
	records, anything, err := j.store.Changed(ctx)
	if err != nil {
		return false, fmt.Errorf("read what is new: %w", err)
	}
	j.mu.Lock()
	j.fold(records) // at once: the store gives them only this time
	j.behind = j.behind || anything
	behind := j.behind
	j.mu.Unlock()
	if !behind {
		return false, nil
	}
	answered, err := j.loadDeliveries(ctx)
	if err != nil || len(records) == 0 && !answered {
		return false, err
	}
	j.changed()
	return true, nil
}

// loadDeliveries reads anew what happened to the reminders, and says whether it is something else than before. One
// reading at a time, so that an older one never takes the place of a newer.
func (j *Journal) loadDeliveries(ctx context.Context) (news bool, err error) {
	j.deliveryMu.Lock()
	defer j.deliveryMu.Unlock()
	deliveries, err := j.store.Deliveries(ctx)
	if err != nil {
		return false, fmt.Errorf("load deliveries: %w", err)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	news = !slices.Equal(deliveries, j.deliveries)
	j.deliveries, j.behind = deliveries, false
	return news, nil
}

// Loaded says whether Load has finished.
func (j *Journal) Loaded() bool {
	j.mu.RLock()
	defer j.mu.RUnlock()
	return j.loaded
}

// Watch calls f, on whatever goroutine made the change, after every change. The returned function ends it.
func (j *Journal) Watch(f func()) (stop func()) {
	j.watchMu.Lock()
	defer j.watchMu.Unlock()
	id := j.nextID
	j.nextID++
	j.watchers[id] = f
	return func() {
		j.watchMu.Lock()
		defer j.watchMu.Unlock()
		delete(j.watchers, id)
	}
}

func (j *Journal) changed() {
	j.watchMu.Lock()
	all := make([]func(), 0, len(j.watchers))
	for _, f := range j.watchers {
		all = append(all, f)
	}
	j.watchMu.Unlock()
	for _, f := range all {
		f()
	}
}

// People are the one or two people of the journal, in their places.
func (j *Journal) People() []Person {
	j.mu.RLock()
	defer j.mu.RUnlock()
	return slices.Clone(j.people)
}

// Person finds somebody by id.
func (j *Journal) Person(id PersonID) (Person, error) {
	for _, p := range j.People() {
		if p.ID == id {
			return p, nil
		}
	}
	return Person{}, ErrNoPerson
}

// Settings are the shared settings; the defaults until something was set.
func (j *Journal) Settings() Settings {
	j.mu.RLock()
	defer j.mu.RUnlock()
	return j.settings
}

// Unknown counts entries that a newer program wrote. They are kept and not shown.
func (j *Journal) Unknown() int {
	j.mu.RLock()
	defer j.mu.RUnlock()
	return j.unknown
}

// ReadOnly says that the file can be read but not written.
func (j *Journal) ReadOnly() bool { return j.store.ReadOnly() }

// Words is the vocabulary of feelings.
func (j *Journal) Words() *feeling.Words { return j.words }

// Now is the present moment by the journal's clock, and Zone where the computer is.
func (j *Journal) Now() time.Time { return j.clock.Now() }

// Zone is where the computer is now.
func (j *Journal) Zone() *time.Location { return j.zone() }

// Today is the day it is now, by the couple's own start of the day.
func (j *Journal) Today() civil.Date {
	return civil.DayOf(j.clock.Now(), j.zone(), j.Settings().StartHour)
}
