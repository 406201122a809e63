package main

import (
	"strings"
	"testing"
	"time"

	"tideway/assets"
	"tideway/data"
	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/feeling"
)

// TestRemindersTellWhatWasPutOff: the window puts a reminder off, and the command lists it at its new time.
func TestRemindersTellWhatWasPutOff(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("away", "add", "--from", "2026-11-10", "--to", "2026-11-18") // it is Thursday the 19th, the first ordinary day
	type reminder struct {
		Day, Time, Rule, Why string
		PutOff               bool
	}
	first := func() (r reminder) {
		t.Helper()
		var all []reminder
		c.json(&all, "reminders", "--days", "5")
		if len(all) != 1 {
			t.Fatalf("%+v", all)
		}
		return all[0]
	}
	before := first()
	if before.Day != "2026-11-19" || before.PutOff {
		t.Fatalf("%+v", before)
	}
	putOff(t, c.journal, before.Rule, time.Date(2026, 11, 21, 9, 30, 0, 0, time.UTC))
	after := first()
	if after.Day != "2026-11-21" || after.Time != "10:30" || after.Rule != before.Rule || !after.PutOff || !strings.HasPrefix(after.Why, before.Why) {
		t.Errorf("%+v", after)
	}
	if out := c.ok("reminders", "--days", "5"); !strings.Contains(out, "2026-11-21 10:30") || strings.Contains(out, "2026-11-19 ") {
		t.Errorf("it says\n%s", out)
	}
}

// putOff puts off the reminder of a rule, as the window does that has the file open.
func putOff(t *testing.T, journal, rule string, until time.Time) {
	t.Helper()
	now := func() time.Time { return time.Date(2026, 11, 19, 18, 30, 0, 0, time.UTC) }
	file, err := data.Open(t.Context(), data.Options{Path: journal, StateDir: t.TempDir(), Now: now})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	}()
	words, err := feeling.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	j := practice.New(file, civil.ClockFunc(now), func() *time.Location { return time.UTC }, words)
	if err := j.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, o := range j.Reminders(j.Today(), j.Today()) {
		if o.Rule == rule {
			if err := j.PutOff(t.Context(), o.Key, until); err != nil {
				t.Fatal(err)
			}
		}
	}
}
