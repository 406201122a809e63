package tide

import (
	"cmp"
	"slices"
	"time"

	"tideway/practice/civil"
)

// Input is what a picture is made of. Nothing in it is changed.
type Input struct {
	From, To, Today civil.Date // From and To inclusive
	Zone            *time.Location
	StartHour       int      // hour at which a day begins, 0 to 23
	People          []string // a lane for each, in this order
	// Points are each person's, in any order. Those outside From and To are not
	// drawn but are known: they make the usual range reach the edges, and show
	// whether a silence at the edge is a gap.
	Points map[string][]Point
	Away   []Shade
	Named  []Gap // the names that the couple gave to stretches of silence
}

// Build makes the picture. Points that are not a number, lie outside 0 to 1 or
// have no day are left out; times away that do not touch the picture too. A time
// away may reach beyond the picture's edges; gaps are cut off there and at today.
func Build(in Input) Picture {
	if in.Zone == nil {
		in.Zone = time.UTC
	}
	picture := Picture{From: in.From, To: in.To, Today: in.Today, Zone: in.Zone, StartHour: in.StartHour}
	in.Away = in.shades()
	limit := Silence(in.To.Sub(in.From) + 1)
	silent := make(map[string][]span, len(in.People))
	for _, person := range in.People {
		points := in.clean(in.Points[person])
		silent[person] = silences(points, in.Today, limit)
		picture.Lanes = append(picture.Lanes, in.lane(person, points, limit))
	}
	picture.Away = in.Away
	picture.Gaps = in.gaps(silent, limit)
	picture.Returns = in.returns()
	return picture
}

// clean keeps the points that can be drawn, oldest first.
func (in Input) clean(points []Point) []Point {
	kept := make([]Point, 0, len(points))
	for _, p := range points {
		if !(p.Near >= 0 && p.Near <= 1) || p.At.IsZero() { // false for NaN, too
			continue
		}
		if p.Day.IsZero() {
			p.Day = civil.DayOf(p.At, in.Zone, in.StartHour)
		}
		kept = append(kept, p)
	}
	slices.SortFunc(kept, func(a, b Point) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Entry, b.Entry), cmp.Compare(a.Near, b.Near))
	})
	return kept
}

// lane draws one person.
func (in Input) lane(person string, points []Point, limit int) Lane {
	lane := Lane{Person: person}
	band := in.band()
	for _, stretch := range split(points, limit) {
		lane.Usual = append(lane.Usual, band.along(stretch)...)
	}
	inside := slices.DeleteFunc(points, func(p Point) bool { return !in.span().holds(p.Day) })
	lane.Runs = thin(split(inside, limit), len(inside))
	return lane
}

// span is the picture's days.
func (in Input) span() span { return span{in.From, in.To} }

// shades are the times away that touch the picture, oldest first.
func (in Input) shades() []Shade {
	var kept []Shade
	for _, s := range in.Away {
		s.OpenEnded = s.OpenEnded || s.To.IsZero()
		if s.From.IsZero() || s.From.After(in.To) || !s.OpenEnded && (s.To.Before(in.From) || s.To.Before(s.From)) {
			continue
		}
		kept = append(kept, s)
	}
	slices.SortStableFunc(kept, func(a, b Shade) int { return a.From.Compare(b.From) })
	return kept
}

// returns marks the days inside the picture on which somebody came home. A return
// that is still to come is no mark yet, and nobody comes home from visitors or from
// an illness.
func (in Input) returns() []Return {
	var marks []Return
	for _, s := range in.Away {
		if s.OpenEnded || s.To.After(in.Today) || !in.span().holds(s.To) {
			continue
		}
		if s.Kind == "visitors" || s.Kind == "illness" { // the kinds of practice/reentry
			continue
		}
		mark := Return{Day: s.To}
		if len(s.Who) == 1 {
			mark.Who = s.Who[0]
		}
		if !slices.Contains(marks, mark) {
			marks = append(marks, mark)
		}
	}
	slices.SortStableFunc(marks, func(a, b Return) int { return a.Day.Compare(b.Day) })
	return marks
}
