//go:build tour && linux

package tour

import (
	"testing"

	"tideway/practice/ritual"
)

// TestCareInARun: the page “When it isn’t safe” opens from the middle of a step in which something was typed. Neither it nor
// leaving it touches a file, and of the ritual nothing is left.
func TestCareInARun(t *testing.T) {
	t.Parallel()
	s := newSharer(t, "", "day", "100", [2]int{1080, 760})
	s.toWriting(house(t))
	before := s.quiet()
	s.tabs(6) // its cover, the other card, Time-out, Pause, the main button
	s.press("Return")
	s.readCare(before, "90-care-from-a-run")
	if all := s.list("--who", first); len(all) != 0 {
		s.Errorf("it left %+v", all)
	}
	s.keepsSecrets()
	s.quit()
}

// toWriting begins a ritual and writes in its first step that is for it, on the first one's card.
func (s *sharer) toWriting(library *ritual.Library) {
	s.Helper()
	const id = "under-the-list"
	s.press("ctrl+2")
	s.lookFor(library, id)
	s.clickFilled()
	s.waitRail(false, "the ritual to begin")
	r, _ := library.Find(id)
	s.begin(r, false)
	for s.run.State().Kind != ritual.Write {
		s.goes()
		s.ok(s.run.Next(s.who()))
	}
	s.back(s.quietOnes() + 2)
	s.types(s.line())
}
