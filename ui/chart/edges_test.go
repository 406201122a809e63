package chart

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"tideway/ui/pdf"
)

// TestOpenWaterBesideATimeAway: no sliver stands at its edge, and nothing of the rest is lost.
func TestOpenWaterBesideATimeAway(t *testing.T) {
	pool := strip{100, 200, 0, 1, "quiet days"}
	for name, c := range map[string]struct {
		away strip
		want []strip
	}{
		"elsewhere":        {strip{210, 240, 0, 1, ""}, []strip{pool}},
		"a sliver is left": {strip{90, 192, 0, 1, ""}, nil},
		"at the end":       {strip{180, 260, 0, 1, ""}, []strip{{100, 180, 0, 1, "quiet days"}}},
		"in the middle":    {strip{130, 150, 0, 1, ""}, []strip{{100, 130, 0, 1, ""}, {150, 200, 0, 1, "quiet days"}}},
		"of one alone":     {strip{90, 160, 0, 0, ""}, []strip{{160, 200, 0, 0, ""}, {100, 200, 1, 1, "quiet days"}}},
		"of the other":     {strip{90, 195, 1, 1, ""}, []strip{{100, 200, 0, 0, "quiet days"}}},
	} {
		if got := clear(pool, []strip{c.away}); !(len(got) == 0 && len(c.want) == 0) && !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	narrow := strip{100, 106, 0, 0, ""} // in a picture of years every stretch is narrow
	if got := clear(narrow, nil); len(got) != 1 {
		t.Errorf("a narrow stretch alone: %v", got)
	}
}

// TestBandEndsHaveNoNotch: whatever the edges do at an end, the outline only goes inwards there.
func TestBandEndsHaveNoNotch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var up, down []pdf.Point
		x := 0.0
		for range rapid.IntRange(2, 12).Draw(t, "points") {
			high := rapid.Float64Range(0, 100).Draw(t, "high")
			low := high + rapid.Float64Range(10, 60).Draw(t, "height")
			up, down = append(up, pdf.Point{X: x, Y: high}), append(down, pdf.Point{X: x, Y: low})
			x += rapid.Float64Range(1.5, 30).Draw(t, "step")
		}
		last := up[len(up)-1].X
		if last < 14 {
			return
		}
		p := bandPath(up, down)
		for _, line := range flatten(&p, 0, 0, 1) {
			for _, q := range line.points {
				for _, end := range []struct{ from, to, at float64 }{{0, 7, 7}, {last - 7, last, last - 7}} {
					if q.X < end.from || q.X > end.to {
						continue
					}
					if high, low := at(up, end.at), at(down, end.at); q.Y < high-0.01 || q.Y > low+0.01 {
						t.Fatalf("at %v the outline is at %v, the band ends between %v and %v", q.X, q.Y, high, low)
					}
				}
			}
		}
	})
}
