package practice

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"tideway/practice/remind"
)

// BookReturn keeps a time at which both come back to a ritual: at least a minute away and within a day.
func (j *Journal) BookReturn(ctx context.Context, who PersonID, ritual string, when time.Time) error {
	return j.bookReturn(ctx, who, ritual, when, Us)
}

// BookOwnReturn is BookReturn for somebody who does a ritual alone. Nobody else reads of it; that there is a reminder at
// that time, and nothing more, stands in the clear as for every other.
func (j *Journal) BookOwnReturn(ctx context.Context, who PersonID, ritual string, when time.Time) error {
	if _, err := j.Person(who); err != nil {
		return err
	}
	return j.bookReturn(ctx, who, ritual, when, Me)
}

func (j *Journal) bookReturn(ctx context.Context, who PersonID, ritual string, when time.Time, to Audience) error {
	now := j.clock.Now()
	if d := when.Sub(now); d < time.Minute || d > 24*time.Hour+time.Minute {
		return invalid("return", "range", "")
	}
	who, err := j.hand(who)
	if err != nil {
		return err
	}
	r, err := j.record(KindReturn, EntryID(newID()), who, to, now, Return{Ritual: ritual, When: when.UTC().Truncate(time.Second)})
	if err == nil {
		err = j.write(ctx, now, nil, r)
	}
	if err != nil {
		return fmt.Errorf("book a return: %w", err)
	}
	return nil
}

// returns are all booked returns, whoever may read them: a reminder tells nothing of what it is about.
func (j *Journal) returns() []Entry {
	j.mu.RLock()
	defer j.mu.RUnlock()
	out := make([]Entry, 0, len(j.byKind[KindReturn]))
	for _, t := range j.byKind[KindReturn] {
		out = append(out, t.now)
	}
	return out
}

// Due is Journal.Due as those at the screen may see it: where the card, or the line about what went by, belongs to a
// return that is not theirs to read, they see the one after it.
func (s Sitting) Due(session remind.Session) remind.Decision {
	d := s.journal.Due(session)
	if s.maySee(d.Card) && s.maySee(d.Missed) {
		return d
	}
	j := s.journal
	plan, happened := j.plan()
	rest := slices.DeleteFunc(plan, func(o remind.Occurrence) bool { return !s.maySee(&o) })
	own := remind.Decide(rest, happened, j.Now(), j.Zone(), session)
	d.Card, d.Missed, d.Late, d.MeantFor = own.Card, own.Missed, own.Late, own.MeantFor
	return d
}

// maySee says whether a reminder is about something that may be read here.
func (s Sitting) maySee(o *remind.Occurrence) bool {
	if o == nil || o.Rule != remind.RuleReturn {
		return true
	}
	_, err := s.Entry(Subject(*o))
	return err == nil
}

// Subject is the entry that a reminder is about: a time away, or a booked return.
func Subject(o remind.Occurrence) EntryID {
	base, _, _ := strings.Cut(o.Key, "@")
	_, id, _ := strings.Cut(base, "/")
	return EntryID(id)
}

// Period is the time away that a reminder is about; a booked return and an invitation have none.
func (j *Journal) Period(o remind.Occurrence) (Entry, bool) {
	e, err := j.Sit("").Entry(Subject(o))
	return e, err == nil && e.Kind == KindAway
}
