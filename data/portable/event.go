package portable

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-ical"

	"tideway/practice"
	"tideway/practice/civil"
)

var errEvent = errors.New("an event that cannot be read")

// maxStamps is how many days a series may name one by one.
const maxStamps = 10_000

// stamp is a day or a moment as an event gives it. Days stand at midnight UTC, so that no zone can move them.
type stamp struct {
	at   time.Time
	day  bool
	utc  bool   // a moment that is the same everywhere; at is in the zone that the computer is in
	zone string // the place by whose clock it is written, if by any: days, UTC and times without a zone have none
}

// key names a stamp among those of one event, whatever zone it was written in.
func (s stamp) key() string {
	if s.day {
		return s.at.Format("20060102")
	}
	return s.at.UTC().Format("20060102T150405Z")
}

func (s stamp) date() civil.Date {
	return civil.Date{Year: s.at.Year(), Month: s.at.Month(), Day: s.at.Day()}
}

// event is what is kept of a VEVENT.
type event struct {
	uid, title string
	which      *stamp // RECURRENCE-ID: it stands for one of a series
	onwards    bool   // and for all that come after that one
	start      stamp
	end        *stamp
	lasts      time.Duration // where there is no end
	length     time.Duration // from the start to the last moment
	ends       bool          // that moment is the same everywhere
	days       int           // from the first day to that of coming home
	nights     int           // between them, by the clocks of both zones
	rule       string
	more, less []stamp // RDATE, EXDATE
	sequence   int
	cancelled  bool
	free       bool // it takes up no time
}

// wanted are the properties that are looked at.
var wanted = map[string]bool{
	ical.PropUID: true, ical.PropDateTimeStart: true, ical.PropDateTimeEnd: true, ical.PropDuration: true,
	ical.PropRecurrenceRule: true, ical.PropRecurrenceDates: true, ical.PropExceptionDates: true,
	ical.PropRecurrenceID: true, ical.PropSummary: true, ical.PropStatus: true, ical.PropTransparency: true,
	ical.PropSequence: true, busyStatus: true,
}

// busyStatus is how Outlook says that an event takes up no time.
const busyStatus = "X-MICROSOFT-CDO-BUSYSTATUS"

// read makes an event of its properties.
func (z *zones) read(props []*ical.Prop) (*event, error) {
	e := &event{}
	for _, p := range props {
		e.take(p)
		if z.takeTime(e, p) != nil || len(e.more)+len(e.less) > maxStamps {
			return nil, errEvent
		}
	}
	if e.start.at.IsZero() {
		return nil, errEvent
	}
	if e.uid == "" { // it has to be known again the next time
		e.uid = e.start.key() + " " + e.title
	}
	e.title = practice.CalendarName(e.title) // it is shown before anybody keeps it
	last := e.last()
	e.length, e.ends = last.at.Sub(e.start.at), last.utc
	e.days = min(max(last.date().Sub(e.start.date()), 0), practice.MaxAway+1)
	e.nights = nights(e.start, last)
	return e, nil
}

// take takes in a property that says nothing of time.
func (e *event) take(p *ical.Prop) {
	switch p.Name {
	case ical.PropUID:
		e.uid = p.Value
	case ical.PropSummary:
		e.title, _ = p.Text()
	case ical.PropSequence:
		e.sequence, _ = strconv.Atoi(p.Value)
	case ical.PropStatus:
		e.cancelled = e.cancelled || says(p, "CANCELLED")
	case ical.PropTransparency, busyStatus:
		e.free = e.free || says(p, "TRANSPARENT") || says(p, "FREE")
	case ical.PropRecurrenceRule:
		e.rule = strings.ToUpper(strings.TrimSpace(p.Value))
	}
}

