package terminal

import (
	"cmp"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/say"
)

type holidaysCmd struct {
	List    holidaysListCmd    `cmd:"" default:"1" help:"${help_holidays_list}"`
	Add     holidaysAddCmd     `cmd:"" help:"${help_holidays_add}"`
	Remove  holidaysRemoveCmd  `cmd:"" help:"${help_holidays_remove}"`
	Restore holidaysRestoreCmd `cmd:"" help:"${help_holidays_restore}"`
}

// examples puts those of the days off into the help of that command, and of each below it, where somebody asks for help.
func examples(root *kong.Node, say say.Say, args []string) {
	if !asksHelp(args) {
		return
	}
	for _, command := range root.Children {
		if command.Name != "holidays" {
			continue
		}
		command.Detail = say("terminal.examples.holidays")
		for _, below := range command.Children {
			below.Detail = command.Detail
		}
	}
}

// The kinds of days off.
const (
	kindPublic = "public" // of the country, and its region
	kindOwn    = "own"
)

// holiday is one day off in --json.
type holiday struct {
	Day  civil.Date `json:"day"`
	Name string     `json:"name"`
	Kind string     `json:"kind"`          // public | own
	Off  bool       `json:"off"`           // false: a public one on which they work
	Own  string     `json:"own,omitempty"` // an own one as it was given: 2026-12-24, or 12-24 for every year
}

func holidayOf(h civil.Holiday) holiday {
	if h.Own.IsZero() {
		return holiday{Day: h.Day, Name: h.Name, Kind: kindPublic, Off: !h.Works}
	}
	return holiday{Day: h.Day, Name: h.Name, Kind: kindOwn, Off: true, Own: h.Own.String()}
}

type holidaysListCmd struct {
	Year int `help:"${help_holidays_year}" placeholder:"YEAR"`
}

func (c *holidaysListCmd) Run(s *session) error {
	if c.Year != 0 && (c.Year < civil.FirstYear || c.Year > civil.LastYear) {
		return usage{told(s.Say("terminal.bad-year", "first", civil.FirstYear, "last", civil.LastYear))}
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		h, err := j.Settings().Holidays()
		if err != nil {
			return err
		}
		list, lines := []holiday{}, []string{}
		for _, found := range h.In(cmp.Or(c.Year, j.Today().Year)) {
			one := holidayOf(found)
			list = append(list, one)
			lines = append(lines, s.holidayText(one))
		}
		if len(lines) == 0 {
			lines = []string{s.Say("terminal.no-holidays")}
		}
		return s.print(list, lines...)
	})
}

// holidayText is one line of the list.
func (s *session) holidayText(h holiday) string {
	key := "terminal.holiday." + h.Kind
	switch {
	case !h.Off:
		key += ".works"
	case h.Kind == kindOwn && h.Own != h.Day.String():
		key += ".yearly"
	}
	name := ""
	if h.Name != "" {
		name = " · " + h.Name
	}
	return s.Say(key, "day", h.Day.String(), "weekday", s.Say.Weekday(h.Day.Weekday()), "name", name)
}

type holidaysAddCmd struct {
	Day  string `required:"" help:"${help_holidays_day}" placeholder:"DAY"`
	Name string `help:"${help_holidays_name_own}"`
}

func (c *holidaysAddCmd) Run(s *session) error {
	day, err := s.yearDay(c.Day)
	if err != nil {
		return err
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		if err := j.AddDayOff(s.ctx, "", civil.OwnDay{Day: day, Name: c.Name}); err != nil {
			return err
		}
		for _, own := range j.Settings().DaysOff { // with its name as it was cleaned
			if own.Day == day {
				return s.printOwn(j, own, true)
			}
		}
		return practice.ErrNotFound
	})
}

// yearDay reads a day of one year, or of every year.
func (s *session) yearDay(text string) (civil.YearDay, error) {
	day, err := civil.ParseYearDay(text)
	if err != nil {
		return day, usage{told(s.Say("terminal.bad-holiday", "value", shown(text)))}
	}
	return day, nil
}

// printOwn says what became of a day of their own: it was added, or taken back.
func (s *session) printOwn(j *practice.Journal, own civil.OwnDay, added bool) error {
	one := holidayOf(civil.Holiday{Day: next(own.Day, j.Today()), Name: own.Name, Own: own.Day})
	one.Off = added
	key := "terminal.holiday-removed"
	switch yearly := own.Day.Yearly(); {
	case added && yearly:
		key = "terminal.holiday-added.yearly"
	case added:
		key = "terminal.holiday-added"
	case yearly:
		key = "terminal.holiday-removed.yearly"
	}
	return s.print(one, s.Say(key, "day", own.Day.String(), "name", quoted(own.Name)))
}

