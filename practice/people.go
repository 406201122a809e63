package practice

import (
	"context"
	"fmt"

	"tideway/practice/civil"
)

// AddPerson makes room for the second person. Nothing that the first wrote becomes shared by it: only names and the
// shared settings move to where both can read them.
func (j *Journal) AddPerson(ctx context.Context, name string) (Person, error) {
	people := j.People()
	if len(people) != 1 {
		return Person{}, fmt.Errorf("add person: %w", ErrTwoAlready)
	}
	name, err := CleanName(name)
	if err != nil {
		return Person{}, err
	}
	now := j.clock.Now()
	first := people[0]
	id := newID()
	second, err := j.record(KindPerson, EntryID(id), first.ID, Me, now, Person{Name: name, Week: civil.MonFri, Place: 1})
	if err != nil {
		return Person{}, err
	}
	second.Audience = Us
	drafts := []Record{second}
	alone := j.Sit(first.ID)
	for _, k := range []Kind{KindPerson, KindJournal} {
		for _, e := range alone.Entries(k) {
			drafts = append(drafts, Record{V: RecordVersion, Kind: k, Entry: e.ID, Author: e.Author, Audience: Us, Body: e.Body,
				Day: e.Day, At: e.At, Zone: e.Zone})
		}
	}
	if err := j.write(ctx, now, nil, drafts...); err != nil {
		return Person{}, fmt.Errorf("add person: %w", err)
	}
	return j.Person(PersonID(id))
}

// ChangePerson writes the fields of a person that differ.
func (j *Journal) ChangePerson(ctx context.Context, by PersonID, p Person) error {
	return j.EditPerson(ctx, by, p.ID, func(to *Person) { *to = p })
}

// EditPerson changes a person as they are by now: see EditSettings. Their place stays.
func (j *Journal) EditPerson(ctx context.Context, by, id PersonID, edit func(*Person)) error {
	was, err := j.Person(id)
	if err != nil {
		return err
	}
	return change(ctx, j, "change person", by, EntryID(id), func(e Entry) (p Person, err error) {
		p = must[Person](e)
		p.ID = id
		edit(&p)
		p.Place = was.Place
		p.Name, err = CleanName(p.Name)
		return p, err
	})
}

// ChangeSettings writes the shared settings that differ. When the journal was made, and whether it is made up, stay.
func (j *Journal) ChangeSettings(ctx context.Context, by PersonID, s Settings) error {
	return j.changeSettings(ctx, by, func(to *Settings) error { *to = s; return nil })
}

// EditSettings changes the shared settings as they are by now: with what another program has just written, and an earlier
// edit that was still on its way. A list is kept as a whole, and one that is made from an older list would take back what
// was added there.
func (j *Journal) EditSettings(ctx context.Context, by PersonID, edit func(*Settings) error) error {
	if _, err := j.Refresh(ctx); err != nil {
		return err
	}
	return j.changeSettings(ctx, by, edit)
}

func (j *Journal) changeSettings(ctx context.Context, by PersonID, edit func(*Settings) error) error {
	return change(ctx, j, "change settings", by, journalEntry, func(Entry) (Settings, error) {
		was := j.Settings()
		s := was
		if err := edit(&s); err != nil {
			return s, err
		}
		s, err := s.daysOff()
		if err != nil {
			return s, err
		}
		s.Made, s.MadeUp, s.DueSecret = was.Made, was.MadeUp, was.DueSecret
		s.Remeeting = was.Remeeting.moved(s.Remeeting.On, j.Today())
		return s, s.check()
	})
}
