package desktop

import (
	"context"

	"github.com/godbus/dbus/v5"
)

// BusAnswers asks the session's bus for its greeting, so that nobody who would wait for it for ever is let near one that
// says nothing. It blocks for five seconds at most, or until ctx ends.
func BusAnswers(ctx context.Context) bool {
	conn, err := sessionBus(ctx)
	if err != nil {
		return false
	}
	_ = conn.Close()
	return true
}

// watchBus calls changed at once with what ask finds out, and again each time that changes after one of the signals.
// It returns when ctx ends, or with an error, after changed(false), when the bus cannot be reached or is lost.
func watchBus(ctx context.Context, ask func(context.Context, *dbus.Conn) bool, changed func(bool), matches ...[]dbus.MatchOption) error {
	err := followBus(ctx, ask, changed, matches)
	if err != nil {
		changed(false)
	}
	return err
}

func followBus(ctx context.Context, ask func(context.Context, *dbus.Conn) bool, changed func(bool), matches [][]dbus.MatchOption) error {
	conn, err := sessionBus(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	signals := make(chan *dbus.Signal, 16)
	conn.Signal(signals)
	for _, match := range matches {
		if err := conn.AddMatchSignalContext(ctx, match...); err != nil {
			return err
		}
	}
	has := ask(ctx, conn)
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
		// Whatever it was, one question answers it. A tray's host says so itself when it goes;
		// one that was killed is asked about with the next signal.
		if now := ask(ctx, conn); now != has && ctx.Err() == nil {
			has = now
			changed(has)
		}
	}
}
