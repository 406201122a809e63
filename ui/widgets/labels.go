package widgets

import "tideway/ui/look"

// layLabels sets labels under their places on a line: each as near to its place as its neighbours allow, and on a
// further line where they do not allow it. The answer is how many lines there are.
func layLabels(labels []spanLabel, width, y float32) int {
	var lines [][]spanLabel
	for _, l := range labels {
		at := 0
		for at < len(lines) && !fits(with(lines[at], l), width) {
			at++
		}
		if at == len(lines) {
			lines = append(lines, nil)
		}
		lines[at] = append(lines[at], l)
	}
	h := look.LineHeight(look.SizeSmall)
	for n, line := range lines {
		for i, x := range relax(line, width) {
			place(line[i].text, x, y+float32(n)*h, line[i].width(width), h)
		}
	}
	return len(lines)
}

// with is a line and one label more; the line itself stays as it is.
func with(line []spanLabel, l spanLabel) []spanLabel {
	return append(line[:len(line):len(line)], l)
}

// fits says whether labels can share a line: none on another, and each still under its place.
func fits(labels []spanLabel, width float32) bool {
	xs := relax(labels, width)
	for i, l := range labels {
		w := l.width(width)
		if i > 0 && xs[i] < xs[i-1]+labels[i-1].width(width)+look.Dp(6) {
			return false
		}
		if away := max(xs[i]-l.x, l.x-xs[i]-w); away > look.Dp(16) {
			return false
		}
	}
	return true
}

// width of a label, never more than there is.
func (l spanLabel) width(most float32) float32 { return min(l.text.natural(), most) }

// relax finds where labels begin when neighbours that touch push each other apart.
func relax(labels []spanLabel, width float32) []float32 {
	xs, gap := make([]float32, len(labels)), look.Dp(12)
	for i, l := range labels {
		xs[i] = l.x - l.width(width)/2
	}
	for range 40 {
		for i := 1; i < len(xs); i++ {
			if over := xs[i-1] + labels[i-1].width(width) + gap - xs[i]; over > 0 {
				xs[i-1] -= over / 2
				xs[i] += over / 2
			}
		}
		for i := range xs {
			xs[i] = max(min(xs[i], width-labels[i].width(width)), 0)
		}
	}
	return xs
}
