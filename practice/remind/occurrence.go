package remind

import (
	"cmp"
	"slices"
	"time"

	"tideway/practice/civil"
	"tideway/practice/reentry"
)

// The two fixed sentences. Neither holds a name or anything that was written.
const (
	SentenceReentry = "reentry"
	SentenceNeutral = "neutral"
)

// RuleReturn is the rule of a return that a time-out booked.
const RuleReturn = "ritual.return"

// ZoneInstant is the zone of a row in the clear that stands for an instant, in UTC, and not for civil time wherever the
// computer is. Only what a person asked for is an instant.
const ZoneInstant = "UTC"

// Occurrence is one reminder: civil time, valid wherever the computer is, or, with At, an instant.
type Occurrence struct {
	Key       string // stable name, such as "reentry.first-day/<away id>"
	Rule      string
	Day       civil.Date // the day it is for, also when it is answered after midnight
	Time      civil.TimeOfDay
	At        time.Time // for a booked return: the instant that Day and Time show; zero for civil time
	LateUntil Moment    // from then on it is too late for a notification
	Stands    int       // for how many days after Day the card stays; 0: on its day alone
	Exempt    bool      // asked for by a person: no ceiling, no going quiet
	Sentence  string    // SentenceReentry or SentenceNeutral
	Since     time.Time // when it came to be known; zero: long before its day
	Until     time.Time // as Open tells it: when it comes, having been put off; zero: when it was planned
	Why       reentry.Why
}

// Moment is a reading of calendar and clock, without a zone.
type Moment struct {
	Day  civil.Date
	Time civil.TimeOfDay
}

func (m Moment) compare(other Moment) int {
	return cmp.Or(m.Day.Compare(other.Day), m.Time.Compare(other.Time))
}

// voice is what of its kind is open once at a time: a newer one replaces an older one.
type voice struct {
	sentence       string
	exempt, stands bool
}

func (o Occurrence) voice() voice { return voice{o.Sentence, o.Exempt, o.Stands > 0} }

// In is the first valid instant that shows the moment in loc.
func (m Moment) In(loc *time.Location) time.Time { return m.Time.On(m.Day, loc) }

// Booked is a return that somebody asked for, as the clock showed it to them.
type Booked struct {
	ID   string
	Day  civil.Date // of the calendar, also after midnight
	Time civil.TimeOfDay
	At   time.Time // the instant itself; zero: civil time
}

// Book makes a Booked of an instant, to the minute, as the clock in loc shows it. The instant is kept: "in half an hour"
// may lie in an hour that the clock shows twice, or in another zone.
func Book(id string, at time.Time, loc *time.Location) Booked {
	at = at.Truncate(time.Minute)
	return Booked{ID: id, Day: civil.DayOf(at, loc, 0), Time: civil.TimeOfDayOf(at, loc), At: at}
}

// The hours between which reminders that nobody asked for may come, and the end of
// their late window.
var (
	morning = civil.TimeOfDay{Hour: 8}
	tooLate = civil.TimeOfDay{Hour: 21}
	night   = civil.TimeOfDay{Hour: 22}
)

// TouchKey is the key of the reminder that a touch makes.
func TouchKey(t reentry.Touch) string { return string(t.Rule) + "/" + t.Away.ID }

// Plan makes occurrences of the touches of all arcs, at the reminder time that was
// set, and of the returns that were booked. A reminder time in the quiet hours is
// moved to their edge: 08:00, or 21:00. Sorted by day and time.
func Plan(touches []reentry.Touch, returns []Booked, at civil.TimeOfDay) []Occurrence {
	at = waking(at)
	plan := make([]Occurrence, 0, len(touches)+len(returns))
	for _, touch := range touches {
		o := restore(TouchKey(touch), touch.Day, at, SentenceReentry, false)
		o.Rule, o.Why = string(touch.Rule), touch.Why
		plan = append(plan, o)
	}
	for _, r := range returns {
		o := restore(RuleReturn+"/"+r.ID, r.Day, r.Time, SentenceNeutral, true)
		o.Rule, o.At = RuleReturn, r.At
		plan = append(plan, o)
	}
	slices.SortFunc(plan, byTime)
	return plan
}

