package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"tideway/checks/stage"
)

// What is allowed: ratios to the empty window.
const (
	mostToWindow = 1.25
	mostMemory   = 1.5
)

// How often is measured, and how long a rest is.
const (
	pairs  = 9
	walks  = 3
	atRest = 5 * time.Second // a room that was left gives its memory back on the next two beats, every other second
)

// desk is a stage on which the person's own journal, the one that the tray belongs to, has ten years.
type desk struct {
	*stage.Stage
	tideway, empty string
}

// windows measures on a virtual desktop: the time to a window, memory, and what idling takes.
func windows(ctx context.Context, tideway, empty string) ([]Number, error) {
	s, err := stage.New(ctx, stage.Options{})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	d := &desk{Stage: s, tideway: tideway, empty: empty}
	if err := d.furnish(ctx); err != nil {
		return nil, err
	}
	fmt.Println("Opening windows.")
	var all []Number
	if asked("startup") {
		start, err := d.startup(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, start)
	}
	if asked("living") {
		life, err := d.living(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, life...)
	}
	return all, nil
}

// furnish makes the journal, with everything on that may happen by itself: an arc after a time away that ended yesterday,
// and a weekly invitation. Tray and notifications are on the stage.
func (d *desk) furnish(ctx context.Context) error {
	fmt.Println("Making up ten years.")
	day := func(n int) string { return time.Now().AddDate(0, 0, n).Format(time.DateOnly) }
	for _, args := range [][]string{
		{"demo", "--years", "10"},
		{"away", "add", "--from", day(-12), "--to", day(-1)},
		{"settings", "set", "invitation", "sun"},
	} {
		p, err := d.Start(d.tideway, args)
		if err != nil {
			return err
		}
		if err := p.Wait(ctx); err != nil {
			return fmt.Errorf("%q: %w: %s", args, err, p.Output())
		}
	}
	return nil
}

// open starts a program and waits for its window.
func (d *desk) open(ctx context.Context, program string) (*stage.Program, *stage.Window, error) {
	p, err := d.Start(program, nil)
	if err != nil {
		return nil, nil, err
	}
	w, err := d.WaitWindow(ctx, stage.Match{PID: p.PID()})
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %s", err, p.Output())
	}
	return p, w, nil
}

// startup is the median over pairs, one of each in turn, after a pair that only warms what the system keeps in memory.
func (d *desk) startup(ctx context.Context) (Number, error) {
	var ours, theirs []float64
	for i := range pairs + 1 {
		for _, one := range []struct {
			program string
			into    *[]float64
		}{{d.empty, &theirs}, {d.tideway, &ours}} {
			p, w, err := d.open(ctx, one.program)
			if err != nil {
				return Number{}, err
			}
			if i > 0 {
				*one.into = append(*one.into, w.Came.Sub(p.Started).Seconds())
			}
			if err := w.Settle(ctx); err != nil { // loading is over; the next start has the computer to itself
				return Number{}, err
			}
			if err := p.Kill(); err != nil {
				return Number{}, err
			}
		}
	}
	return ratio("time to a window, ten years", median(ours), median(theirs), seconds, mostToWindow), nil
}

// memory is the median over some pairs of walks through every room: how much of a program and of its libraries lies in
// memory differs by some hundredths from start to start.
func (d *desk) memory(ctx context.Context) (Number, error) {
	var ours, theirs []float64
	for range walks {
		a, b, err := d.walked(ctx)
		if err != nil {
			return Number{}, err
		}
		for _, one := range []struct {
			life
			into *[]float64
		}{{a, &ours}, {b, &theirs}} {
			resident, _, err := one.Memory()
			if err != nil {
				return Number{}, err
			}
			*one.into = append(*one.into, float64(resident))
			if err := one.Kill(); err != nil {
				return Number{}, err
			}
		}
	}
	return ratio("memory after every room", median(ours), median(theirs), megabytes, mostMemory), nil
}

// life is a program with its window.
type life struct {
	*stage.Program
	window *stage.Window
}

// walked opens both programs at once, goes through every room, and rests.
func (d *desk) walked(ctx context.Context) (ours, theirs life, err error) {
	if theirs.Program, theirs.window, err = d.open(ctx, d.empty); err != nil {
		return ours, theirs, err
	}
	if ours.Program, ours.window, err = d.open(ctx, d.tideway); err != nil {
		return ours, theirs, err
	}
	if _, err = d.Panel.WaitItem(ctx); err != nil { // without a tray closing would end it
		return ours, theirs, err
	}
	if err = visitRooms(ctx, ours.window); err != nil {
		return ours, theirs, err
	}
	if err = theirs.window.Settle(ctx); err != nil {
		return ours, theirs, err
	}
	return ours, theirs, pause(ctx, atRest)
}

// living looks at what both take while nothing happens, shown and hidden, and at a step of a ritual.
func (d *desk) living(ctx context.Context) ([]Number, error) {
	memory, err := d.memory(ctx)
	if err != nil {
		return nil, err
	}
	ours, theirs, err := d.walked(ctx)
	if err != nil {
		return nil, err
	}
	fmt.Printf("Doing nothing, shown and hidden, %s each.\n", idleTime)
	idle, err := compareIdle(ctx, "idle, shown", ours.Program, theirs.Program)
	if err != nil {
		return nil, err
	}
	for _, w := range []*stage.Window{ours.window, theirs.window} {
		if err := w.Close(ctx); err != nil {
			return nil, err
		}
		if err := w.WaitGone(ctx); err != nil {
			return nil, err
		}
	}
	hidden, err := compareIdle(ctx, "idle, hidden", ours.Program, theirs.Program)
	if err != nil {
		return nil, err
	}
	idle = append(idle, hidden...)
	if err := ours.Kill(); err != nil {
		return nil, err
	}
	_, window, err := d.open(ctx, d.tideway)
	if err != nil {
		return nil, err
	}
	if err := window.Settle(ctx); err != nil {
		return nil, err
	}
	step, err := stepChanges(ctx, window)
	return slices.Concat([]Number{memory}, idle, []Number{step}), err
}

// visitRooms goes through every room that a key leads to and waits until it is drawn.
func visitRooms(ctx context.Context, w *stage.Window) error {
	if err := w.Settle(ctx); err != nil {
		return err
	}
	for _, keys := range [][]string{
		{"ctrl+1"}, {"ctrl+2"}, {"ctrl+3"}, {"Left", "Left"}, {"ctrl+4"}, {"ctrl+5"}, {"ctrl+comma"}, {"ctrl+n"}, {"Escape"}, {"ctrl+1"},
	} {
		if err := w.Key(ctx, keys...); err != nil {
			return err
		}
		if err := w.Settle(ctx); err != nil {
			return err
		}
	}
	return nil
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

func median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
