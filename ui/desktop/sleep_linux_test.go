package desktop

import (
	"context"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

func TestLogindWakesTheWatch(t *testing.T) {
	address, _ := startBus(t, "system")
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	conn := join(t)
	take(t, conn, logind)
	ctx, cancel := context.WithCancel(t.Context())
	looks, ended := make(chan bool, 10), make(chan struct{})
	go func() {
		defer close(ended)
		Watch{Every: time.Hour}.Run(ctx, func(_ time.Time, _ *time.Location, woke bool) { looks <- woke })
	}()
	if receive(t, looks, "first look") {
		t.Error("woke at the start")
	}
	emit := func(sleeping bool) {
		t.Helper()
		if err := conn.Emit(dbus.ObjectPath("/org/freedesktop/login1"), logind+".Manager.PrepareForSleep", sleeping); err != nil {
			t.Fatal(err)
		}
	}
	woke := make(chan struct{})
	go func() {
		defer close(woke)
		if !receive(t, looks, "look after the sleep") {
			t.Error("did not wake")
		}
	}()
	tick := time.NewTicker(20 * time.Millisecond) // the listener may still be on its way to the bus
	defer tick.Stop()
	for waiting := true; waiting; {
		emit(true)
		emit(false)
		select {
		case <-woke:
			waiting = false
		case <-tick.C:
		}
	}
	cancel()
	receive(t, ended, "end")
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
