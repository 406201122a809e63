package practice

import (
	"context"
	"fmt"
	"time"

	"tideway/practice/remind"
)

// Import is one candidate that somebody says is a time away, and of which kind.
type Import struct {
	Candidate
	Kind AwayKind
	Who  PersonID // who was away, for apart
}

// Standing says how a candidate stands to what the journal holds.
type Standing string

// The standings.
const (
	StandsNew   Standing = "new"
	StandsThere Standing = "there" // it is there already, or these very days are
	StandsMoved Standing = "moved" // taken over before; the calendar says something else since
	StandsYours Standing = "yours" // taken over before and changed by hand since: it stays as it is
)

// Imported is what an import did, and what is needed to take it back.
type Imported struct {
	Added   []EntryID
	Changed []EntryID
	was     map[EntryID]Away
}

// standing is what is there already, by where it came from and by its days.
type standing struct {
	entries map[EntryID]Entry
	exact   map[[2]string]EntryID // event and which of its series
	event   map[[2]string]EntryID // event and the first day that the calendar gave
	days    map[[2]string]bool
}

func (j *Journal) standing() standing {
	s := standing{map[EntryID]Entry{}, map[[2]string]EntryID{}, map[[2]string]EntryID{}, map[[2]string]bool{}}
	for _, e := range j.Sit("").Aways() {
		a := e.Away()
		s.entries[e.ID] = e
		s.days[[2]string{a.From.String(), a.To.String()}] = true
		if from, ok := parseSource(a.Source); ok {
			s.exact[[2]string{from.uid, from.recurrence}] = e.ID
			s.event[[2]string{from.uid, from.from.String()}] = e.ID
		}
	}
	return s
}

// find is the time away that a candidate was taken over as. An event that became a series since, or the other way
// about, is known by its first day.
func (s standing) find(c Candidate) (Entry, bool) {
	from := sourceOf(c)
	id, ok := s.exact[[2]string{from.uid, from.recurrence}]
	if !ok {
		id, ok = s.event[[2]string{from.uid, from.from.String()}]
	}
	return s.entries[id], ok
}

// of compares a candidate with what is there. Moved comes with the time away as it would become.
func (s standing) of(c Candidate) (Standing, Entry, Away) {
	if e, ok := s.find(c); ok {
		a := e.Away()
		from, _ := parseSource(a.Source)
		switch to := from.follow(a, c); {
		case to != a:
			return StandsMoved, e, to
		case a.From != c.From || a.To != c.To || a.FromZone != c.FromZone || a.ToZone != c.ToZone:
			return StandsYours, e, a
		}
		return StandsThere, e, a
	}
	if s.days[[2]string{c.From.String(), c.To.String()}] {
		return StandsThere, Entry{}, Away{}
	}
	return StandsNew, Entry{}, Away{}
}

// Stand says of each candidate how it stands to what the journal holds.
func (j *Journal) Stand(list []Candidate) []Standing {
	s, all := j.standing(), make([]Standing, len(list))
	for i, c := range list {
		all[i], _, _ = s.of(c)
	}
	return all
}

// ImportAways takes candidates over as times away, all or none. What was taken over before follows its event, but for
// what a person changed by hand since; nothing is ever there twice, and nothing is removed.
func (j *Journal) ImportAways(ctx context.Context, who PersonID, picks []Import) (Imported, error) {
	now := j.clock.Now()
	who, err := j.hand(who)
	if err != nil {
		return Imported{}, err
	}
	s, done, drafts := j.standing(), Imported{was: map[EntryID]Away{}}, []Record(nil)
	for _, pick := range picks {
		r, ok, err := j.importOne(s, &done, who, now, pick)
		if err != nil {
			return Imported{}, err
		}
		if ok {
			drafts = append(drafts, r)
		}
	}
	if len(drafts) == 0 {
		return done, nil
	}
	if len(done.Added) > 0 { // as in AddAway: alone, the row means nothing, so it goes first; one ends the quiet
		if _, err := j.Deliver(ctx, remind.Renewed(string(done.Added[0]), now)); err != nil {
			return Imported{}, fmt.Errorf("import times away: %w", err)
		}
	}
	if err := j.write(ctx, now, nil, drafts...); err != nil {
		return Imported{}, fmt.Errorf("import times away: %w", err)
	}
	return done, nil
}

// importOne is the record that a pick comes to, if any. What it settles is noted for the picks after it.
func (j *Journal) importOne(s standing, done *Imported, who PersonID, now time.Time, pick Import) (Record, bool, error) {
	how, e, to := s.of(pick.Candidate)
	switch how {
	case StandsMoved:
		if _, twice := done.was[e.ID]; twice {
			return Record{}, false, nil
		}
		to, err := j.checkAway(to, e.Away())
		if err != nil {
			return Record{}, false, err
		}
		r, ok, err := patch(j, e, who, now, to)
		if err == nil && ok {
			done.was[e.ID] = e.Away()
			done.Changed = append(done.Changed, e.ID)
		}
		return r, ok, err
	case StandsNew:
		a, err := j.checkAway(Away{From: pick.From, To: pick.To, FromZone: pick.FromZone, ToZone: pick.ToZone, Kind: pick.Kind,
			Who: pick.Who, Name: CalendarName(pick.Title), Source: sourceOf(pick.Candidate).String()}, Away{})
		if err != nil {
			return Record{}, false, err
		}
		r, err := j.record(KindAway, EntryID(newID()), who, Us, now, a)
		r.Day = a.From
		done.Added = append(done.Added, r.Entry)
		s.days[[2]string{a.From.String(), a.To.String()}] = true
		return r, err == nil, err
	}
	return Record{}, false, nil
}

// UndoImport takes back what an import did.
func (j *Journal) UndoImport(ctx context.Context, who PersonID, done Imported) error {
	for _, id := range done.Added {
		if err := j.Remove(ctx, who, id); err != nil {
			return err
		}
	}
	for _, id := range done.Changed {
		if err := j.ChangeAway(ctx, who, id, done.was[id]); err != nil {
			return err
		}
	}
	return nil
}
