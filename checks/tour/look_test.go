//go:build tour && linux

package tour

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"testing"

	"tideway/checks/stage"
)

// pictures is the folder that the pictures go to.
func pictures(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("TIDEWAY_TOUR")
	if dir == "" {
		t.Fatal("TIDEWAY_TOUR names the folder for pictures; `make tour` sets it")
	}
	return dir
}

// picture keeps what the window shows.
func (w *walker) picture(name string) {
	w.Helper()
	w.ok(w.window.Picture(w.soon(), filepath.Join(pictures(w.T), name+".png")))
}

// screen keeps what the whole screen shows, with the panel and the notices that are open.
func (w *walker) screen(name string) {
	w.Helper()
	w.ok(w.stage.Picture(w.soon(), filepath.Join(pictures(w.T), name+".png")))
}

// menu is screen with the tray's menu open, and in it the submenu that labels lead to.
func (w *walker) menu(name string, labels ...string) {
	w.Helper()
	w.ok(w.stage.PictureMenu(w.soon(), filepath.Join(pictures(w.T), name+".png"), w.tray(), labels...))
}

// The rooms of the rail, from the top.
const (
	roomNow   = 0
	roomAway  = 3
	railRooms = 5
)

// inRoom says whether a room is open, by the line of the rail that is marked. In the wide window at 100 % they stand 44
// pixels apart.
func inRoom(l stage.Look, room int) bool { return l.At(18, 90+44*room) != l.At(1, l.Height-2) }

// inRoom waits until a room is open.
func (w *walker) inRoom(room int) {
	w.Helper()
	w.eventually("the room to open", func() bool { return inRoom(w.look(), room) })
	w.settle()
}

// filled finds the filled button, of which there is at most one in a window, by its colour by day or by night (look.md).
func filled(l stage.Look) (at image.Point, found bool) {
	for _, action := range []color.RGBA{{0x1f, 0x5d, 0x6b, 0xff}, {0x7c, 0xc3, 0xc9, 0xff}} {
		if at, found = l.Bar(action); found {
			return at, true
		}
	}
	return at, false
}

// clickFilled clicks the filled button and waits until the window shows something else.
func (w *walker) clickFilled() {
	w.Helper()
	var at image.Point
	w.eventually("a filled button", func() (found bool) { at, found = filled(w.look()); return found })
	w.click("the filled button", at)
}

// click clicks and waits until the window shows something else. The pointer is there first, and that has been shown: a busy
// machine would take a press for one at the place that the pointer came from, and its coming for what the press did.
func (w *walker) click(what string, at image.Point) {
	w.Helper()
	w.ok(w.window.Hover(w.soon(), at.X, at.Y))
	w.settle()
	w.changes("the window after "+what, func() { w.ok(w.window.Click(w.soon(), at.X, at.Y)) })
}
