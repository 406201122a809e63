package front

import (
	"context"
	"log/slog"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"tideway/ui"
	"tideway/ui/bell"
	"tideway/ui/desktop"
	"tideway/ui/present"
)

// config is what the shell needs.
func (v *visit) config(fyneApp fyne.App) ui.Config {
	return ui.Config{
		App: fyneApp, Say: v.Say, Library: v.Library, Calendars: v.Calendars, Desktop: desk{v}, Clear: v.peek(),
		Now:  func() time.Time { return v.clock.Now().In(v.zone.Load()) },
		Open: v.journal, OpenOther: v.openOther,
		Folder: filepath.Dir(v.asked.Journal), Copies: filepath.Dir(v.asked.Journal),
		Hidden: v.asked.Hidden && v.ownsTray(), Renews: runtime.GOOS == "windows",
		Shown: func() {
			if tray, ok := v.newTray(fyneApp); ok {
				v.hands.Menu = tray.SetItems
				tray.SetItems(bell.First(v.Say, v.openNow, v.window.Quit))
			}
		},
		Ready: v.ready, Leaving: func() { v.ending.within(fyneEnds) }, GiveBack: desktop.GiveBackMemory,
	}
}

func (v *visit) newTray(fyneApp fyne.App) (*desktop.Tray, bool) {
	if !v.ownsTray() {
		return nil, false
	}
	return desktop.NewTray(fyneApp, icon())
}

// ready hangs up the bell once the journal is loaded.
func (v *visit) ready(a *present.App) {
	b := bell.New(a.Journal, v.Say, v.started, v.hands)
	a.Session = b.Session
	v.autostart(a)
	a.Journal.Watch(v.lookSoon)
	v.bell.Store(b)
	v.lookSoon()
}

// autostart lets the rooms switch the start at login, and names the program anew there if it has moved. What starts at
// login is the person's own journal.
func (v *visit) autostart(a *present.App) {
	if !v.ownsTray() {
		return
	}
	auto, err := desktop.NewAutostart()
	if err != nil {
		slog.Info("start at login", "error", err)
		return
	}
	a.Autostart = auto
	go func() {
		if err := auto.Refresh(); err != nil {
			slog.Info("start at login", "error", err)
		}
	}()
}

// lookSoon asks for a look at the reminders, from any goroutine.
func (v *visit) lookSoon() {
	select {
	case v.soon <- struct{}{}:
	default: // one is asked for already
	}
}

// watchClock looks at the clock and lets the bell decide. The zone follows the computer, unless one was asked for.
func (v *visit) watchClock(ctx context.Context) {
	var slept atomic.Bool // since the last look; it is not lost where that one takes long
	watch := desktop.Watch{Now: v.clock.Now, Every: v.clock.pace()}
	if v.asked.Zone != nil {
		watch.Zone = func() (*time.Location, error) { return v.asked.Zone, nil }
	}
	go watch.Run(ctx, func(_ time.Time, loc *time.Location, woke bool) {
		v.zone.Store(loc)
		if woke {
			v.window.Woke()
			slept.Store(v.asked.ClockFile == "")
		}
		v.lookSoon()
	})
	for {
		select {
		case <-ctx.Done():
			return
		case <-v.soon:
		}
		woke := slept.Swap(false)
		if b := v.bell.Load(); b != nil {
			b.Look(ctx, woke)
		}
	}
}

// desk is the desktop as the shell sees it.
type desk struct{ v *visit }

func (d desk) HasTray() bool { return d.v.ownsTray() && d.v.tray.Load() }

func (d desk) HidesOnClose(wanted bool) bool {
	return d.v.ownsTray() && desktop.ClosePolicy(d.v.tray.Load(), wanted, runtime.GOOS) == desktop.Hide
}

// Returns: a second start brings a hidden window back, always.
func (d desk) Returns() bool { return true }

func (d desk) OpenFile(path string) error {
	go func() { // the viewer may take its time to refuse
		if err := desktop.OpenFile(context.Background(), path); err != nil {
			slog.Info("open with its program", "error", err)
		}
	}()
	return nil
}
