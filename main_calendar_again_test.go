package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// ics writes a calendar file of events, each from its first to the day after its last, and says where it lies.
func ics(t *testing.T, events ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.ics")
	text := "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + strings.Join(events, "\nEND:VEVENT\nBEGIN:VEVENT\n") + "\nEND:VEVENT\nEND:VCALENDAR\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func seriesFrom(first, last int) string {
	return fmt.Sprintf("UID:s\nSUMMARY:S\nRRULE:FREQ=MONTHLY;COUNT=3\nDTSTART;VALUE=DATE:202610%02d\nDTEND;VALUE=DATE:202610%02d", first, last)
}

// TestASeriesThatMovedByCommand: it is the same one, and what was removed of it comes back only by its number.
func TestASeriesThatMovedByCommand(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("away", "import", ics(t, seriesFrom(10, 14)), "--all")
	moved := ics(t, seriesFrom(11, 15))
	if out := c.ok("away", "import", moved, "--all"); !strings.Contains(out, "Added: 0. Changed: 3. As they were: 0.") {
		t.Errorf("moved: %q", out)
	}
	out := c.ok("away", "list")
	if strings.Count(out, "\n") != 3 || !strings.Contains(out, "2026-11-11 to 2026-11-14") {
		t.Errorf("kept %q", out)
	}
	c.ok("away", "remove", "--from", "2026-11-11")
	for range 2 {
		if out := c.ok("away", "import", moved, "--all"); !strings.Contains(out, "Added: 0. Changed: 0. As they were: 2.") {
			t.Errorf("after one was removed: %q", out)
		}
	}
	if out := c.ok("away", "import", moved); strings.Count(out, "(removed since)") != 1 {
		t.Errorf("lists %q", out)
	}
}

// TestFreeByCommand: entries on whole days may be marked as free by the program, so they are listed, and never all at once.
func TestFreeByCommand(t *testing.T) {
	c := start(t, "Maren", "Elio")
	file := ics(t, "UID:a\nSUMMARY:Sy\u202elt\xff\nTRANSP:TRANSPARENT\nDTSTART:20261010\nDTEND:20261014", "UID:b\nDTSTART:20261020\nDTEND:20261024")
	if out := c.ok("away", "import", file); !strings.Contains(out, "1. 2026-10-20 to 2026-10-23\n2. 2026-10-10 to 2026-10-13 (marked as free) · Sylt\n") {
		t.Errorf("lists %q", out)
	}
	if out := c.ok("away", "import", file, "--all"); !strings.Contains(out, "Added: 1.") || strings.Contains(out, "Sylt") {
		t.Errorf("all: %q", out)
	}
	if out := c.ok("away", "import", file, "--pick", "2"); !strings.Contains(out, "Added: 1.") {
		t.Errorf("picked: %q", out)
	}
}

// TestMomentsByCommand: a file in UTC that did not change moves nothing, wherever it is read again.
func TestMomentsByCommand(t *testing.T) {
	c := start(t, "Maren", "Elio")
	file := ics(t, "UID:a\nDTSTART:20261010T230000Z\nDTEND:20261016T230000Z")
	c.ok("away", "import", file, "--all")
	var out, errs bytes.Buffer
	args := []string{"--journal", c.journal, "--now", "2026-11-19T18:30:00+01:00", "--zone", "America/New_York", "away", "import", file, "--all"}
	if code := run(t.Context(), args, strings.NewReader(""), &out, &errs); code != 0 || !strings.Contains(out.String(), "Changed: 0. As they were: 1.") {
		t.Errorf("%d, %q, %q", code, out.String(), errs.String())
	}
	if out := c.ok("away", "list"); !strings.Contains(out, "2026-10-11 to 2026-10-17") {
		t.Errorf("kept %q", out)
	}
}

// TestManyImportsAtOnce: whoever writes first has added it, and the others find it there.
func TestManyImportsAtOnce(t *testing.T) {
	c := start(t, "Maren", "Elio")
	file := ics(t, seriesFrom(10, 14))
	var all sync.WaitGroup
	for range 6 {
		all.Go(func() {
			if code, _, errs := c.do("away", "import", file, "--all"); code != 0 {
				t.Errorf("ended with %d: %s", code, errs)
			}
		})
	}
	all.Wait()
	if out := c.ok("away", "list"); strings.Count(out, "\n") != 3 {
		t.Errorf("kept %q", out)
	}
}

// TestAlarmsByTheClockThere: the phone rings in the evening wherever it is then, not when it is evening here.
func TestAlarmsByTheClockThere(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("away", "add", "--from", "2026-12-04", "--from-zone", "Asia/Tokyo", "--to", "2026-12-16", "--to-zone", "Asia/Tokyo")
	out := filepath.Join(t.TempDir(), "out.ics")
	c.ok("away", "export", "--out", out)
	raw, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(raw); !strings.Contains(text, "\r\nDTSTART:20261215T180000\r\n") || strings.Contains(text, "00Z\r\nDURATION") {
		t.Errorf("wrote %s", text)
	}
}
