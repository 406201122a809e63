package ui

import (
	"fyne.io/fyne/v2"

	"tideway/ui/present"
)

var _ present.Notifying = (*Window)(nil)

// HasNotices says whether anybody on this desktop shows notifications.
func (w *Window) HasNotices() bool {
	desktop, ok := w.config.Desktop.(present.Notifying)
	return !ok || desktop.HasNotices()
}

// DesktopChanged tells that a tray, or whoever shows notifications, has come or gone. It may be called from any goroutine.
// The rooms that say so are built anew.
func (w *Window) DesktopChanged() {
	fyne.Do(func() {
		if room := w.app.Room(); room == present.RoomSettings || room == present.RoomAway {
			w.changed()
		}
	})
}
