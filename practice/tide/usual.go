package tide

import (
	"math"
	"time"
)

const (
	hoursOfDay = 24 * time.Hour
	leastReach = 28 * hoursOfDay // how far around a moment the usual range looks
	leastKnown = 8               // entries that it needs
	leastDays  = 4               // days over which they are spread
	steps      = 240             // moments at which a band is made, at most
	bins       = 512             // fineness of the band: far below what can be seen
)

// band holds how the usual range of one picture is made.
type band struct {
	from, to time.Time     // the picture's first instant and the one after its last
	reach    time.Duration // to either side
	step     time.Duration // between two moments
}

func (in Input) band() band {
	b := band{
		from: in.From.At(in.StartHour, 0, in.Zone),
		to:   in.To.AddDays(1).At(in.StartHour, 0, in.Zone),
	}
	length := b.to.Sub(b.from)
	b.reach = max(leastReach, length/16)
	b.step = max(hoursOfDay, length/steps)
	return b
}

// along makes the bands of one stretch of points that no gap interrupts. There is
// one band, or none, or several where the entries are too thin in between.
func (b band) along(points []Point) [][]Range {
	if len(points) < leastKnown {
		return nil
	}
	seconds := make([]float64, len(points))
	for i, p := range points {
		seconds[i] = p.At.Sub(b.from).Seconds()
	}
	var bands [][]Range
	var current []Range
	finish := func() {
		if len(current) > 1 {
			bands = append(bands, b.smooth(current))
		}
		current = nil
	}
	lo, hi := 0, 0
	for _, at := range b.moments(points[0].At, points[len(points)-1].At) {
		t := at.Sub(b.from).Seconds()
		for lo < len(points) && seconds[lo] < t-b.reach.Seconds() {
			lo++
		}
		for hi < len(points) && seconds[hi] <= t+b.reach.Seconds() {
			hi++
		}
		if hi-lo < leastKnown || points[hi-1].Day.Sub(points[lo].Day)+1 < leastDays {
			finish()
			continue
		}
		low, high := middleHalf(points[lo:hi], seconds[lo:hi], t, b.reach.Seconds())
		current = append(current, Range{At: at, Low: low, High: high})
	}
	finish()
	return bands
}

// moments are the instants between first and last, inside the picture, at which the
// range is worked out. They hang on the picture's beginning, so that a new entry
// moves none of them but the last.
func (b band) moments(first, last time.Time) []time.Time {
	if first.Before(b.from) {
		first = b.from
	}
	if last.After(b.to) {
		last = b.to
	}
	if !first.Before(last) {
		return nil
	}
	out := []time.Time{first}
	for at := b.from.Add((first.Sub(b.from)/b.step + 1) * b.step); at.Before(last); at = at.Add(b.step) {
		out = append(out, at)
	}
	return append(out, last)
}

// middleHalf is the range from the first to the third quarter of the points, those
// near in time to t weighing more. It never reaches beyond the points themselves.
func middleHalf(points []Point, seconds []float64, t, reach float64) (low, high float64) {
	var weights [bins]float64
	total, lowest, highest := 0.0, 1.0, 0.0
	for i, p := range points {
		weight := 1.05 - math.Abs(seconds[i]-t)/reach // at the very edge still a little
		weights[min(int(p.Near*bins), bins-1)] += weight
		total += weight
		lowest, highest = min(lowest, p.Near), max(highest, p.Near)
	}
	low = quantile(&weights, total*0.25)
	high = quantile(&weights, total*0.75)
	return min(max(low, lowest), highest), min(max(high, lowest), highest)
}

// quantile is the value below which the given weight lies.
func quantile(weights *[bins]float64, below float64) float64 {
	sum := 0.0
	for bin, weight := range weights {
		if weight > 0 && sum+weight >= below {
			return (float64(bin) + (below-sum)/weight) / bins
		}
		sum += weight
	}
	return 1
}

// smooth lets a band move slowly: each moment becomes the mean of those within a
// quarter of the reach, of fewer towards the ends, so that it neither lags nor
// reaches further.
func (b band) smooth(ranges []Range) []Range {
	radius := int(b.reach / 4 / b.step)
	lows, highs := make([]float64, len(ranges)+1), make([]float64, len(ranges)+1)
	for i, r := range ranges {
		lows[i+1], highs[i+1] = lows[i]+r.Low, highs[i]+r.High
	}
	out := make([]Range, len(ranges))
	for i, r := range ranges {
		n := min(radius, i, len(ranges)-1-i)
		count := float64(2*n + 1)
		low := min(max((lows[i+n+1]-lows[i-n])/count, 0), 1) // rounding must not leave the lane
		high := min(max((highs[i+n+1]-highs[i-n])/count, low), 1)
		out[i] = Range{At: r.At, Low: low, High: high}
	}
	return out
}
