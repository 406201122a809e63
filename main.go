// Tideway is a quiet notebook for two people who want to stay close. This is its door: it knows where things lie, opens
// the journal, and hands over to the window or to a command.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	_ "time/tzdata" // zones also where the system has none

	"fyne.io/fyne/v2/lang"

	"tideway/assets"
	"tideway/data"
	"tideway/data/portable"
	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/feeling"
	"tideway/practice/madeup"
	"tideway/practice/ritual"
	"tideway/ui/desktop"
	"tideway/ui/front"
	"tideway/ui/present"
	"tideway/ui/say"
	"tideway/ui/terminal"
)

// version is set when the program is built for others.
var version = "0.1.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	h, err := furnish()
	if err != nil {
		fmt.Fprintln(errs, "tideway:", err)
		return terminal.Failed
	}
	return terminal.Run(ctx, terminal.Env{
		In: in, Out: out, Err: errs,
		Say: h.say, Words: h.words, Library: h.library,
		Now: time.Now, Zone: h.zone, Open: h.openForCommand, Calendars: portable.Files{},
		Autostart: func() (present.Autostart, error) { return desktop.NewAutostart() },
		Journal:   h.journal, Places: h.places, Version: version, Window: h.window,
	}, args)
}

// house is what both the window and the commands need: where things lie, and what the house is furnished with.
type house struct {
	say     say.Say
	words   *feeling.Words
	library func() *ritual.Library // read when somebody asks, once
	zones   *desktop.ZoneReader
	journal string
	state   string
	places  map[string]string
}

func furnish() (*house, error) {
	h := &house{zones: new(desktop.ZoneReader), library: sync.OnceValue(rituals)}
	sentences := make(chan error, 1)
	go func() { // the longest of the three, beside the others
		var err error
		h.say, err = say.Load(assets.FS, lang.SystemLocale().LanguageString())
		sentences <- err
	}()
	var err error
	if h.words, err = feeling.Load(assets.FS); err != nil {
		return nil, err
	}
	if err = <-sentences; err != nil {
		return nil, err
	}
	h.find()
	return h, nil
}

// find says where things lie. Where there is no home folder nothing is found, and that is no error yet: a command that is
// told which journal it is about needs none.
func (h *house) find() {
	h.places = map[string]string{}
	for name, where := range map[string]func() (string, error){"journal": desktop.DefaultJournal, "state": desktop.StateDir, "log": desktop.LogFile, "rituals": desktop.RitualsDir} {
		if path, err := where(); err == nil {
			h.places[name] = path
		}
	}
	h.journal, h.state = h.places["journal"], h.places["state"]
}

// rituals reads those that come with the program, and those in the person's folder. One that cannot be read is left out:
// for the house's the log says which, for one's own the window does.
func rituals() *ritual.Library {
	library, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		slog.Error("read rituals", "err", err)
	}
	if folder, err := desktop.RitualsDir(); err == nil {
		library.AddFolder(os.DirFS(folder), folder)
	}
	return library
}

func (h *house) zone() *time.Location {
	zone, err := h.zones.Read()
	if err != nil {
		return time.UTC
	}
	return zone
}

func (h *house) openForCommand(ctx context.Context, path string, create bool) (terminal.Files, error) {
	return h.open(ctx, path, create, time.Now)
}

// open opens a journal file, or makes one; the folder of the person's own journal is made too.
func (h *house) open(ctx context.Context, path string, create bool, now func() time.Time) (*data.File, error) {
	if create && path == h.journal {
		if err := desktop.EnsureDir(filepath.Dir(path)); err != nil {
			return nil, err
		}
	}
	return data.Open(ctx, data.Options{Path: path, StateDir: h.state, Create: create, Now: now})
}

// window opens the window of one journal and stays until it is closed for good.
func (h *house) window(ctx context.Context, w terminal.Window) int {
	if !desktop.HasDisplay() {
		fmt.Fprintln(os.Stderr, h.say("terminal.no-display"))
		return terminal.Failed
	}
	if h.journal == "" || h.state == "" {
		fmt.Fprintln(os.Stderr, h.say("terminal.no-home-window"))
		return terminal.Failed
	}
	return front.Run(ctx, front.Program{
		Say: h.say, Words: h.words, Library: h.library, Zone: h.zone, Own: h.journal,
		Open: func(ctx context.Context, path string, create bool, now func() time.Time) (front.Files, error) {
			return h.open(ctx, path, create, now)
		},
		MadeUp: h.madeUp, Calendars: portable.Files{},
	}, front.Asked{
		Journal: w.Journal, Create: !w.Named, Now: w.Now, Zone: w.Zone, Hidden: w.Hidden, ClockFile: os.Getenv("TIDEWAY_CLOCK"),
	})
}

// madeUp makes the journal to look around in, once.
func (h *house) madeUp(ctx context.Context) (path string, err error) {
	path = filepath.Join(filepath.Dir(h.journal), "made-up.tideway")
	file, err := h.open(ctx, path, true, time.Now)
	if errors.Is(err, practice.ErrExists) {
		return path, nil
	}
	if err != nil {
		return "", err
	}
	j := practice.New(file, civil.ClockFunc(time.Now), h.zone, h.words)
	if err = j.Load(ctx); err == nil {
		err = madeup.Fill(ctx, j, madeup.Options{Years: 3, Seed: 1})
	}
	return path, errors.Join(err, file.Close())
}
