package pdf

import (
	"slices"

	"github.com/go-text/typesetting/shaping"
)

// slack forgives a line that is wider only by rounding.
const slack = 0.001

// paragraph sets one paragraph; width 0 means one line.
func (t *Typesetter) paragraph(rs []rune, st Style, width float64) []TextLine {
	if len(rs) == 0 || len(st.Fonts) == 0 {
		return nil
	}
	lv, rtl := levels(rs)
	runs := t.shape(rs, lv, st)
	ends := []int{len(rs)}
	if width > 0 {
		ends = t.breakLines(rs, advances(runs, len(rs)), width)
	}
	lines := make([]TextLine, 0, len(ends))
	from := 0
	for _, end := range ends {
		l := buildLine(rs, runs, from, end)
		l.Size, l.RTL, l.Last = st.Size, rtl, end == len(rs)
		from = end
		if len(l.Glyphs) > 0 {
			lines = append(lines, l)
		}
	}
	if n := len(lines); n > 0 {
		lines[n-1].Last = true
	}
	return lines
}

// inside marks runes that belong to the cluster of an earlier one: no line ends before them.
const inside = -1

// advances gives the width that begins at each rune, in points.
func advances(runs []run, n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = inside
	}
	for _, r := range runs {
		for _, g := range r.glyphs {
			i := g.TextIndex()
			if out[i] == inside {
				out[i] = 0
			}
			out[i] += float64(g.Advance) * r.scale
		}
	}
	return out
}

// breakLines fills lines greedily and returns where each ends (the rune after it).
func (t *Typesetter) breakLines(rs []rune, adv []float64, width float64) []int {
	var ends []int
	start, x := 0, 0.0
	t.seg.Init(rs)
	it := t.seg.LineIterator()
	for it.Next() {
		piece := it.Line()
		from, to := piece.Offset, piece.Offset+len(piece.Text)
		ink, all := extent(rs, adv, from, to)
		if x+ink > width+slack && from > start {
			ends = append(ends, from)
			start, x = from, 0
		}
		if ink <= width+slack {
			x += all
			continue
		}
		for i := from; i < to; i++ { // a word wider than the column
			if adv[i] == inside {
				continue
			}
			if x+adv[i] > width+slack && i > start && rs[i] != ' ' {
				ends = append(ends, i)
				start, x = i, 0
			}
			x += adv[i]
		}
	}
	return append(ends, len(rs))
}

// extent is the width of a piece without and with the spaces at its end.
func extent(rs []rune, adv []float64, from, to int) (ink, all float64) {
	for i := from; i < to; i++ {
		if adv[i] == inside {
			continue
		}
		all += adv[i]
		if !space(rs[i]) {
			ink = all
		}
	}
	return ink, all
}

func space(r rune) bool { return r == ' ' || r == 0x3000 || r == 0x200B || r >= 0x2000 && r <= 0x200A }

// buildLine collects the glyphs of the runes from..to, in the order in which they are seen.
func buildLine(rs []rune, runs []run, from, to int) TextLine {
	for to > from && space(rs[to-1]) {
		to--
	}
	at := make([]int, to-from+1) // byte offset of each rune
	n := 0
	for i := from; i < to; i++ {
		at[i-from] = n
		n += len(string(rs[i]))
	}
	at[to-from] = n
	l := TextLine{Text: string(rs[from:to])}
	for _, r := range visual(runs, from, to) {
		appendRun(&l, r, from, to, at)
	}
	return l
}

// visual is rule L2: the runs of the line, from left to right.
func visual(runs []run, from, to int) []run {
	var line []run
	highest, lowest := uint8(0), uint8(255)
	for _, r := range runs {
		if r.to > from && r.from < to {
			line = append(line, r)
			highest = max(highest, r.level)
			if r.level%2 == 1 {
				lowest = min(lowest, r.level)
			}
		}
	}
	for level := highest; level >= lowest && level > 0; level-- {
		for i := 0; i < len(line); {
			j := i
			for j < len(line) && line[j].level >= level {
				j++
			}
			slices.Reverse(line[i:j])
			i = max(j, i+1)
		}
	}
	return line
}

func appendRun(l *TextLine, r run, from, to int, at []int) {
	cluster := -1
	for k, g := range r.glyphs {
		i := g.TextIndex()
		if i < from || i >= to {
			continue
		}
		end := clusterEnd(r.glyphs, k, r.to)
		parts := 0
		if i != cluster {
			cluster, parts = i, g.GlyphsCount()
		}
		l.Glyphs = append(l.Glyphs, Glyph{
			Font: r.font, ID: uint16(g.GlyphID),
			X: l.Width + float64(g.XOffset)*r.scale, Y: -float64(g.YOffset) * r.scale,
			From: at[i-from], To: at[min(end, to)-from], Parts: parts, RTL: r.level%2 == 1,
		})
		l.Width += float64(g.Advance) * r.scale
	}
}

// clusterEnd is the rune after the cluster of glyph k.
func clusterEnd(glyphs []shaping.Glyph, k, end int) int {
	n := glyphs[k].TextIndex() + max(1, glyphs[k].RunesCount())
	return min(n, end)
}
