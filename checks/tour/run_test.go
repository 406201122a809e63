//go:build tour && linux

package tour

import "time"

// next passes a step: a moment goes by, so that it is not taken for a second click.
func (w *walker) next() {
	w.Helper()
	w.clock.later(time.Second)
	w.clickFilled()
}

// later presses keys a moment later.
func (w *walker) later(keys ...string) {
	w.Helper()
	w.clock.later(time.Second)
	w.press(keys...)
}

// leave leaves a ritual: the way out comes right after the main button, which has the keyboard.
func (w *walker) leave() {
	w.Helper()
	w.press("Tab")
	w.press("Return")
	if !w.railed() {
		w.Fatal("Leave did not leave")
	}
}
