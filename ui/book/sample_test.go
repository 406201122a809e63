package book

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"tideway/assets"
	"tideway/practice/civil"
	"tideway/practice/tide"
	"tideway/ui/chart"
	"tideway/ui/say"
)

func english(t testing.TB) say.Say {
	t.Helper()
	s, err := say.Load(assets.FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func date(m, d int) civil.Date { return civil.Date{Year: 2026, Month: time.Month(m), Day: d} }

// picture is an autumn of two people.
func picture(t testing.TB) *chart.Model {
	t.Helper()
	p := tide.Picture{
		From: date(9, 1), To: date(11, 30), Today: date(11, 30), Zone: time.UTC, StartHour: 4,
		Away: []tide.Shade{
			{From: date(10, 10), To: date(10, 18), Kind: "together", Name: "the island"},
			{From: date(11, 2), To: date(11, 4), Kind: "apart", Name: "Lyon", Who: []string{"m"}},
		},
		Gaps:    []tide.Gap{{From: date(9, 17), To: date(9, 26), Name: "days full of guests"}},
		Returns: []tide.Return{{Day: date(10, 18)}, {Day: date(11, 4), Who: "m"}},
	}
	for i, who := range []string{"m", "e"} {
		lane := tide.Lane{Person: who}
		for _, span := range [][2]civil.Date{{date(9, 1), date(9, 16)}, {date(9, 27), date(11, 28)}} {
			var run []tide.Point
			var usual []tide.Range
			for d := span[0]; !d.After(span[1]); d = d.AddDays(1) {
				n := float64(d.Sub(p.From))
				slow := 0.55 + 0.17*math.Sin(n/13+float64(i)*2.4)
				at := time.Date(d.Year, d.Month, d.Day, 20, 0, 0, 0, time.UTC)
				usual = append(usual, tide.Range{At: at, Low: slow - 0.12, High: slow + 0.08})
				if int(n*7+float64(i)*3)%5 != 0 {
					run = append(run, tide.Point{At: at, Day: d, Near: slow + 0.16*math.Sin(n*2.3+float64(i))*math.Cos(n*0.71), Entry: d.String()})
				}
			}
			lane.Runs, lane.Usual = append(lane.Runs, run), append(lane.Usual, usual)
		}
		p.Lanes = append(p.Lanes, lane)
	}
	return &chart.Model{Picture: p, Lanes: []chart.LaneStyle{{Name: "Maren"}, {Name: "Elio"}}, Words: chart.WordsFrom(english(t))}
}

func items() []Item {
	return []Item{
		{Author: 0, AuthorName: "Maren", When: "Tuesday evening, 20 October", Words: []string{"far away", "tender"}, Text: "Back at the desk. My hands still look for the long table and the wind. You feel further off than the sea did."},
		{Author: 1, AuthorName: "Elio", When: "the same evening", Text: "I cooked for nine people again and there were two of us. It was quiet, and after a while the quiet was good."},
		{Kind: Keepsake, When: "Saturday, 31 October", Text: "That we are both a little afraid\nof the word “house”, and both want one."},
		{Author: 0, AuthorName: "Maren", When: "Sunday, 8 November", Text: "Painted until the light went. You brought tea and said nothing about the picture, and I felt met."},
		{Author: 1, AuthorName: "Elio", When: "Thursday night, 12 November", Words: []string{"tired"}, Text: "Tired, far out. I told you so instead of going quiet. You said: thank you for the news from out there.", Lines: []string{"In the body: shoulders, jaw", "What would be good: an early night"}},
		{Author: 0, AuthorName: "Maren", When: "Friday morning, 13 November", Words: []string{"light", "grateful"}, Text: "Η θάλασσα. Море. We read the two words to each other at breakfast, in letters that neither of us can write by hand. " + strings.Repeat("It is not much to tell, and it is what I want to remember about this week. ", 4)},
		{Author: 1, AuthorName: "Elio", When: "Saturday, 14 November", Text: strings.Repeat("I used to think that I would arrive somewhere with you and then stay. Now I think of it as the walk down to the water. Some days it is far out, and we go anyway. ", 3)},
		{Kind: Keepsake, AuthorName: "Maren", When: "Sunday, 15 November", Text: "You said that the quiet was good. I keep that."},
		{Author: 0, AuthorName: "Maren", When: "Wednesday, 18 November", Words: []string{"near"}, Text: "Nothing happened. We did the dishes and it was enough."},
	}
}

func sample(t testing.TB, paper Paper) Content {
	t.Helper()
	return Content{
		Title: "Autumn", Subtitle: "a slower house", Names: []string{"Maren", "Elio"}, Span: "September to November 2026",
		Paper: paper, Created: time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC), Lines: true, Labels: LabelsFrom(english(t)),
		Seasons: []Section{{Name: "Autumn", Subtitle: "the sixth year, in a slower house", Picture: picture(t), Items: items()}},
	}
}

// long is a book of many seasons with made-up entries.
func long(t testing.TB, seasons, perSeason int) Content {
	c := sample(t, A5)
	c.Seasons = nil
	pic := picture(t)
	all := items()
	for i := range seasons {
		s := Section{Name: fmt.Sprintf("Season %d", i+1), Picture: pic}
		for j := range perSeason {
			s.Items = append(s.Items, all[(i+j)%len(all)])
		}
		c.Seasons = append(c.Seasons, s)
	}
	return c
}
