package remind

import (
	"slices"
	"time"

	"tideway/practice/civil"
)

// moodOf reads from clock and log whether this is a moment to disturb somebody.
func moodOf(occurrences []Occurrence, l log, now time.Time, loc *time.Location, s Session) mood {
	planned := make(map[string]Occurrence, len(occurrences))
	for _, o := range occurrences {
		planned[o.Key] = o
	}
	m := mood{now: now, quiet: quiet(civil.TimeOfDayOf(now, loc))}
	for _, begin := range []time.Time{s.StartedAt.Round(0), s.WokeAt.Round(0)} {
		// A start that lies ahead of now is from before the clock was set back.
		if ready := begin.Add(grace); !begin.IsZero() && !begin.After(now) && ready.After(m.ready) {
			m.ready = ready
		}
	}
	var ignored int
	ignored, m.said = l.ignored(planned, now, loc)
	m.faded = ignored >= mostIgnored
	m.ceiling(l.rows, planned)
	return m
}

// ceiling looks at the notifications around now. Those ahead of now, from before the
// clock was set back, count too, but only while they are less than seven days ahead: a
// clock that was wrong by years must not silence anything for years.
func (m *mood) ceiling(rows []Delivery, planned map[string]Occurrence) {
	var recent []time.Time
	for _, d := range rows {
		if d.State != Notified || d.Key == QuietKey {
			continue
		}
		if end := d.At.Add(breath); !d.At.After(m.now) && end.After(m.spaced) {
			m.spaced = end
		}
		if counts(d, planned) && m.now.Sub(d.At).Abs() < seven {
			recent = append(recent, d.At)
		}
	}
	if len(recent) >= mostInSeven {
		slices.SortFunc(recent, time.Time.Compare)
		m.room = recent[len(recent)-mostInSeven].Add(seven)
	}
}

// mayDisturb reports whether a notification for it may be sent now.
func (m mood) mayDisturb(it item) bool {
	switch {
	case m.now.Before(m.ready):
		return false
	case m.quiet && !it.anyHour:
		return false
	case it.Stands > 0:
		return !m.now.Before(m.spaced) && (m.now.Before(it.freely) || !m.busy && it.inHours(m.now, m.now.Location()))
	case it.asked:
		return true
	}
	return !m.faded && !m.now.Before(m.room) && !m.now.Before(m.spaced)
}
