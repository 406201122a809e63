package practice

import (
	"time"

	"tideway/practice/civil"
	"tideway/practice/reentry"
)

// ZoneName is the name of the zone that the computer is in; empty where nobody else could make anything of it.
func (j *Journal) ZoneName() string {
	if name := j.Zone().String(); name != "" && j.knows(name) {
		return name
	}
	return ""
}

// knows says that a name is that of a zone, or none at all.
func (j *Journal) knows(name string) bool { return name == "" || j.zoneNamed(name) != nil }

// zoneNamed finds a zone by its IANA name, nil where it has none or nobody knows it. Each is looked up once: it lies on
// the disk.
func (j *Journal) zoneNamed(name string) *time.Location {
	if name == "" {
		return nil
	}
	if found, ok := j.places.Load(name); ok {
		return found.(*time.Location)
	}
	zone, err := civil.LoadZone(name)
	if err != nil {
		return nil
	}
	j.places.Store(name, zone)
	return zone
}

// TodayIn is the day it is now in a zone, by the couple's own start of the day: Today where the name is empty or unknown.
func (j *Journal) TodayIn(name string) civil.Date {
	if zone := j.zoneNamed(name); zone != nil {
		return civil.DayOf(j.Now(), zone, j.Settings().StartHour)
	}
	return j.Today()
}

// Nights is how many nights a time away has, by the clocks of both its ends; 0 while the last day is not known.
func (j *Journal) Nights(a Away) int { return j.lived(a).Nights() }

// Backwards says that the last day of a time away was over before the first began.
func (j *Journal) Backwards(a Away) bool { return j.lived(a).Backwards(j.Settings().StartHour) }

// Begun says that the first day of a time away has come, where it was lived.
func (j *Journal) Begun(a Away) bool {
	return j.lived(a).Begun(j.Now(), j.Zone(), j.Settings().StartHour)
}

// Past says that the day of coming home lies behind, where it was lived.
func (j *Journal) Past(a Away) bool {
	return j.lived(a).Past(j.Now(), j.Zone(), j.Settings().StartHour)
}

// EndedNow is a time away with today, where the computer is, as its last day; of a hard stretch, it is over.
func (j *Journal) EndedNow(a Away) Away {
	a.To, a.ToZone = j.Today(), j.ZoneName()
	if a.Kind == AwayIllness {
		a.Over = true
	}
	return a
}

// lived is a time away as package reentry has it.
func (j *Journal) lived(a Away) reentry.Away {
	return reentry.Away{From: a.From, To: a.To, OpenEnded: a.To.IsZero(), FromZone: j.zoneNamed(a.FromZone), ToZone: j.zoneNamed(a.ToZone),
		Kind: reentry.Kind(a.Kind), Who: string(a.Who), Over: a.Over, Closed: a.Closed}
}

// Days are the first and the last day of a time away as a calendar has them, as package reentry says. The last is zero while
// it is not known.
func (a Away) Days() (first, last civil.Date) {
	return reentry.Away{From: a.From, To: a.To, OpenEnded: a.To.IsZero()}.Days()
}
