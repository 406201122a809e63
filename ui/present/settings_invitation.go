package present

import (
	"tideway/practice"
	"tideway/practice/civil"
)

// InvitationDays are the days on which a weekly invitation can come, after "never", and the place of the chosen one.
func (s *Settings) InvitationDays() (names []string, current int) {
	names = []string{s.app.Say("settings.invitation.never")}
	chosen, on := s.Shared().Invitation.Only()
	for i, day := range s.Week() {
		names = append(names, upperFirst(day.Name))
		if on && day.Day == chosen {
			current = i + 1
		}
	}
	return names, current
}

// SetInvitation takes a place in InvitationDays.
func (s *Settings) SetInvitation(i int) {
	var on civil.Workweek
	if i > 0 {
		on = 1 << s.Week()[i-1].Day
	}
	s.shared("invitation", func(set *practice.Settings) { set.Invitation = on })
}

// InvitationTimes are the times at which it can come, and the place of the chosen one.
func (s *Settings) InvitationTimes() (times []string, current int) {
	return wakingHours(s.Shared().InvitationTime)
}

// SetInvitationTime takes a time such as "18:00".
func (s *Settings) SetInvitationTime(text string) {
	at, err := civil.ParseTimeOfDay(text)
	if err != nil {
		s.problem("invitation", err)
		return
	}
	s.shared("invitation", func(set *practice.Settings) { set.InvitationTime = at })
}
