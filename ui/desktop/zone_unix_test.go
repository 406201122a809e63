//go:build !windows

package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// unsetTZ takes TZ out of the environment until the test ends.
func unsetTZ(t *testing.T) {
	t.Helper()
	t.Setenv("TZ", "") // puts the old value back afterwards
	if err := os.Unsetenv("TZ"); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestZoneFollowsTheSystem travels while the program runs.
func TestZoneFollowsTheSystem(t *testing.T) {
	unsetTZ(t)
	dir := t.TempDir()
	localtime := filepath.Join(dir, "localtime")
	r := &ZoneReader{system: system{localtime: localtime, timezone: filepath.Join(dir, "timezone")}}
	read := func(step, want string) *time.Location {
		t.Helper()
		zone, err := r.Read()
		if err != nil || zone.String() != want {
			t.Errorf("%s: %v, %v, want %s", step, zone, err, want)
		}
		return zone
	}
	link := func(place string) {
		t.Helper()
		target := filepath.Join(dir, "zoneinfo", place)
		write(t, target, tinyZone("JST-9"))
		os.Remove(localtime)
		if err := os.Symlink(target, localtime); err != nil {
			t.Fatal(err)
		}
	}
	read("no file", "UTC")
	link("Asia/Tokyo")
	if a, b := read("a link", "Asia/Tokyo"), read("again", "Asia/Tokyo"); a != b {
		t.Error("an unchanged zone was read again")
	}
	link("Europe/Berlin")
	read("another link", "Europe/Berlin")
	link("UTC")
	read("a link to UTC", "UTC")
	relink := func(target, at string) {
		t.Helper()
		os.Remove(at)
		if err := os.Symlink(target, at); err != nil {
			t.Fatal(err)
		}
	}
	relink("zoneinfo/Europe/Berlin", localtime)
	read("a relative link", "Europe/Berlin")
	between := filepath.Join(dir, "between")
	relink("between", localtime)
	relink("zoneinfo/Asia/Tokyo", between)
	read("a link to a link", "Asia/Tokyo")
	relink("zoneinfo/Europe/Berlin", between)
	read("and that one changes", "Europe/Berlin")
	os.Remove(between)
	write(t, between, tinyZone("JST-9"))
	read("a link to a copy", "Asia/Chita")
	write(t, between, tinyZone("CET-1CEST,M3.5.0,M10.5.0/3"))
	read("and that one changes", "Europe/Berlin")
	relink("nowhere", localtime)
	read("a link to nothing", "UTC")
	os.Remove(localtime)
	write(t, localtime, tinyZone("CET-1CEST,M3.5.0,M10.5.0/3"))
	read("a copy", "Europe/Berlin")
	write(t, localtime, tinyZone("CET-1CEST,M3.5.0,M10.5.0/3 "))
	if zone, err := r.Read(); !errors.Is(err, ErrZone) && zone.String() == "Europe/Berlin" {
		t.Errorf("a changed copy was not read: %v, %v", zone, err)
	}
	write(t, filepath.Join(dir, "timezone"), []byte("Europe/Vienna\n"))
	write(t, localtime, tinyZone("CET-1CEST,M3.5.0,M10.5.0/03"))
	read("a copy with its name beside it", "Europe/Vienna")
	write(t, localtime, []byte("half a file"))
	if zone, err := r.Read(); !errors.Is(err, ErrZone) || zone != time.UTC {
		t.Errorf("a broken file: %v, %v", zone, err)
	}
	os.Remove(localtime)
	write(t, filepath.Join(localtime, "x"), nil)
	if zone, err := r.Read(); !errors.Is(err, ErrZone) || zone != time.UTC {
		t.Errorf("a folder: %v, %v", zone, err)
	}
}
