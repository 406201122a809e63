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
	e, err := j.Sit(by).Entry(EntryID(p.ID))
	if err != nil || e.Kind != KindPerson {
		return ErrNoPerson
	}
	if p.Name, err = CleanName(p.Name); err != nil {
		return err
	}
	p.Place = must[Person](e).Place
	if by, err = j.hand(by); err != nil {
		return err
	}
	return change(ctx, j, "change person", e, by, p)
}

// ChangeSettings writes the shared settings that differ. When the journal was made, and whether it is made up, stay.
func (j *Journal) ChangeSettings(ctx context.Context, by PersonID, s Settings) error {
	e, err := j.Sit(by).Entry(journalEntry)
	if err != nil {
		return err
	}
	if s, err = s.daysOff(); err != nil {
		return err
	}
	if err := s.check(); err != nil {
		return err
	}
	if by, err = j.hand(by); err != nil {
		return err
	}
	was := j.Settings()
	s.Made, s.MadeUp, s.DueSecret = was.Made, was.MadeUp, was.DueSecret
	s.Remeeting = was.Remeeting.moved(s.Remeeting.On, j.Today())
	return change(ctx, j, "change settings", e, by, s)
}
