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
	conn, err := systemBus(ctx)
	if err != nil {
		return err
	}
	return follow(ctx, conn, wakes, woke, []dbus.MatchOption{dbus.WithMatchSender(logind),
		dbus.WithMatchInterface(logind + ".Manager"), dbus.WithMatchMember("PrepareForSleep")})
}

func systemBus(ctx context.Context) (*dbus.Conn, error) {
	return dbus.ConnectSystemBus(dbus.WithContext(ctx), dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
}

// wakes says whether a signal tells that the computer has woken.
func wakes(s *dbus.Signal) bool {
	var sleeping bool // true before the sleep, false after it
	return s.Name == logind+".Manager.PrepareForSleep" && dbus.Store(s.Body, &sleeping) == nil && !sleeping
}

// follow hears signals until ctx ends or the bus is lost, calls heard for those that tell of what is waited for, and
// closes the connection.
func follow(ctx context.Context, conn *dbus.Conn, tells func(*dbus.Signal) bool, heard func(), matches ...[]dbus.MatchOption) error {
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
			if tells(s) {
				heard()
			}
		}
	}
}
