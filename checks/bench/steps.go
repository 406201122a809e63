package main

import (
	"context"
	"errors"
	"fmt"
	"image/color"
	"time"

	"tideway/checks/stage"
)

// mostToStep is half of what a person takes for at once.
const mostToStep = 50 * time.Millisecond

// doubleClick is longer than a step stays at least, so that a double click does not pass two of them.
const doubleClick = 400 * time.Millisecond

// actionNight is the filled button's colour where the desktop says nothing of its theme (look.md).
var actionNight = color.RGBA{0x7c, 0xc3, 0xc9, 0xff}

// stepChanges begins a ritual and measures from pressing a key until the next step begins to show, beyond what the hands
// take until the key is down.
func stepChanges(ctx context.Context, w *stage.Window) (Number, error) {
	if err := w.Key(ctx, "ctrl+2"); err != nil {
		return Number{}, err
	}
	if err := w.Settle(ctx); err != nil {
		return Number{}, err
	}
	look, err := w.Look(ctx)
	if err != nil {
		return Number{}, err
	}
	button, found := look.Bar(actionNight)
	if !found {
		return Number{}, errors.New("begin a ritual: there is no filled button")
	}
	if err := w.Click(ctx, button.X, button.Y); err != nil {
		return Number{}, err
	}
	if err := w.Settle(ctx); err != nil {
		return Number{}, err
	}
	hands, err := idleHands(ctx, w)
	if err != nil {
		return Number{}, err
	}
	var took []float64
	for range 5 {
		one, err := untilChanged(ctx, w, "Return")
		if err != nil {
			return Number{}, err
		}
		took = append(took, max(0, (one-hands).Seconds()))
		<-time.After(doubleClick)
		if err := w.Settle(ctx); err != nil {
			return Number{}, err
		}
	}
	return alone("step of a ritual, from key to screen, beyond the hands", time.Duration(median(took)*float64(time.Second)), mostToStep), nil
}

// idleHands is how long it takes until a key is down: pressing one that does nothing, without the pause after it, in which
// a program works already.
func idleHands(ctx context.Context, w *stage.Window) (time.Duration, error) {
	var took []float64
	for range 5 {
		began := time.Now()
		if err := w.Key(ctx, "shift"); err != nil {
			return 0, err
		}
		took = append(took, (time.Since(began) - stage.KeyPause).Seconds())
	}
	return time.Duration(median(took) * float64(time.Second)), nil
}

// untilChanged presses a key and looks until the window shows something else.
func untilChanged(ctx context.Context, w *stage.Window, key string) (time.Duration, error) {
	before, err := w.Look(ctx)
	if err != nil {
		return 0, err
	}
	began := time.Now()
	if err := w.Key(ctx, key); err != nil {
		return 0, err
	}
	for tick := time.NewTicker(2 * time.Millisecond); ; {
		now, err := w.Look(ctx)
		if err != nil {
			return 0, err
		}
		if !now.Same(before) {
			tick.Stop()
			return time.Since(began), nil
		}
		if time.Since(began) > 5*time.Second {
			tick.Stop()
			return 0, fmt.Errorf("%q changed nothing", key)
		}
		<-tick.C
	}
}
