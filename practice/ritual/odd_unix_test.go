//go:build unix

package ritual

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// oddFiles makes what only some systems have, and says what is to be read about it.
func oddFiles(t *testing.T, dir string) []string {
	t.Helper()
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.toml"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "zero.toml")); err != nil {
		t.Fatal(err)
	}
	return []string{"pipe.toml: is not a plain file", "zero.toml: is not a plain file"}
}
