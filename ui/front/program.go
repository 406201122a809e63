package front

import (
	"context"
	"log/slog"
	"os"
	"os/exec"
	"runtime/debug"
	"time"

	"tideway/practice"
	"tideway/practice/feeling"
	"tideway/practice/ritual"
	"tideway/ui/desktop"
	"tideway/ui/present"
	"tideway/ui/say"
)

// Files is one open journal file: its records, and the file itself.
type Files interface {
	practice.Store
	practice.Keeper
}

// Program is what the window needs from the house.
type Program struct {
	Say     say.Say
	Words   *feeling.Words
	Library func() *ritual.Library
	Zone    func() *time.Location
	// Own is where the person's own journal lies; the tray belongs to it.
	Own string
	// Open opens a journal file; create makes a new one where there is none.
	Open func(ctx context.Context, path string, create bool, now func() time.Time) (Files, error)
	// MadeUp makes a made-up journal, if there is none yet, and says where it lies.
	MadeUp func(ctx context.Context) (string, error)
	// Calendars reads and writes calendar files.
	Calendars practice.Calendars
}

// Asked is what was asked of the window when it was started.
type Asked struct {
	Journal string
	Create  bool      // a journal that is not there yet is made
	Now     time.Time // the clock begins at this moment; zero: the real one
	Zone    *time.Location
	Hidden  bool
	// ClockFile, for tests of the built program, holds the moment at which it is.
	ClockFile string
}

// gcPercent is how much the heap may grow between collections. What lives is mostly parsed fonts and never goes; half of
// it again is plenty for rooms that come and go.
const gcPercent = 50

// Run opens the window of one journal and stays until it is closed for good. It returns an exit code.
func Run(ctx context.Context, p Program, asked Asked) int {
	log, err := desktop.SetupLog(slog.LevelInfo)
	if err != nil {
		return p.fail(err)
	}
	defer log.Close()
	one, first, err := desktop.First(asked.Journal, desktop.Message{Token: os.Getenv("XDG_ACTIVATION_TOKEN")})
	if err != nil {
		return p.fail(err)
	}
	if !first {
		return 0 // the window that is open already has come forward
	}
	defer one.Close()
	debug.SetGCPercent(gcPercent)
	v := &visit{Program: p, asked: asked, one: one, clock: newClock(asked), first: make(chan opening, 1), ending: newEnding()}
	defer v.ending.ended()
	v.started = v.clock.Now()
	v.zone.Store(p.Zone())
	if asked.Zone != nil {
		v.zone.Store(asked.Zone)
	}
	v.run(ctx)
	return 0
}

func (p Program) fail(err error) int {
	text := present.Sentence(p.Say, err)
	if key, ok := desktop.Explain(err); ok {
		text = p.Say(key)
	}
	_, _ = os.Stderr.WriteString(text + "\n")
	return 1
}

// openOther opens another journal in a window of its own: a process of its own, so that each has its one instance.
func (p Program) openOther(path string, madeUp bool) error {
	if madeUp {
		var err error
		if path, err = p.MadeUp(context.Background()); err != nil {
			return err
		}
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	var args []string
	if path != "" {
		args = []string{path}
	}
	cmd := exec.Command(self, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}
