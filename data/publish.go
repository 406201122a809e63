package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// publish makes a new file at path, complete or not at all: fill writes a file
// beside it that only its owner may read (it may also replace its content by
// name), which is then synced and given its name. Where path exists already,
// publish returns fs.ErrExist and leaves it alone.
func publish(path string, fill func(part *os.File) error) (err error) {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w", filepath.Base(path), fs.ErrExist)
	}
	folder := filepath.Dir(path)
	part, err := os.CreateTemp(folder, "."+filepath.Base(path)+".*.part") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(part.Name())
	err = fill(part)
	if err == nil {
		err = part.Sync()
	}
	if err = errors.Join(err, part.Close()); err != nil {
		return err
	}
	if err := christen(part.Name(), path); err != nil {
		return err
	}
	return syncFolder(folder)
}

// christen gives a finished file its name without ever replacing another. A link
// does that in one step; where the file system knows no links, a rename after a
// look has to do.
func christen(part, path string) error {
	err := os.Link(part, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w", filepath.Base(path), fs.ErrExist)
	}
	return os.Rename(part, path)
}

// syncFolder makes a new name durable. Systems that cannot sync a folder need
// not, so an error there says nothing.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	_ = folder.Sync()
	return folder.Close()
}
