package desktop

import (
	"context"
	"errors"
	"slices"
	"sync"

	"github.com/godbus/dbus/v5"
)

const (
	notifications = "org.freedesktop.Notifications"
	notifyPath    = dbus.ObjectPath("/org/freedesktop/Notifications")
	// showFor is in milliseconds. Fyne's own call asks for zero, which means for ever
	// (fyne-io/fyne#2365).
	showFor = int32(30_000)
)

// freedesktop shows notices as the Desktop Notifications Specification has it.
type freedesktop struct {
	opened func(token string)

	mu      sync.Mutex
	conn    *dbus.Conn
	actions bool   // the service can report a click
	open    uint32 // id of the notice on the screen, or 0
	token   string // activation token of the click that follows
}

func newService(_ Say, opened func(token string), _ func(notice)) service {
	return &freedesktop{opened: opened}
}

func (f *freedesktop) show(ctx context.Context, n notice, openLabel string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.connect(ctx); err != nil {
		return err
	}
	var actions []string
	if f.actions {
		actions = []string{"default", openLabel}
	}
	hints := map[string]dbus.Variant{
		"desktop-entry": dbus.MakeVariant(name),
		"urgency":       dbus.MakeVariant(byte(1)), // normal; it breaks no quiet of the desktop's
	}
	err := f.call(ctx, "Notify", "Tideway", f.open, name, n.title, n.body, actions, hints, showFor).Store(&f.open)
	return absent(err)
}

func (f *freedesktop) withdraw(ctx context.Context) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn == nil || f.open == 0 {
		return nil
	}
	id := f.open
	f.open = 0
	err := f.call(ctx, "CloseNotification", id).Err
	var e dbus.Error
	if isAbsent(err) || errors.As(err, &e) {
		return nil // it has gone by itself
	}
	return err
}

func (f *freedesktop) close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.conn == nil {
		return nil
	}
	err := f.conn.Close()
	f.conn, f.open = nil, 0
	return err
}

// connect opens the connection at the first notice, and again if the bus was lost.
func (f *freedesktop) connect(ctx context.Context) error {
	if f.conn != nil && f.conn.Connected() {
		return nil
	}
	conn, err := sessionBus(ctx)
	if err != nil {
		return errors.Join(ErrNoService, err)
	}
	f.conn, f.open = conn, 0
	var can []string
	err = absent(f.call(ctx, "GetCapabilities").Store(&can))
	signals := make(chan *dbus.Signal, 8)
	conn.Signal(signals)
	if err == nil {
		err = conn.AddMatchSignalContext(ctx, dbus.WithMatchInterface(notifications), dbus.WithMatchObjectPath(notifyPath))
	}
	if err != nil {
		f.conn = nil
		return errors.Join(err, conn.Close())
	}
	f.actions = slices.Contains(can, "actions")
	go f.listen(signals)
	return nil
}

func (f *freedesktop) call(ctx context.Context, method string, args ...any) *dbus.Call {
	return f.conn.Object(notifications, notifyPath).CallWithContext(ctx, notifications+"."+method, 0, args...)
}

// listen follows what becomes of the notice, until the connection is closed.
func (f *freedesktop) listen(signals <-chan *dbus.Signal) {
	for s := range signals {
		if token, clicked := f.follow(s); clicked {
			f.opened(token)
		}
	}
}

// follow takes one signal in and tells whether it was a click on our notice. Other
// programs' notices are signalled to everybody; they are left alone.
func (f *freedesktop) follow(s *dbus.Signal) (token string, clicked bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(s.Body) != 2 || s.Body[0] != f.open || f.open == 0 {
		return "", false
	}
	switch s.Name {
	case notifications + ".ActivationToken": // comes just before the click
		f.token, _ = s.Body[1].(string)
	case notifications + ".ActionInvoked":
		token, f.token = f.token, ""
		return token, s.Body[1] == "default"
	case notifications + ".NotificationClosed":
		f.open, f.token = 0, ""
	}
	return "", false
}

// absent makes ErrNoService of a call that nobody answered.
func absent(err error) error {
	if isAbsent(err) || errors.Is(err, dbus.ErrClosed) {
		return errors.Join(ErrNoService, err)
	}
	return err
}
