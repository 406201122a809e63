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
	err := watchBus(ctx, askTray, changed,
		[]dbus.MatchOption{dbus.WithMatchSender("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, watcher)},
		[]dbus.MatchOption{dbus.WithMatchInterface(watcher), dbus.WithMatchObjectPath(watcherPath)})
	if err != nil {
		return fmt.Errorf("watch the tray: %w", err)
	}
	return nil
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
