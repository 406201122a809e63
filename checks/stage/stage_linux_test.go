package stage

import (
	"context"
	"errors"
	"image"
	_ "image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// bound is how long a test waits for anything.
func bound(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func must[T any](v T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestStage puts xev, which prints every event, on a stage and takes it by the hand.
func TestStage(t *testing.T) {
	ctx := bound(t)
	s := must(New(ctx, Options{Width: 1000, Height: 700}))(t)
	defer s.Close()
	p := must(s.Start("xev", []string{"-geometry", "300x200", "-name", "shore"}))(t)
	w := must(s.WaitWindow(ctx, Match{Title: "shore"}))(t)
	if w.Came.Before(p.Started) || !w.Visible() {
		t.Errorf("found %+v", w)
	}
	check(t, w.Type(ctx, "tüde"))
	check(t, w.Key(ctx, "ctrl+n"))
	check(t, w.Click(ctx, 40, 30))
	check(t, w.Scroll(ctx, 50, 50, 2))
	check(t, w.Drag(ctx, 60, 60, 120, 90))
	for _, want := range []string{"keysym 0x74, t)", "keysym 0xfc, udiaeresis)", "keysym 0x65, e)", "Control_L", "keysym 0x6e, n)", "(40,30)", "button 5", "(120,90)"} {
		err := until(ctx, "event "+want, new(bell), 20*time.Millisecond, func() (bool, error) { return strings.Contains(p.Output(), want), nil })
		if err != nil {
			t.Fatalf("%v\n%s", err, p.Output())
		}
	}
	check(t, w.Resize(ctx, 420, 310))
	check(t, w.Move(ctx, 100, 150))
	if r := must(w.Rect(ctx))(t); r.Width != 420 || r.Height != 310 {
		t.Errorf("it is at %+v", r)
	}
	check(t, w.Settle(ctx))
	picture := filepath.Join(t.TempDir(), "new", "w.png")
	check(t, w.Picture(ctx, picture))
	if size := pictureSize(t, picture); size != image.Pt(420, 310) {
		t.Errorf("the window's picture is %v", size)
	}
	check(t, s.Picture(ctx, picture))
	if size := pictureSize(t, picture); size != image.Pt(1000, 700) {
		t.Errorf("the screen's picture is %v", size)
	}
	measure(t, p)
	check(t, w.Close(ctx)) // xev goes when it is asked
	check(t, w.WaitGone(ctx))
	if err := p.Wait(ctx); err != nil {
		t.Errorf("xev ended: %v", err)
	}
	check(t, p.Kill()) // has gone: nothing to do
	check(t, s.Close())
	if _, err := os.Stat(s.Home); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the home folder is still there: %v", err)
	}
	for _, p := range s.programs {
		if p.Running() {
			t.Errorf("%s is still running", p.cmd.Path)
		}
	}
}

func pictureSize(t *testing.T, path string) image.Point {
	t.Helper()
	f := must(os.Open(path))(t)
	defer f.Close()
	config, _, err := image.DecodeConfig(f)
	check(t, err)
	return image.Pt(config.Width, config.Height)
}

func measure(t *testing.T, p *Program) {
	t.Helper()
	if cpu := must(p.CPU())(t); cpu < 0 || cpu > 10*time.Second {
		t.Errorf("processor time %v", cpu)
	}
	resident, peak, err := p.Memory()
	if err != nil || resident < 100<<10 || resident > 100<<20 || peak < resident {
		t.Errorf("memory %d, at most %d, %v", resident, peak, err)
	}
}

func TestKilledProgramTakesItsWindowAlong(t *testing.T) {
	ctx := bound(t)
	s := must(New(ctx, Options{NoPanel: true, NoNotices: true}))(t)
	defer s.Close()
	p := must(s.Start("sh", []string{"-c", "xev -name first & xev -name second"}))(t)
	for _, title := range []string{"first", "second"} {
		must(s.WaitWindow(ctx, Match{Title: title}))(t)
	}
	if all := must(s.Windows(ctx, Match{Contains: "s"}))(t); len(all) != 2 || all[1].Came.Before(all[0].Came) {
		t.Errorf("windows %+v", all)
	}
	check(t, p.Kill())
	check(t, s.WaitNoWindow(ctx, Match{}))
	if p.Running() || p.Wait(ctx) == nil {
		t.Error("it was killed")
	}
	short, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
	defer cancel()
	if _, err := s.WaitWindow(short, Match{Title: "never"}); !errors.Is(err, context.DeadlineExceeded) || !strings.Contains(err.Error(), "never") {
		t.Errorf("waiting for nothing: %v", err)
	}
	if _, err := s.Start("no-such-program", nil); err == nil {
		t.Error("a program that is not there was started")
	}
}

func TestWake(t *testing.T) {
	s := &Stage{Bus: startTestBus(t)}
	program := connect(t, s.Bus)
	signals := make(chan *dbus.Signal, 10)
	program.Signal(signals)
	check(t, program.AddMatchSignal(dbus.WithMatchMember("PrepareForSleep")))
	for range 2 {
		check(t, s.Wake())
		for _, sleeping := range []bool{true, false} {
			signal := <-signals
			for signal.Name != "org.freedesktop.login1.Manager.PrepareForSleep" { // the bus itself
				signal = <-signals
			}
			if signal.Body[0] != sleeping {
				t.Errorf("%+v, want %v", signal, sleeping)
			}
		}
	}
	check(t, s.logind.Close())
}

func TestEnvironmentIsPrivate(t *testing.T) {
	s := &Stage{Home: "/h", Display: ":7", Bus: &Bus{Address: "unix:x"}}
	t.Setenv("XDG_DATA_HOME", "/real")
	t.Setenv("WAYLAND_DISPLAY", "wayland-0")
	got := strings.Join(s.Env("TZ=Asia/Tokyo"), "\n")
	for want, there := range map[string]bool{
		"HOME=/h\n": true, "DISPLAY=:7\n": true, "XDG_DATA_HOME=/h/data\n": true, "TZ=Asia/Tokyo": true,
		"DBUS_SESSION_BUS_ADDRESS=unix:x\n": true, "/real": false, "WAYLAND": false,
	} {
		if strings.Contains(got, want) != there {
			t.Errorf("%q in the environment: want %v\n%s", want, there, got)
		}
	}
}
