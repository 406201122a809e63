package present

import (
	"slices"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/reentry"
)

// The kinds of ArcPoint.
const (
	ArcAway = iota
	ArcHome
	ArcToday
	ArcLater
)

// ArcPoint is a place on the way back after time away. At and, for the time away, To are places from 0 to 1.
type ArcPoint struct {
	Text   string
	Kind   int
	At, To float64
}

// homeSince says where one is on the way back: "Home since yesterday".
func (n *Now) homeSince(away practice.Away) string {
	days := n.app.Today().Sub(away.To)
	stayed := !leftHome(away.Kind)
	day := n.app.Say.Weekday(away.To.Weekday())
	if days > 6 {
		day = n.Say("time.day-and-month", "day", away.To.Day, "month", n.app.Say.Month(away.To.Month))
	}
	switch {
	case stayed && days == 1:
		return n.Say("now.card.until.yesterday")
	case stayed:
		return n.Say("now.card.until", "day", day)
	case days < 0:
		return n.Say("now.card.tomorrow")
	case days == 0:
		return n.Say("now.card.today")
	case days == 1:
		return n.Say("now.card.yesterday")
	}
	return n.Say("now.card.weekday", "day", day)
}

// leftHome says whether somebody was elsewhere, so that there was a coming home.
func leftHome(k practice.AwayKind) bool { return k == practice.AwayTogether || k == practice.AwayApart }

// The places on the line of the way back: where the time away begins and ends, and where the arc is closed.
const arcFrom, arcHome, arcClosed = 0, 0.23, 0.94

// arcAt is the place of a day, given in days after coming home.
func arcAt(days int) float64 {
	switch {
	case days < 0:
		return arcHome - 0.05
	case days == 0:
		return arcHome + 0.03
	}
	return max(arcHome+0.06, arcHome+(arcClosed-arcHome)*float64(min(days, reentry.LastDay))/reentry.LastDay)
}

// arc is the way back: the time away, coming home, today, and what may still come.
func (n *Now) arc(subject practice.Entry) []ArcPoint {
	away, today := subject.Away(), n.app.Today()
	name := away.Name
	home := "now.arc.home"
	if !leftHome(away.Kind) {
		home = "now.arc.over"
	}
	if name == "" {
		name = n.Say("now.arc." + string(away.Kind))
	}
	points := []ArcPoint{
		{Text: name, Kind: ArcAway, At: arcFrom, To: arcHome},
		{Text: n.Say(home, "day", n.app.Say.Weekday(away.To.Weekday())), Kind: ArcHome, At: arcHome},
		{Text: n.Say("now.arc.today"), Kind: ArcToday, At: arcAt(today.Sub(away.To))},
	}
	for _, t := range n.app.Journal.Arcs()[subject.ID] {
		if t.Day.After(today) && t.Rule != reentry.Eve {
			points = append(points, ArcPoint{Text: n.touch(t), Kind: ArcLater, At: arcAt(t.Day.Sub(away.To))})
		}
	}
	points = append(points, ArcPoint{Text: n.Say("now.arc.quiet"), Kind: ArcLater, At: arcClosed})
	slices.SortStableFunc(points, func(a, b ArcPoint) int {
		switch {
		case a.At < b.At:
			return -1
		case a.At > b.At:
			return 1
		}
		return 0
	})
	return points
}

func (n *Now) touch(t practice.Touch) string {
	if t.Rule == reentry.FirstDay {
		return n.Say("now.arc.first-day", "day", n.app.Say.Weekday(t.Day.Weekday()))
	}
	monday := func(d civil.Date) civil.Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }
	if monday(t.Day).Sub(monday(n.app.Today())) == 7 {
		return n.Say("now.arc.tenth-day.next")
	}
	return n.Say("now.arc.tenth-day")
}
