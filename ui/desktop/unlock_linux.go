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
	conn, err := dbus.ConnectSystemBus(dbus.WithContext(ctx), dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
	if err != nil {
		return err
	}
	return follow(ctx, conn, here, []dbus.MatchOption{dbus.WithMatchSender(logind), dbus.WithMatchInterface(logind + ".Session"), dbus.WithMatchMember("Unlock")})
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
	return follow(ctx, conn, here, matches...)
}

// unlocked says whether a signal tells that the screen is free again.
func unlocked(s *dbus.Signal) bool {
	if strings.HasSuffix(s.Name, ".ActiveChanged") {
		var locked bool
		return dbus.Store(s.Body, &locked) == nil && !locked
	}
	return s.Name == logind+".Session.Unlock"
}

// follow hears signals until ctx ends or the bus is lost, and closes the connection.
func follow(ctx context.Context, conn *dbus.Conn, here func(), matches ...[]dbus.MatchOption) error {
	defer conn.Close()
	signals := make(chan *dbus.Signal, 8)
	conn.Signal(signals)
	for _, match := range matches {
		if err := conn.AddMatchSignalContext(ctx, match...); err != nil {
			return err
		}
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case s, ok := <-signals:
			if !ok {
				return dbus.ErrClosed
			}
			if unlocked(s) {
				here()
			}
		}
	}
}
