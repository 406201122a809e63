package ritual

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Lengths of what is typed, in characters.
const (
	MaxWritten = 10000
	MaxWord    = 60
)

// text is something typed at one pebble by one person.
type text struct {
	item   int
	author string
	text   string
}

// Audience of a keepsake.
const (
	ForMe = "me"
	ForUs = "us"
)

// Kept is a line that its writer chose to keep.
type Kept struct {
	Author   string
	Text     string
	Audience string // ForMe or ForUs
}

// Write holds what a person types in this step, in memory only, in place of what they typed here before.
// Empty text takes it away.
func (r *Run) Write(person, s string) error {
	if !r.writes(Write, Keepsake) {
		return r.refuseHere()
	}
	return r.hold(person, s, MaxWritten)
}

// Word holds somebody's one word of the close. Empty takes it away.
func (r *Run) Word(person, s string) error {
	if !r.writes(Close) {
		return r.refuseHere()
	}
	return r.hold(person, s, MaxWord)
}

func (r *Run) writes(in ...Kind) bool { return r.phase == Going && slices.Contains(in, r.step().Kind) }

func (r *Run) refuseHere() error {
	if r.phase == Over {
		return ErrOver
	}
	return ErrNotHere
}

func (r *Run) hold(person, s string, limit int) error {
	if _, err := r.person(person); err != nil {
		return err
	}
	if holder, ok := r.holder(); ok && holder.ID != person {
		return ErrNotHolder
	}
	if utf8.RuneCountInString(s) > limit {
		return ErrTooLong
	}
	r.texts = slices.DeleteFunc(r.texts, func(t text) bool { return t.item == r.at && t.author == person })
	if strings.TrimSpace(s) != "" {
		r.texts = append(r.texts, text{r.at, person, s})
	}
	return nil
}

// Written is what a person typed in this step, for the field that shows it.
func (r *Run) Written(person string) string {
	for _, t := range r.texts {
		if t.item == r.at && t.author == person {
			return t.text
		}
	}
	return ""
}

// Earlier is what a person typed so far in this run, oldest first: what a keepsake may begin with.
func (r *Run) Earlier(person string) []string {
	var out []string
	for _, t := range r.texts {
		if t.author == person && t.item < r.at {
			out = append(out, t.text)
		}
	}
	return out
}

// Keep is a person's own yes to keeping a line of theirs once the run is shared. It replaces an earlier yes; an empty
// text takes it back.
func (r *Run) Keep(person, s, audience string) error {
	if !r.writes(Keepsake) {
		return r.refuseHere()
	}
	if _, err := r.person(person); err != nil {
		return err
	}
	if utf8.RuneCountInString(s) > MaxWritten {
		return ErrTooLong
	}
	r.keeps = slices.DeleteFunc(r.keeps, func(k Kept) bool { return k.Author == person })
	if strings.TrimSpace(s) == "" {
		return nil
	}
	if audience != ForUs {
		audience = ForMe // what is not plainly shared is private
	}
	r.keeps = append(r.keeps, Kept{Author: person, Text: strings.TrimSpace(s), Audience: audience})
	return nil
}

// Kept are the lines that somebody said yes to. They last only if the run is shared.
func (r *Run) Kept() []Kept { return slices.Clone(r.keeps) }

// Texts is everything typed that the run still holds. It is empty after Leave, EndHere and NotNow, and after the end it
// holds what was kept and no more.
func (r *Run) Texts() []string {
	var out []string
	for _, t := range r.texts {
		out = append(out, t.text)
	}
	for _, k := range r.keeps {
		out = append(out, k.Text)
	}
	return out
}
