package practice

import (
	"slices"

	"tideway/practice/civil"
	"tideway/practice/tide"
)

// Tide is near over time between two days, both inclusive, as this sitting may see it: a lane for each person, times
// away, gaps and returns. Entries kept under a word of fear or control are not in it.
func (s Sitting) Tide(from, to civil.Date) tide.Picture {
	return s.tide(from, to, func(CheckIn) bool { return true })
}

// BookTide is the tide as it may stand in a book: only check-ins that their author ticked for it. Where nothing is drawn
// there may well be something that was not ticked, so nothing is called a gap.
func (s Sitting) BookTide(from, to civil.Date) tide.Picture {
	picture := s.tide(from, to, func(c CheckIn) bool { return c.Book })
	picture.Gaps = nil
	return picture
}

func (s Sitting) tide(from, to civil.Date, wanted func(CheckIn) bool) tide.Picture {
	j := s.journal
	in := tide.Input{
		From: from, To: to, Today: j.Today(), Zone: j.Zone(), StartHour: j.Settings().StartHour,
		Points: map[string][]tide.Point{},
	}
	for _, p := range j.People() {
		in.People = append(in.People, string(p.ID))
	}
	const around = 28 // days: the usual range looks at what lies around a moment, and a silence may begin before the picture
	for _, e := range s.CheckIns(from.AddDays(-around), to.AddDays(around)) {
		body, who := e.CheckIn(), string(e.Author)
		if body.Near != nil && wanted(body) {
			in.Points[who] = append(in.Points[who], tide.Point{At: e.At, Day: e.Day, Near: *body.Near, Entry: string(e.ID)})
		}
	}
	for _, e := range s.Aways() {
		a := e.Away()
		first, last := a.Days()
		if to.Before(first) || !last.IsZero() && last.Before(from) {
			continue
		}
		shade := tide.Shade{From: first, To: last, OpenEnded: a.To.IsZero(), Kind: string(a.Kind), Name: a.Name}
		if a.Kind == AwayApart {
			shade.Who = []string{string(a.Who)}
		}
		in.Away = append(in.Away, shade)
	}
	return tide.Build(in)
}

// SeasonTide is the tide of a whole season.
func (s Sitting) SeasonTide(season civil.Season) tide.Picture {
	hemi := s.journal.Settings().Hemisphere
	return s.Tide(season.First(hemi), season.Last(hemi))
}

// Seasons are those in which this sitting can read something, oldest first, and always the present one.
func (s Sitting) Seasons() []civil.Season {
	j := s.journal
	hemi := j.Settings().Hemisphere
	first := civil.SeasonOf(j.Today(), hemi)
	last := first
	for _, k := range []Kind{KindCheckIn, KindKeepsake} {
		if list := s.Entries(k); len(list) > 0 {
			first = earliest(first, civil.SeasonOf(list[0].Day, hemi), hemi)
		}
	}
	var out []civil.Season
	for season := last; ; season = season.Prev(hemi) {
		out = append(out, season)
		if season == first {
			break
		}
	}
	slices.Reverse(out)
	return out
}

func earliest(a, b civil.Season, hemi civil.Hemisphere) civil.Season {
	if b.First(hemi).Before(a.First(hemi)) {
		return b
	}
	return a
}
