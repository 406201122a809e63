// Package desktop is where Tideway meets the computer it runs on: folders, log,
// the tray, notifications, one window per journal, the wall clock and its zone,
// and opening a file with the program that belongs to it.
//
// It knows nothing of the product beyond a few fixed sentences (see Sentence).
// Functions that talk to another process block for a bounded time and are called
// away from the goroutine that draws; where a callback is taken, its comment says
// on which goroutine it comes.
//
// One file per operating system where they differ; only tray.go and notify.go
// know Fyne, so that the other systems can be type-checked without its C.
package desktop

// Say finds the sentence for a key; see package ui/say. Arguments are name, value pairs.
type Say = func(key string, args ...any) string

// name is what the program calls itself in folders and to the desktop.
const name = "tideway"
