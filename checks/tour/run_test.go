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

// tabsToLeave is how many times Tab leads from the main button, which has the keyboard and is the last, to Leave: the page
// “When it isn’t safe” stands before it, but not in a large type.
const tabsToLeave = 2

// leave leaves a ritual.
func (w *walker) leave(tabs int) {
	w.Helper()
	w.tabs(tabs)
	w.press("Return")
	w.waitRail(true, "Leave to leave")
}
