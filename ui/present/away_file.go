package present

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
)

// AwayPath opens the room with a calendar file to look into.
type AwayPath string

// CalendarChooser is a Host that can ask for a calendar file.
type CalendarChooser interface {
	// ChooseCalendar asks for a calendar's file and calls then with its path; not at all when nobody chose one.
	ChooseCalendar(title string, then func(path string))
}

// AwayFile is a calendar file that was opened: what may be a time away, and what was chosen of it.
type AwayFile struct {
	Name    string
	Looking bool // it is still being read
	Found   []AwayFound
	Notes   []string // what was left out
	Kind    practice.AwayKind
	Who     practice.PersonID
	Problem string // what is missing before anything can be added
	saving  bool
}

// AwayFound is one stretch of days in a calendar file.
type AwayFound struct {
	Name, When, Stands string
	Chosen, Open       bool // Open: it can be chosen

	candidate practice.Candidate
}

// CanImport says that a calendar file can be opened and something kept of it.
func (a *Away) CanImport() bool {
	_, ok := a.app.Host.(CalendarChooser)
	return ok && a.CanWrite() && a.app.Calendars != nil
}

// OpenFile asks for a calendar file and looks into it.
func (a *Away) OpenFile() {
	if chooser, ok := a.app.Host.(CalendarChooser); ok && a.CanImport() {
		chooser.ChooseCalendar(a.Say("away.file.choose"), func(path string) { a.app.Open(RoomAway, AwayPath(path)) })
	}
}

// look reads a file in the background.
func (a *Away) look(path AwayPath) {
	if path == "" || a.app.Calendars == nil || !a.CanWrite() {
		return
	}
	file := &AwayFile{Name: filepath.Base(string(path)), Looking: true, Kind: practice.AwayTogether, Who: a.app.Who()}
	a.File = file
	today, zone := a.app.Today(), a.app.Journal.Zone()
	var (
		read practice.Calendar
		list []AwayFound
	)
	a.app.Do(func(ctx context.Context) (err error) {
		read, err = a.app.Calendars.Read(ctx, string(path), today, zone)
		list = a.list(read.Candidates, today) // there may be thousands
		return err
	}, func(err error) {
		if a.File != file {
			return
		}
		if err != nil {
			a.File = nil
			a.app.Fail(err)
			return
		}
		file.Looking, file.Found = false, list
		if read.Unread > 0 {
			file.Notes = append(file.Notes, a.Say("away.file.unread", "count", read.Unread, "line", read.Line))
		}
		a.app.Changed()
	})
}

// list says of everything that was found what it is: what comes, soonest first, then what was, latest first, and last what
// the calendar has as free.
func (a *Away) list(candidates []practice.Candidate, today civil.Date) []AwayFound {
	var coming, past, free []AwayFound
	for i, standing := range a.app.Journal.Stand(candidates) {
		found := a.found(candidates[i], standing)
		switch {
		case found.candidate.Free:
			free = append(free, found)
		case found.candidate.To.Before(today):
			past = append(past, found)
		default:
			coming = append(coming, found)
		}
	}
	slices.Reverse(past)
	return slices.Concat(coming, past, free)
}

// found says of a candidate what it is. What the calendar changed is chosen from the start; what is new, the person
// chooses.
func (a *Away) found(c practice.Candidate, standing practice.Standing) AwayFound {
	f := AwayFound{
		Name: practice.CalendarName(c.Title), When: awaySpan(a.app, practice.Away{From: c.From, To: c.To, FromZone: c.FromZone, ToZone: c.ToZone}),
		Chosen: standing == practice.StandsMoved, candidate: c,
	}
	f.Open = f.Chosen || standing == practice.StandsNew || standing == practice.StandsRemoved
	if f.Name == "" {
		f.Name = a.Say("away.file.noname")
	}
	switch {
	case standing != practice.StandsNew:
		f.Stands = a.Say("away.file.stands." + string(standing))
	case c.Free:
		f.Stands = a.Say("away.file.free")
	}
	return f
}

