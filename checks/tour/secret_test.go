//go:build tour && linux

package tour

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// keepsSecrets searches every byte under the home folder, and what the programs printed unasked, for everything that was
// typed.
func (w *walker) keepsSecrets() {
	w.Helper()
	if len(w.secrets) == 0 {
		w.Fatal("nothing was typed")
	}
	files := 0
	err := filepath.WalkDir(w.home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		w.searchFor(strings.TrimPrefix(path, w.home), raw)
		return nil
	})
	w.ok(err)
	if files < 3 {
		w.Errorf("only %d files were searched", files)
	}
	if w.program != nil {
		w.searchFor("what the window printed", []byte(w.program.Output()))
	}
}

func (w *walker) searchFor(where string, raw []byte) {
	w.Helper()
	raw = bytes.ToLower(raw)
	for _, secret := range w.secrets {
		for _, form := range forms(strings.ToLower(secret)) {
			if bytes.Contains(raw, form) {
				w.Errorf("%s holds %q, which was typed", where, secret)
				break
			}
		}
	}
}

// forms are the ways in which a text can stand in a file: UTF-8, and UTF-16 with the low byte first.
func forms(text string) [][]byte {
	var wide []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	return [][]byte{[]byte(text), wide}
}
