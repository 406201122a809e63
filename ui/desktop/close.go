package desktop

// Closing says what the window's close button does.
type Closing int

// The two things that closing can mean.
const (
	Quit Closing = iota // the program ends
	Hide                // the window goes, the program stays in the tray
)

// ClosePolicy decides what closing the window does on the system goos (as
// runtime.GOOS names it). A window is hidden only where the person asked for it
// and where something stays on the screen that brings it back: Windows and macOS
// always have a place for the icon; elsewhere hasTray must be known from HasTray.
//
// After SetSystemTrayMenu Fyne keeps running without windows, so Quit means that
// the caller quits the app; it is not enough to let the window close.
func ClosePolicy(hasTray, keepInTray bool, goos string) Closing {
	if !keepInTray {
		return Quit
	}
	switch goos {
	case "windows", "darwin":
		return Hide
	case "linux", "freebsd", "openbsd", "netbsd":
		if hasTray {
			return Hide
		}
	}
	return Quit
}
