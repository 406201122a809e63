package practice

import (
	"time"

	"tideway/practice/civil"
)

// Settings are what the two share about how the journal tells time. They are sealed: country and region would say where
// somebody lives.
type Settings struct {
	Made         time.Time        `json:"made"`
	MadeUp       bool             `json:"madeUp,omitempty"` // an invented journal, to look around in
	DueSecret    []byte           `json:"dueSecret,omitempty"`
	StartHour    int              `json:"startHour"`
	Hemisphere   civil.Hemisphere `json:"hemisphere"`
	Country      string           `json:"country,omitempty"`
	Region       string           `json:"region,omitempty"`
	ReminderTime civil.TimeOfDay  `json:"reminderTime"`

	// DaysOff are days off of their own, in order; Worked are public holidays on which they work.
	DaysOff []civil.OwnDay `json:"daysOff,omitempty"`
	Worked  []civil.Worked `json:"worked,omitempty"`

	// Invitation is the one day of the week on which the two want to be invited, none for no invitation.
	Invitation     civil.Workweek  `json:"invitation,omitzero"`
	InvitationTime civil.TimeOfDay `json:"invitationTime"`

	// Remeeting is their day for meeting again, once a year; absent for none.
	Remeeting Remeeting `json:"remeeting,omitzero"`
}

// DefaultSettings are those of a new journal: the day begins at four, northern, no country, reminders at 18:00,
// no weekly invitation and no re-meeting.
func DefaultSettings() Settings {
	return Settings{StartHour: 4, Hemisphere: civil.Northern, ReminderTime: civil.TimeOfDay{Hour: 18}, InvitationTime: civil.TimeOfDay{Hour: 18}}
}

func (s Settings) check() error {
	if s.StartHour < 0 || s.StartHour > 8 {
		return invalid("start-hour", "range", "")
	}
	if s.Hemisphere != civil.Northern && s.Hemisphere != civil.Southern {
		return invalid("hemisphere", "unknown", string(s.Hemisphere))
	}
	if s.ReminderTime.Hour < 8 || s.ReminderTime.Hour > 20 {
		return invalid("reminder-time", "quiet", s.ReminderTime.String())
	}
	if _, ok := s.Invitation.Only(); !ok && s.Invitation != 0 {
		return invalid("invitation", "several", s.Invitation.String())
	}
	if s.InvitationTime.Hour < 8 || s.InvitationTime.Hour > 20 {
		return invalid("invitation-time", "quiet", s.InvitationTime.String())
	}
	if err := s.Remeeting.check(); err != nil {
		return err
	}
	if _, err := civil.NewHolidays(s.Country, ""); err != nil {
		return invalid("country", "unknown", s.Country)
	}
	if _, err := civil.NewHolidays(s.Country, s.Region); err != nil {
		return invalid("region", "unknown", s.Region)
	}
	return nil
}
