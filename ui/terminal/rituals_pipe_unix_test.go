//go:build unix

package terminal

import (
	"syscall"
	"testing"
)

// pipe makes a pipe into which nobody writes.
func pipe(t *testing.T, name string) {
	t.Helper()
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
}
