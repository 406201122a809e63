package practice

import (
	"context"
	"fmt"
	"time"
)

// Invented is one entry of a made-up journal.
type Invented struct {
	ID       EntryID
	Kind     Kind
	Author   PersonID
	Audience Audience
	At       time.Time
	Body     any
}

// Invent fills an empty journal with a made-up life. The journal is marked as made up for good, and there is no way to
// put made-up entries into one that is not.
func (j *Journal) Invent(ctx context.Context, people []Person, entries []Invented) error {
	if len(j.People()) > 0 || len(people) != 2 {
		return fmt.Errorf("invent journal: %w", ErrTwoAlready)
	}
	now := j.clock.Now()
	drafts := make([]Record, 0, len(entries)+3)
	add := func(e Invented) error {
		r, err := j.record(e.Kind, e.ID, e.Author, Me, e.At, e.Body)
		r.Audience = e.Audience
		drafts = append(drafts, r)
		return err
	}
	for _, p := range people {
		if err := add(Invented{ID: EntryID(p.ID), Kind: KindPerson, Author: people[0].ID, Audience: Us, At: now, Body: p}); err != nil {
			return err
		}
	}
	settings := DefaultSettings()
	settings.Made, settings.MadeUp, settings.DueSecret = now.UTC().Truncate(time.Millisecond), true, []byte("made up, so nothing to hide here")
	entries = append([]Invented{{ID: journalEntry, Kind: KindJournal, Author: people[0].ID, Audience: Us, At: now, Body: settings}}, entries...)
	for _, e := range entries {
		if err := add(e); err != nil {
			return fmt.Errorf("invent journal: %w", err)
		}
	}
	if err := j.write(ctx, now, nil, drafts...); err != nil {
		return fmt.Errorf("invent journal: %w", err)
	}
	return nil
}
