package present

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/say"
)

// daysOff is what the room knows of the days off while it stands: whether they lie open, and the day that is being added.
type daysOff struct {
	open  bool
	fresh bool // were just opened
	form  *DayForm
	calls string // what the keyboard goes to next, as it is spoken
}

// DayForm is a day off of their own that is being added.
type DayForm struct {
	Day    civil.Date
	Text   string // as it was typed
	Yearly bool
	Name   string
	key    string // what is wrong with what was typed: a key of the date field, or empty
	saving bool
}

// PublicDay is a public holiday by its name, with its days in this year and the next.
type PublicDay struct {
	Name, When string
	Off        bool // a day off; false where they work on it
}

// OwnDay is a day off of their own.
type OwnDay struct {
	Day        civil.YearDay
	Name, When string // without a name the days are the name
}

// DaysOpen says whether the days off lie open.
func (s *Settings) DaysOpen() bool { return s.days.open }

// ToggleDays opens the days off, or closes them.
func (s *Settings) ToggleDays() {
	s.days.open = !s.days.open
	s.days.fresh = s.days.open
	s.changed()
}

// DaysFresh says, once, that the days off were just opened and are to be seen.
func (s *Settings) DaysFresh() bool { return once(&s.days.fresh) }

// Calls names, once, what the keyboard goes to now that something else has gone: as it is spoken, or "".
func (s *Settings) Calls() string { return once(&s.days.calls) }

// Escape closes the form of a day, and then the list.
func (s *Settings) Escape() bool {
	switch {
	case s.days.form != nil:
		s.CancelDay()
	case s.days.open:
		s.ToggleDays()
	default:
		return false
	}
	return true
}

// DaysSummary says how many days off there are.
func (s *Settings) DaysSummary() string {
	public, own := 0, len(s.Shared().DaysOff)
	for _, day := range s.PublicDays() {
		if day.Off {
			public++
		}
	}
	var parts []string
	if public > 0 {
		parts = append(parts, s.Say("settings.days-off.public", "count", public))
	}
	if own > 0 {
		parts = append(parts, s.Say("settings.days-off.own", "count", own))
	}
	if len(parts) == 0 {
		return s.Say("settings.days-off.none")
	}
	return strings.Join(parts, ", ")
}

// PublicDays are the public holidays of the country in this year and the next, each once, by its first day.
func (s *Settings) PublicDays() []PublicDay {
	h, err := s.Shared().Holidays()
	if err != nil {
		return nil
	}
	var all []PublicDay
	days := map[string][]civil.Date{}
	year := s.app.Today().Year
	for _, found := range append(h.In(year), h.In(year+1)...) {
		if !found.Own.IsZero() {
			continue
		}
		if len(days[found.Name]) == 0 {
			all = append(all, PublicDay{Name: found.Name, Off: !found.Works})
		}
		days[found.Name] = append(days[found.Name], found.Day)
	}
	for i, day := range all {
		var when []string
		for _, d := range weekdaysOf(days[day.Name]) {
			key := "settings.days-off.day"
			if d.Year != year {
				key = "settings.days-off.day.year"
			}
			when = append(when, s.Say(key, "weekday", s.Say("settings.weekday."+strconv.Itoa(int(d.Weekday()))),
				"day", d.Day, "month", s.app.Say.Month(d.Month), "year", d.Year))
		}
		all[i].When = strings.Join(when, " · ")
	}
	return all
}

// weekdaysOf leaves a Saturday or Sunday out for which the law gives another day in the same year.
func weekdaysOf(days []civil.Date) []civil.Date {
	return slices.DeleteFunc(slices.Clone(days), func(d civil.Date) bool {
		return !civil.MonFri.Has(d.Weekday()) && slices.ContainsFunc(days, func(o civil.Date) bool {
			return o.Year == d.Year && civil.MonFri.Has(o.Weekday())
		})
	})
}

// SetDayOff says that a public holiday is a day off, or that they work on it, every year.
func (s *Settings) SetDayOff(name string, off bool) {
	who := s.app.Who()
	s.change("", func(ctx context.Context) error { return s.app.Journal.WorkOn(ctx, who, name, !off) })
}

// OwnDays are the days off of their own, those of every year first.
func (s *Settings) OwnDays() []OwnDay {
	var all []OwnDay
	for _, own := range s.Shared().DaysOff {
		row := OwnDay{Day: own.Day, Name: own.Name, When: s.ownWhen(own.Day)}
		if row.Name == "" {
			row.Name, row.When = upperFirst(row.When), ""
		}
		all = append(all, row)
	}
	return all
}

