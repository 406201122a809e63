package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // Windows has no zone files, and some containers have none
)

// ErrZone: the computer's zone is set, and nobody knows it.
var ErrZone = errors.New("unknown time zone")

// ZoneReader finds the computer's zone again and again: Go reads it once, at start,
// and never notices when somebody travels (golang/go#28020). The zero value is ready.
// Not for several goroutines at once.
type ZoneReader struct {
	system system

	key  string // what the zone was read from
	zone *time.Location
}

// Read returns the zone of this moment. Its name is always one that time.LoadLocation
// knows, so it can be written down. With an error it is UTC.
//
// TZ comes first, as everywhere on Unix; then /etc/localtime, by the name that a
// symbolic link bears or else by what the file holds. On Windows the system is asked.
func (r *ZoneReader) Read() (*time.Location, error) {
	if zone, ok := zoneFromTZ(); ok {
		return zone, nil
	}
	key, load, err := r.system.zone()
	if err != nil {
		return time.UTC, err
	}
	if r.zone == nil || key != r.key {
		zone, err := load()
		if err != nil {
			return time.UTC, err
		}
		r.key, r.zone = key, zone
	}
	return r.zone, nil
}

// zoneFromTZ reads the variable TZ: empty is UTC, a name or a file is that zone. What
// it cannot read, a rule like CET-1CEST among them, it leaves to the system.
func zoneFromTZ() (*time.Location, bool) {
	value, set := os.LookupEnv("TZ")
	if !set {
		return nil, false
	}
	value = strings.TrimPrefix(value, ":")
	switch {
	case value == "":
		return time.UTC, true
	case value == "Local":
		return nil, false
	case filepath.IsAbs(value):
		zone, err := zoneOfFile(value, nil)
		return zone, err == nil
	}
	zone, err := time.LoadLocation(value)
	return zone, err == nil
}

// zoneOfFile names the zone in a TZif file: by its path or the path it links to, else
// by finding a zone that tells the same time. hints are names to try first.
func zoneOfFile(path string, hints []string) (*time.Location, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil && zoneName(real) != "" {
		if zone, err := time.LoadLocation(zoneName(real)); err == nil {
			return zone, nil
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, errors.Join(ErrZone, err)
	}
	return zoneOfData(data, hints)
}

// inZoneinfo is a path into the zone database, which bears other names as well: zoneinfo.default on macOS, zoneinfo-posix.
var inZoneinfo = regexp.MustCompile(`/zoneinfo[^/]*/(?:posix/|right/)?(.+)$`)

// zoneName is what follows "zoneinfo" in a path: Europe/Berlin. Empty if nothing does.
func zoneName(path string) string {
	found := inZoneinfo.FindStringSubmatch(filepath.ToSlash(path))
	if found == nil {
		return ""
	}
	return found[1]
}

// zoneOfData finds a zone that tells the same time as data at every moment we look at.
// If there is none, the nearest whole hour of its winter serves: better an hour that
// can be written down and read again than a zone without a name.
func zoneOfData(data []byte, hints []string) (*time.Location, error) {
	unnamed, err := time.LoadLocationFromTZData("", data)
	if err != nil {
		return nil, errors.Join(ErrZone, err)
	}
	for _, name := range slices.Concat(hints, []string{"Etc/UTC"}, commonZones()) {
		if zone, err := time.LoadLocation(name); err == nil && sameTime(unnamed, zone) {
			return zone, nil
		}
	}
	_, offset := time.Date(2026, 1, 15, 12, 0, 0, 0, time.UTC).In(unnamed).Zone()
	return fixedZone(offset)
}

// sameTime compares two zones every five days from 2020 to 2037: enough to tell any
// two rules apart that are in use.
func sameTime(a, b *time.Location) bool {
	end := time.Date(2038, 1, 1, 0, 0, 0, 0, time.UTC)
	for t := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC); t.Before(end); t = t.AddDate(0, 0, 5) {
		_, x := t.In(a).Zone()
		if _, y := t.In(b).Zone(); x != y {
			return false
		}
	}
	return true
}
