package stage

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/godbus/dbus/v5"
)

// busConfig is a session bus that starts no services by itself: what is not on the
// stage is not there.
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%s</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
`

// Bus is a private session bus.
type Bus struct {
	Address string
	daemon  *Program
}

// StartBus runs a dbus-daemon that keeps its files in dir, which must have a short name.
func StartBus(ctx context.Context, dir string) (*Bus, error) {
	config := filepath.Join(dir, "bus.conf")
	if err := os.WriteFile(config, fmt.Appendf(nil, busConfig, dir), 0o600); err != nil {
		return nil, fmt.Errorf("start bus: %w", err)
	}
	cmd := exec.Command("dbus-daemon", "--config-file="+config, "--print-address", "--nofork", "--nopidfile")
	line, daemon, err := startAndRead(ctx, cmd, func(w *os.File) { cmd.Stdout = w })
	if err != nil {
		return nil, fmt.Errorf("start bus: %w", err)
	}
	return &Bus{Address: line, daemon: daemon}, nil
}

// Connect opens a new connection; the caller closes it.
func (b *Bus) Connect() (*dbus.Conn, error) {
	conn, err := dbus.Connect(b.Address, dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
	if err != nil {
		return nil, fmt.Errorf("join bus: %w", err)
	}
	return conn, nil
}

// Close ends the bus.
func (b *Bus) Close() error { return b.daemon.Kill() }

// startAndRead starts a command that says on a pipe when it is ready, and returns the
// first line of what it says. attach gives the writing end to cmd.
func startAndRead(ctx context.Context, cmd *exec.Cmd, attach func(*os.File)) (string, *Program, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return "", nil, err
	}
	defer r.Close()
	attach(w)
	p, err := start(cmd, nil)
	err = errors.Join(err, w.Close())
	if err != nil {
		return "", nil, err
	}
	line := make(chan string, 1)
	go func() {
		text, _ := bufio.NewReader(r).ReadString('\n')
		line <- strings.TrimSpace(text)
	}()
	select {
	case text := <-line:
		if text == "" {
			return "", nil, errors.Join(fmt.Errorf("%s ended: %s", cmd.Path, p.Output()), p.Kill())
		}
		return text, p, nil
	case <-ctx.Done():
		return "", nil, errors.Join(context.Cause(ctx), p.Kill())
	}
}
