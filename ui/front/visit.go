package front

import (
	"context"
	"errors"
	"log/slog"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui"
	"tideway/ui/bell"
	"tideway/ui/desktop"
	"tideway/ui/present"
)

// AppID is the program's name to the desktop; FyneApp.toml and the desktop entry have the same.
const AppID = "app.tideway.Tideway"

// visit is one window of one journal, from its first frame to its last.
type visit struct {
	Program
	asked   Asked
	one     *desktop.Instance
	clock   clock
	started time.Time
	zone    atomic.Pointer[time.Location]
	tray    atomic.Bool // there is one on this desktop
	icon    atomic.Bool // and what brings the window back from it was started
	mute    atomic.Bool // nobody on this desktop shows notifications
	bus     chan bool   // whether the desktop's bus says anything

	first  chan opening // the opening that began before there was a window
	tried  atomic.Bool  // that one was taken
	files  atomic.Pointer[Files]
	window *ui.Window
	bell   atomic.Pointer[bell.Bell]
	sound  *desktop.Sound
	ending *ending
	hands  bell.Hands
	soon   chan struct{} // look at the reminders now
}

// opening is a journal file that was opened, with the settings that stand in the clear.
type opening struct {
	files Files
	clear map[string]string
	err   error
}

// run opens the journal while Fyne is still starting, shows the window, and stays until it ends.
func (v *visit) run(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() { v.first <- v.open(ctx) }()
	v.bus = make(chan bool, 1)
	go func() { v.bus <- desktop.BusAnswers(ctx) }()
	if err := desktop.PrepareEnvironment(1); err != nil {
		slog.Warn("prepare environment", "error", err)
	}
	v.soon = make(chan struct{}, 1)
	fyneApp := app.NewWithID(AppID)
	picture := icon()
	fyneApp.SetIcon(picture)
	notifier := desktop.NewNotifier(fyneApp, v.Say, func(string) { fyne.Do(v.openNow) })
	v.sound = desktop.NewSound()
	v.ending.add("notifier", notifier.Close) // an open notice goes with it
	v.ending.add("sound", func() error { v.sound.Close(); return nil })
	v.ending.add("journal", v.closeJournal)
	v.ending.add("background", func() error { cancel(); return nil })
	v.window = ui.New(v.config(fyneApp))
	v.hands = bell.Hands{
		Do: fyne.Do, Notify: notifier.Show, Withdraw: notifier.Withdraw,
		OpenNow: v.openNow, Quit: v.window.Quit, Changed: v.window.Rebuild,
		PickTime: v.show(func() { v.window.OpenRoom(present.RoomNow, present.PickTime{}) }),
		GoAway:   v.show(func() { v.window.OpenRoom(present.RoomAway, present.AwayBegin{}) }),
		BackHome: v.show(func() { v.window.BackHome() }),
		Work:     func(do func(context.Context)) { go do(ctx) },
	}
	fyneApp.Lifecycle().SetOnEnteredForeground(v.lookSoon)
	v.one.OnShow(func(desktop.Message) { v.window.Show() })
	v.watchDesktop(ctx)
	go v.watchClock(ctx)
	go func() { // the system asks it to end
		<-ctx.Done()
		v.ending.within(windowEnds)
		fyne.Do(v.window.Quit)
	}()
	v.window.Stay()
	v.ending.close()
}

func (v *visit) closeJournal() error {
	if files := v.files.Load(); files != nil {
		return (*files).Close()
	}
	return nil
}

// ownsTray says whether the tray is this window's: it belongs to the person's own journal.
func (v *visit) ownsTray() bool { return v.asked.Journal == v.Own }

// openNow brings the window forward with Now in it.
func (v *visit) openNow() { v.show(func() { v.window.OpenRoom(present.RoomNow, nil) })() }

// show brings the window forward once it is where it is wanted.
func (v *visit) show(open func()) func() {
	return func() {
		open()
		v.window.Show()
	}
}

// open opens the file and reads the settings that the first frame wants.
func (v *visit) open(ctx context.Context) opening {
	files, err := v.Open(ctx, v.asked.Journal, false, v.clock.Now)
	if errors.Is(err, practice.ErrMissing) && v.asked.Create {
		files, err = v.Open(ctx, v.asked.Journal, true, v.clock.Now)
	}
	if err != nil {
		return opening{err: err}
	}
	clear := map[string]string{}
	for _, key := range []string{practice.SettingTheme, practice.SettingSize, practice.SettingWindow, practice.SettingMotion, practice.SettingTray} {
		if clear[key], err = files.Setting(ctx, key); err != nil {
			return opening{err: errors.Join(err, files.Close())}
		}
	}
	return opening{files: files, clear: clear}
}

// journal is what the window loads: the opening that began first, and a fresh one each time after that. The rituals are read
// beside it; the first room asks for them.
func (v *visit) journal(ctx context.Context) (ui.Opened, error) {
	go v.Library()
	var o opening
	if v.tried.CompareAndSwap(false, true) {
		o = <-v.first
	} else {
		o = v.open(ctx)
	}
	if o.err != nil {
		return ui.Opened{}, o.err
	}
	if old := v.files.Swap(&o.files); old != nil { // it was opened and could not be read: this is another try
		if err := (*old).Close(); err != nil {
			slog.Warn("close journal", "error", err)
		}
	}
	j := practice.New(o.files, civil.ClockFunc(v.clock.Now), v.zone.Load, v.Words)
	return ui.Opened{Journal: j, Keeper: o.files}, nil
}

// peek waits a moment for the settings in the clear, so that the first frame has the right theme and size.
func (v *visit) peek() map[string]string {
	const moment = 150 * time.Millisecond
	timer := time.NewTimer(moment)
	defer timer.Stop()
	select {
	case o := <-v.first:
		v.first <- o
		return o.clear
	case <-timer.C:
		return nil
	}
}

// icon is small: panels and title bars show it at 16 to 48 px, and a large one is decoded before the first frame.
func icon() fyne.Resource {
	raw, err := assets.FS.ReadFile("icons/tideway-64.png")
	if err != nil {
		slog.Error("read icon", "error", err)
	}
	return fyne.NewStaticResource("tideway-64.png", raw)
}
