package remind_test

import (
	"strings"
	"testing"
	"time"

	"tideway/practice/reentry"
	"tideway/practice/remind"
)

const berlin = "Europe/Berlin"

func TestFirstDay(t *testing.T) {
	monday := touch(t, reentry.FirstDay, "a", "30", "18:00")
	for _, c := range []struct {
		name, at, started string
		want              string
	}{
		{"the evening before", "29 21:00", "", `notify "" card "" late false drop "" missed "" quiet false`},
		{"at night it is still yesterday", "30 03:59", "", `notify "" card "" late false drop "" missed "" quiet false`},
		{"the card is there in the morning", "30 07:00", "", `notify "" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"a minute before", "30 17:59", "", `notify "" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"on time", "30 18:00", "", `notify "reentry.first-day/a" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"just started", "30 18:01", "30 18:00", `notify "" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"after the grace", "30 18:02", "30 18:00", `notify "reentry.first-day/a" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"late", "30 20:59", "", `notify "reentry.first-day/a" card "reentry.first-day/a" late true drop "" missed "" quiet false`},
		{"too late", "30 21:00", "", `notify "" card "" late false drop "reentry.first-day/a" missed "reentry.first-day/a" quiet false`},
		{"a quiet line the day after", "2026-12-01 12:00", "", `notify "" card "" late false drop "reentry.first-day/a" missed "reentry.first-day/a" quiet false`},
		{"its last minute", "2026-12-02 20:59", "", `notify "" card "" late false drop "reentry.first-day/a" missed "reentry.first-day/a" quiet false`},
		{"gone after two days", "2026-12-02 21:00", "", `notify "" card "" late false drop "reentry.first-day/a" missed "" quiet false`},
		{"forgotten after a month", "2027-01-02 12:00", "", `notify "" card "" late false drop "" missed "" quiet false`},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, berlin, monday)
			if c.started != "" {
				w.session.WokeAt = w.at(t, c.started)
			}
			d := w.decide(w.at(t, c.at))
			if got := say(d); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if d.Notify != nil && !d.MeantFor.Equal(w.at(t, "30 18:00")) {
				t.Errorf("meant for %s", d.MeantFor)
			}
		})
	}
}

func TestSentOnce(t *testing.T) {
	w := newWorld(t, berlin, touch(t, reentry.FirstDay, "a", "30", "18:00"))
	w.awake(w.at(t, "30 17:00"), w.at(t, "30 23:00"))
	w.expect(t, "reentry.first-day/a 2026-11-30T18:00")

	// The clock is set back, the program starts again: nothing is repeated.
	w.start(w.at(t, "30 16:00"))
	w.awake(w.at(t, "30 16:00"), w.at(t, "30 22:00"))
	w.expect(t, "reentry.first-day/a 2026-11-30T18:00")

	// After midnight the card still stands, for the day it was for.
	d := w.decide(w.at(t, "2026-12-01 00:30"))
	if key(d.Card) != "reentry.first-day/a" || d.Card.Day != day(t, "30") || !d.Late {
		t.Errorf("after midnight: %s", say(d))
	}
	if d := w.decide(w.at(t, "2026-12-01 04:00")); d.Card != nil || d.Missed != nil || len(d.Drop) != 0 {
		t.Errorf("when the night is over: %s", say(d))
	}
	w.write("reentry.first-day/a", remind.Answered, w.at(t, "2026-12-01 00:31"))
	if d := w.decide(w.at(t, "2026-12-01 00:32")); d.Card != nil {
		t.Errorf("after an answer: %s", say(d))
	}
}

func TestOffAtTheTime(t *testing.T) {
	w := newWorld(t, berlin, touch(t, reentry.FirstDay, "a", "30", "18:00"))
	w.start(w.at(t, "30 19:40"))
	w.awake(w.at(t, "30 19:40"), w.at(t, "30 23:00"))
	w.expect(t, "reentry.first-day/a 2026-11-30T19:42")

	w = newWorld(t, berlin, touch(t, reentry.FirstDay, "a", "30", "18:00"))
	w.start(w.at(t, "30 20:59"))
	w.awake(w.at(t, "30 20:59"), w.at(t, "2026-12-02 12:00"))
	w.expect(t)
	if len(w.deliveries) != 1 || w.deliveries[0].State != remind.Dropped {
		t.Errorf("wrote %v", w.deliveries)
	}
}

func TestReplacedByANewer(t *testing.T) {
	eve, first := touch(t, reentry.Eve, "a", "28", "20:00"), touch(t, reentry.FirstDay, "a", "30", "18:00")
	w := newWorld(t, berlin, first, eve)
	w.poll(w.at(t, "28 20:00"))
	w.write(eve.Key, remind.Answered, w.at(t, "28 20:01"))
	w.awake(w.at(t, "30 17:59"), w.at(t, "30 18:01"))
	w.expect(t, "reentry.eve/a 2026-11-28T20:00", "reentry.first-day/a 2026-11-30T18:00")

	// Two arcs end at once: one speaks, the other makes way.
	other := touch(t, reentry.TenthDay, "b", "30", "18:30")
	w = newWorld(t, berlin, first, other)
	w.start(w.at(t, "30 18:40"))
	d := w.poll(w.at(t, "30 18:45"))
	if got := say(d); got != `notify "reentry.tenth-day/b" card "reentry.tenth-day/b" late true drop "reentry.first-day/a" missed "" quiet false` {
		t.Error(got)
	}
	if d := w.poll(w.at(t, "30 18:46")); d.Notify != nil || len(d.Drop) != 0 {
		t.Errorf("and again: %s", say(d))
	}
}

func TestQuietHours(t *testing.T) {
	early := touch(t, reentry.FirstDay, "a", "30", "06:30")
	if early.Time != clock(t, "08:00") {
		t.Errorf("a reminder at 06:30 comes at %s", early.Time)
	}
	if late := touch(t, reentry.FirstDay, "a", "30", "23:00"); late.Time != clock(t, "21:00") || late.LateUntil.Time != clock(t, "22:00") {
		t.Errorf("a reminder at 23:00 comes at %s, until %s", late.Time, late.LateUntil.Time)
	}
	w := newWorld(t, berlin, touch(t, reentry.FirstDay, "a", "30", "21:30"))
	w.awake(w.at(t, "30 21:58"), w.at(t, "30 22:30"))
	w.expect(t, "reentry.first-day/a 2026-11-30T21:58")

	// A return that was booked for the night comes in the night; one that was booked for
	// the evening and slept through waits for the morning.
	w = newWorld(t, berlin, booked(t, "n", "29", "23:15"))
	w.awake(w.at(t, "29 23:00"), w.at(t, "29 23:30"))
	w.expect(t, "ritual.return/n 2026-11-29T23:15")
	w = newWorld(t, berlin, booked(t, "e", "29", "20:00"))
	w.awake(w.at(t, "29 22:10"), w.at(t, "30 09:00"))
	w.expect(t, "ritual.return/e 2026-11-30T08:00")
	w = newWorld(t, berlin, booked(t, "e", "29", "20:00"))
	w.awake(w.at(t, "30 20:00"), w.at(t, "30 21:00"))
	w.expect(t)

	// It waits for a day and no longer, also as the instant that it was booked for.
	for at, want := range map[string]int{"30 19:59": 1, "30 20:00": 0} {
		w = newWorld(t, berlin)
		w.occurrences = remind.Plan(nil, []remind.Booked{remind.Book("e", w.at(t, "29 20:00"), w.loc)}, clock(t, "18:00"))
		if w.poll(w.at(t, at)); len(w.shown) != want {
			t.Errorf("booked for the 29th at eight, at %s: %v", at, w.shown)
		}
	}
}

func TestAskedForGoesFirst(t *testing.T) {
	w := newWorld(t, berlin, touch(t, reentry.FirstDay, "a", "30", "18:00"), booked(t, "r", "30", "18:00"))
	d := w.poll(w.at(t, "30 18:00"))
	if key(d.Notify) != "ritual.return/r" || key(d.Card) != "ritual.return/r" {
		t.Error(say(d))
	}
	w.awake(w.at(t, "30 18:00"), w.at(t, "30 20:00"))
	w.expect(t, "ritual.return/r 2026-11-30T18:00", "reentry.first-day/a 2026-11-30T18:30")
	w.write("ritual.return/r", remind.Answered, w.at(t, "30 20:00"))
	if d := w.decide(w.at(t, "30 20:01")); key(d.Card) != "reentry.first-day/a" {
		t.Errorf("when the return was answered: %s", say(d))
	}
}

func TestCeiling(t *testing.T) {
	w := newWorld(t, berlin,
		touch(t, reentry.FirstDay, "a", "16", "18:00"), touch(t, reentry.FirstDay, "b", "18", "18:00"),
		touch(t, reentry.FirstDay, "c", "20", "18:00"), booked(t, "r", "20", "19:00"),
		touch(t, reentry.FirstDay, "d", "23", "18:00"), touch(t, reentry.FirstDay, "e", "24", "18:00"))
	for d := 16; d <= 24; d++ {
		noon := w.at(t, "01 12:00").AddDate(0, 0, d-1)
		w.awake(noon, noon.Add(11*time.Hour))
		if n := len(w.deliveries); w.deliveries[n-1].State == remind.Notified { // somebody looks at every one
			w.write(w.deliveries[n-1].Key, remind.Seen, noon.Add(11*time.Hour))
		}
	}
	w.expect(t, "reentry.first-day/a 2026-11-16T18:00", "reentry.first-day/b 2026-11-18T18:00",
		"ritual.return/r 2026-11-20T19:00", "reentry.first-day/d 2026-11-23T18:00")
	w.deliveries = w.deliveries[:4]
	if d := w.decide(w.at(t, "20 18:00")); key(d.Card) != "reentry.first-day/c" || d.Notify != nil {
		t.Errorf("above the ceiling the card is there all the same: %s", say(d))
	}
}

// Where no notification comes, because two have come or because it went quiet, the card is there as on any such day, until its
// night is over; what nobody looked at by then goes by.
func TestTheCardOutlastsTheCeiling(t *testing.T) {
	first := touch(t, reentry.FirstDay, "a", "20", "18:00")
	for name, earlier := range map[string][]string{"two in seven days": {"14 18:00", "17 21:30"}, "a week ago as it ends": {"13 21:30", "17 18:00"}, "gone quiet": {"01 18:00", "03 18:00", "10 18:00"}} {
		w := newWorld(t, berlin, first)
		for i, at := range earlier {
			key := "reentry.eve/" + string(rune('x'+i))
			if w.write(key, remind.Notified, w.at(t, at)); len(earlier) < 3 {
				w.write(key, remind.Seen, w.at(t, at))
			}
		}
		for now := w.at(t, "20 04:00"); now.Before(w.at(t, "21 04:00")); now = now.Add(10 * time.Minute) {
			if d := w.poll(now); key(d.Card) != first.Key || d.Missed != nil {
				t.Fatalf("%s: at %s %s", name, now, say(d))
			}
		}
		w.expect(t)
		rows := len(w.deliveries)
		if d := w.poll(w.at(t, "21 04:00")); d.Card != nil || key(d.Missed) != first.Key || keys(d.Drop) != first.Key {
			t.Errorf("%s: nobody looked, and afterwards %s", name, say(d))
		}
		for at, gone := range map[string]string{"20 17:00": "", "20 22:00": "", "19 22:00": first.Key} {
			if len(earlier) > 2 { // to look at anything ends the quiet
				continue
			}
			w.deliveries = w.deliveries[:rows]
			w.write(first.Key, remind.Seen, w.at(t, at))
			if d := w.poll(w.at(t, "21 04:00")); key(d.Missed) != gone || keys(d.Drop) != gone {
				t.Errorf("%s: looked at on %s, and afterwards %s", name, at, say(d))
			}
		}
	}
}

// With notifications turned off nothing comes, whether it was asked for or not, and every card is there all its day.
func TestTurnedOff(t *testing.T) {
	first, asked := touch(t, reentry.FirstDay, "a", "20", "18:00"), booked(t, "r", "24", "18:00")
	w := newWorld(t, berlin, first, asked)
	w.session.Off = true
	for at, card := range map[string]string{"20 04:00": first.Key, "20 18:00": first.Key, "21 03:59": first.Key, "21 04:00": "", "24 18:00": asked.Key, "25 17:59": asked.Key} {
		if d := w.decide(w.at(t, at)); d.Notify != nil || key(d.Card) != card {
			t.Errorf("at %s: %s", at, say(d))
		}
	}
}

// What fills the ceiling: notifications of the last seven days, and of the next ones after a clock was set back; not what
// somebody asked for, whether it is still planned or not. What was put off comes above it, at any hour, and in the quiet.
func TestWhatFillsTheCeiling(t *testing.T) {
	for _, c := range []struct {
		name, key, first, second string
		comes                    bool
	}{
		{"two", "reentry.eve/%s", "14 18:00", "17 18:00", false},
		{"one of them a week ago", "reentry.eve/%s", "13 18:00", "17 18:00", true},
		{"one of them ahead, before the clock was set back", "reentry.eve/%s", "14 18:00", "21 18:00", false},
		{"one of them years ahead", "reentry.eve/%s", "14 18:00", "2030-11-21 18:00", true},
		{"returns that are over", "ritual.return/%s", "14 18:00", "17 18:00", true},
		{"put off", "reentry.eve/%s@2026-11-13T18:00:00.000Z", "14 18:00", "17 18:00", true},
	} {
		o := touch(t, reentry.FirstDay, "a", "20", "18:00")
		w := newWorld(t, berlin, o)
		for i, at := range []string{c.first, c.second} {
			key := strings.ReplaceAll(c.key, "%s", string(rune('x'+i)))
			w.write(key, remind.Notified, w.at(t, at))
			w.write(key, remind.Seen, w.at(t, at))
		}
		if w.poll(w.at(t, "20 18:00")); (len(w.shown) == 1) != c.comes {
			t.Errorf("%s: shown %v", c.name, w.shown)
		}
		w.deliveries = append(w.deliveries, remind.PutOffUntil(o.Key, w.at(t, "20 22:30"), w.at(t, "20 18:01")))
		w.shown = nil
		if w.poll(w.at(t, "20 22:30")); len(w.shown) != 1 {
			t.Errorf("%s, and put off: shown %v", c.name, w.shown)
		}
	}
}

func TestGoesQuiet(t *testing.T) {
	plan := []remind.Occurrence{
		touch(t, reentry.Eve, "a", "02", "18:00"), touch(t, reentry.FirstDay, "a", "06", "18:00"),
		touch(t, reentry.TenthDay, "a", "14", "18:00"), touch(t, reentry.FirstDay, "b", "25", "18:00"), booked(t, "r", "25", "19:00"),
	}
	ignored := func() *world {
		w := newWorld(t, berlin, plan...)
		for _, d := range []string{"02", "06", "14"} {
			w.awake(w.at(t, d+" 17:59"), w.at(t, d+" 18:01"))
		}
		return w
	}
	w := ignored()
	if d := w.decide(w.at(t, "14 23:00")); d.WentQuiet {
		t.Errorf("the third is not ignored yet: %s", say(d))
	}
	if d := w.decide(w.at(t, "15 04:00")); !d.WentQuiet {
		t.Errorf("the third is ignored: %s", say(d))
	}
	w.awake(w.at(t, "25 17:59"), w.at(t, "25 20:00"))
	three := []string{"reentry.eve/a 2026-11-02T18:00", "reentry.first-day/a 2026-11-06T18:00", "reentry.tenth-day/a 2026-11-14T18:00"}
	w.expect(t, append(three, "ritual.return/r 2026-11-25T19:00")...)
	if d := w.decide(w.at(t, "25 18:10")); key(d.Card) != "reentry.first-day/b" || !d.WentQuiet {
		t.Errorf("quiet, but the card is there: %s", say(d))
	}
	w.write(remind.QuietKey, remind.Notified, w.at(t, "25 18:11"))
	if d := w.decide(w.at(t, "25 18:12")); d.WentQuiet || d.Notify != nil {
		t.Errorf("said once: %s", say(d))
	}
	w.deliveries = append(w.deliveries, remind.Renewed("c", w.at(t, "25 18:20")))
	for i, noon := range []string{"26 12:00", "27 12:00", "28 12:00"} {
		w.write([]string{"reentry.eve/x", "reentry.eve/y", "reentry.eve/z"}[i], remind.Notified, w.at(t, noon))
	}
	if d := w.decide(w.at(t, "30 12:00")); !d.WentQuiet {
		t.Errorf("quiet for the second time, and it does not say so: %s", say(d))
	}
	for name, row := range map[string]remind.Delivery{
		"answered":        {Key: "reentry.tenth-day/a", State: remind.Answered},
		"an old answered": {Key: "reentry.eve/a", State: remind.Answered},
		"looked at":       {Key: "reentry.tenth-day/a", State: remind.Seen},
		"a new time away": remind.Renewed("b", time.Time{}),
	} {
		w := ignored()
		w.write(remind.QuietKey, remind.Notified, w.at(t, "20 12:00"))
		row.At = w.at(t, "20 12:00")
		w.deliveries = append(w.deliveries, row)
		w.awake(w.at(t, "25 17:59"), w.at(t, "25 18:01"))
		if len(w.shown) != 4 || w.decide(w.at(t, "25 18:02")).WentQuiet {
			t.Errorf("%s does not end the quiet: %v", name, w.shown)
		}
	}
}

// TestALookStartsAfresh: opening Now, for whichever card was there, ends the row of those that nobody answered, the two before it too.
func TestALookStartsAfresh(t *testing.T) {
	for name, c := range map[string]struct {
		seen  string // what is looked at, after two that were ignored and before another one
		comes bool
	}{
		"nobody looks":                       {"", false},
		"at the third, on its evening":       {"reentry.eve/b", true},
		"at one that came without a word":    {"reentry.tenth-day/b", true},
		"at the first of them, a week later": {"reentry.eve/a", true},
	} {
		w := newWorld(t, berlin, touch(t, reentry.FirstDay, "z", "29", "18:00"))
		w.write("reentry.eve/a", remind.Notified, w.at(t, "01 18:00"))
		w.write("reentry.first-day/a", remind.Notified, w.at(t, "05 18:00"))
		w.write("reentry.eve/b", remind.Notified, w.at(t, "12 18:00"))
		if c.seen != "" {
			w.write(c.seen, remind.Seen, w.at(t, "12 18:30"))
		}
		w.write("reentry.first-day/b", remind.Notified, w.at(t, "17 18:00"))
		if d := w.poll(w.at(t, "29 18:00")); (len(w.shown) == 1) != c.comes || d.WentQuiet == c.comes {
			t.Errorf("%s: %s", name, say(d))
		}
	}
}

func TestSeen(t *testing.T) {
	o := touch(t, reentry.FirstDay, "a", "30", "18:00")
	w := newWorld(t, berlin, o)
	w.write(o.Key, remind.Seen, w.at(t, "30 08:00"))
	if d := w.decide(w.at(t, "30 18:00")); key(d.Notify) != o.Key {
		t.Errorf("seen in the morning: %s", say(d))
	}
	w.deliveries[0].At = w.at(t, "30 18:01")
	if d := w.decide(w.at(t, "30 18:02")); d.Notify != nil || key(d.Card) != o.Key {
		t.Errorf("seen when it was due: %s", say(d))
	}
	if d := w.decide(w.at(t, "30 22:02")); key(d.Card) != o.Key || len(d.Drop) != 0 {
		t.Errorf("seen, late: %s", say(d))
	}
}

func TestPutOff(t *testing.T) {
	first, tenth := touch(t, reentry.FirstDay, "a", "09", "18:00"), touch(t, reentry.TenthDay, "a", "18", "18:00")
	w := newWorld(t, berlin, first, tenth)
	w.poll(w.at(t, "09 18:00"))
	now := w.at(t, "09 18:05")
	presets := remind.Presets(w.occurrences, first.Key, now, w.loc, clock(t, "18:00"))
	if len(presets) != 2 || !presets[0].At.Equal(w.at(t, "09 20:00")) || !presets[1].At.Equal(w.at(t, "10 18:00")) {
		t.Fatalf("presets %v", presets)
	}
	w.deliveries = append(w.deliveries, remind.PutOffUntil(first.Key, presets[0].At, now))
	if d := w.decide(w.at(t, "09 18:06")); d.Card != nil || d.Notify != nil {
		t.Errorf("put off: %s", say(d))
	}
	w.awake(w.at(t, "09 19:59"), w.at(t, "09 20:10"))
	d := w.decide(w.at(t, "09 20:10"))
	if d.Card == nil || d.Card.Day != first.Day {
		t.Fatalf("came again: %s", say(d))
	}
	// And once more, to a date.
	until := w.at(t, "12 07:00")
	w.deliveries = append(w.deliveries, remind.PutOffUntil(d.Card.Key, until, w.at(t, "09 20:11")))
	w.awake(w.at(t, "12 06:00"), w.at(t, "12 09:00"))
	w.expect(t, "reentry.first-day/a 2026-11-09T18:00", "reentry.first-day/a@2026-11-09T19:00:00.000Z 2026-11-09T20:00",
		"reentry.first-day/a@2026-11-12T06:00:00.000Z 2026-11-12T07:00")
	w.awake(w.at(t, "18 17:59"), w.at(t, "18 18:01"))
	if len(w.shown) != 4 {
		t.Errorf("the next one: %v", w.shown)
	}
}

// Put off to late in the evening, it still has two hours.
func TestPutOffLate(t *testing.T) {
	first := touch(t, reentry.FirstDay, "a", "09", "18:00")
	for at, want := range map[string]int{"09 21:29": 0, "09 21:30": 1, "09 23:29": 1, "09 23:30": 0} {
		w := newWorld(t, berlin, first)
		w.deliveries = []remind.Delivery{remind.PutOffUntil(first.Key, w.at(t, "09 21:30"), w.at(t, "09 18:05"))}
		if w.poll(w.at(t, at)); len(w.shown) != want {
			t.Errorf("put off until 21:30, at %s: shown %v", at, w.shown)
		}
	}
}

func TestWrongClocks(t *testing.T) {
	o := touch(t, reentry.FirstDay, "a", "30", "18:00")
	w := newWorld(t, berlin, o)
	// The computer believed for a moment that it was 2030, twice notified somebody then,
	// and started in the future.
	for _, k := range []string{"reentry.first-day/x", "reentry.first-day/y"} {
		w.write(k, remind.Notified, w.at(t, "2030-01-01 18:00"))
	}
	w.start(w.at(t, "2030-01-01 17:00"))
	w.awake(w.at(t, "30 17:59"), w.at(t, "30 18:01"))
	w.expect(t, "reentry.first-day/a 2026-11-30T18:00")

	// Put off in a circle, as only a clock that jumps can: no endless loop.
	w = newWorld(t, berlin, o)
	one, two := w.at(t, "30 19:00"), w.at(t, "30 20:00")
	first := remind.PutOffUntil(o.Key, one, w.at(t, "30 18:00"))
	second := remind.PutOffUntil("reentry.first-day/a@2026-11-30T18:00:00.000Z", two, one)
	third := remind.PutOffUntil("reentry.first-day/a@2026-11-30T19:00:00.000Z", one, two)
	w.deliveries = []remind.Delivery{first, second, third, {Key: o.Key, State: remind.PutOff}}
	w.awake(w.at(t, "30 18:30"), w.at(t, "30 21:00"))
	if len(w.shown) != 1 {
		t.Errorf("in a circle: %v", w.shown)
	}
}

// While the journal is locked only the rows in the clear are known.
func TestFromDue(t *testing.T) {
	w := newWorld(t, berlin)
	late := remind.Book("r", w.at(t, "30 23:00"), w.loc)
	bookedAt := remind.Plan(nil, []remind.Booked{late}, clock(t, "18:00"))[0]
	planned := []remind.Occurrence{touch(t, reentry.FirstDay, "a", "30", "18:00"), bookedAt}
	for _, o := range planned {
		day, at, zone := o.Due()
		locked := remind.FromDue("f00d", day, at, zone, o.Sentence, w.loc)
		if locked.Exempt != o.Exempt || locked.LateUntil != o.LateUntil {
			t.Errorf("%s: locked %+v", o.Key, locked)
		}
		w := newWorld(t, berlin, locked)
		w.awake(w.at(t, "30 17:50"), w.at(t, "30 23:30"))
		if len(w.shown) != 1 {
			t.Errorf("%s while locked: %v", o.Key, w.shown)
		}
	}
}
