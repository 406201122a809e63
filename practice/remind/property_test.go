package remind_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// places change their clocks in every way there is: in the north and the south, by half
// an hour, at midnight, around Ramadan, by two hours, not at all, and once by a whole day.
var places = []string{
	"Europe/Berlin", "Europe/London", "America/New_York", "America/Sao_Paulo", "America/Havana", "America/Santiago",
	"Africa/Casablanca", "Africa/Cairo", "Asia/Beirut", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia",
	"Antarctica/Troll", "Asia/Tehran",
}

// changes are the instants at which a zone's clocks are set, from 2008 to 2030.
func changes(loc *time.Location) []time.Time {
	var out []time.Time
	at, last := time.Date(2008, 1, 1, 0, 0, 0, 0, time.UTC).In(loc), time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)
	for {
		_, end := at.ZoneBounds()
		if end.IsZero() || end.After(last) {
			return out
		}
		out = append(out, end)
		at = end.In(loc)
	}
}

// Around every change of every clock, a return that was booked for any time comes exactly
// once, at the first instant that shows its time or, where that was skipped, more.
func TestEveryChangeOfEveryClock(t *testing.T) {
	for _, name := range places {
		t.Run(strings.ReplaceAll(name, "/", "-"), func(t *testing.T) {
			w := newWorld(t, name)
			for _, change := range changes(w.loc) {
				for offset := -3 * time.Hour; offset <= 3*time.Hour; offset += 30 * time.Minute {
					// The reading is taken from before the change, so that it may not exist.
					_, seconds := change.Add(-time.Second).In(w.loc).Zone()
					reading := change.Add(offset + time.Duration(seconds)*time.Second).UTC()
					b := remind.Booked{ID: "r", Day: civil.DayOf(reading, time.UTC, 0), Time: civil.TimeOfDayOf(reading, time.UTC)}
					w.occurrences = remind.Plan(nil, []remind.Booked{b}, civil.TimeOfDay{Hour: 18})
					w.deliveries, w.shown = nil, nil
					due := firstShowing(b, change, w.loc)
					for now := due.Add(-4 * time.Hour).Truncate(10 * time.Minute); now.Before(due.Add(5 * time.Hour)); now = now.Add(10 * time.Minute) {
						w.poll(now)
					}
					want := "ritual.return/r " + due.In(w.loc).Format("2006-01-02T15:04")
					if len(w.shown) != 1 || w.shown[0] != want {
						t.Fatalf("booked for %s %s, shown %v, want %s", b.Day, b.Time, w.shown, want)
					}
				}
			}
		})
	}
}

// firstShowing looks for it minute by minute.
func firstShowing(b remind.Booked, change time.Time, loc *time.Location) time.Time {
	want := b.Day.String() + " " + b.Time.String()
	for at := change.Add(-5 * time.Hour); ; at = at.Add(time.Minute) {
		if got := at.In(loc).Format("2006-01-02 15:04"); got == want || got > want && !at.Before(change) {
			return at
		}
	}
}

// On the day of every change the first ordinary day's reminder comes once, at six in the
// evening of that day; on the day that Samoa skipped, the next morning.
func TestEveningsOfEveryChange(t *testing.T) {
	for _, name := range places {
		w := newWorld(t, name)
		for _, change := range changes(w.loc) {
			for _, d := range []civil.Date{civil.DayOf(change, w.loc, 0), civil.DayOf(change, w.loc, 0).AddDays(-1)} {
				touches := []reentry.Touch{{Away: reentry.Away{ID: "a"}, Rule: reentry.FirstDay, Day: d}}
				w.occurrences = remind.Plan(touches, nil, civil.TimeOfDay{Hour: 18})
				w.deliveries, w.shown = nil, nil
				for now := change.Add(-48 * time.Hour).Truncate(30 * time.Minute); now.Before(change.Add(48 * time.Hour)); now = now.Add(30 * time.Minute) {
					w.poll(now)
				}
				want := "reentry.first-day/a " + d.String() + "T18:00"
				if name == "Pacific/Apia" && d.String() == "2011-12-30" {
					want = "reentry.first-day/a 2011-12-31T08:00"
				}
				if len(w.shown) != 1 || w.shown[0] != want {
					t.Fatalf("%s: shown %v, want %s", name, w.shown, want)
				}
			}
		}
	}
}

