package remind

import (
	"time"

	"tideway/practice/civil"
)

// moodOf reads from clock and log whether this is a moment to disturb somebody.
func moodOf(occurrences []Occurrence, l log, now time.Time, loc *time.Location, s Session) mood {
	planned := make(map[string]Occurrence, len(occurrences))
	for _, o := range occurrences {
		planned[o.Key] = o
	}
	m := mood{now: now, quiet: quiet(civil.TimeOfDayOf(now, loc)), off: s.Off}
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

// ceiling looks at the notifications until now, and at those ahead of it, from before the clock was set back.
func (m *mood) ceiling(rows []Delivery, planned map[string]Occurrence) {
	for _, d := range rows {
		if d.State != Notified || d.Key == QuietKey {
			continue
		}
		if end := d.At.Add(breath); !d.At.After(m.now) && end.After(m.spaced) {
			m.spaced = end
		}
		if counts(d, planned) {
			m.sent = append(m.sent, d.At)
		}
	}
}

// full reports whether the ceiling lets no other notification through at a moment. Those ahead of it count too, but only
// while they are less than seven days ahead: a clock that was wrong by years must not silence anything for years.
func (m mood) full(at time.Time) bool {
	near := 0
	for _, sent := range m.sent {
		if at.Sub(sent).Abs() < seven {
			near++
		}
	}
	return near >= mostInSeven
}

// Why a card is there alone, without a notification.
const (
	AloneOff        = "off"        // notifications are turned off
	AloneUnanswered = "unanswered" // it has gone quiet
	AloneCeiling    = "ceiling"    // two have come in those seven days
	AloneLate       = "late"       // it became known when it was too late for a notification
)

// alone says why no notification comes for it at any time of its late window; "" where one may.
func (m mood) alone(it item) string {
	switch {
	case m.off:
		return AloneOff
	case it.silent:
		return AloneLate
	case it.asked || it.Stands > 0:
		return ""
	case m.faded:
		return AloneUnanswered
	case m.full(it.late.Add(-time.Nanosecond)):
		return AloneCeiling
	}
	return ""
}

// mayDisturb reports whether a notification for it may be sent now.
func (m mood) mayDisturb(it item) bool {
	switch {
	case m.off || m.now.Before(m.ready) || !m.now.Before(it.late):
		return false
	case m.quiet && !it.anyHour:
		return false
	case it.Stands > 0:
		return !m.now.Before(m.spaced) && (m.now.Before(it.freely) || !m.busy && it.inHours(m.now, m.now.Location()))
	case it.asked:
		return true
	}
	return !m.faded && !m.full(m.now) && !m.now.Before(m.spaced)
}
