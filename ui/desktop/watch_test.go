package desktop

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

type seen struct {
	now  time.Time
	zone string
	woke bool
}

// shore is what a watch looks at: a wall clock that can jump, a zone that can change, sleep on call.
type shore struct {
	jump   atomic.Int64 // the wall clock's lead over the timers
	zone   atomic.Pointer[time.Location]
	reads  atomic.Int32
	wake   chan struct{}
	here   chan struct{}
	looks  chan seen
	cancel context.CancelFunc
}

func startWatch(t *testing.T) *shore {
	s := &shore{wake: make(chan struct{}), here: make(chan struct{}), looks: make(chan seen, 1000)}
	s.zone.Store(time.UTC)
	ctx, cancel := context.WithCancel(t.Context())
	s.cancel = cancel
	w := Watch{
		Now: func() time.Time { return time.Now().Add(time.Duration(s.jump.Load())) },
		Zone: func() (*time.Location, error) {
			s.reads.Add(1)
			if zone := s.zone.Load(); zone != nil {
				return zone, nil
			}
			return time.UTC, errors.New("no zone today")
		},
		Sleep: heed(s.wake), Here: heed(s.here),
	}
	go w.Run(ctx, func(now time.Time, loc *time.Location, woke bool) { s.looks <- seen{now, loc.String(), woke} })
	synctest.Wait()
	return s
}

// heed calls for each word that comes.
func heed(words <-chan struct{}) func(context.Context, func()) {
	return func(ctx context.Context, heard func()) {
		for {
			select {
			case <-ctx.Done():
				return
			case <-words:
				heard()
			}
		}
	}
}

// after lets d go by and returns what was seen meanwhile.
func (s *shore) after(d time.Duration) []seen {
	if d > 0 {
		<-time.After(d)
	}
	synctest.Wait()
	var all []seen
	for len(s.looks) > 0 {
		all = append(all, <-s.looks)
	}
	return all
}

func TestWatchLooksEveryHalfMinute(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := startWatch(t)
		defer s.cancel()
		start := time.Now()
		looks := append(s.after(72*time.Second), s.after(time.Hour)...)
		if len(looks) != 123 {
			t.Errorf("%d looks in an hour and 72 seconds", len(looks))
		}
		for i, look := range looks {
			if want := start.Add(time.Duration(i) * 30 * time.Second); !look.now.Equal(want) || look.woke {
				t.Errorf("look %d: %+v, want %v", i, look, want)
			}
		}
		if got := s.reads.Load(); got != 62 {
			t.Errorf("the zone was read %d times", got)
		}
	})
}

func TestWatchNoticesASleep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := startWatch(t)
		defer s.cancel()
		if looks := s.after(0); len(looks) != 1 || looks[0].woke {
			t.Fatalf("at the start: %+v", looks)
		}
		s.jump.Store(int64(9 * time.Hour)) // asleep from evening to morning; the timers stood still
		s.zone.Store(time.FixedZone("Elsewhere", 3600))
		looks := s.after(31 * time.Second)
		if len(looks) != 1 || !looks[0].woke || looks[0].zone != "Elsewhere" {
			t.Errorf("after a night: %+v", looks)
		}
		if looks := s.after(30 * time.Second); len(looks) != 1 || looks[0].woke {
			t.Errorf("woke twice: %+v", looks)
		}
		s.jump.Add(-int64(time.Minute))
		if looks := s.after(30 * time.Second); len(looks) != 1 || !looks[0].woke {
			t.Errorf("clock set back: %+v", looks)
		}
		s.jump.Add(int64(15 * time.Second))
		if looks := s.after(30 * time.Second); len(looks) != 1 || looks[0].woke {
			t.Errorf("only busy: %+v", looks)
		}
	})
}

func TestWatchLooksWhenTheSystemSaysSo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := startWatch(t)
		defer s.cancel()
		s.after(10 * time.Second)
		s.wake <- struct{}{}
		if looks := s.after(0); len(looks) != 1 || !looks[0].woke {
			t.Errorf("woken: %+v", looks)
		}
		if looks := s.after(20 * time.Second); len(looks) != 1 || looks[0].woke {
			t.Errorf("the tick that follows: %+v", looks)
		}
	})
}

func TestWatchKeepsTheLastZone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := startWatch(t)
		defer s.cancel()
		s.zone.Store(time.FixedZone("Here", 3600))
		s.after(2 * time.Minute)
		s.zone.Store(nil)
		for _, look := range s.after(2 * time.Minute) {
			if look.zone != "Here" {
				t.Errorf("%+v", look)
			}
		}
	})
}

func TestWatchEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // complains of a goroutine that stays
		s := startWatch(t)
		s.cancel()
		if looks := s.after(time.Hour); len(looks) != 1 {
			t.Errorf("looked on after the end: %+v", looks)
		}
	})
}

func TestWatchByDefault(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	count := 0
	Watch{Every: time.Millisecond}.Run(ctx, func(now time.Time, loc *time.Location, woke bool) {
		if now.IsZero() || loc == nil || now != now.Round(0) {
			t.Errorf("%v %v", now, loc)
		}
		if count++; count == 3 {
			cancel()
		}
	})
	if count != 3 {
		t.Errorf("%d looks", count)
	}
}

func TestUnlockingLooksAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := startWatch(t)
		defer s.cancel()
		s.after(5 * time.Second)
		s.here <- struct{}{}
		if looks := s.after(0); len(looks) != 1 || looks[0].woke {
			t.Errorf("unlocked: %+v", looks)
		}
		if looks := s.after(time.Minute); len(looks) != 2 || looks[0].woke {
			t.Errorf("after it: %+v", looks)
		}
	})
}
