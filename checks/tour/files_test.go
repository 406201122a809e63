//go:build tour && linux

package tour

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"time"
)

// beat is a little longer than the window takes between two looks outside, when it also keeps its size.
const beat = 2500 * time.Millisecond

// files are all files of the person's, with what they hold and when they were written.
func (w *walker) files() map[string]string {
	w.Helper()
	in := func(dir string) string { return filepath.Join(w.home, dir) }
	return w.filesIn(in("data"), in("state"), in("config"), in("cache"))
}

func (w *walker) filesIn(folders ...string) map[string]string {
	w.Helper()
	all := map[string]string{}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			raw, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			info, err := d.Info()
			if err == nil {
				all[path] = fmt.Sprintf("%x, %s", sha256.Sum256(raw), info.ModTime())
			}
			return err
		})
		w.ok(err)
	}
	return all
}

// quiet waits until no file has changed for a beat, and returns them.
func (w *walker) quiet() map[string]string { w.Helper(); return w.rested(w.files) }

func (w *walker) rested(files func() map[string]string) map[string]string {
	w.Helper()
	last, since := files(), time.Now()
	w.eventually("the files to rest", func() bool {
		now := files()
		if !maps.Equal(now, last) {
			last, since = now, time.Now()
		}
		return time.Since(since) > beat
	})
	return last
}

// never watches for a while that something does not happen.
func (w *walker) never(what string, long time.Duration, happens func() bool) {
	w.Helper()
	end := time.Now().Add(long)
	w.eventually("the end of watching", func() bool {
		if happens() {
			w.Fatalf("it happened: %s", what)
		}
		return time.Now().After(end)
	})
}
