package remind

import (
	"strconv"
	"time"

	"tideway/practice/civil"
)

// RuleRemeeting is the rule of the yearly re-meeting, on a day that two people have chosen for it.
const RuleRemeeting = "remeeting"

// StandsFor is for how many days after its day the card of a re-meeting stays, with its last evening: an anniversary may
// fall on a full day, and a week always has one that is not.
const StandsFor = 7

// Yearly is the re-meeting: one day of every year, from the first that does not lie before Since.
type Yearly struct {
	On    civil.MonthDay
	Since civil.Date      // when the day was chosen: what was over by then begins in the next year
	Time  civil.TimeOfDay // in the quiet hours it is moved to their edge
}

// Plan makes one occurrence for every year whose day lies from first to last, both inclusive. Two people set this day
// themselves, as they would a letter's, so it is exempt from the ceiling and from going quiet (R11). It stands for
// StandsFor days, and through all of them gives way to whatever has one day only. The key names the year, not the day, so
// that a year has one re-meeting whatever is changed in it.
func (y Yearly) Plan(first, last civil.Date) []Occurrence {
	var plan []Occurrence
	if !y.On.Valid() {
		return nil
	}
	for year := max(first.Year, civil.FirstYear); year <= min(last.Year, civil.LastYear); year++ {
		day := y.On.In(year)
		if day.Before(first) || day.After(last) || day.Before(y.Since) {
			continue
		}
		o := restore(yearKey(year), day, waking(y.Time), SentenceNeutral, true)
		o.Rule, o.Stands = RuleRemeeting, StandsFor
		plan = append(plan, o.moved(o.Day, o.Time))
	}
	return plan
}

// YearlyKeys are the keys of every year from first to last, whether it has a re-meeting or not.
func YearlyKeys(first, last civil.Date) []string {
	var keys []string
	for year := max(first.Year, civil.FirstYear); year <= min(last.Year, civil.LastYear); year++ {
		keys = append(keys, yearKey(year))
	}
	return keys
}

func yearKey(year int) string { return RuleRemeeting + "/" + strconv.Itoa(year) }

// moved is an occurrence in civil time on another day, with its late window.
func (o Occurrence) moved(day civil.Date, at civil.TimeOfDay) Occurrence {
	fresh := restore(o.Key, day, at, o.Sentence, o.Exempt)
	o.Day, o.Time, o.LateUntil = fresh.Day, fresh.Time, fresh.LateUntil
	if o.Stands > 0 {
		o.LateUntil = Moment{Day: day.AddDays(o.Stands), Time: tooLate}
	}
	return o
}

// inHours reports whether now lies between the hour that a standing reminder was set for and nine in the evening, of
// whichever of its days this is: a computer that was off on the day asks no earlier on a later one.
func (it item) inHours(now time.Time, loc *time.Location) bool {
	today := civil.DayOf(now, loc, civil.DefaultStartHour)
	return !now.Before(it.Time.On(today, loc)) && now.Before(tooLate.On(today, loc))
}

// busy reports whether today belongs to something that has this one day only: it was notified of, or may still be.
func busy(speaking []item, l log, now time.Time, loc *time.Location) bool {
	today := civil.DayOf(now, loc, civil.DefaultStartHour)
	for _, d := range l.rows {
		if d.State == Notified && d.Key != QuietKey && civil.DayOf(d.At, loc, civil.DefaultStartHour) == today {
			return true
		}
	}
	for _, it := range speaking {
		if it.Stands == 0 && it.open() && !it.sent && !it.seen && now.Before(it.late) {
			return true
		}
	}
	return false
}

// Current is the key under which a reminder comes next: another one after each time that it was put off.
func Current(deliveries []Delivery, key string) string {
	now, _ := read(deliveries).current(key)
	return now
}

// Reopen is what to write when an answer is taken back: the reminder is open again from now on, and nobody is notified
// of what they have just asked for.
func Reopen(key string, now time.Time) []Delivery {
	return []Delivery{PutOffUntil(key, now, now), {Key: putOffKey(key, now), State: Notified, At: now}}
}
