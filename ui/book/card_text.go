package book

import (
	"slices"
	"strconv"

	"tideway/practice/ritual"
	"tideway/ui/say"
)

// cardPage is the text of a card, in the order in which it stands there.
type cardPage struct {
	picture            string
	title, good, about string // good: when it is good
	intention, listens string
	steps              []cardStep
	exit, why          string
}

// cardStep is one numbered step.
type cardStep struct {
	number, label string // label: whose it is and about how long
	prompt        string
	drawn         *ritual.Deck // where the prompt is a card that was drawn
	hints         []string     // what can be left out on a small card
	after         string       // what cannot: that the same comes once more
}

// cardText says what stands on the card of a ritual. used are the ids of cards of decks that were printed before.
func cardText(o CardOptions, used *[]string) (cardPage, error) {
	r := o.Ritual
	alone := o.Alone || !r.People.Fits(2)
	if alone && !r.People.Fits(1) {
		return cardPage{}, ErrAlone
	}
	page := cardHead(o, alone)
	names := namesOnPaper(o.Say)
	number := 0
	numbers := make([]int, len(r.Steps))
	for i, s := range r.Steps {
		if alone && forTwo(s) {
			continue
		}
		number++
		numbers[i] = number
		step := cardStep{number: strconv.Itoa(number)}
		prompt, hint := s.Prompt, s.Hint
		if alone && s.Alone != "" {
			prompt, hint = s.Alone, s.AloneHint
		}
		if s.Deck != nil {
			card := drawnCard(o, i, used)
			prompt, step.drawn = card.Text, s.Deck
			if alone {
				prompt = first(card.Alone, card.Text)
			}
		}
		step.fill(o, s, names.in(s, alone), prompt, hint, alone)
		if from := turnBegins(r.Steps, i); s.Kind == ritual.Swap && from >= 0 {
			step.after = onceMore(o.Say, numbers[from], number-1)
		}
		page.steps = append(page.steps, step)
	}
	return page, nil
}

// cardHead is what stands above and below the steps.
func cardHead(o CardOptions, alone bool) cardPage {
	r := o.Ritual
	page := cardPage{
		picture: r.Picture, title: r.Title, good: r.For, listens: o.Say("card.listens", "job", r.Listens),
		about:     o.Say("card.about.two", "time", cardMinutes(o.Say, r.Minutes), "depth", o.Say(r.Depth.Key())),
		intention: o.Say("card.begin", "intention", r.Intention), exit: o.Say("card.exit"), why: r.Why,
	}
	if alone {
		page.listens, page.exit = "", o.Say("card.exit.alone")
		page.about = o.Say("card.about.one", "time", cardMinutes(o.Say, r.Minutes), "depth", o.Say(r.Depth.Key()))
		page.intention = o.Say("card.begin.alone", "intention", first(r.AloneIntention, r.Intention))
	}
	if r.Why != "" && r.Source.Author != "" {
		page.why = o.Say("card.why", "why", r.Why, "source", r.Source.String())
	}
	return page
}

// CardLines are the words of a card as lines of plain text, with all hints. Where a card is drawn, they say from how many.
func CardLines(o CardOptions) ([]string, error) {
	page, err := cardText(o, new([]string))
	if err != nil {
		return nil, err
	}
	lines := []string{page.title, page.good, page.about, "", page.intention}
	if page.listens != "" {
		lines = append(lines, page.listens)
	}
	lines = append(lines, "")
	for _, step := range page.steps {
		more := slices.Concat(step.hints, []string{step.after})
		if step.drawn != nil {
			more = append([]string{o.Say("card.drawn", "deck", step.drawn.Title, "count", len(step.drawn.Prompts))}, more...)
		}
		if step.label != "" {
			more = append([]string{step.prompt}, more...)
			step.prompt = upper(step.label) + ":"
		}
		lines = append(lines, step.number+". "+step.prompt)
		for _, line := range more {
			if line != "" {
				lines = append(lines, "   "+line)
			}
		}
	}
	lines = append(lines, "", page.exit)
	if page.why != "" {
		lines = append(lines, page.why)
	}
	return lines, nil
}

// fill puts in the words of one step.
func (step *cardStep) fill(o CardOptions, s ritual.Step, names names, prompt, hint string, alone bool) {
	whose, prompt := names.fill(prompt)
	step.prompt = prompt
	switch _, hint = names.fill(hint); {
	case hint != "" && s.Kind == ritual.Gate:
		step.after = hint // it says for whom it is, and that not now is fine: that stays on the smallest card
	case hint != "":
		step.hints = append(step.hints, hint)
	}
	if _, job := names.fill(s.Listener); job != "" && !alone && s.Kind != ritual.Swap {
		step.hints = append(step.hints, o.Say("card.listens", "job", job))
	}
	step.label = ""
	if !alone {
		step.label = whoseStep(o, s, whose)
	}
	if s.Minutes == 0 {
		return
	}
	if time := cardMinutes(o.Say, s.Minutes); step.label == "" {
		step.label = o.Say("card.minutes", "time", time)
	} else {
		step.label = o.Say("card.whose", "who", step.label, "time", time)
	}
}

// whoseStep says who does what a step asks for, where it is one of two. addressed is the one whose name it began with.
func whoseStep(o CardOptions, s ritual.Step, addressed string) string {
	seconds := slices.ContainsFunc(o.Ritual.Steps, func(s ritual.Step) bool { return s.Kind == ritual.Speak && s.Floor == ritual.Second })
	switch {
	case s.Kind == ritual.Speak && !seconds:
		return o.Say("card.turn.speaker")
	case s.Kind == ritual.Speak && s.Floor == ritual.Second:
		return o.Say("card.turn.second")
	case s.Kind == ritual.Speak:
		return o.Say("card.turn.first")
	case s.Kind == ritual.SayBack && addressed == "", s.Kind != ritual.Swap && addressed == "listener":
		return o.Say("card.turn.listener")
	case s.Kind != ritual.Swap && addressed == "speaker":
		return o.Say("card.turn.speaker")
	}
	return ""
}

// forTwo are steps that fall away for one person alone.
func forTwo(s ritual.Step) bool {
	return slices.Contains([]ritual.Kind{ritual.SayBack, ritual.More, ritual.Swap}, s.Kind) || s.Kind == ritual.Speak && s.Floor == ritual.Second
}

// turnBegins is the step that began the turn which ends with the swap at i, or -1.
func turnBegins(steps []ritual.Step, i int) int {
	from := -1
	inTurn := []ritual.Kind{ritual.Speak, ritual.SayBack, ritual.More, ritual.Write, ritual.Silence}
	for j := i - 1; j >= 0 && slices.Contains(inTurn, steps[j].Kind); j-- {
		if steps[j].Kind == ritual.Speak {
			from = j
		}
	}
	return from
}

func onceMore(s say.Say, from, to int) string {
	switch to - from {
	case 0:
		return s("card.again.one", "step", from)
	case 1:
		return s("card.again.two", "from", from, "to", to)
	}
	return s("card.again", "from", from, "to", to)
}

// cardMinutes says a length of time in words: "ten minutes", "half an hour".
func cardMinutes(s say.Say, n int) string {
	if slices.Contains([]int{13, 14, 15, 16, 17, 18, 20, 24, 25, 30, 35, 40, 45, 50, 60, 75, 90, 120}, n) {
		return s("card.time." + strconv.Itoa(n))
	}
	number := strconv.Itoa(n)
	if n >= 1 && n <= 12 {
		number = s("time.number." + number)
	}
	return s("card.time", "count", n, "number", number)
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
