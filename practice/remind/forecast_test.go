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

// foretell is what Forecast says at a moment, one line for each.
func foretell(w *world, now time.Time) string {
	var lines []string
	for _, c := range remind.Forecast(w.occurrences, w.deliveries, now, w.loc, w.session) {
		lines = append(lines, strings.TrimSpace(fmt.Sprint(c.Key, " ", c.At.Day.String()[8:], " ", c.At.Time, " ", c.Alone)))
	}
	return strings.Join(lines, "\n")
}

func TestForecast(t *testing.T) {
	first, asked := touch(t, reentry.FirstDay, "a", "20", "18:00"), booked(t, "r", "20", "18:00")
	known := touch(t, reentry.FirstDay, "a", "20", "18:00")
	yearly := remind.Yearly{On: civil.MonthDay{Month: time.November, Day: 19}, Time: clock(t, "18:00")}.Plan(day(t, "01"), day(t, "30"))[0]
	for _, c := range []struct {
		name, now string
		plan      []remind.Occurrence
		prepare   func(w *world)
		want      string
	}{
		{"as planned", "19 12:00", []remind.Occurrence{first}, nil, "reentry.first-day/a 20 18:00"},
		{"in its hour, which it was planned for", "20 19:00", []remind.Occurrence{first}, nil, "reentry.first-day/a 20 18:00"},
		{"gone by", "22 12:00", []remind.Occurrence{first}, nil, "reentry.first-day/a 20 18:00"},
		{"after what was asked for", "19 12:00", []remind.Occurrence{first, asked}, nil, "ritual.return/r 20 18:00\nreentry.first-day/a 20 18:30"},
		{"one makes way for another", "19 12:00", []remind.Occurrence{first, touch(t, reentry.TenthDay, "b", "20", "19:00"), touch(t, reentry.TenthDay, "c", "20", "19:00")}, nil,
			"reentry.first-day/a 20 18:00\nreentry.tenth-day/b 20 19:00"},
		{"two have come", "19 12:00", []remind.Occurrence{first}, func(w *world) {
			for i, at := range []string{"14 18:00", "17 18:00"} {
				w.write("reentry.eve/"+string(rune('x'+i)), remind.Notified, w.at(t, at))
				w.write("reentry.eve/"+string(rune('x'+i)), remind.Seen, w.at(t, at))
			}
		}, "reentry.first-day/a 20 18:00 ceiling"},
		{"two have come, and there is room in the evening", "19 12:00", []remind.Occurrence{first}, func(w *world) {
			for i, at := range []string{"13 19:10", "17 18:00"} {
				w.write("reentry.eve/"+string(rune('x'+i)), remind.Notified, w.at(t, at))
				w.write("reentry.eve/"+string(rune('x'+i)), remind.Seen, w.at(t, at))
			}
		}, "reentry.first-day/a 20 19:10"},
		{"gone quiet", "19 12:00", []remind.Occurrence{first, asked}, func(w *world) {
			for i, at := range []string{"01 18:00", "05 18:00", "10 18:00"} {
				w.write("reentry.eve/"+string(rune('x'+i)), remind.Notified, w.at(t, at))
			}
		}, "reentry.first-day/a 20 18:00 unanswered\nritual.return/r 20 18:00"},
		{"turned off", "20 12:00", []remind.Occurrence{first, asked, touch(t, reentry.Eve, "a", "15", "18:00")}, func(w *world) { w.session.Off = true },
			"reentry.eve/a 15 18:00\nreentry.first-day/a 20 18:00 off\nritual.return/r 20 18:00 off"},
		{"known too late", "20 21:40", []remind.Occurrence{known}, func(w *world) { w.occurrences[0].Since = w.at(t, "20 21:30") }, "reentry.first-day/a 20 18:00 late"},
		{"put off", "20 18:30", []remind.Occurrence{first}, func(w *world) {
			w.write(first.Key, remind.Notified, w.at(t, "20 18:00"))
			w.deliveries = append(w.deliveries, remind.PutOffUntil(first.Key, w.at(t, "21 23:00"), w.at(t, "20 18:10")))
		}, "reentry.first-day/a 21 23:00"},
		{"it came, and nobody answered", "20 18:30", []remind.Occurrence{first}, func(w *world) { w.write(first.Key, remind.Notified, w.at(t, "20 18:00")) }, "reentry.first-day/a 20 18:00"},
		{"answered", "20 18:30", []remind.Occurrence{first}, func(w *world) { w.write(first.Key, remind.Answered, w.at(t, "20 18:00")) }, ""},
		{"a re-meeting waits for a day of its own", "18 12:00", []remind.Occurrence{yearly, touch(t, reentry.Eve, "a", "19", "18:00"), first}, nil,
			"reentry.eve/a 19 18:00\nreentry.first-day/a 20 18:00\nremeeting/2026 21 18:00"},
		{"and is seen to wait on such a day", "20 12:00", []remind.Occurrence{yearly, first}, func(w *world) { w.write("reentry.eve/a", remind.Notified, w.at(t, "19 18:00")) },
			"reentry.first-day/a 20 18:00\nremeeting/2026 21 18:00"},
	} {
		w := newWorld(t, berlin, slices.Clone(c.plan)...)
		if c.prepare != nil {
			c.prepare(w)
		}
		if got := foretell(w, w.at(t, c.now)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// TestForecastIsLived: whatever is planned, and whatever came before, a program that looks at the clock every half hour
// notifies of what was foretold with a notification, on that day and at that time, and of nothing else.
func TestForecastIsLived(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		w := newWorld(t, rapid.SampledFrom([]string{berlin, "Australia/Lord_Howe", "America/New_York"}).Draw(r, "zone"))
		draw := func(n int, what string) int { return rapid.IntRange(0, n-1).Draw(r, what) }
		first := day(t, "2026-10-24")
		hour := civil.TimeOfDay{Hour: 6 + draw(17, "hour"), Minute: 30 * draw(2, "minute")}
		var touches []reentry.Touch
		for i := range draw(7, "touches") {
			touches = append(touches, reentry.Touch{Away: reentry.Away{ID: fmt.Sprint(i)}, Rule: reentry.FirstDay, Day: first.AddDays(draw(9, "day"))})
		}
		var returns []remind.Booked
		for i := range draw(3, "returns") {
			returns = append(returns, remind.Book(fmt.Sprint(i), first.AddDays(draw(9, "day")).At(6+draw(18, "hour"), 30*draw(2, "minute"), w.loc), w.loc))
		}
		w.occurrences = remind.Plan(touches, returns, hour)
		on := first.AddDays(draw(9, "re-meeting"))
		w.occurrences = append(w.occurrences, remind.Yearly{On: civil.MonthDay{Month: on.Month, Day: on.Day}, Time: hour}.Plan(first, first.AddDays(12))...)
		for i := range draw(4, "came before") {
			w.write(fmt.Sprint("reentry.eve/", i), remind.Notified, first.AddDays(i*2-draw(9, "days ago")).At(18, 0, w.loc))
		}
		var want []string
		start := first.At(0, 0, w.loc)
		for _, c := range remind.Forecast(w.occurrences, w.deliveries, start, w.loc, w.session) {
			if c.Alone == "" {
				want = append(want, fmt.Sprint(c.Key, " ", c.At.Day, "T", c.At.Time))
			}
		}
		for now := start; now.Before(first.AddDays(17).At(0, 0, w.loc)); now = now.Add(30 * time.Minute) {
			if now.In(w.loc).Hour() < 6 { // nothing is due then
				continue
			}
			for d := w.poll(now); d.Notify != nil; d = w.poll(now) {
				if !d.Notify.Exempt {
					w.write(d.Notify.Key, remind.Seen, now)
				}
			}
		}
		slices.Sort(want)
		slices.Sort(w.shown)
		if !slices.Equal(want, w.shown) {
			r.Fatalf("foretold %v, and there came %v", want, w.shown)
		}
	})
}