// FromDue makes an occurrence again of the row that stands in the clear while the
// journal is locked. Its rule and its reason are sealed, so those are empty; what it
// needs for Decide follows from the zone: an instant is what a person asked for, and
// civil time, whose zone is empty, is not. An instant is shown as the clock in loc does.
func FromDue(key string, day civil.Date, at civil.TimeOfDay, zone, sentence string, loc *time.Location) Occurrence {
	if zone != ZoneInstant {
		return restore(key, day, at, sentence, false)
	}
	b := Book(key, at.On(day, time.UTC), loc)
	o := restore(key, b.Day, b.Time, sentence, true)
	o.At = b.At
	return o
}

// Due is the day, the time and the zone of the row in the clear, from which FromDue makes the occurrence again.
func (o Occurrence) Due() (day civil.Date, at civil.TimeOfDay, zone string) {
	if o.At.IsZero() {
		return o.Day, o.Time, ""
	}
	return civil.DayOf(o.At, time.UTC, 0), civil.TimeOfDayOf(o.At, time.UTC), ZoneInstant
}

// dueIn is the instant at which it is due in loc.
func (o Occurrence) dueIn(loc *time.Location) time.Time {
	if o.At.IsZero() {
		return o.Time.On(o.Day, loc)
	}
	return o.At.In(loc)
}

func restore(key string, day civil.Date, at civil.TimeOfDay, sentence string, exempt bool) Occurrence {
	o := Occurrence{Key: key, Day: day, Time: at, Sentence: sentence, Exempt: exempt}
	switch {
	case o.Exempt: // a day's time: what was asked for is not lost to one evening away
		o.LateUntil = Moment{Day: day.AddDays(1), Time: at}
	case at.Compare(tooLate) < 0:
		o.LateUntil = Moment{Day: day, Time: tooLate}
	default:
		o.LateUntil = Moment{Day: day, Time: night}
	}
	return o
}

// Rebuild is what to store when the plan was made anew over an old one: the new plan,
// except that what was already delivered keeps its old day and time, so that a return
// date which is edited later moves what is still to come and repeats nothing. An
// instant does not move. What was delivered before something changed was known by then, and
// not since the change.
func Rebuild(old, fresh []Occurrence, deliveries []Delivery) []Occurrence {
	h := read(deliveries)
	was := make(map[string]Occurrence, len(old))
	for _, o := range old {
		was[o.Key] = o
	}
	plan := slices.Clone(fresh)
	for i, o := range plan {
		if before, ok := was[o.Key]; ok && o.At.IsZero() && h.delivered(o.Key) {
			if h.deliveredBefore(o.Key, o.Since) {
				o.Since = time.Time{}
			}
			plan[i] = o.moved(before.Day, before.Time)
		}
	}
	slices.SortFunc(plan, byTime)
	return plan
}

// Open is what of a plan nobody has answered, by when it comes in loc: what was put off, at the time that was chosen.
func Open(plan []Occurrence, deliveries []Delivery, loc *time.Location) []Occurrence {
	l, open := read(deliveries), []Occurrence(nil)
	for _, o := range plan {
		key, until := l.current(o.Key)
		if l.has(key, Answered) {
			continue
		}
		if until != nil {
			o.Until = until.In(loc)
		}
		open = append(open, o)
	}
	slices.SortStableFunc(open, func(a, b Occurrence) int { return a.Comes().compare(b.Comes()) })
	return open
}

// Comes is the day and the time at which calendar and clock show it: as planned, or the time to which it was put off.
func (o Occurrence) Comes() Moment {
	if o.Until.IsZero() {
		return Moment{o.Day, o.Time}
	}
	zone := o.Until.Location()
	return Moment{civil.DayOf(o.Until, zone, 0), civil.TimeOfDayOf(o.Until, zone)}
}

func byTime(a, b Occurrence) int {
	return cmp.Or(a.Day.Compare(b.Day), a.Time.Compare(b.Time), cmp.Compare(a.Key, b.Key))
}

// waking moves a time out of the quiet hours.
func waking(at civil.TimeOfDay) civil.TimeOfDay {
	switch {
	case at.Compare(morning) < 0:
		return morning
	case at.Compare(night) >= 0:
		return tooLate
	}
	return at
}

// quiet reports whether t lies in the quiet hours.
func quiet(t civil.TimeOfDay) bool { return waking(t) != t }
