package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"tideway/practice"
)

// wipeTries bounds how often a reader is waited for. Each try waits as long as
// the busy timeout.
const wipeTries = 2

// wipe empties the write-ahead log, in which older versions of pages lie, so
// that what was deleted is gone from there too. A reader in another process makes
// it wait; after a bound the rest is left for the next call that writes or looks.
func (f *File) wipe(ctx context.Context) {
	f.wipeLeft = true
	for range wipeTries {
		if f.checkpoint(ctx) || ctx.Err() != nil {
			break
		}
	}
}

// wipeAgain tries again what wipe had to leave.
func (f *File) wipeAgain(ctx context.Context) {
	if f.wipeLeft && f.why == nil {
		f.checkpoint(ctx)
	}
}

// checkpoint moves the write-ahead log into the file and cuts it to nothing. It
// says whether that could be done to the end.
func (f *File) checkpoint(ctx context.Context) bool {
	var busy, pages, moved int64
	err := f.pin.QueryRowContext(context.WithoutCancel(ctx), "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	done := err == nil && busy == 0
	if done {
		f.wipeLeft = false
	}
	return done
}

// lastCheckpoint waits for others only where something forgotten is still in the log.
func (f *File) lastCheckpoint() {
	ctx := context.Background()
	if f.wipeLeft || wait(ctx, f.pin, 0) == nil {
		f.checkpoint(ctx)
	}
}

// ownBackups are the backups that were made beside the journal, by their names:
// "<journal>.<anything>.backup".
func (f *File) ownBackups() []string {
	folder, base := filepath.Split(f.path)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var all []string
	for _, e := range entries {
		if e.Type().IsRegular() && strings.HasPrefix(e.Name(), base+".") && strings.HasSuffix(e.Name(), ".backup") {
			all = append(all, filepath.Join(folder, e.Name()))
		}
	}
	return all
}

// removeFromBackups takes rows out of the backups beside the journal as well. A
// backup in which that cannot be done is removed: what is forgotten is forgotten.
// Files that are no backup of this journal are left alone.
func (f *File) removeFromBackups(ctx context.Context, gone []practice.RecordID) {
	ctx = context.WithoutCancel(ctx)
	for _, path := range f.ownBackups() {
		if _, err := look(ctx, path, maxVersion); err != nil {
			continue
		}
		err := f.removeFromBackup(ctx, path, gone)
		if err != nil && !errors.Is(err, practice.ErrForeign) {
			_ = os.Remove(path)
		}
	}
}

func (f *File) removeFromBackup(ctx context.Context, path string, gone []practice.RecordID) (err error) {
	db := pool(path, asWriter, f.busy, 1, "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON")
	defer func() { err = errors.Join(err, db.Close()) }()
	id, err := identify(ctx, db)
	if err != nil {
		return err
	}
	if id != f.id {
		return practice.ErrForeign
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	if err := remove(ctx, tx, gone); err != nil {
		return err
	}
	return tx.Commit()
}
