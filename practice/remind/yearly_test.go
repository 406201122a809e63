package remind_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// meeting plans the re-meeting of a day of the year such as "11-16" at six, for this year and the next.
func meeting(t testing.TB, on, since string) []remind.Occurrence {
	t.Helper()
	return yearly(t, on, since).Plan(day(t, "2026-01-01"), day(t, "2027-12-31"))
}

func yearly(t testing.TB, on, since string) remind.Yearly {
	t.Helper()
	d, err := civil.ParseMonthDay(on)
	if err != nil {
		t.Fatal(err)
	}
	y := remind.Yearly{On: d, Time: clock(t, "18:00")}
	if since != "" {
		y.Since = day(t, since)
	}
	return y
}

// through looks at the clock every five minutes from one moment to another.
func through(w *world, from, to time.Time) {
	for now := from; !now.After(to); now = now.Add(5 * time.Minute) {
		w.poll(now)
	}
}

func TestYearly(t *testing.T) {
	for _, c := range []struct{ on, since, want string }{
		{"11-16", "", "2025-11-16 2026-11-16 2027-11-16 2028-11-16 2029-11-16 2030-11-16 2031-11-16 2032-11-16 2033-11-16"},
		{"02-29", "", "2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28 2030-02-28 2031-02-28 2032-02-29 2033-02-28"},
		{"12-31", "2031-12-31", "2031-12-31 2032-12-31 2033-12-31"}, // chosen on the day itself
		{"01-01", "2031-01-02", "2032-01-01 2033-01-01"},            // and the day after
		{"02-29", "2031-02-28", "2031-02-28 2032-02-29 2033-02-28"},
		{"none", "", ""},
	} {
		var got []string
		for _, o := range yearly(t, c.on, c.since).Plan(day(t, "2025-01-01"), day(t, "2033-12-31")) {
			got = append(got, o.Day.String())
			if o.Rule != "remeeting" || o.Sentence != remind.SentenceNeutral || !o.Exempt || o.Key != "remeeting/"+o.Day.String()[:4] ||
				o.LateUntil != (remind.Moment{Day: o.Day.AddDays(7), Time: clock(t, "21:00")}) {
				t.Errorf("%s: %+v", c.on, o)
			}
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s since %s: %s", c.on, c.since, got)
		}
	}
	quiet := remind.Yearly{On: civil.MonthDay{Month: time.May, Day: 17}, Time: clock(t, "06:30")}
	if o := quiet.Plan(day(t, "2026-01-01"), day(t, "2026-12-31"))[0]; o.Time != clock(t, "08:00") {
		t.Errorf("in the quiet hours: %s", o.Time)
	}
}

