package present_test

import (
	"context"
	"testing"

	"tideway/ui/present"
)

// TestADayIsAddedOnce: whoever presses twice while the day is on its way has added one, and the next form is not told off
// for it; nor for one that was called off before its day was refused.
func TestADayIsAddedOnce(t *testing.T) {
	for name, again := range map[string]func(*present.Settings){"pressed twice": (*present.Settings).SaveDay, "called off": (*present.Settings).CancelDay} {
		b := newShell(t, "Maren", "Elio")
		vm := present.NewSettings(b.App)
		add := func() {
			vm.BeginDay()
			vm.SetDay(someDay(t, "2026-12-24"), "24 December 2026", "")
			vm.SaveDay()
		}
		if name == "called off" { // it is there already
			add()
		}
		var waiting []func()
		do := b.Do
		b.Do = func(work func(context.Context) error, done func(error)) {
			waiting = append(waiting, func() { do(work, done) })
		}
		add()
		again(vm)
		for _, next := range waiting {
			next()
		}
		if vm.BeginDay(); len(b.f.Settings().DaysOff) != 1 || len(vm.Problems) != 0 {
			t.Errorf("%s: kept %+v, said %v", name, b.f.Settings().DaysOff, vm.Problems)
		}
	}
}
