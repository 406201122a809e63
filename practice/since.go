package practice

import (
	"encoding/json"
	"time"

	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// arcFields are the fields of a shared entry from which the days of an arc follow: the days of a time away, a working
// week, and what counts as a holiday.
func arcFields(k Kind) []string {
	switch k {
	case KindAway:
		return []string{"from", "to", "fromZone", "toZone", "kind", "over", "closed"}
	case KindPerson:
		return []string{"workweek"}
	case KindJournal:
		return []string{"country", "region", "daysOff", "worked"}
	}
	return nil
}

// arc is what an entry tells of since when the days of arcs were known.
type arc struct {
	state  string     // what stands in arcFields
	since  time.Time  // when that last changed, or the entry was taken away or brought back
	begins civil.Date // of a time away: the earliest first day that it ever had
	ends   civil.Date // and the latest last day

	meeting string    // of the journal: what stands for the re-meeting
	chosen  time.Time // and when that was chosen
}

// note takes in a version of an entry that was written at a moment.
func (t *thread) note(at time.Time) {
	if t.now.Kind == KindJournal {
		if meeting := stateOf(t.now.Body, "remeeting"); meeting != t.arc.meeting {
			t.arc.meeting, t.arc.chosen = meeting, latest(t.arc.chosen, at)
		}
	}
	state := stateOf(t.now.Body, arcFields(t.now.Kind)...)
	if state == t.arc.state && !t.gone {
		return
	}
	t.arc.state, t.arc.since = state, latest(t.arc.since, at)
	if t.now.Kind != KindAway {
		return
	}
	a := must[Away](t.now)
	if a.To.IsZero() { // not known yet
		a.To = a.From.AddDays(MaxAway)
	}
	if t.arc.begins.IsZero() || a.From.Before(t.arc.begins) {
		t.arc.begins = a.From
	}
	if t.arc.ends.Before(a.To) {
		t.arc.ends = a.To
	}
}

// stateOf is what stands in some fields, to be compared.
func stateOf(body json.RawMessage, names ...string) string {
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
// time away were last changed or, if that was later, those of another that may have silenced it, a working week, or what
// counts as a holiday.
func (j *Journal) known(plan []remind.Occurrence) []remind.Occurrence {
	const recent = 60 * 24 * time.Hour // what changed longer ago is before all that anything can still come of
	now := j.Now()
	j.mu.RLock()
	defer j.mu.RUnlock()
	var changed []*thread
	for _, t := range j.awayThreads {
		// What lies ahead is from before the clock was set back, and tells nothing.
		if !t.arc.since.After(now) && now.Sub(t.arc.since) < recent {
			changed = append(changed, t)
		}
	}
	for i, o := range plan {
		own := j.awayThreads[Subject(o)]
		if own == nil {
			continue
		}
		if !j.workSince.After(now) {
			plan[i].Since = j.workSince
		}
		for _, t := range changed {
			if t == own || !t.arc.begins.After(o.Day) && !t.arc.ends.Before(own.arc.begins) {
				plan[i].Since = latest(plan[i].Since, t.arc.since)
			}
		}
	}
	return plan
}

// neverWere tells by the names of their reminders which touches were over before anybody could know of them. What came of
// one all the same, or went by, was there, whatever changed since.
func (j *Journal) neverWere(touches []reentry.Touch) map[string]bool {
	plan := j.known(remind.Plan(touches, nil, j.Settings().ReminderTime))
	return remind.Unknown(plan, j.delivered(j.keyNames()), j.Now(), j.Zone())
}
