package terminal

import (
	"tideway/ui/present"
)

// settingsHereCmd is `settings` without another word: the start at login, which the system holds and no journal, or all
// settings of the journal.
type settingsHereCmd struct{}

func (*settingsHereCmd) Run(s *session) error {
	switch value := s.cli.Settings.Autostart; value {
	case "":
		return (&settingsGetCmd{}).Run(s)
	case "on", "off":
		return s.setAutostart(value == "on")
	default:
		return usage{told(s.Say("terminal.bad-value", "key", "autostart", "value", shown(value), "values", "on, off"))}
	}
}

// autostartAlone refuses the start at login beside another word of settings, where it would do nothing.
func (s *session) autostartAlone() error {
	if s.cli.Settings.Autostart == "" {
		return nil
	}
	return usage{told(s.Say("terminal.autostart-alone"))}
}

// setAutostart lets the program start at login, or not, and prints what the system makes of it.
func (s *session) setAutostart(on bool) error {
	auto, err := s.autostart()
	if err == nil {
		err = auto.Set(on)
	}
	var is bool
	if err == nil {
		is, err = auto.On()
	}
	if err != nil {
		return told(s.Say("settings.login.refused"))
	}
	value := "off"
	if is {
		value = "on"
	}
	return s.print(map[string]string{"autostart": value}, "autostart = "+value)
}

// autostart is the system's word on starting at login.
func (s *session) autostart() (present.Autostart, error) {
	if s.Env.Autostart == nil {
		return nil, told(s.Say("settings.login.unknown"))
	}
	return s.Env.Autostart()
}
