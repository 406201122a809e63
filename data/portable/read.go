package portable

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"tideway/practice"
	"tideway/practice/civil"
)

// What is looked at, and for how long.
const (
	yearsBack, yearsAhead = 1, 2
	leastNights           = 2
	maxTime               = 1200 * time.Millisecond
	maxEvents             = 50_000 // that may be a time away
	deepest               = 20     // components within one another
)

// Files reads and writes calendar files.
type Files struct {
	Patience time.Duration // how long reading may take; zero is what a person waits for, 1.2 s
}

var _ practice.Calendars = Files{}

// Read reads the calendar file at a path.
func (f Files) Read(ctx context.Context, path string, today civil.Date, zone *time.Location) (practice.Calendar, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil || !info.Mode().IsRegular(): // opening a pipe could wait for ever
		return practice.Calendar{}, &practice.CalendarError{Reason: practice.CalendarMissing}
	case info.Size() > maxFile:
		return practice.Calendar{}, &practice.CalendarError{Reason: practice.CalendarLarge}
	}
	file, err := os.Open(path)
	if err != nil {
		return practice.Calendar{}, &practice.CalendarError{Reason: practice.CalendarMissing}
	}
	defer func() { _ = file.Close() }()
	return read(ctx, cmp.Or(f.Patience, maxTime), file, today, zone)
}

// ReadCalendar finds what may be a time away, of at least two nights, from a year before today to two years after it.
// Times without a zone, and those in UTC, are read on the clock of the given zone. Of a zone that is named, the name comes
// along; UTC is how programs write a moment, and says nothing of where somebody was.
func ReadCalendar(ctx context.Context, r io.Reader, today civil.Date, zone *time.Location) (practice.Calendar, error) {
	return read(ctx, maxTime, r, today, zone)
}

func read(ctx context.Context, patience time.Duration, r io.Reader, today civil.Date, zone *time.Location) (practice.Calendar, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	in := &reader{
		lines: newLines(ctx, r), zones: newZones(zone), all: map[string]*series{}, passed: map[string]version{},
		span: span{today.AddDays(-366 * yearsBack), today.AddDays(366 * yearsAhead)},
	}
	if err := in.read(); err != nil {
		return practice.Calendar{}, err
	}
	if in.unread > 0 && in.good == 0 {
		return practice.Calendar{}, &practice.CalendarError{Reason: practice.CalendarBroken, Line: in.firstUnread}
	}
	found, err := in.candidates()
	return practice.Calendar{Candidates: found, Unread: in.unread, Line: in.firstUnread}, err
}

// reader gathers the events of a file.
type reader struct {
	*lines
	*zones
	span
	all          map[string]*series // by UID
	passed       map[string]version // that hold no time away, by UID
	events       int                // that are kept
	good, unread int
	firstUnread  int // the line of the first that was not read

	open   []string     // components, the innermost last
	props  []*ical.Prop // of the event that is open
	began  int          // the line of it
	broken bool         // a line of it could not be read
}

// read goes through the components. Only those that are events are taken apart; what lies in an event, as an alarm does,
// is passed over.
func (r *reader) read() error {
	for first := true; ; {
		text, at, err := r.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		what := name(text)
		if first && (what != "BEGIN" || !strings.EqualFold(value(text), ical.CompCalendar)) {
			return &practice.CalendarError{Reason: practice.CalendarForeign, Line: at}
		}
		first = false
		if err := r.line(what, text, at); err != nil {
			return err
		}
	}
	switch {
	case len(r.open) > 0:
		return &practice.CalendarError{Reason: practice.CalendarCut, Line: r.at - 1}
	case r.at <= 1:
		return &practice.CalendarError{Reason: practice.CalendarForeign}
	}
	return nil
}

// line takes in one line by its name.
func (r *reader) line(what string, text []byte, at int) error {
	switch {
	case what == "BEGIN":
		return r.begin(value(text), at)
	case what == "END":
		return r.end(value(text), at)
	case r.inside() && wanted[what]:
		p, err := property(string(text))
		if r.broken = r.broken || err != nil || len(text) >= maxLine; err == nil {
			r.props = append(r.props, p)
		}
	}
	return nil
}

// inside says that the line belongs to an event itself.
func (r *reader) inside() bool { return len(r.open) == 2 && r.open[1] == ical.CompEvent }

