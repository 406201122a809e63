//go:build tour && linux

package tour

import (
	"testing"
	"time"

	"tideway/checks/stage"
)

// TestPanel is a desktop whose panel comes after the program, goes, and comes again: the window says each time what is so,
// and its close button does what it says.
func TestPanel(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{NoPanel: true})
	w.command("init", "--name", "Wren Quillmere", "--name", "Ossifar")
	w.command("away", "add", "--from", awayFrom, "--to", awayTo)
	w.open()
	w.press("ctrl+4")
	w.inRoom(roomAway)
	w.screen("74-no-tray-host-is-said-once")
	w.toClosing()
	w.screen("74-no-tray-host-settings")
	w.panelComes("75-tray-host-appeared-settings")
	w.hide()
	w.menu("75-tray-host-appeared-window-in-the-tray")
	w.ok(w.tray().Click(w.soon(), "Open Tideway"))
	w.back(roomNow)
	w.toClosing()
	w.changes("what Settings says of closing", func() { w.ok(w.stage.Panel.Leave()) })
	w.screen("76-tray-host-gone-settings")
	w.closes()
	w.hiddenBeforeThePanel()
}

// toClosing opens Settings where it says what closing the window does.
func (w *walker) toClosing() {
	w.Helper()
	w.press("ctrl+comma")
	w.scroll(80)
}

// scroll turns the wheel over the room. The mouse moves before: the toolkit has forgotten where it was when the window went.
func (w *walker) scroll(notches int) {
	w.Helper()
	w.ok(w.window.Hover(w.soon(), 600, 380))
	w.changes("the room to scroll", func() { w.ok(w.window.Scroll(w.soon(), 640, 400, notches)) })
}

// panelComes: Settings says something else, and there is an icon with its menu.
func (w *walker) panelComes(picture string) {
	w.Helper()
	w.changes("what Settings says of closing", func() { w.ok(w.stage.Panel.Appear()) })
	w.trayHas(atHome)
	w.screen(picture)
}

// hiddenBeforeThePanel: started as at login where nothing shows a tray yet, the icon comes with the panel.
func (w *walker) hiddenBeforeThePanel() {
	w.program = w.start("--hidden")
	w.never("a start without a window brought one, or ended", time.Second, func() bool {
		all, err := w.stage.Windows(w.soon(), stage.Match{PID: w.program.PID()})
		w.ok(err)
		return len(all) > 0 || !w.program.Running()
	})
	w.ok(w.stage.Panel.Appear())
	w.trayHas(atHome)
	w.menu("77-tray-host-appeared-after-a-hidden-start")
	w.quitByTray()
}
