//go:build !windows

package desktop

import (
	"io/fs"
	"os"
	"syscall"
)

// ours tells whether a file belongs to the person who runs this program.
func ours(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid()
}
