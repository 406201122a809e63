package desktop

import (
	"context"
	"log/slog"
	"strings"
	"sync"

	"github.com/godbus/dbus/v5"
)

// savers are the screen locks that say on the session's bus when they come and go.
var savers = []string{"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"}

// watchUnlock calls here when the screen was unlocked: as logind says on the system's bus, or the desktop's own lock on
// the session's. Where neither can be reached it just waits. An unlocking may be told twice; a look too many costs nothing.
func watchUnlock(ctx context.Context, here func()) {
	var listening sync.WaitGroup
	for _, listen := range []func(context.Context, func()) error{listenToSessions, listenToSavers} {
		listening.Go(func() {
			if err := listen(ctx, here); err != nil {
				slog.Debug("listen for unlocking", "error", err)
			}
		})
	}
	listening.Wait()
	<-ctx.Done()
}

func listenToSessions(ctx context.Context, here func()) error {
	conn, err := systemBus(ctx)
	if err != nil {
		return err
	}
	return follow(ctx, conn, unlocked, here, []dbus.MatchOption{dbus.WithMatchSender(logind), dbus.WithMatchInterface(logind + ".Session"), dbus.WithMatchMember("Unlock")})
}

func listenToSavers(ctx context.Context, here func()) error {
	conn, err := sessionBus(ctx)
	if err != nil {
		return err
	}
	var matches [][]dbus.MatchOption
	for _, saver := range savers {
		matches = append(matches, []dbus.MatchOption{dbus.WithMatchInterface(saver), dbus.WithMatchMember("ActiveChanged")})
	}
	return follow(ctx, conn, unlocked, here, matches...)
}

// unlocked says whether a signal tells that the screen is free again.
func unlocked(s *dbus.Signal) bool {
	if strings.HasSuffix(s.Name, ".ActiveChanged") {
		var locked bool
		return dbus.Store(s.Body, &locked) == nil && !locked
	}
	return s.Name == logind+".Session.Unlock"
}
