// Package ritual is what two people, or one, can do together in a few minutes: the packs that describe rituals
// (docs/rituals-format.md), the run through one as a state machine, and the choosing of one for a moment.
// It keeps nothing: what is typed in a run lives in the Run alone.
package ritual

import (
	"fmt"
	"slices"
)

// Kind says what happens in a step.
type Kind string

// The kinds of steps. Docs/rituals-format.md says what each does with the floor.
const (
	Gate      Kind = "gate"      // is now a good time?
	Intention Kind = "intention" // what we mean by this, said first
	Speak     Kind = "speak"     // one has the floor
	SayBack   Kind = "say-back"  // the listener says it back, until the speaker says: that is it
	More      Kind = "more"      // is there more?
	Swap      Kind = "swap"      // change places; the steps since the first speak come again
	Silence   Kind = "silence"   // nothing to say
	Write     Kind = "write"     // typed, in memory only
	Close     Kind = "close"     // one word each
	Keepsake  Kind = "keepsake"  // keep a line, or nothing
)

// Kinds lists them in the order in which a ritual has them.
func Kinds() []Kind {
	return []Kind{Gate, Intention, Speak, SayBack, More, Swap, Silence, Write, Close, Keepsake}
}

// Depth is how far out a ritual goes. Two people choose it together.
type Depth string

// Depths from the shore outwards.
const (
	Shallows  Depth = "shallows"
	OpenWater Depth = "open-water"
	Deep      Depth = "deep"
)

// Depths lists them from the shore outwards.
func Depths() []Depth { return []Depth{Shallows, OpenWater, Deep} }

// Key is the translation key of the depth's name.
func (d Depth) Key() string { return "depth." + string(d) }

// rank is 0 at the shore; what is not known counts as the shore.
func (d Depth) rank() int { return max(0, slices.Index(Depths(), d)) }

// People says for how many a ritual is made.
type People string

// A ritual is for one person, for two, or for either.
const (
	ForTwo  People = "two"
	ForOne  People = "one"
	ForBoth People = "both"
)

// Fits tells whether n people (1 or 2) can do it.
func (p People) Fits(n int) bool {
	return n == 1 && p != ForTwo || n == 2 && p != ForOne
}

// Role names a place in a ritual: who begins is the first.
type Role string

// The two places.
const (
	First  Role = "first"
	Second Role = "second"
)

// Begins says how it is settled who begins.
type Begins string

const (
	// Alternate: whoever did not begin the time before (Beginner).
	Alternate Begins = "alternate"
	// AskThem: the two say who, since it depends on who has something to tell (Run.Begin).
	AskThem Begins = "ask"
)

// Form is what the people in a ritual mainly do, so that three offers differ in kind and not in words alone.
type Form string

// Forms lists them all.
func Forms() []Form {
	return []Form{"turns", "say-back", "finish-my-sentence", "write-apart", "silence", "walk", "body", "letter", "memory", "imagining",
		"hear-out", "inner-critic", "forbidden-wish", "appreciation", "asking"}
}

// Key is the translation key of the form's name.
func (f Form) Key() string { return "ritual.form." + string(f) }

// Source is where a reason comes from.
type Source struct {
	Author string
	Year   int
}

// String gives "Perel, 2006", as it stands beside a reason.
func (s Source) String() string { return fmt.Sprintf("%s, %d", s.Author, s.Year) }

// Step is one step of a ritual as its author wrote it. Texts may hold {speaker} and {listener} where somebody has the floor.
type Step struct {
	Kind      Kind
	Prompt    string // one invitation, or one question; empty where a card is drawn
	Deck      *Deck  // the deck a card is drawn from in place of Prompt; nil: none
	Hint      string
	Listener  string // the listener's job in this step; empty: the ritual's
	Again     string // say-back and more: the prompt when it goes round once more
	Alone     string // the prompt for one person alone; empty: Prompt
	AloneHint string // the hint beside Alone
	Floor     Role   // speak: who has the floor
	Minutes   int    // a soft clock for each turn; 0: none
	lines     map[string]int
}

// Ritual is one ritual. It never changes after Read.
type Ritual struct {
	ID             string
	Title          string
	For            string // one line: when it is good
	Why            string
	Source         Source   // zero in a ritual of one's own that names none
	Situations     []string // the one it is made for first
	Form           Form
	Minutes        int // about, for the whole
	Depth          Depth
	People         People
	Picture        string
	Intention      string
	AloneIntention string
	Listens        string // the listener's job
	Begins         Begins
	Steps          []Step
	file           string
	lines          map[string]int
}

// Decks are those that the ritual draws from, each once.
func (r *Ritual) Decks() []*Deck {
	var decks []*Deck
	for _, s := range r.Steps {
		if s.Deck != nil && !slices.Contains(decks, s.Deck) {
			decks = append(decks, s.Deck)
		}
	}
	return decks
}
