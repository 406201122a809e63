package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"

	"tideway/practice"
)

// chunkRows is how many rows (by seq) one worker takes at a time.
const chunkRows = 2048

// harvest is what a stretch of the log gave.
type harvest struct {
	records []practice.Record
	rows    int     // all that were found
	closed  int     // in slots that are locked
	damaged []int64 // seq of rows that give no record
}

// Load reads every record whose slot is open, in the order in which they
// arrived. It works on all cores, can be cancelled, and leaves out what is
// damaged: see Check.
func (f *File) Load(ctx context.Context) ([]practice.Record, error) {
	if err := f.take(ctx); err != nil {
		return nil, fmt.Errorf("load: %w", err)
	}
	defer f.give()
	version, err := f.dataVersion(ctx) // first: what is written while this reads is looked at again by Changed
	if err != nil {
		return nil, explain("load", err)
	}
	keys, err := readKeys(ctx, f.readers, f.id)
	if err != nil {
		return nil, explain("load: read keys", err)
	}
	all, last, err := f.readAll(ctx, keys)
	if err != nil {
		return nil, explain("load", err)
	}
	f.log.keys, f.log.seen, f.version = keys, max(f.log.seen, last), version
	now := f.now()
	for _, r := range all.records {
		f.log.clock.witness(r, now)
	}
	return all.records, nil
}

// readAll reads the whole log and returns the seq up to which it went.
func (f *File) readAll(ctx context.Context, keys keyring) (harvest, int64, error) {
	last, err := lastSeq(ctx, f.readers)
	if err != nil {
		return harvest{}, 0, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	chunks := make([]harvest, (last+chunkRows-1)/chunkRows)
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(chunks)) {
		workers.Go(func() {
			o := newOpener(f.id, keys)
			for i := range next {
				from := int64(i) * chunkRows
				if err := o.read(ctx, f.readers, &chunks[i], from, min(from+chunkRows, last)); err != nil {
					cancel(err)
				}
			}
		})
	}
	for i := range chunks {
		select {
		case next <- i:
		case <-ctx.Done():
		}
	}
	close(next)
	workers.Wait()
	if ctx.Err() != nil {
		return harvest{}, 0, context.Cause(ctx)
	}
	return join(chunks), last, nil
}

// join puts the chunks together in their order.
func join(chunks []harvest) harvest {
	size := 0
	for _, c := range chunks {
		size += len(c.records)
	}
	all := harvest{records: make([]practice.Record, 0, size)}
	for _, c := range chunks {
		all.records = append(all.records, c.records...)
		all.rows += c.rows
		all.closed += c.closed
		all.damaged = append(all.damaged, c.damaged...)
	}
	return all
}

// lastSeq is the seq of the newest row. Where the newest page is damaged, SQLite's own counter knows it too.
func lastSeq(ctx context.Context, q querier) (last int64, err error) {
	err = q.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM record").Scan(&last)
	if err != nil && isDamage(err) {
		err = q.QueryRowContext(ctx, "SELECT seq FROM sqlite_sequence WHERE name = 'record'").Scan(&last)
	}
	if err == nil && (last < 0 || last > 1<<40) {
		err = fmt.Errorf("count of rows: %w", practice.ErrDamaged)
	}
	return last, err
}

// read takes in the rows with from < seq <= to. Where a page is damaged it goes
// on row by row, so that the others are still found.
func (o *opener) read(ctx context.Context, q querier, into *harvest, from, to int64) error {
	at, err := o.readRange(ctx, q, into, from, to)
	if err == nil || ctx.Err() != nil || !isDamage(err) {
		return err
	}
	for seq := at + 1; seq <= to; seq++ {
		if err := o.readOne(ctx, q, into, seq); err != nil {
			return err
		}
	}
	return nil
}

// readRange returns the last seq that it took in.
func (o *opener) readRange(ctx context.Context, q querier, into *harvest, from, to int64) (at int64, err error) {
	at = from
	rows, err := q.QueryContext(ctx, "SELECT seq, id, slot, sealed FROM record WHERE seq > ? AND seq <= ? ORDER BY seq", from, to)
	if err != nil {
		return at, err
	}
	defer rows.Close()
	var (
		seq, slot  int64
		id, sealed sql.RawBytes
	)
	for rows.Next() {
		if err := rows.Scan(&seq, &id, &slot, &sealed); err != nil {
			return at, err
		}
		if seq <= at || seq > to {
			return at, practice.ErrDamaged // pages out of order
		}
		o.take(into, seq, id, slot, sealed)
		at = seq
	}
	return at, rows.Err()
}

func (o *opener) readOne(ctx context.Context, q querier, into *harvest, seq int64) error {
	var id, sealed []byte
	var slot int64
	err := q.QueryRowContext(ctx, "SELECT id, slot, sealed FROM record WHERE seq = ?", seq).Scan(&id, &slot, &sealed)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil && isDamage(err):
		into.rows++
		into.damaged = append(into.damaged, seq)
		return nil
	case err != nil:
		return err
	}
	o.take(into, seq, id, slot, sealed)
	return nil
}

// take opens one row.
func (o *opener) take(into *harvest, seq int64, id []byte, slot int64, sealed []byte) {
	into.rows++
	r, err := o.open(id, slot, sealed)
	switch {
	case errors.Is(err, errClosed):
		into.closed++
	case err != nil:
		into.damaged = append(into.damaged, seq)
	default:
		into.records = append(into.records, r)
	}
}

// Changed says whether other processes have written anything since Load or the
// last Changed, and returns the records among it. It costs a few microseconds
// when there was nothing.
func (f *File) Changed(ctx context.Context) (records []practice.Record, anything bool, err error) {
	if err := f.take(ctx); err != nil {
		return nil, false, fmt.Errorf("look for changes: %w", err)
	}
	defer f.give()
	f.wipeAgain(ctx)
	version, err := f.dataVersion(ctx)
	if err != nil {
		return nil, false, explain("look for changes", err)
	}
	if version == f.version {
		return nil, false, nil
	}
	next, records, err := f.readNewer(ctx, f.pin, f.log, f.now())
	if err != nil {
		return nil, false, explain("read changes", err)
	}
	f.log, f.version = next, version
	return records, true, nil
}

// dataVersion is a number that changes when another process has written, and only then. Whoever asks has the turn.
func (f *File) dataVersion(ctx context.Context) (version int64, err error) {
	err = f.pin.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version)
	return version, err
}

// readNewer reads the rows after those that are known, with keys that may be new too.
func (f *File) readNewer(ctx context.Context, q querier, known log, now time.Time) (log, []practice.Record, error) {
	last, err := lastSeq(ctx, q)
	if err != nil || last <= known.seen {
		return known, nil, err
	}
	if known.keys, err = readKeys(ctx, q, f.id); err != nil {
		return known, nil, err
	}
	var got harvest
	if err := newOpener(f.id, known.keys).read(ctx, q, &got, known.seen, last); err != nil {
		return known, nil, err
	}
	for _, r := range got.records {
		known.clock.witness(r, now)
	}
	known.seen = last
	return known, slices.Clip(got.records), nil
}
