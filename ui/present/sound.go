package present

import "tideway/practice"

// Sounder is a Host that may be able to play the one sound there is: a bowl, once and softly.
type Sounder interface {
	// CanSound says whether something on this computer could play it, as far as it is known.
	CanSound() bool
	// Sound plays it, and comes back at once.
	Sound()
}

// CanSound says whether this computer can play the soft sound.
func (a *App) CanSound() bool {
	host, ok := a.Host.(Sounder)
	return ok && host.CanSound()
}

// Sound plays it, where that is possible.
func (a *App) Sound() {
	if host, ok := a.Host.(Sounder); ok {
		host.Sound()
	}
}

// CanSound says whether this computer can play the soft sound.
func (s *Settings) CanSound() bool { return s.app.CanSound() }

// SetSound turns the soft sound on or off. Turned on, it is heard once.
func (s *Settings) SetSound(on bool) {
	s.app.Clear.Sound = on
	if on {
		s.app.Sound()
	}
	s.keep(practice.SettingSound, onOff(on))
}
