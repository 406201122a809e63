package present

import (
	"context"
	"slices"
	"strconv"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
)

// Settings is the room in which the two say how they want it. Every change takes effect and is kept at once.
//
// A text that is typed, a name, is kept when it is finished: with Enter, or when the field is left; so is a day that keys go
// over on their way to another.
type Settings struct {
	app *App

	// Problems are said under a field, by its id: "name" and the person's id, "other", "country", "day", "reminder".
	Problems map[string]string
	// Other is what is typed for the second person, and Adding whether its field is open.
	Other  string
	Adding bool
	// Checked is what the last check found, in a sentence; Checking is true while it runs.
	Checked  string
	Checking bool

	meeting time.Month      // chosen for the re-meeting while its day is not; 0: none
	passed  *civil.MonthDay // of the re-meeting, shown while keys go over it, and not kept yet
	login   int             // what the system says about starting at login
	days    daysOff
	view    int               // counts the views that were made
	typed   map[string]func() // what is typed and not kept yet, by field: how to keep it
	texts   map[string]string
}

// NewSettings makes the room.
func NewSettings(app *App) *Settings {
	s := &Settings{app: app, Problems: map[string]string{}, typed: map[string]func(){}, texts: map[string]string{}}
	s.readLogin()
	return s
}

// NewView tells that a view is being made.
func (s *Settings) NewView() { s.view++ }

// Stands answers later whether the view that is being made now is still the one that stands there. One that was thrown
// away hears of a lost focus too, and keeps nothing by it.
func (s *Settings) Stands() func() bool {
	mine := s.view
	return func() bool { return s.view == mine }
}

// Type takes over what is being typed into a field; keep keeps it. It is kept by Finish.
func (s *Settings) Type(field, text string, keep func(text string)) {
	s.texts[field] = text
	s.typed[field] = func() { keep(text) }
}

// Text is what stands in a field: what was typed and not kept yet, else what is kept.
func (s *Settings) Text(field, kept string) string {
	if text, ok := s.texts[field]; ok {
		return text
	}
	return kept
}

// Finish keeps what was typed into a field: Enter was pressed, or the field was left.
func (s *Settings) Finish(field string) {
	if keep, ok := s.typed[field]; ok {
		delete(s.typed, field)
		keep()
	}
}

// Gone keeps what is typed when the room is left.
func (s *Settings) Gone() {
	for field := range s.typed {
		s.Finish(field)
	}
}

// Say gives a sentence.
func (s *Settings) Say(key string, args ...any) string { return s.app.Say(key, args...) }

// Person is one of the people of the journal.
type Person = practice.Person

// People are the people of the journal.
func (s *Settings) People() []Person { return s.app.Journal.People() }

// Shared are the settings of the journal.
func (s *Settings) Shared() practice.Settings { return s.app.Journal.Settings() }

// Clear are the settings that stand in the clear.
func (s *Settings) Clear() Clear { return s.app.Clear }

// ReadOnly says what can be changed in a journal that cannot be written, or "" where it can. Why that is stands over the
// room already.
func (s *Settings) ReadOnly() string {
	if s.app.Journal.ReadOnly() {
		return s.app.Say("settings.read-only")
	}
	return ""
}

// change runs a command of the journal; a refusal is said under the field.
func (s *Settings) change(field string, work func(context.Context) error) {
	delete(s.Problems, field)
	s.app.Do(work, func(err error) {
		if err != nil {
			s.problem(field, err)
			return
		}
		delete(s.texts, field)
		s.changed()
	})
}

// problem says what went wrong under its field, or, where nothing is typed, at the foot of the window.
func (s *Settings) problem(field string, err error) {
	if field == "" {
		s.app.Fail(err)
		s.changed() // what was chosen goes back to what is kept
		return
	}
	s.Problems[field] = Sentence(s.app.Say, err)
	s.changed()
}

func (s *Settings) changed() { s.app.Changed() }

func (s *Settings) person(id practice.PersonID, field string, edit func(*practice.Person)) {
	p, err := s.app.Journal.Person(id)
	if err != nil {
		s.app.Fail(err)
		return
	}
	edited := p
	if edit(&edited); edited == p {
		delete(s.Problems, field)
		delete(s.texts, field)
		s.changed()
		return
	}
	who := s.app.Who()
	s.change(field, func(ctx context.Context) error {
		return s.app.Journal.EditPerson(ctx, who, id, edit)
	})
}

// NameField is the id under which a person's name has its problem.
func NameField(id practice.PersonID) string { return "name" + string(id) }

