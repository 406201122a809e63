// Package front joins the window, the desktop and the bell into the running program: one instance per journal, the tray,
// notifications, the look at the clock. It is told by main how a journal file is opened, and knows nothing else of files.
package front
