package practice

import (
	"context"
	"encoding/json"
	"fmt"
)

// SaveDraft keeps what somebody is typing, sealed in their own slot, so that it survives a crash. It is never an entry.
func (j *Journal) SaveDraft(ctx context.Context, who PersonID, name string, draft any) error {
	if _, err := j.Person(who); err != nil {
		return err
	}
	body, err := json.Marshal(draft)
	if err == nil {
		err = j.store.SaveDraft(ctx, Draft{Owner: who, Name: name, Body: body})
	}
	if err != nil {
		return fmt.Errorf("save draft: %w", err)
	}
	return nil
}

// Draft reads a draft into into, and says whether there was one.
func (j *Journal) Draft(ctx context.Context, who PersonID, name string, into any) (bool, error) {
	drafts, err := j.store.Drafts(ctx)
	if err != nil {
		return false, fmt.Errorf("read draft: %w", err)
	}
	for _, d := range drafts {
		if d.Owner == who && d.Name == name {
			if err := json.Unmarshal(d.Body, into); err != nil {
				return false, fmt.Errorf("read draft: %w", err)
			}
			return true, nil
		}
	}
	return false, nil
}

// DropDraft lets a draft go.
func (j *Journal) DropDraft(ctx context.Context, who PersonID, name string) error {
	if err := j.store.DropDraft(ctx, who, name); err != nil {
		return fmt.Errorf("drop draft: %w", err)
	}
	return nil
}

// Setting is one of the few values that stand in the clear; empty when it was never set.
func (j *Journal) Setting(ctx context.Context, key string) (string, error) {
	return j.store.Setting(ctx, key)
}

// SetSetting writes one of the few values that stand in the clear.
func (j *Journal) SetSetting(ctx context.Context, key, value string) error {
	if err := j.store.SetSetting(ctx, key, value); err != nil {
		return fmt.Errorf("save setting: %w", err)
	}
	return nil
}
