// Package house keeps the house honest: its tests fail when a wing imports what it may not, when a file or a function
// grows out of sight, when time is read where it should be passed in, when a sentence has no translation or speaks in the
// wrong voice, and when the documents no longer describe the tree.
//
// The rules stand as tables in the code of this package, so that a change of a rule is a change one can read. Everything
// is read from the sources with the standard parser; nothing is compiled, so the tests take a second or two.
package house
