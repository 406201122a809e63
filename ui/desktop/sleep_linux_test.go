package desktop

import (
	"context"
	"errors"
	"testing"
	"time"
)

// lookAfter lets a watch run until it looks because of what say tells it, and says whether it holds that for a sleep.
func lookAfter(t *testing.T, say func() error) (woke bool) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	looks, ended := make(chan bool, 100), make(chan struct{})
	go func() {
		defer close(ended)
		Watch{Every: time.Hour}.Run(ctx, func(_ time.Time, _ *time.Location, woke bool) { looks <- woke })
	}()
	defer receive(t, ended, "end")
	defer cancel()
	if receive(t, looks, "first look") {
		t.Error("woke at the start")
	}
	tick := time.NewTicker(20 * time.Millisecond) // the listener may still be on its way to the bus
	defer tick.Stop()
	for range 500 {
		if err := say(); err != nil {
			t.Fatal(err)
		}
		select {
		case woke := <-looks:
			return woke
		case <-tick.C:
		}
	}
	t.Fatal("it does not look")
	return false
}

func TestLogindWakesTheWatch(t *testing.T) {
	address, _ := startBus(t, "system")
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	conn := join(t)
	take(t, conn, logind)
	emit := func(sleeping any) error {
		return conn.Emit("/org/freedesktop/login1", logind+".Manager.PrepareForSleep", sleeping)
	}
	if !lookAfter(t, func() error { return errors.Join(emit("odd"), emit(true), emit(false)) }) {
		t.Error("did not wake")
	}
}

func TestNoSystemBus(t *testing.T) {
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/not/there")
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		watchSleep(ctx, func() { t.Error("woke without a bus") })
	}()
	cancel()
	receive(t, ended, "end")
}
