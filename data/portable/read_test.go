package portable_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/data/portable"
	"tideway/practice"
	"tideway/practice/civil"
)

var today = civil.Date{Year: 2026, Month: time.October, Day: 19}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	z, err := civil.LoadZone(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func calendar(events ...string) string {
	return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n" + strings.Join(events, "\nEND:VEVENT\nBEGIN:VEVENT\n") + "\nEND:VEVENT\nEND:VCALENDAR\n"
}

// says are the candidates as "2026-10-03..2026-10-11 title (free)", with the occurrence of a series before a colon.
func says(c practice.Calendar) (list []string) {
	for _, f := range c.Candidates {
		text := f.From.String() + ".." + f.To.String() + " " + f.Title
		if f.RecurrenceID != "" {
			text = f.RecurrenceID + ": " + text
		}
		if f.Free {
			text += " (free)"
		}
		list = append(list, strings.TrimSpace(text))
	}
	return list
}

func reads(t *testing.T, text string, want ...string) {
	t.Helper()
	for ending, file := range map[string]string{"LF": text, "CRLF": strings.ReplaceAll(text, "\n", "\r\n"), "BOM": "\ufeff" + text} {
		c, err := portable.ReadCalendar(t.Context(), strings.NewReader(file), today, zone(t, "Europe/Berlin"))
		if got := says(c); err != nil || !slices.Equal(got, want) || c.Unread != 0 {
			t.Errorf("%s: got %q, %v, %d not read, want %q", ending, got, err, c.Unread, want)
		}
	}
}

func TestDays(t *testing.T) {
	for name, c := range map[string]struct{ event, want string }{
		"all day, the end is the day after": {"DTSTART;VALUE=DATE:20261003\nDTEND;VALUE=DATE:20261012", "2026-10-03..2026-10-11"},
		"without VALUE=DATE":                {"DTSTART:20261003\nDTEND:20261012", "2026-10-03..2026-10-11"},
		"in a zone":                         {"DTSTART;TZID=Asia/Tokyo:20261003T233000\nDTEND;TZID=Asia/Tokyo:20261006T003000", "2026-10-03..2026-10-06"},
		"two zones":                         {"DTSTART;TZID=Europe/Berlin:20261003T180000\nDTEND;TZID=Asia/Tokyo:20261011T203000", "2026-10-03..2026-10-11"},
		"UTC is read on the clock here":     {"DTSTART:20261003T230000Z\nDTEND:20261006T230000Z", "2026-10-04..2026-10-07"},
		"no zone":                           {"DTSTART:20261003T230000\nDTEND:20261006T090000", "2026-10-03..2026-10-06"},
		"ends at midnight":                  {"DTSTART:20261003T090000\nDTEND:20261007T000000", "2026-10-03..2026-10-06"},
		"for a week":                        {"DTSTART;VALUE=DATE:20261003\nDURATION:P1W", "2026-10-03..2026-10-09"},
		"for days and hours":                {"DTSTART:20261003T180000\nDURATION:P3DT4H", "2026-10-03..2026-10-06"},
		"a name that Windows gives":         {"DTSTART;TZID=Tokyo Standard Time:20261003T100000\nDTEND;TZID=Tokyo Standard Time:20261006T100000", "2026-10-03..2026-10-06"},
		"a path before the place":           {"DTSTART;TZID=/example.org/20260101_1/Europe/Berlin:20261003T100000\nDTEND;TZID=\"/x/Europe/Berlin\":20261006T100000", "2026-10-03..2026-10-06"},
		"a zone that nobody knows":          {"DTSTART;TZID=Custom 1:20261003T100000\nDTEND;TZID=Custom 1:20261006T100000", "2026-10-03..2026-10-06"},
		"a colon in a quoted zone":          {"DTSTART;TZID=\"(UTC+01:00) Berlin; Bern\":20261003T100000\nDTEND:20261006T100000", "2026-10-03..2026-10-06"},
		"one night":                         {"DTSTART;VALUE=DATE:20261003\nDTEND;VALUE=DATE:20261005", ""},
		"two nights":                        {"DTSTART;VALUE=DATE:20261003\nDTEND;VALUE=DATE:20261006", "2026-10-03..2026-10-05"},
		"no end":                            {"DTSTART;VALUE=DATE:20261003", ""},
		"the end before the beginning":      {"DTSTART;VALUE=DATE:20261003\nDTEND;VALUE=DATE:20260912", ""},
		"cancelled":                         {"DTSTART:20261003\nDTEND:20261012\nSTATUS:CANCELLED", ""},
		"free":                              {"DTSTART:20261003\nDTEND:20261012\nTRANSP:TRANSPARENT", "2026-10-03..2026-10-11  (free)"},
		"free in Outlook":                   {"DTSTART:20261003\nDTEND:20261012\nX-MICROSOFT-CDO-BUSYSTATUS:FREE", "2026-10-03..2026-10-11  (free)"},
		"longer than a time away may be":    {"DTSTART:20261003\nDTEND:20301012", ""},
		"years ago":                         {"DTSTART:20231003\nDTEND:20231012", ""},
		"years ahead":                       {"DTSTART:20291003\nDTEND:20291012", ""},
		"folded in the middle of a date":    {"DTSTART;VALUE=DATE:2026\n 1003\nDTEND;VA\n\tLUE=DATE:20261012", "2026-10-03..2026-10-11"},
	} {
		t.Run(name, func(t *testing.T) {
			var want []string
			if c.want != "" {
				want = append(want, c.want)
			}
			reads(t, calendar("UID:a\n"+c.event), want...)
		})
	}
}

func TestSeries(t *testing.T) {
	week := "UID:a\nSUMMARY:s\nDTSTART;VALUE=DATE:20261003\nDTEND;VALUE=DATE:20261006\n"
	at := "UID:a\nSUMMARY:s\nDTSTART;TZID=Europe/Berlin:20261003T090000\nDTEND;TZID=Europe/Berlin:20261005T180000\n"
	for name, c := range map[string]struct {
		events []string
		want   []string
	}{
		"by weeks": {[]string{week + "RRULE:FREQ=WEEKLY;COUNT=2"}, []string{"20261003: 2026-10-03..2026-10-05 s", "20261010: 2026-10-10..2026-10-12 s"}},
		"until a day, which is in it": {[]string{at + "RRULE:FREQ=WEEKLY;UNTIL=20261010"},
			[]string{"20261003T070000Z: 2026-10-03..2026-10-05 s", "20261010T070000Z: 2026-10-10..2026-10-12 s"}},
		"across the end of summer time": {[]string{at + "RRULE:FREQ=MONTHLY;COUNT=2"},
			[]string{"20261003T070000Z: 2026-10-03..2026-10-05 s", "20261103T080000Z: 2026-11-03..2026-11-05 s"}},
		"one is left out":           {[]string{week + "RRULE:FREQ=WEEKLY;COUNT=2\nEXDATE;VALUE=DATE:20261010"}, []string{"20261003: 2026-10-03..2026-10-05 s"}},
		"left out by a moment":      {[]string{week + "RRULE:FREQ=WEEKLY;COUNT=2\nEXDATE;TZID=Europe/Berlin:20261010T000000"}, []string{"20261003: 2026-10-03..2026-10-05 s"}},
		"left out by a day":         {[]string{at + "RRULE:FREQ=WEEKLY;COUNT=2\nEXDATE;VALUE=DATE:20261010"}, []string{"20261003T070000Z: 2026-10-03..2026-10-05 s"}},
		"left out in another zone":  {[]string{at + "RRULE:FREQ=WEEKLY;COUNT=2\nEXDATE:20261010T070000Z,20261017T070000Z"}, []string{"20261003T070000Z: 2026-10-03..2026-10-05 s"}},
		"other days besides":        {[]string{week + "RDATE;VALUE=DATE:20261101,20261201"}, []string{"20261003: 2026-10-03..2026-10-05 s", "20261101: 2026-11-01..2026-11-03 s", "20261201: 2026-12-01..2026-12-03 s"}},
		"a period besides":          {[]string{at + "RDATE;VALUE=PERIOD:20261101T080000Z/P3D"}, []string{"20261003T070000Z: 2026-10-03..2026-10-05 s", "20261101T080000Z: 2026-11-01..2026-11-03 s"}},
		"every hour is no series":   {[]string{week + "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"}, []string{"20261003: 2026-10-03..2026-10-05 s"}},
		"a rule that is none":       {[]string{week + "RRULE:FREQ=SOMETIMES"}, []string{"20261003: 2026-10-03..2026-10-05 s"}},
		"a day that never comes":    {[]string{week + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, []string{"20261003: 2026-10-03..2026-10-05 s"}},
		"one is moved and longer":   {[]string{week + "RRULE:FREQ=WEEKLY;COUNT=2", "UID:a\nSUMMARY:t\nRECURRENCE-ID;VALUE=DATE:20261010\nDTSTART:20261011\nDTEND:20261020"}, []string{"20261003: 2026-10-03..2026-10-05 s", "20261010: 2026-10-11..2026-10-19 t"}},
		"moved, before the series":  {[]string{"UID:a\nSUMMARY:t\nRECURRENCE-ID;VALUE=DATE:20261010\nDTSTART:20261011\nDTEND:20261020", week + "RRULE:FREQ=WEEKLY;COUNT=2"}, []string{"20261003: 2026-10-03..2026-10-05 s", "20261010: 2026-10-11..2026-10-19 t"}},
		"moved twice":               {[]string{"UID:a\nSEQUENCE:2\nSUMMARY:new\nRECURRENCE-ID;VALUE=DATE:20261010\nDTSTART:20261011\nDTEND:20261020", "UID:a\nSEQUENCE:1\nSUMMARY:old\nRECURRENCE-ID;VALUE=DATE:20261010\nDTSTART:20261012\nDTEND:20261020"}, []string{"20261010: 2026-10-11..2026-10-19 new"}},
		"one is shortened":          {[]string{week + "RRULE:FREQ=WEEKLY;COUNT=2", "UID:a\nRECURRENCE-ID;VALUE=DATE:20261010\nDTSTART:20261011\nDTEND:20261012"}, []string{"20261003: 2026-10-03..2026-10-05 s"}},
		"one is cancelled":          {[]string{week + "RRULE:FREQ=WEEKLY;COUNT=2", "UID:a\nRECURRENCE-ID;VALUE=DATE:20261010\nDTSTART:20261010\nDTEND:20261013\nSTATUS:CANCELLED"}, []string{"20261003: 2026-10-03..2026-10-05 s"}},
		"a long one of a short one": {[]string{"UID:a\nDTSTART:20261003\nRRULE:FREQ=DAILY", "UID:a\nSUMMARY:t\nRECURRENCE-ID:20261010\nDTSTART:20261010\nDTEND:20261013"}, []string{"20261010: 2026-10-10..2026-10-12 t"}},
		"two with the same name":    {[]string{"UID:a\nSEQUENCE:1\nSUMMARY:new\nDTSTART:20261003\nDTEND:20261007", "UID:a\nSUMMARY:old\nDTSTART:20261003\nDTEND:20261006"}, []string{"2026-10-03..2026-10-06 new"}},
	} {
		t.Run(name, func(t *testing.T) { reads(t, calendar(c.events...), c.want...) })
	}
}

func TestWindow(t *testing.T) {
	for rule, want := range map[string]int{"YEARLY": 3, "DAILY;INTERVAL=30": 37, "YEARLY;COUNT=3": 0} {
		text := calendar("UID:a\nDTSTART:19990101\nDTEND:19990104\nRRULE:FREQ=" + rule)
		c, err := portable.ReadCalendar(t.Context(), strings.NewReader(text), today, time.UTC)
		if n := len(c.Candidates); err != nil || n < want-1 || n > want {
			t.Errorf("%s: %d, %v, want %d", rule, n, err, want)
		}
		for _, f := range c.Candidates {
			if f.From.Sub(today) > 2*366 || today.Sub(f.From) > 366 {
				t.Errorf("%s: %s lies outside", rule, f.From)
			}
		}
	}
}

func TestFiles(t *testing.T) {
	for file, want := range map[string][]string{
		"outlook.ics": {"20260503T070000Z: 2026-05-03..2026-05-05 Monthly in Lyon", "20260705T070000Z: 2026-07-08..2026-07-12 Lyon, longer", "2026-10-03..2026-10-11 The island, the two of us", "2026-11-12..2026-11-15 School holidays (free)"},
		"bom.ics":     {"2026-12-22..2027-01-02 Weihnachten bei Oma; mit Äpfeln ; und Nüssen"},
	} {
		c, err := portable.Files{}.Read(t.Context(), filepath.Join("testdata", file), today, zone(t, "Europe/Berlin"))
		if got := says(c); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, %v", file, got, err)
		}
	}
}

func TestRefuses(t *testing.T) {
	good := "DTSTART:20261003\nDTEND:20261012"
	var crowd []string
	for i := range 20 {
		crowd = append(crowd, fmt.Sprintf("UID:%d\n%s\nRRULE:FREQ=DAILY", i, good))
	}
	for name, c := range map[string]struct {
		text, reason string
		line         int
	}{
		"nothing":              {"", practice.CalendarForeign, 0},
		"a page":               {"<html>\n", practice.CalendarForeign, 1},
		"a card":               {"BEGIN:VCARD\nEND:VCARD\n", practice.CalendarForeign, 1},
		"cut off":              {"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + good + "\n", practice.CalendarCut, 4},
		"ends cross":           {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", practice.CalendarBroken, 3},
		"one end too many":     {"BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", practice.CalendarBroken, 3},
		"a day that is none":   {calendar("UID:a\nDTSTART:20261340\nDTEND:20261012"), practice.CalendarBroken, 3},
		"no beginning":         {calendar("UID:a\nDTEND:20261012"), practice.CalendarBroken, 3},
		"a zone without colon": {calendar("DTSTART;TZID=X"), practice.CalendarBroken, 3},
		"an open quote":        {calendar("DTSTART;TZID=\"X:20261003T090000"), practice.CalendarBroken, 3},
		"too many":             {calendar(crowd...), practice.CalendarMany, 0},
	} {
		_, err := portable.ReadCalendar(t.Context(), strings.NewReader(c.text), today, time.UTC)
		var bad *practice.CalendarError
		if !errors.As(err, &bad) || bad.Reason != c.reason || bad.Line != c.line {
			t.Errorf("%s: %v, want %s on line %d", name, err, c.reason, c.line)
		}
	}
	c, err := portable.ReadCalendar(t.Context(), strings.NewReader(calendar("DTSTART:no", good, "DTSTART:")), today, time.UTC)
	if err != nil || len(c.Candidates) != 1 || c.Unread != 2 || c.Line != 3 {
		t.Errorf("one good among three: %+v, %v", c, err)
	}
	if c, err := portable.ReadCalendar(t.Context(), strings.NewReader("BEGIN:VCALENDAR\nEND:VCALENDAR\n"), today, time.UTC); err != nil || len(c.Candidates) != 0 {
		t.Errorf("an empty calendar: %+v, %v", c, err)
	}
	for _, path := range []string{"testdata", "testdata/none.ics"} {
		var bad *practice.CalendarError
		if _, err := (portable.Files{}).Read(t.Context(), path, today, time.UTC); !errors.As(err, &bad) || bad.Reason != practice.CalendarMissing {
			t.Errorf("%s: %v", path, err)
		}
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := portable.ReadCalendar(gone, strings.NewReader(calendar(good)), today, time.UTC); err == nil {
		t.Error("it is read after nobody waits any more")
	}
}

// TestEventsWithoutAName: they are known again, as long as day and title stay.
func TestEventsWithoutAName(t *testing.T) {
	text := calendar("DTSTART:20261003\nDTEND:20261012\nSUMMARY:a", "DTSTART:20261003\nDTEND:20261012\nSUMMARY:b")
	c, err := portable.ReadCalendar(t.Context(), strings.NewReader(text), today, time.UTC)
	if err != nil || len(c.Candidates) != 2 || c.Candidates[0].UID == c.Candidates[1].UID {
		t.Errorf("%+v, %v", c, err)
	}
}

func FuzzReadCalendar(f *testing.F) {
	for _, file := range []string{"outlook.ics", "bom.ics"} {
		seed, err := os.ReadFile(filepath.Join("testdata", file))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(seed)
	}
	for _, rule := range []string{"FREQ=DAILY", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "FREQ=MONTHLY;BYDAY=-1SU;BYSETPOS=-1", "FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=MO,SU", "FREQ=YEARLY;BYYEARDAY=-1,366", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"} {
		f.Add([]byte(calendar("UID:a\nDTSTART;TZID=Europe/Berlin:20200229T090000\nDURATION:P3D\nEXDATE:20261003\nRDATE;VALUE=PERIOD:20261003T090000Z/P1D\nRRULE:" + rule)))
	}
	f.Add([]byte(calendar("UID:a\nSEQUENCE:1\nDTSTART:20261003T230000Z\nDTEND:20261006T230000Z\nRRULE:FREQ=WEEKLY;COUNT=9",
		"UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261010T230000Z\nDTSTART:20261012T010000Z\nDTEND:20261015T010000Z\nTRANSP:TRANSPARENT",
		"UID:a\nSEQUENCE:2\nSTATUS:CANCELLED\nDTSTART:20261003T230000Z")))
	berlin := zone(f, "Europe/Berlin")
	f.Fuzz(func(t *testing.T, file []byte) {
		c, err := portable.ReadCalendar(t.Context(), strings.NewReader(string(file)), today, berlin)
		var bad *practice.CalendarError
		if err != nil {
			if !errors.As(err, &bad) || bad.Reason == "" {
				t.Fatalf("an error of no kind: %v", err)
			}
			return
		}
		seen := map[[2]string]bool{}
		for i, f := range c.Candidates {
			key := [2]string{f.UID, f.RecurrenceID}
			if seen[key] || f.To.Sub(f.From) < 2 || f.To.Sub(f.From) > practice.MaxAway || !f.From.Valid() || !f.To.Valid() {
				t.Fatalf("%+v", f)
			}
			if seen[key] = true; i > 0 && f.From.Before(c.Candidates[i-1].From) && f.Free == c.Candidates[i-1].Free {
				t.Fatalf("out of order: %+v", c.Candidates)
			}
			if f.In(berlin) != f || f.Title != practice.CalendarName(f.Title) {
				t.Fatalf("other days by the same clock, or a title that is not clean: %+v", f)
			}
		}
	})
}
