package ritual

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"

	"tideway/practice/civil"
)

// Used says that a ritual was done on a day.
type Used struct {
	ID  string
	Day civil.Date
}

// Ask is what somebody says at "What is here now?". Zero values leave a thing open, except depth: open means the shallows.
type Ask struct {
	Situation string
	Minutes   int // at most about so many
	Depth     Depth
	People    int // 1 or 2
	Day       civil.Date
	Seed      int64
	Skip      []string // ids that were put aside today
}

// Way says what gave way so that something could be offered.
type Way int

// In the order in which things give way. Depth never does.
const (
	Fits          Way = iota
	TimeGave          // it takes longer
	SituationGave     // it is made for a situation beside the one that is here
)

// Offer is one ritual that is offered.
type Offer struct {
	*Ritual
	Way  Way
	Seen bool // it was done before
}

const offers = 3

// Choose gives up to three offers, the one to look at first in front. Within a situation nothing comes again before all of
// it was seen. Where fewer than three fit, time gives way first and then the situation; nothing goes deeper than was
// chosen. Where all three were seen before, the last makes room for one from beside that was not. The same question on
// the same day with the same seed has the same answer.
func Choose(rituals []*Ritual, history []Used, ask Ask) []Offer {
	seen := lastSeen(history)
	var all []Offer
	for _, r := range rituals {
		if way, ok := wayTo(r, ask); ok {
			all = append(all, Offer{Ritual: r, Way: way, Seen: seen[r.ID] > 0})
		}
	}
	slices.SortStableFunc(all, func(a, b Offer) int {
		return cmp.Or(
			cmp.Compare(a.Way, b.Way),
			cmp.Compare(seen[a.ID], seen[b.ID]), // never seen first, then seen longest ago
			cmp.Compare(distance(a.Ritual, ask), distance(b.Ritual, ask)),
			cmp.Compare(toss(ask, a.ID), toss(ask, b.ID)),
		)
	})
	if len(all) <= offers {
		return all
	}
	given, rest := all[:offers], all[offers:]
	if !slices.ContainsFunc(given, func(o Offer) bool { return !o.Seen }) {
		if i := slices.IndexFunc(rest, func(o Offer) bool { return !o.Seen }); i >= 0 {
			given[offers-1] = rest[i]
		}
	}
	return slices.Clip(given)
}

// wayTo tells what would have to give way for a ritual; false if it cannot be offered at all.
func wayTo(r *Ritual, ask Ask) (Way, bool) {
	if ask.People != 0 && !r.People.Fits(ask.People) || r.Depth.rank() > ask.Depth.rank() || slices.Contains(ask.Skip, r.ID) {
		return 0, false
	}
	fit := func(s string) bool { return slices.Contains(r.Situations, s) }
	switch {
	case ask.Situation == "":
		if !slices.ContainsFunc(everyday, fit) {
			return 0, false
		}
	case fit(ask.Situation):
	case slices.ContainsFunc(beside[ask.Situation], fit) && (ask.Minutes == 0 || r.Minutes <= about(ask.Minutes)):
		return SituationGave, true
	default:
		return 0, false
	}
	if ask.Minutes > 0 && r.Minutes > about(ask.Minutes) {
		return TimeGave, true
	}
	return Fits, true
}

// about is how much a time may be stretched without giving way: ten minutes may be twelve.
func about(minutes int) int { return minutes + minutes/4 }

// distance is how far a ritual lies from what was asked for, in depths and in lengths of time: whoever has an evening and
// would go deep is not offered two minutes in the shallows first.
func distance(r *Ritual, ask Ask) int {
	far := ask.Depth.rank() - r.Depth.rank()
	if ask.Minutes > 0 {
		if d := length(ask.Minutes) - length(r.Minutes); d > 0 {
			far += d
		} else {
			far -= d
		}
	}
	return far
}

// length is the place among Minutes that a time belongs to.
func length(minutes int) int {
	i := slices.IndexFunc(Minutes(), func(m int) bool { return minutes <= about(m) })
	if i < 0 {
		return len(Minutes())
	}
	return i
}

// lastSeen gives each ritual its place in the history by day, from 1; 0 is never.
func lastSeen(history []Used) map[string]int {
	sorted := slices.Clone(history)
	slices.SortStableFunc(sorted, func(a, b Used) int { return a.Day.Compare(b.Day) })
	seen := map[string]int{}
	for i, u := range sorted {
		seen[u.ID] = i + 1
	}
	return seen
}

// toss orders what has an equal claim, differently each day.
func toss(ask Ask, id string) uint64 {
	h := fnv.New64a()
	h.Write(binary.LittleEndian.AppendUint64(nil, uint64(ask.Seed)))
	h.Write([]byte(ask.Day.String() + " " + id))
	return h.Sum64()
}

// Moment is what Now knows when it offers one ritual.
type Moment struct {
	Situation string // one of Situations, or empty
	Hour      int    // 0 to 23, where the computer is
	People    int
	Day       civil.Date
	Seed      int64
	Skip      []string // ids that were put aside today
}

// ForNow gives one ritual for this hour, false if there is none: longer in the evening, short and shallow late at night
// and by day. The situation holds; where it has nothing for the hour, the time gives way.
func ForNow(rituals []*Ritual, history []Used, m Moment) (*Ritual, bool) {
	ask := Ask{Situation: m.Situation, Minutes: 10, Depth: Shallows, People: m.People, Day: m.Day, Seed: m.Seed, Skip: m.Skip}
	if m.Hour >= 17 && m.Hour < 22 {
		ask.Minutes, ask.Depth = 30, OpenWater
	}
	for _, o := range Choose(rituals, history, ask) {
		if o.Way == Fits || o.Way == TimeGave && m.Situation != "" {
			return o.Ritual, true
		}
	}
	return nil, false
}

// Beginner says who begins: who began less often, and of two equals who did not begin the last time. previous are the
// ids of earlier beginners, oldest first; without any it is the first person.
func Beginner(people []Person, previous ...string) string {
	if len(people) == 0 {
		return ""
	}
	began := map[string]int{}
	for _, id := range previous {
		began[id]++
	}
	best := people[0]
	for _, p := range people[1:] {
		last := len(previous) > 0 && previous[len(previous)-1] == best.ID
		if began[p.ID] < began[best.ID] || began[p.ID] == began[best.ID] && last {
			best = p
		}
	}
	return best.ID
}
