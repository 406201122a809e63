// Command bench measures Tideway beside an empty window of the same toolkit, built with the same flags and run in the
// same go on the same virtual desktop, and prints what holds. Numbers of a computer alone say little: a ratio to a
// window that does nothing says what Tideway itself costs. `make bench` builds the program and runs it.
//
// Words after it (ARGS="living") name the only parts to measure: startup, living, inside.
//
// It ends with 1 if a number is above what it may be, and with 2 if it could not measure.
package main
