package present

import (
	"slices"

	"tideway/practice"
	"tideway/practice/ritual"
)

// Screen is what a run shows.
type Screen int

// The screens of a run.
const (
	ScreenStep    Screen = iota
	ScreenPaused         // everything is held
	ScreenTimeOut        // stopped, with a return
	ScreenLater          // not now: another time, or none
	ScreenDone           // the last line
	ScreenMissing        // there is no such ritual
)

// Calm is the side of a step that is nobody's alone.
const Calm = -1

// RunView is all that the screen shows.
type RunView struct {
	Screen       Screen
	Title, Began string
	Prompt, Hint string
	Note         string // at the start: what becomes of what is typed
	Names        [2]string
	Floor        string // what stands under the name in the tide
	Side         int    // of who has the floor: 0, 1, or Calm
	Clock        string // beside the soft clock; empty: there is none
	Rests        bool   // the clock was put to rest
	Another      bool   // the card can be put aside for another
	Seen         string // all cards of the deck were seen, and this one comes again
	Read         *RunRead
	Job          *RunJob
	Step, Steps  int
	Where        string // spoken for the pebbles
	Next, Again  string // the buttons; Again may be empty
	CanNotNow    bool
	Begins       []RunPerson // who may begin; empty when that is settled
	Writers      []RunWriter
	Booked       string    // the return, as people say it
	BookedFor    string    // for whom, and where it is kept
	Places       []RunPart // a time-out: what each did, and does until then
	Wrong        string    // why the end could not be kept
	Saving       bool
	Alone        bool
	After        []RunAfter // once it is done: how it was, for each alone
	Often        []string   // once it is done alone: what this person noted often
}

// RunJob is the listener's.
type RunJob struct {
	Side        int
	Title, Text string
}

// RunPerson is one of those who could begin.
type RunPerson struct {
	ID, Name string
	Side     int
	Chosen   bool
}

// RunPart is somebody's part in a time-out.
type RunPart struct {
	Name, Text string
	Side       int
}

// View describes the run as it stands.
func (r *Run) View() RunView {
	if r.run == nil {
		return RunView{Screen: ScreenMissing, Side: Calm}
	}
	s := r.run.State()
	v := RunView{
		Screen: r.screen(s), Title: s.Title, Began: r.began(s), Prompt: s.Prompt, Hint: s.Hint, Side: r.side(s.Holder.ID),
		Step: s.Step, Steps: s.Total, Alone: s.Alone, CanNotNow: s.CanNotNow, Wrong: r.wrong, Saving: r.saving,
		Floor: r.Say("run.floor"), Where: r.Say("run.where", "step", s.Step+1, "steps", s.Total),
		Next: r.app.label(s.Next), Again: r.app.label(s.Again), Begins: r.begins(s),
	}
	for _, p := range r.app.Journal.People() {
		v.Names[p.Place] = p.Name
	}
	if s.Alone {
		v.Floor = r.Say("run.floor.alone")
	}
	if s.Note != "" {
		v.Note = r.Say(s.Note)
	}
	if s.Minutes > 0 {
		v.Rests = r.clock.rests
		v.Clock = r.Say("run.clock", "time", r.app.minutes(s.Minutes))
		if v.Rests {
			v.Clock = r.Say("run.clock.rests")
		}
	}
	if s.Listener.ID != "" {
		v.Job = r.job(s)
	}
	switch v.Screen {
	case ScreenStep:
		v.Writers, v.Read, v.Another = r.writers(s), r.read(s), s.Another
		if s.CardAgain {
			v.Seen = r.Say("run.card.again")
		}
	case ScreenTimeOut:
		v.Booked = r.Say("run.back", "time", r.app.when(s.Return))
		v.BookedFor, v.Places = r.bookedFor(), r.parts(s)
		v.Side = Calm
	case ScreenDone:
		v.Side, v.After, v.Often = Calm, r.looksBack(), r.often()
	case ScreenLater:
		v.Side = Calm
	}
	return v
}

func (r *Run) screen(s ritual.State) Screen {
	switch {
	case r.done:
		return ScreenDone
	case r.later:
		return ScreenLater
	case s.Phase == ritual.TimeOut:
		return ScreenTimeOut
	case s.Phase == ritual.Paused:
		return ScreenPaused
	}
	return ScreenStep
}

func (r *Run) began(s ritual.State) string {
	switch {
	case s.Intention == "":
		return ""
	case s.Alone:
		return r.Say("run.began.alone", "intention", s.Intention)
	}
	return r.Say("run.began", "intention", s.Intention)
}

// side is a person's place in the journal, which does not change with who begins.
func (r *Run) side(id string) int {
	p, err := r.app.Journal.Person(practice.PersonID(id))
	if err != nil {
		return Calm
	}
	return p.Place
}

// label is what a button of a run says.
func (a *App) label(do ritual.Action) string {
	switch {
	case do.Key == "":
		return ""
	case do.Person.Name == "":
		return a.Say(do.Key)
	}
	return a.Say(do.Key, "name", shortName(do.Person.Name))
}

