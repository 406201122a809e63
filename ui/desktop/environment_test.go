package desktop

import (
	"maps"
	"os"
	"testing"
)

func env(m map[string]string) func(string) string { return func(k string) string { return m[k] } }

func TestHasDisplay(t *testing.T) {
	for _, c := range []struct {
		goos string
		env  map[string]string
		want bool
	}{
		{"linux", nil, false},
		{"linux", map[string]string{"DISPLAY": ":0"}, true},
		{"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		{"freebsd", nil, false},
		{"windows", nil, true},
		{"darwin", nil, true},
	} {
		if got := hasDisplay(c.goos, env(c.env)); got != c.want {
			t.Errorf("%s %v: got %v", c.goos, c.env, got)
		}
	}
}

func TestEnvironment(t *testing.T) {
	x := map[string]string{"DISPLAY": ":0"}
	for _, c := range []struct {
		name  string
		scale float64
		goos  string
		env   map[string]string
		want  map[string]string
	}{
		{"x11 by default", 1, "linux", x, map[string]string{"FYNE_PLATFORM": "x11"}},
		{"only Wayland", 1, "linux", map[string]string{"WAYLAND_DISPLAY": "w"}, map[string]string{}},
		{"their own platform", 1, "linux", map[string]string{"DISPLAY": ":0", "FYNE_PLATFORM": "wayland"}, map[string]string{}},
		{"scale", 1.25, "windows", nil, map[string]string{"FYNE_SCALE": "1.25"}},
		{"their own scale", 1.25, "windows", map[string]string{"FYNE_SCALE": "2"}, map[string]string{}},
		{"no scale", 0, "windows", nil, map[string]string{}},
		{"absurd scale", 40, "windows", nil, map[string]string{}},
	} {
		if got := environment(c.scale, c.goos, env(c.env)); !maps.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPrepareEnvironment(t *testing.T) {
	t.Setenv("FYNE_SCALE", "")
	t.Setenv("FYNE_PLATFORM", "wayland")
	if err := PrepareEnvironment(1.5); err != nil {
		t.Fatal(err)
	}
	if got := os.Getenv("FYNE_SCALE"); got != "1.50" {
		t.Errorf("FYNE_SCALE = %q", got)
	}
	if got := os.Getenv("FYNE_PLATFORM"); got != "wayland" {
		t.Errorf("FYNE_PLATFORM = %q, want the person's own", got)
	}
}
