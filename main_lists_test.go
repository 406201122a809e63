package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestListsAreLists: where a document of --json has a list, an empty one is a list too, and never null or missing.
func TestListsAreLists(t *testing.T) {
	c := start(t, "Maren", "Elio")
	calendar := filepath.Join(t.TempDir(), "c.ics")
	const text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20261201\r\n" +
		"DTEND;VALUE=DATE:20261208\r\nSUMMARY:Sea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	if err := os.WriteFile(calendar, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, all := range [][]string{nil, {"--all"}, {"--all"}} {
		var read map[string]json.RawMessage
		c.json(&read, append([]string{"away", "import", calendar}, all...)...)
		for _, name := range []string{"found", "added", "changed"} {
			if list := read[name]; len(list) == 0 || list[0] != '[' {
				t.Errorf("%v: %s is %s", all, name, list)
			}
		}
	}
	c.ok("settings", "set", "invitation", "sun")
	c.ok("settings", "set", "workweek", "none")
	var reminders []map[string]json.RawMessage
	if c.json(&reminders, "reminders", "--days", "60"); len(reminders) < 4 {
		t.Errorf("%d reminders", len(reminders))
	}
	for _, r := range reminders {
		for _, name := range []string{"holidays", "working"} {
			if list := r[name]; len(list) == 0 || list[0] != '[' {
				t.Errorf("%s: %s is %s", r["rule"], name, list)
			}
		}
	}
}

// TestAWrongZoneSteersNothing: what is said about a wrong zone holds no control character of it.
func TestAWrongZoneSteersNothing(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.refused(2, "“x[31mred” is not a time zone", "away", "add", "--from", "2026-12-01", "--from-zone", "x\x1b[31mred")
	c.refused(2, "“../../etc/passwd” is not a time zone", "away", "add", "--from", "2026-12-01", "--from-zone", "../../etc/passwd")
}
