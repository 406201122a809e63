package stage

import (
	"context"
	"errors"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

func TestSilence(t *testing.T) {
	bus := startTestBus(t)
	s := &Stage{Bus: bus, Home: must(os.MkdirTemp("", "mute"))(t)}
	t.Cleanup(func() { check(t, s.Close()) })
	check(t, s.Silence(watcherName))
	caller := connect(t, bus)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	err := caller.Object(watcherName, watcherPath).CallWithContext(ctx, "org.freedesktop.DBus.Properties.Get", dbus.FlagNoAutoStart, watcherName, "IsStatusNotifierHostRegistered").Err
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("somebody who never answers said %v", err)
	}
	if s.Silence(watcherName) == nil {
		t.Error("a name was taken twice")
	}
}

func TestSilentBus(t *testing.T) {
	s := &Stage{Home: must(os.MkdirTemp("", "mute"))(t)}
	t.Cleanup(func() { check(t, s.Close()) })
	check(t, os.Mkdir(s.Home+"/run", 0o700))
	address := must(s.SilentBus())(t)
	call := must(net.Dial("unix", strings.TrimPrefix(address, "unix:path=")))(t)
	defer call.Close()
	must(call.Write([]byte("\x00AUTH EXTERNAL\r\n")))(t)
	check(t, call.SetReadDeadline(time.Now().Add(50*time.Millisecond)))
	if n, err := call.Read(make([]byte, 10)); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("it said %d bytes, %v", n, err)
	}
}
