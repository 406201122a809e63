package present

import (
	"slices"
	"time"

	"tideway/practice"
	"tideway/practice/ritual"
)

// Run is one way through a ritual. What is typed in it lives in memory only, and is gone when it is left. Of a run that
// came to its end the journal keeps that it was done, and the lines that their writers chose; of one that was left, ended
// in a time-out or put off it keeps nothing but a return that was booked: nobody can read later that somebody left.
type Run struct {
	app    *App
	ritual *ritual.Ritual
	run    *ritual.Run // nil: there is no such ritual, or it was left
	who    practice.PersonID

	later     bool // the gate was answered with "not now", and another time is being chosen
	done      bool // the last step was passed
	gone      bool
	open      string         // whose covered card lies open
	reading   bool           // who has the floor looks at what they wrote
	hushed    bool           // the hint about judgements was put away
	choice    map[string]int // what each writer chose for their line
	clock     softClock
	moved     time.Time // when the step was shown
	booked    *booking
	stoppedAt time.Time // when the time-out was taken
	chosen    string    // which of Times was chosen
	keeps     []ritual.Kept
	cards     []string // that were seen, once it came to its end
	after     afterwards
	noted     bool // that it was done stands in the journal
	saving    bool
	closing   bool   // it is to be left as soon as that is kept
	wrong     string // why the end could not be kept

	// OnChange is called when another step, or another card in it, is to be shown.
	OnChange func()
	// OnGone is called once, when the room is left.
	OnGone func()
}

// NewRun begins the run that the room was opened with.
func NewRun(app *App) *Run {
	r := &Run{app: app, choice: map[string]int{}}
	start := startOf(app.Arg())
	found, ok := app.ritual(start.Ritual)
	if !ok {
		return r
	}
	people := r.people(found, start)
	if len(people) == 0 {
		return r
	}
	if len(people) == 1 {
		r.who = practice.PersonID(people[0].ID)
	}
	r.ritual = found
	r.booked = &booking{app: app, who: r.who, ritual: found.ID, alone: len(people) == 1}
	r.begin(people, start.Back)
	r.shown()
	return r
}

// people are those of the run: both, or the one at the screen. A ritual that is not made for so many is done by as many as
// it is made for, where that is possible.
func (r *Run) people(found *ritual.Ritual, start RunStart) []ritual.Person {
	var all []ritual.Person
	for _, p := range r.app.Journal.People() {
		all = append(all, ritual.Person{ID: string(p.ID), Name: shortName(p.Name)}) // a prompt has room for a short one
	}
	if len(all) == 2 && !start.Alone && found.People.Fits(2) {
		return all
	}
	if who := string(r.app.Who()); who != "" && found.People.Fits(1) {
		all = slices.DeleteFunc(all, func(p ritual.Person) bool { return p.ID != who })
		return all
	}
	return nil
}

// begin makes the run, where it stopped or from its first step.
func (r *Run) begin(people []ritual.Person, back bool) {
	key := stopKey{r.ritual.ID, r.who}
	if old, ok := r.app.stopOf(key); back && ok {
		if run, err := ritual.Return(r.ritual, people, old.place); err == nil {
			r.run = run
			delete(r.app.stops, key)
			r.booked.set(time.Time{})
			return
		}
	}
	run, err := ritual.New(r.ritual, people, ritual.Start{
		Beginner: ritual.Beginner(people, r.beginners()...), Seen: r.app.Sitting().Cards(), Seed: r.app.Journal.Settings().Made.Unix(),
	})
	if err == nil {
		r.run = run
	}
}

// beginners are who began earlier rituals of both, oldest first.
func (r *Run) beginners() []string {
	var ids []string
	for _, e := range r.app.Sitting().Entries(practice.KindRun) {
		if run := e.Run(); !run.Alone && run.Beginner != "" {
			ids = append(ids, string(run.Beginner))
		}
	}
	return ids
}

// Say gives a sentence.
func (r *Run) Say(key string, args ...any) string { return r.app.Say(key, args...) }

func (r *Run) alone() bool { return r.who != "" }

