package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestTheRemeetingByCommand: set, listed with its rule and its reason, written into a calendar, and taken away.
func TestTheRemeetingByCommand(t *testing.T) {
	c := start(t, "Maren", "Elio")
	var set map[string]string
	c.json(&set, "settings", "get", "remeeting")
	if set["remeeting"] != "none" {
		t.Errorf("at first %v", set)
	}
	c.ok("settings", "set", "remeeting", "02-29")
	c.ok("settings", "set", "reminder-time", "19:00")
	type reminder struct{ Day, Time, Zone, Rule, Sentence, Why string }
	var list []reminder
	c.json(&list, "reminders", "--from", "2027-01-01", "--days", "500")
	if len(list) != 2 || list[0].Day != "2027-02-28" || list[1].Day != "2028-02-29" {
		t.Fatalf("%+v", list)
	}
	for _, r := range list {
		if r.Rule != "remeeting" || r.Time != "19:00" || strings.Contains(r.Sentence, "Maren") || !strings.Contains(r.Why, "29 February") {
			t.Errorf("%+v", r)
		}
	}
	file := filepath.Join(t.TempDir(), "out.ics")
	c.ok("away", "export", "--out", file)
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(raw), "\r\n")
	for _, want := range []string{"DTSTART:20270228T190000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "BEGIN:VALARM", "CLASS:PRIVATE"} {
		if !slices.Contains(lines, want) {
			t.Errorf("no %s in\n%s", want, raw)
		}
	}
	c.ok("settings", "set", "remeeting", "none")
	list = nil
	if c.json(&list, "reminders", "--from", "2027-01-01", "--days", "500"); len(list) != 0 {
		t.Errorf("taken away: %+v", list)
	}
}