// quoted is a name as a sentence names it after a day, or nothing.
func quoted(name string) string {
	if name == "" {
		return ""
	}
	return " (" + name + ")"
}

// next is the day itself or, of one that comes every year, the next one from today on.
func next(day civil.YearDay, today civil.Date) civil.Date {
	const leap = 8 // years without a 29 February, at the most, and one more
	if !day.Yearly() {
		return civil.Date(day)
	}
	for year := today.Year; year <= today.Year+leap; year++ {
		if d, ok := day.In(year); ok && !d.Before(today) {
			return d
		}
	}
	return civil.Date{}
}

// which is how a command names one of the days off.
type which struct {
	Day  string `help:"${help_holidays_which}" placeholder:"DAY"`
	Name string `help:"${help_holidays_name}" placeholder:"NAME"`
}

func (w which) check(s *session) (day civil.YearDay, err error) {
	if (w.Day == "") == (w.Name == "") {
		return day, usage{told(s.Say("terminal.holiday-which"))}
	}
	if w.Day != "" {
		return s.yearDay(w.Day)
	}
	return day, nil
}

// named says whether a name is the one that was asked for, in any case.
func (w which) named(name string) bool {
	return strings.EqualFold(strings.TrimSpace(w.Name), name)
}

// publicOnes are the public holidays of the country that a command names: those that fall on its day or, by name, of
// the years around today. Each is there once.
func (w which) publicOnes(j *practice.Journal, day civil.YearDay) ([]civil.Holiday, error) {
	h, err := j.Settings().Holidays()
	if err != nil {
		return nil, err
	}
	today := j.Today()
	years := []int{today.Year, today.Year + 1, today.Year - 1, today.Year + 2}
	if w.Day != "" {
		years = []int{day.Year}
	}
	var all []civil.Holiday
	for _, year := range years {
		for _, found := range h.In(year) {
			there := slices.ContainsFunc(all, func(a civil.Holiday) bool { return a.Name == found.Name })
			if found.Own.IsZero() && !there && (w.Day != "" && day.On(found.Day) || w.Day == "" && w.named(found.Name)) {
				all = append(all, found)
			}
		}
	}
	return all, nil
}

type holidaysRemoveCmd struct{ which }

// Run takes a day of their own back, or says that they work on a public one.
func (c *holidaysRemoveCmd) Run(s *session) error {
	day, err := c.check(s)
	if err != nil {
		return err
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		own := c.own(j, day)
		public, err := c.publicOnes(j, day)
		if err != nil {
			return err
		}
		exact := c.Day != "" && len(own) == 1 && own[0].Day == day
		switch {
		case exact, len(own) == 1 && c.Name != "" && len(public) == 0:
			if err := j.RemoveDayOff(s.ctx, "", own[0].Day); err != nil {
				return err
			}
			return s.printOwn(j, own[0], false)
		case len(own)+len(public) > 1:
			return usage{told(s.Say("terminal.holiday-several"))}
		case len(own) == 1:
			return usage{told(s.Say("terminal.holiday-yearly", "day", own[0].Day.String()))}
		}
		return s.work(j, public, true)
	})
}

// own are the days of their own that a command names. A whole date names the one that comes every year, too, where it
// falls on it; but that is not meant then.
func (c *holidaysRemoveCmd) own(j *practice.Journal, day civil.YearDay) (found []civil.OwnDay) {
	for _, o := range j.Settings().DaysOff {
		switch {
		case c.Day != "" && o.Day == day:
			return []civil.OwnDay{o}
		case c.Day != "" && !day.Yearly() && o.Day.On(civil.Date(day)), c.Name != "" && c.named(o.Name):
			found = append(found, o)
		}
	}
	return found
}

type holidaysRestoreCmd struct{ which }

// Run makes a public holiday on which they worked a day off again.
func (c *holidaysRestoreCmd) Run(s *session) error {
	day, err := c.check(s)
	if err != nil {
		return err
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		public, err := c.publicOnes(j, day)
		if err != nil {
			return err
		}
		return s.work(j, public, false)
	})
}

// work says of the one public holiday that was named whether they work on it.
func (s *session) work(j *practice.Journal, public []civil.Holiday, works bool) error {
	if len(public) == 0 {
		return told(s.Say("terminal.no-holiday"))
	}
	if len(public) > 1 {
		return usage{told(s.Say("terminal.holiday-several"))}
	}
	one, key, already := public[0], "terminal.holiday-restored", "terminal.holiday-restored.already"
	if works {
		key, already = "terminal.holiday-works", "terminal.holiday-works.already"
	}
	if one.Works == works {
		return told(s.Say(already, "name", one.Name))
	}
	if err := j.WorkOn(s.ctx, "", one.Name, works); err != nil {
		return err
	}
	one.Works = works
	return s.print(holidayOf(one), s.Say(key, "name", one.Name))
}
