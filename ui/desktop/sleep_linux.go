package desktop

import (
	"context"
	"log/slog"

	"github.com/godbus/dbus/v5"
)

const logind = "org.freedesktop.login1"

// watchSleep calls woke when logind says that the computer has woken. Without a system
// bus or logind it just waits: the next look at the clock notices the jump.
func watchSleep(ctx context.Context, woke func()) {
	if err := listenToLogind(ctx, woke); err != nil {
		slog.Debug("listen for sleep", "error", err)
		<-ctx.Done()
	}
}

func listenToLogind(ctx context.Context, woke func()) error {
	conn, err := dbus.ConnectSystemBus(dbus.WithContext(ctx), dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
	if err != nil {
		return err
	}
	defer conn.Close()
	signals := make(chan *dbus.Signal, 4)
	conn.Signal(signals)
	if err := conn.AddMatchSignalContext(ctx, dbus.WithMatchSender(logind),
		dbus.WithMatchInterface(logind+".Manager"), dbus.WithMatchMember("PrepareForSleep")); err != nil {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case s, ok := <-signals:
			if !ok {
				return dbus.ErrClosed
			}
			var sleeping bool // true before the sleep, false after it
			if s.Name == logind+".Manager.PrepareForSleep" && dbus.Store(s.Body, &sleeping) == nil && !sleeping {
				woke()
			}
		}
	}
}
