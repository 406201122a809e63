//go:build tour && linux

package tour

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/assets"
	"tideway/practice/ritual"
)

// house reads the rituals that come with the program.
func house(t testing.TB) *ritual.Library {
	t.Helper()
	all, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// sharer goes through rituals as two people do. It holds the plan of the run, so that it knows which step is on the screen;
// what the window does with it is seen from outside.
type sharer struct {
	*walker
	suffix string    // of its pictures; without one it takes none of what others take
	large  bool      // the type is
	made   time.Time // the journal was
	run    *ritual.Run
	alone  bool
	wrote  bool            // something was written in this run
	done   map[string]bool // what was done once, and need not be done again
	count  int             // of what was typed, so that no two texts are alike
	ended  int             // how many rituals came to their end
}

// once says that something was not done yet in this walk.
func (s *sharer) once(what string) bool {
	first := !s.done[what]
	s.done[what] = true
	return first
}

// take keeps a picture of what is seen for the first time in this walk.
func (s *sharer) take(name string) {
	s.Helper()
	if s.suffix != "" && s.once("picture of "+name) {
		s.settle()
		s.picture("70-run-" + name + "-" + s.suffix)
	}
}

// types types something that stands nowhere else, and is found nowhere on the disk.
func (s *sharer) types(text string) {
	s.Helper()
	s.secrets = append(s.secrets, text)
	s.shows("the window after typing "+text, little, func() { s.ok(s.window.Type(s.soon(), text)) })
	s.moving = true
}

// line is something to type that stands nowhere else; word has no space in it, and is no line to begin a keepsake with.
func (s *sharer) line() string {
	s.count++
	return fmt.Sprintf("a zwackelmoor %s%d", s.suffix, s.count)
}

func (s *sharer) word() string { return strings.ReplaceAll(s.line(), " ", "") }

// How many pixels change where a letter was typed or the keyboard went elsewhere, and where another step came.
const (
	little = 100
	much   = 1500
)

// shows does something and waits until so much has changed.
func (s *sharer) shows(what string, pixels int, do func()) {
	s.Helper()
	if s.moving {
		s.moving = false
		s.settle()
	}
	before := s.look()
	do()
	s.eventually(what+" to change", func() bool {
		now := s.look()
		return now.Changed(before, image.Rect(0, 0, now.Width, now.Height)) >= pixels
	})
}

// goes passes a step with the main button, which has the keyboard. Where nothing moves and nothing was typed, the first
// change is the next step.
func (s *sharer) goes() {
	s.Helper()
	s.clock.later(time.Second)
	s.shows("the step", much, func() { s.ok(s.window.Key(s.soon(), "Return")) })
}

// begin makes the plan for a ritual whose gate is on the screen.
func (s *sharer) begin(r *ritual.Ritual, alone bool) {
	s.Helper()
	people := []ritual.Person{{ID: "a", Name: first}, {ID: "b", Name: second}}
	if alone {
		people = people[:1]
	}
	run, err := ritual.New(r, people, ritual.Start{})
	s.ok(err)
	s.run, s.alone, s.wrote = run, alone, false
}

// through goes through the ritual to its end, and back to Now.
func (s *sharer) through() {
	s.Helper()
	for over := false; !over; _, over = s.run.Outcome() {
		s.step()
		s.ok(s.run.Next(s.who()))
	}
	s.ended++
	s.waitList("the ritual", func(all []entry) bool { return len(all) == s.ended }, "--kind", "run", "--who", first)
	s.settle() // the way back opens, and the cards come, once it is kept
	s.take("done")
	if !s.alone && s.once("after") {
		s.lookBack()
	}
	s.press("Escape")
	s.waitRail(true, "the ritual to end in Now")
}

// who has the floor, or presses the button where nobody has.
func (s *sharer) who() string {
	if holder := s.run.State().Holder.ID; holder != "" {
		return holder
	}
	return "a"
}

// step does what there is to do in a step and moves on.
func (s *sharer) step() {
	s.Helper()
	now := s.run.State()
	s.take(string(now.Kind))
	switch now.Kind {
	case ritual.Silence:
		s.stops()
	case ritual.Write:
		s.write()
		return
	case ritual.Close:
		s.types(s.word())
		if !s.alone {
			s.keys("Return")
			s.types(s.word())
		}
	case ritual.Keepsake:
		s.keepsake()
		return
	case ritual.SayBack, ritual.More:
		s.again(string(now.Kind))
	}
	s.cards(now)
	s.goes()
}

// back goes from the main button back over so many things, and presses the last of them.
func (s *sharer) back(n int) {
	s.Helper()
	keys := append(slices.Repeat([]string{"shift+Tab"}, n), "Return")
	s.shows("the window after going back", much, func() { s.ok(s.window.Key(s.soon(), keys...)) })
	s.moving = true
}

// quietOnes is how many things stand between the main button and the step: Pause and Time-out, and in a large type, beside
// the tide, the way to “When it isn’t safe”.
func (s *sharer) quietOnes() int {
	if s.large && s.run.State().Holder.ID != "" {
		return 3
	}
	return 2
}

// again says it back once more, or says more; the button for it comes right before the main one.
func (s *sharer) again(kind string) {
	s.Helper()
	if s.alone || !s.once(kind+" again") {
		return
	}
	s.back(1)
	s.take(kind + "-again")
}

// cards puts a card aside for another, and opens what was written before. Both keep the keyboard, and the main button is
// clicked after them.
func (s *sharer) cards(now ritual.State) {
	s.Helper()
	reads := s.wrote && slices.Contains([]ritual.Kind{ritual.Speak, ritual.SayBack, ritual.More}, now.Kind)
	n := s.quietOnes()
	if now.Again.Key != "" {
		n++
	}
	if now.Another && s.once("another card") {
		if n++; reads {
			n++
		}
		s.back(n)
		s.take("another-card")
		s.tabs(n)
		return
	}
	if reads && s.once("read") {
		s.back(n + 1)
		s.take("what-i-wrote")
		s.tabs(n + 1)
	}
}

// write types something in a step: one alone at once, of two each on a card of their own.
func (s *sharer) write() {
	s.Helper()
	s.wrote = true
	if s.alone {
		s.types(s.line())
		s.take("write-open")
		s.tabs(s.quietOnes() + 1)
	} else {
		s.back(s.quietOnes() + 2)
		s.types(s.line())
		s.take("write-open")
		s.other(2)
		s.tabs(2 + s.quietOnes() + 1) // over its cover and the first card
	}
	s.goes()
}

// keepsake keeps a line of the first, once in a walk, and types another that nobody keeps.
func (s *sharer) keepsake() {
	s.Helper()
	earlier := 0 // the line to begin with
	if s.wrote {
		earlier = 1
	}
	if !s.once("keepsake") {
		if s.alone {
			s.tabs(1 + earlier + s.quietOnes() + 1)
		}
		s.goes()
		return
	}
	if !s.alone {
		s.back(s.quietOnes() + 2)
	}
	s.types(s.keptLine())
	s.keys("Tab")
	s.press("Right") // nothing, for me
	s.take("keepsake-open")
	if s.alone {
		s.tabs(earlier + s.quietOnes() + 1)
	} else {
		s.other(earlier + 2)
		s.tabs(1 + earlier + 2 + s.quietOnes() + 1)
	}
	s.goes()
}

// other goes on over so many things to the other's card, the last of them, and writes on it.
func (s *sharer) other(n int) {
	s.Helper()
	keys := append(slices.Repeat([]string{"Tab"}, n), "Return")
	s.shows("the other card", much, func() { s.ok(s.window.Key(s.soon(), keys...)) })
	s.moving = true
	s.types(s.line())
}

// keptLine is what the first of the two keeps for herself.
func (s *sharer) keptLine() string { return "a lantern for " + s.suffix }

// stops pauses once, and takes a time-out and comes back.
func (s *sharer) stops() {
	s.Helper()
	if !s.once("stops") {
		return
	}
	s.press("Escape")
	s.take("paused")
	s.press("Escape")
	s.press("t")
	s.take("time-out")
	s.goes()
	s.moving = true // the journal was told that nobody comes back later, and the room is shown anew
}

// The words for how it was: four for being heard, eight for what helped.
const (
	heardWords = 4
	helpWords  = 8
)

// lookBack opens the first one's card after a ritual, says how it was, and keeps that; the other card stays closed.
func (s *sharer) lookBack() {
	s.Helper()
	s.tabs(2) // over the head, to the first one's card
	s.press("Return")
	s.tabs(2) // and to the first word
	s.press("space")
	s.tabs(heardWords)
	s.press("space")
	s.take("after-open")
	s.tabs(helpWords)
	s.press("Return")
	s.take("after-kept")
}