// SetName gives a person another name.
func (s *Settings) SetName(id practice.PersonID, name string) {
	for _, p := range s.People() {
		if p.ID != id && sameName(p.Name, name) {
			s.Problems[NameField(id)] = s.app.Say("first.same")
			s.changed()
			return
		}
	}
	clean, err := practice.CleanName(name)
	if err != nil {
		s.problem(NameField(id), err)
		return
	}
	s.person(id, NameField(id), func(p *practice.Person) { p.Name = clean })
}

// SetColour gives a person another of the six colours.
func (s *Settings) SetColour(id practice.PersonID, colour string) {
	s.person(id, "", func(p *practice.Person) { p.Colour = colour })
}

// MayStart says whether the audience that a person's entries begin with can be set here: only by that person.
func (s *Settings) MayStart(id practice.PersonID) bool { return s.app.Couple() && s.app.Who() == id }

// Shares says whether a person's new entries begin as for both.
func (s *Settings) Shares(p Person) bool { return p.Starts == practice.Us }

// SetShares sets what a person's own new entries begin as: for both, or just for themselves.
func (s *Settings) SetShares(id practice.PersonID, share bool) {
	if !s.MayStart(id) {
		return
	}
	to := practice.Me
	if share {
		to = practice.Us
	}
	s.person(id, "", func(p *practice.Person) { p.Starts = to })
}

// Week lists the days of the week from Monday on, with the name that people use.
func (s *Settings) Week() []WeekDay {
	var days []WeekDay
	for i := range 7 {
		day := time.Weekday((i + 1) % 7)
		days = append(days, WeekDay{day, s.app.Say.Weekday(day), s.app.Say("settings.weekday." + strconv.Itoa(int(day)))})
	}
	return days
}

// WeekDay is a day of the week with its name, in full and short.
type WeekDay struct {
	Day         time.Weekday
	Name, Short string
}

// SetWorkday says whether a person works on a day of the week.
func (s *Settings) SetWorkday(id practice.PersonID, day time.Weekday, works bool) {
	s.person(id, "", func(p *practice.Person) {
		p.Week &^= 1 << day
		if works {
			p.Week |= 1 << day
		}
	})
}

// Add opens the field for a second person.
func (s *Settings) Add() {
	s.Adding, s.days.calls = true, s.Say("settings.other.name")
	s.changed()
}

// AddPerson takes in the second person. Nothing that was written becomes shared by it.
func (s *Settings) AddPerson() {
	name := s.Other
	for _, p := range s.People() {
		if sameName(p.Name, name) {
			s.Problems["other"] = s.app.Say("first.same")
			s.changed()
			return
		}
	}
	delete(s.Problems, "other")
	who := s.app.Who()
	s.app.Do(func(ctx context.Context) error {
		_, err := s.app.Journal.AddPerson(ctx, name)
		return err
	}, func(err error) {
		if err != nil {
			s.problem("other", err)
			return
		}
		s.Adding, s.Other = false, ""
		s.app.SitDown(who)
	})
}

func (s *Settings) shared(field string, edit func(*practice.Settings)) {
	who := s.app.Who()
	s.change(field, func(ctx context.Context) error {
		return s.app.Journal.EditSettings(ctx, who, func(set *practice.Settings) error { edit(set); return nil })
	})
}

// StartHours are the hours at which a day can begin, as people read them.
func (s *Settings) StartHours() []string {
	var hours []string
	for h := range 9 {
		hours = append(hours, civil.TimeOfDay{Hour: h}.String())
	}
	return hours
}

// SetStartHour says at which hour the day begins.
func (s *Settings) SetStartHour(hour int) {
	s.shared("", func(set *practice.Settings) { set.StartHour = hour })
}

// SetSouthern says on which half of the earth the two live.
func (s *Settings) SetSouthern(southern bool) {
	hemisphere := civil.Northern
	if southern {
		hemisphere = civil.Southern
	}
	s.shared("", func(set *practice.Settings) { set.Hemisphere = hemisphere })
}

// ReminderTimes are the times at which a reminder can come, every hour, and the place of the present one; a time
// between them, set by command, stands among them.
func (s *Settings) ReminderTimes() (times []string, current int) {
	return wakingHours(s.Shared().ReminderTime)
}

// wakingHours are the hours at which something may come, with the chosen time among them, and its place.
func wakingHours(chosen civil.TimeOfDay) (times []string, current int) {
	for hour := 8; hour <= 20; hour++ {
		times = append(times, civil.TimeOfDay{Hour: hour}.String())
	}
	now := chosen.String()
	if !slices.Contains(times, now) {
		times = append(times, now)
		slices.Sort(times)
	}
	return times, slices.Index(times, now)
}

// SetReminderTime takes a time such as "18:00".
func (s *Settings) SetReminderTime(text string) {
	at, err := civil.ParseTimeOfDay(text)
	if err != nil {
		s.problem("reminder", err)
		return
	}
	s.shared("reminder", func(set *practice.Settings) { set.ReminderTime = at })
}
