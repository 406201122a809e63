package practice

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"tideway/practice/civil"
)

// write makes drafts durable and takes them in. It is the only way in which a record comes to be.
func (j *Journal) write(ctx context.Context, now time.Time, gone []RecordID, drafts ...Record) error {
	if err := j.keep(ctx, now, gone, drafts); err != nil {
		return err
	}
	j.changed()
	return nil
}

// keep is write without telling anybody.
func (j *Journal) keep(ctx context.Context, now time.Time, gone []RecordID, drafts []Record) error {
	var (
		got Appended
		err error
	)
	if len(gone) > 0 {
		got, err = j.store.Rewrite(ctx, now, gone, drafts)
	} else {
		got, err = j.store.Append(ctx, now, drafts)
	}
	if err != nil {
		return err
	}
	j.mu.Lock()
	if len(gone) > 0 {
		j.removeRecords(gone)
	}
	j.fold(got.Newer)
	j.fold(got.Written)
	j.mu.Unlock()
	return nil
}

func (j *Journal) removeRecords(gone []RecordID) {
	lost := make(map[RecordID]bool, len(gone))
	for _, id := range gone {
		lost[id] = true
	}
	for _, t := range j.threads {
		kept := t.records[:0:0]
		for _, r := range t.records {
			if !lost[r.ID] {
				kept = append(kept, r)
			}
		}
		if len(kept) != len(t.records) {
			t.records = kept
		}
	}
}

// record is a first version, or a whole new one, at an instant where the computer is now.
func (j *Journal) record(k Kind, id EntryID, who PersonID, to Audience, at time.Time, body any) (Record, error) {
	raw, err := json.Marshal(body)
	if err != nil {
		return Record{}, err
	}
	zone := j.zone()
	return Record{
		V: RecordVersion, Kind: k, Entry: id, Author: who, Audience: j.audience(to), Body: raw,
		Day: civil.DayOf(at, zone, j.Settings().StartHour), At: at.UTC().Truncate(time.Millisecond), Zone: zone.String(),
	}, nil
}

// hand is whose hand writes a shared thing: the person at the screen or, when both are, the first of them.
func (j *Journal) hand(who PersonID) (PersonID, error) {
	people := j.People()
	if who == "" && len(people) > 0 {
		return people[0].ID, nil
	}
	_, err := j.Person(who)
	return who, err
}

// audience is what is asked for, except that one person alone has nobody to share with: adding the other later then
// shares nothing by itself.
func (j *Journal) audience(to Audience) Audience {
	if to == Us && len(j.People()) == 2 {
		return Us
	}
	return Me
}

// patch changes a shared entry by the fields of a body that differ.
func patch[T any](j *Journal, e Entry, who PersonID, now time.Time, to T) (Record, bool, error) {
	change, ok, err := diff(e.Body, to)
	if err != nil || !ok {
		return Record{}, false, err
	}
	return Record{
		V: RecordVersion, Kind: e.Kind, Entry: e.ID, Author: who, Audience: e.Audience, Op: Patch, Body: change,
		Day: e.Day, At: now.UTC().Truncate(time.Millisecond), Zone: j.zone().String(),
	}, true, nil
}

// change appends a merge patch to a shared entry, or nothing when nothing differs. with makes the body that it is to have
// of the entry as it is by then: one change at a time, so that none takes back what another, still on its way, has written.
func change[T any](ctx context.Context, j *Journal, doing string, who PersonID, id EntryID, with func(Entry) (T, error)) error {
	select {
	case j.turn <- struct{}{}:
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", doing, ctx.Err())
	}
	wrote, err := changeNow(ctx, j, doing, who, id, with)
	<-j.turn
	if wrote {
		j.changed() // not before: who hears of it may want to change something too
	}
	return err
}

func changeNow[T any](ctx context.Context, j *Journal, doing string, who PersonID, id EntryID, with func(Entry) (T, error)) (wrote bool, err error) {
	e, err := j.Sit(who).Entry(id)
	if err != nil {
		return false, err
	}
	to, err := with(e)
	if err != nil {
		return false, err
	}
	if who, err = j.hand(who); err != nil {
		return false, err
	}
	now := j.clock.Now()
	r, ok, err := patch(j, e, who, now, to)
	if err == nil && ok {
		err = j.keep(ctx, now, nil, []Record{r})
	}
	if err != nil {
		return false, fmt.Errorf("%s: %w", doing, err)
	}
	return ok, nil
}

// newID is 16 random bytes in hexadecimal.
func newID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // crypto/rand never fails (Go 1.24)
	return hex.EncodeToString(b[:])
}

// Begin makes an empty journal one with a life in it: one or two people and the shared settings.
func (j *Journal) Begin(ctx context.Context, first, second string, madeUp bool) error {
	if len(j.People()) > 0 {
		return fmt.Errorf("begin journal: %w", ErrTwoAlready)
	}
	names := []string{first}
	if second != "" {
		names = append(names, second)
	}
	now := j.clock.Now()
	settings := DefaultSettings()
	settings.Made, settings.MadeUp = now.UTC().Truncate(time.Millisecond), madeUp
	settings.DueSecret = make([]byte, 32)
	_, _ = rand.Read(settings.DueSecret)

	audience := Me
	if len(names) == 2 {
		audience = Us
	}
	var drafts []Record
	for place, name := range names {
		name, err := CleanName(name)
		if err != nil {
			return err
		}
		id := newID()
		author := PersonID(id)
		if place > 0 {
			author = drafts[0].Author
		}
		r, err := j.record(KindPerson, EntryID(id), author, Me, now, Person{Name: name, Week: civil.MonFri, Place: place})
		if err != nil {
			return err
		}
		r.Audience = audience
		drafts = append(drafts, r)
	}
	r, err := j.record(KindJournal, journalEntry, drafts[0].Author, Me, now, settings)
	if err != nil {
		return err
	}
	r.Audience = audience
	drafts = append(drafts, r)
	if err := j.write(ctx, now, nil, drafts...); err != nil {
		return fmt.Errorf("begin journal: %w", err)
	}
	if len(j.People()) > len(names) {
		return j.giveWay(ctx, now, drafts)
	}
	return nil
}

// giveWay takes back what Begin wrote, because another process began the same journal at the same moment and came
// first: its people and its settings stay.
func (j *Journal) giveWay(ctx context.Context, now time.Time, drafts []Record) error {
	for i := range drafts {
		d := &drafts[i]
		if d.Kind == KindPerson {
			d.Op, d.Body = Drop, nil
			continue
		}
		j.mu.RLock()
		d.Body = j.threads[d.Entry].records[0].Body
		j.mu.RUnlock()
	}
	if err := j.write(ctx, now, nil, drafts...); err != nil {
		return fmt.Errorf("begin journal: %w", err)
	}
	return fmt.Errorf("begin journal: %w", ErrTwoAlready)
}

// journalEntry is the id of the one entry that holds the shared settings.
const journalEntry EntryID = "journal"
