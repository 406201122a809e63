package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/present"
)

// How often the window looks whether a command has added entries from outside, and whether its own size is to be kept.
// Both are a comparison of numbers when nothing happened, and nothing is drawn.
const (
	pulse     = 2 * time.Second
	restPulse = 10 * time.Second // while nobody sees the window; coming back is a beat of its own
)

// beatsToGiveBack is how often memory is given back after a room was built: on the first beat its pictures may still be in
// the making.
const beatsToGiveBack = 2

// watch is the only thing in the window that goes on by itself. It ends with ctx.
func (w *Window) watch(ctx context.Context, journal *practice.Journal) {
	next := time.NewTimer(pulse)
	defer next.Stop()
	hour := w.config.Now().Hour()
	for {
		select {
		case <-ctx.Done():
			return
		case <-next.C:
		case <-w.shown:
		}
		w.lookOutside(ctx, journal)
		w.keepSize(ctx, journal)
		w.giveBack()
		if now := w.config.Now().Hour(); now != hour { // the greeting and the light on the shore go with the hour
			hour = now
			fyne.Do(w.newHour)
		}
		next.Reset(w.pace())
	}
}

// pace is how long the next beat may take to come.
func (w *Window) pace() time.Duration {
	if w.hidden.Load() {
		return restPulse
	}
	return pulse
}

// lookOutside takes in what a command has written. A journal that is held by another program is asked again next time.
func (w *Window) lookOutside(ctx context.Context, journal *practice.Journal) {
	_, _ = journal.Refresh(ctx) // what arrived reaches the window through Journal.Watch; an error heals or shows at the next write
}

// giveBack gives back what rooms left behind.
func (w *Window) giveBack() {
	if left := w.left.Load(); left > 0 && w.config.GiveBack != nil && w.left.CompareAndSwap(left, left-1) {
		w.config.GiveBack()
	}
}

// newHour builds the rooms anew that show the hour.
func (w *Window) newHour() {
	if w.app.Room() == present.RoomNow {
		w.app.Changed()
	}
}

// keepSize writes the window's size once it has stayed the same for one beat. On the page “When it isn’t safe” nothing
// is written, so a change made there waits.
func (w *Window) keepSize(ctx context.Context, journal *practice.Journal) {
	size := w.seen.Load()
	if size == w.steady {
		w.saveSize(ctx, journal)
	}
	w.steady = size
}

// saveSize writes the window's size if it is not the one that was kept last.
func (w *Window) saveSize(ctx context.Context, journal *practice.Journal) {
	size := w.seen.Load()
	if size == 0 || w.silent.Load() || journal.ReadOnly() || w.kept.Swap(size) == size {
		return
	}
	// One that could not be kept is not worth a word: the window opens in the size it had before.
	_ = journal.SetSetting(ctx, practice.SettingWindow, present.FormatWindow(int(size>>32), int(size&0xffffffff)))
}
