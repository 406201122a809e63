package desktop

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestFoldersFollowXDG(t *testing.T) {
	base := t.TempDir()
	for env, dir := range map[string]func() (string, error){
		"XDG_DATA_HOME": DataDir, "XDG_STATE_HOME": StateDir,
	} {
		t.Setenv(env, filepath.Join(base, env))
		got, err := dir()
		if want := filepath.Join(base, env, "tideway"); err != nil || got != want {
			t.Errorf("%s: got %q, %v, want %q", env, got, err, want)
		}
		t.Setenv(env, "not/absolute")
		if got, err = dir(); err != nil || !filepath.IsAbs(got) || strings.Contains(got, "not/absolute") {
			t.Errorf("%s relative: got %q, %v; the specification says to ignore it", env, got, err)
		}
	}
}

func TestFilesLieInTheirFolders(t *testing.T) {
	base := t.TempDir()
	t.Setenv("XDG_DATA_HOME", base)
	t.Setenv("XDG_STATE_HOME", filepath.Join(base, "s"))
	for want, file := range map[string]func() (string, error){
		"tideway/journal.tideway": DefaultJournal, "s/tideway/tideway.log": LogFile, "s/tideway/crash.log": CrashFile,
	} {
		if got, err := file(); err != nil || got != filepath.Join(base, filepath.FromSlash(want)) {
			t.Errorf("got %q, %v, want %s", got, err, want)
		}
	}
}

func TestNoHomeIsAnError(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Setenv("USERPROFILE", "")
	}
	t.Setenv("HOME", "")
	t.Setenv("XDG_DATA_HOME", "")
	if got, err := DefaultJournal(); err == nil {
		t.Errorf("got %q without a home folder", got)
	}
}

func TestEnsureDir(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	if err := EnsureDir(dir); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{dir, filepath.Dir(dir)} {
		info, err := os.Stat(d)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
			t.Errorf("%s has mode %v", d, info.Mode())
		}
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := EnsureDir(filepath.Join(file, "below")); err == nil {
		t.Error("a folder below a file was made")
	}
}
