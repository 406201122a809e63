package practice

import (
	"encoding/json"
	"slices"
	"sort"
	"time"
)

// fold takes records into the threads and derives entries, people and settings again. The caller holds the lock.
func (j *Journal) fold(records []Record) {
	touched := map[*thread]bool{}
	for _, r := range records {
		t := j.threads[r.Entry]
		if t == nil {
			t = &thread{}
			j.threads[r.Entry] = t
		}
		touched[t] = true
		if !r.Understood() {
			j.unknown++
			t.beyond = true
			continue
		}
		t.records = append(t.records, r)
	}
	kinds := map[Kind]bool{}
	for t := range touched {
		was := t.now.Kind
		t.fold()
		kinds[was], kinds[t.now.Kind] = true, true
		if t.now.Kind == KindAway {
			j.awayThreads[t.now.ID] = t
		}
	}
	j.index(touched, kinds)
	if kinds[KindPerson] || kinds[KindJournal] {
		j.derive()
	}
}

// shared kinds belong to both and are folded from merge patches by anybody; every other entry is its author's alone.
func shared(k Kind) bool {
	return k == KindJournal || k == KindPerson || k == KindAway || k == KindReturn
}

// fold brings the entry to its present state: the first record makes it, later ones replace or patch it. A record by
// somebody who is not the author changes nothing in an entry that is not shared.
func (t *thread) fold() {
	slices.SortFunc(t.records, before)
	t.records = slices.CompactFunc(t.records, func(a, b Record) bool { return a.ID == b.ID })
	t.gone, t.now, t.arc = false, Entry{}, arc{}
	forgotten := false
	for _, r := range t.records {
		switch {
		case r.Kind == KindForgotten:
			forgotten = true
		case t.now.Kind == "":
			t.now = Entry{ID: r.Entry, Kind: r.Kind, Author: r.Author, Audience: r.Audience, Day: r.Day, At: r.At, Zone: r.Zone}
			t.now.Body = apply(nil, r)
			t.note(r.At)
		case r.Kind != t.now.Kind || !shared(r.Kind) && r.Author != t.now.Author:
			continue
		case r.Op == Drop:
			t.gone = true
			t.arc.since = latest(t.arc.since, r.At)
		default:
			if r.Op == Put {
				t.now.Day, t.now.At, t.now.Zone = r.Day, r.At, r.Zone
			}
			t.now.Audience = r.Audience
			t.now.Body = apply(t.now.Body, r)
			t.note(r.At)
			t.gone = false
		}
		t.now.Versions++
	}
	t.gone = t.gone || forgotten || t.beyond || t.now.Kind == ""
	if t.now.Audience != Us {
		t.now.Audience = Me // an audience that we do not know means the author only
	}
}

func apply(body json.RawMessage, r Record) json.RawMessage {
	if r.Op == Patch {
		return mergePatch(body, r.Body)
	}
	return r.Body
}

// index puts the touched threads into the lists by kind, each in order of time.
func (j *Journal) index(touched map[*thread]bool, kinds map[Kind]bool) {
	for k := range kinds {
		if k == "" {
			continue
		}
		j.byKind[k] = slices.DeleteFunc(j.byKind[k], func(t *thread) bool { return touched[t] })
	}
	for t := range touched {
		if !t.gone {
			j.byKind[t.now.Kind] = append(j.byKind[t.now.Kind], t)
		}
	}
	for k := range kinds {
		list := j.byKind[k]
		sort.Slice(list, func(a, b int) bool { return earlier(list[a].now, list[b].now) })
	}
}

func earlier(a, b Entry) bool {
	if !a.At.Equal(b.At) {
		return a.At.Before(b.At)
	}
	return a.ID < b.ID
}

// derive reads people and settings from their entries.
func (j *Journal) derive() {
	j.people, j.workSince, j.meetSince = nil, time.Time{}, time.Time{}
	for _, t := range j.byKind[KindPerson] {
		j.couple, j.workSince = j.couple || t.now.Audience == Us, latest(j.workSince, t.arc.since)
		p := must[Person](t.now)
		p.ID = PersonID(t.now.ID)
		j.people = append(j.people, p)
	}
	slices.SortStableFunc(j.people, func(a, b Person) int { return a.Place - b.Place })
	j.settings = DefaultSettings()
	for _, t := range j.byKind[KindJournal] {
		j.meetSince = latest(j.meetSince, t.arc.chosen)
		j.couple, j.workSince = j.couple || t.now.Audience == Us, latest(j.workSince, t.arc.since)
		s := DefaultSettings()
		if json.Unmarshal(t.now.Body, &s) == nil {
			j.settings = s
		}
	}
}
