package civil

import "time"

// Clock tells what time it is. Only the program's entry, tests and the desktop
// hold one that looks at the real wall clock.
type Clock interface {
	Now() time.Time
}

// ClockFunc makes a Clock of a function, such as time.Now.
type ClockFunc func() time.Time

// Now calls the function.
func (f ClockFunc) Now() time.Time { return f() }
