//go:build !linux

package desktop

import (
	"context"
	"runtime"
)

// HasTray tells whether there is a place for a tray icon: always on Windows and macOS.
func HasTray(context.Context) bool { return runtime.GOOS == "windows" || runtime.GOOS == "darwin" }

// WatchTray calls changed with HasTray, on this goroutine, and waits for ctx to end.
func WatchTray(ctx context.Context, changed func(hasTray bool)) error {
	changed(HasTray(ctx))
	<-ctx.Done()
	return nil
}

// WatchNotices calls changed with yes, on this goroutine, and waits for ctx to end: the system shows notifications.
func WatchNotices(ctx context.Context, changed func(shows bool)) error {
	changed(true)
	<-ctx.Done()
	return nil
}

// BusAnswers is about Linux: nothing is asked elsewhere.
func BusAnswers(context.Context) bool { return true }
