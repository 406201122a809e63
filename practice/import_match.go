package practice

import (
	"cmp"
	"slices"

	"tideway/practice/civil"
)

// broughtIn is a time away that was taken over from a calendar.
type broughtIn struct {
	Entry
	source source
	gone   bool // it was removed since
	beyond bool // a newer program changed it: it is there, but not to be shown
	wrote  Record
}

// key names a candidate: its event, and which of its series.
func (c Candidate) key() [2]string { return [2]string{digest(c.UID), digest(c.RecurrenceID)} }

// broughtIn are the times away that were taken over from a calendar, the removed ones too, in the order in which they were written.
func (j *Journal) broughtIn() (list []broughtIn) {
	sit := j.Sit("")
	j.mu.RLock()
	defer j.mu.RUnlock()
	for _, t := range j.awayThreads {
		if t.now.Kind != KindAway || !sit.mayRead(t.now) {
			continue
		}
		if from, ok := parseSource(t.now.Away().Source); ok {
			list = append(list, broughtIn{t.now, from, t.gone, t.beyond, t.records[0]})
		}
	}
	slices.SortFunc(list, func(a, b broughtIn) int { return before(a.wrote, b.wrote) })
	return list
}

// at is a candidate by the clock by which the time away was taken over: moments do not move because the computer did.
func (j *Journal) at(k broughtIn, c Candidate) Candidate {
	if zone := j.zoneNamed(k.Zone); zone != nil {
		return c.In(zone)
	}
	return c
}

// event is what is not matched yet of one event of a calendar, or one series.
type event struct {
	known []broughtIn
	found []Candidate
}

// match finds which candidate of a file is which time away that is known, each at most once: by its name in the series or,
// where that has changed, by the day that the calendar gave before, or by what lies next to it.
func (j *Journal) match(file []Candidate) map[[2]string]broughtIn {
	events, seen := map[string]*event{}, map[[2]string]bool{}
	for _, c := range file {
		if seen[c.key()] {
			continue
		}
		seen[c.key()] = true
		uid := digest(c.UID)
		if events[uid] == nil {
			events[uid] = &event{}
		}
		events[uid].found = append(events[uid].found, c)
	}
	for _, k := range j.broughtIn() {
		if e := events[k.source.uid]; e != nil {
			e.known = append(e.known, k)
		}
	}
	matched := map[[2]string]broughtIn{}
	for _, e := range events {
		if len(e.known) == 0 {
			continue
		}
		e.sort()
		apart := e.apart()
		e.pair(matched, func(k broughtIn) string { return k.source.recurrence }, func(c Candidate) string { return digest(c.RecurrenceID) })
		e.pair(matched, func(k broughtIn) string { return k.source.from.String() }, func(c Candidate) string { return c.From.String() })
		e.moved(matched, apart, j.Today())
	}
	return matched
}

// sort brings both lists in the order of their days. Of what was taken over more than once, as after a removal, only one
// counts: what is there, and else what was there last.
func (e *event) sort() {
	slices.SortStableFunc(e.known, func(a, b broughtIn) int { return cmp.Compare(rank(a), rank(b)) })
	latest := map[string]broughtIn{}
	for _, k := range e.known {
		latest[k.source.recurrence] = k
	}
	e.known = slices.DeleteFunc(e.known, func(k broughtIn) bool { return latest[k.source.recurrence].ID != k.ID })
	slices.SortStableFunc(e.known, func(a, b broughtIn) int { return a.source.from.Compare(b.source.from) })
	slices.SortStableFunc(e.found, func(a, b Candidate) int { return a.From.Compare(b.From) })
}

func rank(k broughtIn) int {
	if k.gone {
		return 0
	}
	return 1
}

// apart is how many days lie between two of the series, as a rule. Where the file holds one alone, only what it touches
// is near it.
func (e *event) apart() int {
	if len(e.found) < 2 {
		return 2 * (e.found[0].To.Sub(e.found[0].From) + 1)
	}
	var gaps []int
	for i, c := range e.found[1:] {
		gaps = append(gaps, c.From.Sub(e.found[i].From))
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

// pair takes out of both lists what has the same key.
func (e *event) pair(matched map[[2]string]broughtIn, ofKnown func(broughtIn) string, ofFound func(Candidate) string) {
	byKey := map[string]int{}
	for i, k := range slices.Backward(e.known) {
		byKey[ofKnown(k)] = i
	}
	used := map[int]bool{}
	var rest []Candidate
	for _, c := range e.found {
		i, ok := byKey[ofFound(c)]
		if !ok || used[i] {
			rest = append(rest, c)
			continue
		}
		matched[c.key()], used[i] = e.known[i], true
	}
	var left []broughtIn
	for i, k := range e.known {
		if !used[i] {
			left = append(left, k)
		}
	}
	e.known, e.found = left, rest
}

// moved matches what is left of a series that moved as a whole, so that each has another name and other days. Where as many
// are left on both sides and all lie well within the time between two, the order tells, else which is nearest; what is there
// chooses before what was removed.
func (e *event) moved(matched map[[2]string]broughtIn, apart int, today civil.Date) {
	if e.inOrder(apart, today) {
		for i, k := range e.known {
			matched[e.found[i].key()] = k
		}
		return
	}
	for _, gone := range []bool{false, true} {
		i, rest := 0, []Candidate(nil)
		for _, c := range e.found {
			for i < len(e.known) && (e.known[i].gone != gone || e.known[i].passed(c, apart, today)) {
				i++
			}
			if i == len(e.known) || 2*distance(e.known[i], c) >= apart {
				rest = append(rest, c)
				continue
			}
			matched[c.key()] = e.known[i]
			i++
		}
		e.found = rest
	}
}

// inOrder says that what is left on both sides is the same, one by one.
func (e *event) inOrder(apart int, today civil.Date) bool {
	if len(e.known) != len(e.found) {
		return false
	}
	for i, k := range e.known {
		if 4*distance(k, e.found[i]) > 3*apart || k.stays(e.found[i], today) {
			return false
		}
	}
	return true
}

// passed says that neither a candidate nor one after it is this one.
func (k broughtIn) passed(c Candidate, apart int, today civil.Date) bool {
	return k.stays(c, today) || k.source.from.Before(c.From) && 2*distance(k, c) >= apart
}

// distance is how many days lie between what the calendar said and says.
func distance(k broughtIn, c Candidate) int {
	days := c.From.Sub(k.source.from)
	return max(days, -days)
}

// stays says that a time away which lies behind is not the one that a calendar has after it: it has gone out of the file,
// and was lived all the same.
func (k broughtIn) stays(c Candidate, today civil.Date) bool {
	return k.source.to.Before(today) && k.source.to.Before(c.From)
}
