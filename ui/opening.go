package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/present"
)

// opened is a journal that is open and loaded, with the settings that stand in the clear.
type opened struct {
	Opened
	clear present.Clear
}

// load opens the journal and reads all of it. It runs in the background.
func (w *Window) load(ctx context.Context) (opened, error) {
	o, err := w.config.Open(ctx)
	if err != nil {
		return opened{}, err
	}
	clear, err := present.ReadClear(ctx, o.Journal.Setting)
	if err == nil {
		err = o.Journal.Load(ctx)
	}
	return opened{o, clear}, err
}

// loaded puts the journal into the window, or says why there is none.
func (w *Window) loaded(o opened, err error) {
	if w.quitting || errors.Is(err, context.Canceled) {
		return
	}
	if err != nil {
		w.trouble = err
		w.app.Open(present.RoomTrouble, nil)
		return
	}
	w.trouble = nil
	w.app.Journal, w.app.Keeper, w.app.Clear = o.Journal, o.Keeper, o.clear
	o.Journal.Watch(func() { fyne.Do(w.app.Changed) })
	width, height := o.clear.WindowSize()
	w.kept.Store(int64(width)<<32 | int64(height))
	w.beginBeat(o.Journal)
	if w.ready() {
		w.app.Open(present.RoomNow, nil)
	} else {
		w.app.Open(present.RoomFirst, nil)
	}
	if w.config.Ready != nil {
		w.config.Ready(w.app)
	}
}

// beginBeat lets the window look outside from now on.
func (w *Window) beginBeat(journal *practice.Journal) {
	w.stopBeat()
	w.stopBeat = func() {}
	if w.beat == nil {
		return
	}
	ctx, cancel := context.WithCancel(w.jobs.ctx)
	w.stopBeat = cancel
	w.jobs.Go(func(context.Context) { w.beat(ctx, journal) })
}

// tryAgain opens the journal once more, after trouble.
func (w *Window) tryAgain() {
	w.app.Open(present.RoomLoading, nil)
	w.Start()
}
