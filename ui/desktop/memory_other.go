//go:build !linux || !cgo

package desktop

import "runtime/debug"

// GiveBackMemory collects what rooms that were thrown away left behind and gives it back to the system, which the
// collector would keep for later.
func GiveBackMemory() { debug.FreeOSMemory() }
