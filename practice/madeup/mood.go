package madeup

import (
	"math"
	"math/rand/v2"
	"slices"

	"tideway/practice/civil"
	"tideway/practice/feeling"
)

// mood is how near it feels to one person, as slow waves of different length: a season, a month, ten days.
type mood struct {
	base   float64
	length [3]float64 // days
	phase  [3]float64
	height [3]float64
	drift  float64 // what is left of yesterday
}

func newMood(rng *rand.Rand) mood {
	m := mood{base: 0.5 + 0.1*rng.Float64()}
	for i, days := range [3]float64{97, 31, 11} {
		m.length[i] = days * (0.85 + 0.3*rng.Float64())
		m.phase[i] = 2 * math.Pi * rng.Float64()
		m.height[i] = [3]float64{0.12, 0.08, 0.06}[i]
	}
	return m
}

// near is 0..1 on a day that is n days in; lift is what a journey or a return adds.
func (m *mood) near(rng *rand.Rand, n int, lift float64) float64 {
	v := m.base + lift
	for i := range m.length {
		v += m.height[i] * math.Sin(2*math.Pi*float64(n)/m.length[i]+m.phase[i])
	}
	m.drift = 0.6*m.drift + 0.06*rng.NormFloat64()
	return math.Round(1000*min(0.98, max(0.02, v+m.drift))) / 1000
}

// vocabulary is the feeling words without those of fear and control, and without what lies close to them: a made-up
// couple is not there to play that.
type vocabulary []feeling.Word

func newVocabulary(words *feeling.Words) vocabulary {
	left := map[string]bool{}
	for _, w := range words.All() {
		if w.Care {
			left[w.ID] = true
			for _, near := range words.Near(w.ID) {
				left[near.ID] = true
			}
		}
	}
	return slices.DeleteFunc(words.All(), func(w feeling.Word) bool { return left[w.ID] })
}

// pick takes one or two words whose pleasantness is about as near as it felt; two go together.
func (v vocabulary) pick(rng *rand.Rand, near float64) []string {
	want := 1 + rng.IntN(2)
	var first feeling.Word
	var out []string
	for range 90 {
		w := v[rng.IntN(len(v))]
		switch {
		case len(out) == 0 && math.Abs(w.X-(2*near-1)) < 0.35:
			first = w
		case len(out) == 1 && w.ID != first.ID && math.Hypot(w.X-first.X, w.Y-first.Y) < 0.5:
		default:
			continue
		}
		if out = append(out, w.ID); len(out) == want {
			break
		}
	}
	return out
}

// stay is a time away, with the days before and after which it is felt.
type stay struct {
	from, to civil.Date
	kind     string
	who      int
}

// lift is what the stays add to how near a day feels: more while away together, less on the days after coming home.
func lift(stays []stay, day civil.Date) float64 {
	for _, s := range stays {
		after := day.Sub(s.to)
		switch {
		case !day.Before(s.from) && !s.to.Before(day) && s.kind == "together":
			return 0.24
		case !day.Before(s.from) && !s.to.Before(day):
			return -0.05
		case s.kind == "together" && after > 0 && after < 9:
			return -0.26 * float64(9-after) / 9
		}
	}
	return 0
}
