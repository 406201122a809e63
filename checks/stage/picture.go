package stage

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Picture writes what the window shows as PNG, without its frame.
func (w *Window) Picture(ctx context.Context, path string) error {
	return w.stage.picture(ctx, w.id(), path)
}

// Picture writes the whole screen as PNG.
func (s *Stage) Picture(ctx context.Context, path string) error { return s.picture(ctx, "root", path) }

func (s *Stage) picture(ctx context.Context, window, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("take picture: %w", err)
	}
	if _, err := s.run(ctx, "import", "-silent", "-window", window, "png:"+path); err != nil {
		return fmt.Errorf("take picture: %w", err)
	}
	return nil
}

// Settle waits until the window's picture holds still for a third of a second: what was
// asked for is drawn then, and no movement is under way. A blinking cursor is still.
func (w *Window) Settle(ctx context.Context) error {
	const pause, times = 110 * time.Millisecond, 3
	var last []byte
	same := 0
	return until(ctx, fmt.Sprintf("window %q to hold still", w.Title), new(bell), pause, func() (bool, error) {
		now, err := w.stage.command(ctx, "import", "-silent", "-window", w.id(), "-depth", "8", "rgb:-").Output()
		if err != nil {
			return false, fmt.Errorf("take picture: %w", err)
		}
		if still(last, now) {
			same++
		} else {
			same = 0
		}
		last = now
		return same >= times, nil
	})
}

// still tells whether two pictures of three bytes a pixel differ by no more than a
// text cursor.
func still(a, b []byte) bool {
	const cursor = 4 * 64 // pixels
	if len(a) != len(b) {
		return false
	}
	differ := 0
	for i := 0; i+2 < len(a); i += 3 {
		if a[i] != b[i] || a[i+1] != b[i+1] || a[i+2] != b[i+2] {
			differ++
		}
	}
	return differ <= cursor
}