// TestAWeekToMeet: the card is there from the morning of the day for a week, and the notification comes once, at its hour,
// on the first day on which somebody is there and nothing else speaks.
func TestAWeekToMeet(t *testing.T) {
	const key = "remeeting/2026"
	week := remind.Delivery{Key: "invitation.weekly/2026-11-16", State: remind.Notified}
	for _, c := range []struct {
		name, from, to string // the program runs from, to
		with           []remind.Occurrence
		before         func(w *world)
		shown          []string
	}{
		{"on the day", "15 12:00", "25 12:00", nil, nil, []string{key + " 2026-11-16T18:00"}},
		{"off in the morning", "16 19:15", "25 12:00", nil, nil, []string{key + " 2026-11-16T19:20"}},
		{"off for the day", "18 09:00", "25 12:00", nil, nil, []string{key + " 2026-11-18T18:00"}},
		{"started at night", "16 21:30", "25 12:00", nil, nil, []string{key + " 2026-11-17T18:00"}},
		{"started on the last evening", "23 20:50", "25 12:00", nil, nil, []string{key + " 2026-11-23T20:55"}},
		{"started after it", "23 20:59", "27 12:00", nil, nil, nil},
		{"started days after it", "25 10:00", "30 12:00", nil, nil, nil},
		{"a first ordinary day on it", "15 12:00", "25 12:00", []remind.Occurrence{touch(t, reentry.FirstDay, "a", "16", "18:00")}, nil,
			[]string{"reentry.first-day/a 2026-11-16T18:00", key + " 2026-11-17T18:00"}},
		{"two touches, one after the other", "15 12:00", "25 12:00",
			[]remind.Occurrence{touch(t, reentry.FirstDay, "a", "16", "18:00"), touch(t, reentry.FirstDay, "b", "17", "18:00")}, nil,
			[]string{"reentry.first-day/a 2026-11-16T18:00", "reentry.first-day/b 2026-11-17T18:00", key + " 2026-11-18T18:00"}},
		{"a return in the afternoon", "15 12:00", "25 12:00", []remind.Occurrence{booked(t, "r", "16", "15:00")}, nil,
			[]string{"ritual.return/r 2026-11-16T15:00", key + " 2026-11-17T18:00"}},
		{"the ceiling is full", "15 12:00", "25 12:00", nil, func(w *world) {
			w.write("reentry.first-day/x", remind.Notified, w.at(t, "14 18:00"))
			w.write("reentry.eve/y", remind.Notified, w.at(t, "15 11:00"))
		}, []string{key + " 2026-11-16T18:00"}},
		{"it has gone quiet", "15 12:00", "25 12:00", nil, func(w *world) {
			for _, d := range []string{"01", "04", "08"} {
				w.write("reentry.first-day/"+d, remind.Notified, w.at(t, d+" 18:00"))
			}
		}, []string{key + " 2026-11-16T18:00"}},
		{"a weekly one was sent that day", "16 17:00", "25 12:00", nil, func(w *world) {
			week.At = w.at(t, "16 16:00")
			w.deliveries = append(w.deliveries, week)
		}, []string{key + " 2026-11-17T18:00"}},
		{"dropped on its day while the journal was locked", "17 12:00", "25 12:00", nil,
			func(w *world) { w.write(key, remind.Dropped, w.at(t, "16 21:00")) }, []string{key + " 2026-11-17T18:00"}},
		{"looked at in the window", "17 12:00", "25 12:00", nil,
			func(w *world) { w.write(key, remind.Seen, w.at(t, "17 10:00")) }, nil},
		{"not this year", "16 12:00", "25 12:00", nil, func(w *world) { w.write(key, remind.Answered, w.at(t, "16 10:00")) }, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, berlin, append(c.with, meeting(t, "11-16", "")...)...)
			if c.before != nil {
				c.before(w)
			}
			w.start(w.at(t, c.from))
			through(w, w.at(t, c.from), w.at(t, c.to))
			w.expect(t, c.shown...)
		})
	}
}

func TestTheCardOfTheWeek(t *testing.T) {
	touches := []remind.Occurrence{touch(t, reentry.FirstDay, "a", "18", "18:00"), touch(t, reentry.TenthDay, "b", "16", "18:00")}
	w := newWorld(t, berlin, append(touches, meeting(t, "11-16", "")...)...)
	for _, c := range []struct{ at, card string }{
		{"16 03:59", ""},
		{"16 04:00", "reentry.tenth-day/b"}, // which has this day only
		{"16 18:30", "reentry.tenth-day/b"},
		{"17 03:59", "reentry.tenth-day/b"},
		{"17 04:00", "remeeting/2026"},
		{"17 18:00", "remeeting/2026"},
		{"18 04:00", "reentry.first-day/a"},
		{"19 04:00", "remeeting/2026"},
		{"23 23:00", "remeeting/2026"},
		{"24 03:59", "remeeting/2026"},
		{"24 04:00", ""},
	} {
		w.poll(w.at(t, c.at))
		if got := key(w.decide(w.at(t, c.at)).Card); got != c.card {
			t.Errorf("%s: %q", c.at, got)
		}
	}
	// An answer to the day's own makes way at once.
	w = newWorld(t, berlin, append(touches, meeting(t, "11-16", "")...)...)
	w.write("reentry.tenth-day/b", remind.Answered, w.at(t, "16 18:10"))
	if got := key(w.decide(w.at(t, "16 18:11")).Card); got != "remeeting/2026" {
		t.Errorf("after the answer: %q", got)
	}
	// Nobody was there all week: a quiet line for two days, and then nothing.
	w = newWorld(t, berlin, meeting(t, "11-16", "")...)
	for at, want := range map[string]string{"23 21:00": "remeeting/2026", "25 20:59": "remeeting/2026", "25 21:00": ""} {
		d := w.decide(w.at(t, at))
		if key(d.Missed) != want || d.Card != nil || d.Notify != nil {
			t.Errorf("%s: %s", at, say(d))
		}
	}
}

