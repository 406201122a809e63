//go:build tour && linux

package tour

import "time"

// mondayAfter: the window is hidden, the Monday comes, and at six the desktop says the one fixed sentence.
func (w *walker) mondayAfter() {
	w.hide()
	w.clock.set(monday + "T17:59:00+02:00")
	w.never("a notice before six", time.Second, func() bool { return len(w.stage.Notices.All()) > 0 })
	w.clock.set(monday + "T18:03:00+02:00")
	w.notices(1, noticeBody)
	w.screen("26-notification-appears")
}

// putOff: put off to the evening it is quiet, and comes again then. Its action opens Now, whatever room was left open.
func (w *walker) putOff() {
	w.putOffTo("To this evening", monday+"T19:59:00+02:00", monday+"T20:00:00+02:00")
	w.screen("26-put-off-then-due-again-notification")
	all := w.stage.Notices.All()
	w.ok(w.stage.Notices.Click(all[len(all)-1].ID, ""))
	w.back(roomNow)
	w.card()
	w.screen("26-notification-action-opens-now-with-the-card-put-off")
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
