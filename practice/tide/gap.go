package tide

import (
	"cmp"
	"math"
	"slices"

	"tideway/practice/civil"
)

// Silence is the number of silent days that a line may still bridge in a picture
// of so many days; more are a gap.
func Silence(days int) int {
	const season, limit = 92, 6
	if days <= season {
		return limit
	}
	return int(math.Round(limit * math.Sqrt(float64(days)/season)))
}

// span is a stretch of days, both inclusive. One that ends before it begins is
// empty.
type span struct{ from, to civil.Date }

func (s span) days() int { return max(s.to.Sub(s.from)+1, 0) }

func (s span) holds(day civil.Date) bool { return !day.Before(s.from) && !day.After(s.to) }

func (s span) within(o span) bool { return o.holds(s.from) && o.holds(s.to) }

// meet is what two spans have in common.
func (s span) meet(o span) span {
	if s.from.Before(o.from) {
		s.from = o.from
	}
	if s.to.After(o.to) {
		s.to = o.to
	}
	return s
}

// silences are the stretches longer than limit days in which nothing was written,
// between two entries or after the last until today.
func silences(points []Point, today civil.Date, limit int) []span {
	if len(points) == 0 {
		return nil
	}
	var out []span
	last := points[0].Day
	for _, p := range points[1:] {
		// A day can lie before the one before it: an entry keeps the day on which it
		// was lived, also across the date line.
		if p.Day.After(last) {
			out = append(out, span{last.AddDays(1), p.Day.AddDays(-1)})
			last = p.Day
		}
	}
	out = append(out, span{last.AddDays(1), today})
	return slices.DeleteFunc(out, func(s span) bool { return s.days() <= limit })
}

// gaps turns silences into what is drawn. What everybody shares is one gap; what
// is left of somebody's own is theirs, if it is long enough by itself.
func (in Input) gaps(silent map[string][]span, limit int) []Gap {
	if len(in.People) == 0 {
		return nil
	}
	common := silent[in.People[0]]
	for _, person := range in.People[1:] {
		common = meet(common, silent[person], limit)
	}
	gaps := in.drawn("", common)
	for _, person := range in.People {
		gaps = append(gaps, in.drawn(person, without(silent[person], common, limit))...)
	}
	slices.SortStableFunc(gaps, func(a, b Gap) int { return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To)) })
	return gaps
}

// drawn cuts spans to the picture and to today, names them, and leaves out what
// lies wholly inside a time away: the shade says already where those days went.
func (in Input) drawn(who string, spans []span) []Gap {
	visible := in.span().meet(span{in.From, in.Today})
	var gaps []Gap
	for _, s := range spans {
		cut := s.meet(visible)
		if cut.days() == 0 || in.away(who, s) {
			continue
		}
		gaps = append(gaps, Gap{From: cut.from, To: cut.to, Name: in.nameOf(who, s), Who: who})
	}
	return gaps
}

// away reports whether one time away of who covers all of s.
func (in Input) away(who string, s span) bool {
	return slices.ContainsFunc(in.Away, func(shade Shade) bool {
		covers := span{shade.From, shade.To}
		if shade.OpenEnded {
			covers.to = in.Today
		}
		mine := len(shade.Who) == 0 || who != "" && slices.Contains(shade.Who, who)
		return mine && s.within(covers)
	})
}

// nameOf is the name that the couple gave to at least half of the days of s.
func (in Input) nameOf(who string, s span) string {
	best, name := 0, ""
	for _, n := range in.Named {
		shared := s.meet(span{n.From, n.To}).days()
		if (n.Who == "" || n.Who == who) && 2*shared >= s.days() && shared > best {
			best, name = shared, n.Name
		}
	}
	return name
}

// meet is what two lists have in common, in pieces longer than limit.
func meet(a, b []span, limit int) []span {
	var out []span
	for _, s := range a {
		for _, o := range b {
			if both := s.meet(o); both.days() > limit {
				out = append(out, both)
			}
		}
	}
	return out
}

// without is what is left of the spans when the holes are cut out, in pieces longer
// than limit. Holes are sorted.
func without(spans, holes []span, limit int) []span {
	var out []span
	for _, s := range spans {
		for _, hole := range holes {
			if s.meet(hole).days() == 0 {
				continue
			}
			out = append(out, span{s.from, hole.from.AddDays(-1)})
			s.from = hole.to.AddDays(1)
		}
		out = append(out, s)
	}
	return slices.DeleteFunc(out, func(s span) bool { return s.days() <= limit })
}
