package ui

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// patience is how long quitting waits for work that is under way.
const patience = 3 * time.Second

// jobs is the work that the window has under way. It is the only place in ui where goroutines begin.
type jobs struct {
	ctx    context.Context
	cancel context.CancelFunc
	group  sync.WaitGroup
	start  func(func()) // begins f in a goroutine; tests run it at once
}

func newJobs() *jobs {
	j := &jobs{start: func(f func()) { go f() }}
	j.ctx, j.cancel = context.WithCancel(context.Background())
	return j
}

// Go runs f in the background.
func (j *jobs) Go(f func(ctx context.Context)) {
	j.group.Add(1)
	j.start(func() {
		defer j.group.Done()
		f(j.ctx)
	})
}

// Do runs work in the background and then done with its error on the window's goroutine. It is present.App.Do.
func (j *jobs) Do(work func(context.Context) error, done func(error)) {
	j.Go(func(ctx context.Context) {
		err := work(ctx)
		if done != nil {
			fyne.Do(func() { done(err) })
		}
	})
}

// Wait gives work that is under way time to finish, then calls the rest of it off. It answers when all has ended or
// twice the patience has passed.
func (j *jobs) Wait() {
	ended := make(chan struct{})
	j.start(func() {
		j.group.Wait()
		close(ended)
	})
	for range 2 {
		select {
		case <-ended:
			j.cancel()
			return
		case <-time.After(patience):
			j.cancel()
		}
	}
}
