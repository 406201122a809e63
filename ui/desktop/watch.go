package desktop

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// Watch looks at the wall clock. Go's own timers stop while the computer sleeps and
// know nothing of a clock that is set (golang/go#24595), so nothing waits for a
// moment: somebody looks every thirty seconds and decides from what is stored. The
// zero value is ready; a test fills in what it wants to hold still.
type Watch struct {
	Now   func() time.Time                       // the wall clock; by default time.Now
	Zone  func() (*time.Location, error)         // by default a ZoneReader
	Sleep func(ctx context.Context, woke func()) // calls woke after each sleep until ctx ends; by default the system
	Here  func(ctx context.Context, here func()) // calls here when somebody unlocks the screen; by default the desktop
	Every time.Duration                          // between two looks; by default 30 s
}

const (
	lookEvery  = 30 * time.Second
	zoneEvery  = time.Minute
	jumpMargin = 20 * time.Second // a busy computer may be that late without having slept
)

// Run looks at once, then every Every, whenever the computer has woken, and whenever
// somebody has unlocked the screen, and calls look each time, on Run's goroutine, until ctx ends. now has no monotonic part. loc is
// the computer's zone, read at least once a minute; while it cannot be read the last
// one known stays (UTC at first). woke says that the wall clock has moved by more than
// the time that went by: the computer slept, or somebody set the clock.
func (w Watch) Run(ctx context.Context, look func(now time.Time, loc *time.Location, woke bool)) {
	w = w.filled()
	slept, here := make(chan struct{}, 1), make(chan struct{}, 1)
	var listening sync.WaitGroup
	listening.Go(func() { w.Sleep(ctx, func() { nudge(slept) }) })
	listening.Go(func() { w.Here(ctx, func() { nudge(here) }) })
	defer listening.Wait()

	ticker := time.NewTicker(w.Every)
	defer ticker.Stop()
	last, zoneAt := time.Time{}, time.Time{}
	zone := time.UTC
	for woke := false; ; {
		now := w.Now().Round(0)
		woke = woke || !last.IsZero() && jumped(now.Sub(last), w.Every)
		if woke || zoneAt.IsZero() || now.Sub(zoneAt) >= zoneEvery {
			zone, zoneAt = w.readZone(zone), now
		}
		last = now
		look(now, zone, woke)
		select {
		case <-ctx.Done():
			return
		case <-slept:
			woke = true
		case <-here:
			woke = false
		case <-ticker.C:
			woke = false
		}
	}
}

// nudge asks for a look. One that is on its way already will do.
func nudge(to chan<- struct{}) {
	select {
	case to <- struct{}{}:
	default:
	}
}

// jumped tells whether the wall clock went by is more, or less, than a tick explains.
// A tick may come early after a look that a wake-up caused, so only going back counts
// below.
func jumped(wall, every time.Duration) bool {
	return wall > every+jumpMargin || wall < -time.Second
}

func (w Watch) readZone(last *time.Location) *time.Location {
	zone, err := w.Zone()
	if err != nil {
		slog.Debug("read time zone", "error", err)
		return last
	}
	return zone
}

func (w Watch) filled() Watch {
	if w.Now == nil {
		w.Now = time.Now
	}
	if w.Zone == nil {
		w.Zone = new(ZoneReader).Read
	}
	if w.Sleep == nil {
		w.Sleep = watchSleep
	}
	if w.Here == nil {
		w.Here = watchUnlock
	}
	if w.Every <= 0 {
		w.Every = lookEvery
	}
	return w
}
