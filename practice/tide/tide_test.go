package tide_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice/civil"
	"tideway/practice/tide"
)

func day(t testing.TB, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// autumn is a picture of the autumn of 2026, looked at on its last day.
func autumn(t testing.TB, people ...string) tide.Input {
	t.Helper()
	loc, err := civil.LoadZone("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	return tide.Input{
		From: day(t, "2026-09-01"), To: day(t, "2026-11-30"), Today: day(t, "2026-11-30"),
		Zone: loc, StartHour: 4, People: people, Points: map[string][]tide.Point{},
	}
}

// on makes points at eight in the evening of the n-th days of the picture, counted
// from 0, all with the same near.
func on(in tide.Input, near float64, days ...int) []tide.Point {
	var points []tide.Point
	for _, n := range days {
		d := in.From.AddDays(n)
		points = append(points, tide.Point{At: d.At(20, 0, in.Zone), Day: d, Near: near, Entry: fmt.Sprintf("e%04d", n)})
	}
	return points
}

// every lists 0, step, 2·step … below end.
func every(step, end int) []int {
	var days []int
	for n := 0; n < end; n += step {
		days = append(days, n)
	}
	return days
}

// swinging makes n points spread evenly over the picture, going up and down.
func swinging(in tide.Input, n int) []tide.Point {
	random := rand.New(rand.NewPCG(1, 2))
	begin := in.From.At(8, 0, in.Zone)
	length := in.To.At(22, 0, in.Zone).Sub(begin)
	points := make([]tide.Point, n)
	for i := range points {
		at := begin.Add(time.Duration(float64(length) * float64(i) / float64(max(n-1, 1))))
		near := 0.5 + 0.3*math.Sin(float64(i)/float64(n)*20) + 0.2*(random.Float64()-0.5)
		points[i] = tide.Point{At: at, Day: civil.DayOf(at, in.Zone, in.StartHour), Near: near, Entry: fmt.Sprintf("e%06d", i)}
	}
	return points
}

func count(lane tide.Lane) (points int) {
	for _, run := range lane.Runs {
		points += len(run)
	}
	return points
}

func TestLanes(t *testing.T) {
	for _, c := range []struct {
		name          string
		days          []int
		points, runs  int
		bands         int
		wantFirstGaps string
	}{
		{"nothing", nil, 0, 0, 0, ""},
		{"one point", []int{90}, 1, 1, 0, ""},
		{"two points near each other", []int{86, 90}, 2, 1, 0, ""},
		{"six silent days are joined", []int{83, 90}, 2, 1, 0, ""},
		{"seven silent days are not", []int{82, 90}, 2, 2, 0, "2026-11-23..2026-11-29"},
		{"the days before the first are no gap", []int{60, 61, 62, 66, 70, 74, 78, 84, 90}, 9, 1, 1, ""},
		{"silence until today", []int{80}, 1, 1, 0, "2026-11-21..2026-11-30"},
		{"seven are too few for a band", []int{84, 85, 86, 87, 88, 89, 90}, 7, 1, 0, ""},
		{"eight are enough", []int{83, 84, 85, 86, 87, 88, 89, 90}, 8, 1, 1, ""},
		{"eight in three days are not", []int{88, 88, 88, 89, 89, 89, 90, 90}, 8, 1, 0, ""},
		{"eight in four days are", []int{87, 88, 88, 89, 89, 89, 90, 90}, 8, 1, 1, ""},
		{"every day", every(1, 91), 91, 1, 1, ""},
		{"two stretches", append(every(1, 20), 82, 83, 84, 85, 86, 87, 88, 89, 90), 29, 2, 2, "2026-09-21..2026-11-21"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := autumn(t, "a")
			in.Points["a"] = on(in, 0.4, c.days...)
			slices.Reverse(in.Points["a"])
			picture := tide.Build(in)
			lane := picture.Lanes[0]
			if count(lane) != c.points || len(lane.Runs) != c.runs || len(lane.Usual) != c.bands {
				t.Errorf("%d points, %d runs, %d bands", count(lane), len(lane.Runs), len(lane.Usual))
			}
			if got := gaps(picture); got != c.wantFirstGaps {
				t.Errorf("gaps %q", got)
			}
			for _, band := range lane.Usual {
				for _, r := range band {
					if r.Low != r.High || math.Abs(r.Low-0.4) > 1e-9 {
						t.Fatalf("a flat tide has the usual range %v", r)
					}
				}
			}
		})
	}
}

// gaps writes the gaps as "a 2026-09-01..2026-09-20 name".
func gaps(p tide.Picture) string {
	var out []string
	for _, g := range p.Gaps {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s..%s %s", g.Who, g.From, g.To, g.Name)))
	}
	return strings.Join(out, ", ")
}

