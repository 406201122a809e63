package remind

import (
	"cmp"
	"slices"
	"time"

	"tideway/practice/civil"
)

// item is an occurrence in one zone, with what has happened to it. All windows are
// half-open: they begin at their first instant and are over at their last.
type item struct {
	Occurrence           // Key is the current one: a new one after each putting off
	due, late  time.Time // when a notification may be sent
	from, to   time.Time // when the card is there
	asked      bool      // exempt, or put off
	anyHour    bool      // was set for the quiet hours
	freely     time.Time // until then, put off, it asks for no hour; zero: not put off
	silent     bool      // became known when it was too late for a notification
	sent, seen bool      // notified; looked at since it was due
	looked     bool      // looked at since its card was there
	alone      string    // why no notification comes; "" where one may
	done       bool      // answered
	dropped    bool
}

// itemOf places an occurrence on the time line of loc.
func itemOf(o Occurrence, l log, now time.Time, loc *time.Location) item {
	key, until := l.current(o.Key)
	it := item{Occurrence: o, asked: o.Exempt || until != nil}
	it.Key = key
	if until != nil {
		it.placePutOff(*until, loc)
	} else {
		it.place(loc)
		it.learn(l)
	}
	it.sent = l.has(key, Notified)
	it.seen = !l.last[key][Seen].Before(it.due) && l.has(key, Seen)
	it.looked = !l.last[key][Seen].Before(it.from) && l.has(key, Seen)
	it.done = l.has(key, Answered)
	// A row from before it was due is about an earlier plan, or from further east; one that lies ahead of now is from
	// before the clock was set back.
	over := it.due
	if it.Stands > 0 { // one from a plan that knew of its first day alone is about that day
		over = it.late
	}
	dropped := l.last[key][Dropped]
	it.dropped = l.has(key, Dropped) && !it.sent && !dropped.Before(over) && !dropped.After(now)
	return it
}

func (it *item) place(loc *time.Location) {
	it.due = it.dueIn(loc)
	if !it.At.IsZero() { // a day's time: what was asked for is not lost to one evening away
		it.late = it.due.Add(24 * time.Hour)
		it.from, it.to, it.anyHour = it.due, it.late, quiet(civil.TimeOfDayOf(it.due, loc))
		return
	}
	day, late := it.Day, it.LateUntil
	// On a day that the calendar skipped (Samoa, 30 December 2011) all moves on.
	if lived := civil.DayOf(it.due, loc, 0); lived.After(day) {
		late.Day = late.Day.AddDays(lived.Sub(day))
		day = lived
	}
	it.late = late.In(loc)
	it.anyHour = it.Exempt && quiet(it.Time)
	if it.Exempt && it.Stands == 0 {
		it.from, it.to = it.due, it.late
		return
	}
	it.from, it.to = day.At(civil.DefaultStartHour, 0, loc), nightAfter(day.AddDays(it.Stands), loc)
}

func (it *item) placePutOff(until time.Time, loc *time.Location) {
	const least = 2 * time.Hour
	it.due, it.from, it.anyHour = until, until, true
	it.to = nightAfter(civil.DayOf(until, loc, civil.DefaultStartHour), loc)
	it.late = tooLate.On(civil.DayOf(until, loc, 0), loc)
	if it.late.Before(until.Add(least)) {
		it.late = until.Add(least)
	}
	if it.to.Before(it.late) {
		it.to = it.late
	}
	it.freely = it.late
	if end := nightAfter(it.Day.AddDays(it.Stands), loc); it.Stands > 0 && it.to.Before(end) {
		it.to, it.late = end, it.LateUntil.In(loc)
	}
}

// learn follows from when it came to be known. When that was after its hour, then it is due only from then on: nothing was
// late before. When that was too late for a notification, its card alone is there for the rest of its day. What had gone by
// before it came to be known anew was known, and stays gone by.
func (it *item) learn(l log) {
	gone, ok := l.last[it.Key][Dropped]
	if ok && !gone.Before(it.due) && gone.Before(it.Since) {
		return
	}
	if it.Since.After(it.due) {
		it.due, it.silent = it.Since, !it.Since.Before(it.late)
	}
}

