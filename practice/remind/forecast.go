package remind

import (
	"cmp"
	"slices"
	"time"

	"tideway/practice/civil"
)

// Coming is a reminder with what will come of it.
type Coming struct {
	Occurrence
	At    Moment // when it comes, as calendar and clock show it
	Alone string // why its card comes alone, such as AloneCeiling; "" with a notification
}

// Forecast is what will come of a plan after now, by when it comes: Decide, asked ahead of time at every moment at which its
// answer may change, as if somebody looked at each notification and answered none. What came before stands where it was
// planned. What makes way for another is left out.
func Forecast(plan []Occurrence, deliveries []Delivery, now time.Time, loc *time.Location, s Session) []Coming {
	a := ahead{plan: plan, rows: slices.Clone(deliveries), loc: loc, session: s, at: map[string]time.Time{}, alone: map[string]string{}, dropped: map[string]bool{}}
	a.live(now.Round(0).In(loc))
	var list []Coming
	for _, o := range Open(plan, deliveries, loc) {
		c, later := Coming{Occurrence: o, At: o.Comes()}, o.Comes().In(loc).After(now)
		key := Current(deliveries, o.Key)
		at, comes := a.at[key]
		switch {
		case comes && at.After(now):
			c.At = Moment{civil.DayOf(at, loc, 0), civil.TimeOfDayOf(at, loc)}
		case !comes:
			c.Alone = a.alone[key]
		}
		if !later || comes || c.Alone != "" || !a.dropped[key] {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b Coming) int { return a.At.compare(b.At) })
	return list
}

// ahead is the time to come, lived through without a clock.
type ahead struct {
	plan    []Occurrence
	rows    []Delivery
	loc     *time.Location
	session Session
	moments []time.Time // still to come, in order

	at      map[string]time.Time // by key: when it is notified
	alone   map[string]string    // why its card comes alone
	dropped map[string]bool
}

// live goes from moment to moment.
func (a *ahead) live(now time.Time) {
	a.moments = []time.Time{now}
	a.add(now, a.session.StartedAt.Add(grace), a.session.WokeAt.Add(grace))
	for _, d := range a.rows {
		a.after(now, d)
	}
	for _, it := range itemsOf(a.plan, read(a.rows), now, a.loc) {
		a.add(now, it.due, it.to)
		for day, last := civil.DayOf(it.due, a.loc, 0), civil.DayOf(it.late, a.loc, 0); !last.Before(day); day = day.AddDays(1) {
			a.add(now, morning.On(day, a.loc), it.Time.On(day, a.loc))
		}
	}
	for len(a.moments) > 0 {
		now, a.moments = a.moments[0], a.moments[1:]
		for a.look(now) {
			continue
		}
	}
}

// add keeps moments that lie ahead.
func (a *ahead) add(now time.Time, moments ...time.Time) {
	for _, at := range moments {
		if i, known := slices.BinarySearchFunc(a.moments, at, time.Time.Compare); !known && at.After(now) {
			a.moments = slices.Insert(a.moments, i, at)
		}
	}
}

// after adds when a notification leaves room for another.
func (a *ahead) after(now time.Time, d Delivery) {
	if d.State == Notified {
		a.add(now, d.At.Add(breath), d.At.Add(seven))
	}
}

// look is one look at the clock, and says whether another at the same moment may bring more.
func (a *ahead) look(now time.Time) bool {
	d := Decide(a.plan, a.rows, now, a.loc, a.session)
	for key, why := range d.alone {
		a.alone[key] = cmp.Or(a.alone[key], why)
	}
	for _, o := range d.Drop {
		a.dropped[o.Key] = true
		a.rows = append(a.rows, Delivery{Key: o.Key, State: Dropped, At: now})
	}
	if d.Notify == nil {
		return false
	}
	sent := Delivery{Key: d.Notify.Key, State: Notified, At: now}
	a.at[sent.Key] = now
	a.rows = append(a.rows, sent)
	if counts(sent, nil) {
		a.rows = append(a.rows, Delivery{Key: sent.Key, State: Seen, At: now})
	}
	a.after(now, sent)
	return true
}
