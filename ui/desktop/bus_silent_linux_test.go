package desktop

import (
	"context"
	"net"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"
)

// withSilentBus gives the test a session bus that takes every call and never says a word.
func withSilentBus(t *testing.T) (called <-chan struct{}) {
	t.Helper()
	path := filepath.Join(shortDir(t), "bus")
	listener, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path="+path)
	calls := make(chan struct{}, 8)
	go func() {
		var open []net.Conn
		for {
			conn, err := listener.Accept()
			if err != nil {
				for _, c := range open {
					c.Close()
				}
				return
			}
			open = append(open, conn)
			calls <- struct{}{}
		}
	}()
	t.Cleanup(func() { listener.Close() })
	return calls
}

// TestSilentBusKeepsNobody: what waits for it ends with its context, and closing does not wait for it.
func TestSilentBusKeepsNobody(t *testing.T) {
	called := withSilentBus(t)
	ctx, cancel := context.WithCancel(t.Context())
	n := NewNotifier(test.NewTempApp(t), func(key string, _ ...any) string { return key }, nil)
	notified, watched, closed := make(chan error, 1), make(chan error, 1), make(chan error, 1)
	go func() { notified <- n.Show(ctx, Neutral, false) }()
	receive(t, called, "call of the notifier")
	go func() { watched <- WatchTray(ctx, func(bool) {}) }()
	receive(t, called, "call of the tray's watch")
	cancel()
	if err := receive(t, notified, "end of the notice"); err == nil {
		t.Error("a notice was shown by nobody")
	}
	if err := receive(t, watched, "end of the watch"); err == nil {
		t.Error("the tray was watched on a bus that says nothing")
	}
	go func() { closed <- n.Close() }()
	if err := receive(t, closed, "end of the notifier"); err != nil {
		t.Errorf("close: %v", err)
	}
}
