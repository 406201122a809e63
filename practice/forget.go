package practice

import (
	"bytes"
	"context"
	"fmt"
	"time"
)

// Remove takes an entry away so that it can be brought back: every version stays in the log. Only its author can, or,
// for what is shared by nature (a time away), either.
func (j *Journal) Remove(ctx context.Context, who PersonID, id EntryID) error {
	e, err := j.Sit(who).Entry(id)
	if err != nil {
		return err
	}
	if !shared(e.Kind) && e.Author != who {
		return ErrNotAuthor
	}
	if who, err = j.hand(who); err != nil {
		return err
	}
	now := j.clock.Now()
	r := Record{V: RecordVersion, Kind: e.Kind, Entry: e.ID, Author: who, Audience: e.Audience, Op: Drop,
		Day: e.Day, At: now.UTC().Truncate(time.Millisecond), Zone: e.Zone}
	if err := j.write(ctx, now, nil, r); err != nil {
		return fmt.Errorf("remove %s: %w", e.Kind, err)
	}
	return nil
}

// Restore brings back what Remove took away.
func (j *Journal) Restore(ctx context.Context, who PersonID, id EntryID) error {
	j.mu.RLock()
	t := j.threads[id]
	var e Entry
	if t != nil {
		e = t.now
	}
	j.mu.RUnlock()
	if t == nil || e.Kind == "" || !j.Sit(who).mayRead(e) {
		return ErrNotFound
	}
	if !shared(e.Kind) && e.Author != who {
		return ErrNotAuthor
	}
	who, err := j.hand(who)
	if err != nil {
		return err
	}
	now := j.clock.Now()
	r := Record{V: RecordVersion, Kind: e.Kind, Entry: e.ID, Author: who, Audience: e.Audience, Op: Put, Body: e.Body,
		Day: e.Day, At: e.At, Zone: e.Zone}
	if shared(e.Kind) {
		r.Op, r.Body, r.At = Patch, []byte("{}"), now.UTC().Truncate(time.Millisecond)
	}
	if err := j.write(ctx, now, nil, r); err != nil {
		return fmt.Errorf("bring back %s: %w", e.Kind, err)
	}
	return nil
}

// Forget takes every version of an entry out of the file for good and leaves only a mark that it is forgotten, so that
// a backup or another computer does not bring it back. There is no way to undo it.
func (j *Journal) Forget(ctx context.Context, who PersonID, id EntryID) error {
	e, err := j.Sit(who).Entry(id)
	if err != nil {
		return err
	}
	if e.Kind == KindPerson || e.Kind == KindJournal {
		return ErrNotFound
	}
	if e.Author != who {
		return ErrNotAuthor
	}
	j.mu.RLock()
	var gone []RecordID
	for _, r := range j.threads[id].records {
		gone = append(gone, r.ID)
	}
	j.mu.RUnlock()
	now := j.clock.Now()
	mark := Record{V: RecordVersion, Kind: KindForgotten, Entry: id, Author: who, Audience: e.Audience,
		Day: j.Today(), At: now.UTC().Truncate(time.Millisecond), Zone: j.zone().String()}
	if err := j.write(ctx, now, gone, mark); err != nil {
		return fmt.Errorf("forget %s: %w", e.Kind, err)
	}
	if err := j.dropDraftsAbout(ctx, who, id); err != nil {
		return fmt.Errorf("forget %s: %w", e.Kind, err)
	}
	return nil
}

// dropDraftsAbout lets half-made changes of an entry go: they name it, and would outlive it otherwise.
func (j *Journal) dropDraftsAbout(ctx context.Context, who PersonID, id EntryID) error {
	drafts, err := j.store.Drafts(ctx)
	if err != nil {
		return err
	}
	for _, d := range drafts {
		if d.Owner == who && bytes.Contains(d.Body, []byte(id)) {
			if err := j.store.DropDraft(ctx, who, d.Name); err != nil {
				return err
			}
		}
	}
	return nil
}
