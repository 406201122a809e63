package book

import (
	"slices"
	"strconv"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/tide"
	"tideway/ui/chart"
	"tideway/ui/say"
)

// Choice is what somebody wants in a book: from one day to another, both inclusive. Sitting is who makes it; the zero
// value is both together.
type Choice struct {
	From, To civil.Date
	Paper    Paper
	Lines    bool
	Who      practice.PersonID
}

// Gather collects a book from the journal: only entries that their author ticked for it and that this sitting may read,
// season by season.
func Gather(s say.Say, j *practice.Journal, c Choice) Content {
	sitting := j.Sit(c.Who)
	hemi := j.Settings().Hemisphere
	content := Content{
		Title: s("season.book"), Span: s.Span(c.From, c.To), Paper: c.Paper, Lines: c.Lines,
		Created: j.Now(), Labels: LabelsFrom(s),
	}
	for _, p := range j.People() {
		content.Names = append(content.Names, p.Name)
	}
	for season := civil.SeasonOf(c.From, hemi); !c.To.Before(season.First(hemi)); season = season.Next(hemi) {
		from, to := latest(c.From, season.First(hemi)), earliest(c.To, season.Last(hemi))
		picture := Chart(s, j, sitting.BookTide(from, to))
		picture.Theme = chart.Paper
		content.Seasons = append(content.Seasons, Section{
			Name: s("season." + string(season.Name)), Subtitle: seasonYears(season, hemi),
			Picture: &picture, Items: gathered(s, j, sitting, from, to),
		})
	}
	return content
}

// Chart joins a tide with the names and words that drawing it needs.
func Chart(s say.Say, j *practice.Journal, picture tide.Picture) chart.Model {
	m := chart.Model{Picture: picture, Words: chart.WordsFrom(s)}
	for _, lane := range picture.Lanes {
		p, _ := j.Person(practice.PersonID(lane.Person)) // a lane without a name is drawn without one
		m.Lanes = append(m.Lanes, chart.LaneStyle{Name: p.Name})
	}
	return m
}

func gathered(s say.Say, j *practice.Journal, sitting practice.Sitting, from, to civil.Date) []Item {
	entries := slices.DeleteFunc(sitting.CheckIns(from, to), func(e practice.Entry) bool { return !e.CheckIn().Book })
	kept := slices.DeleteFunc(sitting.Days(practice.KindKeepsake, from, to), func(e practice.Entry) bool { return !e.Keepsake().Book })
	entries = append(entries, kept...)
	slices.SortStableFunc(entries, func(a, b practice.Entry) int { return a.At.Compare(b.At) })
	var out []Item
	for _, e := range entries {
		author, _ := j.Person(e.Author)
		item := Item{Author: author.Place, AuthorName: author.Name, When: s.DayAndPart(e.Local())}
		if e.Kind == practice.KindKeepsake {
			item.Kind, item.Text = Keepsake, e.Keepsake().Text
		} else {
			body := e.CheckIn()
			item.Text = body.Note
			for _, id := range body.Words {
				item.Words = append(item.Words, s("feeling."+id))
			}
			if body.Where != "" {
				item.Lines = append(item.Lines, s("checkin.read.where", "text", body.Where))
			}
			if body.Need != "" {
				item.Lines = append(item.Lines, s("checkin.read.need", "text", body.Need))
			}
		}
		out = append(out, item)
	}
	return out
}

// seasonYears is the year or, for a season over the turn of the year, both: "2026", "2026–27".
func seasonYears(season civil.Season, hemi civil.Hemisphere) string {
	first, last := season.First(hemi).Year, season.Last(hemi).Year
	if first == last {
		return strconv.Itoa(first)
	}
	return strconv.Itoa(first) + "–" + time.Date(last, 1, 1, 0, 0, 0, 0, time.UTC).Format("06")
}

func latest(a, b civil.Date) civil.Date {
	if a.Before(b) {
		return b
	}
	return a
}

func earliest(a, b civil.Date) civil.Date {
	if b.Before(a) {
		return b
	}
	return a
}
