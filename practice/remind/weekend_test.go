package remind_test

import (
	"testing"
	"time"

	"tideway/practice/civil"
	"tideway/practice/remind"
)

func TestWeekend(t *testing.T) {
	loc := newWorld(t, berlin).loc
	const sunThu = civil.Workweek(1<<time.Sunday | 1<<time.Monday | 1<<time.Tuesday | 1<<time.Wednesday | 1<<time.Thursday)
	const every = civil.Workweek(1<<7 - 1)
	for _, c := range []struct {
		today string // in November 2026; the first is a Sunday
		weeks []civil.Workweek
		want  string
	}{
		{"02", []civil.Workweek{civil.MonFri}, "2026-11-07"},
		{"05", []civil.Workweek{civil.MonFri}, "2026-11-07"},
		{"06", []civil.Workweek{civil.MonFri}, ""}, // that is tomorrow
		{"07", []civil.Workweek{civil.MonFri}, ""},
		{"08", []civil.Workweek{civil.MonFri}, ""},
		{"02", nil, "2026-11-07"},
		{"02", []civil.Workweek{0, every}, "2026-11-07"},
		{"02", []civil.Workweek{sunThu}, "2026-11-06"},
		{"02", []civil.Workweek{sunThu, civil.MonFri}, "2026-11-07"}, // the day on which both are free
		{"08", []civil.Workweek{sunThu}, "2026-11-13"},
		{"02", []civil.Workweek{every &^ (1 << time.Wednesday)}, "2026-11-04"},
		{"03", []civil.Workweek{every &^ (1 << time.Wednesday)}, ""},
	} {
		now := day(t, c.today).At(18, 0, loc)
		got, ok := remind.Weekend(now, loc, c.weeks...)
		if ok != (c.want != "") || ok && got.Format("2006-01-02 15:04") != c.want+" 11:00" {
			t.Errorf("on %s, working %v: %v, %v", c.today, c.weeks, got, ok)
		}
	}
	small := day(t, "06").At(2, 0, loc) // Thursday's night
	if _, ok := remind.Weekend(small, loc, civil.MonFri); !ok {
		t.Error("after midnight the day is still the one before")
	}
}
