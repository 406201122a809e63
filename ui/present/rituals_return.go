package present

import (
	"time"

	"tideway/practice"
	"tideway/practice/ritual"
)

// Return is a ritual that was stopped and has a time to come back to.
type Return struct {
	Text string
	key  stopKey
}

// Return is the return that comes next, false if none is booked.
func (r *Rituals) Return() (next Return, ok bool) {
	now, who, both := r.app.Now(), r.app.Who(), practice.PersonID("")
	if !r.app.Couple() {
		both = who
	}
	var when time.Time
	take := func(key stopKey, at time.Time) {
		found, known := ritual.Find(r.app.Rituals(), key.ritual)
		if !known || now.Sub(at) > ritual.MaxReturn || ok && !at.Before(when) {
			return
		}
		when, ok = at, true
		next = Return{Text: r.Say("rituals.return.open", "title", found.Title), key: key}
		if at.After(now) {
			next.Text = r.Say("rituals.return", "title", found.Title, "time", r.app.when(at))
		}
	}
	for _, e := range r.app.Sitting().Entries(practice.KindReturn) {
		ret := e.Return()
		take(stopKey{ret.Ritual, r.app.whose(e)}, ret.When)
	}
	for key, s := range r.app.stops {
		if key.who == who || key.who == both {
			take(key, s.back)
		}
	}
	return next, ok
}

// GoOn returns to it.
func (r *Rituals) GoOn(ret Return) {
	r.app.BeginRun(RunStart{Ritual: ret.key.ritual, Alone: ret.key.who != "", Back: true})
}

// LetGo lets a booked return go, without a reason.
func (r *Rituals) LetGo(ret Return) {
	delete(r.app.stops, ret.key)
	b := &booking{app: r.app, who: ret.key.who, ritual: ret.key.ritual, alone: ret.key.who != ""}
	b.set(time.Time{})
	r.changed()
}
