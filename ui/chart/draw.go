package chart

import (
	"fmt"

	gochart "github.com/wcharczuk/go-chart/v2"

	"tideway/ui/pdf"
)

// draw puts the whole picture on a surface, from the back to the front.
func (l *layout) draw(to surface) error {
	if !l.m.Clear && l.m.Theme != Paper {
		var all pdf.Path
		all.Rect(0, 0, l.width, l.height)
		to.fill(&all, l.colours.background, "background")
	}
	l.drawGaps(to)
	l.drawAway(to)
	for i := range l.lanes {
		to.begin("lane")
		if err := l.drawLane(to, &l.lanes[i]); err != nil {
			return err
		}
		to.end()
	}
	l.drawWords(to)
	l.drawNames(to)
	l.drawFoot(to)
	l.drawToday(to)
	return nil
}

// drawLane lets go-chart draw one shoreline: ranges of our own, no axes, no frame.
func (l *layout) drawLane(to surface, n *lane) error {
	series := l.series(n)
	if len(series) == 0 {
		return nil
	}
	r := &renderer{to: to, fonts: l.fonts, ts: l.ts}
	nothing := gochart.Style{FillColor: gochart.ColorTransparent, StrokeColor: gochart.ColorTransparent, StrokeWidth: 1}
	background := nothing
	background.Padding = gochart.NewBox(grid(n.top), grid(l.left), grid(l.width-l.right), grid(l.height-n.bottom))
	hidden := gochart.Style{Hidden: true}
	c := gochart.Chart{
		Width: grid(l.width), Height: grid(l.height),
		Background: background, Canvas: nothing,
		Font:   noFont, // text is ours; without one go-chart would load its own
		XAxis:  gochart.XAxis{Style: hidden, Range: &gochart.ContinuousRange{Min: 0, Max: l.days}},
		YAxis:  gochart.YAxis{Style: hidden, Range: &gochart.ContinuousRange{Min: 0, Max: 1}},
		Series: series,
	}
	c.YAxisSecondary.Style = hidden
	if err := c.Render(func(int, int) (gochart.Renderer, error) { return r, nil }, nil); err != nil {
		return fmt.Errorf("draw lane: %w", err)
	}
	return nil
}

func grid(v float64) int { return int(v*unit + 0.5) }

// drawWords writes the ends of each lane; the group holds nothing else, and no number.
func (l *layout) drawWords(to surface) {
	to.begin("near-axis")
	x := l.left - sidePad
	for _, n := range l.lanes {
		for _, w := range []struct {
			text string
			y    float64
		}{{l.m.Words.Near, n.top}, {l.m.Words.Far, n.bottom}} {
			to.text(label{text: l.fit(w.text, italic, wordSize, l.left-sidePad-2), x: x, y: w.y + 4.5, anchor: right, face: italic, size: wordSize, colour: l.colours.quiet})
		}
	}
	to.end()
	to.begin("lane-name")
	for _, n := range l.lanes {
		if name := l.fit(n.name, serif, nameSize, l.left-sidePad-2); name != "" {
			to.text(label{text: name, x: x, y: n.centre() + 5, anchor: right, face: serif, size: nameSize, colour: l.colours.ink})
		}
	}
	to.end()
}
