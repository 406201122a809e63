//go:build !unix

package terminal

import (
	"os"
	"testing"
)

// pipe stands for a pipe where files have none: a folder, which is no plain file either.
func pipe(t *testing.T, name string) {
	t.Helper()
	if err := os.Mkdir(name, 0o700); err != nil {
		t.Fatal(err)
	}
}
