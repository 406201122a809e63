//go:build tour && linux

package tour

import (
	"image/color"
	"maps"
	"path/filepath"
	"testing"

	"tideway/checks/stage"
)

// TestDesktop is how the window lives with the desktop around it: the tray, a second start, another file, and the page
// that leaves no trace.
func TestDesktop(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	w.command("init", "--name", "Wren Quillmere", "--name", "Ossifar")
	w.secrets = append(w.secrets, "Wren Quillmere", "Ossifar")
	w.open()
	w.closeToTray()
	w.startTwice()
	w.openBeside()
	w.leaveNoTrace()
	w.keepsSecrets()
	w.quitByTray()
}

// closeToTray: the close button hides the window, the tray brings it back.
func (w *walker) closeToTray() {
	item := w.tray()
	w.hide()
	w.ok(item.Click(w.soon(), "Open Tideway"))
	w.back(roomNow)
}

// startTwice: a second start brings the hidden window forward and ends well.
func (w *walker) startTwice() {
	w.hide()
	second := w.start()
	w.ok(second.Wait(w.soon()))
	w.back(roomNow)
}

// openBeside: another file opens in a window of its own, and closing that one ends it alone.
func (w *walker) openBeside() {
	other := filepath.Join(w.home, "other.tideway")
	w.command("--journal", other, "demo", "--years", "1")
	first, firstWindow := w.program, w.window
	w.open(other)
	if !firstWindow.Visible() {
		w.Error("the window of the first journal has gone")
	}
	w.ok(w.window.Close(w.soon()))
	w.ok(w.program.Wait(w.soon()))
	w.program, w.window = first, firstWindow
	if !first.Running() || !firstWindow.Visible() {
		w.Error("closing the other journal took the first along")
	}
}

// tabsToCare is how many times Tab leads from nothing to “When it isn’t safe”, the last line of the rail: five rooms,
// who is here, the settings, and then it.
const tabsToCare = 8

// leaveNoTrace: the page “When it isn’t safe” opens and closes without a file being touched.
func (w *walker) leaveNoTrace() {
	w.press("ctrl+comma")
	before := w.quiet()
	w.openCare()
	w.readCare(before, "")
}

// readCare stays on the page “When it isn’t safe” for a while and leaves it. Neither touches a file. Without a name it takes
// no picture.
func (w *walker) readCare(before map[string]string, picture string) {
	w.Helper()
	touched := func() bool { return !maps.Equal(before, w.files()) }
	w.never("a file changed while the page was open", beat, touched)
	if picture != "" {
		w.picture(picture)
	}
	w.press("Escape")
	w.waitRail(true, "Esc to leave the page")
	w.never("a file changed after the page", beat, touched)
}

// openCare opens the page by keys.
func (w *walker) openCare() {
	w.Helper()
	for range tabsToCare {
		w.keys("Tab")
	}
	w.press("Return")
	w.waitRail(false, "the page to open")
}

// railed says whether the rail is there: the page that leaves no trace, and a ritual, fill the window.
func (w *walker) railed() bool {
	w.Helper()
	l := w.look()
	corner := l.At(1, l.Height-2)
	return corner == color.RGBA{0xf3, 0xed, 0xe3, 0xff} || corner == color.RGBA{0x0d, 0x14, 0x18, 0xff}
}

// waitRail waits until the rail is there, or has gone: what was asked for has come then.
func (w *walker) waitRail(there bool, what string) {
	w.Helper()
	w.eventually(what, func() bool { return w.railed() == there })
	w.settle()
}
