package present

import (
	"time"

	"tideway/practice"
	"tideway/practice/ritual"
)

// RunStart is what the room of a run is opened with. A practice.Return or its Entry does as well, and means Back; so does
// the plain id of a ritual, for a fresh run of both where there are two.
type RunStart struct {
	Ritual string // id
	Alone  bool   // the person at the screen, without the other
	Back   bool   // go on where a time-out stopped, if the program still knows where that was
}

// BeginRun sits the right people down and opens the run: both for a ritual together, so that nothing private lies open
// when it ends; and alone the person at the screen.
func (a *App) BeginRun(start RunStart) {
	a.bring(start.Ritual)
	if a.Couple() && !start.Alone && a.Who() != "" {
		a.SitDown("")
	}
	a.Open(RoomRun, start)
}

// startOf reads what a run was opened with.
func startOf(arg any) RunStart {
	switch arg := arg.(type) {
	case RunStart:
		return arg
	case string:
		return RunStart{Ritual: arg}
	case practice.Return:
		return RunStart{Ritual: arg.Ritual, Back: true}
	case practice.Entry:
		if arg.Kind == practice.KindReturn {
			return RunStart{Ritual: arg.Return().Ritual, Back: true}
		}
	}
	return RunStart{}
}

// stopped is where a run was stopped by a time-out: the place alone, nothing that was said or typed. It lives as long as
// the program does.
type stopped struct {
	place ritual.Place
	back  time.Time // when they meant to come back
}

// stopKey tells apart who stopped: an empty who is both.
type stopKey struct {
	ritual string
	who    practice.PersonID
}

// stops are the places of all runs that were stopped.
type stops map[stopKey]stopped

// keepStop remembers a place, and lets go of those nobody came back to for a day.
func (a *App) keepStop(key stopKey, s stopped) {
	if a.stops == nil {
		a.stops = stops{}
	}
	for k, old := range a.stops {
		if a.Now().Sub(old.back) > ritual.MaxReturn {
			delete(a.stops, k)
		}
	}
	a.stops[key] = s
}

// stopOf is where somebody stopped, if they may still mean to come back.
func (a *App) stopOf(key stopKey) (stopped, bool) {
	s, ok := a.stops[key]
	return s, ok && a.Now().Sub(s.back) < ritual.MaxReturn
}
