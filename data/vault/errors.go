package vault

import "errors"

var (
	// ErrSealed says that a sealed record or a wrap did not open: a wrong key,
	// a wrong place, or bytes that changed. The three cannot be told apart.
	ErrSealed = errors.New("vault: does not open")
	// ErrTooLong says that a payload is longer than [MaxPayload].
	ErrTooLong = errors.New("vault: payload too long")
	// ErrCost says that an Argon2id cost is malformed or outside its bounds.
	ErrCost = errors.New("vault: cost out of bounds")
	// ErrMethod says that a wrap names a method that is not known, or that the
	// secret offered is not the one that the method asks for.
	ErrMethod = errors.New("vault: method does not fit")
	// ErrCode says that a recovery code was not typed as it was printed.
	ErrCode = errors.New("vault: recovery code is not right")
)
