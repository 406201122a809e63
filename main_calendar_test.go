package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

type calendarList struct {
	Found []struct {
		Number                         int
		UID, From, To, Title, Standing string
	}
	Unread         int
	Added, Changed []struct{ ID string }
}

func holidays(last string) string {
	return strings.ReplaceAll(`BEGIN:VCALENDAR
BEGIN:VEVENT
UID:island
SUMMARY:CanaryIsland
DTSTART;VALUE=DATE:20261203
DTEND;VALUE=DATE:`+last+`
END:VEVENT
BEGIN:VEVENT
UID:course
SUMMARY:A course
DTSTART;TZID=W. Europe Standard Time:20270110T090000
DTEND;TZID=W. Europe Standard Time:20270114T170000
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
}

// TestCalendarByCommand: nothing is kept before somebody picks; again, it changes and never doubles; what goes out holds
// no name.
func TestCalendarByCommand(t *testing.T) {
	c := start(t, "Maren", "Elio")
	file := filepath.Join(t.TempDir(), "holidays.ics")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(holidays("20261212"))
	if out := c.ok("away", "import", file); !strings.Contains(out, "1. 2026-12-03 to 2026-12-11 · CanaryIsland\n2. 2027-01-10 to 2027-01-14 · A course\n") {
		t.Errorf("lists %q", out)
	}
	if out := c.ok("away", "list"); strings.Contains(out, "2026") {
		t.Errorf("something was kept: %q", out)
	}
	if out := c.ok("away", "import", file, "--pick", "1"); !strings.Contains(out, "Added: 1. Changed: 0. As they were: 0.") {
		t.Errorf("picked: %q", out)
	}
	c.ok("away", "import", file, "--pick", "2", "--kind", "apart", "--who", "Elio")
	write(holidays("20261214"))
	var list calendarList
	if c.json(&list, "away", "import", file); len(list.Found) != 2 || list.Found[0].Standing != "moved" || list.Found[1].Standing != "there" || len(list.Added) != 0 {
		t.Errorf("%+v", list)
	}
	for range 2 {
		c.ok("away", "import", file, "--all")
	}
	if out := c.ok("away", "list"); strings.Count(out, "\n") != 2 || !strings.Contains(out, "2026-12-03 to 2026-12-13, away together · CanaryIsland") || !strings.Contains(out, "one away, one at home · Elio · A course") {
		t.Errorf("kept %q", out)
	}
	c.refused(2, "1 to 2", "away", "import", file, "--pick", "3")
	c.refused(2, "either", "away", "import", file, "--pick", "1", "--all")
	c.refused(1, "no calendar", "away", "import", c.journal)
	c.refused(1, "could not be opened", "away", "import", file+".none")

	out := filepath.Join(t.TempDir(), "out.ics")
	c.ok("away", "export", "--out", out)
	raw, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(raw); strings.Contains(text, "Canary") || strings.Contains(text, "Elio") || strings.Count(text, "BEGIN:VEVENT") < 5 || !strings.Contains(text, "BEGIN:VALARM") {
		t.Errorf("wrote %s", text)
	}
	if c.json(&list, "away", "import", out, "--all"); len(list.Found) != 2 || list.Found[0].Standing != "there" {
		t.Errorf("its own file: %+v", list)
	}
	c.refused(2, "", "away", "export", "--out", c.journal)
}
