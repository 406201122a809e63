package portable

import (
	"context"
	"maps"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/teambition/rrule-go"

	"tideway/practice"
	"tideway/practice/civil"
)

// span is the time that is looked at, by the first day of an event.
type span struct{ first, last civil.Date }

func (s span) holds(d civil.Date) bool { return !d.Before(s.first) && !d.After(s.last) }

// How far a rule is followed, and how many times away a file may hold.
const (
	maxSteps  = 50_000
	maxFound  = 10_000
	maxRule   = 400 // letters
	askedEach = 256 // steps between two looks at the time
)

// series is one event with everything that stands for one of its occurrences.
type series struct {
	main    *event
	others  map[string]*event // by the key of their RECURRENCE-ID
	onwards []*event          // those of them that stand for all after it, too, in their order
}

// sequence is the version of the series itself.
func (s *series) sequence() int {
	if s.main == nil {
		return 0
	}
	return s.main.sequence
}

// cancel takes out what a version that cancels the whole series takes out: all that stands for one of it (RFC 5546, 3.2.5),
// but for what was changed later still.
func (s *series) cancel(sequence int) {
	maps.DeleteFunc(s.others, func(_ string, e *event) bool { return e.sequence <= sequence })
}

// occurrences are the starts of an event in a span, by key, without those that were taken out or moved.
func (s *series) occurrences(ctx context.Context, in span) (map[string]stamp, error) {
	e := s.main
	found := map[string]stamp{}
	add := func(at stamp) {
		if in.holds(at.date()) {
			found[at.key()] = at
		}
	}
	add(e.start)
	if err := e.repeat(ctx, in, add); err != nil {
		return nil, err
	}
	for _, at := range e.more {
		add(e.like(at))
	}
	days := map[civil.Date]bool{} // those on which nothing begins
	remove := func(at stamp) {
		at = e.like(at)
		delete(found, at.key())
		if at.day && !e.start.day {
			days[at.date()] = true
		}
	}
	for _, at := range e.less {
		remove(at)
	}
	for _, other := range s.others {
		remove(*other.which)
	}
	maps.DeleteFunc(found, func(_ string, at stamp) bool { return days[at.date()] })
	return found, nil
}

// settle names what stands for one of the series as the series names its days, the newest of each, and finds those that
// stand for all that come after, too.
func (s *series) settle() {
	if s.main == nil {
		return
	}
	others := map[string]*event{}
	for _, key := range slices.Sorted(maps.Keys(s.others)) { // in an order, so that the same file always gives the same
		e := s.others[key]
		which := s.main.like(*e.which)
		if old := others[which.key()]; old == nil || old.sequence <= e.sequence {
			e.which, others[which.key()] = &which, e
		}
	}
	s.others = others
	for _, e := range others {
		if e.onwards {
			s.onwards = append(s.onwards, e)
		}
	}
	slices.SortFunc(s.onwards, func(a, b *event) int { return a.which.at.Compare(b.which.at) })
}

// ruling is the event by which an occurrence goes, and when it begins by that: the last before it that stands for all that
// come after it, else the series itself.
func (s *series) ruling(start stamp) (e *event, begins stamp) {
	next := sort.Search(len(s.onwards), func(i int) bool { return s.onwards[i].which.at.After(start.at) })
	if next == 0 {
		return s.main, start
	}
	e = s.onwards[next-1]
	return e, e.after(start)
}

// after is when an occurrence begins that moves as this event moved the one that it stands for: by as many days, and at
// its hour.
func (e *event) after(start stamp) stamp {
	clock := e.clock()
	from, to, at := e.which.at.In(clock), e.start.at.In(clock), start.at.In(clock)
	days := stamp{at: to}.date().Sub(stamp{at: from}.date())
	begins := e.start
	begins.at = time.Date(at.Year(), at.Month(), at.Day()+days, to.Hour(), to.Minute(), to.Second(), 0, clock).In(e.start.at.Location())
	return begins
}

// like reads a stamp as those of the event are: some programs give moments for an event on whole days.
func (e *event) like(at stamp) stamp {
	if e.start.day && !at.day {
		d := at.date()
		return stamp{at: time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC), day: true}
	}
	return at
}

// repeat follows the rule of an event. A rule that is no rule leaves the event as it is.
func (e *event) repeat(ctx context.Context, in span, add func(stamp)) error {
	next, until, ok := e.parseRule(in)
	if !ok {
		return nil
	}
	for n := range maxSteps {
		if n%askedEach == 0 && ctx.Err() != nil {
			return &practice.CalendarError{Reason: practice.CalendarSlow}
		}
		at, more := step(next)
		if !more || at.After(until) {
			break
		}
		one := e.start
		one.at = at.In(e.start.at.Location())
		add(one)
	}
	return nil
}

// clock is where the rule of an event is read: what is the same moment everywhere repeats so too.
func (e *event) clock() *time.Location {
	if e.start.utc {
		return time.UTC
	}
	return e.start.at.Location()
}

// step asks for the next occurrence. A rule that the library stumbles over has no more of them: it comes from a file that
// anybody may have made, and must not end the program.
func step(next rrule.Next) (at time.Time, more bool) {
	defer func() {
		if recover() != nil {
			more = false
		}
	}()
	return next()
}

// parseRule reads a rule by days, weeks, months or years. Finer ones are no times away, and could go on for ever. Hours,
// minutes and seconds are those of the first occurrence, and no rule is followed beyond the span.
func (e *event) parseRule(in span) (next rrule.Next, until time.Time, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	if e.rule == "" || len(e.rule) > maxRule {
		return nil, until, false
	}
	option, err := rrule.StrToROptionInLocation(e.rule, e.clock())
	if err != nil || option.Freq > rrule.DAILY || picky(option) || option.Interval < 0 || option.Interval > 1000 {
		return nil, until, false
	}
	option.Dtstart = e.start.at.In(e.clock())
	if _, until, _ := strings.Cut(e.rule, "UNTIL="); len(until) == 8 || len(until) > 8 && until[8] == ';' {
		option.Until = option.Until.AddDate(0, 0, 1).Add(-time.Second) // a day alone means all of it
	}
	option.Byhour, option.Byminute, option.Bysecond = nil, nil, nil
	last := in.last.AddDays(1).At(0, 0, e.clock())
	if option.Until.IsZero() || option.Until.After(last) {
		option.Until = last
	}
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		return nil, until, false
	}
	return rule.Iterator(), rule.GetUntil(), true
}

// picky says that a rule by days or weeks picks among them by month or year. Nearly all of that is forbidden (RFC 5545,
// 3.3.10), and a day that never comes would be looked for until the year 9999.
func picky(o *rrule.ROption) bool {
	picks := len(o.Bymonthday) + len(o.Byyearday) + len(o.Byweekno) + len(o.Bysetpos) + len(o.Byeaster)
	return o.Freq > rrule.MONTHLY && picks > 0
}
