package data

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"

	"github.com/mattn/go-sqlite3"

	"tideway/data/vault"
	"tideway/practice"
)

// applicationID marks a SQLite file as a journal: "TIDE" in ASCII.
const applicationID = 0x54494445

// maxVersion lets look pass tables of any version.
const maxVersion = math.MaxInt

// resolve makes a path absolute and follows links, so that one file has one
// name. It returns ErrMissing where there is nothing.
func resolve(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(abs)
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("%s: %w", filepath.Base(path), practice.ErrMissing)
	}
	return real, err
}

// look says whether a file is a journal and of which version, without changing
// a byte or a date of it and without leaving anything beside it. Errors:
// ErrForeign, ErrNewer, ErrDamaged, ErrUnreadable.
func look(ctx context.Context, path string, latest int) (version int, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	if !info.Mode().IsRegular() {
		return 0, fmt.Errorf("%s: %w", filepath.Base(path), practice.ErrForeign)
	}
	application, version, err := headerOf(ctx, path)
	if errors.Is(err, fs.ErrPermission) {
		return 0, fmt.Errorf("%s: %w", filepath.Base(path), practice.ErrUnreadable)
	}
	if err != nil {
		return 0, err
	}
	if application != applicationID {
		return 0, fmt.Errorf("%s: %w", filepath.Base(path), practice.ErrForeign)
	}
	return version, checkVersion(version, latest)
}

// tables are what a journal has had since its first version: nothing is written
// to a file that cannot answer these.
var tables = []string{
	"SELECT one, id, format FROM journal LIMIT 0",
	"SELECT slot, owner, generation FROM keyslot LIMIT 0",
	"SELECT slot, method, salt, cost, wrapped FROM keywrap LIMIT 0",
	"SELECT seq, id, slot, sealed FROM record LIMIT 0",
}

// lookInside refuses a file that has the numbers of a journal and not its tables,
// as untouched as look does. A page that is damaged is no reason yet, since the
// write-ahead log may mend it. Errors: ErrForeign, ErrNewer, ErrDamaged.
func lookInside(ctx context.Context, path string) error {
	db := pool(path, asImmutable, busyTimeout, 1)
	defer db.Close()
	var e sqlite3.Error
	for _, ask := range tables {
		_, err := db.ExecContext(ctx, ask)
		if errors.As(err, &e) && e.Code == sqlite3.ErrError { // no such table, or no such column
			return fmt.Errorf("%s: %w (%w)", filepath.Base(path), practice.ErrForeign, err)
		}
	}
	_, err := identify(ctx, db)
	if errors.As(err, &e) {
		return nil
	}
	return err
}

// headerOf asks SQLite for the two numbers in the header of a file.
func headerOf(ctx context.Context, path string) (application, version int, err error) {
	db := pool(path, asImmutable, busyTimeout, 1)
	defer db.Close()
	err = db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application)
	if err == nil {
		err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	}
	var e sqlite3.Error
	switch {
	case errors.As(err, &e) && (e.Code == sqlite3.ErrNotADB || e.ExtendedCode == sqlite3.ErrIoErrShortRead):
		return 0, 0, fmt.Errorf("%s: %w", filepath.Base(path), practice.ErrForeign)
	case err != nil && isDamage(err):
		return rawHeaderOf(path)
	}
	return application, version, err
}

// rawHeaderOf reads the two numbers where the file format has them
// (sqlite.org/fileformat.html, 1.3), for a file that SQLite calls damaged. That
// need not be so: after a crash in the middle of a checkpoint the header is
// ahead of the rest, and the write-ahead log, which a look leaves alone, mends it.
// It is not the first way, because closing a file that SQLite has open in the same
// process lets go of SQLite's locks (sqlite.org/howtocorrupt.html, 2.2).
func rawHeaderOf(path string) (application, version int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	header := make([]byte, 100)
	if _, err := io.ReadFull(f, header); err != nil || string(header[:16]) != "SQLite format 3\x00" {
		return 0, 0, fmt.Errorf("%s: %w", filepath.Base(path), practice.ErrForeign)
	}
	number := func(at int) int { return int(int32(binary.BigEndian.Uint32(header[at:]))) }
	return number(68), number(60), nil
}

// checkVersion refuses tables of a newer program, and numbers that no program writes.
func checkVersion(version, latest int) error {
	if version < 1 {
		return fmt.Errorf("version %d of the tables: %w", version, practice.ErrDamaged)
	}
	if version > latest {
		return fmt.Errorf("version %d of the tables: %w", version, practice.ErrNewer)
	}
	return nil
}

// querier is what reads: a pool, one connection or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// identify reads which journal a file is. Errors: ErrNewer for a format that is
// not known, ErrDamaged where the row is not there.
func identify(ctx context.Context, q querier) (vault.ID, error) {
	var raw []byte
	var format int
	if err := q.QueryRowContext(ctx, "SELECT id, format FROM journal WHERE one = 1").Scan(&raw, &format); err != nil {
		return vault.ID{}, err
	}
	if len(raw) != len(vault.ID{}) || format < 1 {
		return vault.ID{}, fmt.Errorf("which journal it is: %w", practice.ErrDamaged)
	}
	if format > vault.Format {
		return vault.ID{}, fmt.Errorf("format %d: %w", format, practice.ErrNewer)
	}
	return vault.ID(raw), nil
}
