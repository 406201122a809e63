package desktop

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
	"github.com/godbus/dbus/v5"
)

// shown is one call of Notify.
type shown struct {
	app, icon, title, body string
	replaces               uint32
	actions                []string
	hints                  map[string]dbus.Variant
	expire                 int32
}

// bubbles is a notification service; its exported methods are its D-Bus interface.
type bubbles struct {
	conn   *dbus.Conn
	can    []string
	notify chan shown
	closed chan uint32
	next   uint32
	hang   chan struct{} // while it is open, Notify does not answer
}

func (b *bubbles) GetCapabilities() ([]string, *dbus.Error) { return b.can, nil }

func (b *bubbles) Notify(app string, replaces uint32, icon, title, body string, actions []string,
	hints map[string]dbus.Variant, expire int32) (uint32, *dbus.Error) {
	if b.hang != nil {
		<-b.hang
	}
	b.notify <- shown{app, icon, title, body, replaces, actions, hints, expire}
	if replaces != 0 {
		return replaces, nil
	}
	b.next++
	return b.next, nil
}

func (b *bubbles) CloseNotification(id uint32) *dbus.Error {
	b.closed <- id
	return nil
}

func (b *bubbles) emit(t *testing.T, signal string, id uint32, value any) {
	t.Helper()
	if err := b.conn.Emit(notifyPath, notifications+"."+signal, id, value); err != nil {
		t.Fatal(err)
	}
}

func putBubbles(t *testing.T, can ...string) *bubbles {
	t.Helper()
	return putBubblesThat(t, &bubbles{can: can})
}

func putBubblesThat(t *testing.T, b *bubbles) *bubbles {
	t.Helper()
	b.conn, b.next = join(t), 40
	b.notify, b.closed = make(chan shown, 10), make(chan uint32, 10)
	if err := b.conn.Export(b, notifyPath, notifications); err != nil {
		t.Fatal(err)
	}
	take(t, b.conn, notifications)
	return b
}

func newTestNotifier(t *testing.T) (*Notifier, chan string) {
	opened := make(chan string, 10)
	n := NewNotifier(test.NewTempApp(t), catalogue(t), func(token string) { opened <- token })
	t.Cleanup(func() {
		if err := n.Close(); err != nil {
			t.Error(err)
		}
	})
	return n, opened
}

func TestNotice(t *testing.T) {
	withBus(t)
	b := putBubbles(t, "body", "actions")
	n, opened := newTestNotifier(t)
	say := catalogue(t)
	if err := n.Show(t.Context(), Reentry, false); err != nil {
		t.Fatal(err)
	}
	got := receive(t, b.notify, "notice")
	if got.app != "Tideway" || got.icon != "tideway" || got.replaces != 0 || got.expire != 30_000 ||
		got.title != say("desktop.notify.title") || got.body != say("desktop.notify.reentry") ||
		len(got.actions) != 2 || got.actions[0] != "default" || got.hints["desktop-entry"].Value() != "tideway" {
		t.Errorf("%+v", got)
	}
	if err := n.Show(t.Context(), Neutral, true); err != nil {
		t.Fatal(err)
	}
	if got = receive(t, b.notify, "second notice"); got.replaces != 41 {
		t.Errorf("the open one is not replaced: %+v", got)
	}
	b.emit(t, "ActivationToken", 7, "for somebody else")
	b.emit(t, "ActionInvoked", 7, "default")
	b.emit(t, "ActionInvoked", 41, "not ours")
	b.emit(t, "ActivationToken", 41, "token")
	b.emit(t, "ActionInvoked", 41, "default")
	if token := receive(t, opened, "click"); token != "token" {
		t.Errorf("token %q", token)
	}
	b.emit(t, "ActionInvoked", 41, "default")
	if token := receive(t, opened, "click"); token != "" {
		t.Errorf("a token was used twice: %q", token)
	}
	if err := n.Withdraw(t.Context()); err != nil {
		t.Fatal(err)
	}
	if id := receive(t, b.closed, "withdrawal"); id != 41 {
		t.Errorf("withdrew %d", id)
	}
	if err := n.Withdraw(t.Context()); err != nil || len(b.closed) != 0 {
		t.Errorf("withdrew what was gone: %v", err)
	}
}

