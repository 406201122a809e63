package remind_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// world is a computer with a journal: it writes down what Decide says, as the program
// does, and remembers which notifications appeared.
type world struct {
	loc         *time.Location
	occurrences []remind.Occurrence
	deliveries  []remind.Delivery
	session     remind.Session
	shown       []string // "key 2026-11-30T18:00"
}

func newWorld(t testing.TB, zone string, occurrences ...remind.Occurrence) *world {
	t.Helper()
	loc, err := civil.LoadZone(zone)
	if err != nil {
		t.Fatal(err)
	}
	return &world{loc: loc, occurrences: occurrences}
}

func (w *world) decide(now time.Time) remind.Decision {
	return remind.Decide(w.occurrences, w.deliveries, now, w.loc, w.session)
}

// poll is one look at the clock.
func (w *world) poll(now time.Time) remind.Decision {
	d := w.decide(now)
	for _, o := range d.Drop {
		w.write(o.Key, remind.Dropped, now)
	}
	if d.Notify != nil {
		w.write(d.Notify.Key, remind.Notified, now)
		w.notified(d.Notify.Key, now)
	}
	return d
}

func (w *world) notified(key string, at time.Time) {
	w.shown = append(w.shown, key+" "+at.In(w.loc).Format("2006-01-02T15:04"))
}

func (w *world) write(key, state string, at time.Time) {
	w.deliveries = append(w.deliveries, remind.Delivery{Key: key, State: state, At: at})
}

// awake looks at the clock every half minute.
func (w *world) awake(from, to time.Time) {
	for now := from; !now.After(to); now = now.Add(30 * time.Second) {
		w.poll(now)
	}
}

// start is the program started at a time.
func (w *world) start(at time.Time) { w.session = remind.Session{StartedAt: at} }

// at reads "30 18:00" in November 2026, or "2026-12-01 18:00".
func (w *world) at(t testing.TB, s string) time.Time {
	t.Helper()
	if len(s) == len("30 18:00") {
		s = "2026-11-" + s
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", s, w.loc)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func (w *world) expect(t testing.TB, shown ...string) {
	t.Helper()
	if got, want := strings.Join(w.shown, "\n"), strings.Join(shown, "\n"); got != want {
		t.Errorf("shown:\n%s\nwant:\n%s", got, want)
	}
}

func day(t testing.TB, s string) civil.Date {
	t.Helper()
	if len(s) == 2 {
		s = "2026-11-" + s
	}
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func clock(t testing.TB, s string) civil.TimeOfDay {
	t.Helper()
	at, err := civil.ParseTimeOfDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// touch plans one touch of the arc of time away id.
func touch(t testing.TB, rule reentry.Rule, id, on, at string) remind.Occurrence {
	t.Helper()
	touches := []reentry.Touch{{Away: reentry.Away{ID: id}, Rule: rule, Day: day(t, on)}}
	return remind.Plan(touches, nil, clock(t, at))[0]
}

// booked plans one return.
func booked(t testing.TB, id, on, at string) remind.Occurrence {
	t.Helper()
	return remind.Plan(nil, []remind.Booked{{ID: id, Day: day(t, on), Time: clock(t, at)}}, clock(t, "18:00"))[0]
}

// key of an occurrence in a decision, or "".
func key(o *remind.Occurrence) string {
	if o == nil {
		return ""
	}
	return o.Key
}

func keys(list []remind.Occurrence) string {
	var out []string
	for _, o := range list {
		out = append(out, o.Key)
	}
	return strings.Join(out, " ")
}

func say(d remind.Decision) string {
	return fmt.Sprintf("notify %q card %q late %v drop %q missed %q quiet %v", key(d.Notify), key(d.Card), d.Late, keys(d.Drop), key(d.Missed), d.WentQuiet)
}
