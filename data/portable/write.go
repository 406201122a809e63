package portable

import (
	"bufio"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"tideway/practice"
	"tideway/practice/civil"
)

// Write writes a calendar file: whole days as they are, moments with an alarm, both marked private. The same UIDs each
// time let another program change what it took in before instead of showing it twice.
func (Files) Write(w io.Writer, events []practice.CalendarEvent, now time.Time) error {
	out := &writer{Writer: bufio.NewWriter(w)}
	out.line("BEGIN", "VCALENDAR")
	out.line("VERSION", "2.0")
	out.line("PRODID", "-//Tideway//Tideway//EN")
	out.line("CALSCALE", "GREGORIAN")
	for _, e := range events {
		out.event(e, now)
	}
	out.line("END", "VCALENDAR")
	return out.Flush()
}

// writer writes lines. A bufio.Writer keeps its first error until it is flushed.
type writer struct{ *bufio.Writer }

func (w *writer) event(e practice.CalendarEvent, now time.Time) {
	w.line("BEGIN", "VEVENT")
	w.line("UID", escape(e.UID))
	w.line("DTSTAMP", moment(now))
	if e.At.IsZero() {
		w.line("DTSTART;VALUE=DATE", day(e.From))
		w.line("DTEND;VALUE=DATE", day(e.To.AddDays(1)))
		w.line("TRANSP", "OPAQUE")
	} else {
		w.begin(e)
		w.line("DURATION", "PT10M")
		w.line("TRANSP", "TRANSPARENT")
	}
	w.line("SUMMARY", escape(e.Text))
	w.line("CLASS", "PRIVATE")
	if !e.At.IsZero() {
		w.line("BEGIN", "VALARM")
		w.line("ACTION", "DISPLAY")
		w.line("DESCRIPTION", escape(e.Text))
		w.line("TRIGGER", "PT0S")
		w.line("END", "VALARM")
	}
	w.line("END", "VEVENT")
}

// begin writes when a moment is: by the clock wherever the phone is then (RFC 5545, 3.3.5, form 1), once or each year.
// 29 February is the last day of its month in years without it.
func (w *writer) begin(e practice.CalendarEvent) {
	w.line("DTSTART", e.At.Format("20060102T150405"))
	switch {
	case e.Yearly.IsZero():
	case e.Yearly.Leap():
		w.line("RRULE", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1")
	default:
		w.line("RRULE", "FREQ=YEARLY")
	}
}

// line writes one property, folded after 75 octets and never inside a letter (RFC 5545, 3.1).
func (w *writer) line(name, value string) {
	const most = 75
	text := name + ":" + value
	for room := most; len(text) > room; room = most - 1 {
		cut := room
		for cut > 0 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		if cut == 0 {
			cut = room
		}
		_, _ = w.WriteString(text[:cut] + "\r\n ")
		text = text[cut:]
	}
	_, _ = w.WriteString(text + "\r\n")
}

// escape writes a text as RFC 5545, 3.3.11 has it. What is no text is left out.
func escape(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(text)
}

func moment(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

func day(d civil.Date) string { return strings.ReplaceAll(d.String(), "-", "") }
