package present

import (
	"strings"

	"tideway/practice/ritual"
)

// AnotherCard puts the card of this step aside for another, for no reason that anybody has to give.
func (r *Run) AnotherCard() {
	if r.going() && r.run.AnotherCard(r.by(r.run.State())) == nil {
		r.changed()
	}
}

// RunRead is what who has the floor typed earlier in this run, to be read aloud. It is covered until they open it, and
// again as soon as the floor passes.
type RunRead struct {
	Side int
	Open bool
	Text string // empty while it is covered
}

// ShowWritten opens what who has the floor wrote, and covers it again.
func (r *Run) ShowWritten() {
	if r.going() && r.read(r.run.State()) != nil {
		r.reading = !r.reading
		r.changed()
	}
}

// read is there in the steps in which something that was written can be of use: for who has the floor, or for one alone.
func (r *Run) read(s ritual.State) *RunRead {
	who := s.Holder.ID
	switch s.Kind {
	case ritual.Speak, ritual.SayBack, ritual.More:
	case ritual.Silence, ritual.Write:
		if !s.Alone {
			return nil
		}
		who = string(r.who)
	default:
		return nil
	}
	texts := r.run.Earlier(who)
	if who == "" || len(texts) == 0 {
		return nil
	}
	read := &RunRead{Side: r.side(who), Open: r.reading}
	if read.Open {
		read.Text = strings.TrimSpace(strings.Join(texts, "\n"))
	}
	return read
}
