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

// TestRemindersTellWhatComesQuietly: the third and the fourth of a week are in Now alone, and so is every one while reminders
// are turned off; the text says so, and the list bears the reason.
func TestRemindersTellWhatComesQuietly(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("away", "add", "--from", "2026-12-04", "--to", "2026-12-06")
	c.ok("away", "add", "--from", "2026-12-08", "--to", "2026-12-10")
	list := func() string {
		t.Helper()
		var all []map[string]any
		c.json(&all, "reminders", "--days", "30")
		var lines []string
		for _, r := range all {
			line := r["day"].(string)[5:] + " " + r["time"].(string)
			if why, ok := r["quiet"]; ok {
				line += " " + why.(string)
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, ", ")
	}
	if got := list(); got != "12-05 18:00, 12-07 18:00, 12-09 18:00 ceiling, 12-11 18:00 ceiling" {
		t.Errorf("listed %s", got)
	}
	const two = "No notification comes: two have come in those seven days."
	if out := c.ok("reminders", "--days", "30"); strings.Count(out, two) != 2 {
		t.Errorf("it says\n%s", out)
	}
	c.ok("settings", "set", "reminders", "off")
	if got := list(); strings.Count(got, " off") != 4 {
		t.Errorf("turned off, listed %s", got)
	}
	if out := c.ok("reminders", "--days", "30"); strings.Count(out, "turned off in Settings") != 4 {
		t.Errorf("turned off, it says\n%s", out)
	}
}

// TestRemindersTellWhenTheRemeetingComes: on a day with a word about a time away it waits, and is listed on the day after.
func TestRemindersTellWhenTheRemeetingComes(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("away", "add", "--from", "2026-12-05", "--to", "2026-12-13")
	c.ok("settings", "set", "remeeting", "12-14")
	var list []struct{ Day, Rule string }
	if c.json(&list, "reminders", "--from", "2026-12-14", "--days", "2"); len(list) != 2 || list[0].Rule != "reentry.first-day" || list[1].Rule != "remeeting" || list[1].Day != "2026-12-15" {
		t.Errorf("%+v", list)
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
