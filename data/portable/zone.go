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
	known   map[string]*time.Location // nil: no place
}

func newZones(here *time.Location) *zones {
	return &zones{here: here, windows: civil.WindowsZones(), known: map[string]*time.Location{}}
}

// find is the zone of a TZID, and whether it is a place: one of the zone database, also at the end of a longer name as some
// programs write it, or one that Windows names; else the zone that the computer is in.
func (z *zones) find(id string) (zone *time.Location, named bool) {
	zone, ok := z.known[id]
	if !ok {
		const most = 200 // names in one file; more are no zones
		if zone = z.look(strings.TrimSpace(id)); len(z.known) < most {
			z.known[id] = zone
		}
	}
	if zone == nil {
		return z.here, false
	}
	return zone, !universal(zone.String())
}

func (z *zones) look(id string) *time.Location {
	if place, ok := z.windows[id]; ok {
		id = place
	}
	for name := strings.TrimPrefix(id, "/"); name != "" && len(name) < 100; {
		if zone, err := civil.LoadZone(name); err == nil {
			return zone
		}
		_, rest, ok := strings.Cut(name, "/")
		if !ok {
			break
		}
		name = rest
	}
	return nil
}

// universal says that a zone is no place's own, but UTC under one of its names.
func universal(name string) bool {
	switch strings.TrimPrefix(name, "Etc/") {
	case "UTC", "UCT", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich", "Universal", "Zulu":
		return true
	}
	return false
}
