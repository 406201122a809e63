package desktop

import (
	"context"
	"fmt"
	"slices"

	"github.com/godbus/dbus/v5"
)

// WatchNotices calls changed at once with whether anybody on this desktop shows notifications, and again each time that
// changes, as WatchTray does. One that is not running but would be started to show a notice counts.
func WatchNotices(ctx context.Context, changed func(shows bool)) error {
	err := watchBus(ctx, askNotices, changed,
		[]dbus.MatchOption{dbus.WithMatchSender("org.freedesktop.DBus"), dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, notifications)})
	if err != nil {
		return fmt.Errorf("watch for notifications: %w", err)
	}
	return nil
}

func askNotices(ctx context.Context, conn *dbus.Conn) bool {
	ctx, cancel := context.WithTimeout(ctx, answerTime)
	defer cancel()
	if has, err := hasOwner(ctx, conn, notifications); err == nil && has {
		return true
	}
	var startable []string
	err := conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.ListActivatableNames", 0).Store(&startable)
	return err == nil && slices.Contains(startable, notifications)
}