func (r *reader) begin(component string, at int) error {
	if r.open = append(r.open, strings.ToUpper(component)); len(r.open) == 2 {
		r.props, r.began, r.broken = r.props[:0], at, false
	}
	if len(r.open) > deepest {
		return &practice.CalendarError{Reason: practice.CalendarBroken, Line: at}
	}
	if r.ctx.Err() != nil {
		return &practice.CalendarError{Reason: practice.CalendarSlow, Line: at}
	}
	return nil
}

func (r *reader) end(component string, at int) error {
	if len(r.open) == 0 || !strings.EqualFold(component, r.open[len(r.open)-1]) {
		return &practice.CalendarError{Reason: practice.CalendarBroken, Line: at}
	}
	event := r.inside()
	if r.open = r.open[:len(r.open)-1]; event {
		return r.take()
	}
	return nil
}

// value is what stands after the name of a line without parameters.
func value(line []byte) string {
	_, after, _ := bytes.Cut(line, []byte(":"))
	return string(bytes.TrimSpace(after))
}

// take keeps an event, if it may be a time away or stands for one of a series.
func (r *reader) take() error {
	e, err := r.zones.read(r.props)
	if err != nil || r.broken {
		if r.unread++; r.firstUnread == 0 {
			r.firstUnread = r.began
		}
		return nil
	}
	r.good++
	if e.which == nil && (e.nights < leastNights || e.cancelled) {
		r.pass(e)
		return nil
	}
	if r.events++; r.events > maxEvents {
		return &practice.CalendarError{Reason: practice.CalendarMany}
	}
	s := r.all[e.uid]
	if s == nil {
		s = &series{others: map[string]*event{}}
		r.all[e.uid] = s
	}
	if e.which == nil {
		if max(s.sequence(), r.passed[e.uid].sequence) <= e.sequence {
			s.main = e
			delete(r.passed, e.uid)
		}
	} else if old := s.others[e.which.key()]; old == nil || old.sequence <= e.sequence {
		s.others[e.which.key()] = e
	}
	return nil
}

// version is as much as has to be known of an event, or a series, that is no time away.
type version struct {
	sequence  int
	cancelled bool
}

// pass notes an event that is no time away, because an older version of it in the same file may be one (RFC 5545, 3.8.7.4).
// Where nothing can be older it is forgotten at once: most events of a calendar are such.
func (r *reader) pass(e *event) {
	v, s := version{e.sequence, e.cancelled}, r.all[e.uid]
	if v.sequence < r.passed[e.uid].sequence || s != nil && v.sequence < s.sequence() {
		return
	}
	if s != nil {
		s.main = nil
	}
	if _, known := r.passed[e.uid]; known || v != (version{}) {
		r.passed[e.uid] = v
	}
}

// candidates are the times away that the events come to, in order.
func (r *reader) candidates() ([]practice.Candidate, error) {
	var found []practice.Candidate
	for uid, s := range r.all {
		if r.ctx.Err() != nil {
			return nil, &practice.CalendarError{Reason: practice.CalendarSlow}
		}
		if v := r.passed[uid]; v.cancelled {
			s.cancel(v.sequence)
		}
		list, err := s.candidates(r.ctx, r.span, r.here)
		if err != nil {
			return nil, err
		}
		if found = append(found, list...); len(found) > maxFound {
			return nil, &practice.CalendarError{Reason: practice.CalendarMany}
		}
	}
	slices.SortFunc(found, func(a, b practice.Candidate) int {
		return cmp.Or(last(a.Free)-last(b.Free), a.From.Compare(b.From), a.To.Compare(b.To), strings.Compare(a.Title, b.Title),
			strings.Compare(a.UID, b.UID), strings.Compare(a.RecurrenceID, b.RecurrenceID))
	})
	return found, nil
}

func last(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func (s *series) candidates(ctx context.Context, in span, here *time.Location) (list []practice.Candidate, err error) {
	add := func(e *event, start stamp, which string) {
		if e.cancelled || e.nights < leastNights || e.days > practice.MaxAway || !in.holds(start.date()) {
			return
		}
		c := e.candidate(start, here)
		if days := c.To.Sub(c.From); days > practice.MaxAway || days < leastNights && (start.utc || e.ends) {
			return // by the clock of that day
		}
		c.RecurrenceID = which
		list = append(list, c)
	}
	s.settle()
	for key, other := range s.others {
		add(other, other.start, key)
	}
	if s.main == nil {
		return list, nil
	}
	starts, err := s.occurrences(ctx, in)
	for key, start := range starts {
		if s.main.rule == "" && len(s.main.more) == 0 {
			key = ""
		}
		e, start := s.ruling(start)
		add(e, start, key)
	}
	return list, err
}
