package desktop

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// viewer puts a script in the place of xdg-open and returns where it writes what it got.
func viewer(t *testing.T, script string) (got string) {
	t.Helper()
	dir := t.TempDir()
	got = filepath.Join(dir, "got")
	if script != "" {
		script = "#!/bin/sh\nprintf %s \"$1\" > " + got + "\n" + script + "\n"
		if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	return got
}

func TestOpenFile(t *testing.T) {
	viewer(t, "")
	book := filepath.Join(t.TempDir(), "our $(season) book.pdf")
	if err := OpenFile(t.Context(), book); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	write(t, book, []byte("%PDF"))
	if err := OpenFile(t.Context(), book); !errors.Is(err, ErrNoViewer) {
		t.Errorf("without xdg-open: %v", err)
	}
	viewer(t, "exit 3")
	if err := OpenFile(t.Context(), book); !errors.Is(err, ErrNoViewer) {
		t.Errorf("xdg-open finds nothing: %v", err)
	}
	got := viewer(t, "exit 0")
	if err := OpenFile(t.Context(), book); err != nil {
		t.Error(err)
	}
	if data, err := os.ReadFile(got); err != nil || string(data) != book {
		t.Errorf("opened %q, %v", data, err)
	}
}

func TestOpenURL(t *testing.T) {
	got := viewer(t, "exit 0")
	for _, bad := range []string{"", "file:///etc/passwd", "javascript:alert(1)", "http:", "/etc/passwd", "http://[::1", "--help"} {
		if err := OpenURL(t.Context(), bad); err == nil {
			t.Errorf("%q was opened", bad)
		}
	}
	if err := OpenURL(t.Context(), "https://example.org/a b"); err != nil {
		t.Error(err)
	}
	if data, err := os.ReadFile(got); err != nil || string(data) != "https://example.org/a%20b" {
		t.Errorf("opened %q, %v", data, err)
	}
}
