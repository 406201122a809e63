//go:build windows || darwin

package desktop

// closeMonitor leaves the window that Fyne opens beside a tray: here the system asks it to quit.
func closeMonitor() {}
