//go:build unix

package portable_test

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"tideway/data/portable"
	"tideway/practice"
)

// TestAPipeIsNoFile: opening one waits until somebody writes into it, and nobody may ever do.
func TestAPipeIsNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.ics")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{path, "/dev/zero"} {
		answered := make(chan error, 1)
		go func() {
			_, err := portable.Files{}.Read(t.Context(), path, today, time.UTC)
			answered <- err
		}()
		select {
		case err := <-answered:
			var bad *practice.CalendarError
			if !errors.As(err, &bad) || bad.Reason != practice.CalendarMissing {
				t.Errorf("%s: %v", path, err)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: still waiting", path)
		}
	}
}
