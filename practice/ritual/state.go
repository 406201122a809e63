package ritual

import (
	"strings"
	"time"
)

// Action is a button: the translation key of its label, and whose name the label may say.
type Action struct {
	Key    string // empty: there is no such button
	Person Person
}

// State is all that a screen needs to draw a run. Leave is always possible until Over.
type State struct {
	Ritual    string // id
	Title     string
	Phase     Phase
	Step      int // which pebble, from 0
	Total     int // pebbles
	Kind      Kind
	Prompt    string // names filled in
	Hint      string
	Note      string // translation key of a small line beside it, at the start; empty: none
	Intention string // how it began; empty until it was said
	Holder    Person // who has the floor; zero: both or nobody
	Listener  Person // who listens; zero: nobody
	Job       string // the listener's job
	Begins    bool   // who begins can still be chosen (Run.Begin)
	AskBegins bool   // … and it is for them to say
	Next      Action // Run.Next
	Again     Action // Run.SayBackAgain or Run.More
	Card      string // id of the card that was drawn; empty: the prompt is the ritual's own
	CardAgain bool   // all cards of its deck were seen, and this is an earlier one
	Another   bool   // the card can be put aside for another (Run.AnotherCard)
	Minutes   int    // a soft clock, 0 for none
	Rounds    int    // how often this step went round again
	Writers   []Person
	CanNotNow bool
	CanLeave  bool
	Alone     bool
	Return    time.Time // the booked return of a time-out
}

// State describes the run as it stands.
func (r *Run) State() State {
	step := r.step()
	holder, _ := r.holder()
	listener, listens := r.listener()
	s := State{
		Ritual: r.ritual.ID, Title: r.ritual.Title, Phase: r.phase, Step: r.at, Total: len(r.items), Kind: step.Kind,
		Intention: r.said(), Holder: holder, Listener: listener, Minutes: step.Minutes, Rounds: r.rounds,
		Begins: r.phase == Going && !r.alone() && r.beforeFloor(), CanLeave: r.phase != Over,
		CanNotNow: r.phase == Going && step.Kind == Gate, Alone: r.alone(), Writers: r.writers(), Next: r.nextAction(),
	}
	s.AskBegins = s.Begins && r.ritual.Begins == AskThem
	s.Prompt, s.Hint = r.words(step)
	if d, ok := r.cards.drawn[r.items[r.at].step]; ok {
		s.Card, s.CardAgain = d.card.ID, d.again
		s.Another = r.phase == Going && len(step.Deck.Prompts) > 1
	}
	if r.phase == TimeOut {
		s.Return = r.back
	}
	if step.Kind == Gate {
		s.Note = "ritual.memory"
	}
	if listens {
		s.Job = r.job(step)
	}
	if !r.alone() {
		switch step.Kind {
		case SayBack:
			s.Again = Action{"ritual.do.say-back-again", listener}
		case More:
			s.Again = Action{"ritual.do.more", holder}
		}
	}
	return s
}

// job is what the listener does; while places are changed nobody has one.
func (r *Run) job(step Step) string {
	if step.Kind == Swap {
		return r.fill(step.Listener)
	}
	return r.fill(firstOf(step.Listener, r.ritual.Listens))
}

// words gives prompt and hint, for two or for one.
func (r *Run) words(step Step) (prompt, hint string) {
	prompt, hint = step.Prompt, step.Hint
	switch card := r.cards.drawn[r.items[r.at].step].card; {
	case step.Deck != nil && r.alone():
		prompt = firstOf(card.Alone, card.Text)
	case step.Deck != nil:
		prompt = card.Text
	case r.alone() && step.Alone != "":
		prompt, hint = step.Alone, step.AloneHint
	}
	if r.rounds > 0 && step.Again != "" {
		prompt = step.Again
	}
	return r.fill(prompt), r.fill(hint)
}

func (r *Run) fill(s string) string {
	holder, _ := r.holder()
	listener, _ := r.listener()
	return strings.NewReplacer("{speaker}", holder.Name, "{listener}", listener.Name).Replace(s)
}

// said is the intention, once its step was passed.
func (r *Run) said() string {
	for _, it := range r.items[:r.at] {
		if r.ritual.Steps[it.step].Kind == Intention {
			return r.intention()
		}
	}
	return ""
}

func (r *Run) intention() string {
	if r.alone() {
		return firstOf(r.ritual.AloneIntention, r.ritual.Intention)
	}
	return r.ritual.Intention
}

func (r *Run) writers() []Person {
	if k := r.step().Kind; k != Write && k != Close && k != Keepsake {
		return nil
	}
	if holder, ok := r.holder(); ok {
		return []Person{holder}
	}
	return append([]Person(nil), r.people...)
}

// nextAction names the main button by what it leads to.
func (r *Run) nextAction() Action {
	holder, _ := r.holder()
	switch r.step().Kind {
	case Gate:
		return Action{Key: "ritual.do.ready"}
	case SayBack:
		return Action{"ritual.do.got-it", holder}
	case More:
		return Action{"ritual.do.no-more", holder}
	}
	if r.at+1 == len(r.items) {
		return Action{Key: "ritual.do.finish"}
	}
	next := r.items[r.at+1]
	here := r.items[r.at].floor
	switch kind := r.ritual.Steps[next.step].Kind; {
	case kind == SayBack:
		return Action{"ritual.do.says-back", r.people[1-next.floor]}
	case kind == Swap:
		return Action{Key: "ritual.do.swap"}
	case next.floor == together || next.floor == here || r.alone():
		return Action{Key: "ritual.do.next"}
	case here == together:
		return Action{"ritual.do.begins", r.people[next.floor]}
	}
	return Action{"ritual.do.pass", r.people[next.floor]}
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
