package terminal

import (
	"bufio"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tideway/practice"
)

type checkinCmd struct {
	Who     string  `required:"" help:"${help_checkin_who}" placeholder:"NAME"`
	Near    *string `help:"${help_checkin_near}" placeholder:"0..1"`
	Words   string  `help:"${help_checkin_words}" placeholder:"A,B"`
	Note    string  `help:"${help_checkin_note}"`
	Where   string  `help:"${help_checkin_where}" placeholder:"TEXT"`
	Need    string  `help:"${help_checkin_need}" placeholder:"TEXT"`
	Private bool    `help:"${help_checkin_private}"`
	Book    bool    `help:"${help_checkin_book}"`
	At      string  `help:"${help_checkin_at}" placeholder:"TIME"`
	Keep    bool    `name:"keep-only-for-me" help:"${help_checkin_keep}"`
}

func (c *checkinCmd) Run(s *session) error {
	w := practice.Writing{
		Audience: practice.Us, KeepCare: c.Keep,
		Body: practice.CheckIn{Note: c.Note, Where: c.Where, Need: c.Need, Book: c.Book},
	}
	if c.Private || c.Keep { // "only for me" holds whatever the words are
		w.Audience = practice.Me
	}
	if c.Near != nil {
		near, err := strconv.ParseFloat(*c.Near, 64)
		if err != nil {
			return &practice.Invalid{Field: "near", Reason: "range", Value: shown(*c.Near)}
		}
		w.Body.Near = &near
	}
	if c.At != "" {
		at, err := parseInstant(c.At)
		if err != nil {
			return usage{told(s.Say("terminal.bad-time", "value", shown(c.At)))}
		}
		w.At = at
	}
	say := func(key string) string { return s.Say(key) }
	words, err := s.Words.Parse(c.Words, say)
	if err != nil {
		return usage{told(s.Say("terminal.bad-words", "value", shown(c.Words)))}
	}
	for _, line := range []string{c.Where, c.Need} {
		for _, id := range s.Words.CareIn(line, say) { // typed in a line, such a word is heard all the same
			if !slices.Contains(words, id) {
				words = append(words, id)
			}
		}
	}
	w.Body.Words = words
	return s.with(func(j *practice.Journal, _ Files) error {
		who, err := s.person(j, c.Who)
		if err != nil {
			return err
		}
		w.Who = who
		e, err := j.CheckIn(s.ctx, w)
		if errors.Is(err, practice.ErrCare) {
			if !s.askCare() {
				return told(s.Say("terminal.care-not-kept"))
			}
			w.KeepCare = true
			e, err = j.CheckIn(s.ctx, w)
		}
		if err != nil {
			return err
		}
		return s.print(s.object(j, e), s.Say("terminal.kept."+string(e.Audience)))
	})
}

// askCare stops somebody who chose a word of fear or control: where to turn, who could read it, and the question, whose
// answer is no unless it is a clear yes.
func (s *session) askCare() bool {
	for _, key := range []string{"terminal.care-stop", "care.fear", "care.exercises", "terminal.care-page", "terminal.care-open", "terminal.care-ask"} {
		fmt.Fprintln(s.Err, s.Say(key))
	}
	answer := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(s.In).ReadString('\n') // no answer is a no
		answer <- strings.TrimSpace(line)
	}()
	var line string
	select {
	case line = <-answer:
	case <-s.ctx.Done(): // Ctrl-C leaves at once
	}
	return strings.EqualFold(line, s.Say("terminal.yes")) || strings.EqualFold(line, s.Say("terminal.y"))
}