// by is who presses the buttons: who has the floor, else the first.
func (r *Run) by(s ritual.State) string {
	switch {
	case s.Holder.ID != "":
		return s.Holder.ID
	case r.alone():
		return string(r.who)
	}
	return string(r.app.Journal.People()[0].ID)
}

// settle is how long a step stays at least, so that a double click does not pass two of them.
const settle = 350 * time.Millisecond

// Next moves on: the main button of a step.
func (r *Run) Next() {
	if d := r.app.Now().Sub(r.moved); !r.going() || d >= 0 && d < settle || r.leadsToCare() {
		return
	}
	before := r.run.State()
	if r.run.Next(r.by(before)) != nil {
		return
	}
	if before.Kind == ritual.Gate {
		r.booked.set(time.Time{}) // they are here: what was booked for this is answered
		delete(r.app.stops, stopKey{r.ritual.ID, r.who})
	}
	if out, over := r.run.Outcome(); over {
		r.finish(out)
		return
	}
	r.shown()
	r.changed()
}

// Again asks for it once more: to say it back again, or to say more.
func (r *Run) Again() {
	if !r.going() {
		return
	}
	s := r.run.State()
	again := r.run.More
	if s.Kind == ritual.SayBack {
		again = r.run.SayBackAgain
	}
	if again(r.by(s)) == nil {
		r.shown()
		r.changed()
	}
}

// Begin says who has the floor first.
func (r *Run) Begin(person string) {
	if r.going() && r.run.Begin(person) == nil {
		r.changed()
	}
}

// Pause holds everything, and Pause again goes on.
func (r *Run) Pause() {
	if r.run == nil {
		return
	}
	if r.run.State().Phase == ritual.Paused {
		r.Resume()
		return
	}
	if r.later || r.run.Pause() != nil {
		return
	}
	r.clock.hold(r.app.Now())
	r.cover()
	r.changed()
}

// Resume goes on after a pause.
func (r *Run) Resume() {
	if r.run != nil && r.run.Resume() == nil {
		r.clock.release(r.app.Now())
		r.moved = r.app.Now()
		r.changed()
	}
}

// Leave ends the run in any state, for no reason that anybody has to give. A return that was booked is let go.
func (r *Run) Leave() {
	r.letGo()
	r.out("run.left")
}

// letGo drops everything that was typed, and the booked return.
func (r *Run) letGo() {
	if r.run == nil || r.done {
		return
	}
	r.run.Leave()
	r.booked.set(time.Time{})
	r.drop()
}

// drop lets go of what the model itself still holds.
func (r *Run) drop() {
	r.choice, r.keeps, r.after = map[string]int{}, nil, afterwards{}
	r.clock = softClock{}
	r.cover()
}

// cover closes whatever lies open.
func (r *Run) cover() { r.open, r.reading = "", false }

// out goes back to Now, with one quiet line.
func (r *Run) out(key string) {
	r.app.Open(RoomNow, nil)
	if key != "" && r.run != nil && !r.done {
		r.app.Tell(Notice{Text: r.app.Say(key)})
	}
}

// Gone is called when the room is left, also by a way that is none of the run's own. A time-out keeps its place for the
// return; everything else is let go.
func (r *Run) Gone() {
	if r.gone {
		return
	}
	r.gone = true
	if r.run != nil {
		if s := r.run.State(); s.Phase == ritual.TimeOut {
			r.app.keepStop(stopKey{r.ritual.ID, r.who}, stopped{place: r.run.Place(), back: s.Return})
		}
		r.run.Leave()
		r.run = nil
	}
	r.drop()
	r.OnChange = nil
	if r.OnGone != nil {
		r.OnGone()
	}
}

// going says that a step is on the screen.
func (r *Run) going() bool {
	return r.run != nil && !r.later && r.run.State().Phase == ritual.Going
}

// shown notes that a step is on the screen from now on.
func (r *Run) shown() {
	r.moved = r.app.Now()
	r.cover()
	if r.run != nil {
		s := r.run.State()
		if s.Rounds == 0 {
			r.clock = newSoftClock(s.Minutes, r.moved)
		}
	}
}

func (r *Run) changed() {
	if r.OnChange != nil {
		r.OnChange()
	}
}
