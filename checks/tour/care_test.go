//go:build tour && linux

package tour

import (
	"image"
	"testing"
	"time"

	"tideway/checks/stage"
)

// What somebody wrote before a word of fear stopped them.
const begun = "a thremmeling evening at home"

// afraid is where the word stands on the field of feeling words while the window is 1080 x 760 pixels.
var afraid = image.Pt(601, 461)

// TestCare picks a word of fear, by day and by night: the gentle stop comes, the draft is gone, nothing is kept unless its
// writer says so, and the page behind it leaves no trace.
func TestCare(t *testing.T) {
	t.Parallel()
	for _, theme := range []string{"day", "night"} {
		t.Run(theme, func(t *testing.T) {
			t.Parallel()
			w := newWalker(t, stage.Options{NoPanel: true, NoNotices: true})
			w.command("init", "--name", first, "--name", second)
			w.command("settings", "set", "theme", theme)
			w.open()
			w.ok(w.window.Resize(w.soon(), dragSize[0], dragSize[1]))
			w.settle()
			fresh := w.freshCheckIn()
			w.openFromTheStop(theme)
			w.nothingLeft(fresh)
			if theme == "day" {
				w.dropsByDefault()
				w.nothingLeft(fresh)
				w.killedAtTheStop(fresh)
				w.keptAlone()
			}
			w.keepsSecrets()
			w.quit()
		})
	}
}

// freshCheckIn opens Check in, which has nothing in it.
func (w *walker) freshCheckIn() stage.Look {
	w.Helper()
	w.clock.later(time.Minute) // the line about the one before has gone
	w.sitDownToCheckIn()
	return w.look()
}

// pickAfraid is in Check in, moves the shapes and writes something, lets it reach the draft, and picks the word.
func (w *walker) pickAfraid() {
	w.Helper()
	w.press("Right", "Right")
	w.tabs(tabsToNote)
	w.press("Return")
	w.words(begun)
	w.quiet() // it is in the draft by now
	w.press("Escape")
	w.click("the word", afraid)
	w.waitRail(false, "a word of fear to stop the check-in")
}

// openFromTheStop: the word is stopped at once; the page opens from there, and neither it nor leaving it touches a file.
func (w *walker) openFromTheStop(theme string) {
	w.pickAfraid()
	w.picture("43-care-stop-" + theme)
	w.keptNothing("the stop")
	before := w.quiet()  // the draft is taken out of the file
	w.keys("Tab", "Tab") // past the two answers
	w.press("Return")
	w.readCare(before, "44-care-page-"+theme)
	w.keptNothing("the page")
}

func (w *walker) keptNothing(what string) {
	w.Helper()
	if all := w.list("--who", first); len(all) != 0 {
		w.Errorf("%s kept something: %+v", what, all)
	}
}

// dropsByDefault: Return, with nothing else, keeps nothing.
func (w *walker) dropsByDefault() {
	w.pickAfraid()
	w.press("Return")
	w.waitRail(true, "the default to lead to Now")
	w.keptNothing("the default")
}

// nothingLeft: Check in opens as on the first day.
func (w *walker) nothingLeft(fresh stage.Look) {
	w.Helper()
	if !w.freshCheckIn().Same(fresh) {
		w.Error("Check in holds something of what was let go")
	}
}

// killedAtTheStop: killed while the question is open and nobody has answered, the draft does not come back.
func (w *walker) killedAtTheStop(fresh stage.Look) {
	w.pickAfraid()
	w.quiet()
	w.ok(w.program.Kill())
	w.keepsSecrets()
	w.open()
	w.nothingLeft(fresh)
}

// keptAlone: after its writer's own yes it is theirs alone, and never for the book.
func (w *walker) keptAlone() {
	w.pickAfraid()
	w.keys("Tab") // to the second answer
	w.press("Return")
	all := w.waitList("what its writer kept", func(all []entry) bool { return len(all) == 1 }, "--who", first)
	if e := all[0]; e.Audience != "me" || e.Body.Book || e.Body.Note != begun {
		w.Errorf("it was kept as %+v", e)
	}
	if other := w.list("--who", second); len(other) != 0 {
		w.Errorf("the other can read it: %+v", other)
	}
}
