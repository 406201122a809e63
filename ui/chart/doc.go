// Package chart draws the tide: how near it felt, for each person on a shore of their own. Time runs to the right;
// the height has two words at its ends and no number. There is no joint line, no trend and no average.
//
// One drawing serves the screen (Image, PNG), the web and other programs (SVG) and paper (PDF). It is laid out in dp,
// the unit of the mockups; Scale says how many pixels or points one dp becomes. The lanes are go-chart charts with
// ranges of our own, drawn by renderers of our own; no other package imports go-chart.
//
//	m := chart.Model{Picture: picture, Lanes: lanes, Words: chart.WordsFrom(say), Theme: chart.Night, Scale: 2}
//	img, err := chart.Image(m, 1136, 904) // 568 x 452 dp
//	err = chart.SVG(w, m, 568, 452)
//	err = chart.PDF(page, m, chart.Rect{X: 48, Y: 90, Width: 330, Height: 240})
//	spots := chart.Hit(m, 568, 452) // where the marks are, in dp
package chart
