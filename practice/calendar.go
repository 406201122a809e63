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
}

// Calendar is what was found in a calendar file, by the first day.
type Calendar struct {
	Candidates []Candidate
	Unread     int // events that could not be read and were left out
	Line       int // of the first of them, from 1
}

// CalendarEvent is something to write into a calendar file. It says no more than anybody may see who looks at a phone.
type CalendarEvent struct {
	UID      string
	From, To civil.Date     // whole days, inclusive; without meaning where At is set
	At       time.Time      // a moment with an alarm
	Yearly   civil.MonthDay // At comes round on this day, at its hour by the clock wherever one is; zero: once
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
