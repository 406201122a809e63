package remind

import (
	"slices"
	"time"
)

// Session is what this run of the program knows of the computer. Zero times are long ago.
type Session struct {
	StartedAt time.Time // of the program
	WokeAt    time.Time // of the computer, last
	Off       bool      // notifications are turned off
}

// Decision is what to do at one moment. The keys of Notify, Card, Drop and Missed are
// those under which to write the next delivery.
type Decision struct {
	Notify    *Occurrence  // send this: write Notified first, send if that was the first such row
	Card      *Occurrence  // show this in the window
	Late      bool         // Notify, else Card, comes more than five minutes late
	MeantFor  time.Time    // for when it was meant, in the zone asked for
	Drop      []Occurrence // write Dropped: nothing will come of these
	Missed    *Occurrence  // for two days a quiet line in the window
	WentQuiet bool         // say once that it has gone quiet, then write Notified under QuietKey

	alone map[string]string // by key: what is due and has its card alone, and why
}

const (
	grace        = 2 * time.Minute  // after start and wake
	onTime       = 5 * time.Minute  // later than that is late
	breath       = 30 * time.Minute // between a notification and one that nobody asked for
	seven        = 7 * 24 * time.Hour
	mostInSeven  = 2
	mostIgnored  = 3
	missedRemain = 48 * time.Hour
)

// Decide answers what is due at now in loc.
func Decide(occurrences []Occurrence, deliveries []Delivery, now time.Time, loc *time.Location, s Session) Decision {
	now = now.Round(0).In(loc)
	l := read(deliveries)
	items := itemsOf(occurrences, l, now, loc)
	speaking, replaced := newest(items, now)
	m := moodOf(occurrences, l, now, loc, s)

	d := Decision{WentQuiet: m.faded && !m.said, alone: map[string]string{}}
	for _, it := range replaced {
		if it.waiting(now) {
			d.Drop = append(d.Drop, it.Occurrence)
		}
	}
	m.busy = busy(speaking, l, now, loc)
	for _, it := range speaking {
		d.consider(it, m)
	}
	slices.SortFunc(d.Drop, byTime)
	return d
}

// consider decides about one that may speak. Earlier ones in the list go before it.
func (d *Decision) consider(it item, m mood) {
	if it.alone = m.alone(it); it.comesAlone(m.now) {
		d.alone[it.Key] = it.alone
	}
	if it.waiting(m.now) && it.over(m.now) {
		d.Drop = append(d.Drop, it.Occurrence)
		it.dropped = true
	}
	if it.dropped && !it.done && m.now.Sub(it.late) < missedRemain && d.Missed == nil {
		d.Missed = &it.Occurrence
	}
	if d.Notify == nil && it.waiting(m.now) && m.mayDisturb(it) {
		d.Notify = &it.Occurrence
		d.meant(it, m.now)
	}
	if d.Card == nil && it.shows(m.now) {
		d.Card = &it.Occurrence
		if d.Notify == nil {
			d.meant(it, m.now)
		}
	}
}

// meant fills in for when an item was meant.
func (d *Decision) meant(it item, now time.Time) {
	d.MeantFor = it.due.In(now.Location())
	d.Late = now.Sub(it.due) > onTime
}

// mood is what decides whether a notification may disturb, apart from the occurrence.
type mood struct {
	now    time.Time
	ready  time.Time   // when the grace after start or wake is over
	quiet  bool        // quiet hours
	spaced time.Time   // when another one that nobody asked for may follow
	sent   []time.Time // what fills the ceiling
	busy   bool        // today belongs to something that has no other day
	faded  bool        // too many in a row were ignored
	said   bool        // and the window has said so
	off    bool        // notifications are turned off
}
