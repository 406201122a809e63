package stage

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"
)

// Options say what is on the stage. The zero value is a common desktop.
type Options struct {
	Width, Height int       // of the screen in pixels; 1440 x 900 by default
	NoPanel       bool      // the panel is there, but does not Appear by itself
	NoNotices     bool      // the same for the notification service
	Log           io.Writer // takes everything that programs print, as well
}

// Stage is a running desktop.
type Stage struct {
	Display string // such as ":42"
	Home    string // the home folder; XDG folders, temporary and runtime folder lie in it
	Bus     *Bus
	Panel   *Panel
	Notices *Notices
	Time    func() string // what the panel's clock shows in a picture of the screen; nil: nothing

	log     io.Writer
	logind  *dbus.Conn
	clients *clients

	closers []io.Closer // in the order in which they were made

	mu       sync.Mutex
	programs []*Program
}

// Missing lists the commands that the stage needs and that are not installed.
func Missing() []string {
	var missing []string
	for _, name := range []string{"Xvfb", "openbox", "dbus-daemon", "xdotool", "xprop", "xwininfo", "wmctrl"} {
		if _, err := exec.LookPath(name); err != nil {
			missing = append(missing, name)
		}
	}
	return missing
}

// New starts a desktop. ctx bounds the starting; the stage lasts until Close.
func New(ctx context.Context, o Options) (*Stage, error) {
	if missing := Missing(); len(missing) > 0 {
		return nil, fmt.Errorf("start stage: not installed: %q", missing)
	}
	home, err := os.MkdirTemp("", "stage") // short, for the sockets in it
	if err != nil {
		return nil, fmt.Errorf("start stage: %w", err)
	}
	s := &Stage{Home: home, log: o.Log}
	if err := s.build(ctx, o); err != nil {
		return nil, errors.Join(fmt.Errorf("start stage: %w", err), s.Close())
	}
	return s, nil
}

func (s *Stage) build(ctx context.Context, o Options) error {
	for _, dir := range []string{"run", "tmp", "data", "state", "config", "cache"} {
		if err := os.Mkdir(filepath.Join(s.Home, dir), 0o700); err != nil {
			return err
		}
	}
	if err := s.raiseScreen(ctx, cmp.Or(o.Width, 1440), cmp.Or(o.Height, 900)); err != nil {
		return err
	}
	if err := s.joinBus(ctx); err != nil {
		return err
	}
	if err := s.startWindowManager(ctx); err != nil {
		return err
	}
	if err := s.followClients(ctx); err != nil {
		return err
	}
	if !o.NoPanel {
		if err := s.Panel.Appear(); err != nil {
			return err
		}
	}
	if !o.NoNotices {
		return s.Notices.Appear()
	}
	return nil
}

func (s *Stage) joinBus(ctx context.Context) (err error) {
	if s.Bus, err = StartBus(ctx, filepath.Join(s.Home, "run")); err != nil {
		return err
	}
	s.closers = append(s.closers, s.Bus)
	if s.Panel, err = NewPanel(s.Bus); err != nil {
		return err
	}
	s.closers = append(s.closers, s.Panel)
	if s.Notices, err = NewNotices(s.Bus); err != nil {
		return err
	}
	s.closers = append(s.closers, s.Notices)
	return nil
}

// raiseScreen starts Xvfb on a display that is free.
func (s *Stage) raiseScreen(ctx context.Context, width, height int) error {
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height),
		"-nolisten", "tcp", "-noreset", "-dpi", "96")
	number, p, err := startAndRead(ctx, cmd, func(w *os.File) { cmd.ExtraFiles = []*os.File{w} })
	if err != nil {
		return fmt.Errorf("raise the screen: %w", err)
	}
	s.Display = ":" + number
	s.programs = append(s.programs, p)
	return nil
}

// wmConfig lets windows be moved, clicked and closed, and takes no key for itself but one.
const wmConfig = `<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <desktops><number>1</number></desktops>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse>
    <context name="Client"><mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind></context>
    <context name="Titlebar"><mousebind button="Left" action="Drag"><action name="Move"/></mousebind></context>
    <context name="Close"><mousebind button="Left" action="Click"><action name="Close"/></mousebind></context>
  </mouse>
</openbox_config>
`

