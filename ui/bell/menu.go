package bell

import (
	"context"
	"log/slog"

	"tideway/practice"
	"tideway/practice/remind"
	"tideway/ui/desktop"
)

// menu shows what the tray offers now.
func (b *Bell) menu(d remind.Decision) {
	if b.hands.Menu == nil {
		return
	}
	items := b.offer(d).Items(b.say)
	b.hands.Do(func() { b.hands.Menu(items) })
}

// First is the menu before the journal is loaded: the window and the way out.
func First(say desktop.Say, open, quit func()) []desktop.Item {
	return desktop.Offer{Open: open, Quit: quit}.Items(say)
}

func (b *Bell) offer(d remind.Decision) desktop.Offer {
	o := desktop.Offer{Open: b.hands.OpenNow, Quit: b.hands.Quit}
	if people := len(b.journal.People()); people > 0 && !b.journal.ReadOnly() {
		o.Away, o.Do = b.away(people == 2)
	}
	if d.Card == nil {
		return o
	}
	key := d.Card.Key
	o.Reminder, _ = desktop.ParseSentence(d.Card.Sentence) // an unknown one offers no reminder
	o.Answer = func() {
		b.act("answer", func(ctx context.Context) error { return b.journal.Answer(ctx, key, remind.Seen) })()
		b.hands.OpenNow()
	}
	done := b.act("not today", func(ctx context.Context) error { return b.journal.Answer(ctx, key, remind.Answered) })
	if d.Card.Rule == remind.RuleRemeeting {
		o.NotThisYear = done
	} else {
		o.NotToday = done
	}
	o.Pick = b.hands.PickTime
	for _, p := range b.journal.PutOffTo(key) {
		later := b.act("put off", func(ctx context.Context) error { return b.journal.PutOff(ctx, key, p.At) })
		switch p.Name {
		case remind.PresetThisEvening:
			o.Evening = later
		case remind.PresetTomorrow:
			o.Tomorrow = later
		case remind.PresetWeekend:
			o.Weekend = later
		}
	}
	return o
}

// away is what the tray says about times away: that one begins, or that the one under way is over. Which kind it is shows
// in the window alone.
func (b *Bell) away(couple bool) (name string, do func()) {
	if e, ok := b.journal.Sit("").Underway(); ok {
		if body := e.Away(); body.Kind == practice.AwayTogether || body.Kind == practice.AwayApart {
			return desktop.AwayBack, b.hands.BackHome
		}
		return desktop.AwayOver, b.hands.BackHome
	}
	if couple {
		return desktop.AwayGoing, b.hands.GoAway
	}
	return desktop.AwayGoingOne, b.hands.GoAway
}

// act makes a menu line's doing: in the background, and then the bell looks again.
func (b *Bell) act(what string, do func(ctx context.Context) error) func() {
	return func() {
		b.hands.Work(func(ctx context.Context) {
			if err := do(ctx); err != nil {
				slog.Warn("tray", "action", what, "error", err)
			}
			b.Look(ctx, false)
			b.hands.Do(b.hands.Changed)
		})
	}
}
