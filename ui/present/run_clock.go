package present

import "time"

// softClock measures how long a step has been on the screen, without the pauses. It never says so in digits.
type softClock struct {
	length time.Duration // 0: the step has none
	since  time.Time     // when it began to run, zero while it is held
	passed time.Duration // before since
	rests  bool          // it was put to rest by hand
	rang   bool          // its end was heard, or could have been
}

func newSoftClock(minutes int, now time.Time) softClock {
	return softClock{length: time.Duration(minutes) * time.Minute, since: now}
}

func (c *softClock) hold(now time.Time) {
	c.passed, c.since = c.elapsed(now), time.Time{}
}

func (c *softClock) release(now time.Time) {
	if !c.rests {
		c.since = now
	}
}

// elapsed never runs backwards when the computer's clock is set back.
func (c *softClock) elapsed(now time.Time) time.Duration {
	if c.since.IsZero() {
		return c.passed
	}
	return c.passed + max(now.Sub(c.since), 0)
}

// ClockPart is the part of the time that has passed, 0 to 1.
func (r *Run) ClockPart() float64 {
	if r.clock.length <= 0 {
		return 0
	}
	return min(float64(r.clock.elapsed(r.app.Now()))/float64(r.clock.length), 1)
}

// ClockRuns says that the clock on the screen is moving: nothing needs to be drawn while it is not.
func (r *Run) ClockRuns() bool {
	return !r.gone && r.going() && r.clock.length > 0 && !r.clock.rests && r.ClockPart() < 1
}

// RestClock puts the clock of this step to rest while everything else goes on; a second time lets it run on.
func (r *Run) RestClock() {
	if !r.going() || r.clock.length <= 0 {
		return
	}
	if r.clock.rests = !r.clock.rests; r.clock.rests {
		r.clock.hold(r.app.Now())
	} else {
		r.clock.release(r.app.Now())
	}
	r.changed()
}

// ClockOver is told whenever the clock was looked at. Once, when its time has run through, a soft sound is heard, where
// somebody asked for one. Nothing else happens: it can take longer.
func (r *Run) ClockOver() {
	if r.clock.length <= 0 || r.clock.rang || r.gone || !r.going() || r.ClockPart() < 1 {
		return
	}
	r.clock.rang = true
	if r.app.Clear.Sound {
		r.app.Sound()
	}
}

// ClockEvery is how long it takes until the clock looks different, a second at the least.
func (r *Run) ClockEvery() time.Duration {
	const steps = 180
	return max(r.clock.length/steps, time.Second)
}

// Hour is the hour on the clock of the place where the computer is, for the light on the shore.
func (r *Run) Hour() float64 { return Hour(r.app.Now()) }