// TestPutOffAMeeting: it comes again once, when it was put off to, and its card stays for the rest of the week.
func TestPutOffAMeeting(t *testing.T) {
	const key = "remeeting/2026"
	w := newWorld(t, berlin, append(meeting(t, "11-16", ""), booked(t, "r", "17", "12:00"))...)
	through(w, w.at(t, "16 17:55"), w.at(t, "16 18:05"))
	until := w.at(t, "18 19:30")
	if err := remind.CheckPutOff(w.occurrences, key, until, w.at(t, "16 18:05"), w.loc); err != nil {
		t.Fatalf("past a return, which says something else: %v", err)
	}
	if err := remind.CheckPutOff(w.occurrences, key, w.at(t, "2027-11-16 18:00"), w.at(t, "16 18:05"), w.loc); err == nil {
		t.Error("past the next year's")
	}
	w.deliveries = append(w.deliveries, remind.PutOffUntil(key, until, w.at(t, "16 18:05")))
	through(w, w.at(t, "16 18:10"), w.at(t, "24 12:00"))
	for at, want := range map[string]bool{"16 18:06": false, "18 19:29": false, "18 19:30": true, "19 12:00": true, "24 03:59": true, "24 04:00": false} {
		if card := w.decide(w.at(t, at)).Card; want != (card != nil && strings.HasPrefix(card.Key, key+"@")) {
			t.Errorf("%s: %v", at, card)
		}
	}
	w.expect(t, key+" 2026-11-16T18:00", "ritual.return/r 2026-11-17T12:00", key+"@2026-11-18T18:30:00.000Z 2026-11-18T19:30")

	// Put off to an evening on which the computer is off, it asks at its hour on the next, and not in the night.
	w = newWorld(t, berlin, meeting(t, "11-16", "")...)
	w.deliveries = append(w.deliveries, remind.PutOffUntil(key, until, w.at(t, "16 18:05")))
	w.start(w.at(t, "19 02:00"))
	through(w, w.at(t, "19 02:00"), w.at(t, "24 12:00"))
	w.expect(t, key+"@2026-11-18T18:30:00.000Z 2026-11-19T18:00")

	// Past its week it has that one day, as anything that is put off.
	w = newWorld(t, berlin, meeting(t, "11-16", "")...)
	w.deliveries = append(w.deliveries, remind.PutOffUntil(key, w.at(t, "2026-12-05 11:00"), w.at(t, "16 18:05")))
	through(w, w.at(t, "2026-12-05 10:00"), w.at(t, "2026-12-08 12:00"))
	w.expect(t, key+"@2026-12-05T10:00:00.000Z 2026-12-05T11:00")
	if w.decide(w.at(t, "2026-12-06 03:59")).Card == nil || w.decide(w.at(t, "2026-12-06 04:00")).Card != nil {
		t.Error("the card of the day it was put off to")
	}
}

// TestReopen: an answer that was taken back leaves the card, and no notification.
func TestReopen(t *testing.T) {
	w := newWorld(t, berlin, meeting(t, "11-16", "")...)
	now := w.at(t, "17 12:00")
	w.write("remeeting/2026", remind.Answered, now)
	for range 2 { // and again
		open := "remeeting/2026"
		if card := w.decide(now).Card; card != nil {
			open = card.Key
			w.write(open, remind.Answered, now)
		}
		now = now.Add(time.Minute)
		w.deliveries = append(w.deliveries, remind.Reopen(open, now)...)
		if d := w.decide(now); d.Card == nil || d.Notify != nil {
			t.Fatalf("taken back: %s", say(d))
		}
	}
	through(w, now, w.at(t, "25 12:00"))
	w.expect(t)
}

