// Package ui is the window of Tideway: the rail, the way from room to room, keys, sittings, notices, hiding and quitting.
//
// The window is built at once and shows a calm shore; the journal is opened and loaded behind it, and then the first
// room stands there. Every room is a model (ui/present) with a view over it (ui/<room>); views are disposable, and the
// shell builds the open one anew, at most once for each frame, whenever the journal, the sitting, the room or the look
// has changed. Nothing is drawn while nothing changes.
//
// All of it belongs to the window's goroutine. Work runs in goroutines that begin in one place, jobs.Go, and comes back
// through fyne.Do.
package ui
