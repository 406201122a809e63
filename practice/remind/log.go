package remind

import (
	"slices"
	"strings"
	"time"

	"tideway/practice/civil"
)

// What can happen to an occurrence.
const (
	Notified = "notified" // written before the notification is sent
	Seen     = "seen"     // Now was opened while its card was there
	Answered = "answered" // any action in tray or card
	PutOff   = "putoff"   // comes again at Delivery.PutOff
	Dropped  = "dropped"  // too late, or replaced by a newer one
)

// Delivery is one row of what happened, with the key that Decide gave. Rows are handed
// over in the order in which they were written, which a clock set back does not change.
type Delivery struct {
	Key    string
	State  string
	At     time.Time
	PutOff *time.Time // for the state PutOff
}

// QuietKey is the key under which it is written, in the state Notified, that the window
// has said: it has gone quiet.
const QuietKey = "quiet"

// Renewed is the row to write when a new time away was entered: it ends the quiet.
func Renewed(awayID string, at time.Time) Delivery {
	return Delivery{Key: "away/" + awayID, State: Answered, At: at}
}

// log is the deliveries, found by key.
type log struct {
	rows   []Delivery
	last   map[string]map[string]time.Time // key, state: when
	putOff map[string]time.Time            // key: until when
}

func read(deliveries []Delivery) log {
	l := log{
		rows: deliveries, last: map[string]map[string]time.Time{},
		putOff: map[string]time.Time{},
	}
	for _, d := range deliveries {
		if l.last[d.Key] == nil {
			l.last[d.Key] = map[string]time.Time{}
		}
		l.last[d.Key][d.State] = d.At
		if d.State == PutOff && d.PutOff != nil {
			l.putOff[d.Key] = *d.PutOff
		}
	}
	return l
}

func (l log) has(key string, states ...string) bool {
	for _, state := range states {
		if _, ok := l.last[key][state]; ok {
			return true
		}
	}
	return false
}

// came are the states that say that something came of a reminder, which must not come again.
var came = []string{Notified, Seen, Answered, PutOff}

// Delivered reports whether something came of a reminder that must not come again.
func Delivered(deliveries []Delivery, key string) bool {
	return slices.ContainsFunc(deliveries, func(d Delivery) bool { return d.Key == key && slices.Contains(came, d.State) })
}

// delivered is Delivered.
func (l log) delivered(key string) bool { return l.has(key, came...) }

// current follows a key through being put off: each time it becomes a new key, so that
// for every key there is at most one notification, ever.
func (l log) current(key string) (string, *time.Time) {
	now := key
	var until *time.Time
	for range l.putOff { // no more often than it was put off, also when clocks went wrong
		t, ok := l.putOff[now]
		if !ok {
			break
		}
		now, until = putOffKey(key, t), &t
	}
	return now, until
}

const putOffMark = "@"

// putOffKey is the key of an occurrence that was put off until t.
func putOffKey(key string, t time.Time) string {
	return baseKey(key) + putOffMark + civil.FormatInstant(t)
}

// baseKey is the key without the time until which it was put off.
func baseKey(key string) string {
	base, _, _ := strings.Cut(key, putOffMark)
	return base
}

// counts reports whether a row is a notification that nobody had asked for, given the
// planned occurrences by key. What is no longer planned counts by its name.
func counts(d Delivery, planned map[string]Occurrence) bool {
	if d.State != Notified || d.Key == QuietKey || strings.Contains(d.Key, putOffMark) {
		return false
	}
	if o, ok := planned[d.Key]; ok {
		return !o.Exempt
	}
	return !strings.HasPrefix(d.Key, RuleReturn+"/") && !strings.HasPrefix(d.Key, RuleRemeeting+"/")
}

// ignored is how many notifications in a row nobody answered by the end of their night,
// and whether that was said in the window. Answering anything, opening Now while the card was there, and a new time
// away start afresh.
func (l log) ignored(planned map[string]Occurrence, now time.Time, loc *time.Location) (n int, said bool) {
	for _, d := range l.rows {
		switch {
		case d.State == Notified && d.Key == QuietKey:
			said = n >= mostIgnored
		case d.State == Seen || d.State == Answered || d.State == PutOff:
			n, said = 0, false
		case counts(d, planned) && !l.has(d.Key, Seen, Answered, PutOff):
			if end := nightAfter(civil.DayOf(d.At, loc, civil.DefaultStartHour), loc); !now.Before(end) {
				n++
			}
		}
	}
	return n, said
}

// deliveredBefore reports whether something had come of a reminder before a moment.
func (l log) deliveredBefore(key string, t time.Time) bool {
	return slices.ContainsFunc(came, func(state string) bool { return l.has(key, state) && l.last[key][state].Before(t) })
}

// nightAfter is the instant at which the night after a day ends.
func nightAfter(day civil.Date, loc *time.Location) time.Time {
	return day.AddDays(1).At(civil.DefaultStartHour, 0, loc)
}
