package vault

import (
	"fmt"
)

// Bounds of an Argon2id cost. They are checked before any memory is taken, so
// that a hostile file can neither stop the computer nor weaken a passphrase.
const (
	MinMemoryKiB = 8 << 10 // 8 MiB
	MaxMemoryKiB = 1 << 20 // 1024 MiB
	MinPasses    = 1
	MaxPasses    = 10
	MinLanes     = 1
	MaxLanes     = 8
)

// Cost is how much work a passphrase takes. The zero Cost belongs to the
// methods that need none.
type Cost struct {
	MemoryKiB uint32
	Passes    uint32
	Lanes     uint8
}

// UsualCost takes about a third of a second on an ordinary computer of 2026
// (three passes over 64 MiB in four lanes).
var UsualCost = Cost{MemoryKiB: 64 << 10, Passes: 3, Lanes: 4}

// Check returns ErrCost where a cost is outside its bounds.
func (c Cost) Check() error {
	switch {
	case c.MemoryKiB < MinMemoryKiB || c.MemoryKiB > MaxMemoryKiB:
		return fmt.Errorf("memory of %d KiB: %w", c.MemoryKiB, ErrCost)
	case c.Passes < MinPasses || c.Passes > MaxPasses:
		return fmt.Errorf("%d passes: %w", c.Passes, ErrCost)
	case c.Lanes < MinLanes || c.Lanes > MaxLanes:
		return fmt.Errorf("%d lanes: %w", c.Lanes, ErrCost)
	}
	return nil
}

// String writes a cost as it stands in the file: "m=65536,t=3,p=4", or nothing
// for the zero Cost.
func (c Cost) String() string {
	if c == (Cost{}) {
		return ""
	}
	return fmt.Sprintf("m=%d,t=%d,p=%d", c.MemoryKiB, c.Passes, c.Lanes)
}

// ParseCost reads what [Cost.String] writes, and nothing else. The empty text
// is the zero Cost; every other cost is inside the bounds.
func ParseCost(text string) (Cost, error) {
	if text == "" {
		return Cost{}, nil
	}
	if len(text) > len("m=1048576,t=10,p=8") {
		return Cost{}, fmt.Errorf("read cost: %w", ErrCost)
	}
	var c Cost
	if _, err := fmt.Sscanf(text, "m=%d,t=%d,p=%d", &c.MemoryKiB, &c.Passes, &c.Lanes); err != nil {
		return Cost{}, fmt.Errorf("read cost: %w", ErrCost)
	}
	if c.String() != text { // leading zeros, signs, anything after the last digit
		return Cost{}, fmt.Errorf("read cost: %w", ErrCost)
	}
	if err := c.Check(); err != nil {
		return Cost{}, fmt.Errorf("read cost: %w", err)
	}
	return c, nil
}
