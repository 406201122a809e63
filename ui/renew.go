package ui

import "fyne.io/fyne/v2"

// make makes the system's window: an empty sheet of paper.
func (w *Window) make() {
	w.win = w.config.App.NewWindow(w.config.Say("app.name"))
	w.win.SetPadded(false)
	if !w.config.Renews {
		w.win.SetMaster() // Fyne ends the program with its master, and a window that may be replaced cannot be that
	}
	width, height := w.app.Clear.WindowSize()
	w.win.Resize(fyne.NewSize(float32(width), float32(height)))
	w.win.SetCloseIntercept(w.Close)
	w.win.SetOnDropped(w.dropped)
	w.bindKeys()
}

// Woke tells that the computer has slept, or that its clock has jumped. It may be called from any goroutine. On Windows a
// window that was hidden meanwhile may never be shown again (fyne-io/fyne#6147), so another takes its place when
// somebody wants it.
func (w *Window) Woke() {
	if w.config.Renews && w.hidden.Load() {
		w.stale.Store(true)
	}
}

// renew puts a new window in the place of one that cannot be trusted to come back. Rooms keep their state in their
// models, and their views are thrown away all the time, so nothing is lost by it.
func (w *Window) renew() {
	if !w.stale.CompareAndSwap(true, false) || w.frame == nil {
		return
	}
	old := w.win
	if size := w.seen.Load(); size != 0 { // as large as the one before
		w.app.Clear.Width, w.app.Clear.Height = int(size>>32), int(size&0xffffffff)
	}
	w.closeOverlays()
	w.seats = nil
	w.make()
	w.furnish()
	old.SetCloseIntercept(nil)
	old.Close()
}