// unknown reports whether its whole day was over when it came to be known: somebody came home earlier than planned, or
// wrote down a journey that is over. Then it was never there, and cannot have gone by.
func (it item) unknown() bool { return it.silent && !it.Since.Before(it.to) }

// Unknown tells by their keys which of a plan were over, in loc, before anybody could know of them. Nothing ever comes of
// those.
func Unknown(plan []Occurrence, deliveries []Delivery, now time.Time, loc *time.Location) map[string]bool {
	l, unknown := read(deliveries), map[string]bool{}
	for _, o := range plan {
		if !l.delivered(o.Key) && itemOf(o.knownBy(now), l, now, loc).unknown() {
			unknown[o.Key] = true
		}
	}
	return unknown
}

// knownBy takes a moment of getting to know that lies ahead for one from before the clock was set back: it is known by
// now, and nobody can say since when.
func (o Occurrence) knownBy(now time.Time) Occurrence {
	if o.Since.After(now) {
		o.Since = time.Time{}
	}
	return o
}

// arrived reports whether its card or its notification could be there.
func (it item) arrived(now time.Time) bool { return !now.Before(it.from) || !now.Before(it.due) }

// open reports whether something can still come of it.
func (it item) open() bool { return !it.done && !it.dropped }

// shows reports whether its card is there.
func (it item) shows(now time.Time) bool {
	return it.open() && !now.Before(it.from) && now.Before(it.to)
}

// waiting reports whether it is due and was neither sent nor looked at.
func (it item) waiting(now time.Time) bool {
	met := it.sent || it.seen || it.looked && it.alone != ""
	return it.open() && !it.silent && !met && !now.Before(it.due)
}

// comesAlone reports whether its card is there, and its notification would be, were there not a reason for none.
func (it item) comesAlone(now time.Time) bool {
	return it.alone != "" && it.open() && !it.sent && !now.Before(it.due) && now.Before(it.to)
}

// over reports whether it goes by: when it is too late for a notification or, where none comes, when its card is over.
func (it item) over(now time.Time) bool {
	if it.alone != "" {
		return !now.Before(it.to)
	}
	return !now.Before(it.late)
}

// itemsOf places all occurrences, the latest first. What lies more than a month back, and
// what was over before anybody could know of it, is left alone.
func itemsOf(occurrences []Occurrence, l log, now time.Time, loc *time.Location) []item {
	const stale = 31 * 24 * time.Hour
	var items []item
	for _, o := range occurrences {
		if it := itemOf(o.knownBy(now), l, now, loc); now.Sub(it.late) < stale && !it.unknown() {
			items = append(items, it)
		}
	}
	slices.SortFunc(items, func(a, b item) int { return cmp.Or(b.due.Compare(a.due), cmp.Compare(a.Key, b.Key)) })
	return items
}

// newest picks, of the items that have arrived, those that may speak: the latest of each
// sentence that is due, which replaces older ones that are still open, and after it those
// whose card is there before their time. An invitation that comes by itself never takes
// the place of what was asked for. What stands for days replaces only its like, and comes
// last: it has another day.
func newest(items []item, now time.Time) (speaking, replaced []item) {
	taken := map[voice]bool{}
	var early, standing []item
	for _, it := range items {
		speaks := it.voice()
		switch {
		case !it.arrived(now):
		case speaks.stands && (now.Before(it.due) || !taken[speaks]):
			taken[speaks] = taken[speaks] || !now.Before(it.due)
			standing = append(standing, it)
		case now.Before(it.due):
			early = append(early, it)
		case taken[speaks]:
			replaced = append(replaced, it)
		default:
			taken[speaks] = true
			speaking = append(speaking, it)
		}
	}
	// What a person asked for goes before the rest.
	slices.SortStableFunc(speaking, func(a, b item) int {
		switch {
		case a.asked == b.asked:
			return 0
		case a.asked:
			return -1
		}
		return 1
	})
	return slices.Concat(speaking, early, standing), replaced
}
