// Package data is the one SQLite file and everything that goes in or out of it.
//
// A journal is an append-only log of sealed records. SQLite gives what it is
// best at (one file, atomic commits, safety in a crash); what anybody wrote,
// felt or named is sealed by package vault before it reaches it.
//
// [File] implements practice.Store and practice.Keeper. One connection writes,
// and notices what other processes have appended; a few more read. Errors wrap
// the sentinels of package practice.
//
// docs/journal-format.md describes the file for whoever wants to read it
// without this program.
package data
