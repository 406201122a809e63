package ritual

import (
	"encoding/binary"
	"fmt"
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
}

// Minutes lists how much time there may be: a moment, ten minutes, half an hour, an evening.
func Minutes() []int { return []int{2, 10, 30, 120} }

// MinutesKey is the translation key for one of Minutes.
func MinutesKey(minutes int) string { return fmt.Sprintf("ritual.time.%d", minutes) }

const offers = 3

// Choose gives up to three rituals, the one to look at first in front. Nothing is offered again in a situation while
// another of it has not been seen for longer, and nothing goes deeper than was chosen. Where nothing is short enough the
// shortest is offered. The same question on the same day with the same seed has the same answer.
func Choose(rituals []*Ritual, history []Used, ask Ask) []*Ritual {
	var fit []*Ritual
	for _, r := range rituals {
		if fits(r, ask) {
			fit = append(fit, r)
		}
	}
	sortOffers(fit, history, ask)
	if ask.Minutes > 0 {
		short := slices.DeleteFunc(slices.Clone(fit), func(r *Ritual) bool { return r.Minutes > ask.Minutes })
		if len(short) == 0 && len(fit) > 0 {
			short = []*Ritual{slices.MinFunc(fit, func(a, b *Ritual) int { return a.Minutes - b.Minutes })}
		}
		fit = short
	}
	return fit[:min(offers, len(fit))]
}

// fits looks at situation, people and depth. What belongs to a time away is offered only when that is what is asked for,
// or on the board under a situation that it names.
func fits(r *Ritual, ask Ask) bool {
	if ask.People != 0 && !r.People.Fits(ask.People) || r.Depth.rank() > ask.Depth.rank() {
		return false
	}
	if ask.Situation != "" {
		return slices.Contains(r.Situations, ask.Situation)
	}
	return !slices.ContainsFunc(r.Situations, func(s string) bool { return slices.Contains(Moments(), s) })
}

// sortOffers puts what was never seen first, then what was seen longest ago.
func sortOffers(rituals []*Ritual, history []Used, ask Ask) {
	seen := lastSeen(history)
	slices.SortStableFunc(rituals, func(a, b *Ritual) int {
		if d := seen[a.ID] - seen[b.ID]; d != 0 {
			return d
		}
		if ha, hb := toss(ask, a.ID), toss(ask, b.ID); ha != hb {
			if ha < hb {
				return -1
			}
			return 1
		}
		return 0
	})
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
	Situation string // HomeAgain, GoingAway, one of the board, or empty
	Hour      int    // 0 to 23, where the computer is
	People    int
	Day       civil.Date
	Seed      int64
	Skip      []string // ids that were put aside today
}

// ForNow gives one ritual for this hour, false if there is none: longer in the evening, short and shallow late at night
// and by day.
func ForNow(rituals []*Ritual, history []Used, m Moment) (*Ritual, bool) {
	open := slices.DeleteFunc(slices.Clone(rituals), func(r *Ritual) bool { return slices.Contains(m.Skip, r.ID) })
	ask := Ask{Situation: m.Situation, Minutes: 10, Depth: Shallows, People: m.People, Day: m.Day, Seed: m.Seed}
	if m.Hour >= 17 && m.Hour < 22 {
		ask.Minutes, ask.Depth = 30, OpenWater
	}
	found := Choose(open, history, ask)
	if len(found) == 0 && m.Situation != "" {
		ask.Minutes, ask.Depth = 0, OpenWater
		found = Choose(open, history, ask)
	}
	if len(found) == 0 {
		return nil, false
	}
	return found[0], true
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
