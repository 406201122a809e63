// Package vault is the only place that knows cryptography: random keys, sealed
// records, and the wraps that keep a key beside the data it opens.
//
// A record is sealed with XChaCha20-Poly1305 under a 256-bit [Key]. A random
// nonce stands before the ciphertext, and the [Place] of the record is bound to
// it as associated data, so that a record moved to another journal, slot or id
// does not open. Payloads are padded (Padmé, at least 256 bytes), so that the
// size of a record says next to nothing about what was written.
//
// A key never stands in a file as it is. It is wrapped by a method: open
// (anybody who holds the file can unwrap it), a passphrase (Argon2id) or a
// recovery code of 128 bits. All three take the same way through [Unwrap].
//
// The byte layouts are described in docs/journal-format.md.
package vault
