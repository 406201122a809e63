package tide_test

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice/civil"
	"tideway/practice/tide"
)

// anyInput draws two people's entries, with silences, around a picture of a week to
// four years.
func anyInput(t *rapid.T, loc *time.Location) tide.Input {
	from := civil.Date{Year: 2024, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 400).Draw(t, "from"))
	length := rapid.IntRange(1, 1500).Draw(t, "length")
	in := tide.Input{
		From: from, To: from.AddDays(length - 1), Today: from.AddDays(rapid.IntRange(-5, length+20).Draw(t, "today")),
		Zone: loc, StartHour: 4, People: []string{"a", "b"}, Points: map[string][]tide.Point{},
	}
	for _, person := range in.People {
		at := from.AddDays(rapid.IntRange(-60, 60).Draw(t, "begin")).At(12, 0, loc)
		for i := range rapid.IntRange(0, 120).Draw(t, "points") {
			hours := rapid.IntRange(0, 30).Draw(t, "hours")
			if rapid.IntRange(0, 30).Draw(t, "silent") == 0 {
				hours = 24 * rapid.IntRange(1, 60).Draw(t, "days")
			}
			at = at.Add(time.Duration(hours) * time.Hour)
			in.Points[person] = append(in.Points[person], tide.Point{
				At: at, Day: civil.DayOf(at, loc, 4), Near: rapid.Float64Range(0, 1).Draw(t, "near"), Entry: fmt.Sprintf("%s%03d", person, i),
			})
		}
	}
	return in
}

func TestBuildProperties(t *testing.T) {
	loc, err := civil.LoadZone("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		in := anyInput(t, loc)
		picture := tide.Build(in)
		limit := tide.Silence(in.To.Sub(in.From) + 1)
		for i, lane := range picture.Lanes {
			all := in.Points[in.People[i]]
			checkRuns(t, in, lane, all, limit)
			for _, band := range lane.Usual {
				checkBand(t, band, all, limit)
			}
		}
		checkGaps(t, in, picture)

		shuffled := in
		shuffled.Points = map[string][]tide.Point{}
		for person, points := range in.Points {
			shuffled.Points[person] = rapid.Permutation(points).Draw(t, "order")
		}
		if got := tide.Build(shuffled); fmt.Sprint(got) != fmt.Sprint(picture) {
			t.Fatal("the order of the points matters")
		}
	})
}

// checkRuns: all points inside the picture, in order, joined only over short
// silences and broken at every long one.
func checkRuns(t *rapid.T, in tide.Input, lane tide.Lane, all []tide.Point, limit int) {
	var want []tide.Point
	for _, p := range all {
		if !p.Day.Before(in.From) && !p.Day.After(in.To) {
			want = append(want, p)
		}
	}
	if got := slices.Concat(lane.Runs...); !slices.Equal(got, want) {
		t.Fatalf("%d points of %d are drawn", len(got), len(want))
	}
	for i, run := range lane.Runs {
		for j := 1; j < len(run); j++ {
			if run[j].Day.Sub(run[j-1].Day) > limit+1 {
				t.Fatalf("a line from %s to %s", run[j-1].Day, run[j].Day)
			}
		}
		if i > 0 {
			before := lane.Runs[i-1]
			if run[0].Day.Sub(before[len(before)-1].Day) <= limit+1 {
				t.Fatalf("no line to %s", run[0].Day)
			}
		}
	}
}

// checkBand: the band lies within what that person wrote and never over a gap.
func checkBand(t *rapid.T, band []tide.Range, all []tide.Point, limit int) {
	lowest, highest := 1.0, 0.0
	for _, p := range all {
		lowest, highest = min(lowest, p.Near), max(highest, p.Near)
	}
	first, last := band[0].At, band[len(band)-1].At
	if len(band) < 2 || first.Before(all[0].At) || last.After(all[len(all)-1].At) {
		t.Fatalf("a band from %s to %s", first, last)
	}
	for i, r := range band {
		if r.Low > r.High || r.Low < lowest-1e-9 || r.High > highest+1e-9 {
			t.Fatalf("%v among points from %v to %v", r, lowest, highest)
		}
		if i > 0 && !band[i-1].At.Before(r.At) {
			t.Fatalf("the band goes back at %s", r.At)
		}
	}
	for i := 1; i < len(all); i++ {
		long := all[i].Day.Sub(all[i-1].Day)-1 > limit
		if long && !first.After(all[i-1].At) && !last.Before(all[i].At) {
			t.Fatalf("a band over the silence from %s to %s", all[i-1].Day, all[i].Day)
		}
	}
}

// checkGaps: gaps lie in the picture and before tomorrow, and nobody wrote in theirs.
func checkGaps(t *rapid.T, in tide.Input, picture tide.Picture) {
	for _, g := range picture.Gaps {
		if g.To.Before(g.From) || g.From.Before(in.From) || g.To.After(in.To) || g.To.After(in.Today) {
			t.Fatalf("gap %+v in a picture from %s to %s on %s", g, in.From, in.To, in.Today)
		}
		for person, points := range in.Points {
			if g.Who != "" && g.Who != person {
				continue
			}
			for _, p := range points {
				if !p.Day.Before(g.From) && !p.Day.After(g.To) {
					t.Fatalf("%s wrote on %s, in the gap %+v", person, p.Day, g)
				}
			}
		}
	}
}

