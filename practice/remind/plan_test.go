package remind_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

func TestPlan(t *testing.T) {
	away := reentry.Away{ID: "a", From: day(t, "02"), To: day(t, "08"), Kind: reentry.Together}
	touches := reentry.Touches([]reentry.Away{away}, []reentry.Worker{{Week: civil.MonFri}})
	loc := newWorld(t, berlin).loc
	returns := []remind.Booked{remind.Book("r", time.Date(2026, 11, 9, 23, 30, 12, 0, time.UTC), loc)} // half past midnight there
	plan := remind.Plan(touches, returns, clock(t, "18:00"))
	want := []struct {
		key, rule, day, time, sentence string
		exempt                         bool
		late                           remind.Moment
	}{
		{"reentry.eve/a", "reentry.eve", "2026-11-07", "18:00", "reentry", false, remind.Moment{Day: day(t, "07"), Time: clock(t, "21:00")}},
		{"reentry.first-day/a", "reentry.first-day", "2026-11-09", "18:00", "reentry", false, remind.Moment{Day: day(t, "09"), Time: clock(t, "21:00")}},
		{"ritual.return/r", "ritual.return", "2026-11-10", "00:30", "neutral", true, remind.Moment{Day: day(t, "11"), Time: clock(t, "00:30")}},
		{"reentry.tenth-day/a", "reentry.tenth-day", "2026-11-18", "18:00", "reentry", false, remind.Moment{Day: day(t, "18"), Time: clock(t, "21:00")}},
	}
	if len(plan) != len(want) {
		t.Fatalf("%d planned: %v", len(plan), keys(plan))
	}
	for i, w := range want {
		o := plan[i]
		if o.Key != w.key || o.Rule != w.rule || o.Day.String() != w.day || o.Time.String() != w.time || o.Sentence != w.sentence || o.Exempt != w.exempt || o.LateUntil != w.late {
			t.Errorf("planned %+v", o)
		}
		if (o.Rule == remind.RuleReturn) == (o.Why.Nights == 6) {
			t.Errorf("%s: why %+v", o.Key, o.Why)
		}
	}
	if got := remind.Plan(nil, nil, clock(t, "18:00")); len(got) != 0 {
		t.Errorf("nothing to plan: %v", got)
	}
}

func TestRebuild(t *testing.T) {
	old := []remind.Occurrence{
		touch(t, reentry.Eve, "a", "07", "18:00"), touch(t, reentry.FirstDay, "a", "09", "18:00"),
		touch(t, reentry.TenthDay, "a", "18", "18:00"), touch(t, reentry.FirstDay, "gone", "20", "18:00"),
	}
	// They come home two days later than planned, and the reminder time changes.
	fresh := []remind.Occurrence{
		touch(t, reentry.Eve, "a", "09", "19:00"), touch(t, reentry.FirstDay, "a", "11", "19:00"),
		touch(t, reentry.TenthDay, "a", "20", "19:00"), touch(t, reentry.FirstDay, "new", "25", "19:00"),
	}
	w := newWorld(t, berlin)
	w.write("reentry.eve/a", remind.Notified, w.at(t, "07 18:00"))
	w.write("reentry.first-day/a", remind.Dropped, w.at(t, "09 21:00"))
	before := slices.Clone(fresh)
	got := remind.Rebuild(old, fresh, w.deliveries)
	want := []string{"reentry.eve/a 2026-11-07 18:00", "reentry.first-day/a 2026-11-11 19:00", "reentry.tenth-day/a 2026-11-20 19:00", "reentry.first-day/new 2026-11-25 19:00"}
	var said []string
	for _, o := range got {
		said = append(said, o.Key+" "+o.Day.String()+" "+o.Time.String())
	}
	if !slices.Equal(said, want) {
		t.Errorf("rebuilt %v", said)
	}
	for i := range fresh {
		if fresh[i].Day != before[i].Day {
			t.Error("the fresh plan was changed")
		}
	}
	// The eve is not repeated; the first day, which was too late for its old date, comes.
	w.occurrences = got
	for _, d := range []string{"09", "11"} {
		w.awake(w.at(t, d+" 18:30"), w.at(t, d+" 21:30"))
	}
	w.expect(t, "reentry.first-day/a 2026-11-11T19:00")
}

