package front

import "tideway/ui/present"

var _ present.Sounder = desk{}

// CanSound says whether this computer can play the soft sound, as far as it is known.
func (d desk) CanSound() bool { return d.v.sound.Can() }

// Sound plays it.
func (d desk) Sound() { d.v.sound.Play() }