// anyPlan lies within six weeks or, close together, within ten days.
func anyPlan(t *rapid.T) []remind.Occurrence {
	first, span := civil.Date{Year: 2026, Month: time.October, Day: 1}, rapid.SampledFrom([]int{40, 10}).Draw(t, "span")
	var touches []reentry.Touch
	for i := range rapid.IntRange(0, 10).Draw(t, "touches") {
		touches = append(touches, reentry.Touch{
			Away: reentry.Away{ID: fmt.Sprint(i)}, Rule: rapid.SampledFrom([]reentry.Rule{reentry.Eve, reentry.FirstDay, reentry.TenthDay}).Draw(t, "rule"),
			Day: first.AddDays(rapid.IntRange(0, span).Draw(t, "day")),
		})
	}
	var returns []remind.Booked
	for i := range rapid.IntRange(0, 6).Draw(t, "returns") {
		returns = append(returns, remind.Booked{
			ID: fmt.Sprint("r", i), Day: first.AddDays(rapid.IntRange(0, span).Draw(t, "day")),
			Time: civil.TimeOfDay{Hour: rapid.IntRange(0, 23).Draw(t, "hour"), Minute: rapid.IntRange(0, 59).Draw(t, "minute")},
		})
	}
	hour := civil.TimeOfDay{Hour: rapid.IntRange(0, 23).Draw(t, "reminder hour")}
	on := first.AddDays(rapid.IntRange(0, span).Draw(t, "day"))
	yearly := remind.Yearly{On: civil.MonthDay{Month: on.Month, Day: on.Day}, Time: hour}
	return append(remind.Plan(touches, returns, hour), yearly.Plan(first.AddDays(-3), first.AddDays(rapid.IntRange(0, span).Draw(t, "planned until")))...)
}

// live is one thing that happens to a computer and its people: it sleeps, starts, is
// carried to another zone, its clock is set, somebody answers or puts off.
func (w *world) live(t *rapid.T, now time.Time) time.Time {
	switch rapid.IntRange(0, 12).Draw(t, "event") {
	case 0: // sleep
		now = now.Add(time.Duration(rapid.IntRange(1, 72*60).Draw(t, "asleep")) * time.Minute)
		w.session.WokeAt = now
	case 1:
		w.session = remind.Session{StartedAt: now}
	case 2:
		w.loc, _ = civil.LoadZone(rapid.SampledFrom(places).Draw(t, "zone"))
	case 3: // set back
		now = now.Add(-time.Duration(rapid.IntRange(1, 26*60).Draw(t, "set back")) * time.Minute)
	case 4, 5, 6, 7: // to the next time that something is due, or into the night after it
		now = w.next(now).Add(rapid.SampledFrom([]time.Duration{0, 3 * time.Minute, 5 * time.Hour, 8 * time.Hour}).Draw(t, "after"))
	default:
		now = now.Add(time.Duration(rapid.IntRange(1, 300).Draw(t, "minutes")) * time.Minute)
	}
	if card := w.decide(now).Card; card != nil {
		switch rapid.IntRange(0, 11).Draw(t, "action") {
		case 0:
			w.write(card.Key, remind.Answered, now)
		case 2:
			w.write(card.Key, remind.Seen, now)
		case 3:
			until := now.Add(time.Duration(rapid.IntRange(1, 3000).Draw(t, "put off")) * time.Minute)
			w.deliveries = append(w.deliveries, remind.PutOffUntil(card.Key, until, now))
		}
	}
	return now
}

// next is when something is planned next; a little later where nothing is.
func (w *world) next(now time.Time) time.Time {
	next := now.Add(40 * 24 * time.Hour)
	for _, o := range w.occurrences {
		if due := o.Time.On(o.Day, w.loc); due.After(now) && due.Before(next) {
			next = due
		}
	}
	if next.Sub(now) > 30*24*time.Hour {
		return now.Add(time.Hour)
	}
	return next
}

func TestPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &world{occurrences: anyPlan(t)}
		w.loc, _ = civil.LoadZone(rapid.SampledFrom(places).Draw(t, "zone"))
		now := time.Date(2026, 9, 30, 12, 0, 0, 0, time.UTC)
		for range rapid.IntRange(1, 150).Draw(t, "events") {
			now = w.live(t, now)
			rows := slices.Clone(w.deliveries)
			checkPromises(t, w, rows, now, w.poll(now))
			again := w.decide(now)
			if again.Notify != nil && slices.ContainsFunc(rows, func(d remind.Delivery) bool {
				undone := d.State == remind.Dropped && d.At.After(now) // before the clock was set back: see itemOf
				return d.Key == again.Notify.Key && !undone
			}) {
				t.Fatalf("%s again", again.Notify.Key)
			}
		}
		notified := map[string]bool{}
		for _, d := range w.deliveries {
			if d.State == remind.Notified && notified[d.Key] {
				t.Fatalf("%s was notified twice", d.Key)
			}
			notified[d.Key] = notified[d.Key] || d.State == remind.Notified
		}
	})
}

