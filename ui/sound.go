package ui

import "tideway/ui/present"

var _ present.Sounder = (*Window)(nil)

// CanSound says whether the desktop can play the soft sound.
func (w *Window) CanSound() bool {
	desktop, ok := w.config.Desktop.(present.Sounder)
	return ok && desktop.CanSound()
}

// Sound plays it. A window that was put out of sight stays silent too.
func (w *Window) Sound() {
	if desktop, ok := w.config.Desktop.(present.Sounder); ok && !w.hidden.Load() {
		desktop.Sound()
	}
}
