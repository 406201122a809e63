package practice

import (
	"context"
	"fmt"
	"slices"
	"time"

	"tideway/practice/civil"
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
	StandsNew     Standing = "new"
	StandsThere   Standing = "there"   // it is there already, or these very days are
	StandsMoved   Standing = "moved"   // taken over before; the calendar says something else since
	StandsYours   Standing = "yours"   // taken over before and changed by hand since: it stays as it is
	StandsRemoved Standing = "removed" // taken over before and removed since: it comes back only when it is picked
)

// Imported is what an import did, and what is needed to take it back.
type Imported struct {
	Added   []EntryID
	Changed []EntryID
	was     map[EntryID]Away
}

// standing is what is there already: by where it came from, and by its days.
type standing struct {
	journal *Journal
	matched map[[2]string]broughtIn // by the key of the candidate
	days    map[[2]string]bool
}

// standing looks at the journal with the candidates of one file in hand.
func (j *Journal) standing(file []Candidate) standing {
	s := standing{j, j.match(file), map[[2]string]bool{}}
	for _, e := range j.Sit("").Aways() {
		s.days[span(e.Away().From, e.Away().To)] = true
	}
	for _, c := range file { // the same days may stand in it once more, as in two calendars that were joined
		if how, _, to := s.of(c); how == StandsMoved {
			s.days[span(to.From, to.To)] = true
		}
	}
	return s
}

func span(from, to civil.Date) [2]string { return [2]string{from.String(), to.String()} }

// of compares a candidate with what is there. Moved comes with the time away as it would become.
func (s standing) of(c Candidate) (Standing, Entry, Away) {
	k, ok := s.matched[c.key()]
	if ok && !k.gone {
		c = s.journal.at(k, c)
		a := k.Away()
		switch to := k.source.follow(a, c); {
		case to != a:
			return StandsMoved, k.Entry, to
		case a.From != c.From || a.To != c.To || a.FromZone != c.FromZone || a.ToZone != c.ToZone:
			return StandsYours, k.Entry, a
		}
		return StandsThere, k.Entry, a
	}
	switch {
	case s.days[span(c.From, c.To)] || k.beyond:
		return StandsThere, Entry{}, Away{}
	case ok:
		return StandsRemoved, Entry{}, Away{}
	}
	return StandsNew, Entry{}, Away{}
}

// Stand says of each candidate of a file how it stands to what the journal holds.
func (j *Journal) Stand(list []Candidate) []Standing {
	s, all := j.standing(list), make([]Standing, len(list))
	for i, c := range list {
		all[i], _, _ = s.of(c)
	}
	return all
}

// ImportAways takes candidates of a file over as times away, all or none. What was taken over before follows its event, but
// for what a person changed by hand since; nothing is ever there twice, and nothing is removed. Which one of a series is
// meant, the others in the file help to tell.
func (j *Journal) ImportAways(ctx context.Context, who PersonID, file []Candidate, picks []Import) (Imported, error) {
	now := j.clock.Now()
	if _, err := j.Refresh(ctx); err != nil {
		return Imported{}, fmt.Errorf("import times away: %w", err)
	}
	who, err := j.hand(who)
	if err != nil {
		return Imported{}, err
	}
	file = slices.Clip(file) // it stays as it was
	for _, pick := range picks {
		file = append(file, pick.Candidate)
	}
	s, done, drafts := j.standing(file), Imported{was: map[EntryID]Away{}}, []Record(nil)
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
	if err := j.giveWayTo(ctx, now, &done, drafts); err != nil {
		return done, fmt.Errorf("import times away: %w", err)
	}
	return done, nil
}

// giveWayTo takes back what another process took over from the same events at the same moment and wrote first: what comes
// later sees what came before, so exactly one of each stays.
func (j *Journal) giveWayTo(ctx context.Context, now time.Time, done *Imported, drafts []Record) error {
	first := map[[2]string]broughtIn{}
	for _, k := range j.broughtIn() { // in the order in which they were written
		if _, ok := first[k.source.key()]; !ok && !k.gone {
			first[k.source.key()] = k
		}
	}
	var twice []Record
	for _, d := range drafts {
		from, ok := parseSource(must[Away](Entry{Body: d.Body}).Source)
		if d.Op == Put && ok && first[from.key()].ID != d.Entry {
			d.Op, d.Body = Drop, nil
			twice = append(twice, d)
			done.Added = slices.DeleteFunc(done.Added, func(id EntryID) bool { return id == d.Entry })
		}
	}
	if len(twice) == 0 {
		return nil
	}
	return j.write(ctx, now, nil, twice...)
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
	case StandsNew, StandsRemoved:
		a, err := j.checkAway(Away{From: pick.From, To: pick.To, FromZone: pick.FromZone, ToZone: pick.ToZone, Kind: pick.Kind,
			Who: pick.Who, Name: CalendarName(pick.Title), Source: sourceOf(pick.Candidate).String()}, Away{})
		if err != nil {
			return Record{}, false, err
		}
		r, err := j.record(KindAway, EntryID(newID()), who, Us, now, a)
		r.Day = a.From
		done.Added = append(done.Added, r.Entry)
		s.days[span(a.From, a.To)] = true
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
