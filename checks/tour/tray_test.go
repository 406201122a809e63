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

// atHome are the lines of the tray's menu with nothing to answer and nobody away; reminded are those of a reminder, which
// stand before them.
var (
	atHome   = []string{"Open Tideway", "We are going away", "Quit Tideway"}
	reminded = []string{trayLine, "Not today", "Put off", "Put off/To this evening", "Put off/To tomorrow", "Put off/To the weekend",
		"Put off/To a day of your own…"}
)

// TestTray clicks every line of the tray once: those about times away, and those of a reminder. Before that, how the
// program comes to start there.
func TestTray(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	w.command("init", "--name", "Wren Quillmere", "--name", "Ossifar")
	w.secrets = append(w.secrets, "Wren Quillmere", "Ossifar")
	w.startAtLogin()
	w.clock.set("2026-10-12T12:00:00+02:00")
	w.openHidden()
	w.goingAway()
	w.backHome()
	w.answer()
	w.putOffByTray()
	w.notToday()
	w.keepsSecrets()
	w.quitByTray()
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

// goingAway: the form is ready, and the first time away brings the one question.
func (w *walker) goingAway() {
	w.trayHas(atHome)
	w.menu("70-tray-menu")
	w.ok(w.tray().Click(w.soon(), "We are going away"))
	w.findWindow()
	w.inRoom(roomAway)
	w.picture("70-tray-going-away")
	w.day("2026-10-05")
	w.keys("Tab", "Tab")
	w.day("2026-10-20")
	w.tabs(4) // past its month, “We don’t know yet” and the clocks, to the name
	w.press("Return")
	all := w.waitList("the time away", func(all []entry) bool { return len(all) == 1 }, "--kind", "away")
	if b := all[0].Body; b.From != "2026-10-05" || b.To != "2026-10-20" {
		w.Errorf("the time away is %+v", b)
	}
	w.settle()
	w.picture("71-tray-start-with-the-computer")
}

// day types a day. It is no secret: that a reminder is due stands in the clear, with its day.
func (w *walker) day(day string) {
	w.Helper()
	w.changes("the day", func() { w.ok(w.window.Type(w.soon(), day)) })
}

// backHome: one click ends it today, and the window says so.
func (w *walker) backHome() {
	w.hide()
	w.clock.set("2026-10-18T20:00:00+02:00")
	w.trayHas([]string{"Open Tideway", "We are back", "Quit Tideway"})
	w.menu("72-tray-menu-while-away")
	w.ok(w.tray().Click(w.soon(), "We are back"))
	w.back(roomNow)
	w.waitList("the time away to end", func(all []entry) bool { return all[0].Body.To == awayTo }, "--kind", "away")
	w.settle()
	w.picture("72-tray-back")
}

// answer: the reminder of the Monday stands at the top of the menu, and opens its card in Now.
func (w *walker) answer() {
	w.press("ctrl+4")
	w.hide()
	w.clock.set(monday + "T18:03:00+02:00")
	w.notices(1, noticeBody)
	w.trayHas(slices.Concat(reminded, atHome))
	w.menu("73-tray-menu-with-a-reminder", "Put off")
	w.ok(w.tray().Click(w.soon(), trayLine))
	w.back(roomNow)
	w.card()
	w.picture("73-tray-reminder-opens-its-card")
	w.hide()
}

// putOffByTray: a day of one's own is chosen in the window; tomorrow is at the usual time, and the weekend on Saturday.
func (w *walker) putOffByTray() {
	w.ok(w.tray().Click(w.soon(), "Put off", "To a day of your own…"))
	w.back(roomNow)
	w.picture("73-tray-another-day")
	w.hide()
	for _, to := range []struct{ line, before, then string }{
		{"To tomorrow", "2026-10-20T17:59:00+02:00", "2026-10-20T18:00:00+02:00"},
		{"To the weekend", "2026-10-24T10:59:00+02:00", "2026-10-24T11:00:00+02:00"},
	} {
		w.putOffTo(to.line, to.before, to.then)
	}
}

// putOffTo puts the open reminder off: it leaves the tray, is quiet until then, and comes again.
func (w *walker) putOffTo(line, before, then string) {
	w.Helper()
	n := len(w.stage.Notices.All())
	w.ok(w.tray().Click(w.soon(), "Put off", line))
	w.trayHas(atHome)
	w.clock.set(before)
	w.never("it came before its time", time.Second, func() bool { return len(w.stage.Notices.All()) > n })
	w.trayHas(atHome)
	w.clock.set(then)
	w.notices(n+1, noticeBody)
	w.eventually("the reminder to stand in the tray again", func() bool { return slices.Contains(w.trayLines(), trayLine) })
}

// notToday: it goes at once, and does not come again.
func (w *walker) notToday() {
	n := len(w.stage.Notices.All())
	w.ok(w.tray().Click(w.soon(), "Not today"))
	w.trayHas(atHome)
	w.eventually("the notification to be taken back", func() bool { return len(w.stage.Notices.Open()) == 0 })
	w.clock.set("2026-10-25T18:05:00+01:00")
	w.never("it came again", time.Second, func() bool { return len(w.stage.Notices.All()) > n })
	w.trayHas(atHome)
}

func (w *walker) tray() *stage.TrayItem {
	w.Helper()
	item, err := w.stage.Panel.WaitItem(w.soon())
	w.ok(err)
	return item
}

func (w *walker) trayLines() []string {
	w.Helper()
	lines, err := w.tray().Labels(w.soon())
	w.ok(err)
	return lines
}

// trayHas waits until these are the lines of the tray's menu, from the top, and no others.
func (w *walker) trayHas(want []string) {
	w.Helper()
	w.eventually("the tray to offer "+strings.Join(want, ", "), func() bool { return slices.Equal(w.trayLines(), want) })
}

// openHidden starts the program in the tray, as at login.
func (w *walker) openHidden() {
	w.Helper()
	w.program = w.start("--hidden")
	_, err := w.tray().WaitLine(w.soon(), "We are going away") // the journal is there
	w.ok(err)
	all, err := w.stage.Windows(w.soon(), stage.Match{PID: w.program.PID()})
	w.ok(err)
	if len(all) > 0 {
		w.Errorf("started hidden, and there is a window: %+v", all[0])
	}
}

// quitByTray ends the program by the last line of its menu.
func (w *walker) quitByTray() {
	w.Helper()
	w.ok(w.tray().Click(w.soon(), "Quit Tideway"))
	w.ok(w.program.Wait(w.soon()))
	w.ok(w.stage.Panel.WaitNoItem(w.soon()))
}
