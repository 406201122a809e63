package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"

	"tideway/data/vault"
	"tideway/practice"
)

// state says what can be done with the key of a slot.
type state uint8

const (
	opened  state = iota
	closed        // locked: a passphrase or a recovery code is asked for
	damaged       // no wrap gives the key
)

// slot is one generation of one owner's key.
type slot struct {
	owner      string
	generation int64
	key        vault.Key
	state      state
	open       bool // anybody who holds the file has the key
}

// keyring is every slot of a journal. It is never changed, only replaced, so
// that readers need no lock.
type keyring struct {
	slots   map[int64]slot
	current map[string]int64 // owner: slot of the newest generation
}

// with is the keyring and one more slot.
func (k keyring) with(number int64, s slot) keyring {
	slots, current := maps.Clone(k.slots), maps.Clone(k.current)
	slots[number] = s
	if newest, ok := current[s.owner]; !ok || slots[newest].generation <= s.generation {
		current[s.owner] = number
	}
	return keyring{slots, current}
}

// readKeys reads all slots and takes out the keys that no secret guards.
func readKeys(ctx context.Context, q querier, journal vault.ID) (keyring, error) {
	wraps, err := readWraps(ctx, q)
	if err != nil {
		return keyring{}, err
	}
	ring := keyring{map[int64]slot{}, map[string]int64{}}
	rows, err := q.QueryContext(ctx, "SELECT slot, owner, generation FROM keyslot")
	if err != nil {
		return keyring{}, err
	}
	defer rows.Close()
	for rows.Next() {
		var number int64
		var s slot
		if err := rows.Scan(&number, &s.owner, &s.generation); err != nil {
			return keyring{}, err
		}
		s.key, s.state, s.open = unlock(vault.WrapPlace{Journal: journal, Slot: number}, wraps[number])
		ring = ring.with(number, s)
	}
	return ring, rows.Err()
}

// unlock tries the open wrap of a slot.
func unlock(place vault.WrapPlace, wraps []vault.Wrap) (vault.Key, state, bool) {
	answer := damaged
	for _, w := range wraps {
		if w.Method != vault.Open {
			answer = closed
			continue
		}
		key, err := vault.Unwrap(place, w, vault.NoSecret())
		if err == nil {
			return key, opened, true
		}
	}
	return vault.Key{}, answer, false
}

func readWraps(ctx context.Context, q querier) (map[int64][]vault.Wrap, error) {
	rows, err := q.QueryContext(ctx, "SELECT slot, method, salt, cost, wrapped FROM keywrap")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	wraps := map[int64][]vault.Wrap{}
	for rows.Next() {
		var number int64
		var w vault.Wrap
		var cost string
		if err := rows.Scan(&number, &w.Method, &w.Salt, &cost, &w.Wrapped); err != nil {
			return nil, err
		}
		if w.Cost, err = vault.ParseCost(cost); err != nil {
			continue // a wrap that nobody can use
		}
		wraps[number] = append(wraps[number], w)
	}
	return wraps, rows.Err()
}

// lost says that the journal has keys and that none of them can be had: then
// it is not an empty journal but a broken one.
func (k keyring) lost() bool {
	for _, s := range k.slots {
		if s.state != damaged {
			return false
		}
	}
	return len(k.slots) > 0
}

// orphaned says that there are records and not one key: the rows of the keys were taken out.
func orphaned(ctx context.Context, q querier, k keyring) (bool, error) {
	if len(k.slots) > 0 {
		return false, nil
	}
	var records int
	err := q.QueryRowContext(ctx, "SELECT count(*) FROM (SELECT 1 FROM record LIMIT 1)").Scan(&records)
	return records > 0, err
}

// forOwner gives the slot that seals for an owner. Where none is known it looks
// whether another process has made one, and else makes it.
func (k keyring) forOwner(ctx context.Context, tx *sql.Tx, journal vault.ID, owner string) (keyring, int64, error) {
	if owner == "" {
		return k, 0, fmt.Errorf("find the key of nobody: %w", practice.ErrNoPerson)
	}
	if _, ok := k.current[owner]; !ok {
		var err error
		if k, err = readKeys(ctx, tx, journal); err != nil {
			return k, 0, err
		}
	}
	number, ok := k.current[owner]
	if !ok {
		return k.add(ctx, tx, journal, owner)
	}
	switch k.slots[number].state {
	case closed:
		return k, 0, fmt.Errorf("key of slot %d is locked: %w", number, practice.ErrReadOnly)
	case damaged:
		return k, 0, fmt.Errorf("key of slot %d: %w", number, practice.ErrDamaged)
	}
	return k, number, nil
}

// add makes the first slot of an owner, with a new key that is open.
func (k keyring) add(ctx context.Context, tx *sql.Tx, journal vault.ID, owner string) (keyring, int64, error) {
	result, err := tx.ExecContext(ctx, "INSERT INTO keyslot (owner, generation) VALUES (?, 1)", owner)
	if err != nil {
		return k, 0, err
	}
	number, err := result.LastInsertId()
	if err != nil {
		return k, 0, err
	}
	key := vault.NewKey()
	w, err := vault.WrapKey(vault.WrapPlace{Journal: journal, Slot: number}, key, vault.NoSecret(), vault.Cost{})
	if err != nil {
		return k, 0, err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO keywrap (slot, method, salt, cost, wrapped) VALUES (?, ?, ?, ?, ?)",
		number, w.Method, w.Salt, w.Cost.String(), w.Wrapped)
	return k.with(number, slot{owner: owner, generation: 1, key: key, open: true}), number, err
}

// errClosed and errDamagedRecord say why a row gave no record.
var (
	errClosed        = errors.New("the slot is locked")
	errDamagedRecord = errors.New("the record is damaged")
)

// opener turns rows into records. One goroutine uses it.
type opener struct {
	journal vault.ID
	keys    keyring
	decoder *decoder
	scratch []byte
}

func newOpener(journal vault.ID, keys keyring) *opener {
	return &opener{journal: journal, keys: keys, decoder: newDecoder()}
}

// open gives the record in a row. Errors: errClosed, errDamagedRecord.
func (o *opener) open(id []byte, number int64, sealed []byte) (practice.Record, error) {
	s, ok := o.keys.slots[number]
	if !ok || s.state == damaged || len(id) != len(vault.ID{}) {
		return practice.Record{}, errDamagedRecord
	}
	if s.state == closed {
		return practice.Record{}, errClosed
	}
	if cap(o.scratch) < len(sealed) {
		o.scratch = make([]byte, 0, 2*len(sealed))
	}
	place := vault.Place{Use: vault.Record, Journal: o.journal, Slot: number, ID: vault.ID(id)}
	payload, err := s.key.Open(o.scratch, place, sealed)
	if err != nil {
		return practice.Record{}, errDamagedRecord
	}
	r, err := o.decoder.decode(practice.RecordID(id), payload)
	if err != nil {
		return practice.Record{}, errDamagedRecord
	}
	return r, nil
}
