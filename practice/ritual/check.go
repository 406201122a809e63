package ritual

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"tideway/practice/ritual/pack"
)

var placeholder = regexp.MustCompile(`\{[^}]*\}?`)

// check looks at a ritual as a whole: that it has an arc, that both come to speak, that its minutes add up.
func (r *Ritual) check(t *pack.Table) {
	c := checker{r: r, t: t}
	c.arc()
	c.order()
	for i, s := range r.Steps {
		c.names(i, s)
	}
	if len(t.Problems()) > 0 {
		return
	}
	c.plans()
}

type checker struct {
	r *Ritual
	t *pack.Table
}

// Codes of what keeps steps from being a ritual.
const (
	CodeNoSteps   = "no-steps"
	CodeGate      = "gate"      // the first step is none
	CodeGates     = "gates"     // there is more than one
	CodeIntention = "intention" // it comes too late, or not at all
	CodeNoSpeaker = "nobody-speaks"
	CodeOneSpeaks = "one-speaks"
	CodeClose     = "close"   // it does not end with one
	CodeTurn      = "turn"    // the step comes after a speak
	CodeName      = "name"    // {somebody}
	CodeNoFloor   = "floor"   // a name where nobody has the floor
	CodeUneven    = "uneven"  // two turns more than the other
	CodeMinutes   = "minutes" // they do not add up
	CodeAlone     = "alone"   // words for one person are missing
	CodeAloneName = "alone-name"
)

func (c checker) refuse(step int, key, code, reason string) {
	line := c.r.Steps[step].lines[key]
	if line == 0 {
		line = c.r.Steps[step].lines[""]
	}
	c.t.RefuseAs(code, line, reason)
}

// whole refuses the ritual as a whole, or at a key of its head.
func (c checker) whole(key, code, reason string) { c.t.RefuseAs(code, c.t.Line(key), reason) }

// arc: a way in, the intention before anybody speaks, and an end.
func (c checker) arc() {
	steps := c.r.Steps
	index := func(k Kind) int { return slices.IndexFunc(steps, func(s Step) bool { return s.Kind == k }) }
	if len(steps) == 0 {
		c.whole("", CodeNoSteps, "holds no [[step]]")
		return
	}
	if steps[0].Kind != Gate {
		c.refuse(0, "kind", CodeGate, "the first step is a gate: is now a good time?")
	}
	speak := index(Speak)
	if i := index(Intention); i < 0 || speak >= 0 && i > speak {
		c.whole("", CodeIntention, "the intention is said before anybody speaks")
	}
	if speak < 0 && (c.r.People != ForOne || index(Write) < 0) {
		c.whole("", CodeNoSpeaker, "nobody speaks in it")
	}
	last := steps[len(steps)-1]
	if closing := index(Close); closing < 0 || last.Kind != Close && last.Kind != Keepsake {
		c.refuse(len(steps)-1, "kind", CodeClose, "it ends with a close, or with a close and a keepsake")
	}
}

// order: what belongs to a turn stands in a turn.
func (c checker) order() {
	inTurn := false
	for i, s := range c.r.Steps {
		switch s.Kind {
		case Speak:
			inTurn = true
		case SayBack, More, Swap:
			if !inTurn {
				c.refuse(i, "kind", CodeTurn, string(s.Kind)+" comes after a speak")
			}
			inTurn = inTurn && s.Kind != Swap
		case Silence, Write:
		default:
			inTurn = false
		}
		if i > 0 && s.Kind == Gate {
			c.refuse(i, "kind", CodeGates, "there is one gate, at the start")
		}
	}
}

// names: {speaker} and {listener} only where somebody has the floor, and never alone.
func (c checker) names(i int, s Step) {
	floor := slices.Contains([]Kind{Speak, SayBack, More, Swap}, s.Kind)
	for key, text := range map[string]string{"prompt": s.Prompt, "hint": s.Hint, "listener": s.Listener, "again": s.Again} {
		for _, name := range placeholder.FindAllString(text, -1) {
			switch {
			case name != "{speaker}" && name != "{listener}":
				c.refuse(i, key, CodeName, name+" is not a name that is known here; there are {speaker} and {listener}")
			case !floor:
				c.refuse(i, key, CodeNoFloor, name+" stands in a step in which nobody has the floor")
			}
		}
	}
	for key, text := range map[string]string{"alone": s.Alone, "alone_hint": s.AloneHint} {
		if strings.Contains(text, "{") {
			c.refuse(i, key, CodeAloneName, "alone there are no names to fill in")
		}
	}
}

// plans: both ways of doing it hold, and the minutes add up.
func (c checker) plans() {
	r := c.r
	if r.People.Fits(2) {
		items := plan(r.Steps, false)
		for n := range items {
			if turns := turnsUpTo(items, n+1); turns[0]-turns[1] > 1 || turns[1]-turns[0] > 1 {
				c.refuse(items[n].step, "kind", CodeUneven, "here one has the floor two turns more than the other")
				return
			}
		}
		if turns := turnsUpTo(items, len(items)); min(turns[0], turns[1]) == 0 {
			c.whole("", CodeOneSpeaks, "only one of the two comes to speak")
		}
		if sum := minutesOf(r.Steps, items); math.Abs(sum-float64(r.Minutes)) > 1 {
			c.whole("minutes", CodeMinutes, fmt.Sprintf("the steps take about %.0f minutes, and %q says %d", sum, "minutes", r.Minutes))
		}
	}
	if !r.People.Fits(1) {
		return
	}
	for _, it := range plan(r.Steps, true) {
		s := r.Steps[it.step]
		if s.Alone == "" && strings.Contains(s.Prompt+s.Hint, "{listener}") {
			c.refuse(it.step, "prompt", CodeAlone, "one person alone has no {listener}: this step needs alone = \"…\"")
		}
	}
}
