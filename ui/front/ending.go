package front

import (
	"context"
	"log/slog"
	"os"
	"sync"
	"time"
)

// How long ending may take. The window waits up to six seconds for what is being written; then Fyne gets a moment to
// stop, and each part that is left one to close.
const (
	windowEnds = 10 * time.Second
	fyneEnds   = 2 * time.Second
	partEnds   = 3 * time.Second
)

// ending ends the program once its window has gone, whatever hangs then: a desktop that says nothing any more, a graphics
// driver, or Fyne, which on a busy computer can wait for ever for its own last event (it is queued just before the loop
// that would run it stops: driver.Run and WaitForEvents in fyne 2.8.1).
type ending struct {
	parts []part
	bound time.Duration // for each part
	exit  func(code int)
	after func(d time.Duration, f func()) (stop func() bool)

	closing sync.Once
	mu      sync.Mutex
	over    bool
	stops   []func() bool
}

// part is something to close.
type part struct {
	name  string
	close func() error
}

func newEnding() *ending {
	return &ending{bound: partEnds, exit: os.Exit, after: func(d time.Duration, f func()) func() bool {
		return time.AfterFunc(d, f).Stop
	}}
}

// add takes in something that is closed at the end; the last one first.
func (e *ending) add(name string, close func() error) { e.parts = append(e.parts, part{name, close}) }

// within lets the program end by itself for a while. After that, what is left is closed and the process ends.
func (e *ending) within(d time.Duration) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.over {
		return
	}
	e.stops = append(e.stops, e.after(d, func() {
		slog.Warn("the window did not end by itself", "waited", d)
		e.close()
		e.exit(0)
	}))
}

// close closes all parts, once. A part that hangs is left behind.
func (e *ending) close() {
	e.closing.Do(func() {
		for i := len(e.parts) - 1; i >= 0; i-- {
			e.closePart(e.parts[i])
		}
	})
}

func (e *ending) closePart(p part) {
	ctx, cancel := context.WithTimeout(context.Background(), e.bound)
	go func() {
		defer cancel()
		if err := p.close(); err != nil {
			slog.Warn("close", "part", p.name, "error", err)
		}
	}()
	<-ctx.Done()
	if ctx.Err() == context.DeadlineExceeded {
		slog.Warn("close", "part", p.name, "error", ctx.Err())
	}
}

// ended says that all went well: nobody waits any longer.
func (e *ending) ended() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.over = true
	for _, stop := range e.stops {
		stop()
	}
}
