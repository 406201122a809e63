package desktop

import (
	"context"
	"testing"
)

func TestWatchNotices(t *testing.T) {
	withBus(t)
	ctx, cancel := context.WithCancel(t.Context())
	seen, ended := make(chan bool, 10), make(chan error, 1)
	go func() { ended <- WatchNotices(ctx, func(shows bool) { seen <- shows }) }()
	expect := func(step string, want bool) {
		t.Helper()
		if got := receive(t, seen, step); got != want {
			t.Errorf("%s: %v", step, got)
		}
	}
	expect("nobody", false)
	b := putBubbles(t)
	expect("a service comes", true)
	b.conn.Close()
	expect("and goes", false)
	cancel()
	if err := receive(t, ended, "end"); err != nil {
		t.Error(err)
	}
}

func TestWatchNoticesWithoutABus(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/not/there")
	var seen []bool
	err := WatchNotices(t.Context(), func(shows bool) { seen = append(seen, shows) })
	if err == nil || len(seen) != 1 || seen[0] {
		t.Errorf("%v, seen %v", err, seen)
	}
}

func TestBusAnswers(t *testing.T) {
	called := withSilentBus(t)
	ctx, cancel := context.WithCancel(t.Context())
	answers := make(chan bool, 1)
	go func() { answers <- BusAnswers(ctx) }()
	receive(t, called, "call")
	cancel()
	if receive(t, answers, "answer") {
		t.Error("a bus that says nothing answers")
	}
	withBus(t)
	if !BusAnswers(t.Context()) {
		t.Error("a bus does not answer")
	}
}