// Between the edges, far from any gap, the unsmoothed truth can be worked out in
// another way: sort, weigh, count.
func TestUsualIsTheMiddleHalf(t *testing.T) {
	in := autumn(t, "a")
	in.Points["a"] = swinging(in, 400)
	bands := tide.Build(in).Lanes[0].Usual
	if len(bands) != 1 {
		t.Fatalf("%d bands", len(bands))
	}
	const reach, quarter = 28 * 24 * time.Hour, 7
	plain := make([][2]float64, len(bands[0]))
	for i, r := range bands[0] {
		type weighed struct{ near, weight float64 }
		var around []weighed
		total := 0.0
		for _, p := range in.Points["a"] {
			if apart := p.At.Sub(r.At).Abs(); apart <= reach {
				w := 1.05 - float64(apart)/float64(reach)
				around, total = append(around, weighed{p.Near, w}), total+w
			}
		}
		sort.Slice(around, func(a, b int) bool { return around[a].near < around[b].near })
		sum, low, high := 0.0, math.NaN(), math.NaN()
		for _, w := range around {
			sum += w.weight
			if math.IsNaN(low) && sum >= total/4 {
				low = w.near
			}
			if math.IsNaN(high) && sum >= total*3/4 {
				high = w.near
			}
		}
		plain[i] = [2]float64{low, high}
	}
	for i := quarter; i < len(plain)-quarter; i++ {
		low, high := 0.0, 0.0
		for _, p := range plain[i-quarter : i+quarter+1] {
			low, high = low+p[0]/(2*quarter+1), high+p[1]/(2*quarter+1)
		}
		if got := bands[0][i]; math.Abs(got.Low-low) > 0.004 || math.Abs(got.High-high) > 0.004 {
			t.Fatalf("at %s the usual range is %v to %v, want %v to %v", got.At, got.Low, got.High, low, high)
		}
	}
}

func TestThinning(t *testing.T) {
	in := autumn(t, "a")
	for _, n := range []int{2400, 2401, 20000} {
		all := swinging(in, n)
		all[n/3].Near, all[n/2].Near = 0, 1       // one entry far away, one very near
		all[n/4+10].Near, all[n/4+11].Near = 1, 0 // and side by side
		in.Points["a"] = all
		lane := tide.Build(in).Lanes[0]
		if got := count(lane); n <= 2400 && got != n || got > 2400 {
			t.Errorf("%d of %d points are drawn", got, n)
		}
		drawn := slices.Concat(lane.Runs...)
		if drawn[0] != all[0] || drawn[len(drawn)-1] != all[n-1] {
			t.Errorf("of %d points an end was thinned out", n)
		}
		if !slices.Contains(drawn, all[n/3]) || !slices.Contains(drawn, all[n/2]) ||
			!slices.Contains(drawn, all[n/4+10]) || !slices.Contains(drawn, all[n/4+11]) {
			t.Errorf("of %d points an extreme was thinned out", n)
		}
		if !slices.IsSortedFunc(drawn, func(a, b tide.Point) int { return a.At.Compare(b.At) }) {
			t.Errorf("thinned points are out of order")
		}
	}
	// Many at one instant, and a gap between two crowds.
	crowd := swinging(in, 5000)
	for i := range crowd {
		crowd[i].At, crowd[i].Day = in.From.At(12, 0, in.Zone), in.From
		if i >= 2500 {
			crowd[i].At, crowd[i].Day = in.To.At(12, 0, in.Zone), in.To
		}
	}
	in.Points["a"] = crowd
	lane := tide.Build(in).Lanes[0]
	if len(lane.Runs) != 2 || count(lane) > 8 || len(lane.Usual) != 0 {
		t.Errorf("two crowds: %d runs, %d points, %d bands", len(lane.Runs), count(lane), len(lane.Usual))
	}
}

// The product never mixes two people: one lane does not change with the other's
// entries.
func TestLanesAreApart(t *testing.T) {
	in := autumn(t, "a", "b")
	in.Points["a"], in.Points["b"] = swinging(in, 300), on(in, 0.1, every(2, 91)...)
	both := tide.Build(in)
	in.Points["b"] = nil
	alone := tide.Build(in)
	if fmt.Sprint(both.Lanes[0]) != fmt.Sprint(alone.Lanes[0]) {
		t.Error("one person's lane depends on the other's entries")
	}
}

func BenchmarkSeason20000(b *testing.B) {
	in := autumn(b, "a", "b")
	in.Points["a"], in.Points["b"] = swinging(in, 10000), swinging(in, 10000)
	for b.Loop() {
		tide.Build(in)
	}
}

func BenchmarkFiftyYears(b *testing.B) {
	in := autumn(b, "a", "b")
	in.From = in.To.AddDays(-365 * 50)
	in.Points["a"], in.Points["b"] = swinging(in, 55000), swinging(in, 55000)
	for b.Loop() {
		tide.Build(in)
	}
}