// TestRebuildKeepsWhatWasMet: whatever somebody did with a reminder, its day does not move any more.
func TestRebuildKeepsWhatWasMet(t *testing.T) {
	for state, want := range map[string]string{
		remind.Notified: "09", remind.Seen: "09", remind.Answered: "09", remind.PutOff: "09", remind.Dropped: "11",
	} {
		old, fresh := touch(t, reentry.FirstDay, "a", "09", "18:00"), touch(t, reentry.FirstDay, "a", "11", "19:00")
		row := remind.Delivery{Key: old.Key, State: state, At: old.LateUntil.In(time.UTC)}
		got := remind.Rebuild([]remind.Occurrence{old}, []remind.Occurrence{fresh}, []remind.Delivery{row})
		if len(got) != 1 || got[0].Day != day(t, want) {
			t.Errorf("%s: %v", state, got)
		}
	}
}

// TestWeeklyKeepsWakingHours: the invitation is at the edge of the night where it was set for the night.
func TestWeeklyKeepsWakingHours(t *testing.T) {
	for at, want := range map[string]string{"03:00": "08:00", "08:00": "08:00", "17:00": "17:00", "21:59": "21:59", "22:00": "21:00"} {
		w := remind.Weekly{On: time.Sunday, Time: clock(t, at)}
		plan := w.Plan(day(t, "02"), day(t, "15"), func(civil.Date) bool { return true })
		if len(plan) != 2 || plan[0].Day != day(t, "08") || plan[1].Day != day(t, "15") || plan[0].Time != clock(t, want) {
			t.Errorf("set for %s: %+v", at, plan)
		}
	}
}

func TestPresets(t *testing.T) {
	w := newWorld(t, berlin)
	for _, c := range []struct{ now, evening, tomorrow string }{
		{"09 08:00", "09 20:00", "10 18:00"},
		{"09 19:29", "09 20:00", "10 18:00"},
		{"09 19:30", "09 20:30", "10 18:00"},
		{"09 19:31", "09 20:45", "10 18:00"},
		{"09 20:30", "09 21:30", "10 18:00"},
		{"09 20:31", "", "10 18:00"},
		{"09 23:59", "", "10 18:00"},
		{"10 01:00", "", "10 18:00"}, // still the ninth
		{"10 04:00", "10 20:00", "11 18:00"},
		{"2026-12-31 12:00", "2026-12-31 20:00", "2027-01-01 18:00"},
	} {
		now := w.at(t, c.now)
		evening, ok := remind.ThisEvening(now, w.loc)
		if ok != (c.evening != "") || ok && !evening.Equal(w.at(t, c.evening)) {
			t.Errorf("this evening, at %s: %s, %v", c.now, evening, ok)
		}
		if got := remind.Tomorrow(now, w.loc, clock(t, "18:00")); !got.Equal(w.at(t, c.tomorrow)) {
			t.Errorf("tomorrow, at %s: %s", c.now, got)
		}
	}
	if got := remind.Tomorrow(w.at(t, "09 12:00"), w.loc, clock(t, "03:00")); !got.Equal(w.at(t, "10 08:00")) {
		t.Errorf("tomorrow at three in the night: %s", got)
	}
}

func TestCheckPutOff(t *testing.T) {
	eve, first := touch(t, reentry.Eve, "a", "08", "18:00"), touch(t, reentry.FirstDay, "a", "09", "18:00")
	w := newWorld(t, berlin, eve, first, booked(t, "r", "08", "19:30"))
	now := w.at(t, "08 18:10")
	for _, c := range []struct {
		until string
		want  error
	}{
		{"08 18:10", remind.ErrPast},
		{"08 12:00", remind.ErrPast},
		{"08 20:00", nil}, // past a return, which says something else
		{"09 17:59", nil},
		{"09 18:00", remind.ErrBeyond},
		{"12 18:00", remind.ErrBeyond},
	} {
		if err := remind.CheckPutOff(w.occurrences, eve.Key, w.at(t, c.until), now, w.loc); !errors.Is(err, c.want) {
			t.Errorf("put off until %s: %v", c.until, err)
		}
	}
	if err := remind.CheckPutOff(w.occurrences, first.Key+"@2026-11-09T19:00:00.000Z", w.at(t, "12 18:00"), w.at(t, "09 20:00"), w.loc); err != nil {
		t.Errorf("the last one, for the second time: %v", err)
	}
	presets := remind.Presets(w.occurrences, eve.Key, now, w.loc, clock(t, "18:00"))
	if len(presets) != 1 || presets[0].Name != remind.PresetThisEvening {
		t.Errorf("presets before the next one: %v", presets)
	}
}
