package terminal

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"tideway/ui/present"
)

// writeFile writes a file whole or not at all: beside it first, then in its place. The journal is never written over.
func (s *session) writeFile(path string, write func(io.Writer) error) error {
	if same(path, s.path) {
		return usage{told(s.Say("terminal.out-is-journal"))}
	}
	if err := present.WriteWhole(path, write); err != nil {
		return s.notWritten(path, err)
	}
	return s.print(map[string]string{"out": path}, s.Say("terminal.wrote", "path", path))
}

// notWritten says why a file could not be written; what went wrong while it was drawn stays as it is.
func (s *session) notWritten(path string, err error) error {
	key := "terminal.out-failed"
	switch {
	case !isPlace(err):
		return err
	case errors.Is(err, fs.ErrNotExist):
		key = "terminal.out-no-folder"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		key = "terminal.out-denied"
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		key = "terminal.out-full"
	}
	return told(s.Say(key, "path", path, "folder", filepath.Dir(path)))
}

// isPlace says that an error is one of the file system.
func isPlace(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	return errors.As(err, &path) || errors.As(err, &link)
}

// same says that two paths name one file.
func same(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}
