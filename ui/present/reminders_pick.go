package present

import (
	"context"
	"errors"
	"time"

	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
	"tideway/ui/say"
)

// PickTime opens Now with the choice of a day and a time for the card that is open.
type PickTime struct{}

// Pick is a day and a time that somebody chooses for the card. The text is kept as it was typed.
type Pick struct {
	Day      civil.Date
	Text     string
	Problem  string // a sentence under the day
	key, bad string // the card's key; what is wrong with what was typed, a key of the date field
	at       int    // place in PickTimes
}

// dayFar is what a field of a day says of one out of its bounds; firstPick and lastPick are the hours between which a time
// can be chosen.
const (
	dayFar              = "widgets.date.far"
	firstPick, lastPick = 7, 22
	pickAhead           = 180 // days that a booked return can be put off
)

// OpenPick opens the choice, or closes it.
func (n *Now) OpenPick() {
	switch {
	case n.Card == nil:
		return
	case n.Pick != nil:
		n.Pick = nil
	default:
		day := n.app.Today().AddDays(1)
		n.Pick = &Pick{Day: day, key: n.Card.key}
		at := n.app.Journal.Settings().ReminderTime
		n.Pick.at = min(max((at.Hour-firstPick)*2+at.Minute/30, 0), len(n.PickTimes())-1)
	}
	n.app.Changed()
}

// PickDays is the first and the last day that can be chosen: an arc is over after four weeks.
func (n *Now) PickDays() (first, last civil.Date) {
	today := n.app.Today()
	last = today.AddDays(pickAhead)
	if e, ok := n.app.Reminders().away(remind.Occurrence{Key: n.Pick.key}); ok {
		last = e.Away().To.AddDays(reentry.LastDay - 1)
	}
	if last.Before(today) {
		last = today
	}
	return today, last
}

// PickTimes are the times of day that can be chosen.
func (n *Now) PickTimes() (times []string) {
	for m := firstPick * 60; m <= lastPick*60; m += 30 {
		times = append(times, civil.TimeOfDay{Hour: m / 60, Minute: m % 60}.String())
	}
	return times
}

// PickAt is the place of the chosen time.
func (n *Now) PickAt() int { return n.Pick.at }

// SetPickAt chooses a time.
func (n *Now) SetPickAt(i int) {
	if n.Pick != nil && i >= 0 && i < len(n.PickTimes()) {
		n.Pick.at, n.Pick.Problem = i, ""
	}
}

// SetPickDay takes over a day as it is typed: the day, or none, the text, and what is wrong with it.
func (n *Now) SetPickDay(d civil.Date, text, wrong string) {
	if n.Pick != nil {
		n.Pick.Day, n.Pick.Text, n.Pick.bad = d, text, wrong
	}
}

// PickWords are the words of the field of a day.
func (n *Now) PickWords() say.DateWords { return dateWords(n.app) }

// Today is the day it is.
func (n *Now) Today() civil.Date { return n.app.Today() }

// PutOffToPick lets the card come again at the day and time that were chosen, or says why not.
func (n *Now) PutOffToPick() {
	p := n.Pick
	if p == nil || n.Card == nil {
		return
	}
	p.Problem = ""
	first, last := n.PickDays()
	switch {
	case p.bad == dayFar: // past the days of the field
		p.Problem = n.Say("now.pick.far", "day", dayFormat(n.app, last))
	case p.bad != "":
		p.Problem = n.Say(p.bad)
	case p.Day.IsZero():
		p.Problem = n.Say("now.pick.empty")
	case p.Day.Before(first):
		p.Problem = n.Say("now.pick.past")
	case p.Day.After(last):
		p.Problem = n.Say("now.pick.far", "day", dayFormat(n.app, last))
	}
	if p.Problem != "" {
		n.app.Changed()
		return
	}
	at, err := civil.ParseTimeOfDay(n.PickTimes()[p.at])
	if err != nil {
		n.app.Fail(err)
		return
	}
	until := at.On(p.Day, n.app.Journal.Zone())
	n.app.Do(func(ctx context.Context) error { return n.app.Journal.PutOff(ctx, p.key, until) }, func(err error) { n.picked(p, until, err) })
}

func (n *Now) picked(p *Pick, until time.Time, err error) {
	switch {
	case errors.Is(err, remind.ErrPast):
		p.Problem = n.Say("now.pick.past")
	case errors.Is(err, remind.ErrBeyond):
		p.Problem = n.Say("now.pick.beyond")
	case err != nil:
		n.app.Fail(err)
	default:
		n.Pick = nil
		n.app.Tell(Notice{Text: n.Say("now.card.later.day", "day", n.app.Say.Date(until), "time", until.Format("15:04"))})
	}
	n.app.Changed()
}
