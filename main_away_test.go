package main

import (
	"strings"
	"testing"
)

// TestAwayEnds: the time away that goes on is ended today, the inner one first, and a hard stretch gets its word.
func TestAwayEnds(t *testing.T) {
	c := start(t, "Maren", "Elio")
	at := func(day string, args ...string) []string {
		return append([]string{"--now", day + "T12:00:00+02:00", "--zone", "Europe/Berlin"}, args...)
	}
	c.refused(1, "No time away is going on", at("2026-10-08", "away", "end")...)
	c.ok(at("2026-10-08", "away", "add", "--from", "2026-09-20", "--kind", "illness", "--name", "the long cough")...)
	c.ok(at("2026-10-08", "away", "add", "--from", "2026-10-05", "--to", "2026-10-14", "--name", "the lake")...)
	c.ok(at("2026-10-08", "away", "add", "--from", "2026-12-05", "--to", "2026-12-14", "--name", "the hut")...)
	c.refused(1, "nothing to end", at("2026-10-08", "away", "end", "--from", "2026-12-05")...)
	if out := c.ok(at("2026-10-08", "away", "end")...); !strings.Contains(out, "2026-10-05 to 2026-10-08, away together · the lake") {
		t.Errorf("the inner one: %s", out)
	}
	if out := c.ok(at("2026-10-08", "away", "end")...); !strings.Contains(out, "2026-09-20 to 2026-10-08") {
		t.Errorf("the outer one: %s", out)
	}
	c.refused(1, "nothing to end", at("2026-10-09", "away", "end", "--from", "2026-10-05")...)
	c.refused(1, "No time away is going on", at("2026-10-09", "away", "end")...)
	c.refused(1, "", at("2026-10-09", "away", "end", "--from", "2026-10-06")...)
	c.refused(2, "Which one", at("2026-10-09", "away", "remove")...)
	if out := c.ok(at("2026-10-09", "reminders", "--from", "2026-10-09", "--days", "20")...); !strings.Contains(out, "2026-10-09 18:00") {
		t.Errorf("what comes: %s", out)
	}
}

// TestSettingsSayWhatTheyLeaveOut: nothing that was asked for is dropped without a word.
func TestSettingsSayWhatTheyLeaveOut(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.refused(2, "goes alone", "settings", "set", "theme", "day", "--autostart", "on")
	c.refused(2, "goes alone", "settings", "get", "theme", "--autostart", "on")
	c.refused(2, "without --who", "settings", "set", "country", "DE", "--who", "Maren")
	c.refused(2, "not a working week", "settings", "set", "workweek", "")
	if out := c.ok("settings", "get"); !strings.Contains(out, "theme = system") || !strings.Contains(out, "country = \n") || !strings.Contains(out, "workweek = mon,") {
		t.Errorf("%s", out)
	}
	c.ok("settings", "set", "workweek", "none", "--who", "Maren")
}
