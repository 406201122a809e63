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
	{"2026-11-12", "2026-11-13", "2026-11-15", "together", "the coast"},
	{"2026-11-12", "2026-11-17", "2026-11-19", "together", "the hills"},
	{"2026-12-01", "2026-12-23", "2026-12-27", "together", "Christmas"},
}

// moves say where the computer is from a day on.
var moves = map[string]string{"2026-07-18": "Asia/Tokyo", "2026-08-09": "Europe/Berlin"}

// hours are when the program looks at the clock on a day. What the two enter, they enter at noon. On some days the computer
// was flown to the other side of the world, was off in the evening and started late, or was started early.
func hours(day civil.Date) []string {
	switch day.String() {
	case "2026-07-18":
		return []string{"12:00", "17:00", "18:00", "21:30", "23:30"}
	case "2026-09-07":
		return []string{"04:00", "12:00", "23:30"}
	case "2026-11-24":
		return []string{"04:00", "12:00", "17:00", "23:30"}
	case "2026-11-25":
		return []string{"07:30", "08:00", "12:00", "17:00", "18:00"}
	}
	return []string{"04:00", "12:00", "17:00", "18:00", "21:30", "23:30"}
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
	if d.Card != nil && now.Equal(date(y.t, "2026-11-20").At(21, 30, y.Zone)) {
		y.say("Now is opened, and shows the card of %s", d.Card.Rule)
		y.deliver(d.Card.Key, remind.Seen)
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
	asked := d.Notify.Exempt || strings.Contains(d.Notify.Key, "@")
	if !asked {
		y.unasked = append(y.unasked, now)
	}
	if atNight(now.In(y.Zone)) && !(asked && atNight(d.MeantFor)) { // but for what was set for then
		y.t.Errorf("in the quiet hours: %s", now.In(y.Zone))
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

// atNight tells the quiet hours.
func atNight(local time.Time) bool { return local.Hour() < 8 || local.Hour() >= 22 }

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
	for booked, after := range map[string]time.Duration{"2026-11-10": 11*time.Hour + 30*time.Minute, "2026-11-24": 8 * time.Hour} {
		if booked != day.String() {
			continue
		}
		if err := y.BookReturn(y.t.Context(), y.First, "one-true-thing", y.Clock.Now().Add(after)); err != nil {
			y.t.Fatal(err)
		}
		y.say("a time-out books a return for %s", y.Clock.Now().Add(after).In(y.Zone).Format("15:04"))
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
		if zone, ok := moves[day.String()]; ok {
			loc, err := civil.LoadZone(zone)
			if err != nil {
				t.Fatal(err)
			}
			y.Zone = loc
			y.lines = append(y.lines, day.String()+"  the computer is in "+zone)
		}
		for _, at := range hours(day) {
			clock, err := civil.ParseTimeOfDay(at)
			if err != nil {
				t.Fatal(err)
			}
			if y.Clock.Set(clock.On(day, y.Zone)); at == "12:00" {
				y.enter(day)
				continue
			}
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
