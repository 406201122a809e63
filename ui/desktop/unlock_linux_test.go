package desktop

import (
	"context"
	"errors"
	"testing"

	"github.com/godbus/dbus/v5"
)

// TestUnlockingIsAMomentToLook: logind or the desktop's own lock says that somebody is here again, and the watch looks
// without a word of having slept; what is locked, or said by others, is no such moment.
func TestUnlockingIsAMomentToLook(t *testing.T) {
	system, _ := startBus(t, "system")
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", system)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", system)
	login := join(t)
	take(t, login, logind)
	withBus(t)
	saver := join(t)
	for name, unlock := range map[string]func() error{
		"logind":      func() error { return login.Emit("/org/freedesktop/login1/session/_31", logind+".Session.Unlock") },
		"freedesktop": func() error { return saver.Emit("/org/freedesktop/ScreenSaver", savers[0]+".ActiveChanged", false) },
		"gnome":       func() error { return saver.Emit("/org/gnome/ScreenSaver", savers[1]+".ActiveChanged", false) },
	} {
		t.Run(name, func(t *testing.T) {
			woke := lookAfter(t, func() error {
				return errors.Join(
					login.Emit("/org/freedesktop/login1/session/_31", logind+".Session.Lock"),
					saver.Emit("/org/freedesktop/ScreenSaver", savers[0]+".ActiveChanged", "odd"), unlock())
			})
			if woke {
				t.Error("unlocked, and it says that the computer slept")
			}
		})
	}
}

// TestLockingIsNone: the lock that comes is no moment to look.
func TestLockingIsNone(t *testing.T) {
	for _, c := range []struct {
		name string
		body []any
		want bool
	}{
		{logind + ".Session.Unlock", nil, true}, {logind + ".Session.Lock", nil, false},
		{savers[0] + ".ActiveChanged", []any{false}, true}, {savers[1] + ".ActiveChanged", []any{true}, false},
		{savers[0] + ".ActiveChanged", []any{"no"}, false}, {savers[0] + ".ActiveChanged", nil, false},
	} {
		if got := unlocked(&dbus.Signal{Name: c.name, Body: c.body}); got != c.want {
			t.Errorf("%s %v: %v", c.name, c.body, got)
		}
	}
}

func TestNobodySaysWhenItIsUnlocked(t *testing.T) {
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/not/there")
	stop := withBus(t)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		watchUnlock(ctx, func() { t.Error("unlocked by nobody") })
	}()
	stop()
	cancel()
	receive(t, ended, "end")
}
