package chart

import (
	"maps"
	"math"
	"slices"
)

// caption is a name that stands at its stretch of time.
type caption struct {
	text   string
	centre float64 // where it would like to stand
	strip  float64 // width of its stretch
	width  float64
	x      float64 // its left edge
}

// drawNames writes the names of times away above their lanes, of open water below, and "not yet".
func (l *layout) drawNames(to surface) {
	if len(l.lanes) == 0 {
		return
	}
	rows := map[float64][]caption{}
	for _, s := range l.aways() {
		y := topRoom - 18
		if s.first > 0 {
			y = l.lanes[s.first-1].bottom + laneGap/2 + 5
		}
		rows[y] = append(rows[y], caption{text: s.name, centre: (s.from + s.to) / 2, strip: s.to - s.from})
	}
	under := l.lanes[0].bottom + laneGap/2 + 5
	for _, s := range l.gaps() {
		rows[under] = append(rows[under], caption{text: s.name, centre: (s.from + s.to) / 2, strip: s.to - s.from})
	}
	to.begin("names")
	for _, y := range slices.Sorted(maps.Keys(rows)) {
		limit := l.right
		if y == under {
			limit = l.drawNotYet(to, y)
		}
		for _, c := range l.arrange(rows[y], limit) {
			to.text(label{text: c.text, x: c.x + c.width/2, y: y, anchor: middle, face: italic, size: wordSize, colour: l.colours.quiet})
		}
	}
	if _, ok := rows[under]; !ok {
		l.drawNotYet(to, under)
	}
	if l.empty() && l.m.Words.Empty != "" {
		text := l.fit(l.m.Words.Empty, italic, nameSize, l.right-l.left)
		to.text(label{text: text, x: (l.left + l.right) / 2, y: (l.lanes[0].top+l.lanes[len(l.lanes)-1].bottom)/2 + 5, anchor: middle, face: italic, size: nameSize, colour: l.colours.quiet})
	}
	to.end()
}

// drawNotYet writes the word beyond today where there is room, and tells how far other names may reach.
func (l *layout) drawNotYet(to surface, y float64) (limit float64) {
	x, ok := l.today()
	if !ok || l.m.Words.NotYet == "" {
		return l.right
	}
	const space = 8
	if x+space+l.measure(l.m.Words.NotYet, italic, wordSize) > l.width-4 {
		return l.right
	}
	to.text(label{text: l.m.Words.NotYet, x: x + space, y: y, face: italic, size: wordSize, colour: l.colours.quiet})
	return x - space
}

func (l *layout) empty() bool {
	for _, n := range l.lanes {
		for _, r := range n.Runs {
			if len(r) > 0 {
				return false
			}
		}
	}
	return true
}

// arrange gives every name its place in a row between the left edge and limit: centred on its stretch if it can be,
// shifted or shortened if it must, and left out, narrowest stretch first, if there is no room at all.
func (l *layout) arrange(names []caption, limit float64) []caption {
	var list []caption
	for _, c := range names {
		if c.text != "" {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b caption) int { return int(math.Copysign(1, a.centre-b.centre)) })
	most := 150.0
	for len(list) > 0 {
		row := slices.Clone(list)
		for i := range row {
			c := &row[i]
			c.text = l.fit(c.text, italic, wordSize, math.Max(most, math.Min(c.strip, 2*most)))
			c.width = l.measure(c.text, italic, wordSize)
		}
		if place(row, l.left-sidePad/2, limit) {
			return row
		}
		if most > 50 {
			most *= 0.8
			continue
		}
		narrow := 0
		for i := range list {
			if list[i].strip < list[narrow].strip {
				narrow = i
			}
		}
		list = slices.Delete(list, narrow, narrow+1)
		most = 150
	}
	return nil
}

// place pushes names apart and tells whether each still touches its own stretch.
func place(row []caption, from, to float64) bool {
	const space = 10
	x := from
	for i := range row {
		row[i].x = math.Max(x, row[i].centre-row[i].width/2)
		x = row[i].x + row[i].width + space
	}
	end := to
	for i := len(row) - 1; i >= 0; i-- {
		row[i].x = math.Min(row[i].x, end-row[i].width)
		end = row[i].x - space
	}
	for i, c := range row {
		reach := c.strip/2 + 8
		if c.width == 0 || c.x < from-0.5 || c.x > c.centre+reach || c.x+c.width < c.centre-reach {
			return false
		}
		if i > 0 && c.x < row[i-1].x+row[i-1].width {
			return false
		}
	}
	return true
}
