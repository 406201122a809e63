package front

import (
	"os"
	"strings"
	"time"

	"tideway/ui/desktop"
)

// clock tells the program the time: the computer's, or, where somebody asked for another moment, from that one on.
type clock struct {
	shift time.Duration
	file  string
}

func newClock(asked Asked) clock {
	c := clock{file: asked.ClockFile}
	if !asked.Now.IsZero() {
		c.shift = asked.Now.Sub(desktop.Now())
	}
	return c
}

// Now is the present moment: the computer's own where a clock file cannot be read.
func (c clock) Now() time.Time {
	if c.file == "" {
		return desktop.Now().Add(c.shift)
	}
	raw, err := os.ReadFile(c.file)
	if err == nil {
		if at, err := time.Parse(time.RFC3339, strings.TrimSpace(string(raw))); err == nil {
			return at
		}
	}
	return desktop.Now()
}

// pace is how often the clock is looked at. One that a test turns by hand is looked at quickly.
func (c clock) pace() time.Duration {
	if c.file != "" {
		return 200 * time.Millisecond
	}
	return 0 // the desktop's own
}
