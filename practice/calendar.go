package practice

import (
	"context"
	"fmt"
	"io"
	"time"

	"tideway/practice/civil"
)

// Candidate is a stretch of days in a calendar file that may be a time away: somebody says whether it is one.
type Candidate struct {
	UID          string     `json:"uid"`                  // of the event; a series shares it
	RecurrenceID string     `json:"recurrence,omitempty"` // which one of a series, by when it was first meant to begin
	From         civil.Date `json:"from"`
	To           civil.Date `json:"to"` // the day of coming home, inclusive
	FromZone     string     `json:"fromZone,omitempty"`
	ToZone       string     `json:"toZone,omitempty"` // the zones in which its times stand; empty for whole days, UTC, and times without one
	Title        string     `json:"title,omitempty"`
	Free         bool       `json:"free,omitempty"` // the calendar says that it takes up no time

	// Start and End are the moments that the two days are those of, where the file has them in UTC; End is the last one. Zero:
	// the days are the same by every clock.
	Start time.Time `json:"-"`
	End   time.Time `json:"-"`
}

// In is a candidate by the clock of another zone: where it holds moments, its days are those that they have there.
func (c Candidate) In(zone *time.Location) Candidate {
	if !c.Start.IsZero() {
		c.From = civil.DayOf(c.Start, zone, 0)
	}
	if !c.End.IsZero() {
		c.To = civil.DayOf(c.End, zone, 0)
	}
	return c
}

// Calendar is what was found in a calendar file, by the first day; what is marked as free comes last.
type Calendar struct {
	Candidates []Candidate
	Unread     int // events that could not be read and were left out
	Line       int // of the first of them, from 1
}

// CalendarEvent is something to write into a calendar file. It says no more than anybody may see who looks at a phone.
type CalendarEvent struct {
	UID      string
	From, To civil.Date     // whole days, inclusive; without meaning where At is set
	At       time.Time      // with an alarm, when a clock shows this day and hour, wherever one is then; its zone says nothing
	Yearly   civil.MonthDay // At comes round on this day; zero: once
	Text     string
}

// Calendars reads and writes calendar files (iCalendar, RFC 5545).
type Calendars interface {
	// Read finds what may be a time away around today. Times without a zone are those of the given one. What cannot be
	// read at all gives a *CalendarError.
	Read(ctx context.Context, path string, today civil.Date, zone *time.Location) (Calendar, error)
	Write(w io.Writer, events []CalendarEvent, now time.Time) error
}

// CalendarError says why a calendar file was not read.
type CalendarError struct {
	Reason string // one of the Calendar… reasons
	Line   int    // from 1; 0: the file as a whole
}

// The reasons why a calendar file is not read.
const (
	CalendarMissing = "missing" // nothing can be read there
	CalendarLarge   = "large"   // more than such a file ever holds
	CalendarForeign = "foreign" // no calendar file
	CalendarCut     = "cut"     // it ends in the middle
	CalendarBroken  = "broken"  // none of its events can be read
	CalendarMany    = "many"    // more times away than anybody has
	CalendarSlow    = "slow"    // its rules take too long
)

func (e *CalendarError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("calendar file: line %d: %s", e.Line, e.Reason)
	}
	return "calendar file: " + e.Reason
}
