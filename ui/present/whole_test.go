package present_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"tideway/ui/present"
)

func TestWriteWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	write := func(text string, then error) error {
		return present.WriteWhole(path, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return errors.Join(err, then)
		})
	}
	broken := errors.New("no more")
	for _, c := range []struct {
		text string
		then error
		want string
	}{
		{"half", broken, ""}, {"whole", nil, "whole"}, {"half of another", broken, "whole"}, {"another", nil, "another"},
	} {
		if err := write(c.text, c.then); !errors.Is(err, c.then) {
			t.Errorf("%q: %v, want %v", c.text, err, c.then)
		}
		got, err := os.ReadFile(path)
		if string(got) != c.want || c.want == "" && !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("after %q the file holds %q, %v", c.text, got, err)
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".tideway-*")); len(left) > 0 {
			t.Errorf("after %q there lies %q", c.text, left)
		}
	}
	path = filepath.Join(path, "nowhere", "a.txt")
	if err := write("x", nil); err == nil {
		t.Error("wrote into a folder that is none")
	}
}
