package vault

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/text/unicode/norm"
)

// Method is how a key is wrapped, as it stands in the file.
type Method string

// The three methods. Open is for a journal without a lock: what it takes to
// unwrap stands beside the wrap, so it protects nothing, but it lets every
// journal be read in the same way.
const (
	Open       Method = "open"
	Passphrase Method = "passphrase"
	Recovery   Method = "recovery"
)

// saltSize is the length of a wrap's salt in bytes; an open wrap has 32.
const (
	saltSize     = 16
	openSaltSize = 32
)

// WrapPlace is where a wrap stands: the journal and the slot whose key it
// holds. It is bound to the wrap together with its method and cost.
type WrapPlace struct {
	Journal ID
	Slot    int64
}

// Wrap is a key that only a secret takes out again.
type Wrap struct {
	Method  Method
	Salt    []byte
	Cost    Cost
	Wrapped []byte // nonce (24 bytes), sealed key (32), tag (16)
}

// Secret is what opens a wrap: nothing, a passphrase or a recovery code.
type Secret struct {
	method     Method
	passphrase string
	code       RecoveryCode
}

// NoSecret opens wraps of the method [Open].
func NoSecret() Secret { return Secret{method: Open} }

// PassphraseSecret opens wraps of the method [Passphrase].
func PassphraseSecret(text string) Secret { return Secret{method: Passphrase, passphrase: text} }

// RecoverySecret opens wraps of the method [Recovery].
func RecoverySecret(code RecoveryCode) Secret { return Secret{method: Recovery, code: code} }

// String hides the secret from logs and error messages.
func (s Secret) String() string { return "vault.Secret(hidden)" }

// GoString hides the secret from %#v as well.
func (s Secret) GoString() string { return s.String() }

// WrapKey wraps a key with a secret. The cost counts for passphrases only and
// is left out of the other wraps. Errors: ErrCost, ErrMethod.
func WrapKey(p WrapPlace, k Key, s Secret, cost Cost) (Wrap, error) {
	w := Wrap{Method: s.method, Salt: make([]byte, saltSize)}
	switch s.method {
	case Passphrase:
		w.Cost = cost
	case Open:
		w.Salt = make([]byte, openSaltSize)
	}
	var nonce [nonceSize]byte
	rand.Read(w.Salt)
	rand.Read(nonce[:])
	return wrap(p, k, s, w, nonce)
}

// wrap is WrapKey with a given salt and nonce, for test vectors.
func wrap(p WrapPlace, k Key, s Secret, w Wrap, nonce [nonceSize]byte) (Wrap, error) {
	if k.IsZero() {
		return Wrap{}, fmt.Errorf("wrap key: %w", ErrSealed)
	}
	outer, err := derive(w, s)
	if err != nil {
		return Wrap{}, fmt.Errorf("wrap key: %w", err)
	}
	w.Wrapped = outer.aead.Seal(nonce[:], nonce[:], k.secret[:], p.associated(w))
	return w, nil
}

// Unwrap takes the key out of a wrap. Errors: ErrMethod where the secret is of
// another kind, ErrCost where the cost is out of bounds (found before any work
// is done), ErrSealed where the secret is wrong or the wrap was changed.
func Unwrap(p WrapPlace, w Wrap, s Secret) (Key, error) {
	if len(w.Wrapped) != nonceSize+KeySize+tagSize {
		return Key{}, fmt.Errorf("unwrap key: %w", ErrSealed)
	}
	outer, err := derive(w, s)
	if err != nil {
		return Key{}, fmt.Errorf("unwrap key: %w", err)
	}
	nonce, box := w.Wrapped[:nonceSize], w.Wrapped[nonceSize:]
	secret, err := outer.aead.Open(nil, nonce, box, p.associated(w))
	if err != nil {
		return Key{}, fmt.Errorf("unwrap key: %w", ErrSealed)
	}
	return keyOf([KeySize]byte(secret)), nil
}

// derive turns a secret into the key that wraps: Argon2id for what a person
// can remember, HKDF-SHA256 for what is random already.
func derive(w Wrap, s Secret) (Key, error) {
	if w.Method != s.method {
		return Key{}, fmt.Errorf("method %q: %w", w.Method, ErrMethod)
	}
	if w.Method != Passphrase && w.Cost != (Cost{}) {
		return Key{}, fmt.Errorf("method %q takes no cost: %w", w.Method, ErrCost)
	}
	switch w.Method {
	case Open:
		if len(w.Salt) != openSaltSize {
			return Key{}, ErrSealed
		}
		return stretch(nil, w)
	case Recovery:
		if len(w.Salt) != saltSize {
			return Key{}, ErrSealed
		}
		return stretch(s.code[:], w)
	case Passphrase:
		if err := w.Cost.Check(); err != nil {
			return Key{}, err
		}
		if len(w.Salt) != saltSize {
			return Key{}, ErrSealed
		}
		text := norm.NFC.Bytes([]byte(s.passphrase))
		sum := argon2.IDKey(text, w.Salt, w.Cost.Passes, w.Cost.MemoryKiB, w.Cost.Lanes, chacha20poly1305.KeySize)
		return keyOf([KeySize]byte(sum)), nil
	}
	return Key{}, fmt.Errorf("method %q: %w", w.Method, ErrMethod)
}

// stretch is HKDF-SHA256(secret, salt, "tideway/" + method).
func stretch(secret []byte, w Wrap) (Key, error) {
	sum, err := hkdf.Key(sha256.New, secret, w.Salt, "tideway/"+string(w.Method), KeySize)
	if err != nil {
		return Key{}, err
	}
	return keyOf([KeySize]byte(sum)), nil
}

// wrapLabel keeps wraps and records apart, whatever else they hold.
const wrapLabel = "tideway/wrap"

// associated encodes where a wrap stands and how it was made: label, format
// (4 bytes), journal (16), slot (8), then method and cost, each with its length
// in one byte before it.
func (p WrapPlace) associated(w Wrap) []byte {
	cost := w.Cost.String()
	ad := make([]byte, 0, 96)
	ad = append(ad, wrapLabel...)
	ad = binary.BigEndian.AppendUint32(ad, Format)
	ad = append(ad, p.Journal[:]...)
	ad = binary.BigEndian.AppendUint64(ad, uint64(p.Slot))
	ad = append(ad, byte(len(w.Method)))
	ad = append(ad, w.Method...)
	ad = append(ad, byte(len(cost)))
	return append(ad, cost...)
}
