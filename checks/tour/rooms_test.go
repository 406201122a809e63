//go:build tour && linux

package tour

import (
	"fmt"
	"testing"

	"tideway/checks/stage"
)

// gallery takes pictures of every room in one theme, at some sizes of the window.
type gallery struct {
	*walker
	suffix string
	sizes  [][2]int
}

// TestRooms takes a picture of every room at the smallest size of the window and at a usual one, by day and by night, and
// in the largest type, with three made-up years in the journal.
func TestRooms(t *testing.T) {
	t.Parallel()
	small, usual := [2]int{860, 600}, [2]int{1280, 800}
	for name, g := range map[string]struct {
		theme, percent string
		sizes          [][2]int
	}{
		"day":   {"day", "100", [][2]int{small, usual}},
		"night": {"night", "100", [][2]int{small, usual}},
		"large": {"day", "200", [][2]int{usual}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWalker(t, stage.Options{})
			w.clock.set("2026-11-19T18:30:00+01:00")
			w.command("demo", "--years", "3", "--seed", "1")
			w.command("settings", "set", "theme", g.theme)
			w.command("settings", "set", "size", g.percent)
			suffix := g.theme
			if g.percent != "100" {
				suffix += "-" + g.percent
			}
			w.open()
			rooms := gallery{walker: w, suffix: suffix, sizes: g.sizes}
			for _, size := range g.sizes {
				rooms.resize(size)
				rooms.visit(size)
			}
			w.quit()
		})
	}
}

func (g gallery) resize(size [2]int) {
	g.Helper()
	g.ok(g.window.Resize(g.soon(), size[0], size[1]))
	g.settle()
}

func (g gallery) take(name string, size [2]int) {
	g.Helper()
	g.picture(fmt.Sprintf("%s-%s-%dx%d", name, g.suffix, size[0], size[1]))
}

// visit goes through the rooms that have a rail, and the page that has none.
func (g gallery) visit(size [2]int) {
	g.Helper()
	for _, room := range []struct {
		name string
		keys []string
	}{
		{"01-now", nil}, {"02-checkin-who", []string{"ctrl+n"}}, {"03-checkin", []string{"Return"}}, {"04-rituals", []string{"ctrl+2"}},
		{"05-tides", []string{"ctrl+3"}}, {"06-away", []string{"ctrl+4"}}, {"07-keep", []string{"ctrl+5"}}, {"08-settings", []string{"ctrl+comma"}},
	} {
		if len(room.keys) > 0 {
			g.press(room.keys...)
		}
		if room.name == "05-tides" {
			g.drawn()
		}
		g.take(room.name, size)
	}
	g.press("ctrl+4")
	g.clickFilled()
	g.take("09-away-form", size)
	g.press("Escape")
	g.press("ctrl+5") // a room in which nothing has the keyboard yet
	g.openCare()
	g.take("10-care", size)
	g.press("Escape")
	g.press("ctrl+1")
}

// drawn waits for the season, which is drawn while its card is there already: the middle of the window is not all one
// colour then.
func (g gallery) drawn() {
	g.Helper()
	g.eventually("the season to be drawn", func() bool {
		l := g.look()
		for x := l.Width * 3 / 10; x < l.Width*7/10; x++ {
			for y := l.Height * 45 / 100; y < l.Height*7/10; y++ {
				if l.At(x, y) != l.At(l.Width/2, l.Height/2) {
					return true
				}
			}
		}
		return false
	})
	g.settle()
}
