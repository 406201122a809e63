package desktop

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"tideway/practice/civil"
)

// windowsZones maps the names that Windows gives to zones to a place that keeps the same time.
func windowsZones() map[string]string { return civil.WindowsZones() }

// commonZones are the places of the table, one for every rule that is widely in use.
func commonZones() []string { return slices.Sorted(maps.Values(windowsZones())) }

// fixedZone is the zone that always keeps the given offset in seconds east of UTC,
// rounded to the hour: "Etc/GMT-1" is one hour east, as the names have it.
func fixedZone(offset int) (*time.Location, error) {
	hours := (offset + 14*3600 + 1800) / 3600 // shifted, so that rounding goes one way
	hours -= 14
	if hours == 0 {
		return time.UTC, nil
	}
	zone, err := time.LoadLocation(fmt.Sprintf("Etc/GMT%+d", -hours))
	if err != nil {
		return time.UTC, errors.Join(ErrZone, err)
	}
	return zone, nil
}
