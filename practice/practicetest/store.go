// Package practicetest gives tests a journal without a file: a store in memory, and a clock that is set by hand.
package practicetest

import (
	"context"
	"crypto/rand"
	"slices"
	"sync"
	"testing"
	"time"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/feeling"
)

// Clock is set by hand.
type Clock struct {
	mu sync.Mutex
	at time.Time
}

// Now is the moment that was set.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

// Set moves the clock to a moment, forwards or back.
func (c *Clock) Set(at time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = at
}

// Add moves the clock by a while.
func (c *Clock) Add(d time.Duration) { c.Set(c.Now().Add(d)) }

// Monday is where the clock of a new test journal stands: Monday, 19 October 2026, 18:30 in Berlin.
var Monday = civil.Date{Year: 2026, Month: time.October, Day: 19}.At(18, 30, berlin())

func berlin() *time.Location {
	loc, err := civil.LoadZone("Europe/Berlin")
	if err != nil {
		panic(err)
	}
	return loc
}

// Fixture is a journal with everything a test may want to turn.
type Fixture struct {
	*practice.Journal
	Store *Store
	Clock *Clock
	Zone  *time.Location
	First practice.PersonID
	Other practice.PersonID // empty in a journal of one person
}

// New makes a journal of one or two people at Monday; without names it is empty, as before the first start.
func New(t testing.TB, names ...string) *Fixture {
	t.Helper()
	f := &Fixture{Store: &Store{}, Clock: &Clock{at: Monday}, Zone: berlin()}
	f.Journal = f.Open(t)
	if len(names) == 0 {
		return f
	}
	second := ""
	if len(names) > 1 {
		second = names[1]
	}
	if err := f.Begin(t.Context(), names[0], second, false); err != nil {
		t.Fatal(err)
	}
	people := f.People()
	f.First = people[0].ID
	if len(people) > 1 {
		f.Other = people[1].ID
	}
	return f
}

// Open loads the store once more, as after a new start, or as a second program beside the first.
func (f *Fixture) Open(t testing.TB) *practice.Journal {
	t.Helper()
	words, err := feeling.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	j := practice.New(f.Store, f.Clock, func() *time.Location { return f.Zone }, words)
	if err := j.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	return j
}

// Store keeps records in memory as a real one keeps them on disk. Fail, when set, is what every write answers.
type Store struct {
	mu         sync.Mutex
	Fail       error
	Locked     bool // read-only
	records    []practice.Record
	drafts     []practice.Draft
	settings   map[string]string
	due        []practice.Due
	deliveries []practice.Delivery
	seen       int
	elsewhere  bool // another process wrote what is no record
	count      uint32
	wall       int64 // of the last stamp
}

var _ practice.Store = (*Store)(nil)

// Load gives every record.
func (s *Store) Load(context.Context) ([]practice.Record, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen = len(s.records)
	return slices.Clone(s.records), nil
}

// Append adds drafts.
func (s *Store) Append(ctx context.Context, now time.Time, drafts []practice.Record) (practice.Appended, error) {
	return s.Rewrite(ctx, now, nil, drafts)
}

// Rewrite takes out and adds.
func (s *Store) Rewrite(_ context.Context, now time.Time, gone []practice.RecordID, drafts []practice.Record) (practice.Appended, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Fail != nil {
		return practice.Appended{}, s.Fail
	}
	if s.Locked {
		return practice.Appended{}, practice.ErrReadOnly
	}
	got := practice.Appended{Newer: slices.Clone(s.records[min(s.seen, len(s.records)):])}
	s.records = slices.DeleteFunc(s.records, func(r practice.Record) bool { return slices.Contains(gone, r.ID) })
	for _, r := range drafts {
		got.Written = append(got.Written, s.stamp(now, r))
	}
	s.records = append(s.records, got.Written...)
	s.seen = len(s.records)
	return got, nil
}

func (s *Store) stamp(now time.Time, r practice.Record) practice.Record {
	_, _ = rand.Read(r.ID[:])
	s.count++
	s.wall = max(s.wall, now.UnixMilli()) // as on disk, it never goes back
	r.Device, r.Clock = "test", practice.Stamp{Wall: s.wall, Count: s.count}
	return r
}

// AddElsewhere appends as another process would: the journal sees it at the next Refresh or write.
func (s *Store) AddElsewhere(now time.Time, r practice.Record) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.records = append(s.records, s.stamp(now, r))
}

// Records are all that lie in the store.
func (s *Store) Records() []practice.Record {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.records)
}

// DeliverElsewhere writes a delivery as another process would: the journal sees it at the next Refresh.
func (s *Store) DeliverElsewhere(d practice.Delivery) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.deliveries, s.elsewhere = append(s.deliveries, d), true
}

// Changed gives what AddElsewhere added, and says whether that or DeliverElsewhere wrote anything.
func (s *Store) Changed(context.Context) (records []practice.Record, anything bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	news := slices.Clone(s.records[min(s.seen, len(s.records)):])
	anything = s.elsewhere || len(news) > 0
	s.seen, s.elsewhere = len(s.records), false
	return news, anything, nil
}

// Drafts gives all drafts.
func (s *Store) Drafts(context.Context) ([]practice.Draft, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.drafts), nil
}

// SaveDraft keeps a draft in the place of an older one.
func (s *Store) SaveDraft(_ context.Context, d practice.Draft) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Fail != nil {
		return s.Fail
	}
	s.drop(d.Owner, d.Name)
	s.drafts = append(s.drafts, d)
	return nil
}

// DropDraft lets a draft go.
func (s *Store) DropDraft(_ context.Context, owner practice.PersonID, name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drop(owner, name)
	return nil
}

func (s *Store) drop(owner practice.PersonID, name string) {
	s.drafts = slices.DeleteFunc(s.drafts, func(d practice.Draft) bool { return d.Owner == owner && d.Name == name })
}

// Setting reads one.
func (s *Store) Setting(_ context.Context, key string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.settings[key], nil
}

// SetSetting writes one.
func (s *Store) SetSetting(_ context.Context, key, value string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Fail != nil {
		return s.Fail
	}
	if s.settings == nil {
		s.settings = map[string]string{}
	}
	s.settings[key] = value
	return nil
}

// ReplaceDue keeps the rows.
func (s *Store) ReplaceDue(_ context.Context, due []practice.Due) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.due = slices.Clone(due)
	return nil
}

// Due gives the rows.
func (s *Store) Due(context.Context) ([]practice.Due, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.due), nil
}

// Deliveries gives all deliveries.
func (s *Store) Deliveries(context.Context) ([]practice.Delivery, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.deliveries), nil
}

// Deliver keeps a delivery once per key and state; a later one takes the place of the older, at the end.
func (s *Store) Deliver(_ context.Context, d practice.Delivery) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.Fail != nil {
		return false, s.Fail
	}
	count := len(s.deliveries)
	s.deliveries = slices.DeleteFunc(s.deliveries, func(old practice.Delivery) bool { return old.Key == d.Key && old.State == d.State })
	s.deliveries = append(s.deliveries, d)
	return len(s.deliveries) > count, nil
}

// ReadOnly says what Locked says.
func (s *Store) ReadOnly() bool { return s.Locked }

// Close does nothing.
func (s *Store) Close() error { return nil }
