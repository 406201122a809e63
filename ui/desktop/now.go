package desktop

import "time"

// Now is the computer's clock without the monotonic part: what a person would read off it.
func Now() time.Time { return time.Now().Round(0) }
