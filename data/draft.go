package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"tideway/data/vault"
	"tideway/practice"
)

// draftPayload is a draft as it is sealed.
type draftPayload struct {
	Owner practice.PersonID `json:"owner"`
	Name  string            `json:"name"`
	Body  []byte            `json:"body"`
}

// draftKey names a draft's row in a way that tells nothing without the slot's key.
func draftKey(key vault.Key, owner practice.PersonID, name string) vault.ID {
	return key.Name("draft/" + string(owner) + "/" + name)
}

// Drafts gives every draft whose slot is open. A damaged one is left out: it was
// never an entry.
func (f *File) Drafts(ctx context.Context) ([]practice.Draft, error) {
	keys, err := readKeys(ctx, f.readers, f.id)
	if err != nil {
		return nil, explain("read drafts", err)
	}
	rows, err := f.readers.QueryContext(ctx, "SELECT key, slot, sealed FROM draft ORDER BY key")
	if err != nil {
		return nil, explain("read drafts", err)
	}
	defer rows.Close()
	var all []practice.Draft
	for rows.Next() {
		var key, sealed []byte
		var number int64
		if err := rows.Scan(&key, &number, &sealed); err != nil {
			return nil, explain("read drafts", err)
		}
		if d, ok := f.openDraft(keys, key, number, sealed); ok {
			all = append(all, d)
		}
	}
	return all, explain("read drafts", rows.Err())
}

func (f *File) openDraft(keys keyring, key []byte, number int64, sealed []byte) (practice.Draft, bool) {
	if len(key) != len(vault.ID{}) {
		return practice.Draft{}, false
	}
	place := vault.Place{Use: vault.Draft, Journal: f.id, Slot: number, ID: vault.ID(key)}
	payload, err := keys.slots[number].key.Open(nil, place, sealed)
	if err != nil {
		return practice.Draft{}, false
	}
	var d draftPayload
	if json.Unmarshal(payload, &d) != nil {
		return practice.Draft{}, false
	}
	return practice.Draft(d), true
}

// SaveDraft keeps what somebody is typing, in the place of what they had typed
// before under the same name.
func (f *File) SaveDraft(ctx context.Context, d practice.Draft) error {
	if f.why != nil {
		return explain("save draft", f.why)
	}
	if err := f.take(ctx); err != nil {
		return fmt.Errorf("save draft: %w", err)
	}
	defer f.give()
	keys := f.log.keys
	err := f.transact(ctx, func(ctx context.Context, tx *sql.Tx) (err error) {
		keys, err = f.putDraft(ctx, tx, keys, d)
		return err
	})
	if err == nil {
		f.log.keys = keys
	}
	return explain("save draft", err)
}

func (f *File) putDraft(ctx context.Context, tx *sql.Tx, keys keyring, d practice.Draft) (keyring, error) {
	keys, number, err := keys.forOwner(ctx, tx, f.id, string(d.Owner))
	if err != nil {
		return keys, err
	}
	payload, err := json.Marshal(draftPayload(d))
	if err != nil {
		return keys, err
	}
	key := keys.slots[number].key
	id := draftKey(key, d.Owner, d.Name)
	sealed, err := key.Seal(vault.Place{Use: vault.Draft, Journal: f.id, Slot: number, ID: id}, payload)
	if err != nil {
		return keys, err
	}
	_, err = tx.ExecContext(ctx, "INSERT OR REPLACE INTO draft (key, slot, sealed) VALUES (?, ?, ?)", id[:], number, sealed)
	return keys, err
}

// DropDraft lets a draft go, out of the write-ahead log too.
func (f *File) DropDraft(ctx context.Context, owner practice.PersonID, name string) error {
	if f.why != nil {
		return explain("drop draft", f.why)
	}
	if err := f.take(ctx); err != nil {
		return fmt.Errorf("drop draft: %w", err)
	}
	defer f.give()
	dropped := false
	err := f.transact(ctx, func(ctx context.Context, tx *sql.Tx) (err error) {
		dropped, err = f.deleteDraft(ctx, tx, owner, name)
		return err
	})
	if err == nil && dropped {
		f.wipe(ctx)
	}
	return explain("drop draft", err)
}

// deleteDraft deletes a draft in every generation of its owner's slot.
func (f *File) deleteDraft(ctx context.Context, tx *sql.Tx, owner practice.PersonID, name string) (dropped bool, err error) {
	keys, err := readKeys(ctx, tx, f.id)
	if err != nil {
		return false, err
	}
	for number, s := range keys.slots {
		if s.owner != string(owner) || s.state != opened {
			continue
		}
		id := draftKey(s.key, owner, name)
		result, err := tx.ExecContext(ctx, "DELETE FROM draft WHERE key = ? AND slot = ?", id[:], number)
		if err != nil {
			return false, err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return false, err
		}
		dropped = dropped || n > 0
	}
	return dropped, nil
}
