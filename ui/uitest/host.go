package uitest

import (
	"path/filepath"

	"tideway/ui/present"
)

// Host is a window that does nothing and notes what it was asked for.
type Host struct {
	Folder string // where files go; "" is somebody who chooses none
	Tray   bool
	Opened []string // files that were shown
	Hidden int      // how often the window was hidden
}

var _ present.Host = (*Host)(nil)

// SaveAs chooses the proposed name in the folder.
func (h *Host) SaveAs(_, name string, then func(string)) {
	if h.Folder != "" {
		then(filepath.Join(h.Folder, name))
	}
}

// OpenFile notes the file.
func (h *Host) OpenFile(path string) error {
	h.Opened = append(h.Opened, path)
	return nil
}

// HasTray is Tray.
func (h *Host) HasTray() bool { return h.Tray }

// Hide counts.
func (h *Host) Hide() { h.Hidden++ }

// ApplyLook does nothing: a test sets its theme itself.
func (*Host) ApplyLook(string, int, bool) {}

// OpenJournal does nothing.
func (*Host) OpenJournal(string, bool) error { return nil }

// Quit does nothing.
func (*Host) Quit() {}
