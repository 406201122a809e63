package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"runtime"
	"time"

	"tideway/data/vault"
	"tideway/practice"
)

// Options say which journal to open and how.
type Options struct {
	Path     string           // the file
	StateDir string           // where this computer keeps its device id; "" keeps none
	Create   bool             // make a new journal; an existing file is ErrExists
	Now      func() time.Time // the clock, asked for what other processes wrote and for names of backups

	busy   time.Duration // how long to wait for another process; 0 means busyTimeout
	tables []migration   // nil means the embedded ones
}

// File is an open journal. Its methods may be called from any goroutine.
type File struct {
	path     string
	stateDir string
	now      func() time.Time
	busy     time.Duration
	id       vault.ID
	why      error // why the file cannot be written; nil when it can

	readers *sql.DB
	writer  *sql.DB   // nil when the file cannot be written
	pin     *sql.Conn // the one connection that writes and notices other writers

	turn     chan struct{} // holds one token: whoever has it may use pin and log
	log      log
	version  int64 // data_version at the last look
	wipeLeft bool  // forgotten bytes are still in the write-ahead log
	closed   bool
}

// log is what is known of the rows so far. It is a value: a transaction works on
// a copy, which takes its place after the commit.
type log struct {
	keys  keyring
	seen  int64 // the last seq that was read or written
	clock clock
}

var (
	_ practice.Store  = (*File)(nil)
	_ practice.Keeper = (*File)(nil)
)

// Open opens a journal, or makes one. Nothing is changed in a file that is not
// a journal of a known version. Errors: ErrMissing, ErrExists, ErrForeign,
// ErrNewer, ErrDamaged, ErrBusy, ErrFull, ErrReadOnly (tables that are too old
// in a file that cannot be written).
func Open(ctx context.Context, o Options) (*File, error) {
	if o.busy == 0 {
		o.busy = busyTimeout
	}
	if o.tables == nil {
		all, err := migrations(embedded)
		if err != nil {
			return nil, err
		}
		o.tables = all
	}
	if o.Create {
		if err := create(ctx, o); err != nil {
			return nil, explain("make journal", err)
		}
	}
	f, err := open(ctx, o)
	if err != nil {
		return nil, explain("open journal", err)
	}
	return f, nil
}

func open(ctx context.Context, o Options) (*File, error) {
	path, err := resolve(o.Path)
	if err != nil {
		return nil, err
	}
	latest := len(o.tables)
	version, err := look(ctx, path, latest)
	if err != nil {
		return nil, err
	}
	if err := lookInside(ctx, path); err != nil {
		return nil, err
	}
	f := &File{path: path, stateDir: o.StateDir, now: o.Now, busy: o.busy, turn: make(chan struct{}, 1)}
	f.wipeLeft = entriesWaiting(path) // a crash may have come between a deletion and the wipe
	if err := f.connect(ctx); err != nil {
		return nil, errors.Join(err, f.disconnect())
	}
	if err := f.prepare(ctx, o.tables, version); err != nil {
		return nil, errors.Join(err, f.disconnect())
	}
	f.turn <- struct{}{}
	return f, nil
}

// prepare checks the version again, now with the write-ahead log, brings the
// tables up to date and reads who the journal is.
func (f *File) prepare(ctx context.Context, tables []migration, looked int) error {
	version, err := userVersion(ctx, f.pin)
	if err != nil {
		return err
	}
	version = max(version, looked)
	if err := checkVersion(version, len(tables)); err != nil {
		return err
	}
	if version < len(tables) {
		if f.why != nil {
			return fmt.Errorf("version %d of the tables: %w", version, f.why)
		}
		err := f.copyTo(ctx, beforeName(f.path, version+1, f.now()))
		if err != nil && !errors.Is(err, practice.ErrExists) { // another process makes the same step this second
			return fmt.Errorf("back up before changing tables: %w", err)
		}
		if err := migrate(ctx, f.pin, tables); err != nil {
			return err
		}
	}
	if f.id, err = identify(ctx, f.pin); err != nil {
		return err
	}
	if f.log.keys, err = readKeys(ctx, f.pin, f.id); err != nil {
		return err
	}
	orphans, err := orphaned(ctx, f.pin, f.log.keys)
	if err != nil {
		return err
	}
	if f.log.keys.lost() || orphans {
		return fmt.Errorf("no key can be read: %w", practice.ErrDamaged)
	}
	f.log.clock.device = deviceOf(f.stateDir, f.id)
	return nil
}

