package present

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"tideway/practice"
	"tideway/practice/feeling"
)

// nearSteps are where the words change on the way from far to near. The shapes touch a little beyond the middle.
var nearSteps = [...]float64{0.07, 0.2, 0.35, 0.52, 0.63, 0.74, 0.85, 0.95}

// NearWords are the words at both ends of the water and the sentence under it, for an answer from 0 (far) to 1 (near).
func (c *CheckIn) NearWords(near float64) (left, right, sentence string) {
	step := 0
	for _, from := range nearSteps {
		if near >= from {
			step++
		}
	}
	n := strconv.Itoa(step)
	return c.Say("near.left." + n), c.Say("near.right." + n), c.Say("near.sentence." + n)
}

// NearKey is the key of the short word for how near it felt, in lists: near.word.0, the furthest, to near.word.4.
func NearKey(near float64) string {
	const words = 5
	return "near.word." + strconv.Itoa(max(0, min(words-1, int(near*words))))
}

// Near is the answer so far; set is false until the shapes were moved.
func (c *CheckIn) Near() (near float64, set bool) {
	if c.body.Near == nil {
		return 0, false
	}
	return *c.body.Near, true
}

// Words are the ids of the chosen feeling words, Note what is going on, Book whether it is ticked for the book.
func (c *CheckIn) Words() []string { return slices.Clone(c.body.Words) }

// Note is what is going on, as it was typed.
func (c *CheckIn) Note() string { return c.body.Note }

// Book says whether it is ticked for the book.
func (c *CheckIn) Book() bool { return c.body.Book }

// ForUs says whether both may read it.
func (c *CheckIn) ForUs() bool { return c.audience == practice.Us }

// MayShare says whether there is a choice about who may read it; MayTick whether it could stand in the book. What was
// kept under a word of fear or control is its author's alone.
func (c *CheckIn) MayShare() bool { return c.app.Couple() && !c.careful() }

// MayTick says whether it could stand in the book.
func (c *CheckIn) MayTick() bool { return !c.careful() }

// careful says that what is being changed was kept under a word of fear or control: there is no draft of it.
func (c *CheckIn) careful() bool { return c.edit != "" && c.was.CheckIn().Care }

// Empty says that there is nothing to keep yet.
func (c *CheckIn) Empty() bool { return c.body.Empty() }

// Feeling is one word on the field, with the more precise ones that are near to it. X goes from harder (-1) to easier
// (1), Y from less energy (-1) to more (1).
type Feeling struct {
	ID, Text string
	X, Y     float64
	Nearer   []Feeling
}

// Feelings are the words of the field.
func (c *CheckIn) Feelings() []Feeling {
	words := c.app.Journal.Words()
	var field []Feeling
	for _, w := range words.First() {
		f := c.feeling(w)
		for _, n := range words.Near(w.ID) {
			f.Nearer = append(f.Nearer, c.feeling(n))
		}
		field = append(field, f)
	}
	return field
}

func (c *CheckIn) feeling(w feeling.Word) Feeling {
	return Feeling{ID: w.ID, Text: c.Say(w.Key()), X: w.X, Y: w.Y}
}

// SetNear takes over where the shapes were moved to.
func (c *CheckIn) SetNear(near float64) {
	c.body.Near = &near
	c.touch()
}

// SetWords takes over the chosen words. A word of fear or control stops here: nothing of it reaches a draft.
func (c *CheckIn) SetWords(ids []string) {
	if words := c.app.Journal.Words(); words.IsCare(ids) && !(c.careful() && words.IsCare(c.body.Words)) {
		c.stop(ids)
		return
	}
	c.body.Words = slices.Clone(ids)
	c.touch()
}

// SetNote takes over what is typed. The view is told only when something beside the note changes by it.
func (c *CheckIn) SetNote(text string) {
	if text == c.body.Note {
		return
	}
	empty, long, judged := c.Empty(), c.long(), c.judged
	c.body.Note, c.touched = text, true
	c.judge()
	c.save()
	if empty != c.Empty() || long != c.long() || judged != c.judged {
		c.changed()
	}
}

// long says that the note is longer than an entry can hold.
func (c *CheckIn) long() bool { return utf8.RuneCountInString(c.body.Note) > practice.MaxNote }

// SetBook ticks it for the book, or not.
func (c *CheckIn) SetBook(on bool) {
	c.body.Book = on
	c.touch()
}

// SetForUs says who may read it.
func (c *CheckIn) SetForUs(us bool) {
	c.audience = practice.Me
	if us && c.MayShare() {
		c.audience = practice.Us
	}
	c.touch()
}

// OpenNote opens or closes the note.
func (c *CheckIn) OpenNote(open bool) {
	c.Noting = open
	c.changed()
}

// Go shows the other step, where there are two.
func (c *CheckIn) Go(step int) {
	c.Step = step
	c.changed()
}

// Hint is a quiet line at the note: that the draft is only on the screen, or that the note is long (in letters; soft is
// where that begins). Empty for most.
func (c *CheckIn) Hint(soft int) string {
	switch {
	case c.long():
		return c.Say("checkin.note.long")
	case c.Unsaved != "":
		return c.Unsaved
	case c.Noting && soft > 0 && utf8.RuneCountInString(c.body.Note) > soft:
		return c.Say("checkin.note.soft")
	}
	return ""
}
