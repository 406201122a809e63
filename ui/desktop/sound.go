package desktop

// Sound plays the soft bowl. It never blocks, never plays twice at once, and is silent after Close. The zero value cannot
// be used; see NewSound.
type Sound struct{ player }

// player is how a system plays a sound.
type player interface {
	// can says whether something would play it, as far as it is known.
	can() bool
	// play begins to play it, and comes back at once.
	play()
	// close ends it.
	close()
}

// NewSound makes the sound of this system.
func NewSound() *Sound { return &Sound{newPlayer()} }

// Can says whether this computer can play it, as far as it is known.
func (s *Sound) Can() bool { return s.can() }

// Play plays it.
func (s *Sound) Play() { s.play() }

// Close ends it.
func (s *Sound) Close() { s.close() }
