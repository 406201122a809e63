package desktop

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// maxSocket is how long a socket's path may be: macOS allows 104 bytes with the zero,
// Linux 108.
const maxSocket = 103

// errNoPlace: no folder of this person's own is short enough for a socket.
var errNoPlace = errors.New("no folder for a socket")

// place is where the processes that open one journal meet.
type place struct{ lock, socket string }

// findPlace chooses the first folder that works: the session's runtime folder, the
// state folder, a folder in the temporary one. The file names hold a hash only, so
// they tell nothing about where somebody keeps a journal.
func findPlace(journal string) (place, error) {
	resolved, err := resolve(journal)
	if err != nil {
		return place{}, err
	}
	sum := sha256.Sum256([]byte(resolved))
	key := hex.EncodeToString(sum[:16])
	tried := []error{errNoPlace}
	for _, dir := range meetingFolders() {
		p := place{lock: filepath.Join(dir, key+".lock"), socket: filepath.Join(dir, key+".sock")}
		if len(p.socket) > maxSocket {
			continue
		}
		if err = ownFolder(dir); err == nil {
			return p, nil
		}
		tried = append(tried, err)
	}
	return place{}, errors.Join(tried...)
}

func meetingFolders() []string {
	var dirs []string
	if dir := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(dir) {
		dirs = append(dirs, filepath.Join(dir, name))
	}
	if dir, err := StateDir(); err == nil {
		dirs = append(dirs, dir)
	}
	return append(dirs, filepath.Join(os.TempDir(), fmt.Sprintf("%s-%d", name, os.Getuid())))
}

// ownFolder makes dir, or makes sure that it is a folder of ours which nobody else
// can enter: in a shared temporary folder anybody could have put one there first.
func ownFolder(dir string) error {
	if err := EnsureDir(dir); err != nil {
		return err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return fmt.Errorf("look at %s: %w", dir, err)
	}
	if !info.IsDir() || !ours(info) {
		return fmt.Errorf("%s: %w", dir, fs.ErrPermission)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return os.Chmod(dir, 0o700)
	}
	return nil
}

// resolve makes the one name of a file: absolute and without symbolic links, also
// when the file, or some of its folders, are not there yet.
func resolve(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	rest := ""
	for dir := abs; ; dir = filepath.Dir(dir) {
		real, err := filepath.EvalSymlinks(dir)
		if err == nil {
			abs = filepath.Join(real, rest)
			break
		}
		if !errors.Is(err, fs.ErrNotExist) || dir == filepath.Dir(dir) {
			return "", err
		}
		rest = filepath.Join(filepath.Base(dir), rest)
	}
	if runtime.GOOS == "windows" {
		abs = strings.ToLower(abs) // one file, however it is spelt
	}
	return abs, nil
}
