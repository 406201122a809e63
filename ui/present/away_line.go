package present

import (
	"slices"

	"tideway/practice/civil"
)

// AwayLine is the line of past and coming times away. Places on it go from 0 to 1.
type AwayLine struct {
	Now   float64
	Spans []AwaySpan
	Marks []AwayMark
}

// AwaySpan is a time away on the line.
type AwaySpan struct {
	ID, Text, Detail string
	From, To         float64
	Side             int // as in AwayItem
	Past             bool
}

// AwayMark is a month under the line.
type AwayMark struct {
	At   float64
	Text string
}

// The line begins about eight months ago and ends about three months from now, later where something is planned.
const (
	lineBefore = 240
	lineAfter  = 90
	lineMost   = 400 // days ahead
)

// Line is empty where no time away lies near.
func (a *Away) Line() AwayLine {
	today := a.app.Today()
	from, to := today.AddDays(-lineBefore), today.AddDays(lineAfter)
	var items []AwayItem
	for _, e := range a.app.Sitting().Aways() {
		item := a.item(e)
		if item.Open {
			item.To = latestDay(item.From, today)
		}
		if item.To.Before(from) || today.AddDays(lineMost).Before(item.From) {
			continue
		}
		to = latestDay(to, item.To.AddDays(14))
		items = append(items, item)
	}
	length := float64(to.Sub(from) + 1)
	at := func(d civil.Date) float64 { return float64(d.Sub(from)) / length }
	line := AwayLine{Now: at(today) + 0.5/length}
	for _, item := range items {
		line.Spans = append(line.Spans, AwaySpan{
			ID: item.ID, Text: lineName(item.Name), Detail: item.When, From: at(item.From), To: at(item.To.AddDays(1)), Side: item.Side, Past: item.Past,
		})
	}
	slices.SortStableFunc(line.Spans, func(a, b AwaySpan) int {
		switch {
		case a.From < b.From:
			return -1
		case a.From > b.From:
			return 1
		}
		return 0
	})
	line.Marks = a.months(from, to, at)
	return line
}

// months are marked in their middle, by their first three letters; every other one on a long line.
func (a *Away) months(from, to civil.Date, at func(civil.Date) float64) []AwayMark {
	var marks []AwayMark
	every := 1
	if to.Sub(from) > 450 {
		every = 2
	}
	for n, d := 0, (civil.Date{Year: from.Year, Month: from.Month, Day: 1}); !to.Before(d); n++ {
		middle := d.AddDays(14)
		if n%every == 0 && !middle.Before(from) && !to.Before(middle) {
			name := []rune(a.app.Say.Month(d.Month))
			marks = append(marks, AwayMark{At: at(middle), Text: string(name[:min(3, len(name))])})
		}
		next := d.AddDays(31)
		d = civil.Date{Year: next.Year, Month: next.Month, Day: 1}
	}
	return marks
}

// lineName keeps a long name from covering the line.
func lineName(name string) string {
	const most = 26
	if letters := []rune(name); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return name
}

func latestDay(a, b civil.Date) civil.Date {
	if a.Before(b) {
		return b
	}
	return a
}
