package practice

import (
	"context"
	"fmt"

	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// yearBack is how many days back a re-meeting is laid out: put off, it may come that much later.
const yearBack = 366

// Remeeting is the day of the year on which two people, or one, want to be asked the yearly questions again. The zero
// Remeeting is none. It is one field, so that a merge never joins one day with the beginning of another.
type Remeeting struct {
	On    civil.MonthDay `json:"on"`
	Since civil.Date     `json:"since,omitzero"` // when this day was chosen; before it no year has one
}

// moved is the re-meeting on another day, or on none. A day that was over when it was chosen begins in the next year.
func (r Remeeting) moved(on civil.MonthDay, today civil.Date) Remeeting {
	switch on {
	case r.On:
		return r
	case civil.MonthDay{}:
		return Remeeting{}
	}
	return Remeeting{On: on, Since: today}
}

func (r Remeeting) check() error {
	if !r.On.IsZero() && !r.On.Valid() {
		return invalid("remeeting", "day", r.On.String())
	}
	return nil
}

// remeetings are those of the last year and those that come until a day. A time away moves none: two who are away
// together meet there as well as anywhere, and the card waits for who is not.
func (j *Journal) remeetings(last civil.Date) []remind.Occurrence {
	s := j.Settings()
	yearly := remind.Yearly{On: s.Remeeting.On, Since: s.Remeeting.Since, Time: s.ReminderTime}
	plan := yearly.Plan(j.Today().AddDays(-yearBack), last)
	j.mu.RLock()
	since := j.meetSince
	j.mu.RUnlock()
	for i, o := range plan {
		if o.Day == s.Remeeting.Since { // chosen on its own day, perhaps after its hour: nothing was late before
			plan[i].Since = since
		}
	}
	return plan
}

// remeetingKeys are those of every year of this journal: one that nobody answered stays known for what it was.
func (j *Journal) remeetingKeys() []string {
	first, last := j.Today().AddDays(-yearBack), j.Today().AddDays(weeksAhead+remind.StandsFor)
	if made := j.Settings().Made; !made.IsZero() && made.Year() < first.Year {
		first = civil.DayOf(made, j.Zone(), 0)
	}
	return remind.YearlyKeys(first, last)
}

// taken says whether a day is too near for a weekly invitation to something that speaks: in the week up to a touch of an
// arc or a re-meeting, or while the card of a re-meeting stands.
func taken(day civil.Date, touches []reentry.Touch, remeetings []remind.Occurrence) bool {
	const week = 7
	for _, t := range touches {
		if ahead := t.Day.Sub(day); ahead >= 0 && ahead < week {
			return true
		}
	}
	for _, o := range remeetings {
		if ahead := o.Day.Sub(day); ahead >= -o.Stands && ahead < week {
			return true
		}
	}
	return false
}

// Met notes that the latest re-meeting took place (R8): nothing more comes of it, also where it was put off.
func (j *Journal) Met(ctx context.Context) error {
	key := ""
	plan, happened := j.plan()
	for _, o := range plan {
		if o.Rule == remind.RuleRemeeting && !o.Day.After(j.Today()) {
			key = o.Key
		}
	}
	if key == "" {
		return nil
	}
	return j.Answer(ctx, remind.Current(happened, key), remind.Answered)
}

// Reopen takes an answer back: the reminder is open again at once, and sends no notification of that.
func (j *Journal) Reopen(ctx context.Context, key string) error {
	for _, d := range remind.Reopen(key, j.clock.Now()) {
		if _, err := j.Deliver(ctx, d); err != nil {
			return fmt.Errorf("take back an answer: %w", err)
		}
	}
	return nil
}
