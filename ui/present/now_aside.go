package present

import (
	"context"
	"slices"

	"tideway/practice"
	"tideway/practice/civil"
)

// aside is what a sitting put aside in Now for one day. It outlives the program, sealed where drafts lie: who said
// "not today" is not asked again after a restart.
type aside struct {
	Day    civil.Date `json:"day"`
	Passed []string   `json:"passed,omitempty"` // rituals for which another one was wanted
	Gone   bool       `json:"gone,omitempty"`   // "not today"
}

// asides are those of the sittings of this run of the program; a missing one was not read yet.
type asides struct {
	known   map[practice.PersonID]*aside // by who sits here, empty for both
	careful map[practice.PersonID]civil.Date
}

const (
	asideOwn      = "now"
	asideTogether = "now-together"
)

// asideKey is in whose slot, and under which name, this sitting's lies.
func (a *App) asideKey() draftKey {
	if who := a.Who(); who != "" {
		return draftKey{who, asideOwn}
	}
	return draftKey{a.Journal.People()[0].ID, asideTogether}
}

// aside is what this sitting put aside today, once it was read; then is called when it has been read just now.
func (a *App) aside(then func()) (*aside, bool) {
	who := a.Who()
	if a.asides.known == nil {
		a.asides.known = map[practice.PersonID]*aside{}
	}
	if found, ok := a.asides.known[who]; ok {
		if found.Day != a.Today() {
			*found = aside{Day: a.Today()}
		}
		return found, true
	}
	key, read := a.asideKey(), aside{}
	a.Do(func(ctx context.Context) error {
		_, err := a.Journal.Draft(ctx, key.who, key.name, &read)
		return err
	}, func(error) { // one that cannot be read is none
		if a.asides.known[who] == nil {
			a.asides.known[who] = &read
			then()
		}
	})
	return nil, false
}

// putAside notes what is put aside. If it cannot be written it holds as long as the program runs.
func (a *App) putAside(change func(*aside)) {
	found, ok := a.aside(func() {})
	if !ok {
		return
	}
	change(found)
	if a.Journal.ReadOnly() {
		return
	}
	key, keep := a.asideKey(), *found
	keep.Passed = slices.Clone(found.Passed)
	a.Do(func(ctx context.Context) error { return a.Journal.SaveDraft(ctx, key.who, key.name, keep) }, nil)
}

// takeCare notes that somebody picked a word of fear or control: whatever they keep, nobody at this screen is offered a
// ritual today. It is in memory alone and leaves no trace.
func (a *App) takeCare(who practice.PersonID) {
	if a.asides.careful == nil {
		a.asides.careful = map[practice.PersonID]civil.Date{}
	}
	a.asides.careful[who] = a.Today()
}

// caring says whether Now keeps silent about rituals: after such a word today, and, in a person's own sitting, for a week
// after one that they kept. In a sitting together it looks like any "not today".
func (a *App) caring() bool {
	for _, day := range a.asides.careful {
		if day == a.Today() {
			return true
		}
	}
	s := a.Sitting()
	const week = 7
	return slices.ContainsFunc(s.Days(practice.KindCheckIn, a.Today().AddDays(-week), a.Today()), func(e practice.Entry) bool {
		return e.CheckIn().Care && e.Author == s.Who()
	})
}
