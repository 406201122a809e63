//go:build tour && linux

package tour

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/checks/stage"
)

// TestTray is what the tray offers about times away and an open reminder, on a desktop whose panel comes after the program,
// as it can at login; and how the program comes to start there.
func TestTray(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	w.command("init", "--name", "Wren Quillmere", "--name", "Ossifar")
	w.secrets = append(w.secrets, "Wren Quillmere", "Ossifar")
	w.startAtLogin()
	w.clock.set("2026-10-12T12:00:00+02:00")
	w.panelComesLater()
	w.goingAway()
	w.backHome()
	w.aDayOfOnesOwn()
	w.keepsSecrets()
}

// startAtLogin: a command switches it on and off, and the desktop's own file says so.
func (w *walker) startAtLogin() {
	path := filepath.Join(w.home, "config", "autostart", "app.tideway.Tideway.desktop")
	w.command("settings", "--autostart", "on")
	raw, err := os.ReadFile(path)
	w.ok(err)
	if want := `Exec="` + w.bin + `" --hidden`; !strings.Contains(string(raw), want+"\n") {
		w.Errorf("at login the desktop starts\n%s\nwant %s", raw, want)
	}
	w.command("settings", "--autostart", "off")
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		w.Errorf("off, and the file stays: %v", err)
	}
}

// panelComesLater: started hidden where nothing shows a tray yet, the icon comes with the panel.
func (w *walker) panelComesLater() {
	w.ok(w.stage.Panel.Leave())
	w.program = w.start("--hidden")
	w.never("an icon on no panel", time.Second, func() bool { return len(w.stage.Panel.Items()) > 0 })
	w.ok(w.stage.Panel.Appear())
	_, err := w.tray().WaitLine(w.soon(), "We are going away")
	w.ok(err)
}

// goingAway: the form is ready, and the first time away brings the one question.
func (w *walker) goingAway() {
	w.ok(w.tray().Click(w.soon(), "We are going away"))
	w.findWindow()
	w.picture("70-tray-going-away")
	w.words("2026-10-05")
	w.keys("Tab", "Tab")
	w.words("2026-10-20")
	w.keys("Tab", "Tab", "Tab") // past its month and “We don’t know yet”, to the name
	w.press("Return")
	all := w.waitList("the time away", func(all []entry) bool { return len(all) == 1 }, "--kind", "away")
	if b := all[0].Body; b.From != "2026-10-05" || b.To != "2026-10-20" {
		w.Errorf("the time away is %+v", b)
	}
	w.settle()
	w.picture("71-tray-start-with-the-computer")
}

// backHome: one click ends it today, and the window says so.
func (w *walker) backHome() {
	w.ok(w.window.Close(w.soon()))
	w.ok(w.window.WaitGone(w.soon()))
	w.clock.set("2026-10-18T20:00:00+02:00")
	_, err := w.tray().WaitLine(w.soon(), "We are back")
	w.ok(err)
	w.ok(w.tray().Click(w.soon(), "We are back"))
	w.findWindow()
	w.waitList("the time away to end", func(all []entry) bool { return all[0].Body.To == awayTo }, "--kind", "away")
	w.settle()
	w.picture("72-tray-back")
}

// aDayOfOnesOwn: the reminder of the Monday opens where day and time can be chosen.
func (w *walker) aDayOfOnesOwn() {
	w.ok(w.window.Close(w.soon()))
	w.ok(w.window.WaitGone(w.soon()))
	w.clock.set(monday + "T18:03:00+02:00")
	item := w.tray()
	_, err := item.WaitLine(w.soon(), trayLine)
	w.ok(err)
	labels, err := item.Labels(w.soon())
	w.ok(err)
	for _, want := range []string{"Put off/To this evening", "Put off/To tomorrow", "Put off/To the weekend", "Put off/To a day of your own…"} {
		if !slices.Contains(labels, want) {
			w.Errorf("the tray has no line %q: %q", want, labels)
		}
	}
	w.ok(item.Click(w.soon(), "Put off", "To a day of your own…"))
	w.findWindow()
	w.picture("73-tray-another-day")
	w.ok(item.Click(w.soon(), "Put off", "To the weekend"))
	w.eventually("the reminder to leave the tray", func() bool {
		labels, err := w.tray().Labels(w.soon())
		w.ok(err)
		return !slices.Contains(labels, trayLine)
	})
	w.quit()
}
