package data

import (
	"math"
	"time"

	"tideway/practice"
)

// tooFarAhead is how far another computer's clock may run before ours and still
// be followed. A record beyond it is kept all the same.
const tooFarAhead = 24 * time.Hour

// clock is the hybrid logical clock of this computer in one journal: it never
// goes back, and it is later than every record that it has seen, except those
// of a computer whose clock is far ahead.
type clock struct {
	last   practice.Stamp
	device string
}

// witness takes note of a record. Our own records always count: an edit made
// here comes after what it edits, even when the computer was set back since.
func (c *clock) witness(r practice.Record, now time.Time) {
	if r.Device != c.device && r.Clock.Wall > now.Add(tooFarAhead).UnixMilli() {
		return
	}
	if c.last.Compare(r.Clock) < 0 {
		c.last = r.Clock
	}
}

// next gives the stamp of a new record.
func (c *clock) next(now time.Time) practice.Stamp {
	wall := now.UnixMilli()
	switch {
	case wall > c.last.Wall:
		c.last = practice.Stamp{Wall: wall}
	case c.last.Count == math.MaxUint32:
		c.last = practice.Stamp{Wall: c.last.Wall + 1}
	default:
		c.last.Count++
	}
	return c.last
}