func TestGapsOfTwo(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b []int
		want string
	}{
		{"both silent together", []int{0, 40, 90}, []int{0, 40, 90}, "2026-09-02..2026-10-10, 2026-10-12..2026-11-29"},
		{"one silent", []int{0, 90}, every(5, 91), "a 2026-09-02..2026-11-29"},
		{"one longer than the other", []int{0, 90}, append(every(5, 41), 90), "a 2026-09-02..2026-10-11, 2026-10-12..2026-11-29"},
		{"a little longer is not worth a gap", []int{0, 90}, []int{0, 5, 90}, "2026-09-07..2026-11-29"},
		{"one who never wrote", []int{0, 90}, nil, "a 2026-09-02..2026-11-29"},
		{"crossing", []int{0, 50, 55, 60, 65, 70, 75, 80, 85, 90}, []int{0, 5, 10, 15, 20, 25, 30, 90}, "a 2026-09-02..2026-10-01, 2026-10-02..2026-10-20, b 2026-10-21..2026-11-29"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := autumn(t, "a", "b")
			in.Points["a"], in.Points["b"] = on(in, 0.4, c.a...), on(in, 0.6, c.b...)
			if got := gaps(tide.Build(in)); got != c.want {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestGapsAtTheEdges(t *testing.T) {
	in := autumn(t, "a")
	in.Points["a"] = on(in, 0.5, -20, 20, 60)
	in.Today = day(t, "2026-11-15")
	in.Named = []tide.Gap{
		{From: day(t, "2026-09-22"), To: day(t, "2026-10-30"), Name: "the move"},
		{From: day(t, "2026-11-01"), To: day(t, "2026-11-03"), Name: "too short"},
		{From: day(t, "2026-09-01"), To: day(t, "2026-11-30"), Name: "hers", Who: "b"},
	}
	want := "2026-09-01..2026-09-20, 2026-09-22..2026-10-30 the move, 2026-11-01..2026-11-15"
	if got := gaps(tide.Build(in)); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	// In a year the same silences are looked at from further away.
	in.From = day(t, "2026-01-01")
	in.Points["a"] = on(in, 0.5, 0, 12, 25, 39)
	in.Today = day(t, "2026-02-10")
	in.To = day(t, "2026-12-31")
	if got := gaps(tide.Build(in)); got != "2026-01-27..2026-02-08" {
		t.Errorf("in a year: %q", got)
	}
}

func TestSilence(t *testing.T) {
	for days, want := range map[int]int{-5: 6, 0: 6, 1: 6, 92: 6, 365: 12, 3652: 38, 18262: 85} {
		if got := tide.Silence(days); got != want {
			t.Errorf("Silence(%d) = %d, want %d", days, got, want)
		}
	}
}

func TestAwayAndReturns(t *testing.T) {
	in := autumn(t, "a", "b")
	in.Today = day(t, "2026-11-20")
	in.Points["a"] = on(in, 0.5, 0, 5, 10, 20, 25, 30, 60)
	in.Points["b"] = on(in, 0.5, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60)
	shade := func(from, to, kind string, who ...string) tide.Shade {
		s := tide.Shade{From: day(t, from), Kind: kind, Who: who}
		if to != "" {
			s.To = day(t, to)
		}
		return s
	}
	in.Away = []tide.Shade{
		shade("2026-11-01", "", "together"), // since then silence: no gap beside the shade
		shade("2026-10-01", "2026-10-31", "apart", "a"),
		shade("2026-08-20", "2026-09-04", "together"),
		shade("2026-11-25", "2026-12-02", "together"),
		shade("2026-11-18", "2026-11-22", "together"), // still to come back
		shade("2026-10-10", "2026-10-12", "visitors"),
		shade("2026-07-01", "2026-08-30", "together"), // before the picture
		shade("2026-12-01", "2026-12-05", "together"), // after it
		shade("2026-10-20", "2026-10-01", "together"), // backwards
		shade("2026-09-01", "2026-09-04", "other"),
	}
	p := tide.Build(in)
	var from []string
	for _, s := range p.Away {
		from = append(from, s.From.String()[5:])
	}
	if got := strings.Join(from, " "); got != "08-20 09-01 10-01 10-10 11-01 11-18 11-25" {
		t.Errorf("away %s", got)
	}
	if !p.Away[4].OpenEnded {
		t.Error("a time away without an end is not open-ended")
	}
	if want := []tide.Return{{Day: day(t, "2026-09-04")}, {Day: day(t, "2026-10-31"), Who: "a"}}; !slices.Equal(p.Returns, want) {
		t.Errorf("returns %v", p.Returns)
	}
	if got := gaps(p); got != "a 2026-09-12..2026-09-20" {
		t.Errorf("gaps %q", got)
	}
	if len(in.Away) != 10 || in.Away[0].OpenEnded {
		t.Error("the input was changed")
	}
}

func TestBadPoints(t *testing.T) {
	in := autumn(t, "a")
	good := on(in, 0, 0, 1, 2)
	good[1].Near, good[2].Near = 1, math.Nextafter(0, 1)
	in.Points["a"] = slices.Clone(good)
	for i, near := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -0.01, 1.01} {
		bad := on(in, near, 3+i)
		in.Points["a"] = append(in.Points["a"], bad...)
	}
	in.Points["a"] = append(in.Points["a"], tide.Point{Near: 0.5, Day: in.From}) // no instant
	in.Points["stranger"] = on(in, 0.5, 3)
	lane := tide.Build(in).Lanes[0]
	if len(lane.Runs) != 1 || !slices.Equal(lane.Runs[0], good) {
		t.Errorf("kept %v", lane.Runs)
	}
	in.Points["a"] = []tide.Point{{At: in.From.AddDays(1).At(2, 0, in.Zone), Near: 0.5}}
	if got := tide.Build(in).Lanes[0].Runs[0][0].Day; got != in.From {
		t.Errorf("two in the morning belongs to %s", got)
	}
}

func TestEmptyInputs(t *testing.T) {
	if p := tide.Build(tide.Input{}); len(p.Lanes) != 0 || p.Zone != time.UTC {
		t.Errorf("%+v", p)
	}
	in := autumn(t, "a", "b")
	in.From, in.To = in.To, in.From
	in.Points["a"] = on(in, 0.5, 0, 1)
	in.Zone = nil
	p := tide.Build(in)
	if len(p.Lanes) != 2 || count(p.Lanes[0]) != 0 || len(p.Gaps) != 0 {
		t.Errorf("a picture that ends before it begins: %+v", p)
	}
}
