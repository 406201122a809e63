package desktop

import (
	"bufio"
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// busConfig is a session bus that starts no services, so that absent means absent.
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>%s</type><listen>unix:dir=%s</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`

// startBus runs a private bus and returns its address and what ends it; the test's end
// does so too.
func startBus(t *testing.T, kind string) (address string, stop func()) {
	t.Helper()
	dir := shortDir(t)
	config := filepath.Join(dir, "bus.conf")
	write(t, config, fmt.Appendf(nil, busConfig, kind, dir))
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, "dbus-daemon", "--config-file="+config, "--print-address", "--nofork", "--nopidfile")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	stop = sync.OnceFunc(func() { cancel(); cmd.Wait() })
	t.Cleanup(stop)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		stop()
		t.Fatalf("%v: %s", err, &stderr)
	}
	return strings.TrimSpace(line), stop
}

// withBus gives the test a session bus of its own.
func withBus(t *testing.T) (stop func()) {
	t.Helper()
	address, stop := startBus(t, "session")
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
	return stop
}

// join connects somebody else to the bus: a panel, a notification service.
func join(t *testing.T) *dbus.Conn {
	t.Helper()
	conn, err := sessionBus(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

func take(t *testing.T, conn *dbus.Conn, busName string) {
	t.Helper()
	if reply, err := conn.RequestName(busName, dbus.NameFlagDoNotQueue); err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		t.Fatalf("take %s: %v, %v", busName, reply, err)
	}
}

// receive waits for the next value, with a bound.
func receive[T any](t *testing.T, from <-chan T, what string) T {
	t.Helper()
	select {
	case v := <-from:
		return v
	case <-time.After(10 * time.Second):
		t.Fatalf("no %s came", what)
		panic("unreachable")
	}
}
