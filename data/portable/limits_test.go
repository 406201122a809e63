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

// The bounds of the promise: two seconds and 200 MB, whatever the file.
const (
	inTime   = 2 * time.Second
	underway = 2 * time.Second // and as much again on a computer that runs other tests at the same time
	patience = 3 * time.Second // which is then waited for, so that what is found does not hang on what else it does
	inMemory = 200 << 20
)

// within reads a file and measures it. What a computer under load takes longer is allowed for in time, not in memory.
func within(t *testing.T, text []byte) (practice.Calendar, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.ics")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	size := len(text)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began := time.Now()
	c, err := portable.Files{Patience: patience}.Read(t.Context(), path, today, time.UTC)
	took := time.Since(began)
	runtime.ReadMemStats(&after)
	if grew := int64(after.HeapSys) - int64(before.HeapSys); took > inTime+underway || grew > inMemory {
		t.Errorf("%d bytes took %v and %d MB", size, took, grew>>20)
	}
	t.Logf("%d bytes: %v, %d times away, %v", size, took, len(c.Candidates), err)
	return c, err
}

func refused(t *testing.T, err error, reason string) {
	t.Helper()
	var bad *practice.CalendarError
	if !errors.As(err, &bad) || bad.Reason != reason {
		t.Errorf("got %v, want %s", err, reason)
	}
}

// goodOrSlow: on a computer that has much else to do, a file at the very limit may take too long, and is put aside in time.
func goodOrSlow(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		refused(t, err, practice.CalendarSlow)
	}
}

func TestLargeFiles(t *testing.T) {
	event := calendar("UID:a\nDTSTART:20261003T090000Z\nDTEND:20261003T100000Z\nSUMMARY:a meeting\nDESCRIPTION:about this and that")
	_, err := within(t, bytes.Repeat([]byte(event), 50<<20/len(event)))
	refused(t, err, practice.CalendarLarge)
	_, err = within(t, bytes.Repeat([]byte(event), 19<<20/len(event)))
	goodOrSlow(t, err)
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
	var away, meetings, series, never, old []string
	for i := range 10_000 {
		uid := fmt.Sprintf("UID:%d\n", i)
		away = append(away, uid+"DTSTART:20261003\nDTEND:20261012")
		meetings = append(meetings, uid+"DTSTART:20261003T090000Z\nDTEND:20261003T100000Z\nRRULE:FREQ=DAILY")
		series = append(series, uid+"DTSTART:20261003\nDTEND:20261012\nRRULE:FREQ=DAILY")
		never = append(never, uid+"DTSTART:20261003\nDTEND:20261012\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
		old = append(old, uid+"DTSTART:19000103\nDTEND:19000112\nRRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO")
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
		"rules of long ago":   {old, practice.CalendarSlow, 0},
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
	goodOrSlow(t, err)
	days := strings.Repeat("EXDATE:20261003,20261004\nEXDATE;VALUE=DATE:20261101\n", 3000)
	c, err := within(t, []byte(calendar("UID:a\nDTSTART:20261003T090000Z\nDTEND:20261006T090000Z\nRRULE:FREQ=DAILY\n"+strings.TrimSpace(days))))
	if err != nil || len(c.Candidates) != 749-3 {
		t.Errorf("%d, %v", len(c.Candidates), err)
	}
}
