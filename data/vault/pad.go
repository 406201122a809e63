package vault

import (
	"encoding/binary"
	"math/bits"
)

const (
	// minPadded is the shortest padded payload in bytes: most check-ins fit.
	minPadded = 256
	// lengthSize is the width of the big-endian length before the payload.
	lengthSize = 4
	// MaxPayload bounds one payload in bytes, so that a hostile file cannot ask
	// for memory without end.
	MaxPayload = 16 << 20
)

// paddedSize returns the Padmé size for a length of n bytes, at least
// minPadded: a size then tells only about log2(log2(n)) bits of the length and
// costs at most 12 % (Nikitin et al. 2019, "Reducing Metadata Leakage from
// Encrypted Files and Communication with PURBs").
func paddedSize(n int) int {
	if n <= minPadded {
		return minPadded
	}
	exponent := bits.Len(uint(n)) - 1
	kept := bits.Len(uint(exponent))
	mask := 1<<(exponent-kept) - 1
	return (n + mask) &^ mask
}

// pad returns length, payload and zeros. Room for the tag is reserved, so that
// sealing in place does not copy.
func pad(payload []byte, before, after int) []byte {
	size := paddedSize(lengthSize + len(payload))
	out := make([]byte, before+size, before+size+after)
	binary.BigEndian.PutUint32(out[before:], uint32(len(payload)))
	copy(out[before+lengthSize:], payload)
	return out
}

// unpad returns the payload inside a padded plaintext.
func unpad(padded []byte) ([]byte, error) {
	if len(padded) < minPadded {
		return nil, ErrSealed
	}
	n := binary.BigEndian.Uint32(padded)
	if n > MaxPayload || int(n) > len(padded)-lengthSize {
		return nil, ErrSealed
	}
	end := lengthSize + int(n)
	return padded[lengthSize:end:end], nil
}