func (s *Settings) ownWhen(day civil.YearDay) string {
	if day.Yearly() {
		return s.Say("settings.days-off.yearly", "day", day.Day, "month", s.app.Say.Month(day.Month))
	}
	return s.app.Say.Date(civil.Date(day).At(12, 0, time.UTC))
}

// RemoveDay takes a day of their own back, and offers to undo that.
func (s *Settings) RemoveDay(day civil.YearDay) {
	i := slices.IndexFunc(s.Shared().DaysOff, func(o civil.OwnDay) bool { return o.Day == day })
	if i < 0 {
		return
	}
	own, who := s.Shared().DaysOff[i], s.app.Who()
	s.doDay(s.Say("settings.days-off.removed"),
		func(ctx context.Context) error { return s.app.Journal.RemoveDayOff(ctx, who, day) },
		func(ctx context.Context) error { return s.app.Journal.AddDayOff(ctx, who, own) },
		func(err error) {
			s.days.calls = s.Say("settings.days-off.begin")
			s.app.Fail(err)
		})
}

// doDay does something that can be undone, tells then how it went, and says what was done.
func (s *Settings) doDay(text string, work, undo func(context.Context) error, then func(error)) {
	s.app.Do(work, func(err error) {
		if then(err); err != nil {
			return
		}
		s.app.Tell(Notice{Text: text, Action: s.Say("settings.undo"), Do: func() {
			s.app.Do(undo, func(err error) {
				s.app.Fail(err)
				s.changed()
			})
		}})
	})
}

// DayForm is the day that is being added, or nil.
func (s *Settings) DayForm() *DayForm { return s.days.form }

// BeginDay opens the form of a day.
func (s *Settings) BeginDay() {
	s.days.form, s.days.calls = &DayForm{}, s.Say("settings.days-off.when")
	s.changed()
}

// CancelDay closes the form of a day.
func (s *Settings) CancelDay() {
	s.days.form, s.days.calls = nil, s.Say("settings.days-off.begin")
	delete(s.Problems, "day")
	delete(s.Problems, "day-name")
	s.changed()
}

// SetDay takes over a day as it is typed: the day, or none, the text, and what is wrong with it.
func (s *Settings) SetDay(d civil.Date, text, wrong string) {
	if f := s.days.form; f != nil {
		f.Day, f.Text, f.key = d, text, wrong
	}
}

// SetDayYearly says whether the day comes every year.
func (s *Settings) SetDayYearly(yearly bool) {
	if f := s.days.form; f != nil {
		f.Yearly = yearly
	}
}

// SetDayName is what they call the day.
func (s *Settings) SetDayName(name string) {
	if f := s.days.form; f != nil {
		f.Name = name
	}
}

// SaveDay keeps the day of the form. What is wrong is said under its field, and the form stays as it is.
func (s *Settings) SaveDay() {
	f := s.days.form
	if f == nil || f.saving {
		return
	}
	delete(s.Problems, "day")
	delete(s.Problems, "day-name")
	switch {
	case f.key != "":
		s.Problems["day"] = s.Say(f.key)
	case f.Day.IsZero():
		s.Problems["day"] = s.Say("settings.days-off.empty")
	}
	if s.Problems["day"] != "" {
		s.changed()
		return
	}
	day, who := civil.OwnDay{Day: civil.Once(f.Day), Name: f.Name}, s.app.Who()
	if f.Yearly {
		day.Day = civil.Every(f.Day)
	}
	f.saving = true
	s.doDay(s.Say("settings.days-off.added"),
		func(ctx context.Context) error { return s.app.Journal.AddDayOff(ctx, who, day) },
		func(ctx context.Context) error { return s.app.Journal.RemoveDayOff(ctx, who, day.Day) },
		func(err error) {
			f.saving = false
			switch {
			case s.days.form != f: // called off meanwhile
				s.app.Fail(err)
			case err != nil:
				s.refusedDay(err)
			default:
				s.days.form, s.days.calls = nil, s.Say("settings.days-off.begin")
			}
		})
}

// refusedDay says under its field why a day was not kept.
func (s *Settings) refusedDay(err error) {
	var bad *practice.Invalid
	if !errors.As(err, &bad) {
		s.app.Fail(err)
		return
	}
	field := "day"
	if bad.Field == "day-off-name" {
		field = "day-name"
	}
	s.problem(field, err)
}

// DateWords are the words for the field of a day in this room.
func (s *Settings) DateWords() say.DateWords { return dateWords(s.app) }

// Today is the day it is.
func (s *Settings) Today() civil.Date { return s.app.Today() }