// TestEndingTakesTheNoticeAway: a notice whose program has ended would do nothing when it is clicked.
func TestEndingTakesTheNoticeAway(t *testing.T) {
	withBus(t)
	b := putBubbles(t, "actions")
	n, _ := newTestNotifier(t)
	if err := n.Show(t.Context(), Reentry, false); err != nil {
		t.Fatal(err)
	}
	if err := n.Close(); err != nil {
		t.Fatal(err)
	}
	if id := receive(t, b.closed, "withdrawal"); id != 41 {
		t.Errorf("withdrew %d", id)
	}
	if err := n.Close(); err != nil || len(b.closed) != 0 {
		t.Errorf("closed again, it withdrew again: %v", err)
	}
}

func TestClosedNoticeIsNotReplaced(t *testing.T) {
	withBus(t)
	b := putBubbles(t)
	n, opened := newTestNotifier(t)
	if err := n.Show(t.Context(), Neutral, false); err != nil {
		t.Fatal(err)
	}
	if got := receive(t, b.notify, "notice"); len(got.actions) != 0 {
		t.Errorf("actions for a service that has none: %q", got.actions)
	}
	b.emit(t, "NotificationClosed", 41, uint32(2))
	b.emit(t, "ActionInvoked", 41, "default") // what is gone cannot be clicked
	deadline := time.Now().Add(10 * time.Second)
	for open := uint32(1); open != 0; {
		f := n.service.(*freedesktop)
		f.mu.Lock()
		open = f.open
		f.mu.Unlock()
		if time.Now().After(deadline) {
			t.Fatal("the closing was not noticed")
		}
	}
	if err := n.Show(t.Context(), Neutral, false); err != nil {
		t.Fatal(err)
	}
	if got := receive(t, b.notify, "notice"); got.replaces != 0 {
		t.Errorf("%+v", got)
	}
	if len(opened) != 0 {
		t.Error("a click on nothing opened the window")
	}
}

func TestNobodyShowsNotices(t *testing.T) {
	n, _ := newTestNotifier(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/not/there")
	if err := n.Show(t.Context(), Reentry, false); !errors.Is(err, ErrNoService) {
		t.Errorf("without a bus: %v", err)
	}
	withBus(t)
	done := make(chan error, 1)
	n.Post(t.Context(), Reentry, false, func(err error) { done <- err })
	if err := receive(t, done, "outcome"); !errors.Is(err, ErrNoService) {
		t.Errorf("without a service: %v", err)
	}
	if err := n.Show(t.Context(), 0, false); !errors.Is(err, ErrSentence) {
		t.Errorf("no sentence: %v", err)
	}
	if err := n.Withdraw(t.Context()); err != nil {
		t.Errorf("nothing to withdraw: %v", err)
	}
	b := putBubbles(t)
	if err := n.Show(t.Context(), Reentry, false); err != nil || receive(t, b.notify, "notice").title == "" {
		t.Errorf("the service came later: %v", err)
	}
	b.conn.Close()
	if err := n.Show(t.Context(), Reentry, false); !errors.Is(err, ErrNoService) {
		t.Errorf("the service went: %v", err)
	}
	if err := n.Withdraw(t.Context()); err != nil {
		t.Errorf("went with its service: %v", err)
	}
}

func TestServiceThatHangs(t *testing.T) {
	withBus(t)
	hang := make(chan struct{})
	defer close(hang)
	putBubblesThat(t, &bubbles{hang: hang})
	n, _ := newTestNotifier(t)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := n.Show(ctx, Neutral, false); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a service that hangs: %v", err)
	}
}
