//go:build tour && linux

package tour

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideway/checks/stage"
	"tideway/practice/civil"
	"tideway/practice/ritual"
)

// newSharer opens a window for two in which nothing moves.
func newSharer(t *testing.T, name, theme, percent string, size [2]int) *sharer {
	t.Helper()
	w := newWalker(t, stage.Options{NoPanel: true, NoNotices: true})
	w.command("init", "--name", first, "--name", second)
	s := &sharer{walker: w, suffix: name, large: percent == "200", made: w.clock.now, done: map[string]bool{}}
	for setting, value := range map[string]string{"theme": theme, "size": percent, "motion": "off"} {
		w.command("settings", "set", setting, value)
	}
	w.open()
	w.ok(w.window.Resize(w.soon(), size[0], size[1]))
	w.settle()
	return s
}

// TestChoosing: both say how deep, and the shallower wish holds; a ritual becomes a favourite, and goes on paper; and “Not
// today” is a whole answer.
func TestChoosing(t *testing.T) {
	t.Parallel()
	s := newSharer(t, "", "day", "100", [2]int{1080, 760})
	library := house(t)
	title := s.shallowerHolds(library)
	s.press("Tab", "Tab", "Tab", "Tab") // over three offers, to what makes it a favourite
	s.press("Return")
	s.picture("77-favourite")
	s.onPaper(library, title)
	s.press("ctrl+1")
	s.favourites()
	s.notToday()
	s.quit()
}

// shallowerHolds answers what is here, one with deep and one with waist-deep, and returns the title of what is offered first.
func (s *sharer) shallowerHolds(library *ritual.Library) (title string) {
	s.Helper()
	p := passage{situation: ritual.FarApart, minutes: 2, depth: 1}
	s.press("ctrl+2")
	s.answer(p.situation)
	s.keys("Home")
	s.times(p.minutes, "Right")
	s.keys("Tab", "End", "Tab", "Home")
	s.press("Right")
	s.settle()
	s.picture("76-both-say-how-deep")
	r, ok := library.Find(s.offers(library, p, nil)[0].ID)
	if !ok || r.Depth == ritual.Deep {
		s.Fatalf("waist-deep offers %+v", r)
	}
	return r.Title
}

// offers are what the window offers for an answer.
func (s *sharer) offers(library *ritual.Library, p passage, went []string) []ritual.Offer {
	s.Helper()
	const startHour = 4
	day := civil.DayOf(s.clock.now, s.clock.now.Location(), startHour)
	var used []ritual.Used
	for _, id := range went {
		used = append(used, ritual.Used{ID: id, Day: day})
	}
	list := ritual.Choose(library.Rituals, used, ritual.Ask{
		Situation: p.situation, Minutes: ritual.Minutes()[p.minutes], Depth: ritual.Depths()[p.depth], People: 2, Day: day, Seed: s.made.Unix(),
	})
	if len(list) == 0 {
		s.Fatalf("nothing is offered for %+v", p)
	}
	return list
}

// onPaper saves the chosen ritual as a card, and all of its situation as a set to fold.
func (s *sharer) onPaper(library *ritual.Library, title string) {
	s.Helper()
	s.keys("Tab")
	s.press("Return")
	s.picture("78-paper")
	card := s.save("card.pdf", 2)
	if text := strings.Join(strings.Fields(s.tool("pdftotext", card, "-")), " "); !strings.Contains(text, title) || strings.Contains(text, first) {
		s.Errorf("the card for %q says %q", title, text)
	}
	s.picture("79-paper-saved")
	s.press("Return") // the keyboard is where it was
	set := s.save("set.pdf", 4)
	text := strings.Join(strings.Fields(s.tool("pdftotext", set, "-")), " ")
	for _, r := range library.Rituals {
		if r.Situations[0] == ritual.FarApart && !strings.Contains(text, r.Title) {
			s.Errorf("the set does not hold %q", r.Title)
		}
	}
	s.tool("qpdf", "--check", card)
	s.tool("qpdf", "--check", set)
}

// save goes on over so many things in the sheet about paper, and answers where the file goes.
func (s *sharer) save(name string, tabs int) (path string) {
	s.Helper()
	path = filepath.Join(s.TempDir(), name)
	s.tabs(tabs)
	s.press("Return")
	s.answerPath(path)
	s.eventually(name, func() bool { info, err := os.Stat(path); return err == nil && info.Size() > 0 })
	s.settle()
	return path
}

// answerPath answers the question for a path.
func (w *walker) answerPath(path string) {
	w.Helper()
	w.press("ctrl+a")
	w.changes("the path", func() { w.ok(w.window.Type(w.soon(), path)) })
	w.press("Return")
}

// favourites finds the one favourite among all rituals.
func (s *sharer) favourites() {
	s.Helper()
	s.press("ctrl+2")
	s.tabs(tabsToBrowse)
	s.press("Return")
	s.keys("Tab", "Tab") // over what they are made for
	s.press("Right")
	s.picture("80-browse-favourites")
	s.keys("Tab")
	s.press("Return")
	s.picture("80-browse-favourite")
	s.press("Escape")
	s.press("Escape")
}

// notToday goes back to Now, and leaves nothing.
func (s *sharer) notToday() {
	s.Helper()
	s.press("ctrl+1")
	s.press("ctrl+2")
	s.times(2, "shift+Tab") // from nothing to the last thing, and there is none before it
	s.press("Return")
	s.picture("81-not-today")
	if all := s.list(); len(all) != 0 {
		s.Errorf("not today has left %+v", all)
	}
}
