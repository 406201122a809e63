package desktop

import "testing"

func TestClosePolicy(t *testing.T) {
	for _, c := range []struct {
		tray, keep bool
		goos       string
		want       Closing
	}{
		{true, true, "linux", Hide},
		{false, true, "linux", Quit},
		{true, false, "linux", Quit},
		{false, false, "linux", Quit},
		{true, true, "freebsd", Hide},
		{false, true, "openbsd", Quit},
		{true, true, "windows", Hide},
		{false, true, "windows", Hide},
		{true, false, "windows", Quit},
		{true, true, "darwin", Hide},
		{true, false, "darwin", Quit},
		{true, true, "plan9", Quit},
	} {
		if got := ClosePolicy(c.tray, c.keep, c.goos); got != c.want {
			t.Errorf("ClosePolicy(%v, %v, %q) = %v, want %v", c.tray, c.keep, c.goos, got, c.want)
		}
	}
}
