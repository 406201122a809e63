// Package terminal is the command line: the same rules as the window, for scripts and for people who like to type. Every
// command opens the journal that --journal names, does one thing, prints plain text or one JSON document, and ends with
// 0, 1 (it could not be done) or 2 (it was asked wrongly).
package terminal
