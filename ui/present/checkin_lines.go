package present

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tideway/practice"
)

// The words that wait to be tapped for the body line and the need line. Those of alone stand by themselves: nothing else
// goes with "nowhere I can tell".
var (
	whereKeys = []string{
		"checkin.where.throat", "checkin.where.chest", "checkin.where.belly", "checkin.where.shoulders", "checkin.where.hands",
		"checkin.where.jaw", "checkin.where.back", "checkin.where.everywhere", "checkin.where.nowhere",
	}
	needKeys = []string{
		"checkin.need.rest", "checkin.need.quiet", "checkin.need.company", "checkin.need.heard", "checkin.need.move",
		"checkin.need.held", "checkin.need.alone", "checkin.need.unknown",
	}
	aloneKeys = []string{"checkin.where.everywhere", "checkin.where.nowhere", "checkin.need.unknown"}
)

// Line is one of the two lines of a check-in that are folded away: where in the body it is noticed, and what would be
// good now.
type Line struct {
	c    *CheckIn
	text *string
	keys []string
	// Title asks for it, Hint stands under its words.
	Title, Hint string
}

// Lines are the body line and the need line.
func (c *CheckIn) Lines() [2]*Line {
	return [2]*Line{
		{c: c, text: &c.body.Where, keys: whereKeys, Title: c.Say("checkin.where")},
		{c: c, text: &c.body.Need, keys: needKeys, Title: c.Say("checkin.need"), Hint: c.Say("checkin.need.hint")},
	}
}

// Text is what stands in the line.
func (l *Line) Text() string { return *l.text }

// Words are those that can be tapped.
func (l *Line) Words() []string {
	var list []string
	for _, key := range l.keys {
		list = append(list, l.c.Say(key))
	}
	return list
}

// Chosen are those of them that stand in the line.
func (l *Line) Chosen() []string {
	parts := l.parts()
	return slices.DeleteFunc(l.Words(), func(w string) bool { return !hasFold(parts, w) })
}

// Tap puts a word into the line, after what is there, or takes it out again.
func (l *Line) Tap(i int) {
	word, parts := l.Words()[i], l.parts()
	alone := func(w string) bool {
		return slices.ContainsFunc(aloneKeys, func(key string) bool { return strings.EqualFold(w, l.c.Say(key)) })
	}
	switch {
	case hasFold(parts, word):
		parts = slices.DeleteFunc(parts, func(p string) bool { return strings.EqualFold(p, word) })
	case alone(word):
		parts = []string{word}
	default:
		parts = append(slices.DeleteFunc(parts, alone), word)
	}
	*l.text = strings.Join(parts, ", ")
	l.c.touch()
}

// Set takes over what is typed. The view is told only when something beside the line changes by it.
func (l *Line) Set(text string) {
	if text == *l.text {
		return
	}
	empty := l.c.Empty()
	*l.text, l.c.touched = text, true
	l.c.save()
	if empty != l.c.Empty() {
		l.c.changed()
	}
}

// Problem says that the line is longer than it can be; empty for most.
func (l *Line) Problem() string {
	if utf8.RuneCountInString(*l.text) > practice.MaxLine {
		return l.c.Say("checkin.line.long")
	}
	return ""
}

func (l *Line) parts() []string {
	var parts []string
	for _, p := range strings.Split(*l.text, ",") {
		if p = strings.TrimSpace(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}

func hasFold(list []string, word string) bool {
	return slices.ContainsFunc(list, func(p string) bool { return strings.EqualFold(p, word) })
}

func (c *CheckIn) lined() bool { return c.body.Where != "" || c.body.Need != "" }

// LinesWord is what opens the two lines, or puts them aside.
func (c *CheckIn) LinesWord() string {
	switch {
	case c.Lining:
		return c.Say("checkin.lines.close")
	case c.lined():
		return c.Say("checkin.lines.written")
	}
	return c.Say("checkin.lines")
}

// OpenLines opens or closes the two lines. What stands in them stays.
func (c *CheckIn) OpenLines(open bool) {
	if !open && c.LineDone() {
		return
	}
	c.Lining = open
	if open {
		c.Step = 1
	}
	c.changed()
}

// LineDone is called when somebody is done with a line. One that is nothing but a word of fear or control stops here, as
// on the field; it says whether that happened.
func (c *CheckIn) LineDone() bool {
	if c.over || c.who == "" {
		return false
	}
	found := c.afraid()
	if found == nil {
		return false
	}
	words := slices.Clone(c.body.Words)
	for _, id := range found {
		if !slices.Contains(words, id) {
			words = append(words, id)
		}
	}
	c.stop(words)
	return true
}

// afraid are the words of fear or control that one of the lines is nothing but. Where an entry is changed that was kept
// under such a word nothing is held up.
func (c *CheckIn) afraid() []string {
	if c.careful() || !c.lined() {
		return nil
	}
	words, say := c.app.Journal.Words(), func(key string) string { return c.Say(key) }
	return append(words.CareIn(c.body.Where, say), words.CareIn(c.body.Need, say)...)
}

// Find opens the search for a word.
func (c *CheckIn) Find() {
	if !c.Asking() && !c.missing {
		c.SetFinding("", true)
	}
}

// SetFinding opens or closes the search, or takes over what is typed there.
func (c *CheckIn) SetFinding(text string, open bool) {
	was := c.Finding
	c.Finding, c.Sought = open, text
	if open {
		c.Step = 1
	}
	if was != open {
		c.changed()
	}
}

// FindWords gives the ids of the words that a text finds, the best first.
func (c *CheckIn) FindWords(text string) []string {
	var ids []string
	for _, w := range c.app.Journal.Words().Find(text, func(key string) string { return c.Say(key) }) {
		ids = append(ids, w.ID)
	}
	return ids
}

// Judgement is a gentle hint where the note says what somebody is rather than what one feels; empty for most. It holds
// nothing up and is kept nowhere.
func (c *CheckIn) Judgement() string {
	if !c.Noting {
		return ""
	}
	return c.judged
}

func (c *CheckIn) judge() {
	c.judged = ""
	if c.draft != nil && !c.draft.hushed {
		c.judged = c.app.Judgement(c.body.Note)
	}
}

// HushJudgement puts the hint away for this entry.
func (c *CheckIn) HushJudgement() {
	c.draft.hushed = true
	c.judge()
	c.changed()
}

// BodyLines are the body line and the need line of a check-in as they are read later.
func (a *App) BodyLines(body practice.CheckIn) []string {
	var lines []string
	if body.Where != "" {
		lines = append(lines, a.Say("checkin.read.where", "text", body.Where))
	}
	if body.Need != "" {
		lines = append(lines, a.Say("checkin.read.need", "text", body.Need))
	}
	return lines
}
