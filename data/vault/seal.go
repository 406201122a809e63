package vault

import (
	"crypto/rand"
	"encoding/binary"

	"golang.org/x/crypto/chacha20poly1305"
)

const (
	nonceSize = chacha20poly1305.NonceSizeX
	tagSize   = chacha20poly1305.Overhead
)

// Use says what a sealed text is for. A record does not open as a draft.
type Use uint8

// The two uses.
const (
	Record Use = iota
	Draft
)

// label begins the associated data; wraps have one of their own. No label is the
// beginning of another.
func (u Use) label() string {
	if u == Draft {
		return "tideway/draft"
	}
	return "tideway/record"
}

// Place is where a sealed text stands. It is bound to it as associated data.
type Place struct {
	Use     Use
	Journal ID
	Slot    int64
	ID      ID // of the record or the draft
}

// associated encodes the place. Every field after the label has a fixed width,
// so no two places share an encoding: label, format (4 bytes), journal (16),
// slot (8), id (16).
func (p Place) associated() []byte {
	label := p.Use.label()
	ad := make([]byte, 0, 64)
	ad = append(ad, label...)
	ad = binary.BigEndian.AppendUint32(ad, Format)
	ad = append(ad, p.Journal[:]...)
	ad = binary.BigEndian.AppendUint64(ad, uint64(p.Slot))
	return append(ad, p.ID[:]...)
}

// Seal pads and seals a payload for one place: nonce (24 bytes), ciphertext,
// tag (16 bytes). It returns ErrTooLong for a payload beyond [MaxPayload].
func (k Key) Seal(p Place, payload []byte) ([]byte, error) {
	var nonce [nonceSize]byte
	rand.Read(nonce[:])
	return k.seal(p, nonce, payload)
}

// seal is Seal with a given nonce, for test vectors.
func (k Key) seal(p Place, nonce [nonceSize]byte, payload []byte) ([]byte, error) {
	if k.IsZero() {
		return nil, ErrSealed
	}
	if len(payload) > MaxPayload {
		return nil, ErrTooLong
	}
	out := pad(payload, nonceSize, tagSize)
	copy(out, nonce[:])
	plain := out[nonceSize:]
	return k.aead.Seal(out[:nonceSize], nonce[:], plain, p.associated()), nil
}

// Open returns the payload of a sealed text, or ErrSealed. It works in scratch
// where that is long enough, so that opening many records costs no memory; the
// payload is then valid until scratch is used again. Scratch may be nil.
func (k Key) Open(scratch []byte, p Place, sealed []byte) ([]byte, error) {
	if k.IsZero() || len(sealed) < nonceSize+minPadded+tagSize {
		return nil, ErrSealed
	}
	nonce, box := sealed[:nonceSize], sealed[nonceSize:]
	padded, err := k.aead.Open(scratch[:0], nonce, box, p.associated())
	if err != nil {
		return nil, ErrSealed
	}
	return unpad(padded)
}
