package run

import (
	"time"

	"fyne.io/fyne/v2"

	"tideway/ui/present"
	"tideway/ui/widgets"
)

// ticker moves the soft clock: only while a step with one is on the screen and not paused, at most once a second, and not
// at all once the time is over. At any other moment it is not even waiting.
type ticker struct {
	vm    *present.Run
	clock *widgets.SoftClock
	after timing
	timer *time.Timer
	turn  int // counts starts and halts, so that a tick that is on its way after a halt is known to be late
}

// timing calls a function on another goroutine after a while, as time.AfterFunc does.
type timing func(time.Duration, func()) *time.Timer

func newTicker(vm *present.Run, after timing) *ticker { return &ticker{vm: vm, after: after} }

// start shows how much of the time has passed and goes on doing so.
func (t *ticker) start(clock *widgets.SoftClock) {
	t.halt()
	t.clock = clock
	t.tick()
}

// halt stops it.
func (t *ticker) halt() {
	t.turn++
	if t.timer != nil {
		t.timer.Stop()
	}
	t.timer, t.clock = nil, nil
}

func (t *ticker) tick() {
	t.clock.SetPart(t.vm.ClockPart())
	t.vm.ClockOver()
	if !t.vm.ClockRuns() {
		t.timer = nil
		return
	}
	turn := t.turn
	t.timer = t.after(t.vm.ClockEvery(), func() {
		fyne.Do(func() {
			if turn == t.turn {
				t.tick()
			}
		})
	})
}
