package stage

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Match says which window is meant; what is empty is not asked for.
type Match struct {
	Title    string // exactly
	Contains string // a part of the title
	Class    string // of WM_CLASS, either half
	PID      int
}

// Window is a window on the screen.
type Window struct {
	ID    uint64
	Came  time.Time // when the window manager had put it on the screen
	Title string    // when it was found
	Class string    // instance and class, joined by a dot
	PID   int

	stage *Stage
}

const windowLook = 100 * time.Millisecond

func (m Match) String() string {
	return fmt.Sprintf("the window (title %q, with %q in it, class %q, process %d)", m.Title, m.Contains, m.Class, m.PID)
}

func (m Match) fits(w *Window) bool {
	instance, class, _ := strings.Cut(w.Class, ".")
	return (m.Title == "" || m.Title == w.Title) && strings.Contains(w.Title, m.Contains) &&
		(m.Class == "" || m.Class == instance || m.Class == class) && (m.PID == 0 || m.PID == w.PID)
}

// Windows returns the windows on the screen that fit, the newest last.
func (s *Stage) Windows(ctx context.Context, m Match) ([]*Window, error) {
	came := s.clients.now()
	if len(came) == 0 {
		return nil, nil // wmctrl calls this an error
	}
	out, err := s.list(ctx)
	if err != nil {
		if len(s.clients.now()) == 0 {
			err = nil // the last one went while we asked
		}
		return nil, err
	}
	var all []*Window
	for line := range strings.Lines(out) {
		w, err := parseWindow(line)
		if err != nil {
			return nil, err
		}
		w.stage, w.Came = s, came[w.ID]
		if !w.Came.IsZero() && m.fits(w) {
			all = append(all, w)
		}
	}
	slices.SortFunc(all, func(a, b *Window) int { return cmp.Or(a.Came.Compare(b.Came), cmp.Compare(a.ID, b.ID)) })
	return all, nil
}

// list asks wmctrl, and once more when a window of its list went while it looked at it.
func (s *Stage) list(ctx context.Context) (out string, err error) {
	for range 5 {
		out, err = s.run(ctx, "wmctrl", "-l", "-p", "-x")
		if err == nil || !strings.Contains(err.Error(), "BadWindow") {
			break
		}
	}
	return out, err
}

// parseWindow reads a line of wmctrl -l -p -x: id, desktop, process, class, host, title.
func parseWindow(line string) (*Window, error) {
	w := &Window{}
	rest := strings.TrimRight(line, "\n")
	next := func() (field string) {
		field, rest, _ = strings.Cut(strings.TrimLeft(rest, " "), " ")
		return field
	}
	id, _, pid := next(), next(), next()
	w.Class = next()
	next() // host, followed by one space
	w.Title = rest
	var err error
	if w.ID, err = strconv.ParseUint(id, 0, 32); err != nil {
		return nil, fmt.Errorf("read window list: %w", err)
	}
	if w.PID, err = strconv.Atoi(pid); err != nil {
		return nil, fmt.Errorf("read window list: %w", err)
	}
	return w, nil
}

// WaitWindow waits for a window that fits and returns the newest.
func (s *Stage) WaitWindow(ctx context.Context, m Match) (*Window, error) {
	var found *Window
	err := s.untilClients(ctx, m.String(), func() (bool, error) {
		all, err := s.Windows(ctx, m)
		if err != nil || len(all) == 0 {
			return false, err
		}
		found = all[len(all)-1]
		return true, nil
	})
	return found, err
}

// WaitNoWindow waits until no window that fits is on the screen: hidden, or closed.
func (s *Stage) WaitNoWindow(ctx context.Context, m Match) error {
	return s.untilClients(ctx, "the end of "+m.String(), func() (bool, error) {
		all, err := s.Windows(ctx, m)
		return len(all) == 0, err
	})
}

// untilClients asks at each change of the windows, and now and then, since a title can
// change without any other sign.
func (s *Stage) untilClients(ctx context.Context, what string, done func() (bool, error)) error {
	return until(ctx, what, &s.clients.changed, windowLook, done)
}

// Visible tells whether the window is on the screen.
func (w *Window) Visible() bool {
	_, there := w.stage.clients.now()[w.ID]
	return there
}

// WaitGone waits until the window is not on the screen: hidden, or closed.
func (w *Window) WaitGone(ctx context.Context) error {
	return w.stage.untilClients(ctx, fmt.Sprintf("window %q to go", w.Title), func() (bool, error) { return !w.Visible(), nil })
}

// WaitShown waits until the window is on the screen again.
func (w *Window) WaitShown(ctx context.Context) error {
	return w.stage.untilClients(ctx, fmt.Sprintf("window %q to come", w.Title), func() (bool, error) { return w.Visible(), nil })
}

func (w *Window) id() string { return strconv.FormatUint(w.ID, 10) }
