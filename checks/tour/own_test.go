//go:build tour && linux

package tour

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// wrongPack has a form that there is not, in its sixth line.
const wrongPack = `pack = 1
id = "wrong"
title = "A wrong pack"
for = "For nobody."
situations = ["ordinary-day"]
form = "shouting"
minutes = 2
people = "two"
intention = "nothing."
listens = "Listen."

[[step]]
kind = "gate"
prompt = "Is now a good time?"
`

// ownTitle is what the two call their copy.
const ownTitle = "The zwackel report"

// TestOwn copies a ritual and calls it something else, keeps it, finds it among all of them, and goes through it; a pack
// with an error says file, line and reason, and keeps nothing else from being read.
func TestOwn(t *testing.T) {
	t.Parallel()
	s := newSharer(t, "", "day", "100", [2]int{1080, 760})
	folder := s.paths()["rituals"]
	wrong := filepath.Join(folder, "wrong.toml")
	s.ok(os.MkdirAll(folder, 0o700))
	s.ok(os.WriteFile(wrong, []byte(wrongPack), 0o600))
	s.quit()
	s.lint(wrong)
	s.walker.open() // packs are read when the program starts
	s.copyAndChange()
	s.beginOwn()
	s.openWrong(wrong)
	s.keepsSecrets()
	s.quit()
}

// lint tells file, line and reason.
func (s *sharer) lint(path string) {
	s.Helper()
	out, code := s.tell("rituals", "lint", path)
	if code != 1 || !strings.Contains(out, path+":6:") || !strings.Contains(out, "shouting") {
		s.Errorf("lint ended with %d: %s", code, out)
	}
}

const copied = "the-weather-report"

// copyAndChange makes a copy of a ritual, with another title.
func (s *sharer) copyAndChange() {
	s.Helper()
	s.press("ctrl+2")
	s.lookFor(house(s), copied)
	s.tabs(3) // a favourite, a card, a copy
	s.press("Return")
	s.picture("82-own-who")
	s.clickFilled()
	s.picture("83-own-copy")
	s.tabs(tabsToBoard - 1) // eight lines of the rail and the way back come before the title
	s.press("ctrl+a")
	s.words(ownTitle)
	s.times(tabsToBoard, "shift+Tab") // round by the way back and the rail to the last line: keep it, for whom, try it
	s.press("Right")                  // for both
	s.picture("84-own-changed")
	s.clickFilled()
	s.picture("85-own-kept")
}

// beginOwn finds it among all rituals, and goes through it.
func (s *sharer) beginOwn() {
	s.Helper()
	s.press("ctrl+2")
	s.tabs(tabsToBrowse)
	s.press("Return")
	s.changes("the list", func() { s.ok(s.window.Type(s.soon(), ownTitle)) })
	s.picture("86-browse-own")
	s.keys("Down")
	s.press("Return")
	s.clickFilled()
	s.waitRail(false, "the ritual to begin")
	r, _ := house(s).Find(copied)
	s.begin(r, false)
	s.through()
	all := s.waitList("the ritual", func(all []entry) bool { return len(all) == 1 }, "--kind", "run")
	if !strings.HasPrefix(all[0].Body.Ritual, "own-") {
		s.Errorf("it went through %s", all[0].Body.Ritual)
	}
}

// openWrong opens the wrong pack as a file, and sees what the folder says about it.
func (s *sharer) openWrong(path string) {
	s.Helper()
	s.press("ctrl+2")
	s.tabs(tabsToBrowse + 1)
	s.press("Return")
	s.picture("87-own-list")
	s.tabs(tabsToBrowse + 1)
	s.press("Return")
	s.picture("88-own-open")
	s.answerPath(path)
	s.picture("89-own-refused")
}
