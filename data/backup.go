package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"tideway/practice"
)

// Backup writes a complete copy of the journal, while it may be in use, to a
// path that must not exist yet. Only its owner may read it, and it is sealed
// like the journal itself. A copy beside the journal whose name begins with the
// journal's and ends in ".backup" follows when something is forgotten; a copy
// elsewhere does not. Errors: ErrExists, ErrFull, ErrReadOnly, ErrDamaged.
func (f *File) Backup(ctx context.Context, path string) error {
	abs, err := filepath.Abs(path)
	if err == nil {
		err = f.copyTo(ctx, abs)
	}
	return explain("back up", err)
}

// copyTo writes a copy without the free pages of the original, so that nothing
// deleted is in it.
func (f *File) copyTo(ctx context.Context, path string) error {
	err := publish(path, func(part *os.File) error {
		_, err := f.readers.ExecContext(ctx, "VACUUM INTO ?", part.Name())
		return err
	})
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s: %w", filepath.Base(path), practice.ErrExists)
	}
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: no such folder: %w", filepath.Dir(path), practice.ErrMissing)
	}
	return err
}
