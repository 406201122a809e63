package house

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const appID = "app.tideway.Tideway"

// home is a home folder with Tideway staged and installed in it; the program is a stand-in.
type home struct {
	t           *testing.T
	root, stage string
	prefix      string
}

func newHome(t *testing.T, prefix string) *home {
	t.Parallel()
	dir := t.TempDir()
	h := &home{t: t, root: open(t).Root, stage: filepath.Join(dir, "stage"), prefix: filepath.Join(dir, prefix)}
	program := filepath.Join(dir, "program")
	if err := os.WriteFile(program, []byte("#!/bin/sh\necho \"$@\"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	h.run("packaging/stage.sh", program, h.stage)
	h.run("packaging/install.sh", "install", h.stage)
	return h
}

func (h *home) run(name string, args ...string) string {
	h.t.Helper()
	cmd := exec.Command(filepath.Join(h.root, name), args...)
	cmd.Env = append(os.Environ(), "PREFIX="+h.prefix, "DESTDIR=")
	out, err := cmd.CombinedOutput()
	if err != nil {
		h.t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func (h *home) read(parts ...string) string {
	h.t.Helper()
	text, err := os.ReadFile(filepath.Join(append([]string{h.prefix}, parts...)...))
	if err != nil {
		h.t.Fatal(err)
	}
	return string(text)
}

func TestInstall(t *testing.T) {
	h := newHome(t, ".local")
	entry := h.read("share", "applications", appID+".desktop")
	program := filepath.Join(h.prefix, "bin", "tideway")
	for _, line := range []string{"Exec=" + program + " %f", "TryExec=" + program, "Icon=" + appID, "MimeType=application/x-tideway-journal;"} {
		if !strings.Contains(entry, "\n"+line+"\n") {
			t.Errorf("the menu entry has no line %q:\n%s", line, entry)
		}
	}
	if info, err := os.Stat(program); err != nil || info.Mode().Perm()&0o111 == 0 {
		t.Errorf("the program cannot be started: %v", err)
	}
	for _, size := range []string{"16x16", "32x32", "48x48", "128x128", "256x256"} {
		h.read("share", "icons", "hicolor", size, "apps", appID+".png")
	}
	h.read("share", "icons", "hicolor", "scalable", "apps", appID+".svg")
}

// What the desktop reads after an installation, as its own tools have written it.
func TestInstallTellsTheDesktop(t *testing.T) {
	h := newHome(t, ".local")
	if globs := h.read("share", "mime", "globs2"); !strings.Contains(globs, ":application/x-tideway-journal:*.tideway\n") {
		t.Errorf("*.tideway is no journal to the desktop:\n%s", globs)
	}
	want := "application/x-tideway-journal=" + appID + ".desktop;"
	if cache := h.read("share", "applications", "mimeinfo.cache"); !strings.Contains(cache, want) {
		t.Errorf("a journal is not opened with Tideway:\n%s", cache)
	}
	if magic := h.read("share", "mime", "magic"); !strings.Contains(magic, "application/x-tideway-journal") {
		t.Error("a journal without its ending is not known by its first bytes")
	}
	entry := filepath.Join(h.prefix, "share", "applications", appID+".desktop")
	if out, err := exec.Command("desktop-file-validate", entry).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("desktop-file-validate: %v\n%s", err, out)
	}
}

// A home folder may have any name; the entry quotes it as the desktop entry specification says.
func TestInstallUnderAnOddPath(t *testing.T) {
	h := newHome(t, `of two & 100 % |$our\s`)
	entry := h.read("share", "applications", appID+".desktop")
	parent := filepath.Dir(h.prefix)
	want := `Exec="` + parent + `/of two & 100 %% |\\$our\\\\s/bin/tideway" %f`
	if !strings.Contains(entry, "\n"+want+"\n") {
		t.Errorf("want %s in\n%s", want, entry)
	}
	if !strings.Contains(entry, "\nTryExec="+parent+`/of two & 100 % |$our\\s/bin/tideway`+"\n") {
		t.Errorf("TryExec in\n%s", entry)
	}
}

func TestUninstall(t *testing.T) {
	h := newHome(t, ".local")
	journal := filepath.Join(h.prefix, "share", "tideway", "ours.tideway")
	if err := os.MkdirAll(filepath.Dir(journal), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(journal, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.run("packaging/install.sh", "uninstall")
	err := filepath.WalkDir(h.prefix, func(name string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && (strings.Contains(name, appID) || filepath.Base(name) == "tideway") {
			t.Errorf("%s is still there", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if h.read("share", "tideway", "ours.tideway") != "kept" {
		t.Error("the journal was touched")
	}
	if globs := h.read("share", "mime", "globs2"); strings.Contains(globs, "tideway") {
		t.Errorf("the desktop still knows the file type:\n%s", globs)
	}
}
