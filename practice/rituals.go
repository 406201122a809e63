package practice

import (
	"context"
	"fmt"
)

// KeepKeepsake keeps one line from a ritual. The caller has its writer's own yes.
func (j *Journal) KeepKeepsake(ctx context.Context, who PersonID, k Keepsake, to Audience) (Entry, error) {
	if _, err := j.Person(who); err != nil {
		return Entry{}, err
	}
	text, err := cleanText("keepsake", k.Text)
	if err != nil {
		return Entry{}, err
	}
	if k.Text = text; text == "" {
		return Entry{}, invalid("keepsake", "empty", "")
	}
	now := j.clock.Now()
	r, err := j.record(KindKeepsake, EntryID(newID()), who, to, now, k)
	if err == nil {
		err = j.write(ctx, now, nil, r)
	}
	if err != nil {
		return Entry{}, fmt.Errorf("keep keepsake: %w", err)
	}
	return j.Sit(who).Entry(r.Entry)
}

// RecordRun notes that a ritual was done, so that the next offer can be another. Together it is shared, alone it is one's own.
func (j *Journal) RecordRun(ctx context.Context, who PersonID, run Run) error {
	to := Us
	if run.Alone {
		to = Me
	}
	_, err := j.note(ctx, "note ritual", KindRun, who, to, run)
	return err
}

// note writes the first version of something that has no rule of its own. An empty who is both.
func (j *Journal) note(ctx context.Context, doing string, k Kind, who PersonID, to Audience, body any) (EntryID, error) {
	who, err := j.hand(who)
	if err != nil {
		return "", err
	}
	now := j.clock.Now()
	r, err := j.record(k, EntryID(newID()), who, to, now, body)
	if err == nil {
		err = j.write(ctx, now, nil, r)
	}
	if err != nil {
		return "", fmt.Errorf("%s: %w", doing, err)
	}
	return r.Entry, nil
}