// checkPromises holds for every decision, given the rows before it.
func checkPromises(t *rapid.T, w *world, rows []remind.Delivery, now time.Time, d remind.Decision) {
	did := func(key string, states ...string) bool {
		return slices.ContainsFunc(rows, func(r remind.Delivery) bool { return r.Key == key && slices.Contains(states, r.State) })
	}
	if d.Card != nil && did(d.Card.Key, remind.Answered, remind.PutOff) {
		t.Fatalf("a card for %s, which was answered", d.Card.Key)
	}
	for _, o := range d.Drop {
		if did(o.Key, remind.Notified, remind.Answered) || d.Card != nil && d.Card.Key == o.Key {
			t.Fatalf("dropped %s, of which something came", o.Key)
		}
	}
	if d.Notify == nil {
		return
	}
	key := d.Notify.Key
	if did(key, remind.Notified, remind.Answered, remind.PutOff) {
		t.Fatalf("notified %s, which was done", key)
	}
	if d.MeantFor.After(now) || d.Late != (now.Sub(d.MeantFor) > 5*time.Minute) {
		t.Fatalf("%s at %s, meant for %s, late %v", key, now, d.MeantFor, d.Late)
	}
	for _, begin := range []time.Time{w.session.StartedAt, w.session.WokeAt} {
		if since := now.Sub(begin); since >= 0 && since < 2*time.Minute {
			t.Fatalf("%s %s after the start", key, since)
		}
	}
	atNight := func(h int) bool { return h < 8 || h >= 22 }
	if !strings.Contains(key, "@") && atNight(now.In(w.loc).Hour()) && !atNight(d.MeantFor.Hour()) {
		t.Fatalf("%s at %s, and it was meant for %s", key, now.In(w.loc), d.MeantFor)
	}
	switch {
	case strings.Contains(key, "@"):
	case !d.Notify.Exempt:
		checkUnasked(t, w, rows, now, d)
	case d.Notify.Stands > 0:
		checkStanding(t, w, rows, now, *d.Notify)
	}
}

// checkStanding: a re-meeting comes between its hour and nine in the evening, on one of its days, and on none on which
// something else spoke.
func checkStanding(t *rapid.T, w *world, rows []remind.Delivery, now time.Time, o remind.Occurrence) {
	today := civil.DayOf(now, w.loc, 4)
	if at := civil.TimeOfDayOf(now, w.loc); at.Compare(o.Time) < 0 || at.Hour >= 21 || today.Before(o.Day) || today.Sub(o.Day) > remind.StandsFor {
		t.Fatalf("%s for %s at %s", o.Key, o.Day, now.In(w.loc))
	}
	for _, r := range rows {
		if r.State == remind.Notified && civil.DayOf(r.At, w.loc, 4) == today {
			t.Fatalf("%s on %s, after %s", o.Key, today, r.Key)
		}
	}
}

// checkUnasked: what nobody asked for comes in waking hours, on its day, and at most twice
// in seven days.
func checkUnasked(t *rapid.T, w *world, rows []remind.Delivery, now time.Time, d remind.Decision) {
	local := now.In(w.loc)
	if local.Hour() < 8 || local.Hour() >= 22 || d.MeantFor.Hour() < 21 && local.Hour() >= 21 {
		t.Fatalf("%s at %s", d.Notify.Key, local)
	}
	if day := civil.DayOf(now, w.loc, 4); day != d.Notify.Day {
		t.Fatalf("%s for %s on %s", d.Notify.Key, d.Notify.Day, day)
	}
	recent := 0
	for _, r := range rows {
		unasked := strings.HasPrefix(r.Key, "reentry.") && !strings.Contains(r.Key, "@")
		if unasked && r.State == remind.Notified && now.Sub(r.At).Abs() < 7*24*time.Hour {
			recent++
		}
	}
	if recent >= 2 {
		t.Fatalf("%s is number %d in seven days", d.Notify.Key, recent+1)
	}
}
