package portable

import (
	"strings"
	"time"

	"tideway/practice/civil"
)

// zones finds places by the many names that calendars give them, each looked up once.
type zones struct {
	here    *time.Location
	windows map[string]string
	known   map[string]*time.Location
}

func newZones(here *time.Location) *zones {
	return &zones{here: here, windows: civil.WindowsZones(), known: map[string]*time.Location{}}
}

// find is the zone of a TZID: a place of the zone database, also at the end of a longer name as some programs write it;
// a name that Windows gives; or, where it is neither, the zone that the computer is in. Only days are taken from a time,
// so a zone that nobody knows does little harm.
func (z *zones) find(id string) *time.Location {
	if zone, ok := z.known[id]; ok {
		return zone
	}
	const most = 200 // names in one file; more are no zones
	zone := z.look(strings.TrimSpace(id))
	if len(z.known) < most {
		z.known[id] = zone
	}
	return zone
}

func (z *zones) look(id string) *time.Location {
	if place, ok := z.windows[id]; ok {
		id = place
	}
	for name := strings.TrimPrefix(id, "/"); name != "" && len(name) < 100; {
		if zone, err := civil.LoadZone(name); err == nil && name != "Local" {
			return zone
		}
		_, rest, ok := strings.Cut(name, "/")
		if !ok {
			break
		}
		name = rest
	}
	return z.here
}
