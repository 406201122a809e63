//go:build tour && linux

package tour

import (
	"os"
	"path/filepath"
	"time"
)

// zone is where the two live.
const zone = "Europe/Berlin"

// clock is the one that the program reads: a file with one moment, which stands still until it is set.
type clock struct {
	w    *walker
	path string
	now  time.Time
}

func newClock(w *walker) *clock {
	c := &clock{w: w, path: filepath.Join(w.home, "run", "clock")}
	c.set("2026-10-08T19:12:00+02:00")
	return c
}

// set turns the clock to a moment (RFC 3339).
func (c *clock) set(moment string) {
	c.w.Helper()
	at, err := time.Parse(time.RFC3339, moment)
	c.w.ok(err)
	c.to(at)
}

// later lets some time go by.
func (c *clock) later(d time.Duration) { c.w.Helper(); c.to(c.now.Add(d)) }

func (c *clock) to(at time.Time) {
	c.w.Helper()
	c.now = at
	c.w.ok(os.WriteFile(c.path+".new", []byte(at.Format(time.RFC3339)+"\n"), 0o600))
	c.w.ok(os.Rename(c.path+".new", c.path)) // never half a moment
}

func (c *clock) String() string { return c.now.Format(time.RFC3339) }
