package present

import (
	"slices"
	"time"

	"tideway/practice"
	"tideway/practice/tide"
)

// index is the place of the chosen entry among those of the season, or -1.
func (t *Tides) index() int {
	return slices.IndexFunc(t.entries, func(e practice.Entry) bool { return e.ID == t.chosen })
}

// Chosen is the id of the entry whose words are shown, empty when there is none.
func (t *Tides) Chosen() string { return string(t.chosen) }

// Choose shows the words of an entry of the season.
func (t *Tides) Choose(id string) {
	if practice.EntryID(id) == t.chosen || !slices.ContainsFunc(t.entries, func(e practice.Entry) bool { return string(e.ID) == id }) {
		return
	}
	t.chosen, t.Asking, t.History = practice.EntryID(id), false, false
	t.changed()
}

// HasStep says whether there is an entry so many steps later in the season, whoever wrote it.
func (t *Tides) HasStep(step int) bool {
	i := t.index()
	return i >= 0 && i+step >= 0 && i+step < len(t.entries)
}

// Step goes to an entry so many steps later, or earlier with a negative step.
func (t *Tides) Step(step int) {
	if t.HasStep(step) {
		t.Choose(string(t.entries[t.index()+step].ID))
	}
}

// lane is the shore that a person's entries lie on, or -1.
func (t *Tides) lane(who practice.PersonID) int {
	return slices.IndexFunc(t.picture.Lanes, func(l tide.Lane) bool { return l.Person == string(who) })
}

func tidePoints(l tide.Lane) []tide.Point { return slices.Concat(l.Runs...) }

// Walk goes so many points later on the shore of the chosen entry, and stops at its ends.
func (t *Tides) Walk(step int) {
	i := t.index()
	if i < 0 {
		return
	}
	n := t.lane(t.entries[i].Author)
	if n < 0 {
		return
	}
	list := tidePoints(t.picture.Lanes[n])
	at := slices.IndexFunc(list, func(p tide.Point) bool { return p.Entry == t.Chosen() })
	if at < 0 { // an entry without a point: the next one in the direction of the step
		at, _ = slices.BinarySearchFunc(list, t.entries[i].At, func(p tide.Point, at time.Time) int { return p.At.Compare(at) })
		if step > 0 {
			at--
		}
	}
	if to := min(max(at+step, 0), len(list)-1); to >= 0 {
		t.Choose(list[to].Entry)
	}
}

// WalkTo goes to the first or the last point of the shore.
func (t *Tides) WalkTo(last bool) {
	const far = 1 << 20
	if last {
		t.Walk(far)
	} else {
		t.Walk(-far)
	}
}

// Cross goes to the point of the next shore, down for 1 and up for -1, that lies nearest in time.
func (t *Tides) Cross(step int) {
	i := t.index()
	if i < 0 {
		return
	}
	to := t.lane(t.entries[i].Author) + step
	if to < 0 || to >= len(t.picture.Lanes) {
		return
	}
	var nearest tide.Point
	for _, p := range tidePoints(t.picture.Lanes[to]) {
		if nearest.Entry == "" || p.At.Sub(t.entries[i].At).Abs() < nearest.At.Sub(t.entries[i].At).Abs() {
			nearest = p
		}
	}
	if nearest.Entry != "" {
		t.Choose(nearest.Entry)
	}
}
