//go:build tour && linux

package tour

import (
	"slices"
	"time"

	"tideway/checks/stage"
)

// mondayAfter: the window is hidden, the Monday comes, and at six the desktop says the one fixed sentence.
func (w *walker) mondayAfter() {
	w.ok(w.window.Close(w.soon()))
	w.ok(w.window.WaitGone(w.soon()))
	w.clock.set(monday + "T17:59:00+02:00")
	w.never("a notice before six", time.Second, func() bool { return len(w.stage.Notices.All()) > 0 })
	w.clock.set(monday + "T18:03:00+02:00")
	w.notices(1, noticeBody)
	labels, err := w.tray().Labels(w.soon())
	w.ok(err)
	for _, want := range []string{trayLine, "Open Tideway", "Not today", "Put off/To this evening", "Put off/To tomorrow", "Quit Tideway"} {
		if !slices.Contains(labels, want) {
			w.Errorf("the tray has no line %q: %q", want, labels)
		}
	}
}

func (w *walker) tray() *stage.TrayItem {
	w.Helper()
	item, err := w.stage.Panel.WaitItem(w.soon())
	w.ok(err)
	return item
}

// putOff: put off to the evening it is quiet, and comes again then.
func (w *walker) putOff() {
	w.ok(w.tray().Click(w.soon(), "Put off", "To this evening"))
	w.eventually("the reminder to leave the tray", func() bool {
		labels, err := w.tray().Labels(w.soon())
		w.ok(err)
		return !slices.Contains(labels, trayLine)
	})
	w.clock.set(monday + "T20:01:00+02:00")
	notice := w.notices(2, noticeBody)
	w.ok(w.stage.Notices.Click(notice.ID, ""))
	w.ok(w.window.WaitShown(w.soon()))
	w.settle()
	w.picture("26-now-return")
}

// turns are the steps of “The first ordinary day” between its gate and its last word: the intention, and what the two say
// to each other.
const turns = 9

// comeBack: the card's button begins the ritual. It is done to its end by keys. Both say a word that nobody keeps; the first
// writes a line and keeps it for both, the second writes one and keeps nothing.
func (w *walker) comeBack() {
	w.clickFilled()
	w.waitRail(false, "the card to begin the ritual")
	w.next() // the gate
	for range turns {
		w.later("Return")
	}
	w.words(oneWord)
	w.picture("27-run-close")
	w.keys("Return")
	w.words(otherWord)
	w.later("Return")
	w.keepALine()
	w.next()
	w.picture("29-run-done")
	w.press("Return")
	w.waitRail(true, "the ritual to end in Now")
	w.keptOnly()
}

// keepALine: two cards, each covered until its writer opens it. They stand before Time-out and Pause, which stand before
// the main button.
func (w *walker) keepALine() {
	w.picture("28-run-keepsake")
	w.keys("shift+Tab", "shift+Tab", "shift+Tab")
	w.press("shift+Tab")
	w.press("Return")
	w.words(kept)
	w.keys("Tab")
	w.press("Right", "Right") // nothing, for me, for us
	w.picture("28-run-keepsake-open")
	w.keys("Tab")
	w.press("Tab") // past its cover, to the other's card
	w.press("Return")
	w.words(unkept)
	w.picture("28-run-keepsake-other")
}

// keptOnly: of all that was typed in the ritual the journal holds one line, whose writer said yes.
func (w *walker) keptOnly() {
	all := w.waitList("the ritual", func(all []entry) bool { return len(all) == 1 }, "--kind", "run")
	if all[0].Audience != "us" {
		w.Errorf("the ritual of both is %+v", all[0])
	}
	for _, who := range []string{first, second} {
		lines := w.list("--kind", "keepsake", "--who", who)
		if len(lines) != 1 || lines[0].Author != first || lines[0].Body.Text != kept || lines[0].Audience != "us" {
			w.Errorf("%s sees these keepsakes: %+v", who, lines)
		}
	}
}
