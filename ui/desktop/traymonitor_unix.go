//go:build !windows && !darwin

package desktop

import "fyne.io/fyne/v2"

// monitorTitle is what Fyne calls the window that it opens beside a tray, never shows, and keeps
// (internal/driver/glfw/driver_desktop.go, runSystray).
const monitorTitle = "SystrayMonitor"

// closeMonitor closes that window. On macOS and Windows the system asks it to quit; here nobody does, and it holds a
// graphics context of its own, some nine megabytes.
func closeMonitor() {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if w.Title() == monitorTitle {
			w.Close()
		}
	}
}
