package present

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"syscall"

	"tideway/practice"
)

// BookWork is a book that is being written.
type BookWork struct {
	// Part is how far it has come, 0 to 1.
	Part float64

	stop  context.CancelFunc
	shown atomic.Int32 // in twentieths, as it was last told
}

// CanMake says that nothing keeps a book from being made now.
func (k *Keep) CanMake() bool { return k.Making == nil && k.Problem() == "" && k.Make != nil }

// MakeBook asks where the book goes and writes it there, in the background. The file is there whole or not at all.
func (k *Keep) MakeBook() {
	if !k.CanMake() {
		k.changed()
		return
	}
	from, to := k.span()
	choice := BookChoice{From: from, To: to, Title: k.bookTitle(), Paper: papers[k.Paper], Lines: k.Lines, Who: k.app.Who()}
	name := k.Say("keep.file", "title", choice.Title, "when", k.app.Say.Span(from, to)) + ".pdf"
	k.app.Host.SaveAs(k.Say("keep.save"), name, func(path string) { k.write(path, choice) })
}

func (k *Keep) write(path string, choice BookChoice) {
	if k.Making != nil {
		return
	}
	if filepath.Ext(path) == "" {
		path += ".pdf"
	}
	work := &BookWork{stop: func() {}}
	k.Making, k.Made = work, ""
	own, stop := context.WithCancel(context.Background())
	work.stop = stop
	k.app.Changed()
	k.app.Do(func(ctx context.Context) error {
		defer stop()
		defer context.AfterFunc(ctx, stop)() // the window is closing
		if _, err := os.Lstat(path); err == nil {
			return practice.ErrExists
		}
		return WriteWhole(path, func(w io.Writer) error {
			return k.Make(own, w, choice, func(part float64) { k.progress(work, part) })
		})
	}, func(err error) { k.written(path, err) })
}

// progress brings a step of the work to the window, at most twenty of them.
func (k *Keep) progress(work *BookWork, part float64) {
	const steps = 20
	step := int32(min(max(part, 0), 1) * steps)
	if last := work.shown.Load(); step <= last || !work.shown.CompareAndSwap(last, step) {
		return
	}
	k.app.Do(func(context.Context) error { return nil }, func(error) {
		work.Part = max(work.Part, float64(step)/steps)
		k.changed()
	})
}

// Stop ends the work. Nothing is left of the file.
func (k *Keep) Stop() {
	if k.Making != nil {
		k.Making.stop()
	}
}

func (k *Keep) written(path string, err error) {
	k.Making = nil
	switch {
	case errors.Is(err, context.Canceled):
		k.app.Tell(Notice{Text: k.Say("keep.stopped")})
	case err != nil:
		k.app.Tell(Notice{Text: k.wrong(err), Wrong: true})
	case k.gone:
		k.app.Tell(Notice{Text: k.Say("keep.made", "path", path), Action: k.Say("keep.open"), Do: func() { k.open(path) }})
	default:
		k.Made = path
		k.app.Changed()
	}
}

// wrong says what kept a book from being written.
func (k *Keep) wrong(err error) string {
	switch {
	case errors.Is(err, practice.ErrExists):
		return k.Say("error.exists")
	case diskFull(err):
		return k.Say("keep.error.full")
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return k.Say("keep.error.permission")
	case errors.Is(err, fs.ErrNotExist):
		return k.Say("keep.error.folder")
	}
	return k.Say("keep.error.unknown")
}

// diskFull knows a full disk, and a used-up quota, by the system's number for it.
func diskFull(err error) bool {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, practice.ErrFull) {
		return true
	}
	const handleDiskFull, diskFull = syscall.Errno(39), syscall.Errno(112) // winerror.h
	return runtime.GOOS == "windows" && (errors.Is(err, handleDiskFull) || errors.Is(err, diskFull))
}

// Open shows the book in the program that the desktop has for it, from which it can be printed.
func (k *Keep) Open() { k.open(k.Made) }

func (k *Keep) open(path string) {
	if path == "" {
		return
	}
	var err error
	k.app.Do(func(context.Context) error { err = k.app.Host.OpenFile(path); return nil }, func(error) {
		if err != nil {
			k.app.Tell(Notice{Text: k.Say("keep.error.open", "path", path), Wrong: true})
		}
	})
}
