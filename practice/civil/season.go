package civil

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrSeason says that a text is not a season such as "2026-autumn".
var ErrSeason = errors.New("not a season")

// Hemisphere decides which months are summer. The empty Hemisphere counts as
// Northern.
type Hemisphere string

// The two hemispheres, as settings and files write them.
const (
	Northern Hemisphere = "northern"
	Southern Hemisphere = "southern"
)

// SeasonName is one of the four seasons, in English and as stored.
type SeasonName string

// The seasons.
const (
	Spring SeasonName = "spring"
	Summer SeasonName = "summer"
	Autumn SeasonName = "autumn"
	Winter SeasonName = "winter"
)

// Season is three whole months: the seasons of meteorologists, which begin on
// the first of March, June, September and December. It bears the year in which
// it begins: 2026-winter in the north, like 2026-summer in the south, lasts from
// December 2026 to the end of February 2027.
type Season struct {
	Year int
	Name SeasonName
}

// northernNames holds the northern season that begins in March, June,
// September and December; the southern one is two places further on.
var northernNames = [4]SeasonName{Spring, Summer, Autumn, Winter}

// SeasonOf is the season that a day lies in.
func SeasonOf(d Date, hemi Hemisphere) Season {
	year, quarter := d.Year, int(d.Month)/3-1
	if d.Month < time.March { // January and February end what December began
		year, quarter = d.Year-1, 3
	}
	return Season{Year: year, Name: northernNames[(quarter+shift(hemi))%4]}
}

// ParseSeason reads a season written as its ID, such as "2026-autumn".
func ParseSeason(s string) (Season, error) {
	text, name, _ := strings.Cut(s, "-")
	year, ok := digits(text)
	season := Season{Year: year, Name: SeasonName(name)}
	if !ok || len(text) != 4 || !season.Valid() {
		return Season{}, fmt.Errorf("read season %q (want for example 2026-autumn): %w", clip(s), ErrSeason)
	}
	return season, nil
}

// Valid reports whether the season has a known name and begins in a year that
// a Date may have, or in the December before the first of them.
func (s Season) Valid() bool {
	return s.Year >= FirstYear-1 && s.Year <= LastYear && s.place() >= 0
}

// ID names the season in files and on the command line: "2026-autumn".
func (s Season) ID() string { return fmt.Sprintf("%04d-%s", s.Year, s.Name) }

// String is the ID.
func (s Season) String() string { return s.ID() }

// First is the season's first day.
func (s Season) First(hemi Hemisphere) Date {
	return Date{Year: s.Year, Month: s.month(hemi), Day: 1}
}

// Last is the season's last day, inclusive: the end of February in a season
// that begins in December.
func (s Season) Last(hemi Hemisphere) Date {
	return dateOf(time.Date(s.Year, s.month(hemi)+3, 0, 0, 0, 0, 0, time.UTC))
}

// Next is the season that begins the day after this one ends.
func (s Season) Next(hemi Hemisphere) Season {
	return SeasonOf(s.Last(hemi).AddDays(1), hemi)
}

// Prev is the season that ends the day before this one begins.
func (s Season) Prev(hemi Hemisphere) Season {
	return SeasonOf(s.First(hemi).AddDays(-1), hemi)
}

// month is the month in which the season begins.
func (s Season) month(hemi Hemisphere) time.Month {
	quarter := (s.place() + shift(hemi)) % 4
	return time.Month(3 * (quarter + 1))
}

// place is the season's place in northernNames, or -1.
func (s Season) place() int {
	for i, name := range northernNames {
		if name == s.Name {
			return i
		}
	}
	return -1
}

// shift is how many places the seasons of a hemisphere differ from the north.
func shift(hemi Hemisphere) int {
	if hemi == Southern {
		return 2
	}
	return 0
}
