package ritual

import "time"

// Leave ends the run, in every state, for no reason that anybody has to give. Nothing that was typed is left.
// After a run is over it changes nothing.
func (r *Run) Leave() { r.drop(Left, time.Time{}) }

// EndHere ends a run that had a time-out, or any other, for today. It is Leave with another word on the button.
func (r *Run) EndHere() { r.Leave() }

// NotNow answers the gate. at is when they would rather, or zero for no other time.
func (r *Run) NotNow(at time.Time) error {
	if err := r.going(); err != nil {
		return err
	}
	if r.step().Kind != Gate {
		return ErrNotHere
	}
	r.drop(NotNow, at)
	return nil
}

func (r *Run) drop(end End, back time.Time) {
	if r.phase == Over {
		return
	}
	r.phase, r.end, r.back = Over, end, back
	r.texts, r.keeps = nil, nil
}

// finish ends the run as shared: what somebody chose to keep stays, all else is gone.
func (r *Run) finish() {
	r.phase, r.end = Over, Shared
	r.texts = nil
}

// Pause holds everything until Resume.
func (r *Run) Pause() error {
	if err := r.going(); err != nil {
		return err
	}
	r.phase = Paused
	return nil
}

// Resume goes on after Pause.
func (r *Run) Resume() error {
	if r.phase != Paused {
		return ErrNotHere
	}
	r.phase = Going
	return nil
}

// TimeOut stops here and books a return, in half an hour until BookReturn says otherwise.
func (r *Run) TimeOut(now time.Time) error {
	switch r.phase {
	case Over:
		return ErrOver
	case TimeOut:
		return ErrNotHere
	}
	r.phase, r.stopped = TimeOut, now
	r.back = now.Add(usualReturn).Round(5 * time.Minute)
	return nil
}

// BookReturn chooses when they come back: after the time-out, and within a day of it.
func (r *Run) BookReturn(at time.Time) error {
	if r.phase != TimeOut {
		return ErrNotHere
	}
	if d := at.Sub(r.stopped); d <= 0 || d > MaxReturn {
		return ErrReturn
	}
	r.back = at
	return nil
}

// Back goes on after a time-out, where it stopped: who had the floor has it again.
func (r *Run) Back() error {
	if r.phase != TimeOut {
		return ErrNotHere
	}
	r.phase, r.back = Going, time.Time{}
	return nil
}

// Outcome is how a run ended.
type Outcome struct {
	End    End
	Return time.Time // Stopped: the booked return; NotNow: when they would rather, or zero
	Kept   []Kept    // only after Shared
	Cards  []string  // only after Shared: ids of the cards that were seen
}

// Outcome tells how the run ended; false while it goes on. A time-out counts as an end, since the window may be closed
// in it; Back undoes that.
func (r *Run) Outcome() (Outcome, bool) {
	switch {
	case r.phase == TimeOut:
		return Outcome{End: Stopped, Return: r.back}, true
	case r.phase != Over:
		return Outcome{}, false
	case r.end == Shared:
		return Outcome{End: Shared, Kept: r.Kept(), Cards: r.Cards()}, true
	}
	return Outcome{End: r.end, Return: r.back}, true
}
