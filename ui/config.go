package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/practice/ritual"
	"tideway/ui/present"
	"tideway/ui/say"
)

// Config is everything that the window needs from outside. It is filled by main.
type Config struct {
	App     fyne.App
	Say     say.Say
	Library func() *ritual.Library
	Desktop Desktop
	// Calendars reads and writes calendar files; nil in tests that have none.
	Calendars practice.Calendars

	// Now is the moment on the clock of the place where the computer is. It is asked before the journal is open.
	Now func() time.Time
	// Clear are the settings that stand in the clear, as far as they are known before the first frame: practice.Setting…
	// to value. They spare a flash of another theme, size or window. nil is fine.
	Clear map[string]string
	// Open opens the journal without loading it; Window loads. It runs in the background, and once more when somebody
	// tries again. An error is shown on the trouble screen, from where another file can be chosen.
	Open func(ctx context.Context) (Opened, error)
	// OpenOther opens another journal in a window of its own: the file at path; where path is empty a freshly made-up
	// one (demo), or the person's own journal. It runs in the background.
	OpenOther func(path string, demo bool) error
	// Folder is where journals and copies usually lie; Copies where automatic backups lie. Both may be empty.
	Folder, Copies string

	// Hidden starts without a window on the screen, where there is a tray to come from.
	Hidden bool
	// Renews replaces a window that was hidden while the computer slept, where one may not come back: on Windows.
	Renews bool
	// Shown is called once, after the window is on the screen and before the loop begins: the place for a tray.
	Shown func()
	// Leaving is called once, from any goroutine, when what was being written is done and only Fyne is left to stop. nil is
	// fine.
	Leaving func()
	// GiveBack gives the memory that rooms left behind back to the system: after a room was built, from a goroutine of its
	// own. nil is fine.
	GiveBack func()
	// Ready is called once, on the window's goroutine, when the journal is loaded. nil is fine.
	Ready func(*present.App)
}

// Opened is an open journal that is not loaded yet.
type Opened struct {
	Journal *practice.Journal
	Keeper  practice.Keeper
}

// Desktop is what the shell asks of the computer's desktop. All answers come at once, from what is known.
type Desktop interface {
	// HasTray says that there is a tray to hide to.
	HasTray() bool
	// HidesOnClose decides whether closing the window hides it, where the person wants that.
	HidesOnClose(wanted bool) bool
	// Returns says that something brings a hidden window back: a tray, or starting the program a second time.
	Returns() bool
	// OpenFile shows a file in the program that the desktop has for it.
	OpenFile(path string) error
}
