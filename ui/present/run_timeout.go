package present

import (
	"time"

	"tideway/practice/ritual"
)

// TimeOut stops here, keeps everybody's place, and books a return in half an hour until another is chosen.
func (r *Run) TimeOut() {
	if r.run == nil || r.later {
		return
	}
	now, before := r.app.Now(), r.run.State().Phase
	if r.run.TimeOut(now) != nil {
		return
	}
	if before == ritual.Going {
		r.clock.hold(now)
	}
	r.cover()
	r.stoppedAt, r.chosen = now, timeHalfHour
	r.booked.set(r.run.State().Return)
	r.changed()
}

// Back goes on after a time-out, where it stopped.
func (r *Run) Back() {
	if r.run == nil || r.run.Back() != nil {
		return
	}
	r.booked.set(time.Time{})
	r.clock.release(r.app.Now())
	r.moved = r.app.Now()
	r.changed()
}

// EndHere ends a time-out for today.
func (r *Run) EndHere() {
	r.letGo()
	r.out("run.ended")
}

// NotNow answers the gate, and asks whether another time is wanted.
func (r *Run) NotNow() {
	if r.going() && r.run.State().CanNotNow {
		r.later, r.chosen = true, ""
		r.changed()
	}
}

// NoOtherTime leaves it open when, and goes back to Now.
func (r *Run) NoOtherTime() { r.notNow(time.Time{}, "run.not-now") }

// StayAtGate takes "not now" back.
func (r *Run) StayAtGate() {
	if r.later {
		r.later = false
		r.shown()
		r.changed()
	}
}

func (r *Run) notNow(when time.Time, key string) {
	if !r.later || r.run.NotNow(when) != nil {
		return
	}
	r.booked.set(when)
	r.drop()
	text := ""
	if when.IsZero() {
		text = r.Say(key)
	} else {
		text = r.Say(key, "time", r.app.when(when))
	}
	r.app.Open(RoomNow, nil)
	r.app.Tell(Notice{Text: text})
}

// The times that are offered.
const (
	timeHalfHour = "half-hour"
	timeHour     = "hour"
	timeEvening  = "evening"
	timeTomorrow = "tomorrow"
)

// RunTime is a time to come back at.
type RunTime struct {
	ID, Label string
	At        time.Time
	Chosen    bool
}

// Times are those that are offered now: in half an hour, in an hour, this evening, tomorrow. None lies more than a day
// after the time-out.
func (r *Run) Times() []RunTime {
	now, today := r.app.Now(), r.app.Today()
	list := []RunTime{
		{ID: timeHalfHour, At: fives(now.Add(30 * time.Minute))},
		{ID: timeHour, At: fives(now.Add(time.Hour))},
	}
	if evening := today.At(eveningHour, 0, now.Location()); evening.Sub(now) > 80*time.Minute {
		list = append(list, RunTime{ID: timeEvening, At: evening})
	}
	tomorrow := today.AddDays(1).At(eveningHour, 0, now.Location())
	if latest := now.Add(ritual.MaxReturn - 5*time.Minute); tomorrow.After(latest) {
		tomorrow = fives(latest) // this time tomorrow
	}
	list = append(list, RunTime{ID: timeTomorrow, At: tomorrow})
	var open []RunTime
	for _, t := range list {
		if !r.stoppedAt.IsZero() && t.At.Sub(r.stoppedAt) > ritual.MaxReturn {
			continue
		}
		t.Label, t.Chosen = r.Say("run.time."+t.ID), t.ID == r.chosen
		open = append(open, t)
	}
	return open
}

// eveningHour is when an evening is offered.
const eveningHour = 20

// fives rounds to five minutes, as people say times.
func fives(t time.Time) time.Time { return t.Round(5 * time.Minute) }

// Book chooses one of Times, as it is at this moment. At the gate it ends the run for now.
func (r *Run) Book(id string) {
	if r.run == nil {
		return
	}
	for _, t := range r.Times() {
		switch {
		case t.ID != id:
		case r.later:
			r.notNow(t.At, "run.later.booked")
		case r.run.BookReturn(t.At) == nil:
			r.chosen = id
			r.booked.set(t.At)
			r.changed()
		}
	}
}
