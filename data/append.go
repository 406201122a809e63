package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"tideway/data/vault"
	"tideway/practice"
)

// Append makes drafts durable in one transaction: when it returns without an
// error they survive a crash. Errors: ErrReadOnly, ErrFull, ErrBusy, ErrDamaged.
func (f *File) Append(ctx context.Context, now time.Time, drafts []practice.Record) (practice.Appended, error) {
	got, err := f.append(ctx, now, nil, drafts)
	return got, explain("append", err)
}

// Rewrite is Append that also takes rows out for good. The rows are gone when it
// returns; where another process is reading at that moment, their bytes in the
// write-ahead log follow as soon as it has finished.
func (f *File) Rewrite(ctx context.Context, now time.Time, gone []practice.RecordID, drafts []practice.Record) (practice.Appended, error) {
	got, err := f.append(ctx, now, gone, drafts)
	return got, explain("rewrite", err)
}

func (f *File) append(ctx context.Context, now time.Time, gone []practice.RecordID, drafts []practice.Record) (got practice.Appended, err error) {
	if f.why != nil {
		return got, f.why
	}
	if err := f.take(ctx); err != nil {
		return got, err
	}
	defer f.give()
	if len(gone) > 0 {
		f.removeFromBackups(ctx, gone) // first: after a crash in between, the entry can be forgotten again
	}
	next := f.log
	err = f.transact(ctx, func(ctx context.Context, tx *sql.Tx) (err error) {
		if next, got.Newer, err = f.readNewer(ctx, tx, f.log, now); err != nil {
			return err
		}
		if err := remove(ctx, tx, gone); err != nil {
			return err
		}
		next, got.Written, err = f.insert(ctx, tx, next, now, drafts)
		return err
	})
	if err != nil {
		return practice.Appended{}, err
	}
	f.log = next
	if len(gone) > 0 {
		f.wipe(ctx)
	} else {
		f.wipeAgain(ctx)
	}
	return got, nil
}

// insert stamps, seals and inserts drafts, and returns them as they will be read
// again.
func (f *File) insert(ctx context.Context, tx *sql.Tx, to log, now time.Time, drafts []practice.Record) (log, []practice.Record, error) {
	statement, err := tx.PrepareContext(ctx, "INSERT INTO record (id, slot, sealed) VALUES (?, ?, ?)")
	if err != nil {
		return to, nil, err
	}
	defer statement.Close()
	decoder := newDecoder()
	written := make([]practice.Record, 0, len(drafts))
	for _, r := range drafts {
		var number int64
		if to.keys, number, err = to.keys.forOwner(ctx, tx, f.id, r.Owner()); err != nil {
			return to, nil, err
		}
		r.ID, r.Device, r.Clock = practice.RecordID(vault.NewID()), to.clock.device, to.clock.next(now)
		if r.V == 0 {
			r.V = practice.RecordVersion
		}
		payload, err := encode(r)
		if err != nil {
			return to, nil, err
		}
		if r, err = decoder.decode(r.ID, payload); err != nil {
			return to, nil, fmt.Errorf("a draft that could not be read again: %w", err)
		}
		place := vault.Place{Use: vault.Record, Journal: f.id, Slot: number, ID: vault.ID(r.ID)}
		sealed, err := to.keys.slots[number].key.Seal(place, payload)
		if err != nil {
			return to, nil, err
		}
		result, err := statement.ExecContext(ctx, r.ID[:], number, sealed)
		if err != nil {
			return to, nil, err
		}
		if to.seen, err = result.LastInsertId(); err != nil {
			return to, nil, err
		}
		written = append(written, r)
	}
	return to, written, nil
}

// remove deletes rows; secure_delete overwrites their bytes.
func remove(ctx context.Context, tx *sql.Tx, gone []practice.RecordID) error {
	for _, id := range gone {
		if _, err := tx.ExecContext(ctx, "DELETE FROM record WHERE id = ?", id[:]); err != nil {
			return err
		}
	}
	return nil
}
