package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"tideway/data/vault"
	"tideway/practice"
)

// explain wraps an error with what was being done and with the sentinel that it
// amounts to, chosen by SQLite's extended code. Nil stays nil.
func explain(what string, err error) error {
	if err == nil {
		return nil
	}
	if sentinel := sentinelOf(err); sentinel != nil && !errors.Is(err, sentinel) {
		return fmt.Errorf("%s: %w (%w)", what, sentinel, err)
	}
	return fmt.Errorf("%s: %w", what, err)
}

// sentinelOf finds the sentinel for an error of SQLite or of the file system.
func sentinelOf(err error) error {
	var e sqlite3.Error
	switch {
	case errors.As(err, &e):
		return sentinelOfCode(e)
	case noRoom(err):
		return practice.ErrFull
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return practice.ErrReadOnly
	case errors.Is(err, fs.ErrExist):
		return practice.ErrExists
	case errors.Is(err, vault.ErrSealed), errors.Is(err, vault.ErrCost), errors.Is(err, vault.ErrMethod),
		errors.Is(err, sql.ErrNoRows):
		return practice.ErrDamaged
	}
	return nil
}

func sentinelOfCode(e sqlite3.Error) error {
	switch e.ExtendedCode {
	case sqlite3.ErrReadonlyDbMoved:
		return practice.ErrMissing
	case sqlite3.ErrIoErrShortRead:
		return practice.ErrDamaged
	}
	if noRoom(e.SystemErrno) {
		return practice.ErrFull // an I/O error or a log that could not be opened, for want of room
	}
	switch e.Code {
	case sqlite3.ErrFull:
		return practice.ErrFull
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return practice.ErrBusy
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB, sqlite3.ErrFormat, sqlite3.ErrError, sqlite3.ErrConstraint, sqlite3.ErrMismatch:
		// The program's own statements fit its own tables: where one does not, the tables are not what they were.
		return practice.ErrDamaged
	case sqlite3.ErrReadonly, sqlite3.ErrPerm:
		return practice.ErrReadOnly
	case sqlite3.ErrCantOpen:
		if errors.Is(e.SystemErrno, fs.ErrPermission) || e.SystemErrno == syscall.EROFS {
			return practice.ErrReadOnly
		}
	case sqlite3.ErrInterrupt:
		return context.Canceled
	}
	return nil
}

func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// isDamage says that a page of the file could not be read, and that other pages
// may still be sound.
func isDamage(err error) bool {
	return errors.Is(sentinelOf(err), practice.ErrDamaged)
}

func cannotOpen(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && e.Code == sqlite3.ErrCantOpen
}
