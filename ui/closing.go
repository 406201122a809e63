package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"tideway/ui/present"
)

// Close is what the window's close button does: hide where the person wants that and something brings it back, else quit.
func (w *Window) Close() {
	if w.config.Desktop.HidesOnClose(!w.app.Clear.Quits) {
		w.Hide()
		return
	}
	w.Quit()
}

// Hide puts the window out of sight at once. It leaves the screen and the task bar alike; the tray, or starting Tideway
// again, brings it back. Where nothing could bring it back, a plain sheet of paper covers everything instead, until a
// key or a tap takes it away. The page “When it isn’t safe” is left behind: whoever brings the window back sees Now, and
// no line at the foot that tells what was done before.
func (w *Window) Hide() {
	w.closeOverlays()
	w.app.DismissNotice()
	if w.toasts != nil {
		w.toasts.Dismiss()
	}
	w.hidden.Store(true)
	if w.frame != nil {
		w.frame.cover(w.uncover)
	}
	if w.config.Desktop.Returns() {
		w.win.Hide()
	}
}

// Show brings the window forward. It may be called from any goroutine. Where the program is ending already there is no
// window left that could be shown.
func (w *Window) Show() {
	fyne.Do(func() {
		if w.gone.Load() {
			return
		}
		w.renew()
		w.uncover()
		w.buildNow() // before anybody sees the room in which it was left
		w.win.Show()
		w.win.RequestFocus()
	})
}

// uncover takes the cover away and builds the room as it is now.
func (w *Window) uncover() {
	if !w.hidden.CompareAndSwap(true, false) {
		return
	}
	if w.frame != nil {
		w.frame.uncover()
	}
	if w.app.Room() == present.RoomCare {
		w.app.Back()
	}
	w.changed()
	select { // a beat, to take in what came meanwhile
	case w.shown <- struct{}{}:
	default: // it is on its way already
	}
}

// Quit ends the program: the window goes at once, what is being written is finished, then everything stops.
func (w *Window) Quit() {
	if w.quitting || w.gone.Load() {
		return
	}
	w.open.leave()
	w.quitting = true
	w.stopBeat()
	w.win.Hide()
	if journal := w.app.Journal; journal != nil {
		w.jobs.Go(func(ctx context.Context) { w.saveSize(ctx, journal) })
	}
	w.jobs.start(func() {
		w.jobs.Wait()
		if w.config.Leaving != nil {
			w.config.Leaving()
		}
		fyne.Do(func() {
			w.gone.Store(true)
			w.config.App.Quit()
		})
	})
}