func (s *Stage) startWindowManager(ctx context.Context) error {
	config := filepath.Join(s.Home, "run", "openbox.xml")
	if err := os.WriteFile(config, []byte(wmConfig), 0o600); err != nil {
		return err
	}
	p, err := s.Start("openbox", []string{"--sm-disable", "--config-file", config})
	if err != nil {
		return err
	}
	return until(ctx, "the window manager", new(bell), 20*time.Millisecond, func() (bool, error) {
		if !p.Running() {
			return false, fmt.Errorf("openbox ended: %s", p.Output())
		}
		if s.command(ctx, "wmctrl", "-m").Run() != nil {
			return false, nil
		}
		out, err := s.run(ctx, "xprop", "-root", "_NET_CLIENT_LIST")
		return strings.Contains(out, "window id"), err
	})
}

// Env is the whole environment of a program on the stage; later extras win. Nothing of
// the real desktop comes through but PATH and what Go's own tools set for coverage.
func (s *Stage) Env(extra ...string) []string {
	in := func(dir string) string { return filepath.Join(s.Home, dir) }
	env := []string{
		"PATH=" + os.Getenv("PATH"), "GOCOVERDIR=" + os.Getenv("GOCOVERDIR"),
		"HOME=" + s.Home, "TMPDIR=" + in("tmp"), "USER=tideway", "SHELL=/bin/sh",
		"XDG_RUNTIME_DIR=" + in("run"), "XDG_DATA_HOME=" + in("data"), "XDG_STATE_HOME=" + in("state"),
		"XDG_CONFIG_HOME=" + in("config"), "XDG_CACHE_HOME=" + in("cache"), "XDG_SESSION_TYPE=x11",
		"LANG=C.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1", "NO_AT_BRIDGE=1", "DISPLAY=" + s.Display,
	}
	if s.Bus != nil {
		env = append(env, "DBUS_SESSION_BUS_ADDRESS="+s.Bus.Address, "DBUS_SYSTEM_BUS_ADDRESS="+s.Bus.Address)
	}
	return append(env, extra...)
}

// Start starts a program; env ("KEY=value") is added to the stage's. It runs until it
// ends, is killed, or the stage is closed.
func (s *Stage) Start(program string, args []string, env ...string) (*Program, error) {
	cmd := exec.Command(program, args...)
	cmd.Env = s.Env(env...)
	cmd.Dir = s.Home
	if filepath.Base(program) != program {
		abs, err := filepath.Abs(program)
		if err != nil {
			return nil, err
		}
		cmd.Path = abs
	}
	p, err := start(cmd, s.log)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.programs = append(s.programs, p)
	return p, nil
}

// command is a tool of the stage's own.
func (s *Stage) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = s.Env()
	return cmd
}

// run runs a tool and returns what it printed.
func (s *Stage) run(ctx context.Context, name string, args ...string) (string, error) {
	out, err := s.command(ctx, name, args...).CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%s %q: %w: %s", name, args, errors.Join(err, context.Cause(ctx)), out)
	}
	return string(out), err
}

// Wake pretends that the computer slept and has woken, as logind tells it to whoever
// listens already: wait for a sign that the program has started.
func (s *Stage) Wake() error {
	const logind = "org.freedesktop.login1"
	if s.logind == nil {
		conn, err := s.Bus.Connect()
		if err != nil {
			return err
		}
		s.logind, s.closers = conn, append(s.closers, conn)
		if err := takeName(conn, logind); err != nil {
			return err
		}
	}
	for _, sleeping := range []bool{true, false} {
		if err := s.logind.Emit("/org/freedesktop/login1", logind+".Manager.PrepareForSleep", sleeping); err != nil {
			return fmt.Errorf("wake: %w", err)
		}
	}
	return nil
}

// Close ends everything on the stage, the newest first, and removes its home folder.
func (s *Stage) Close() error {
	s.mu.Lock()
	programs := slices.Clone(s.programs)
	s.mu.Unlock()
	var errs []error
	for _, p := range slices.Backward(programs) {
		errs = append(errs, p.Kill())
	}
	for _, c := range slices.Backward(s.closers) {
		errs = append(errs, c.Close())
	}
	return errors.Join(append(errs, os.RemoveAll(s.Home))...)
}
