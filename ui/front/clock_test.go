package front

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"tideway/ui/desktop"
)

func TestClock(t *testing.T) {
	monday := time.Date(2026, 10, 19, 18, 3, 0, 0, time.UTC)
	near := func(what string, got, want time.Time) {
		t.Helper()
		if d := got.Sub(want); d < -time.Minute || d > time.Minute {
			t.Errorf("%s: %v, want about %v", what, got, want)
		}
	}
	near("the real one", newClock(Asked{}).Now(), desktop.Now())
	near("from another moment on", newClock(Asked{Now: monday}).Now(), monday)

	file := filepath.Join(t.TempDir(), "now")
	c := newClock(Asked{ClockFile: file})
	near("no file yet", c.Now(), desktop.Now())
	for _, at := range []time.Time{monday, monday.AddDate(0, 0, 1)} {
		if err := os.WriteFile(file, []byte(at.Format(time.RFC3339)+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := c.Now(); !got.Equal(at) {
			t.Errorf("turned by hand: %v, want %v", got, at)
		}
	}
	if c.pace() == 0 || newClock(Asked{}).pace() != 0 {
		t.Error("only a clock that is turned by hand is looked at quickly")
	}
}
