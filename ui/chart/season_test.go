package chart

import (
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"tideway/practice/civil"
	"tideway/practice/tide"
)

// words are English, as a catalogue would give them.
func words() Words {
	w := Words{Near: "near", Far: "far", NotYet: "not yet", Empty: "Open water.", Title: "The tide between you", About: "Two shores."}
	for i := range w.Months {
		w.Months[i] = time.Month(i + 1).String()
	}
	return w
}

func day(y, m, d int) civil.Date { return civil.Date{Year: y, Month: time.Month(m), Day: d} }

// season is the autumn of the mockup: two people, a gap, two times away, today in November.
func season() Model {
	p := tide.Picture{
		From: day(2026, 9, 1), To: day(2026, 11, 30), Today: day(2026, 11, 19), Zone: time.UTC, StartHour: 4,
		Lanes: []tide.Lane{shore("maren", 1, 0.62), shore("elio", 2, 0.48)},
		Away: []tide.Shade{
			{From: day(2026, 10, 10), To: day(2026, 10, 18), Kind: "together", Name: "the island"},
			{From: day(2026, 11, 2), To: day(2026, 11, 4), Kind: "apart", Name: "Maren in Lyon", Who: []string{"maren"}},
		},
		Gaps:    []tide.Gap{{From: day(2026, 9, 17), To: day(2026, 9, 26), Name: "days full of guests"}},
		Returns: []tide.Return{{Day: day(2026, 10, 18)}, {Day: day(2026, 11, 4), Who: "maren"}},
	}
	return Model{Picture: p, Lanes: []LaneStyle{{Name: "Maren"}, {Name: "Elio"}}, Words: words()}
}

// shore makes up two runs about a middle that moves slowly.
func shore(person string, seed uint64, middle float64) tide.Lane {
	r := rand.New(rand.NewPCG(seed, 7))
	lane := tide.Lane{Person: person}
	for _, span := range [][2]civil.Date{{day(2026, 9, 1), day(2026, 9, 16)}, {day(2026, 9, 27), day(2026, 11, 19)}} {
		var run []tide.Point
		var usual []tide.Range
		for d := span[0]; !d.After(span[1]); d = d.AddDays(1) {
			t := float64(d.Sub(day(2026, 9, 1)))
			slow := middle + 0.16*math.Sin(t/13+float64(seed))
			at := time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC)
			usual = append(usual, tide.Range{At: at, Low: slow - 0.1 - 0.04*math.Sin(t/9), High: slow + 0.1})
			if r.Float64() < 0.72 {
				near := math.Max(0.04, math.Min(0.97, slow+r.NormFloat64()*0.13))
				run = append(run, tide.Point{At: at.Add(time.Duration(r.IntN(10)) * time.Hour), Day: d, Near: near, Entry: fmt.Sprint(person, d)})
			}
		}
		lane.Runs, lane.Usual = append(lane.Runs, run), append(lane.Usual, usual)
	}
	return lane
}

// dense is a lane of n points over the whole season.
func dense(seed, n int) tide.Lane {
	r := rand.New(rand.NewPCG(uint64(seed), 3))
	lane := tide.Lane{Person: []string{"maren", "elio"}[seed%2]}
	from := time.Date(2026, 9, 1, 4, 0, 0, 0, time.UTC)
	var run []tide.Point
	for i := range n {
		at := from.Add(time.Duration(float64(i) / float64(n) * 79 * 24 * float64(time.Hour)))
		d := at.Add(-4 * time.Hour)
		near := 0.5 + 0.2*math.Sin(float64(i)/float64(n)*20) + 0.05*r.NormFloat64()
		run = append(run, tide.Point{At: at, Day: day(d.Year(), int(d.Month()), d.Day()), Near: near, Entry: fmt.Sprint(i)})
	}
	lane.Runs = [][]tide.Point{run}
	return lane
}