// connect opens the file for writing or, where that cannot be, for reading.
func (f *File) connect(ctx context.Context) error {
	f.writer = pool(f.path, asWriter, f.busy, 1, everyWriter...)
	err := f.tryWriter(ctx)
	if err == nil {
		f.readers = pool(f.path, asReader, f.busy, readerCount())
		return nil
	}
	switch sentinel := sentinelOf(err); {
	case errors.Is(sentinel, practice.ErrReadOnly), errors.Is(sentinel, practice.ErrFull):
		f.why = sentinel
	case cannotOpen(err): // the log cannot be made
		f.why = practice.ErrReadOnly
	default:
		return err
	}
	_ = f.disconnect()
	f.writer, f.pin = nil, nil
	way, err := f.wayToRead(ctx)
	if err != nil {
		return err
	}
	f.readers = pool(f.path, way, f.busy, readerCount()+1)
	f.pin, err = f.readers.Conn(ctx)
	return err
}

// wayToRead chooses how to read a file that cannot be written: with the log that
// lies beside it or, where there is none, as a file that never changes.
func (f *File) wayToRead(ctx context.Context) (string, error) {
	err := tryReader(ctx, f.path, asReader, f.busy)
	switch {
	case err == nil:
		return asReader, nil
	case isDamage(err):
		return "", err
	case entriesWaiting(f.path):
		return "", fmt.Errorf("the last entries are in the log beside it, which cannot be read here: %w (%w)", f.why, err)
	}
	return asImmutable, nil
}

// readerCount leaves one connection for small questions while the journal loads.
func readerCount() int { return runtime.GOMAXPROCS(0) + 1 }

// tryWriter takes the pinned connection and begins to write, once and without
// writing anything: that, and only that, tells whether the file can be written.
// It waits for nobody: where somebody else is writing, it can be written.
func (f *File) tryWriter(ctx context.Context) (err error) {
	if f.pin, err = f.writer.Conn(ctx); err != nil {
		return err
	}
	if _, err := userVersion(ctx, f.pin); err != nil {
		return err
	}
	if err := wait(ctx, f.pin, 0); err != nil {
		return err
	}
	return errors.Join(f.tryTransaction(ctx), wait(ctx, f.pin, f.busy))
}

func (f *File) tryTransaction(ctx context.Context) error {
	tx, err := f.pin.BeginTx(context.WithoutCancel(ctx), nil)
	if errors.Is(sentinelOf(err), practice.ErrBusy) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = tx.Exec("DELETE FROM journal WHERE 0")
	return errors.Join(err, tx.Rollback())
}

func tryReader(ctx context.Context, path, way string, busy time.Duration) error {
	db := pool(path, way, busy, 1)
	_, err := identify(ctx, db)
	return errors.Join(err, db.Close())
}

// entriesWaiting says that a write-ahead log with something in it lies beside the file.
func entriesWaiting(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

func (f *File) disconnect() error {
	var errs []error
	if f.readers != nil && f.why != nil && f.pin != nil {
		errs = append(errs, f.pin.Close())
	}
	if f.readers != nil {
		errs = append(errs, f.readers.Close())
	}
	if f.writer != nil {
		if f.pin != nil {
			errs = append(errs, f.pin.Close())
		}
		errs = append(errs, f.writer.Close())
	}
	return errors.Join(errs...)
}

// Path is where the journal lies, links followed.
func (f *File) Path() string { return f.path }

// ID is the journal's own random id in hexadecimal: the same for every copy.
func (f *File) ID() string { return fmt.Sprintf("%x", f.id[:]) }

// ReadOnly says that the file or its folder cannot be written, or that the disk
// was too full to begin.
func (f *File) ReadOnly() bool { return f.why != nil }

// Close empties the write-ahead log into the file and lets go of it; while others
// have the journal open too, the log is left to the last of them. Closing twice
// does nothing.
func (f *File) Close() error {
	<-f.turn
	defer f.give()
	if f.closed {
		return nil
	}
	f.closed = true
	if f.why == nil {
		f.lastCheckpoint()
	}
	return explain("close journal", f.disconnect())
}

// take waits for the turn to use the pinned connection.
func (f *File) take(ctx context.Context) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	select {
	case <-f.turn:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (f *File) give() { f.turn <- struct{}{} }

// write runs one transaction. It cannot be cancelled once it has begun: it is
// short, and half a cancelled commit would be a riddle.
func (f *File) write(ctx context.Context, do func(ctx context.Context, tx *sql.Tx) error) error {
	if f.why != nil {
		return f.why
	}
	if err := f.take(ctx); err != nil {
		return err
	}
	defer f.give()
	return f.transact(ctx, do)
}

// transact is write for whoever has the turn.
func (f *File) transact(ctx context.Context, do func(ctx context.Context, tx *sql.Tx) error) error {
	ctx = context.WithoutCancel(ctx)
	tx, err := f.pin.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	if err := do(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}
