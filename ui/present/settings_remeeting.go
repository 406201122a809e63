package present

import (
	"strconv"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
)

// RemeetingMonths are the months in which the re-meeting can be, after "never", and the place of the chosen one.
func (s *Settings) RemeetingMonths() (names []string, current int) {
	names = []string{s.app.Say("settings.remeeting.never")}
	for m := time.January; m <= time.December; m++ {
		names = append(names, s.app.Say.Month(m))
	}
	return names, int(s.remeetingMonth())
}

// remeetingMonth is the month that was chosen, with its day or before it.
func (s *Settings) remeetingMonth() time.Month {
	switch kept := s.Shared().Remeeting.On; {
	case s.passed != nil:
		return s.passed.Month
	case kept.IsZero():
		return s.meeting
	default:
		return kept.Month
	}
}

// SetRemeetingMonth takes a place in RemeetingMonths. The day of the month stays where the month has it; as long as none
// was chosen, nothing is kept.
func (s *Settings) SetRemeetingMonth(i int) {
	if s.Shared().Remeeting.On.IsZero() {
		s.rest()
		s.meeting = time.Month(i)
		s.changed()
		return
	}
	if i == 0 {
		s.meeting = 0
	}
	s.meetOn(s.inMonth(i))
}

// PassRemeetingMonth is SetRemeetingMonth by a key, which goes over others on its way to the one that is meant.
func (s *Settings) PassRemeetingMonth(i int) {
	if s.Shared().Remeeting.On.IsZero() {
		s.SetRemeetingMonth(i)
		return
	}
	s.passOver(s.inMonth(i))
}

// inMonth is the kept day in a month, or none.
func (s *Settings) inMonth(i int) civil.MonthDay {
	month := time.Month(i)
	if month == 0 {
		return civil.MonthDay{}
	}
	return civil.MonthDay{Month: month, Day: min(s.Shared().Remeeting.On.Day, civil.DaysOf(month))}
}

// RemeetingDays are the days of the chosen month, and the place of the chosen one. As long as none was chosen, a question
// stands before them. Without a month there are none.
func (s *Settings) RemeetingDays() (names []string, current int) {
	month, kept := s.remeetingMonth(), s.Shared().Remeeting.On.Day
	if month == 0 {
		return nil, 0
	}
	current = max(kept-1, 0)
	if s.passed != nil {
		current = s.passed.Day - 1
	}
	if kept == 0 {
		names = append(names, s.app.Say("settings.remeeting.day.which"))
		if s.passed != nil {
			current++
		}
	}
	for day := range civil.DaysOf(month) {
		names = append(names, strconv.Itoa(day+1))
	}
	return names, current
}

// SetRemeetingDay takes a place in RemeetingDays, and with it the re-meeting is kept.
func (s *Settings) SetRemeetingDay(i int) {
	if on := s.onDay(i); !on.IsZero() {
		s.meetOn(on)
	}
}

// PassRemeetingDay is SetRemeetingDay by a key, which goes over others on its way. What it goes over is not kept: today
// among them would ring, and a day that is over would take this year's.
func (s *Settings) PassRemeetingDay(i int) {
	if on := s.onDay(i); !on.IsZero() {
		s.passOver(on)
		return
	}
	s.rest()
}

// onDay is a place in RemeetingDays; the question is no day.
func (s *Settings) onDay(i int) civil.MonthDay {
	names, _ := s.RemeetingDays()
	if i < 0 || i >= len(names) {
		return civil.MonthDay{}
	}
	day, err := strconv.Atoi(names[i])
	if err != nil {
		return civil.MonthDay{}
	}
	return civil.MonthDay{Month: s.remeetingMonth(), Day: day}
}

// RemeetingField is the id under which the choice of the re-meeting is finished, when its field is left.
const RemeetingField = "remeeting"

func (s *Settings) passOver(on civil.MonthDay) {
	s.passed = &on
	s.typed[RemeetingField] = func() { s.meetOn(on) }
}

// rest lets go of what keys went over.
func (s *Settings) rest() {
	s.passed = nil
	delete(s.typed, RemeetingField)
}

// RemeetingHint says what the re-meeting is.
func (s *Settings) RemeetingHint() string {
	if s.app.Couple() {
		return s.app.Say("settings.remeeting.hint")
	}
	return s.app.Say("settings.remeeting.hint.one")
}

// RemeetingDayHint is which day one may take, or what becomes of one that not every year has.
func (s *Settings) RemeetingDayHint() string {
	switch on := s.Shared().Remeeting.On; {
	case on.IsZero():
		return s.app.Say("settings.remeeting.day.hint")
	case on.Leap():
		return s.app.Say("settings.remeeting.day.leap")
	}
	return ""
}

func (s *Settings) meetOn(on civil.MonthDay) {
	s.rest()
	s.shared(RemeetingField, func(set *practice.Settings) { set.Remeeting.On = on })
}
