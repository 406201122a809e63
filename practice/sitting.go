package practice

import (
	"slices"
	"time"

	"tideway/practice/civil"
)

// Sitting is what somebody at the screen may read: their own entries and the shared ones, or, together, only what is
// shared. In a journal of one person every sitting is theirs.
type Sitting struct {
	journal *Journal
	who     PersonID // empty: together
}

// Sit begins a sitting for one person, or for both with an empty id.
func (j *Journal) Sit(who PersonID) Sitting {
	j.mu.RLock()
	defer j.mu.RUnlock()
	if who == "" && len(j.people) == 1 && !j.couple {
		who = j.people[0].ID
	}
	return Sitting{journal: j, who: who}
}

// Who is the person at the screen, empty when both are.
func (s Sitting) Who() PersonID { return s.who }

// Together says that both are here.
func (s Sitting) Together() bool { return s.who == "" }

// mayRead is the one rule about reading: shared things for everybody, private ones for their author; and what was kept
// under a word of fear or control never in a sitting together.
func (s Sitting) mayRead(e Entry) bool {
	return e.Audience == Us || s.who != "" && e.Author == s.who
}

// Entries are the readable entries of one kind, in order of time.
func (s Sitting) Entries(k Kind) []Entry {
	return s.Between(k, time.Time{}, time.Time{})
}

// Between are the readable entries of a kind from one instant up to, not including, another; a zero end is open.
func (s Sitting) Between(k Kind, from, to time.Time) []Entry {
	j := s.journal
	j.mu.RLock()
	defer j.mu.RUnlock()
	list := j.byKind[k]
	at := func(t *thread, at time.Time) int { return t.now.At.Compare(at) }
	if !to.IsZero() {
		end, _ := slices.BinarySearchFunc(list, to, at)
		list = list[:end]
	}
	begin, _ := slices.BinarySearchFunc(list, from, at)
	list = list[begin:]
	out := make([]Entry, 0, len(list))
	for _, t := range list {
		if s.mayRead(t.now) {
			out = append(out, t.now)
		}
	}
	return out
}

// Days are the readable entries of a kind whose day lies between two days, both inclusive; a zero day is open.
func (s Sitting) Days(k Kind, from, to civil.Date) []Entry {
	var start, end time.Time
	if !from.IsZero() { // a day and a half covers every zone and start of the day
		start = from.AddDays(-2).At(0, 0, time.UTC)
	}
	if !to.IsZero() {
		end = to.AddDays(3).At(0, 0, time.UTC)
	}
	return slices.DeleteFunc(s.Between(k, start, end), func(e Entry) bool {
		return !from.IsZero() && e.Day.Before(from) || !to.IsZero() && to.Before(e.Day)
	})
}

// CheckIns are the check-ins that may be looked at in pictures and books: Days without those kept under a word of fear
// or control.
func (s Sitting) CheckIns(from, to civil.Date) []Entry {
	return slices.DeleteFunc(s.Days(KindCheckIn, from, to), func(e Entry) bool { return e.CheckIn().Care })
}

// Entry finds one readable entry.
func (s Sitting) Entry(id EntryID) (Entry, error) {
	j := s.journal
	j.mu.RLock()
	defer j.mu.RUnlock()
	t := j.threads[id]
	if t == nil || t.gone || !s.mayRead(t.now) {
		return Entry{}, ErrNotFound
	}
	return t.now, nil
}

// History is every version of an entry, oldest first, for its author; of a shared kind, for both.
func (s Sitting) History(id EntryID) ([]Record, error) {
	e, err := s.Entry(id)
	if err != nil {
		return nil, err
	}
	if !shared(e.Kind) && e.Author != s.who {
		return nil, ErrNotAuthor
	}
	j := s.journal
	j.mu.RLock()
	defer j.mu.RUnlock()
	return slices.Clone(j.threads[id].records), nil
}
