package desktop

import (
	"context"
	"fmt"

	"github.com/godbus/dbus/v5"
)

const (
	watcher     = "org.kde.StatusNotifierWatcher"
	watcherPath = dbus.ObjectPath("/StatusNotifierWatcher")
)

// HasTray asks the desktop whether there is a tray, so that a window is never hidden
// where nothing brings it back: somebody must watch for icons, and somebody must show
// them. It blocks for five seconds at most; when in doubt the answer is no.
func HasTray(ctx context.Context) bool {
	conn, err := sessionBus(ctx)
	if err != nil {
		return false
	}
	defer conn.Close()
	return askTray(ctx, conn)
}

// WatchTray calls changed at once with whether there is a tray, and again each time
// that changes: a panel may start after us, or end before. It comes on this goroutine;
// WatchTray returns when ctx ends, or with an error, after changed(false), when the
// desktop's bus cannot be reached or is lost.
func WatchTray(ctx context.Context, changed func(hasTray bool)) error {
	err := watchTray(ctx, changed)
	if err != nil {
		changed(false)
		return fmt.Errorf("watch the tray: %w", err)
	}
	return nil
}

func watchTray(ctx context.Context, changed func(bool)) error {
	conn, err := sessionBus(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	signals := make(chan *dbus.Signal, 16)
	conn.Signal(signals)
	for _, match := range [][]dbus.MatchOption{
		{dbus.WithMatchSender("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, watcher)},
		{dbus.WithMatchInterface(watcher), dbus.WithMatchObjectPath(watcherPath)},
	} {
		if err := conn.AddMatchSignalContext(ctx, match...); err != nil {
			return err
		}
	}
	has := askTray(ctx, conn)
	changed(has)
	for {
		select {
		case <-ctx.Done():
			return nil
		case _, ok := <-signals:
			if !ok {
				return dbus.ErrClosed
			}
		}
		// Whatever it was, one question answers it. A host says so itself when it goes;
		// one that was killed is asked about with the next signal.
		if now := askTray(ctx, conn); now != has && ctx.Err() == nil {
			has = now
			changed(has)
		}
	}
}

func askTray(ctx context.Context, conn *dbus.Conn) bool {
	ctx, cancel := context.WithTimeout(ctx, answerTime)
	defer cancel()
	if has, err := hasOwner(ctx, conn, watcher); err != nil || !has {
		return false
	}
	var value dbus.Variant
	err := conn.Object(watcher, watcherPath).CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get",
		dbus.FlagNoAutoStart, watcher, "IsStatusNotifierHostRegistered").Store(&value)
	host, ok := value.Value().(bool)
	return err == nil && ok && host
}
