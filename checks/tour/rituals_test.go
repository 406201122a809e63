//go:build tour && linux

package tour

import (
	"slices"
	"strconv"
	"testing"

	"tideway/checks/stage"
	"tideway/practice/civil"
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

// sitting is what is shared in one window.
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
	for name, here := range sharings() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWalker(t, stage.Options{NoPanel: true, NoNotices: true})
			w.command("init", "--name", first, "--name", second)
			made := w.clock.now.Unix()
			w.command("settings", "set", "theme", here.theme)
			w.command("settings", "set", "size", here.percent)
			w.command("settings", "set", "motion", "off")
			w.open()
			w.ok(w.window.Resize(w.soon(), here.size[0], here.size[1]))
			w.settle()
			s := &sharer{walker: w, suffix: name, large: here.percent == "200", done: map[string]bool{}}
			var went []string
			for _, p := range here.passages {
				r := s.find(library, p, went, made)
				s.begin(r, p.alone)
				s.through()
				went = append(went, r.ID)
			}
			s.remembered(went)
			s.leaveInTheMiddle(library)
			s.remembered(went)
			w.keepsSecrets()
			w.quit()
		})
	}
}

// find chooses a ritual in the window, as somebody would, and comes to its gate.
func (s *sharer) find(library *ritual.Library, p passage, went []string, made int64) *ritual.Ritual {
	s.Helper()
	s.press("ctrl+2")
	id := p.id
	if id != "" {
		s.lookFor(library, id)
	} else {
		id = s.offered(library, p, went, made)
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
func (s *sharer) offered(library *ritual.Library, p passage, went []string, made int64) (id string) {
	s.Helper()
	s.shot("74-board")
	s.tabs(tabsToBoard)
	s.times(slices.Index(ritual.Situations(), p.situation), "Right")
	s.press("Return")
	s.keys("Tab", "Tab", "Tab", "Tab", "Home")
	s.times(p.minutes, "Right")
	for range 2 { // both say how deep
		s.keys("Tab", "Home")
		s.times(p.depth, "Right")
	}
	s.settle()
	s.shot("75-offers")
	var used []ritual.Used
	day := civil.DayOf(s.clock.now, s.clock.now.Location(), 4)
	for _, id := range went {
		used = append(used, ritual.Used{ID: id, Day: day})
	}
	offers := ritual.Choose(library.Rituals, used, ritual.Ask{
		Situation: p.situation, Minutes: ritual.Minutes()[p.minutes], Depth: ritual.Depths()[p.depth], People: 2, Day: day, Seed: made,
	})
	if len(offers) == 0 {
		s.Fatalf("nothing is offered for %+v", p)
	}
	return offers[0].ID
}

// shot keeps a picture of the room, once in a walk.
func (s *sharer) shot(name string) {
	s.Helper()
	if s.once("picture of " + name) {
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
	const id = "under-the-list" // its third step is for writing
	s.press("ctrl+2")
	s.lookFor(library, id)
	s.clickFilled()
	s.waitRail(false, "the ritual to begin")
	r, _ := library.Find(id)
	s.begin(r, false)
	for s.run.State().Kind != ritual.Write {
		s.goes()
		s.pass()
	}
	s.back(s.quietOnes() + 2)
	s.types(s.line())
	s.leave(5 + tabsToLeave) // its cover, the other card, Time-out, Pause and the main button come first
}
