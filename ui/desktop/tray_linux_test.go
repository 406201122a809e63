package desktop

import (
	"context"
	"testing"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/prop"
)

// putWatcher exports a StatusNotifierWatcher; its name is taken apart.
func putWatcher(t *testing.T, conn *dbus.Conn, host bool) *prop.Properties {
	t.Helper()
	props, err := prop.Export(conn, watcherPath, prop.Map{watcher: {
		"IsStatusNotifierHostRegistered": {Value: host, Emit: prop.EmitTrue},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return props
}

func TestHasTray(t *testing.T) {
	withBus(t)
	if HasTray(t.Context()) {
		t.Error("nobody is on the bus")
	}
	conn := join(t)
	take(t, conn, watcher)
	if HasTray(t.Context()) {
		t.Error("a watcher that does not answer")
	}
	props := putWatcher(t, conn, false)
	if HasTray(t.Context()) {
		t.Error("a watcher without a host shows nothing")
	}
	props.SetMust(watcher, "IsStatusNotifierHostRegistered", true)
	if !HasTray(t.Context()) {
		t.Error("there is a tray")
	}
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	if HasTray(stopped) {
		t.Error("when in doubt, no")
	}
}

func TestHasTrayWithoutABus(t *testing.T) {
	for _, address := range []string{"unix:path=/not/there", "nonsense"} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
		if HasTray(t.Context()) {
			t.Errorf("a tray on %s", address)
		}
		seen := 0
		err := WatchTray(t.Context(), func(has bool) {
			if seen++; has {
				t.Errorf("a tray on %s", address)
			}
		})
		if err == nil || seen != 1 {
			t.Errorf("%s: %v, seen %d", address, err, seen)
		}
	}
}

func TestWatchTray(t *testing.T) {
	withBus(t)
	ctx, cancel := context.WithCancel(t.Context())
	seen, ended := make(chan bool, 10), make(chan error, 1)
	go func() { ended <- WatchTray(ctx, func(has bool) { seen <- has }) }()
	expect := func(step string, want bool) {
		t.Helper()
		if got := receive(t, seen, step); got != want {
			t.Errorf("%s: %v", step, got)
		}
	}
	expect("at the start", false)
	conn := join(t)
	props := putWatcher(t, conn, true)
	take(t, conn, watcher)
	expect("the panel comes", true)
	props.SetMust(watcher, "IsStatusNotifierHostRegistered", false)
	if err := conn.Emit(watcherPath, watcher+".StatusNotifierHostUnregistered"); err != nil {
		t.Fatal(err)
	}
	expect("its host goes", false)
	props.SetMust(watcher, "IsStatusNotifierHostRegistered", true)
	if err := conn.Emit(watcherPath, watcher+".StatusNotifierHostRegistered"); err != nil {
		t.Fatal(err)
	}
	expect("its host is back", true)
	conn.Close()
	expect("the panel ends", false)
	cancel()
	if err := receive(t, ended, "end"); err != nil {
		t.Error(err)
	}
}

func TestWatchTrayLosesItsBus(t *testing.T) {
	stop := withBus(t)
	conn := join(t)
	putWatcher(t, conn, true)
	take(t, conn, watcher)
	seen, ended := make(chan bool, 10), make(chan error, 1)
	go func() { ended <- WatchTray(t.Context(), func(has bool) { seen <- has }) }()
	if !receive(t, seen, "answer") {
		t.Error("there is a tray")
	}
	stop()
	if err := receive(t, ended, "end"); err == nil {
		t.Error("the loss of the bus was not told")
	}
	if last := receive(t, seen, "last word"); last {
		t.Error("a tray without a bus")
	}
}
