package vault

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"strings"
)

// RecoveryCode is a secret of 128 bits that a person keeps on paper.
type RecoveryCode [16]byte

// NewRecoveryCode makes a random code.
func NewRecoveryCode() RecoveryCode {
	var c RecoveryCode
	rand.Read(c[:])
	return c
}

// codeAlphabet is Crockford's base 32: no I, L, O or U, so that a code read from paper
// stays unambiguous.
const codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	codeLetters = 28 // 128 bits of code and 12 bits of checksum, five to a letter
	codeGroup   = 4
)

// checksum is the first 12 bits of SHA-256 over a label and the code. It finds
// slips of the pen: one in 4096 goes unnoticed.
func (c RecoveryCode) checksum() uint16 {
	sum := sha256.Sum256(append([]byte("tideway/recovery-code"), c[:]...))
	return binary.BigEndian.Uint16(sum[:]) >> 4
}

// String prints the code in seven groups of four: "7ZQ4-K0HM-…".
func (c RecoveryCode) String() string {
	var bits [18]byte // 144 bits; the last four stay unused
	copy(bits[:], c[:])
	binary.BigEndian.PutUint16(bits[16:], c.checksum()<<4)
	var out strings.Builder
	for i := range codeLetters {
		if i > 0 && i%codeGroup == 0 {
			out.WriteByte('-')
		}
		out.WriteByte(codeAlphabet[fiveBits(bits[:], i*5)])
	}
	return out.String()
}

// fiveBits returns the five bits that begin at a bit position.
func fiveBits(from []byte, at int) byte {
	pair := uint16(from[at/8]) << 8
	if at/8+1 < len(from) {
		pair |= uint16(from[at/8+1])
	}
	return byte(pair >> (11 - at%8) & 31)
}

// GoString hides the code from %#v.
func (c RecoveryCode) GoString() string { return "vault.RecoveryCode(hidden)" }

// ParseRecoveryCode reads a code as a person types it: any case, with or
// without spaces and hyphens, with O for 0 and I or L for 1. It returns ErrCode
// where letters are missing, unknown, or do not fit the checksum.
func ParseRecoveryCode(text string) (RecoveryCode, error) {
	var bits [18]byte
	count := 0
	for _, r := range text {
		if r == '-' || r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\u2011' || r == '\u00a0' {
			continue
		}
		value := codeValue(r)
		if value < 0 || count == codeLetters {
			return RecoveryCode{}, ErrCode
		}
		at := count * 5
		pair := uint16(value) << (11 - at%8)
		bits[at/8] |= byte(pair >> 8)
		if at/8+1 < len(bits) {
			bits[at/8+1] |= byte(pair)
		}
		count++
	}
	c := RecoveryCode(bits[:16])
	want, got := c.checksum(), binary.BigEndian.Uint16(bits[16:])>>4
	if count != codeLetters || subtle.ConstantTimeEq(int32(want), int32(got)) != 1 {
		return RecoveryCode{}, ErrCode
	}
	return c, nil
}

// codeValue returns the five bits of a letter, or -1.
func codeValue(r rune) int {
	switch {
	case r >= 'a' && r <= 'z':
		r -= 'a' - 'A'
	}
	switch r {
	case 'O':
		r = '0'
	case 'I', 'L':
		r = '1'
	}
	if r > 'Z' {
		return -1
	}
	return strings.IndexByte(codeAlphabet, byte(r))
}
