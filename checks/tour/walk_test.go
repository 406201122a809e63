//go:build tour && linux

package tour

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/checks/stage"
)

// patience is how long anything that is waited for may take. It is generous: a wait ends as soon as it can.
const patience = 20 * time.Second

// walker goes through the program on a stage of its own.
type walker struct {
	*testing.T
	stage   *stage.Stage
	bin     string // the program
	home    string // of the stage
	journal string // where the person's own journal lies
	log     string // where the program writes what went wrong
	clock   *clock

	env     []string // of the program, besides
	program *stage.Program
	window  *stage.Window
	moving  bool // keys were pressed, and nobody has waited for what they do

	secrets []string
	outputs []*stage.Program // everything that was started
}

// newWalker raises a stage and asks the program where its journal would lie.
func newWalker(t *testing.T, o stage.Options) *walker {
	t.Helper()
	bin := os.Getenv("TIDEWAY_BIN")
	if bin == "" {
		t.Fatal("TIDEWAY_BIN names the built program; `make tour` sets it")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*patience)
	defer cancel()
	s, err := stage.New(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	w := &walker{T: t, stage: s, bin: bin, home: s.Home}
	w.clock = newClock(w)
	s.Time = func() string { return w.clock.now.Format("Mon 2 Jan  15:04") }
	t.Cleanup(w.end)
	paths := w.paths()
	w.journal, w.log = paths["journal"], paths["log"]
	return w
}

// end looks once more at what the programs printed and logged, and shows where a failed walk stopped.
func (w *walker) end() {
	for _, p := range w.outputs {
		w.noCrash("a program printed", p.Output())
	}
	logs, err := filepath.Glob(filepath.Join(filepath.Dir(w.log), "*.log"))
	if err != nil {
		w.Error(err)
	}
	for _, path := range logs {
		text, err := os.ReadFile(path)
		if err != nil {
			w.Error(err)
		}
		w.noCrash(filepath.Base(path)+" holds", string(text))
	}
	if w.Failed() {
		w.showFailure()
	}
	if err := w.stage.Close(); err != nil {
		w.Error(err)
	}
}

func (w *walker) showFailure() {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	path := filepath.Join(pictures(w.T), "failed-"+strings.ReplaceAll(w.Name(), "/", "-")+".png")
	if w.stage.Picture(ctx, path) == nil {
		w.Logf("where it stopped: %s", path)
	}
	if log, err := os.ReadFile(w.log); err == nil {
		w.Logf("the log:\n%s", log)
	}
	if w.program != nil && w.program.Running() {
		_ = w.program.Explain()
		_ = w.program.Wait(ctx)
		w.Logf("what the program was doing:\n%s", w.program.Output())
	}
}

// noCrash looks for the last words of a program, and for what Fyne says about calls from the wrong goroutine.
func (w *walker) noCrash(where, text string) {
	for _, bad := range []string{"Error in Fyne call thread", "panic:", "fatal error:", "goroutine ", "DATA RACE", "SIGSEGV"} {
		if strings.Contains(text, bad) {
			w.Errorf("%s %q:\n%s", where, bad, text)
			return
		}
	}
}

// ok ends the walk on an error.
func (w *walker) ok(err error) {
	w.Helper()
	if err != nil {
		output := ""
		if w.program != nil {
			output = w.program.Output()
		}
		w.Fatalf("%v\n%s", err, output)
	}
}

// soon is a context for one thing that is waited for.
func (w *walker) soon() context.Context {
	ctx, cancel := context.WithTimeout(w.Context(), patience)
	w.Cleanup(cancel)
	return ctx
}

// eventually waits until something is so.
func (w *walker) eventually(what string, so func() bool) {
	w.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(patience); !so(); <-tick.C {
		if time.Now().After(end) {
			w.Fatalf("waited in vain: %s", what)
		}
	}
}

// start starts the program with the walker's clock and zone.
func (w *walker) start(args ...string) *stage.Program {
	w.Helper()
	p, err := w.stage.Start(w.bin, args, slices.Concat([]string{"TZ=" + zone, "TIDEWAY_CLOCK=" + w.clock.path}, w.env)...)
	w.ok(err)
	w.outputs = append(w.outputs, p)
	return p
}

// open starts the program and waits for its window, with the journal loaded and drawn.
func (w *walker) open(args ...string) {
	w.Helper()
	w.program = w.start(args...)
	w.findWindow()
}

func (w *walker) findWindow() {
	w.Helper()
	var err error
	w.window, err = w.stage.WaitWindow(w.soon(), stage.Match{PID: w.program.PID()})
	w.ok(err)
	w.eventually("the first picture", func() bool { return !w.look().Blank() }) // the window stands before it is painted
	w.settle()
}

// hide presses the close button where a tray keeps the program, and waits until the window has gone.
func (w *walker) hide() {
	w.Helper()
	w.ok(w.window.Close(w.soon()))
	w.ok(w.window.WaitGone(w.soon()))
	if !w.program.Running() {
		w.Fatal("closing ended the program, although there is a tray")
	}
}

// back waits for a window that something brings back, in a room of the rail. It shows no other room before.
func (w *walker) back(room int) {
	w.Helper()
	w.ok(w.window.WaitShown(w.soon()))
	w.eventually("the window to come back", func() bool {
		l := w.look()
		for other := range railRooms {
			if other != room && inRoom(l, other) {
				w.Fatalf("it came back in room %d of the rail, not in %d", other, room)
			}
		}
		return inRoom(l, room)
	})
	w.settle()
}

// settle waits until nothing moves.
func (w *walker) settle() {
	w.Helper()
	w.ok(w.window.Settle(w.soon()))
}

// keys presses keys that need not show at once.
func (w *walker) keys(keys ...string) {
	w.Helper()
	w.moving = true
	w.ok(w.window.Key(w.soon(), keys...))
}

// times presses a key so many times.
func (w *walker) times(n int, key string) {
	w.Helper()
	if n > 0 {
		w.keys(slices.Repeat([]string{key}, n)...)
	}
}

// tabs goes on with Tab, so many times.
func (w *walker) tabs(n int) { w.Helper(); w.times(n, "Tab") }

// press presses keys, and waits until the window shows something else and holds still.
func (w *walker) press(keys ...string) {
	w.Helper()
	w.changes(fmt.Sprintf("the window after %q", keys), func() { w.ok(w.window.Key(w.soon(), keys...)) })
}

// words types a text that must be found nowhere on the disk.
func (w *walker) words(text string) {
	w.Helper()
	w.secrets = append(w.secrets, text)
	w.changes(fmt.Sprintf("the window after typing %q", text), func() { w.ok(w.window.Type(w.soon(), text)) })
}

// changes does something and waits until the window shows something else and holds still.
func (w *walker) changes(what string, do func()) {
	w.Helper()
	if w.moving { // what came before is not to be taken for what comes now
		w.moving = false
		w.settle()
	}
	before := w.look()
	do()
	w.eventually(what+" to change", func() bool { return !w.look().Same(before) })
	w.settle()
}

// look is what the window shows now.
func (w *walker) look() stage.Look {
	w.Helper()
	l, err := w.window.Look(w.soon())
	w.ok(err)
	return l
}

// quit ends the program as its own shortcut does, and waits until it has ended well.
func (w *walker) quit() {
	w.Helper()
	w.keys("ctrl+q")
	w.ok(w.program.Wait(w.soon()))
}
