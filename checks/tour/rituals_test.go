//go:build tour && linux

package tour

import (
	"slices"
	"strconv"
	"sync"
	"testing"

	"tideway/practice/ritual"
)

// passage is how a ritual is found, and who goes through it. With an id it is looked for among all of them; without, it is
// the first that is offered for what is here now.
type passage struct {
	id        string
	situation string
	minutes   int // place among the times
	depth     int // place among the depths
	alone     bool
}

// sharing is what is shared in one window.
type sharing struct {
	theme, percent string
	size           [2]int
	passages       []passage
}

// sharings are twelve rituals and more, for many situations, times, depths and forms.
func sharings() map[string]sharing {
	usual, small := [2]int{1080, 760}, [2]int{860, 600}
	return map[string]sharing{
		"day": {"day", "100", usual, []passage{
			{situation: "after-a-hard-moment", minutes: 2, depth: 2},
			{id: "asked-on-the-stairs"},
			{id: "folded-once"},
			{id: "the-free-chair", alone: true},
		}},
		"night": {"night", "100", usual, []passage{
			{situation: "unsaid", minutes: 1, depth: 0},
			{id: "two-sides-of-the-street"},
			{situation: "very-near", minutes: 0, depth: 2},
			{id: "the-one-who-finds-fault", alone: true},
		}},
		"small": {"day", "100", small, []passage{
			{id: "from-a-little-further-off"},
			{id: "what-the-clock-says-here"},
			{situation: "thanks", minutes: 1, depth: 0},
		}},
		"large": {"day", "200", usual, []passage{
			{id: "under-the-loud-part"},
			{id: "breath-on-the-window", alone: true},
		}},
	}
}

// TestRituals goes through at least twelve different rituals to their end: by day and by night, in a small window, in the
// largest type.
func TestRituals(t *testing.T) {
	t.Parallel()
	library := house(t)
	var mu sync.Mutex
	var all []*ritual.Ritual
	t.Cleanup(func() { manifold(t, all) })
	for name, here := range sharings() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSharer(t, name, here.theme, here.percent, here.size)
			var went []string
			for _, p := range here.passages {
				r := s.find(library, p, went)
				s.begin(r, p.alone)
				s.through()
				went = append(went, r.ID)
				mu.Lock()
				all = append(all, r)
				mu.Unlock()
			}
			s.remembered(went)
			s.leaveInTheMiddle(library)
			s.remembered(went)
			s.keepsSecrets()
			s.quit()
		})
	}
}

// manifold: the rituals that were gone through are not alike.
func manifold(t *testing.T, all []*ritual.Ritual) {
	if t.Failed() {
		return
	}
	seen := map[string]map[string]bool{"ritual": {}, "form": {}, "depth": {}, "number of people": {}, "time": {}, "situation": {}}
	for _, r := range all {
		for what, is := range map[string]string{
			"ritual": r.ID, "form": string(r.Form), "depth": string(r.Depth), "number of people": string(r.People),
			"time": strconv.Itoa(r.Minutes), "situation": r.Situations[0],
		} {
			seen[what][is] = true
		}
	}
	for what, least := range map[string]int{"ritual": 12, "form": 8, "depth": 3, "number of people": 3, "time": 3, "situation": 7} {
		if n := len(seen[what]); n < least {
			t.Errorf("every %s that was seen: %d, want %d: %v", what, n, least, seen[what])
		}
	}
}

// find chooses a ritual in the window, as somebody would, and comes to its gate.
func (s *sharer) find(library *ritual.Library, p passage, went []string) *ritual.Ritual {
	s.Helper()
	s.press("ctrl+2")
	id := p.id
	if id != "" {
		s.lookFor(library, id)
	} else {
		id = s.offered(library, p, went)
	}
	r, ok := library.Find(id)
	if !ok {
		s.Fatalf("there is no ritual %s", id)
	}
	s.clickFilled()
	if p.alone && s.once("asked who") {
		s.press("Return") // the first of the two
	}
	s.waitRail(false, "the ritual to begin")
	return r
}

// The keys to what stands in the room of rituals, counted from nothing: eight lines of the rail come first.
const (
	tabsToBrowse = 9
	tabsToBoard  = 11
)

// lookFor looks a ritual up among all of them, and opens its page.
func (s *sharer) lookFor(library *ritual.Library, id string) {
	s.Helper()
	r, ok := library.Find(id)
	if !ok {
		s.Fatalf("there is no ritual %s", id)
	}
	s.tabs(tabsToBrowse)
	s.press("Return")
	s.shot("71-browse")
	s.changes("the list", func() { s.ok(s.window.Type(s.soon(), r.Title)) })
	s.keys("Down")
	s.shot("72-browse-found")
	s.press("Return")
	s.shot("73-one")
}

// offered says what is here, how much time there is and how deep it may go, and knows what is offered first.
func (s *sharer) offered(library *ritual.Library, p passage, went []string) (id string) {
	s.Helper()
	s.shot("74-board")
	s.answer(p.situation)
	s.keys("Home")
	s.times(p.minutes, "Right")
	for range 2 { // both say how deep
		s.keys("Tab", "Home")
		s.times(p.depth, "Right")
	}
	s.settle()
	s.shot("75-offers")
	return s.offers(library, p, went)[0].ID
}

// answer says what is here now, and goes to how much time there is.
func (s *sharer) answer(situation string) {
	s.Helper()
	s.tabs(tabsToBoard)
	s.times(slices.Index(ritual.Situations(), situation), "Right")
	s.press("Return")
	s.tabs(4) // something else, all rituals, and one's own come first
}

// shot keeps a picture of the room, once in a walk.
func (s *sharer) shot(name string) {
	s.Helper()
	if s.suffix != "" && s.once("picture of "+name) {
		s.settle()
		s.picture(name + "-" + s.suffix)
	}
}

// remembered: the journal holds that these rituals were done, one line that its writer kept, and nothing more of them.
func (s *sharer) remembered(went []string) {
	s.Helper()
	runs := s.waitList("the rituals", func(all []entry) bool { return len(all) >= len(went) }, "--kind", "run", "--who", first)
	seen := map[string]bool{}
	for i, e := range runs {
		if i >= len(went) || e.Body.Ritual != went[i] || e.Body.End != "shared" || seen[went[i]] {
			s.Errorf("the journal remembers ritual %d as %+v, not as one of %q", i, e.Body, went)
		}
		seen[e.Body.Ritual] = true
	}
	for _, e := range s.list("--who", first) {
		if e.Kind == "keepsake" && (e.Body.Text != s.keptLine() || e.Audience != "me") || e.Kind == "return" {
			s.Errorf("it holds %+v", e)
		}
	}
	if n := len(s.list("--kind", "keepsake", "--who", first)); n != 1 && s.done["keepsake"] {
		s.Errorf("%d lines are kept, want one", n)
	}
	if all := s.list("--kind", "keepsake", "--who", second); len(all) != 0 {
		s.Errorf("the other can read %s", strconv.Quote(all[0].Body.Text))
	}
}

// leaveInTheMiddle begins one more ritual, writes in it, and leaves.
func (s *sharer) leaveInTheMiddle(library *ritual.Library) {
	s.Helper()
	s.toWriting(library)
	s.leave(5 + tabsToLeave) // its cover, the other card, Time-out, Pause and the main button come first
}
