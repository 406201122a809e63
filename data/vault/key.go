package vault

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"

	"golang.org/x/crypto/chacha20poly1305"
)

// Format is the version of every byte layout in this package. It is part of
// the associated data of records and wraps.
const Format = 1

// KeySize is the length of a key in bytes (256 bits).
const KeySize = chacha20poly1305.KeySize

// ID names a journal or a record: 16 random bytes.
type ID [16]byte

// NewID makes a random id.
func NewID() ID {
	var id ID
	rand.Read(id[:]) // never fails since Go 1.24: it ends the program instead
	return id
}

// Key seals and opens the records of one slot. The zero Key opens nothing.
// A Key may be used by several goroutines at once.
type Key struct {
	secret [KeySize]byte
	aead   cipher.AEAD
}

// NewKey makes a random key.
func NewKey() Key {
	var secret [KeySize]byte
	rand.Read(secret[:])
	return keyOf(secret)
}

// keyOf builds the cipher once, because a journal opens many records with it.
func keyOf(secret [KeySize]byte) Key {
	aead, err := chacha20poly1305.NewX(secret[:])
	if err != nil {
		panic("vault: " + err.Error()) // only a wrong length can cause it, and the type forbids that
	}
	return Key{secret: secret, aead: aead}
}

// Name turns a text into an id that tells nothing to whoever lacks the key, and
// is always the same for whoever has it: HKDF-SHA256(key, no salt,
// "tideway/name/" + text), 16 bytes.
func (k Key) Name(text string) ID {
	sum, err := hkdf.Key(sha256.New, k.secret[:], nil, "tideway/name/"+text, len(ID{}))
	if err != nil {
		panic("vault: " + err.Error()) // only a length beyond 8160 bytes can cause it
	}
	return ID(sum)
}

// IsZero says whether the key was never made.
func (k Key) IsZero() bool { return k.aead == nil }

// String hides the key from logs and error messages.
func (k Key) String() string { return "vault.Key(hidden)" }

// GoString hides the key from %#v as well.
func (k Key) GoString() string { return k.String() }
