package uitest

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// LongName has eighty letters, as long as a name may be.
const LongName = "Maximiliane-Aurelia von und zu Hohenstaufen-Wittelsbach, die Ältere aus Garmisch"

// Size is one window in which a room is looked at, beside the rail.
type Size struct {
	Name    string
	W, H    float32
	Options look.Options
}

// Sizes are the usual and the least window by day and night, the largest type, and a large window with high contrast.
func Sizes() []Size {
	return []Size{
		{"day-1080", 864, 760, look.Options{Choice: look.Day}},
		{"night-1080", 864, 760, look.Options{Choice: look.Night}},
		{"day-860", 796, 600, look.Options{Choice: look.Day}},
		{"night-860", 796, 600, look.Options{Choice: look.Night}},
		{"day-200", 952, 760, look.Options{Choice: look.Day, Scale: 2}},
		{"contrast-1600", 1384, 1000, look.Options{Choice: look.Day, Contrast: true}},
	}
}

// Pictures says whether rooms are to be drawn into build/rooms, to be looked at: TIDEWAY_PICTURES=1.
func Pictures() bool { return os.Getenv("TIDEWAY_PICTURES") == "1" }

// Choice is day or night.
func Choice(night bool) look.Choice {
	if night {
		return look.Night
	}
	return look.Day
}

// Picture draws the window into build/rooms of the repository.
func (b *Bench) Picture(name string) {
	b.t.Helper()
	Picture(b.t, b.Win.Canvas(), filepath.Join("..", ".."), name)
}

// Picture draws a canvas into build/rooms below a folder, once everything in it that is painted in the background is there.
func Picture(t testing.TB, c fyne.Canvas, root, name string) {
	t.Helper()
	settle(t, c)
	path := filepath.Join(root, "build", "rooms", name+".png")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, c.Capture()); err != nil {
		t.Fatal(err)
	}
}

// settle waits, for a bounded while, for what is painted in the background.
func settle(t testing.TB, c fyne.Canvas) {
	bound, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	for {
		c.Capture() // asks for it
		waits := false
		widgets.Walk(c.Content(), func(o fyne.CanvasObject) {
			if p, ok := o.(interface{ Ready() bool }); ok && !p.Ready() {
				waits = true
			}
		})
		if !waits || bound.Err() != nil {
			return
		}
		runtime.Gosched()
	}
}
