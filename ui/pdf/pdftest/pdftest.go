// Package pdftest lets tests read a document with other people's eyes: poppler (pdftotext, pdfinfo, pdffonts) and qpdf.
// Only tests import it.
package pdftest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Read runs a program on a document and answers what it printed. FILE in an argument is where the document lies. Where the
// program is not installed ok is false, and the test goes on without; where it refuses the document the test ends.
func Read(t testing.TB, pdf []byte, name string, args ...string) (out string, ok bool) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Logf("%s is not installed", name)
		return "", false
	}
	file := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	given := make([]string, len(args))
	for i, a := range args {
		given[i] = strings.ReplaceAll(a, "FILE", file)
	}
	said, err := exec.Command(name, given...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, said)
	}
	return string(said), true
}
