package stage

import (
	"bufio"
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// clients follows which windows are on the screen, by listening to the window manager
// instead of asking again and again: the benchmarks measure while it listens.
type clients struct {
	changed bell
	mu      sync.Mutex
	seen    map[uint64]time.Time // when each window came, by id
	ready   bool
}

// readyMark is a property of ours: once it comes back, xprop listens. It reads first and
// listens then, and would miss for good a window that comes in between.
const readyMark = "_STAGE_READY"

func (s *Stage) followClients(ctx context.Context) error {
	mark := func(value string) error {
		_, err := s.run(ctx, "xprop", "-root", "-f", readyMark, "8s", "-set", readyMark, value)
		return err
	}
	if err := mark("no"); err != nil { // xprop does not know a name that comes after it
		return err
	}
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	cmd := exec.Command("xprop", "-root", "-spy", "_NET_CLIENT_LIST", readyMark)
	cmd.Env, cmd.Stdout = s.Env(), w
	p, err := start(cmd, s.log)
	if err = errors.Join(err, w.Close()); err != nil {
		return errors.Join(err, r.Close())
	}
	s.programs = append(s.programs, p)
	s.clients = &clients{}
	go s.clients.listen(r)
	return until(ctx, "the list of windows", &s.clients.changed, 50*time.Millisecond, func() (bool, error) {
		if s.clients.listens() {
			return true, nil
		}
		return false, mark("yes")
	})
}

func (c *clients) listen(r io.ReadCloser) {
	defer r.Close()
	for lines := bufio.NewScanner(r); lines.Scan(); {
		c.update(lines.Text(), time.Now())
	}
}

var windowID = regexp.MustCompile(`0x[0-9a-f]+`)

// update takes a line such as "_NET_CLIENT_LIST(WINDOW): window id # 0x600001, 0x80000a".
func (c *clients) update(line string, now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	defer c.changed.ring()
	if strings.HasPrefix(line, readyMark) {
		c.ready = c.ready || strings.Contains(line, "yes")
		return
	}
	list := map[uint64]time.Time{}
	for _, hex := range windowID.FindAllString(line, -1) {
		id, err := strconv.ParseUint(strings.TrimPrefix(hex, "0x"), 16, 32)
		if err != nil || id == 0 {
			continue
		}
		list[id] = now
		if came, there := c.seen[id]; there {
			list[id] = came
		}
	}
	c.seen = list
}

func (c *clients) listens() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ready
}

// now returns when each window came that is on the screen at this moment, by id.
func (c *clients) now() map[uint64]time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return maps.Clone(c.seen)
}