func (z *zones) takeTime(e *event, p *ical.Prop) (err error) {
	switch p.Name {
	case ical.PropDateTimeStart:
		e.start, err = z.stamp(p, p.Value)
	case ical.PropDateTimeEnd:
		e.end, err = z.one(p)
	case ical.PropDuration:
		e.lasts, err = p.Duration()
	case ical.PropRecurrenceID:
		e.which, err = z.one(p)
		e.onwards = strings.EqualFold(p.Params.Get(ical.ParamRange), "THISANDFUTURE")
	case ical.PropRecurrenceDates:
		e.more = append(e.more, z.list(p)...)
	case ical.PropExceptionDates:
		e.less = append(e.less, z.list(p)...)
	}
	return err
}

func says(p *ical.Prop, what string) bool {
	return strings.EqualFold(strings.TrimSpace(p.Value), what)
}

// last is a moment on the day of coming home. The end of an event on whole days is the day after it, and one that ends at
// midnight is over on the day before. Without an end it lasts for a while where it began.
func (e *event) last() stamp {
	last := e.start
	switch {
	case e.end == nil && e.start.day:
		last.at = e.start.at.AddDate(0, 0, int(e.lasts/(24*time.Hour))-1)
	case e.end == nil:
		last.at = e.start.at.Add(e.lasts - 1)
	case e.end.day:
		last = stamp{at: e.end.at.AddDate(0, 0, -1), day: true}
	default:
		last = *e.end
		last.at = e.end.at.Add(-1)
	}
	return last
}

// home is the zone of the end of an occurrence.
func (e *event) home(start stamp) string {
	if e.end != nil {
		return e.end.zone
	}
	return start.zone
}

// candidate is an occurrence of the event as what may be a time away. Days that moments are those of are told by the clock
// here.
func (e *event) candidate(start stamp, here *time.Location) practice.Candidate {
	c := practice.Candidate{UID: e.uid, From: start.date(), To: start.date().AddDays(e.days),
		FromZone: start.zone, ToZone: e.home(start), Title: e.title, Free: e.free}
	if start.utc {
		c.Start = start.at
	}
	if e.ends {
		c.End = start.at.Add(e.length)
	}
	return c.In(here)
}

// nights are those between two days, by the clocks of both their zones.
func nights(first, last stamp) int {
	var left, home *time.Location
	if first.zone != "" && last.zone != "" {
		left, home = first.at.Location(), last.at.Location()
	}
	return civil.Nights(first.date(), last.date(), left, home)
}

func (z *zones) one(p *ical.Prop) (*stamp, error) {
	s, err := z.stamp(p, p.Value)
	return &s, err
}

// list reads days or moments with commas between; of a period its beginning. What cannot be read is left out.
func (z *zones) list(p *ical.Prop) (list []stamp) {
	for value := range strings.SplitSeq(p.Value, ",") {
		value, _, _ = strings.Cut(value, "/")
		if s, err := z.stamp(p, value); err == nil {
			list = append(list, s)
		}
	}
	return list
}

// stamp reads one day or moment. What it is, its length says: not every program says VALUE=DATE.
func (z *zones) stamp(p *ical.Prop, value string) (stamp, error) {
	value = strings.TrimSpace(value)
	q := ical.Prop{Name: p.Name, Value: value, Params: ical.Params{}}
	s := stamp{day: len(value) == len("20060102")}
	zone, named := time.UTC, false
	if s.day {
		q.SetValueType(ical.ValueDate)
	} else {
		q.SetValueType(ical.ValueDateTime)
		if zone = z.here; p.Params.Get(ical.PropTimezoneID) != "" {
			zone, named = z.find(p.Params.Get(ical.PropTimezoneID))
		}
	}
	at, err := q.DateTime(zone)
	if err != nil || at.Year() < civil.FirstYear || at.Year() > civil.LastYear {
		return s, errEvent
	}
	if !s.day && strings.HasSuffix(value, "Z") {
		at, named, s.utc = at.In(z.here), false, true
	}
	if s.at = at; named {
		s.zone = zone.String()
	}
	return s, nil
}
