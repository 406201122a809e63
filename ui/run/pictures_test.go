package run

import (
	"fmt"
	"testing"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// to goes on to a step, from 0.
func to(step int) func(*bench) {
	return func(b *bench) {
		for b.vm.View().Step < step {
			b.vm.Next()
			b.later()
		}
	}
}

func then(all ...func(*bench)) func(*bench) {
	return func(b *bench) {
		for _, do := range all {
			do(b)
		}
	}
}

func do(f func(*present.Run)) func(*bench) { return func(b *bench) { f(b.vm) } }

// TestPictures draws every kind of step into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	two := []string{"Maren", "Elio"}
	low, large, wide := size{860, 600, 1}, size{860, 600, 2}, size{1080, 760, 2}
	timeOut := do((*present.Run).TimeOut)
	for _, c := range []struct {
		name, ritual string
		names        []string
		night, alone bool
		size         size
		do           func(*bench)
	}{
		{"1-gate", "one-true-thing", two, false, false, usual, nil},
		{"1-gate-ask", "good-news", two, false, false, low, nil},
		{"2-intention", "one-true-thing", two, false, false, usual, to(1)},
		{"3-silence", "one-true-thing", two, false, false, usual, to(2)},
		{"4-speak", "one-true-thing", two, false, false, usual, to(3)},
		{"4-speak", "one-true-thing", two, true, false, usual, to(6)},
		{"4-speak", "one-true-thing", two, false, false, low, to(3)},
		{"4-speak", "one-true-thing", two, false, false, large, to(3)},
		{"4-speak", "one-true-thing", two, false, false, wide, to(6)},
		{"4-speak-long", "one-true-thing", []string{uitest.LongName, "يوسف بن عبد الرحمن"}, false, false, usual, to(6)},
		{"4-speak-long", "one-true-thing", []string{uitest.LongName, "يوسف بن عبد الرحمن"}, false, false, low, to(3)},
		{"5-say-back", "one-true-thing", two, false, false, usual, to(4)},
		{"5-say-back", "one-true-thing", two, true, false, low, to(4)},
		{"6-more", "coming-back", two, false, false, usual, to(3)},
		{"7-swap", "one-true-thing", two, false, false, usual, to(5)},
		{"8-write", "before-going-away", two, false, false, usual, to(2)},
		{"8-write-open", "before-going-away", two, false, false, low, then(to(2), do(func(vm *present.Run) { vm.Uncover(vm.View().Writers[1].ID) }))},
		{"8-write-alone", "before-going-away", two, false, true, usual, to(2)},
		{"8-write-hint", "before-going-away", two, false, false, low, then(to(2), judging)},
		{"8-write-hint", "before-going-away", two, false, true, large, then(to(2), judging)},
		{"9-close", "one-true-thing", two, false, false, usual, to(8)},
		{"9-close", "one-true-thing", two, false, false, low, to(8)},
		{"10-keepsake", "one-true-thing", two, false, false, usual, to(9)},
		{"10-keepsake-open", "one-true-thing", two, false, false, low, then(to(9), do(func(vm *present.Run) { vm.Uncover(vm.View().Writers[0].ID) }))},
		{"10-keepsake-open", "one-true-thing", two, true, false, usual, then(to(9), do(func(vm *present.Run) { vm.Uncover(vm.View().Writers[0].ID) }))},
		{"11-done", "thanks", two, false, false, usual, finish},
		{"11-done-wrong", "thanks", two, false, false, usual, func(b *bench) { b.Fixture.Store.Fail = practice.ErrFull; finish(b) }},
		{"11-done", "thanks", two, true, false, low, finish},
		{"11-done", "thanks", []string{uitest.LongName, "يوسف بن عبد الرحمن"}, false, false, large, finish},
		{"11-done-alone", "thanks", two, false, true, low, finish},
		{"11-done-open", "thanks", two, false, false, low, then(finish, lookBack)},
		{"11-done-open", "thanks", two, true, false, usual, then(finish, lookBack)},
		{"11-done-open", "thanks", two, false, false, large, then(finish, lookBack)},
		{"16-card", "ask-me-that", two, false, false, usual, card},
		{"16-card", "ask-me-that", two, true, false, low, card},
		{"16-card", "ask-me-that", two, false, false, large, card},
		{"17-read", "three-sheets-of-paper", two, false, true, usual, to(2)},
		{"17-read", "from-a-little-further-off", two, false, false, low, reading},
		{"17-read", "from-a-little-further-off", two, true, false, usual, reading},
		{"17-read", "the-same-three-questions", []string{uitest.LongName, "Elio"}, false, false, usual, reading},
		{"18-many", "the-way-out-and-the-way-back", two, false, false, usual, to(6)},
		{"18-many", "the-way-out-and-the-way-back", two, false, false, low, to(9)},
		{"18-many", "the-way-out-and-the-way-back", two, false, false, wide, to(9)},
		{"12-paused", "one-true-thing", two, true, false, large, then(to(3), do((*present.Run).Pause))},
		{"13-later", "one-true-thing", two, false, false, low, do((*present.Run).NotNow)},
		{"7-swap", "one-true-thing", two, true, false, low, to(5)},
		{"1-gate", "one-true-thing", two, true, false, large, nil},
		{"12-paused", "one-true-thing", two, false, false, usual, then(to(3), do((*present.Run).Pause))},
		{"13-later", "one-true-thing", two, false, false, usual, do((*present.Run).NotNow)},
		{"14-time-out", "one-true-thing", two, true, false, usual, then(to(3), timeOut)},
		{"14-time-out", "one-true-thing", two, false, false, usual, then(to(3), timeOut)},
		{"14-time-out", "one-true-thing", two, false, false, low, then(to(3), timeOut)},
		{"14-time-out", "one-true-thing", two, true, false, large, then(to(3), timeOut)},
		{"14-time-out-alone", "one-true-thing", two, true, true, low, then(to(3), timeOut)},
		{"5-say-back", "one-true-thing", two, false, false, wide, to(4)},
		{"5-say-back", "one-true-thing", two, false, false, large, to(4)},
		{"3-silence", "one-true-thing", two, false, false, wide, to(2)},
		{"9-close", "one-true-thing", two, false, false, wide, to(8)},
		{"9-close", "one-true-thing", two, false, false, large, to(8)},
		{"10-keepsake", "one-true-thing", two, false, false, wide, to(9)},
		{"10-keepsake-open", "one-true-thing", two, false, false, wide, then(to(9), do(func(vm *present.Run) { vm.Uncover(vm.View().Writers[0].ID) }))},
		{"12-paused", "one-true-thing", two, false, false, wide, then(to(1), do((*present.Run).Pause))},
		{"14-time-out", "one-true-thing", two, false, false, wide, then(to(3), timeOut)},
		{"16-card", "ask-me-that", two, false, false, wide, card},
		{"15-alone", "distant-evening", two, false, true, usual, to(3)},
	} {
		options := look.Options{Choice: uitest.Choice(c.night), Still: true}
		b := newBench(t, options, c.size, present.RunStart{Ritual: c.ritual, Alone: c.alone}, c.names...)
		if c.do != nil {
			c.do(b)
			b.show()
		}
		b.Picture(fmt.Sprintf("run-%s-%s-%.0fx%.0f-%.0f", c.name, options.Choice, c.size.w, c.size.h, c.size.scale*100))
	}
}

// judging writes something that is a judgement.
func judging(b *bench) {
	b.vm.Uncover(b.vm.View().Writers[0].ID)
	b.vm.Type(b.vm.View().Writers[0].ID, "you never ask")
}

// lookBack opens the first person's card and chooses something.
func lookBack(b *bench) {
	b.vm.LookBack(b.vm.View().After[0].ID)
	b.vm.ChooseHeard("mostly")
	b.vm.ChooseHelped("silence")
}

// card goes on to a card, with all of its deck seen.
func card(b *bench) {
	for !b.vm.View().Another {
		b.vm.Next()
		b.later()
	}
	for range 40 {
		b.vm.AnotherCard()
	}
}

// reading writes in every step in which it can be written, and opens that when the floor comes.
func reading(b *bench) {
	for b.vm.View().Read == nil {
		for _, w := range b.vm.View().Writers {
			b.vm.Type(w.ID, "The way you waited at the door, and that you did not ask.")
		}
		b.vm.Next()
		b.later()
	}
	b.vm.ShowWritten()
}

func finish(b *bench) {
	for b.vm.View().Screen == present.ScreenStep {
		b.vm.Next()
		b.later()
	}
}
