package stage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"time"
)

// Look is what a window showed at one moment.
type Look struct {
	Width, Height int
	pixels        []byte // 32 bits each: blue, green, red, nothing
}

// Look takes a look at the window, without its frame.
func (w *Window) Look(ctx context.Context) (Look, error) { return w.stage.look(ctx, uint32(w.ID)) }

// look is what a window, or for 0 the whole screen, shows now. A window that changes its size meanwhile is asked again.
func (s *Stage) look(ctx context.Context, window uint32) (l Look, err error) {
	var last error
	err = until(ctx, "a picture", new(bell), 50*time.Millisecond, func() (bool, error) {
		x, done, err := dialX(ctx, s.Display)
		if err != nil {
			return false, err
		}
		defer done()
		if window == 0 {
			window = x.root
		}
		l, last = x.look(window)
		return last == nil, nil
	})
	return l, errors.Join(err, last)
}

// Picture writes what the window shows as PNG.
func (w *Window) Picture(ctx context.Context, path string) error {
	l, err := w.Look(ctx)
	if err != nil {
		return err
	}
	return keepPicture(l.Image(), path)
}

// Picture writes the whole screen as PNG: the windows, and around them what the panel and the notification service have to
// show.
func (s *Stage) Picture(ctx context.Context, path string) error {
	return s.PictureMenu(ctx, path, nil)
}

// PictureMenu is Picture with the menu of a tray icon open, and in it the submenu that labels lead to.
func (s *Stage) PictureMenu(ctx context.Context, path string, item *TrayItem, labels ...string) error {
	l, err := s.look(ctx, 0)
	if err != nil {
		return err
	}
	img := l.Image()
	if err := s.furnish(ctx, img, item, labels); err != nil {
		return fmt.Errorf("keep picture: %w", err)
	}
	return keepPicture(img, path)
}

func keepPicture(img image.Image, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("keep picture: %w", err)
	}
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("keep picture: %w", err)
	}
	fast := png.Encoder{CompressionLevel: png.BestSpeed}
	return errors.Join(fast.Encode(f, img), f.Close())
}

// Image is the picture of it.
func (l Look) Image() *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, l.Width, l.Height))
	for i := 0; i+3 < len(l.pixels); i += 4 {
		img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = l.pixels[i+2], l.pixels[i+1], l.pixels[i], 0xff
	}
	return img
}

// At is the colour of a pixel.
func (l Look) At(x, y int) color.RGBA {
	p := l.pixels[4*(y*l.Width+x):]
	return color.RGBA{p[2], p[1], p[0], 0xff}
}

// Same says whether two looks differ by no more than a text cursor.
func (l Look) Same(other Look) bool {
	const cursor = 4 * 64 // pixels
	if l.Width != other.Width || l.Height != other.Height {
		return false
	}
	differ := 0
	for row := 4 * l.Width; row > 0 && differ <= cursor && len(other.pixels) >= row; {
		if !bytes.Equal(l.pixels[:row], other.pixels[:row]) { // most rows are the same
			differ += differing(l.pixels[:row], other.pixels[:row])
		}
		l.pixels, other.pixels = l.pixels[row:], other.pixels[row:]
	}
	return differ <= cursor
}

func differing(a, b []byte) (pixels int) {
	for i := 0; i+3 < len(a); i += 4 {
		if a[i] != b[i] || a[i+1] != b[i+1] || a[i+2] != b[i+2] {
			pixels++
		}
	}
	return pixels
}

// Blank says whether everything has one colour: nothing was drawn yet.
func (l Look) Blank() bool {
	return len(l.pixels) < 8 || bytes.Equal(l.pixels[4:], l.pixels[:len(l.pixels)-4])
}

// Settle waits until the window's picture holds still for a quarter of a second: what was
// asked for is drawn then, and no movement is under way. A blinking cursor is still.
func (w *Window) Settle(ctx context.Context) error {
	const pause, times = 80 * time.Millisecond, 3
	var last Look
	same := 0
	return until(ctx, fmt.Sprintf("window %q to hold still", w.Title), new(bell), pause, func() (bool, error) {
		now, err := w.Look(ctx)
		if err != nil {
			return false, err
		}
		if now.Same(last) {
			same++
		} else {
			same = 0
		}
		last = now
		return same >= times, nil
	})
}
