package tide

// split cuts sorted points into runs: wherever more than limit days lie silent
// between two of them, the line is broken.
func split(points []Point, limit int) [][]Point {
	var runs [][]Point
	begin := 0
	for i := 1; i <= len(points); i++ {
		if i == len(points) || points[i].Day.Sub(points[i-1].Day)-1 > limit {
			runs = append(runs, points[begin:i:i])
			begin = i
		}
	}
	return runs
}

const (
	slots    = 600       // pieces of time that a lane is cut into for thinning
	perSlot  = 4         // first, last, lowest, highest
	mostSeen = slots * 4 // points up to which nothing is thinned
)

// thin leaves of all runs together what can be seen. Each run keeps its first and
// its last point, and the lowest and the highest of every slot of time.
func thin(runs [][]Point, total int) [][]Point {
	if total <= mostSeen {
		return runs
	}
	lastRun := runs[len(runs)-1]
	begin := runs[0][0].At
	slot := lastRun[len(lastRun)-1].At.Sub(begin)/slots + 1
	thinned := make([][]Point, 0, len(runs))
	for _, run := range runs {
		kept := make([]Point, 0, min(len(run), mostSeen))
		for len(run) > 0 {
			piece := run[0].At.Sub(begin) / slot
			end := 1
			for end < len(run) && run[end].At.Sub(begin)/slot == piece {
				end++
			}
			kept = append(kept, extremes(run[:end])...)
			run = run[end:]
		}
		thinned = append(thinned, kept)
	}
	return thinned
}

// extremes are the first, the last, the lowest and the highest point, in order and
// each once.
func extremes(points []Point) []Point {
	low, high := 0, 0
	for i, p := range points {
		if p.Near < points[low].Near {
			low = i
		}
		if p.Near > points[high].Near {
			high = i
		}
	}
	kept := make([]Point, 0, perSlot)
	last := -1
	for _, i := range [perSlot]int{0, min(low, high), max(low, high), len(points) - 1} {
		if i > last {
			kept = append(kept, points[i])
			last = i
		}
	}
	return kept
}
