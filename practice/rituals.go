package practice

import (
	"context"
	"fmt"
	"time"
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
	who, err := j.hand(who)
	if err != nil {
		return err
	}
	now := j.clock.Now()
	to := Us
	if run.Alone {
		to = Me
	}
	r, err := j.record(KindRun, EntryID(newID()), who, to, now, run)
	if err == nil {
		err = j.write(ctx, now, nil, r)
	}
	if err != nil {
		return fmt.Errorf("note ritual: %w", err)
	}
	return nil
}

// BookReturn keeps a time to come back to a ritual: at least a minute away and within a day.
func (j *Journal) BookReturn(ctx context.Context, who PersonID, ritual string, when time.Time) error {
	now := j.clock.Now()
	if d := when.Sub(now); d < time.Minute || d > 24*time.Hour+time.Minute {
		return invalid("return", "range", "")
	}
	who, err := j.hand(who)
	if err != nil {
		return err
	}
	r, err := j.record(KindReturn, EntryID(newID()), who, Us, now, Return{Ritual: ritual, When: when.UTC().Truncate(time.Second)})
	if err == nil {
		err = j.write(ctx, now, nil, r)
	}
	if err != nil {
		return fmt.Errorf("book a return: %w", err)
	}
	return nil
}
