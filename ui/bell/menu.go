package bell

import (
	"context"
	"log/slog"

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
	if _, away := b.journal.Sit("").AwayOn(b.journal.Today()); away && !b.journal.ReadOnly() {
		o.Back = b.act("we are back", func(ctx context.Context) error {
			_, err := b.journal.BackHome(ctx, "")
			return err
		})
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
	o.NotToday = b.act("not today", func(ctx context.Context) error { return b.journal.Answer(ctx, key, remind.Answered) })
	for _, p := range b.journal.PutOffTo(key) {
		later := b.act("put off", func(ctx context.Context) error { return b.journal.PutOff(ctx, key, p.At) })
		switch p.Name {
		case remind.PresetThisEvening:
			o.Evening = later
		case remind.PresetTomorrow:
			o.Tomorrow = later
		}
	}
	return o
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
