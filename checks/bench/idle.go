package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tideway/checks/stage"
)

// How long is measured. Every two minutes the Go runtime collects what nobody needs, in both windows: a short look at one
// that does nothing would measure whether that fell into it.
const idleTime = 80 * time.Second

// What idling may take beyond the empty window: processor time as a part of a processor in per cent, which is no more than
// the same window differs by from one measurement to the next, and how often a thread wakes, as a ratio. Both windows look
// sixty times a second whether there is something to draw (that is Fyne's), so the looks at the clock and at the journal,
// every few seconds, hardly show.
const (
	mostIdle  = 0.1
	mostWakes = 1.05
)

// rest is what a program has taken so far.
type rest struct {
	ran   time.Duration
	wakes int
}

// compareIdle measures both over the same time. What counts is what Tideway takes beyond the empty window: it looks at the
// clock and at its file every other second, and hidden every ten.
func compareIdle(ctx context.Context, what string, ours, theirs *stage.Program) ([]Number, error) {
	before, err := look(ours, theirs)
	if err != nil {
		return nil, err
	}
	if err := pause(ctx, idleTime); err != nil {
		return nil, err
	}
	after, err := look(ours, theirs)
	if err != nil {
		return nil, err
	}
	a, b := after[0].ran-before[0].ran, after[1].ran-before[1].ran
	each := func(wakes float64) string { return fmt.Sprintf("%.1f/s", wakes/idleTime.Seconds()) }
	return []Number{
		{
			What: what + ", of " + idleTime.String() + " (beyond the empty one)", Ours: short(a), Theirs: short(b),
			Measured: max(0, 100*(a-b).Seconds()/idleTime.Seconds()), Max: mostIdle, Unit: " %",
		},
		ratio("waking up, "+what, float64(after[0].wakes-before[0].wakes), float64(after[1].wakes-before[1].wakes), each, mostWakes),
	}, nil
}

func look(programs ...*stage.Program) (all []rest, err error) {
	for _, p := range programs {
		r, err := threads(p.PID())
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

// threads adds up the threads of a process: what they ran, in nanoseconds (proc_pid_schedstat), finer than the hundredths
// of a second that proc_pid_stat has; and how often they went to sleep by themselves (proc_pid_status), which is how often
// something woke them.
func threads(pid int) (sum rest, err error) {
	all, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", pid))
	if err != nil || len(all) == 0 {
		return rest{}, fmt.Errorf("look at the threads of %d: there are none: %w", pid, err)
	}
	for _, thread := range all {
		ran, err := os.ReadFile(filepath.Join(thread, "schedstat"))
		if err != nil {
			continue // the thread has just ended
		}
		status, err := os.ReadFile(filepath.Join(thread, "status"))
		if err != nil {
			continue
		}
		one, err := parseThread(string(ran), string(status))
		if err != nil {
			return rest{}, fmt.Errorf("look at %s: %w", thread, err)
		}
		sum.ran += one.ran
		sum.wakes += one.wakes
	}
	return sum, nil
}

func parseThread(schedstat, status string) (r rest, err error) {
	if _, err := fmt.Sscan(schedstat, &r.ran); err != nil {
		return rest{}, fmt.Errorf("read processor time: %w", err)
	}
	for line := range strings.Lines(status) {
		if n, _ := fmt.Sscanf(line, "voluntary_ctxt_switches: %d", &r.wakes); n == 1 {
			return r, nil
		}
	}
	return rest{}, fmt.Errorf("read wake-ups: there are none in %q", status)
}