// begins offers a choice of who begins at the gate; where it depends on who has something to tell, until somebody has
// the floor.
func (r *Run) begins(s ritual.State) []RunPerson {
	if !s.Begins || s.Kind != ritual.Gate && !s.AskBegins {
		return nil
	}
	var list []RunPerson
	first := r.run.Place().Beginner
	for _, p := range r.app.Journal.People() {
		list = append(list, RunPerson{ID: string(p.ID), Name: shortName(p.Name), Side: p.Place, Chosen: string(p.ID) == first})
	}
	return list
}

// job is the listener's card: it says in words what the other's side and colour say. Where the listener is the one to
// speak, they do not "listen".
func (r *Run) job(s ritual.State) *RunJob {
	key := "run.for"
	switch s.Kind {
	case ritual.Speak, ritual.More:
		key = "run.listens"
	case ritual.SayBack:
		key = "run.says-back"
	case ritual.Swap:
		key = "run.comes-next"
	}
	return &RunJob{Side: r.side(s.Listener.ID), Title: r.Say(key, "name", s.Listener.Name), Text: s.Job}
}

func (r *Run) bookedFor() string {
	switch {
	case r.alone():
		return r.Say("run.booked.alone")
	}
	return r.Say("run.booked")
}

// parts say what each did when it stopped. Nobody is asked to prepare anything.
func (r *Run) parts(s ritual.State) []RunPart {
	var list []RunPart
	for _, p := range r.app.Journal.People() {
		id := string(p.ID)
		key := "run.place.both"
		switch {
		case r.alone():
			key = "run.place.alone"
		case s.Holder.ID == id:
			key = "run.place.floor"
		case s.Holder.ID != "":
			key = "run.place.listened"
		}
		if !r.alone() || p.ID == r.who {
			list = append(list, RunPart{Name: p.Name, Side: p.Place, Text: r.Say(key)})
		}
	}
	return list
}

// WriterKind says what somebody writes.
type WriterKind int

// What is written in a step.
const (
	WriteNote WriterKind = iota
	WriteWord
	WriteKeepsake
)

// RunWriter is one person's card in a step in which something can be typed.
type RunWriter struct {
	ID, Name string
	Short    string // the name as it fits on a button
	Side     int
	Kind     WriterKind
	Text     string // empty while the card is covered
	Covered  bool   // the other writes, or nobody does
	Apart    bool   // the card can be covered again
	Choice   int    // KeepNothing, KeepForMe, KeepForUs
	Choices  []string
	Earlier  bool // there is something to begin with
}

// writers are the cards of a step. Where two write in one step, each card is covered until its writer opens it, and a
// covered card does not tell whether there is anything on it. A word at the end is said aloud and lies open.
func (r *Run) writers(s ritual.State) []RunWriter {
	writers := slices.Clone(s.Writers)
	slices.SortFunc(writers, func(a, b ritual.Person) int { return r.side(a.ID) - r.side(b.ID) })
	var list []RunWriter
	for _, p := range writers {
		w := RunWriter{ID: p.ID, Name: p.Name, Short: shortName(p.Name), Side: r.side(p.ID)}
		switch s.Kind {
		case ritual.Close:
			w.Kind = WriteWord
		case ritual.Keepsake:
			w.Kind, w.Choices = WriteKeepsake, r.choices()
		}
		w.Apart = len(writers) > 1 && w.Kind != WriteWord
		w.Covered = w.Apart && r.open != p.ID
		if !w.Covered {
			w.Text, w.Choice = r.run.Written(p.ID), r.choice[p.ID]
			w.Earlier = w.Kind == WriteKeepsake && w.Text == "" && r.earlier(p.ID) != ""
		}
		list = append(list, w)
	}
	return list
}

func (r *Run) choices() []string {
	all := []string{r.Say("run.keep.nothing"), r.Say("run.keep.me")}
	if r.app.Couple() {
		all = append(all, r.Say("run.keep.us"))
	}
	return all
}

// Escape is the key Esc: it never ends anything. It opens the pause, or closes it.
func (r *Run) Escape() bool {
	switch r.View().Screen {
	case ScreenStep, ScreenPaused:
		r.Pause()
	case ScreenLater:
		r.StayAtGate()
	case ScreenDone, ScreenMissing:
		r.Close()
	}
	return true
}

// Key is a key that nothing on the screen had a use for: P pauses, T takes a time-out, Enter and Space do what the filled
// button does. It says whether it used the key.
func (r *Run) Key(name string) bool {
	screen := r.View().Screen
	switch {
	case name == "P" && (screen == ScreenStep || screen == ScreenPaused):
		r.Pause()
	case name == "T" && (screen == ScreenStep || screen == ScreenPaused):
		r.TimeOut()
	case name == "Return" || name == "KP_Enter" || name == "Space":
		return r.enter(screen)
	default:
		return false
	}
	return true
}

func (r *Run) enter(screen Screen) bool {
	switch screen {
	case ScreenStep:
		r.Next()
	case ScreenPaused:
		r.Resume()
	case ScreenDone, ScreenMissing:
		if !r.saving { // a second press of the key that ended it leaves nothing unread
			r.Close()
		}
	default:
		return false
	}
	return true
}
