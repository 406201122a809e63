//go:build !windows

package desktop

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"sync"
	"time"
)

// programs plays the sound with a program of the system: the first of several that plays it.
type programs struct {
	there  func() [][]string // those that are installed: name and arguments; the file comes last
	length time.Duration

	ctx    context.Context
	cancel context.CancelFunc
	going  sync.WaitGroup
	mu     sync.Mutex
	busy   bool
	mute   bool // there is none, or all were tried and none plays
}

// playLonger is how much longer than the sound a program may take before it is ended.
const playLonger = 5 * time.Second

func newPrograms(known [][]string) *programs {
	p := &programs{length: bowlSeconds*time.Second + playLonger}
	p.there = sync.OnceValue(func() [][]string { return installed(known) })
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.going.Go(func() { p.setMute(len(p.there()) == 0) })
	return p
}

func installed(known [][]string) (found [][]string) {
	for _, program := range known {
		if _, err := exec.LookPath(program[0]); err == nil {
			found = append(found, program)
		}
	}
	return found
}

func (p *programs) can() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.mute
}

func (p *programs) setMute(mute bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.mute = mute
}

func (p *programs) play() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.busy || p.ctx.Err() != nil {
		return
	}
	p.busy = true
	p.going.Go(func() {
		err := p.try()
		if err != nil && p.ctx.Err() == nil {
			slog.Info("play sound", "error", err)
		}
		p.mu.Lock()
		defer p.mu.Unlock()
		p.busy, p.mute = false, err != nil
	})
}

// try writes the sound to a file that is gone afterwards, and lets one program after the other have it.
func (p *programs) try() error {
	file, err := os.CreateTemp("", "tideway-*.wav")
	if err != nil {
		return fmt.Errorf("write sound: %w", err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	if _, err := file.Write(bowlSound()); err != nil {
		return errors.Join(fmt.Errorf("write sound: %w", err), file.Close())
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("write sound: %w", err)
	}
	failed := errors.New("no program plays it")
	for _, program := range p.there() {
		ctx, cancel := context.WithTimeout(p.ctx, p.length)
		args := append(append([]string(nil), program[1:]...), file.Name())
		err := exec.CommandContext(ctx, program[0], args...).Run()
		cancel()
		if err == nil {
			return nil
		}
		failed = errors.Join(failed, fmt.Errorf("%s: %w", program[0], err))
	}
	return failed
}

// close ends a program that is still playing and takes its file away.
func (p *programs) close() {
	p.cancel()
	p.going.Wait()
}
