package stage

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Focus brings the window forward and waits until keys go to it.
func (w *Window) Focus(ctx context.Context) error {
	if active, err := w.active(ctx); err != nil || active {
		return err
	}
	if err := w.xdotool(ctx, "windowactivate", w.id()); err != nil {
		return err
	}
	return until(ctx, fmt.Sprintf("the focus of window %q", w.Title), new(bell), 20*time.Millisecond, func() (bool, error) { return w.active(ctx) })
}

// Active tells whether keys go to the window.
func (w *Window) Active(ctx context.Context) (bool, error) { return w.active(ctx) }

func (w *Window) active(ctx context.Context) (bool, error) {
	out, err := w.stage.run(ctx, "xprop", "-root", "-notype", "_NET_ACTIVE_WINDOW")
	if err != nil {
		return false, err
	}
	id, err := strconv.ParseUint(strings.TrimPrefix(windowID.FindString(out), "0x"), 16, 32)
	return err == nil && id == w.ID, nil // no number: nothing is active
}

// KeyPause is how long hands rest after each key. What it sets off has begun by then.
const KeyPause = 20 * time.Millisecond

// Key presses keys one after the other in the focused window, each as xdotool names it:
// "Return", "Tab", "ctrl+n", "shift+F10", "Left".
func (w *Window) Key(ctx context.Context, keys ...string) error {
	if err := w.Focus(ctx); err != nil {
		return err
	}
	return w.xdotool(ctx, append([]string{"key", "--delay", strconv.FormatInt(KeyPause.Milliseconds(), 10)}, keys...)...)
}

// Type types a text. A letter that is on no American keyboard is given a key for as long
// as a toolkit needs to look it up, which takes a fifth of a second.
func (w *Window) Type(ctx context.Context, text string) error {
	if err := w.Focus(ctx); err != nil {
		return err
	}
	for text != "" {
		run := text[:strings.IndexFunc(text+"\u00a0", func(r rune) bool { return r > unicode.MaxASCII })]
		delay := "15"
		if run == "" {
			_, size := utf8.DecodeRuneInString(text)
			run, delay = text[:size], "200"
		}
		if err := w.xdotool(ctx, "type", "--delay", delay, "--", run); err != nil {
			return err
		}
		text = text[len(run):]
	}
	return nil
}

// Hover moves the mouse to a place, in pixels from the top left of the window's content.
func (w *Window) Hover(ctx context.Context, x, y int) error {
	return w.xdotool(ctx, w.at(x, y)...)
}

// Click clicks with the left button.
func (w *Window) Click(ctx context.Context, x, y int) error { return w.button(ctx, x, y, 1, 1) }

// DoubleClick clicks twice with the left button.
func (w *Window) DoubleClick(ctx context.Context, x, y int) error { return w.button(ctx, x, y, 1, 2) }

// RightClick clicks with the right button.
func (w *Window) RightClick(ctx context.Context, x, y int) error { return w.button(ctx, x, y, 3, 1) }

// Scroll turns the wheel over a place, down by so many notches, or up if it is negative.
func (w *Window) Scroll(ctx context.Context, x, y, down int) error {
	if down < 0 {
		return w.button(ctx, x, y, 4, -down)
	}
	return w.button(ctx, x, y, 5, down)
}

// button waits a moment between moving and pressing: a toolkit takes note of where the
// mouse is with its next frame only.
func (w *Window) button(ctx context.Context, x, y, button, times int) error {
	delay := "60" // between two clicks
	if button > 3 {
		delay = "10" // between two notches of the wheel
	}
	args := append(w.at(x, y), "sleep", "0.05", "click", "--repeat", strconv.Itoa(times), "--delay", delay, strconv.Itoa(button))
	return w.xdotool(ctx, args...)
}

// Drag presses the left button at one place, moves in small steps and lets go at the other.
func (w *Window) Drag(ctx context.Context, fromX, fromY, toX, toY int) error {
	const steps = 16
	args := append(w.at(fromX, fromY), "sleep", "0.05", "mousedown", "1", "sleep", "0.05")
	for i := 1; i <= steps; i++ {
		args = append(args, w.at(fromX+(toX-fromX)*i/steps, fromY+(toY-fromY)*i/steps)...)
		args = append(args, "sleep", "0.02")
	}
	return w.xdotool(ctx, append(args, "sleep", "0.05", "mouseup", "1")...)
}

func (w *Window) at(x, y int) []string {
	return []string{"mousemove", "--window", w.id(), strconv.Itoa(x), strconv.Itoa(y)}
}

func (w *Window) xdotool(ctx context.Context, args ...string) error {
	_, err := w.stage.run(ctx, "xdotool", args...)
	return err
}

// Rect is a place on the screen in pixels, without the window manager's frame.
type Rect struct{ X, Y, Width, Height int }

// Rect reads where the window's content is.
func (w *Window) Rect(ctx context.Context) (Rect, error) {
	out, err := w.stage.run(ctx, "xwininfo", "-id", w.id())
	if err != nil {
		return Rect{}, err
	}
	var r Rect
	found := 0
	for line := range strings.Lines(out) {
		line = strings.TrimSpace(line)
		for label, into := range map[string]*int{"Absolute upper-left X: ": &r.X, "Absolute upper-left Y: ": &r.Y, "Width: ": &r.Width, "Height: ": &r.Height} {
			if value, ok := strings.CutPrefix(line, label); ok {
				if *into, err = strconv.Atoi(strings.TrimSpace(value)); err != nil {
					return Rect{}, fmt.Errorf("read the window's place: %w", err)
				}
				found++
			}
		}
	}
	if found != 4 {
		return Rect{}, fmt.Errorf("read the window's place: %q", out)
	}
	return r, nil
}

// Resize gives the content a size and waits until it has it; an error names the size
// that a window keeps which will not be so small or so large.
func (w *Window) Resize(ctx context.Context, width, height int) error {
	if err := w.xdotool(ctx, "windowsize", w.id(), strconv.Itoa(width), strconv.Itoa(height)); err != nil {
		return err
	}
	return w.untilRect(ctx, fmt.Sprintf("size %d x %d", width, height), func(r Rect) bool { return r.Width == width && r.Height == height })
}

// Move puts the content at a place on the screen, roughly: the frame comes on top of it.
func (w *Window) Move(ctx context.Context, x, y int) error {
	if err := w.xdotool(ctx, "windowmove", w.id(), strconv.Itoa(x), strconv.Itoa(y)); err != nil {
		return err
	}
	const frame = 40 // pixels, more than any frame is wide
	return w.untilRect(ctx, fmt.Sprintf("place %d, %d", x, y), func(r Rect) bool { return r.X-x >= 0 && r.X-x < frame && r.Y-y >= 0 && r.Y-y < frame })
}

func (w *Window) untilRect(ctx context.Context, what string, fits func(Rect) bool) error {
	var last Rect
	err := until(ctx, what, new(bell), 50*time.Millisecond, func() (ok bool, err error) {
		last, err = w.Rect(ctx)
		return fits(last), err
	})
	if err != nil {
		err = fmt.Errorf("window %q is at %+v: %w", w.Title, last, err)
	}
	return err
}

// Close presses the window's close button; what then happens is the program's affair.
func (w *Window) Close(ctx context.Context) error {
	_, err := w.stage.run(ctx, "wmctrl", "-i", "-c", "0x"+strconv.FormatUint(w.ID, 16))
	return err
}
