package ritual

import (
	"errors"
	"fmt"
	"slices"
	"time"
)

// Person is somebody in a run.
type Person struct{ ID, Name string }

// Phase says how a run stands.
type Phase string

// The phases of a run.
const (
	Going   Phase = "going"
	Paused  Phase = "paused"
	TimeOut Phase = "time-out" // stopped, and a return is booked
	Over    Phase = "over"
)

// End says how a run ended.
type End string

// The ends. None is better than another.
const (
	Shared  End = "shared"
	Left    End = "left"
	Stopped End = "timeout" // a return is booked
	NotNow  End = "not-now"
)

// What a run refuses.
var (
	ErrOver      = errors.New("the ritual is over")
	ErrNotHere   = errors.New("not in this step")
	ErrNotHolder = errors.New("only who has the floor can do this")
	ErrNobody    = errors.New("nobody of this run")
	ErrPeople    = errors.New("the ritual is not made for so many people")
	ErrReturn    = errors.New("a return lies within a day")
	ErrTooLong   = errors.New("the text is too long")
	ErrPlace     = errors.New("the ritual has no such place")
)

// MaxReturn is the longest time between a time-out and the return.
const MaxReturn = 24 * time.Hour

// usualReturn is what a time-out books until somebody chooses otherwise.
const usualReturn = 30 * time.Minute

// Run is one way through a ritual: a state machine without a clock. Leave works in every state. It is for one goroutine.
type Run struct {
	ritual  *Ritual
	people  []Person // who began first
	items   []item
	at      int
	rounds  int // how often the step went round again
	cards   hand
	phase   Phase
	end     End
	stopped time.Time // when the time-out was taken
	back    time.Time // the booked return, or when they would rather; zero: none
	texts   []text
	keeps   []Kept
}

// Start is what a run begins with. The zero value begins with the first person and with cards that nobody has seen.
type Start struct {
	Beginner string   // id of who has the floor first; empty: the first person
	Seen     []string // ids of the cards that were seen before, oldest first
	Seed     int64    // shuffles the decks
}

// New begins a run for one person or two.
func New(r *Ritual, people []Person, start Start) (*Run, error) {
	if !r.People.Fits(len(people)) {
		return nil, fmt.Errorf("begin %s: %w", r.ID, ErrPeople)
	}
	run := &Run{ritual: r, people: slices.Clone(people), phase: Going}
	run.items = plan(r.Steps, run.alone())
	run.cards = deal(r.Steps, start.Seen, start.Seed)
	if start.Beginner != "" {
		if err := run.order(start.Beginner); err != nil {
			return nil, fmt.Errorf("begin %s: %w", r.ID, err)
		}
	}
	return run, nil
}

// Place is where a run stands, without anything that was said: what a booked return may remember.
type Place struct {
	Ritual   string
	Item     int
	Beginner string
	cards    hand
}

// Place tells where the run stands.
func (r *Run) Place() Place {
	return Place{Ritual: r.ritual.ID, Item: r.at, Beginner: r.people[0].ID, cards: r.cards.clone()}
}

// Return begins again where an earlier run stopped, with the same cards. What had been typed then is gone.
func Return(r *Ritual, people []Person, place Place) (*Run, error) {
	run, err := New(r, people, Start{Beginner: place.Beginner})
	if err != nil {
		return nil, err
	}
	if place.cards.drawn != nil {
		run.cards = place.cards.clone()
	}
	if place.Ritual != r.ID || place.Item < 0 || place.Item >= len(run.items) {
		return nil, fmt.Errorf("return to %s: %w", r.ID, ErrPlace)
	}
	run.at = place.Item
	return run, nil
}

func (r *Run) alone() bool { return len(r.people) == 1 }

func (r *Run) order(beginner string) error {
	i := slices.IndexFunc(r.people, func(p Person) bool { return p.ID == beginner })
	if i < 0 {
		return ErrNobody
	}
	r.people[0], r.people[i] = r.people[i], r.people[0]
	return nil
}

// Begin settles who has the floor first. It can be settled until somebody has it.
func (r *Run) Begin(person string) error {
	if err := r.going(); err != nil {
		return err
	}
	if !r.beforeFloor() {
		return ErrNotHere
	}
	return r.order(person)
}

func (r *Run) beforeFloor() bool {
	return !slices.ContainsFunc(r.items[:r.at+1], func(it item) bool { return it.floor != together })
}

// Next moves on. by is who asks for it: where somebody has the floor, only they can. In say-back it means "that is it",
// in more "that was all"; in the last step it ends the run as shared.
func (r *Run) Next(by string) error {
	if err := r.mayMove(by); err != nil {
		return err
	}
	r.at++
	r.rounds = 0
	if r.at == len(r.items) {
		r.at--
		r.finish()
	}
	return nil
}

// SayBackAgain asks the listener to say it back once more.
func (r *Run) SayBackAgain(by string) error { return r.inKind(SayBack, by, r.again) }

// More says that there is more; the floor stays.
func (r *Run) More(by string) error { return r.inKind(More, by, r.again) }

// NoMore says that this was all, and moves on.
func (r *Run) NoMore(by string) error { return r.inKind(More, by, r.Next) }

func (r *Run) inKind(k Kind, by string, do func(string) error) error {
	if r.phase != Over && r.step().Kind != k {
		return ErrNotHere
	}
	return do(by)
}

func (r *Run) again(by string) error {
	if err := r.mayMove(by); err != nil {
		return err
	}
	r.rounds++
	return nil
}

func (r *Run) mayMove(by string) error {
	if err := r.going(); err != nil {
		return err
	}
	if _, err := r.person(by); err != nil {
		return err
	}
	if holder, ok := r.holder(); ok && holder.ID != by {
		return ErrNotHolder
	}
	return nil
}

func (r *Run) going() error {
	switch r.phase {
	case Going:
		return nil
	case Over:
		return ErrOver
	default:
		return ErrNotHere
	}
}

func (r *Run) person(id string) (Person, error) {
	for _, p := range r.people {
		if p.ID == id {
			return p, nil
		}
	}
	return Person{}, ErrNobody
}

func (r *Run) step() Step { return r.ritual.Steps[r.items[r.at].step] }

func (r *Run) holder() (Person, bool) {
	floor := r.items[r.at].floor
	if floor == together {
		return Person{}, false
	}
	return r.people[floor], true
}

func (r *Run) listener() (Person, bool) {
	floor := r.items[r.at].floor
	if floor == together || r.alone() {
		return Person{}, false
	}
	return r.people[1-floor], true
}
