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
				v.icon.Store(true)
				tray.SetItems(bell.First(v.Say, v.openNow, v.window.Quit))
			}
		},
		Ready: v.ready, Leaving: func() { v.ending.within(fyneEnds) }, GiveBack: desktop.GiveBackMemory,
	}
}

// How long the first frame may wait for the desktop's bus, and a start without a window.
const (
	busTime     = time.Second
	busTimeRest = 5 * time.Second
)

// newTray makes the tray, where the bus it lives on answers: Fyne asks it before the first frame, and waits for ever.
func (v *visit) newTray(fyneApp fyne.App) (*desktop.Tray, bool) {
	if !v.ownsTray() || !v.busAnswers() {
		return nil, false
	}
	return desktop.NewTray(fyneApp, icon())
}

func (v *visit) busAnswers() bool {
	bound := busTime
	if v.asked.Hidden {
		bound = busTimeRest
	}
	timer := time.NewTimer(bound)
	defer timer.Stop()
	select {
	case answers := <-v.bus:
		return answers
	case <-timer.C:
		slog.Warn("the desktop's bus does not answer: no tray", "waited", bound)
		return false
	}
}

// watchDesktop follows whether there is a tray, and whether anybody shows notifications.
func (v *visit) watchDesktop(ctx context.Context) {
	follow := func(what string, watch func(context.Context, func(bool)) error, take func(bool)) {
		err := watch(ctx, func(there bool) {
			take(there)
			v.window.DesktopChanged()
		})
		if err != nil {
			slog.Info("watch the desktop", "for", what, "error", err)
		}
	}
	go follow("tray", desktop.WatchTray, v.tray.Store)
	go follow("notifications", desktop.WatchNotices, func(shows bool) { v.mute.Store(!shows) })
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

func (d desk) HasTray() bool { return d.v.ownsTray() && d.v.icon.Load() && d.v.tray.Load() }

// HasNotices says whether somebody shows notifications, as far as it is known.
func (d desk) HasNotices() bool { return !d.v.mute.Load() }

func (d desk) HidesOnClose(wanted bool) bool {
	return d.v.ownsTray() && desktop.ClosePolicy(d.HasTray(), wanted, runtime.GOOS) == desktop.Hide
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
