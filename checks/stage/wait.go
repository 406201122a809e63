package stage

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// bell rings for everybody who listens. The zero value is ready.
type bell struct {
	mu   sync.Mutex
	next chan struct{} // closed by the next ring
}

// ring wakes all who listen.
func (b *bell) ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.next != nil {
		close(b.next)
		b.next = nil
	}
}

// heard is closed at the next ring.
func (b *bell) heard() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.next == nil {
		b.next = make(chan struct{})
	}
	return b.next
}

// until asks at every ring of the bell, and every so often, until done, or until ctx
// ends; what says what is waited for.
func until(ctx context.Context, what string, b *bell, every time.Duration, done func() (bool, error)) error {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		rung := b.heard() // before asking, so that no ring is lost
		ok, err := done()
		if ok && err == nil {
			return nil
		}
		if err != nil && ctx.Err() == nil {
			return fmt.Errorf("wait for %s: %w", what, err)
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for %s: %w", what, context.Cause(ctx))
		case <-rung:
		case <-tick.C:
		}
	}
}
