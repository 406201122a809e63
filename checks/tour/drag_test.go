//go:build tour && linux

package tour

import (
	"image"
	"image/color"
	"math"
	"testing"
	"time"

	"tideway/checks/stage"
)

// Where things lie in Check in while the window is 1080 x 760 pixels, and nothing was said yet: the middles of the two
// shapes, the air over the water, and the words that follow the shapes.
var (
	dragSize    = [2]int{1080, 760}
	firstShape  = image.Pt(561, 187)
	secondShape = image.Pt(735, 187)
	air         = image.Rect(309, 86, 987, 200)
	farEnd      = image.Rect(322, 172, 440, 200)
	nearEnd     = image.Rect(860, 172, 980, 200)
	sentence    = image.Rect(309, 320, 987, 358)
)

// TestDrag moves the two shapes with the mouse, nearer and further.
func TestDrag(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{NoPanel: true, NoNotices: true})
	w.command("init", "--name", first, "--name", second)
	w.command("settings", "set", "theme", "day")
	w.open()
	w.ok(w.window.Resize(w.soon(), dragSize[0], dragSize[1]))
	w.settle()
	w.dragNearer()
	w.dragFurther()
	w.quit()
}

// dragNearer: the first shape goes to the right, and both come nearer.
func (w *walker) dragNearer() {
	w.sitDownToCheckIn()
	before := w.look()
	w.picture("40-drag-before")
	w.drag(firstShape, 50)
	after := w.look()
	w.picture("41-drag-nearer")
	for name, part := range map[string]image.Rectangle{"word at the far end": farEnd, "word at the near end": nearEnd, "sentence": sentence} {
		if after.Changed(before, part) == 0 {
			w.Errorf("the %s has not changed", name)
		}
	}
	w.keepsNear(0.8)
}

// dragFurther: the second shape goes to the right, and both move apart, by the same way; and back a little.
func (w *walker) dragFurther() {
	w.sitDownToCheckIn()
	w.drag(secondShape, 42)
	apart := w.shapes()
	w.picture("42-drag-further")
	w.drag(image.Pt(apart[1].Max.X-60, secondShape.Y), -30)
	back := w.shapes()
	if left, right := back[0].Min.X-apart[0].Min.X, apart[1].Max.X-back[1].Max.X; abs(left-30) > 4 || abs(right-30) > 4 {
		w.Errorf("thirty pixels nearer moved the first by %d and the second by %d", left, right)
	}
	w.keepsNear(0.33)
}

// drag takes hold of a place and moves it sideways.
func (w *walker) drag(from image.Point, by int) {
	w.Helper()
	w.changes("the shapes", func() { w.ok(w.window.Drag(w.soon(), from.X, from.Y, from.X+by, from.Y)) })
}

// shapes are the outlines of both shapes over the water, in the colours by day of the two people (look.md).
func (w *walker) shapes() [2]image.Rectangle {
	w.Helper()
	l := w.look()
	both := [2]image.Rectangle{l.Extent(color.RGBA{0x2b, 0x6c, 0x86, 0xff}, air), l.Extent(color.RGBA{0xa8, 0x5b, 0x1e, 0xff}, air)}
	if both[0].Empty() || both[1].Empty() {
		w.Fatalf("the shapes are not there: %v", both)
	}
	return both
}

// keepsNear keeps the check-in and asks a command how near it is.
func (w *walker) keepsNear(want float64) {
	w.Helper()
	before := len(w.list("--kind", "checkin", "--who", first))
	w.clickFilled()
	all := w.waitList("the check-in", func(all []entry) bool { return len(all) == before+1 }, "--kind", "checkin", "--who", first)
	w.clock.later(time.Minute)
	for _, e := range all {
		if e.Body.Near != nil && math.Abs(*e.Body.Near-want) < 0.05 {
			return
		}
	}
	w.Errorf("none of the %d check-ins is about %v near: %+v", len(all), want, all)
}

func abs(n int) int { return max(n, -n) }
