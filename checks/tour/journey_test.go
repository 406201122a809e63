//go:build tour && linux

package tour

import (
	"testing"

	"tideway/checks/stage"
)

// The two of this journey, and what they write. None of it may stand anywhere in the clear.
const (
	first     = "Quillmere"
	second    = "Ossifar"
	note      = "the kettle sang vexatroph while we waited"
	place     = "Brackenholm"
	oneWord   = "marrowlight"
	otherWord = "tindersea"
	unkept    = "a plumwood sentence that nobody keeps"
	kept      = "the lantern on the gribbel stairs"
	typed     = "half a snorvel sentence"
)

// TestJourney is the first journey of two people, from a double-click to a printed page.
func TestJourney(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	w.begin()
	w.leaveARitual()
	w.checkIn()
	w.goAway()
	w.mondayAfter()
	w.putOff()
	w.comeBack()
	w.seeWhatACommandWrote()
	w.seeTheTide()
	w.makeTheBook()
	w.pullThePlug()
	w.keepsSecrets()
	w.quit()
}

// begin: the first start asks for two names and nothing else.
func (w *walker) begin() {
	w.open()
	w.picture("00-first")
	w.words(first)
	w.keys("Tab")
	w.words(second)
	w.press("Return")
	w.waitRail(true, "Begin to lead to Now")
	if all := w.list(); len(all) != 0 {
		w.Errorf("a new journal is not empty: %+v", all)
	}
	w.picture("20-now-new")
}

// checkIn: one of the two says how near it feels, with two words and a note, for both and for the book.
func (w *walker) checkIn() {
	w.sitDownToCheckIn()
	w.press("Right", "Right", "Right", "Right", "Right")
	w.tabs(tabsToWords)
	w.press("space")
	w.press("Right")
	w.press("space")
	w.picture("21-checkin")
	w.tabs(tabsToNote - tabsToWords)
	w.press("Return")
	w.words(note)
	w.keys("Tab", "Tab") // past its button, to the book
	w.press("space")
	w.keys("Tab")
	w.press("Right") // for us
	w.picture("22-checkin-note")
	w.clickFilled()
	all := w.waitList("the check-in", func(all []entry) bool { return len(all) == 1 })
	e := all[0]
	if e.Kind != "checkin" || e.Author != first || e.Audience != "us" || e.Body.Note != note || !e.Body.Book || len(e.Body.Words) != 2 {
		w.Errorf("what was kept is not what was written: %+v", e)
	}
	if e.Body.Near == nil || *e.Body.Near <= 0.42 || *e.Body.Near > 0.6 {
		w.Errorf("five steps nearer came to %v", e.Body.Near)
	}
	w.secrets = append(w.secrets, e.Body.Words...)
	w.settle()
	w.picture("23-now-kept")
}

// From the shapes Tab leads past the search for words and the two lines to the words, and to the button of the note.
const (
	tabsToWords = 3
	tabsToNote  = 4
)

// sitDownToCheckIn opens Check in for the first of the two: the keyboard is on the first name, and then on the shapes.
func (w *walker) sitDownToCheckIn() {
	w.Helper()
	w.press("ctrl+n")
	w.press("Return")
}

// leaveARitual: a ritual that is left in the middle leaves nothing behind.
func (w *walker) leaveARitual() {
	w.press("ctrl+2")
	w.clickFilled()
	w.waitRail(false, "the ritual to begin")
	w.next()
	w.leave(tabsToLeave)
	if all := w.list("--kind", "run"); len(all) != 0 {
		w.Errorf("a ritual that was left is remembered: %+v", all)
	}
}

// goAway: a time away that ends on a Sunday, written down in the window.
func (w *walker) goAway() {
	w.press("ctrl+4")
	w.clickFilled()
	w.words(awayFrom)
	w.keys("Tab", "Tab")
	w.words(awayTo)
	w.tabs(4) // past its month, “We don’t know yet” and the clocks, to the name
	w.words(place)
	w.picture("24-away-form")
	w.press("Return")
	all := w.waitList("the time away", func(all []entry) bool { return len(all) == 1 }, "--kind", "away")
	if b := all[0].Body; b.From != awayFrom || b.To != awayTo || b.Kind != "together" {
		w.Errorf("the time away is %+v", b)
	}
	w.planned()
	w.command("checkin", "--who", first, "--near", "0.3", "--at", "2026-10-07T22:30:00+02:00")
	w.settle()
	w.picture("25-away")
}
