//go:build tour && linux

package tour

import (
	"testing"

	"tideway/checks/stage"
)

// TestSilentDesktop is a desktop on which somebody took the names of the tray and of the notifications, and hangs: the
// window comes, the card comes, and closing quits.
func TestSilentDesktop(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{NoPanel: true, NoNotices: true})
	for _, name := range []string{"org.kde.StatusNotifierWatcher", "org.freedesktop.Notifications", "org.freedesktop.portal.Desktop"} {
		w.ok(w.stage.Silence(name))
	}
	w.command("init", "--name", "Wren Quillmere")
	w.command("away", "add", "--from", awayFrom, "--to", awayTo)
	w.clock.set(monday + "T17:50:00+02:00")
	w.open()
	w.inRoom(roomNow)
	w.clock.set(monday + "T18:00:00+02:00") // beyond the grace after a start: a notification is asked for
	w.card()
	w.screen("58-silent-desktop-card")
	w.closes()
}

// TestSilentBus is a desktop whose bus takes every call and never says a word.
func TestSilentBus(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{NoPanel: true, NoNotices: true})
	address, err := w.stage.SilentBus()
	w.ok(err)
	w.env = []string{"DBUS_SESSION_BUS_ADDRESS=" + address, "DBUS_SYSTEM_BUS_ADDRESS=" + address}
	w.command("init", "--name", "Wren Quillmere")
	w.open()
	w.inRoom(roomNow)
	w.screen("59-silent-bus-window")
	w.press("ctrl+4")
	w.inRoom(roomAway)
	w.closes()
}

// closes presses the close button where there is no tray: the program ends well, and waits for nobody.
func (w *walker) closes() {
	w.Helper()
	w.ok(w.window.Close(w.soon()))
	w.ok(w.program.Wait(w.soon()))
}
