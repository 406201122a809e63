// Package bell rings when a reminder is due: it looks at the clock, asks the journal, writes down what it is about to do,
// and only then notifies. Between looks it keeps the tray's menu true. The card in Now is the truth; the notification is
// an invitation, sent at most once.
package bell

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"tideway/practice"
	"tideway/practice/remind"
	"tideway/ui/desktop"
)

// Hands are what the bell may do in the world. All but Notify and Withdraw are called on the window's goroutine.
type Hands struct {
	// Do runs a function on the window's goroutine.
	Do func(func())
	// Notify shows a fixed sentence, Withdraw takes it away again. Both may block for a while.
	Notify   func(ctx context.Context, s desktop.Sentence, late bool) error
	Withdraw func(ctx context.Context) error
	// Menu shows the tray's menu; nil where there is no tray.
	Menu func([]desktop.Item)
	// OpenNow brings the window forward with Now in it, Quit ends the program, Changed builds the window anew.
	OpenNow, Quit, Changed func()
	// PickTime is OpenNow with the choice of a day and a time for the card. GoAway brings the window forward with the form
	// for a time away, BackHome with the word that one has ended today, and the way to take that back.
	PickTime, GoAway, BackHome func()
	// Work runs something that touches the disk in the background.
	Work func(func(ctx context.Context))
}

// Bell watches the reminders of one journal.
type Bell struct {
	journal *practice.Journal
	say     desktop.Say
	hands   Hands

	mu      sync.Mutex
	session remind.Session
	card    string // the key of the open card
	shown   bool   // a notification is on the screen
}

// New makes a bell for a journal that is loaded. started is when the program began, for the grace after a start (R4).
func New(journal *practice.Journal, say desktop.Say, started time.Time, hands Hands) *Bell {
	return &Bell{journal: journal, say: say, hands: hands, session: remind.Session{StartedAt: started}}
}

// Session is what this run knows of the computer, for whoever asks the journal what is due.
func (b *Bell) Session() remind.Session {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.session
}

// Look is one look at the clock. It is called every half minute, after waking, and when the journal has changed.
func (b *Bell) Look(ctx context.Context, woke bool) {
	off := !b.on(ctx)
	b.mu.Lock()
	if b.session.Off = off; woke {
		b.session.WokeAt = b.journal.Now()
	}
	session := b.session
	b.mu.Unlock()
	if len(b.journal.People()) == 0 {
		b.menu(remind.Decision{})
		return
	}
	d := b.journal.Due(session)
	rings := !b.journal.ReadOnly() && b.write(ctx, d)
	b.follow(ctx, d)
	b.menu(d)
	if rings { // last: a desktop that says nothing may take its time, and the card is the truth
		b.ring(ctx, d)
	}
}

// write notes what is about to happen, before it happens, and says whether to ring.
func (b *Bell) write(ctx context.Context, d remind.Decision) (rings bool) {
	if err := b.journal.WriteDue(ctx); err != nil {
		slog.Warn("write what is due", "error", err)
	}
	for _, o := range d.Drop {
		b.deliver(ctx, o.Key, remind.Dropped)
	}
	return d.Notify != nil && b.deliver(ctx, d.Notify.Key, remind.Notified)
}

// ring shows the notification.
func (b *Bell) ring(ctx context.Context, d remind.Decision) {
	s, err := desktop.ParseSentence(d.Notify.Sentence)
	if err == nil {
		err = b.hands.Notify(ctx, s, d.Late)
	}
	if err != nil { // the card is there all the same
		slog.Info("notify", "error", err)
		return
	}
	b.mu.Lock()
	b.shown = true
	b.mu.Unlock()
}

func (b *Bell) deliver(ctx context.Context, key, state string) (first bool) {
	first, err := b.journal.Deliver(ctx, remind.Delivery{Key: key, State: state, At: b.journal.Now()})
	if err != nil {
		slog.Warn("note reminder", "state", state, "error", err)
	}
	return first && err == nil
}

func (b *Bell) on(ctx context.Context) bool {
	value, err := b.journal.Setting(ctx, practice.SettingReminders)
	return err == nil && value != "off"
}

// follow tells the window when a card has come or gone, and takes back a notification whose card is gone.
func (b *Bell) follow(ctx context.Context, d remind.Decision) {
	key := ""
	if d.Card != nil {
		key = d.Card.Key
	}
	b.mu.Lock()
	changed := key != b.card
	b.card = key
	withdraw := changed && b.shown && key == ""
	if withdraw {
		b.shown = false
	}
	b.mu.Unlock()
	if withdraw {
		if err := b.hands.Withdraw(ctx); err != nil {
			slog.Info("withdraw notification", "error", err)
		}
	}
	if changed {
		b.hands.Do(b.hands.Changed)
	}
}
