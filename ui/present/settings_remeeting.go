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
	if kept := s.Shared().Remeeting.On.Month; kept != 0 {
		return kept
	}
	return s.meeting
}

// SetRemeetingMonth takes a place in RemeetingMonths. The day of the month stays where the month has it; as long as none
// was chosen, nothing is kept.
func (s *Settings) SetRemeetingMonth(i int) {
	month, kept := time.Month(i), s.Shared().Remeeting.On
	switch {
	case kept.IsZero():
		s.meeting = month
		s.changed()
	case month == 0:
		s.meeting = 0
		s.meetOn(civil.MonthDay{})
	default:
		s.meetOn(civil.MonthDay{Month: month, Day: min(kept.Day, civil.DaysOf(month))})
	}
}

// RemeetingDays are the days of the chosen month, and the place of the chosen one. As long as none was chosen, a question
// stands before them. Without a month there are none.
func (s *Settings) RemeetingDays() (names []string, current int) {
	month, kept := s.remeetingMonth(), s.Shared().Remeeting.On.Day
	if month == 0 {
		return nil, 0
	}
	if kept == 0 {
		names = append(names, s.app.Say("settings.remeeting.day.which"))
	}
	for day := range civil.DaysOf(month) {
		names = append(names, strconv.Itoa(day+1))
	}
	return names, max(kept-1, 0)
}

// SetRemeetingDay takes a place in RemeetingDays, and with it the re-meeting is kept.
func (s *Settings) SetRemeetingDay(i int) {
	names, _ := s.RemeetingDays()
	if i < 0 || i >= len(names) {
		return
	}
	if day, err := strconv.Atoi(names[i]); err == nil { // the question is no day
		s.meetOn(civil.MonthDay{Month: s.remeetingMonth(), Day: day})
	}
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
	s.shared("remeeting", func(set *practice.Settings) { set.Remeeting.On = on })
}
