package practice_test

import (
	"flag"
	"fmt"
	"math"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

var update = flag.Bool("update", false, "write testdata anew")

// year is a made-up couple's year, in fake time.
type year struct {
	*practicetest.Fixture
	t       *testing.T
	lines   []string
	unasked []time.Time
	last    civil.Date // the day of the last notification
}

// journeys of the year: when each was entered, and what it was.
var journeys = []struct{ entered, from, to, kind, name string }{
	{"2026-01-20", "2026-02-14", "2026-02-21", "together", "snow"},
	{"2026-03-02", "2026-03-28", "2026-04-05", "together", "Easter by the sea"},
	{"2026-05-01", "2026-05-08", "2026-05-10", "apart", "a course"},
	{"2026-05-20", "2026-05-22", "2026-05-26", "visitors", "parents"},
	{"2026-07-01", "2026-07-18", "2026-08-09", "together", "the long one"},
	{"2026-08-10", "2026-08-15", "2026-08-16", "together", "one night"},
	{"2026-09-01", "2026-09-03", "2026-09-05", "other", "moving house"},
	{"2026-10-01", "2026-10-01", "", "illness", "the flu"},
	{"2026-12-01", "2026-12-23", "2026-12-27", "together", "Christmas"},
}

func (y *year) say(format string, args ...any) {
	y.lines = append(y.lines, y.Clock.Now().In(y.Zone).Format("2006-01-02 Mon 15:04  ")+fmt.Sprintf(format, args...))
}

// look is one look at the clock, as the bell and the window have it. From June to the middle of July nobody answers.
func (y *year) look() {
	y.t.Helper()
	d := y.Due(remind.Session{})
	now := y.Clock.Now()
	if d.WentQuiet {
		y.say("goes quiet, and says so")
		y.deliver(remind.QuietKey, remind.Notified)
	}
	for _, o := range d.Drop {
		y.say("%s goes by, for %s", o.Rule, o.Day)
		y.deliver(o.Key, remind.Dropped)
	}
	if d.Notify == nil {
		return
	}
	if !y.deliver(d.Notify.Key, remind.Notified) {
		y.t.Fatalf("%s a second time", d.Notify.Key)
	}
	y.say("%s, “%s”", d.Notify.Rule, d.Notify.Sentence)
	if y.last == y.Today() {
		y.t.Errorf("two on %s", y.last)
	}
	y.last = y.Today()
	if local := now.In(y.Zone); !d.Notify.Exempt && !strings.Contains(d.Notify.Key, "@") {
		y.unasked = append(y.unasked, now)
		if local.Hour() < 8 || local.Hour() >= 22 {
			y.t.Errorf("in the quiet hours: %s", local)
		}
	}
	if y.Today() == date(y.t, "2026-03-03") && !strings.Contains(d.Notify.Key, "@") {
		until := y.Today().AddDays(1).At(18, 0, y.Zone)
		if err := y.PutOff(y.t.Context(), d.Notify.Key, until); err != nil {
			y.t.Fatal(err)
		}
		y.say("put off to the next day")
		return
	}
	silent := now.After(date(y.t, "2026-06-01").At(0, 0, y.Zone)) && now.Before(date(y.t, "2026-07-15").At(0, 0, y.Zone))
	if !silent {
		y.deliver(d.Notify.Key, remind.Answered)
	}
}

func (y *year) deliver(key, state string) bool {
	first, err := y.Deliver(y.t.Context(), remind.Delivery{Key: key, State: state, At: y.Clock.Now()})
	if err != nil {
		y.t.Fatal(err)
	}
	return first
}

// enter takes in what the two enter on a day.
func (y *year) enter(day civil.Date) {
	y.t.Helper()
	for _, j := range journeys {
		if j.entered != day.String() {
			continue
		}
		a := practice.Away{From: date(y.t, j.from), Kind: practice.AwayKind(j.kind), Name: j.name}
		until := "nobody knows"
		if j.to != "" {
			a.To, until = date(y.t, j.to), j.to
		}
		if a.Kind == practice.AwayApart {
			a.Who = y.First
		}
		if _, err := y.AddAway(y.t.Context(), y.First, a); err != nil {
			y.t.Fatal(err)
		}
		y.say("entered: %s, %s to %s, %s", j.name, a.From, until, a.Kind)
	}
	switch day {
	case date(y.t, "2026-10-09"):
		if _, err := y.BackHome(y.t.Context(), y.First); err != nil {
			y.t.Fatal(err)
		}
		y.say("through it")
	case date(y.t, "2026-12-02"):
		if err := y.AddDayOff(y.t.Context(), "", civil.OwnDay{Day: civil.YearDay(date(y.t, "2026-12-28")), Name: "Company day"}); err != nil {
			y.t.Fatal(err)
		}
		y.say("a day off of their own: 2026-12-28")
	}
	if day == date(y.t, "2026-11-10") {
		if err := y.BookReturn(y.t.Context(), y.First, "one-true-thing", y.Clock.Now().Add(11*time.Hour+30*time.Minute)); err != nil {
			y.t.Fatal(err)
		}
		y.say("a time-out books a return in half a day less half an hour")
	}
}

// live is the whole year, from looking at the clock on New Year's Day on.
func live(t *testing.T) *year {
	t.Helper()
	y := &year{Fixture: practicetest.New(t, "Maren", "Elio"), t: t}
	settle(t, y.Fixture, "DE", "BY", "mon,tue,wed,thu,fri", "tue,wed,thu,fri,sat")
	first := date(t, "2026-01-01")
	y.Clock.Set(first.At(12, 0, y.Zone))
	s := y.Settings()
	s.Invitation, s.InvitationTime = 1<<time.Sunday, civil.TimeOfDay{Hour: 17}
	s.Remeeting.On = civil.MonthDay{Month: time.May, Day: 20}
	if err := y.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	for day := first; day.Year == 2026; day = day.AddDays(1) {
		y.Clock.Set(day.At(12, 0, y.Zone))
		y.enter(day)
		for _, at := range []string{"04:00", "17:00", "18:00", "21:30", "23:30"} {
			clock, err := civil.ParseTimeOfDay(at)
			if err != nil {
				t.Fatal(err)
			}
			y.Clock.Set(clock.On(day, y.Zone))
			y.look()
		}
		if err := y.WriteDue(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	return y
}

// A made-up couple's year, every reminder of which is in testdata/year.txt.
func TestAYear(t *testing.T) {
	y := live(t)
	for i := 2; i < len(y.unasked); i++ {
		if y.unasked[i].Sub(y.unasked[i-2]) < 7*24*time.Hour {
			t.Errorf("three in seven days: %s to %s", y.unasked[i-2], y.unasked[i])
		}
	}
	got := strings.Join(y.lines, "\n") + "\n"
	if n := strings.Count(got, "goes quiet"); n != 1 {
		t.Errorf("it said %d times that it went quiet", n)
	}
	const golden = "testdata/year.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the year was\n%s", got)
	}
}

// TestAYearTakesNoTime: a whole year of looks at the clock takes less than a second of processor time. The race detector
// makes it five times as slow, and the bound five times as long. The best of three counts: what else a machine does only
// ever adds to it.
func TestAYearTakesNoTime(t *testing.T) {
	const most, tries = time.Second, 3
	bound := most
	if info, ok := debug.ReadBuildInfo(); ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
		bound *= 5
	}
	took := time.Duration(math.MaxInt64)
	for n := 0; n < tries && took >= bound; n++ {
		before := spent()
		live(t)
		took = min(took, spent()-before)
	}
	if t.Logf("a year took %v", took); took >= bound {
		t.Errorf("that is more than %v, each of %d times", bound, tries)
	}
}
