package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"tideway/checks/stage"
)

// What is allowed: ratios to the empty window, and idle time beyond it as a part of a processor in per cent, which is no
// more than the same window differs by from one measurement to the next.
const (
	mostToWindow = 1.25
	mostMemory   = 1.5
	mostIdle     = 0.1
)

// How long and how often is measured. Every two minutes the Go runtime collects what nobody needs, in both windows: a short
// look at one that does nothing would measure whether that fell into it.
const (
	pairs    = 9
	idleTime = 40 * time.Second
	atRest   = 5 * time.Second // a room that was left gives its memory back on the next two beats, every other second
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
	fmt.Println("Making up ten years.")
	p, err := s.Start(tideway, []string{"demo", "--years", "10"})
	if err != nil {
		return nil, err
	}
	if err := p.Wait(ctx); err != nil {
		return nil, fmt.Errorf("make up ten years: %w: %s", err, p.Output())
	}
	fmt.Println("Opening windows.")
	start, err := d.startup(ctx)
	if err != nil {
		return nil, err
	}
	life, err := d.living(ctx)
	return append([]Number{start}, life...), err
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

// living has both windows open at once, and looks at what they take.
func (d *desk) living(ctx context.Context) ([]Number, error) {
	theirs, theirWindow, err := d.open(ctx, d.empty)
	if err != nil {
		return nil, err
	}
	ours, ourWindow, err := d.open(ctx, d.tideway)
	if err != nil {
		return nil, err
	}
	if _, err := d.Panel.WaitItem(ctx); err != nil { // without a tray closing would end it
		return nil, err
	}
	if err := visitRooms(ctx, ourWindow); err != nil {
		return nil, err
	}
	if err := theirWindow.Settle(ctx); err != nil {
		return nil, err
	}
	memory, err := compareMemory(ctx, ours, theirs)
	if err != nil {
		return nil, err
	}
	fmt.Printf("Doing nothing, shown and hidden, %s each.\n", idleTime)
	shown, err := compareIdle(ctx, "idle, shown", ours, theirs)
	if err != nil {
		return nil, err
	}
	for _, w := range []*stage.Window{ourWindow, theirWindow} {
		if err := w.Close(ctx); err != nil {
			return nil, err
		}
		if err := w.WaitGone(ctx); err != nil {
			return nil, err
		}
	}
	hidden, err := compareIdle(ctx, "idle, hidden", ours, theirs)
	if err != nil {
		return nil, err
	}
	if err := ours.Kill(); err != nil {
		return nil, err
	}
	if _, ourWindow, err = d.open(ctx, d.tideway); err != nil {
		return nil, err
	}
	if err := ourWindow.Settle(ctx); err != nil {
		return nil, err
	}
	step, err := stepChanges(ctx, ourWindow)
	return []Number{memory, shown, hidden, step}, err
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

func compareMemory(ctx context.Context, ours, theirs *stage.Program) (Number, error) {
	if err := pause(ctx, atRest); err != nil {
		return Number{}, err
	}
	a, _, err := ours.Memory()
	if err != nil {
		return Number{}, err
	}
	b, _, err := theirs.Memory()
	return ratio("memory after every room", float64(a), float64(b), megabytes, mostMemory), err
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// compareIdle measures both over the same time. What counts is what Tideway takes beyond the empty window: it looks at the
// clock and at its file every other second.
func compareIdle(ctx context.Context, what string, ours, theirs *stage.Program) (Number, error) {
	before, err := busy(ours, theirs)
	if err != nil {
		return Number{}, err
	}
	if err := pause(ctx, idleTime); err != nil {
		return Number{}, err
	}
	after, err := busy(ours, theirs)
	if err != nil {
		return Number{}, err
	}
	a, b := after[0]-before[0], after[1]-before[1]
	return Number{
		What: what + ", of " + idleTime.String() + " (beyond the empty one)", Ours: short(a), Theirs: short(b),
		Measured: max(0, 100*(a-b).Seconds()/idleTime.Seconds()), Max: mostIdle, Unit: " %",
	}, nil
}

func busy(programs ...*stage.Program) (times []time.Duration, err error) {
	for _, p := range programs {
		t, err := processorTime(p.PID())
		if err != nil {
			return nil, err
		}
		times = append(times, t)
	}
	return times, nil
}

// processorTime adds what the threads of a process ran, in nanoseconds (proc_pid_schedstat), finer than the hundredths
// of a second that proc_pid_stat has.
func processorTime(pid int) (time.Duration, error) {
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	if err != nil || len(threads) == 0 {
		return 0, fmt.Errorf("read processor time of %d: no threads: %w", pid, err)
	}
	var sum time.Duration
	for _, path := range threads {
		text, err := os.ReadFile(path)
		if err != nil {
			continue // the thread has just ended
		}
		var ran int64
		if _, err := fmt.Sscan(string(text), &ran); err != nil {
			return 0, fmt.Errorf("read processor time: %w", err)
		}
		sum += time.Duration(ran)
	}
	return sum, nil
}

func median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
