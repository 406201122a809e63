package civil

import (
	"slices"
	"strings"
	"time"

	"github.com/rickar/cal/v2"
)

// OwnDay is a day off that is in no table: two people, or those they work for, made it one.
type OwnDay struct {
	Day  YearDay `json:"day"`
	Name string  `json:"name,omitempty"`
}

// Worked is a public holiday on which somebody works all the same, every year. It is known by its name in the tables of
// its country, because its date may move from year to year; in another country it means nothing.
type Worked struct {
	Country string `json:"country"`
	Name    string `json:"name"`
}

// Holiday is one day off in one year.
type Holiday struct {
	Day   Date
	Name  string  // in the language of the country, or as it was named; may be "" for an own one
	Own   YearDay // how a day of one's own was given; zero for a public one
	Works bool    // a public one on which they work: not off after all
}

// With is the holidays with days of one's own, and without those public ones on which people work. What was added or
// taken away before is gone.
func (h Holidays) With(own []OwnDay, worked []Worked) Holidays {
	h.own, h.worked = slices.Clone(own), nil
	for _, w := range worked {
		if h.country != "" && w.Country == h.country {
			h.worked = append(h.worked, w.Name)
		}
	}
	return h
}

// Find is the holiday on which d is off: a public one before one's own.
func (h Holidays) Find(d Date) (Holiday, bool) {
	for _, found := range h.on(d) {
		if !found.Works {
			return found, true
		}
	}
	return Holiday{}, false
}

// on lists all that falls on a day, the public ones first.
func (h Holidays) on(d Date) []Holiday {
	if !d.Valid() {
		return nil
	}
	var all []Holiday
	for _, name := range h.public(d) {
		all = append(all, Holiday{Day: d, Name: name, Works: slices.Contains(h.worked, name)})
	}
	for _, own := range h.own {
		if own.Day.On(d) {
			all = append(all, Holiday{Day: d, Name: own.Name, Own: own.Day})
		}
	}
	return all
}

// public lists the names of the public holidays on a day. Where only the regions of a country are known, a day counts
// when all of them have it, and bears the name that the first of them gives it.
func (h Holidays) public(d Date) []string {
	var names []string
	for i, list := range h.lists {
		found := namesOn(list, d)
		if len(found) == 0 {
			return nil
		}
		if i == 0 {
			names = found
		}
	}
	return names
}

// In lists the holidays of a year by day, those on which people work among them.
func (h Holidays) In(year int) []Holiday {
	days := map[Date]bool{}
	if len(h.lists) > 0 {
		for _, holiday := range h.lists[0] {
			for _, y := range []int{year, year + 1} { // see namesOn
				actual, observed := holiday.Calc(y)
				days[dateOf(actual)], days[dateOf(observed)] = true, true
			}
		}
	}
	for _, own := range h.own {
		if d, ok := own.Day.In(year); ok {
			days[d] = true
		}
	}
	var all []Holiday
	for d := range days {
		if d.Year == year {
			all = append(all, h.on(d)...)
		}
	}
	slices.SortStableFunc(all, func(a, b Holiday) int { return a.Day.Compare(b.Day) })
	return all
}

// namesOn lists the holidays of one list that fall on d, or are observed on it. The first of January can be observed on
// the last of December, in the year before its own; nothing moves the other way.
func namesOn(list []*cal.Holiday, d Date) []string {
	last := d.Year
	if d.Month == time.December {
		last++
	}
	var names []string
	for _, holiday := range list {
		for year := d.Year; year <= last; year++ {
			actual, observed := holiday.Calc(year)
			name := strings.TrimSpace(holiday.Name)
			if !actual.IsZero() && (dateOf(actual) == d || dateOf(observed) == d) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}
