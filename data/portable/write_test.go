package portable_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"
	"pgregory.net/rapid"

	"tideway/data/portable"
	"tideway/practice"
	"tideway/practice/civil"
)

func write(t interface{ Fatal(...any) }, events ...practice.CalendarEvent) string {
	var out bytes.Buffer
	if err := (portable.Files{}).Write(&out, events, time.Date(2026, 10, 19, 18, 3, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func october(day int) civil.Date { return civil.Date{Year: 2026, Month: time.October, Day: day} }

func TestWrite(t *testing.T) {
	at := time.Date(2026, 10, 27, 18, 0, 0, 0, zone(t, "Europe/Berlin"))
	got := write(t, practice.CalendarEvent{UID: "a", From: october(23), To: october(25), Text: "Days away"}, practice.CalendarEvent{UID: "b", At: at, Text: "Ten minutes, if it suits"})
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tideway//Tideway//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:a
DTSTAMP:20261019T180300Z
DTSTART;VALUE=DATE:20261023
DTEND;VALUE=DATE:20261026
TRANSP:OPAQUE
SUMMARY:Days away
CLASS:PRIVATE
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTAMP:20261019T180300Z
DTSTART:20261027T180000
DURATION:PT10M
TRANSP:TRANSPARENT
SUMMARY:Ten minutes\, if it suits
CLASS:PRIVATE
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Ten minutes\, if it suits
TRIGGER:PT0S
END:VALARM
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestRoundTrip: what is written reads back, whatever the text, and another program's reader finds nothing to object to.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var events []practice.CalendarEvent
		var want []string
		for i := range rapid.IntRange(1, 5).Draw(t, "events") {
			from := today.AddDays(rapid.IntRange(-360, 700).Draw(t, "from"))
			e := practice.CalendarEvent{UID: fmt.Sprint("uid", i), From: from, To: from.AddDays(rapid.IntRange(2, 60).Draw(t, "nights")), Text: rapid.String().Draw(t, "text")}
			events = append(events, e)
			want = append(want, fmt.Sprintln(e.UID, e.From, e.To))
		}
		file := write(t, events...)
		for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
				t.Fatalf("line %q", line)
			}
		}
		c, err := portable.ReadCalendar(t.Context(), strings.NewReader(file), today, time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range c.Candidates {
			got = append(got, fmt.Sprintln(f.UID, f.From, f.To))
		}
		slices.Sort(got)
		if slices.Sort(want); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q\n%s", got, want, file)
		}
		parsed, err := ical.NewDecoder(strings.NewReader(file)).Decode()
		if err == nil {
			err = ical.NewEncoder(new(bytes.Buffer)).Encode(parsed)
		}
		if err != nil || len(parsed.Events()) != len(events) {
			t.Fatalf("another reader: %v\n%s", err, file)
		}
	})
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, practice.ErrFull }

func TestWriteSaysWhatWentWrong(t *testing.T) {
	if err := (portable.Files{}).Write(fullDisk{}, nil, time.Now()); !errors.Is(err, practice.ErrFull) {
		t.Errorf("got %v", err)
	}
}

// TestWriteYearly: each year again by the clock wherever the phone is, 29 February on the last day of its month, and
// another program's reader finds those days.
func TestWriteYearly(t *testing.T) {
	for _, c := range []struct {
		on, at, begins, rule string
		days                 string
	}{
		{"05-17", "2027-05-17", "DTSTART:20270517T180000", "RRULE:FREQ=YEARLY", "2027-05-17 2028-05-17 2029-05-17"},
		{"02-29", "2027-02-28", "DTSTART:20270228T180000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2027-02-28 2028-02-29 2029-02-28"},
	} {
		on, err := civil.ParseMonthDay(c.on)
		if err != nil {
			t.Fatal(err)
		}
		day, err := civil.ParseDate(c.at)
		if err != nil {
			t.Fatal(err)
		}
		file := write(t, practice.CalendarEvent{UID: "y", At: day.At(18, 0, zone(t, "Europe/Berlin")), Yearly: on, Text: "A quiet moment"})
		if !strings.Contains(file, "\r\n"+c.begins+"\r\n"+c.rule+"\r\n") || !strings.Contains(file, "BEGIN:VALARM") {
			t.Errorf("%s:\n%s", c.on, file)
		}
		read, err := ical.NewDecoder(strings.NewReader(file)).Decode()
		if err != nil {
			t.Fatal(err)
		}
		set, err := read.Events()[0].RecurrenceSet(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		var days []string
		for _, at := range set.Between(day.At(0, 0, time.UTC), day.AddDays(3*365).At(0, 0, time.UTC), true) {
			days = append(days, at.Format(time.DateOnly))
		}
		if got := strings.Join(days[:min(len(days), 3)], " "); got != c.days {
			t.Errorf("%s comes on %s", c.on, got)
		}
	}
}
