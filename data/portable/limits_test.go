package portable_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"tideway/data/portable"
	"tideway/practice"
)

const (
	inMemory = 200 << 20   // the promise, whatever the file
	patience = time.Minute // what is found here does not hang on what else the computer does; see TestItStopsInTime
)

// within reads a file and measures the memory that it takes.
func within(t *testing.T, text []byte) (practice.Calendar, error) {
	t.Helper()
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	c, err := readFor(t, patience, text)
	runtime.ReadMemStats(&after)
	if grew := int64(after.HeapSys) - int64(before.HeapSys); grew > inMemory {
		t.Errorf("%d bytes took %d MB", len(text), grew>>20)
	}
	return c, err
}

func readFor(t *testing.T, patience time.Duration, text []byte) (practice.Calendar, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.ics")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return portable.Files{Patience: patience}.Read(t.Context(), path, today, time.UTC)
}

func refused(t *testing.T, err error, reason string) {
	t.Helper()
	var bad *practice.CalendarError
	if !errors.As(err, &bad) || bad.Reason != reason {
		t.Errorf("got %v, want %s", err, reason)
	}
}

func TestLargeFiles(t *testing.T) {
	event := calendar("UID:a\nDTSTART:20261003T090000Z\nDTEND:20261003T100000Z\nSUMMARY:a meeting\nDESCRIPTION:about this and that")
	_, err := within(t, bytes.Repeat([]byte(event), 50<<20/len(event)))
	refused(t, err, practice.CalendarLarge)
	_, err = within(t, bytes.Repeat([]byte(event), 19<<20/len(event)))
	if err != nil {
		t.Error(err)
	}
	var changed bytes.Buffer // each of them could have been a time away before
	for i := 0; changed.Len() < 19<<20; i++ {
		fmt.Fprintf(&changed, "BEGIN:VEVENT\nUID:%d\nSEQUENCE:1\nDTSTART:20261003\nEND:VEVENT\n", i)
	}
	if _, err = within(t, []byte("BEGIN:VCALENDAR\n"+changed.String()+"END:VCALENDAR\n")); err != nil {
		t.Error(err)
	}
	attached := "UID:a\nDTSTART:20261003\nDTEND:20261012\nATTACH;ENCODING=BASE64;VALUE=BINARY:" + strings.Repeat("QUFB\n ", 3<<20)
	if c, err := within(t, []byte(calendar(attached))); err != nil || len(c.Candidates) != 1 {
		t.Errorf("a large attachment: %d, %v", len(c.Candidates), err)
	}
	_, err = within(t, []byte(calendar("UID:"+strings.Repeat("a", 18<<20)+"\nDTSTART:20261003\nDTEND:20261012")))
	refused(t, err, practice.CalendarBroken)
	_, err = within(t, []byte("BEGIN:VCALENDAR\n"+strings.Repeat("BEGIN:X\n", 1<<20)))
	refused(t, err, practice.CalendarBroken)
	_, err = within(t, bytes.Repeat([]byte{0}, 8<<20))
	refused(t, err, practice.CalendarForeign)
}

func TestManyEvents(t *testing.T) {
	var away, meetings, series, never []string
	for i := range 10_000 {
		uid := fmt.Sprintf("UID:%d\n", i)
		away = append(away, uid+"DTSTART:20261003\nDTEND:20261012")
		meetings = append(meetings, uid+"DTSTART:20261003T090000Z\nDTEND:20261003T100000Z\nRRULE:FREQ=DAILY")
		series = append(series, uid+"DTSTART:20261003\nDTEND:20261012\nRRULE:FREQ=DAILY")
		never = append(never, uid+"DTSTART:20261003\nDTEND:20261012\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
	}
	for name, c := range map[string]struct {
		events []string
		reason string
		found  int
	}{
		"times away":          {away, "", 10_000},
		"meetings every day":  {meetings, "", 0},
		"series without end":  {series, practice.CalendarMany, 0},
		"rules that never do": {never, "", 10_000},
		"one without end":     {series[:1], "", 749},
		"one that never does": {never[:1], "", 1},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := within(t, []byte(calendar(c.events...)))
			if c.reason != "" {
				refused(t, err, c.reason)
			} else if err != nil || len(got.Candidates) != c.found {
				t.Errorf("%d, %v, want %d", len(got.Candidates), err, c.found)
			}
		})
	}
}

// TestItStopsInTime: what would take long is put aside soon after patience has run out, whatever is being done then. On any
// computer this takes many times as long as the patience for it, and without a stop, longer than the test would wait.
func TestItStopsInTime(t *testing.T) {
	var old []string
	for i := range 10_000 {
		old = append(old, fmt.Sprintf("UID:%d\nDTSTART:19000103\nDTEND:19000112\nRRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO", i))
	}
	for name, patience := range map[string]time.Duration{"while it reads": time.Nanosecond, "while it expands rules": 200 * time.Millisecond} {
		t.Run(name, func(t *testing.T) {
			_, err := readFor(t, patience, []byte(calendar(old...)))
			refused(t, err, practice.CalendarSlow)
		})
	}
}

// TestExceptions: days that are taken out one by one, more of them than anybody has.
func TestExceptions(t *testing.T) {
	lines := strings.Repeat("EXDATE:"+strings.Repeat("20261003,", 5000)+"20261003\n", 400)
	_, err := within(t, []byte(calendar("UID:a\nDTSTART:20261003\nDTEND:20261006\n"+strings.TrimSpace(lines))))
	refused(t, err, practice.CalendarBroken)
	var events []string
	for i := range 100 {
		events = append(events, fmt.Sprintf("UID:%d\nDTSTART:20261003\nDTEND:20261006\nEXDATE:%s20261003", i, strings.Repeat("20261003,", 5000)))
	}
	_, err = within(t, []byte(calendar(events...)))
	if err != nil {
		t.Error(err)
	}
	days := strings.Repeat("EXDATE:20261003,20261004\nEXDATE;VALUE=DATE:20261101\n", 3000)
	c, err := within(t, []byte(calendar("UID:a\nDTSTART:20261003T090000Z\nDTEND:20261006T090000Z\nRRULE:FREQ=DAILY\n"+strings.TrimSpace(days))))
	if err != nil || len(c.Candidates) != 749-3 {
		t.Errorf("%d, %v", len(c.Candidates), err)
	}
}
