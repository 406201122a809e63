package practice

import (
	"encoding/json"
	"time"

	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// arcFields are the fields of a shared entry from which the days of an arc follow: the days of a time away, a working
// week, and what counts as a holiday.
func arcFields(k Kind) []string {
	switch k {
	case KindAway:
		return []string{"from", "to", "kind", "over", "closed"}
	case KindPerson:
		return []string{"workweek"}
	case KindJournal:
		return []string{"country", "region", "daysOff", "worked"}
	}
	return nil
}

// arcState is what stands in those fields, to be compared.
func arcState(k Kind, body json.RawMessage) string {
	names := arcFields(k)
	if len(names) == 0 {
		return ""
	}
	var all map[string]json.RawMessage
	if json.Unmarshal(body, &all) != nil {
		return ""
	}
	state := ""
	for _, name := range names {
		state += string(all[name]) + "\n"
	}
	return state
}

// latest is the later of two moments.
func latest(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// known marks each touch with the moment since which it could be known that it falls on its day: when the days of its
// time away were last changed or, if that was later, a working week or what counts as a holiday.
func (j *Journal) known(plan []remind.Occurrence) []remind.Occurrence {
	now := j.Now()
	past := func(t time.Time) time.Time { // what lies ahead is from before the clock was set back, and tells nothing
		if t.After(now) {
			return time.Time{}
		}
		return t
	}
	j.mu.RLock()
	defer j.mu.RUnlock()
	for i, o := range plan {
		if t := j.threads[Subject(o)]; t != nil && t.now.Kind == KindAway {
			plan[i].Since = latest(past(t.now.since), past(j.workSince))
		}
	}
	return plan
}

// NeverWas says that the day of a touch was over before anybody could know of it, so that nothing ever was there.
func (j *Journal) NeverWas(t reentry.Touch) bool {
	plan := j.known(remind.Plan([]reentry.Touch{t}, nil, j.Settings().ReminderTime))
	return plan[0].Unknown(j.Now(), j.Zone())
}
