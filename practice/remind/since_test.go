package remind_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// TestSince: what came to be known after its hour is due from then on; what came to be known after its day never was.
func TestSince(t *testing.T) {
	for _, c := range []struct{ name, since, now, want string }{
		{"long before", "01 12:00", "09 18:00", `notify "reentry.first-day/a" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"long before, and nobody was there", "01 12:00", "10 09:00", `notify "" card "" late false drop "reentry.first-day/a" missed "reentry.first-day/a" quiet false`},
		{"on its day", "09 12:00", "09 19:00", `notify "reentry.first-day/a" card "reentry.first-day/a" late true drop "" missed "" quiet false`},
		{"after its hour", "09 19:00", "09 19:01", `notify "reentry.first-day/a" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"too late for a word", "09 21:00", "09 21:01", `notify "" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"in its night", "10 03:59", "10 03:59", `notify "" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
		{"in its night, and then it is over", "10 03:59", "10 04:00", `notify "" card "" late false drop "" missed "" quiet false`},
		{"after its day", "10 04:00", "10 04:00", `notify "" card "" late false drop "" missed "" quiet false`},
		{"the day after", "10 09:00", "10 09:01", `notify "" card "" late false drop "" missed "" quiet false`},
		{"ahead of the clock, which was set back", "2028-01-01 12:00", "09 18:00", `notify "reentry.first-day/a" card "reentry.first-day/a" late false drop "" missed "" quiet false`},
	} {
		w := newWorld(t, berlin, touch(t, reentry.FirstDay, "a", "09", "18:00"))
		w.occurrences[0].Since = w.at(t, c.since)
		if got := say(w.decide(w.at(t, c.now))); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, c.want)
		}
	}
}

// TestWhatNeverWasReplacesNothing: a day that was over before it was known takes no other’s place.
func TestWhatNeverWasReplacesNothing(t *testing.T) {
	w := newWorld(t, berlin, touch(t, reentry.FirstDay, "a", "09", "18:00"), touch(t, reentry.Eve, "b", "10", "18:00"))
	w.occurrences[1].Since = w.at(t, "11 09:00")
	w.start(w.at(t, "11 10:00"))
	if d := w.poll(w.at(t, "11 10:05")); key(d.Missed) != "reentry.first-day/a" {
		t.Errorf("gone by: %s", say(d))
	}
}

// TestSinceKeepsItsWord: whenever something came to be known, and whenever the program looks, nothing comes of it before,
// nothing twice, and nothing is said to have gone by that was not there in time.
func TestSinceKeepsItsWord(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		w := newWorld(t, berlin, touch(t, reentry.FirstDay, "a", "09", "18:00"))
		begin := w.at(t, "07 00:00")
		since := begin.Add(time.Duration(rapid.IntRange(0, 5*24*60).Draw(r, "since")) * time.Minute)
		w.occurrences[0].Since = since
		inTime := since.Before(w.at(t, "09 21:00"))
		for now := since; now.Before(begin.Add(8 * 24 * time.Hour)); now = now.Add(time.Duration(rapid.IntRange(1, 900).Draw(r, "asleep")) * time.Minute) {
			d := w.poll(now)
			if (d.Missed != nil || len(d.Drop) > 0) && !inTime {
				r.Fatalf("known since %s, and gone by at %s: %s", since, now, say(d))
			}
			if d.Card != nil && !now.Before(w.at(t, "10 04:00")) {
				r.Fatalf("a card at %s", now)
			}
		}
		if len(w.shown) > 1 || len(w.shown) == 1 && !inTime {
			r.Fatalf("known since %s: %v", since, w.shown)
		}
	})
}

// TestRebuiltSince: what was delivered was known then, on the day that it keeps, whatever was changed later. Delivered after
// the change, it is known since the change; so it is where its day is not kept, because it is another.
func TestRebuiltSince(t *testing.T) {
	fresh := []remind.Occurrence{touch(t, reentry.FirstDay, "a", "09", "18:00"), touch(t, reentry.TenthDay, "a", "18", "18:00")}
	w, old := newWorld(t, berlin), []remind.Occurrence{touch(t, reentry.FirstDay, "a", "08", "17:00")}
	for i := range fresh {
		fresh[i].Since = w.at(t, "12 12:00")
	}
	w.write("reentry.first-day/a", remind.Notified, w.at(t, "09 18:00"))
	got := remind.Rebuild(old, fresh, w.deliveries)
	if !got[0].Since.IsZero() || got[0].Day != old[0].Day || got[1].Since.IsZero() || fresh[0].Since.IsZero() {
		t.Errorf("%s since %s, and %s", got[0].Day, got[0].Since, got[1].Since)
	}
	for state, at := range map[string]string{remind.Notified: "12 12:00", remind.Seen: "12 12:01"} {
		w.deliveries = []remind.Delivery{{Key: "reentry.first-day/a", State: state, At: w.at(t, at)}}
		if got := remind.Rebuild(old, fresh, w.deliveries); !got[0].Since.Equal(fresh[0].Since) || got[0].Day != old[0].Day {
			t.Errorf("%s after the change: %s since %s", state, got[0].Day, got[0].Since)
		}
	}
	if got := remind.Rebuild(nil, fresh, w.deliveries); got[0].Since.IsZero() || got[0].Day != fresh[0].Day {
		t.Errorf("not kept: %s since %s", got[0].Day, got[0].Since)
	}
}
