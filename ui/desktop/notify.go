package desktop

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
)

// ErrNoService: there is nobody on this desktop who shows notifications. The card in
// the window is the truth, so this is worth a line in the log and no more.
var ErrNoService = errors.New("no notification service")

// answerTime bounds every question to the desktop.
const answerTime = 5 * time.Second

// Notifier shows fixed sentences outside of the window, one at a time: a newer one
// takes the place of the one that is still open.
type Notifier struct {
	say     Say
	service service
}

// service is a system's way to show a notice.
type service interface {
	show(ctx context.Context, n notice, openLabel string) error
	withdraw(ctx context.Context) error
	close() error
}

// NewNotifier makes a notifier. opened is called, on a goroutine of its own, when
// somebody clicks the notice, with the desktop's activation token or an empty one;
// only Linux tells us so. app is used where the system has no better way.
func NewNotifier(app fyne.App, say Say, opened func(token string)) *Notifier {
	return &Notifier{say: say, service: newService(say, opened, throughFyne(app))}
}

// throughFyne is the only way from here to Fyne's notifications.
func throughFyne(app fyne.App) func(notice) {
	return func(n notice) { app.SendNotification(fyne.NewNotification(n.title, n.body)) }
}

// Show shows a sentence; late adds that it was meant for earlier. It asks another
// process and blocks for five seconds at most, so call it away from the goroutine that
// draws, or use Post. ErrNoService if nobody can show it, ErrSentence if it is none.
func (n *Notifier) Show(ctx context.Context, s Sentence, late bool) error {
	words, err := s.words(n.say, late)
	if err != nil {
		return fmt.Errorf("show notification: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, answerTime)
	defer cancel()
	if err := n.service.show(ctx, words, n.say("desktop.notify.open")); err != nil {
		return fmt.Errorf("show notification: %w", err)
	}
	return nil
}

// Post is Show from any goroutine: it returns at once and calls done with the outcome,
// on a goroutine of its own.
func (n *Notifier) Post(ctx context.Context, s Sentence, late bool, done func(error)) {
	go func() { done(n.Show(ctx, s, late)) }()
}

// Withdraw takes away the notice that is open, once it was answered in the window.
func (n *Notifier) Withdraw(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, answerTime)
	defer cancel()
	if err := n.service.withdraw(ctx); err != nil {
		return fmt.Errorf("withdraw notification: %w", err)
	}
	return nil
}

// Close takes away the notice that is open, as nobody would hear a click on it any more, and gives up the connection to
// the desktop. It blocks as Show does.
func (n *Notifier) Close() error {
	return errors.Join(n.Withdraw(context.Background()), n.service.close())
}