// TestAMeetingMoved: whatever day is chosen, a year that was notified has had its re-meeting.
func TestAMeetingMoved(t *testing.T) {
	w := newWorld(t, berlin)
	w.occurrences = meeting(t, "11-16", "")
	through(w, w.at(t, "16 17:55"), w.at(t, "16 18:05"))
	on, at, zone := w.occurrences[0].Due()
	row := remind.FromDue("remeeting/2026", on, at, zone, remind.SentenceNeutral, w.loc) // as it stands in the clear
	w.occurrences = remind.Rebuild([]remind.Occurrence{row}, meeting(t, "11-18", "2026-11-16"), w.deliveries)
	if o := w.occurrences[0]; o.Day != day(t, "16") || o.LateUntil.Day != day(t, "23") {
		t.Errorf("moved to %+v", o)
	}
	through(w, w.at(t, "16 18:05"), w.at(t, "27 12:00"))
	w.expect(t, "remeeting/2026 2026-11-16T18:00")
}

// In every zone that changes its clocks, on the day of every change: once, at its hour, however it is lived through.
func TestEveryZoneAMeeting(t *testing.T) {
	turn := 0
	for _, z := range different(allZones(t)) {
		for _, change := range z.changes {
			r := evening(t, z, change)
			on := remind.Yearly{On: civil.MonthDay{Month: r.o.Day.Month, Day: r.o.Day.Day}, Time: civil.TimeOfDay{Hour: 18}}
			r.o = on.Plan(r.o.Day, r.o.Day)[0]
			r.occurrences = []remind.Occurrence{r.o}
			way := ways[turn%len(ways)]
			turn++
			switch way.name { // its late window is another, and on a clock that runs a day ahead it may come on that day
			case "asleep across the change and the hour", "set forward by a day, and back":
				continue
			}
			way.live(r, r.due.Add(-36*time.Hour), r.due.Add(36*time.Hour))
			if t.Failed() {
				t.Fatal(way.name)
			}
		}
	}
}

// Years of a life in which the day is chosen anew now and then, the computer sleeps, travels and has its clock set: a year
// has at most one re-meeting, and its card and its notification come within a week of its day and at no other time.
func TestOnceAYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &world{}
		w.loc, _ = civil.LoadZone(rapid.SampledFrom(places).Draw(t, "zone"))
		now := time.Date(2027, time.Month(rapid.IntRange(1, 12).Draw(t, "month")), 1, 12, 0, 0, 0, time.UTC)
		y := remind.Yearly{Time: civil.TimeOfDay{Hour: rapid.IntRange(0, 23).Draw(t, "hour")}}
		choose := func() {
			month := time.Month(rapid.IntRange(1, 12).Draw(t, "of month"))
			y.On = civil.MonthDay{Month: month, Day: rapid.IntRange(1, civil.DaysOf(month)).Draw(t, "of day")}
			y.Since = civil.DayOf(now, w.loc, 4)
		}
		choose()
		years := map[string]bool{}
		for range rapid.IntRange(1, 200).Draw(t, "looks") {
			switch rapid.IntRange(0, 20).Draw(t, "event") {
			case 0:
				choose()
			case 1:
				w.loc, _ = civil.LoadZone(rapid.SampledFrom(places).Draw(t, "zone"))
			case 2:
				now = now.Add(-time.Duration(rapid.IntRange(1, 26*60).Draw(t, "set back")) * time.Minute)
			case 3, 4, 5, 6:
				now = now.Add(time.Duration(rapid.IntRange(1, 60*24).Draw(t, "off")) * time.Hour)
			default:
				now = now.Add(time.Duration(rapid.IntRange(1, 30*60).Draw(t, "minutes")) * time.Minute)
			}
			today := civil.DayOf(now, w.loc, 4)
			w.occurrences = remind.Rebuild(w.occurrences, y.Plan(today.AddDays(-366), today.AddDays(63)), w.deliveries)
			d := w.poll(now)
			for _, o := range []*remind.Occurrence{d.Card, d.Notify} {
				if o != nil && (today.Before(o.Day) || today.Sub(o.Day) > remind.StandsFor) {
					t.Fatalf("%s for %s at %s", o.Key, o.Day, now.In(w.loc))
				}
			}
			if d.Notify != nil {
				if years[d.Notify.Key] {
					t.Fatalf("%s twice", d.Notify.Key)
				}
				years[d.Notify.Key] = true
			}
		}
	})
}
