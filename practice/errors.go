package practice

import (
	"errors"
	"fmt"
)

// What can go wrong, as sentinels. Callers test with errors.Is; the sentence that a person reads is made elsewhere, from
// a key, so that it can be kind and translated.
var (
	ErrNotFound   = errors.New("no such entry")
	ErrNotAuthor  = errors.New("only its author may do this")
	ErrNoPerson   = errors.New("no such person in this journal")
	ErrTwoAlready = errors.New("the journal already holds two people")
	ErrCare       = errors.New("a word of fear or control was chosen")

	ErrForeign    = errors.New("not a Tideway journal")
	ErrNewer      = errors.New("the journal was written by a newer Tideway")
	ErrDamaged    = errors.New("the journal is damaged")
	ErrUnreadable = errors.New("the journal cannot be read from this account")
	ErrReadOnly   = errors.New("the journal can be read but not written")
	ErrFull       = errors.New("the disk is full")
	ErrBusy       = errors.New("another program is holding the journal")
	ErrExists     = errors.New("there is a file of that name already")
	ErrMissing    = errors.New("there is no journal at that place")
)

// Invalid says which field of an input was refused and why. Both are stable ids ("name", "long"), from which the
// sentence "invalid.<field>.<reason>" is made; Value is what was given, cut short, for the sentence only.
type Invalid struct {
	Field, Reason, Value string
}

func (e *Invalid) Error() string {
	return fmt.Sprintf("%s: %s", e.Field, e.Reason)
}

func invalid(field, reason, value string) error {
	const shown = 40
	if r := []rune(value); len(r) > shown {
		value = string(r[:shown]) + "…"
	}
	return &Invalid{Field: field, Reason: reason, Value: value}
}
