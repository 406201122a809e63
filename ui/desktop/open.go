package desktop

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// ErrNoViewer: no program of this computer would open a file.
var ErrNoViewer = errors.New("no program opens this")

// settle is how long a viewer may take to say that it will not open something. One that
// does open it may stay for hours.
const settle = 3 * time.Second

// OpenFile opens a file with the program that belongs to it: a book, to be printed. It
// blocks for three seconds at most. ErrNoViewer if nothing would open it.
func OpenFile(ctx context.Context, path string) error {
	path, err := filepath.Abs(path)
	if err == nil {
		_, err = os.Stat(path)
	}
	if err != nil {
		return fmt.Errorf("open with its program: %w", err)
	}
	return open(ctx, path)
}

// OpenURL opens a page of the web, http or https, with the browser; nothing else, since
// a text may come from anywhere. It blocks for three seconds at most.
func OpenURL(ctx context.Context, address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return fmt.Errorf("open page: %w", err)
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return fmt.Errorf("open page: %w: not an address of the web", ErrNoViewer)
	}
	return open(ctx, u.String())
}

// open starts the system's opener and leaves it alone once it has settled. ctx ends the
// waiting, never the viewer.
func open(ctx context.Context, target string) error {
	name, args := opener(target)
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("open with its program: %w", errors.Join(ErrNoViewer, err))
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	timer := time.NewTimer(settle)
	defer timer.Stop()
	select {
	case err := <-ended:
		if err != nil {
			return fmt.Errorf("open with its program: %w", errors.Join(ErrNoViewer, err))
		}
	case <-timer.C:
	case <-ctx.Done():
	}
	return nil
}
