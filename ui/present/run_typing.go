package present

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"
	"unicode"

	"tideway/practice"
	"tideway/practice/ritual"
)

// What a writer chose for their line at the keepsake. Nothing is the default.
const (
	KeepNothing = iota
	KeepForMe
	KeepForUs
)

// Type holds what a person types, in memory only. Where it is too long to be held, problem says so.
func (r *Run) Type(person, text string) (problem string) {
	if !r.going() {
		return ""
	}
	hold, key := r.run.Write, "run.too-long"
	if r.run.State().Kind == ritual.Close {
		hold, key = r.run.Word, "run.word.too-long"
	}
	if errors.Is(hold(person, text), ritual.ErrTooLong) {
		return r.Say(key)
	}
	r.keep(person)
	return ""
}

// Keep is a writer's own choice about their line: nothing, for me, for us.
func (r *Run) Keep(person string, choice int) {
	if r.going() && choice >= KeepNothing && choice <= KeepForUs {
		r.choice[person] = choice
		r.keep(person)
	}
}

// keep tells the run what is kept of a person's line as it stands.
func (r *Run) keep(person string) {
	if r.run.State().Kind != ritual.Keepsake {
		return
	}
	text, audience := r.run.Written(person), ritual.ForMe
	switch r.choice[person] {
	case KeepNothing:
		text = ""
	case KeepForUs:
		audience = ritual.ForUs
	}
	_ = r.run.Keep(person, text, audience) // refused only where Type was refused before
}

// UseEarlier puts what a person wrote before in this run into their line, to keep or to change.
func (r *Run) UseEarlier(person string) {
	if earlier := r.earlier(person); earlier != "" && r.going() {
		r.Type(person, earlier)
		r.changed()
	}
}

// earlier is what a person wrote in this run, without the word at the end.
func (r *Run) earlier(person string) string {
	var lines []string
	for _, text := range r.run.Earlier(person) {
		if strings.ContainsAny(strings.TrimSpace(text), " \n") {
			lines = append(lines, strings.TrimSpace(text))
		}
	}
	return strings.Join(lines, "\n")
}

// Uncover opens a writer's card and covers the other; Cover covers it again.
func (r *Run) Uncover(person string) {
	if r.going() {
		r.open = person
		r.changed()
	}
}

// Cover hides what a writer typed from the other.
func (r *Run) Cover() { r.Uncover("") }

// leadsToCare looks at what was typed before a step is passed. A text that is nothing but a word of fear or control ends
// the run at once, without a trace, and opens the page for it; there is no other ritual on the way.
func (r *Run) leadsToCare() bool {
	if !slices.ContainsFunc(r.run.Texts(), r.isCareWord) {
		return false
	}
	r.Care()
	return true
}

// Care ends the run without a trace and opens the page "When it isn't safe". Nothing is written by it; only the return
// that a time-out of this run booked is taken back, so that no reminder leads here again.
func (r *Run) Care() {
	if r.run != nil && !r.done {
		stopped := r.run.State().Phase == ritual.TimeOut
		r.run.Leave()
		r.drop()
		if stopped {
			r.booked.set(time.Time{})
		}
	}
	r.app.Open(RoomCare, nil)
}

// isCareWord says whether a text is such a word and nothing else, whatever its capitals and signs.
func (r *Run) isCareWord(text string) bool {
	words := r.app.Journal.Words()
	text = strings.TrimFunc(text, func(l rune) bool { return !unicode.IsLetter(l) })
	for _, part := range strings.Split(text, ",") {
		ids, err := words.Parse(part, func(key string) string { return r.app.Say(key) })
		if err == nil && words.IsCare(ids) {
			return true
		}
	}
	return false
}

// finish keeps what there is to keep of a run that came to its end.
func (r *Run) finish(out ritual.Outcome) {
	r.done, r.keeps, r.cards = true, out.Kept, out.Cards
	r.choice, r.clock = map[string]int{}, softClock{}
	r.cover()
	if r.ritual.ID != ownTrial && (!r.alone() || !r.app.Couple()) {
		r.app.Reminders().hadTime()
	}
	r.Save()
}

// Save writes what the run leaves: first the lines that their writers chose, then that it was done. After an error what is
// still unwritten stays here, and Save can be called again.
func (r *Run) Save() {
	if r.saving || !r.done {
		return
	}
	left, noted := slices.Clone(r.keeps), r.noted
	r.saving, r.wrong = true, ""
	r.changed()
	record := practice.Run{
		Ritual: r.ritual.ID, Beginner: practice.PersonID(r.run.Place().Beginner), Alone: r.alone(), End: string(ritual.Shared),
		Cards: r.cards,
	}
	r.app.Do(func(ctx context.Context) error {
		for len(left) > 0 {
			if err := r.keepsake(ctx, left[0]); err != nil {
				return err
			}
			left = left[1:]
		}
		if noted || r.ritual.ID == ownTrial {
			return nil
		}
		err := r.app.Journal.RecordRun(ctx, r.who, record)
		if noted = err == nil; noted {
			err = r.app.met(ctx, record)
		}
		return err
	}, func(err error) {
		r.saving, r.noted = false, noted
		if r.gone {
			r.app.Fail(err)
			return
		}
		closing := r.closing
		r.closing = false
		if r.keeps = left; err != nil {
			r.wrong = Sentence(r.app.Say, err)
		} else if closing {
			r.Close()
			return
		}
		r.changed()
	})
}

func (r *Run) keepsake(ctx context.Context, k ritual.Kept) error {
	to := practice.Me
	if k.Audience == ritual.ForUs {
		to = practice.Us
	}
	line := practice.Keepsake{Ritual: r.ritual.ID, Text: k.Text}
	_, err := r.app.Journal.KeepKeepsake(ctx, practice.PersonID(k.Author), line, to)
	return err
}

// Close leaves the last line for Now; while something is being kept, as soon as it is. A line that could not be kept is let
// go.
func (r *Run) Close() {
	if r.run == nil {
		r.app.Open(RoomRituals, nil)
		return
	}
	if r.closing = r.saving; r.done && !r.saving {
		r.app.Open(RoomNow, nil)
	}
}
