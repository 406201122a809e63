// Package tour walks through the built program on a virtual desktop, with keys and mouse, as two people would, and asserts
// at every step on what can be seen from outside: what the commands list, what the tray and the notifications say, which
// windows there are, which files, and whether the picture changed. `make tour` builds the program and runs it; so does
// `make test`. The pictures lie in build/tour.
//
// The tests carry the build tag "tour" because they need the built program (TIDEWAY_BIN), a folder for pictures
// (TIDEWAY_TOUR) and the desktop that checks/stage describes. Two of them mount a disk, in a namespace of the program's own:
// that takes root, or a system where people may have namespaces of their own. Without one of these they fail; they never
// pass over it.
package tour