// Choose says whether one of those that were found is a time away.
func (a *Away) Choose(i int, on bool) {
	if a.File != nil && i >= 0 && i < len(a.File.Found) && a.File.Found[i].Open {
		a.File.Found[i].Chosen, a.File.Problem = on, ""
		a.changed()
	}
}

// CanAdd says that there is something left to choose from.
func (a *Away) CanAdd() bool {
	return a.File != nil && slices.ContainsFunc(a.File.Found, func(f AwayFound) bool { return f.Open })
}

// FileKinds are what the chosen ones may be, and the place of what they are.
func (a *Away) FileKinds() (texts []string, current int) { return a.kinds(a.File.Kind) }

// SetFileKind says what kind of time the chosen ones are.
func (a *Away) SetFileKind(i int) {
	if a.File != nil && i >= 0 && i < len(practice.AwayKinds) {
		a.File.Kind, a.File.Problem = practice.AwayKinds[i], ""
		a.changed()
	}
}

// FileAsksWho says that it matters who was away.
func (a *Away) FileAsksWho() bool { return a.File.Kind == practice.AwayApart && a.app.Couple() }

// FilePeople are the names to choose from, and the place of the chosen one or -1.
func (a *Away) FilePeople() (names []string, current int) { return a.people(a.File.Who) }

// SetFileWho says who was away.
func (a *Away) SetFileWho(i int) {
	if people := a.app.Journal.People(); a.File != nil && i >= 0 && i < len(people) {
		a.File.Who, a.File.Problem = people[i].ID, ""
		a.changed()
	}
}

// CloseFile puts the file aside. Nothing was kept of it.
func (a *Away) CloseFile() {
	a.File, a.calls = nil, a.Say("away.file.open")
	a.app.Changed()
}

// Add takes the chosen ones over.
func (a *Away) Add() {
	file := a.File
	if file == nil || file.saving {
		return
	}
	var picks []practice.Import
	for _, f := range file.Found {
		if f.Chosen {
			pick := practice.Import{Candidate: f.candidate, Kind: file.Kind}
			if file.Kind == practice.AwayApart {
				pick.Who = a.away(file.Who)
			}
			picks = append(picks, pick)
		}
	}
	switch {
	case len(picks) == 0:
		file.Problem = a.Say("away.file.choose-one")
	case a.FileAsksWho() && file.Who == "":
		file.Problem = a.Say("away.problem.who.empty")
	default:
		a.add(file, picks)
		return
	}
	a.changed()
}

// away is who was away: the one who was named or, where there is nobody else, the one person.
func (a *Away) away(named practice.PersonID) practice.PersonID {
	if !a.app.Couple() {
		return a.owner()
	}
	return named
}

func (a *Away) add(file *AwayFile, picks []practice.Import) {
	who := a.app.Who()
	file.saving = true
	var all []practice.Candidate
	for _, f := range file.Found {
		all = append(all, f.candidate)
	}
	var did practice.Imported
	a.app.Do(func(ctx context.Context) (err error) {
		did, err = a.app.Journal.ImportAways(ctx, who, all, picks)
		return err
	}, func(err error) {
		file.saving = false
		if err != nil {
			a.app.Fail(err)
			return
		}
		if a.File == file {
			a.File, a.calls, a.drawn = nil, a.Say("away.line"), true
		}
		if len(did.Added)+len(did.Changed) == 0 {
			a.app.Tell(Notice{Text: a.Say("away.file.same")})
			return
		}
		a.done(nil, a.imported(did), func(ctx context.Context) error { return a.app.Journal.UndoImport(ctx, who, did) })
	})
}

// imported says how many were added and changed.
func (a *Away) imported(did practice.Imported) string {
	var parts []string
	if n := len(did.Added); n > 0 {
		parts = append(parts, a.Say("away.file.added", "count", n))
	}
	if n := len(did.Changed); n > 0 {
		parts = append(parts, a.Say("away.file.changed", "count", n))
	}
	return strings.Join(parts, " ")
}
