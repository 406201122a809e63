package terminal

import (
	"slices"
	"strconv"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
)

type settingsCmd struct {
	Autostart string `help:"${help_settings_autostart}" placeholder:"on|off"`

	Here settingsHereCmd `cmd:"" default:"1" hidden:""`
	Get  settingsGetCmd  `cmd:"" help:"${help_settings_get}"`
	Set  settingsSetCmd  `cmd:"" help:"${help_settings_set}"`
}

// setting is one value that can be read and written by key. The sealed ones live in Settings or in a person; the ones
// in the clear (theme and the like) in the store.
type setting struct {
	key string
	own bool // each person has one of their own, and --who says whose
	get func(s *session, j *practice.Journal, who practice.PersonID) (string, error)
	set func(s *session, j *practice.Journal, who practice.PersonID, value string) error
}

// shared makes a setting out of a field of the shared settings.
func shared(key string, get func(practice.Settings) string, set func(*practice.Settings, string) error) setting {
	return setting{key, false,
		func(_ *session, j *practice.Journal, _ practice.PersonID) (string, error) {
			return get(j.Settings()), nil
		},
		func(s *session, j *practice.Journal, _ practice.PersonID, value string) error {
			return j.EditSettings(s.ctx, "", func(all *practice.Settings) error { return set(all, value) })
		},
	}
}

// clear makes a setting that stands in the clear, with the values that it may have.
func clear(key, fallback string, values ...string) setting {
	return setting{key, false,
		func(s *session, j *practice.Journal, _ practice.PersonID) (string, error) {
			v, err := j.Setting(s.ctx, key)
			if v == "" {
				v = fallback
			}
			return v, err
		},
		func(s *session, j *practice.Journal, _ practice.PersonID, value string) error {
			if !slices.Contains(values, value) {
				return usage{told(s.Say("terminal.bad-value", "key", key, "value", shown(value), "values", strings.Join(values, ", ")))}
			}
			return j.SetSetting(s.ctx, key, value)
		},
	}
}

var settings = []setting{
	shared("country", func(a practice.Settings) string { return a.Country },
		func(a *practice.Settings, v string) error { a.Country, a.Region = strings.ToUpper(v), ""; return nil }),
	shared("region", func(a practice.Settings) string { return a.Region },
		func(a *practice.Settings, v string) error { a.Region = strings.ToUpper(v); return nil }),
	shared("start-hour", func(a practice.Settings) string { return strconv.Itoa(a.StartHour) },
		func(a *practice.Settings, v string) (err error) {
			if a.StartHour, err = strconv.Atoi(v); err != nil {
				a.StartHour = -1 // refused with a sentence by the journal
			}
			return nil
		}),
	shared("hemisphere", func(a practice.Settings) string { return string(a.Hemisphere) },
		func(a *practice.Settings, v string) error { a.Hemisphere = hemisphere(v); return nil }),
	shared("reminder-time", func(a practice.Settings) string { return a.ReminderTime.String() },
		func(a *practice.Settings, v string) error {
			a.ReminderTime, _ = civil.ParseTimeOfDay(v) // one that cannot be read is midnight, which the journal refuses
			return nil
		}),
	shared("invitation", func(a practice.Settings) string { return a.Invitation.String() },
		func(a *practice.Settings, v string) (err error) {
			if a.Invitation, err = civil.ParseWorkweek(v); err != nil {
				return &practice.Invalid{Field: "invitation", Reason: "several", Value: shown(v)}
			}
			return nil
		}),
	shared("invitation-time", func(a practice.Settings) string { return a.InvitationTime.String() },
		func(a *practice.Settings, v string) error {
			a.InvitationTime, _ = civil.ParseTimeOfDay(v)
			return nil
		}),
	shared("remeeting", func(a practice.Settings) string { return a.Remeeting.On.String() },
		func(a *practice.Settings, v string) (err error) {
			if a.Remeeting.On, err = civil.ParseMonthDay(v); err != nil {
				return &practice.Invalid{Field: "remeeting", Reason: "day", Value: shown(v)}
			}
			return nil
		}),
	{"workweek", true, getWeek, setWeek},
	clear(practice.SettingTheme, "system", "system", "day", "night", "contrast"),
	clear(practice.SettingSize, "100", "85", "100", "115", "130", "150", "175", "200"),
	clear(practice.SettingReminders, "on", "on", "off"),
	clear(practice.SettingMotion, "on", "on", "off"),
	clear(practice.SettingTray, "hide", "hide", "quit"),
	clear(practice.SettingSound, "off", "off", "on"),
}

// hemisphere reads its name, in the long or the short form.
func hemisphere(v string) civil.Hemisphere {
	v = strings.ToLower(v)
	if v == "north" || v == "south" {
		v += "ern"
	}
	return civil.Hemisphere(v)
}

func getWeek(_ *session, j *practice.Journal, who practice.PersonID) (string, error) {
	var weeks []string
	for _, p := range j.People() {
		if who == "" || p.ID == who {
			weeks = append(weeks, p.Week.String())
		}
	}
	return strings.Join(slices.Compact(weeks), " / "), nil
}

// setWeek sets the working week of the person that --who names, or of everybody.
func setWeek(s *session, j *practice.Journal, who practice.PersonID, value string) error {
	week, err := civil.ParseWorkweek(value)
	if err != nil || strings.TrimSpace(value) == "" { // which is no working day, and more likely a slip
		return usage{told(s.Say("terminal.bad-week", "value", shown(value)))}
	}
	for _, p := range j.People() {
		if who != "" && p.ID != who {
			continue
		}
		if err := j.EditPerson(s.ctx, "", p.ID, func(p *practice.Person) { p.Week = week }); err != nil {
			return err
		}
	}
	return nil
}

func findSetting(s *session, key string) (setting, error) {
	var keys []string
	for _, one := range settings {
		if one.key == key {
			return one, nil
		}
		keys = append(keys, one.key)
	}
	return setting{}, usage{told(s.Say("terminal.bad-key", "value", shown(key), "keys", strings.Join(keys, ", ")))}
}

type settingsGetCmd struct {
	Key string `arg:"" optional:"" help:"${help_settings_key}"`
	Who string `help:"${help_settings_who}" placeholder:"NAME"`
}

func (c *settingsGetCmd) Run(s *session) error {
	if err := s.autostartAlone(); err != nil {
		return err
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		who, err := c.who(s, j)
		if err != nil {
			return err
		}
		wanted := settings
		if c.Key != "" {
			one, err := findSetting(s, c.Key)
			if err != nil {
				return err
			}
			wanted = []setting{one}
		}
		values, lines := map[string]string{}, []string{}
		for _, one := range wanted {
			v, err := one.get(s, j, who)
			if err != nil {
				return err
			}
			values[one.key] = v
			if c.Key == "" {
				v = one.key + " = " + v
			}
			lines = append(lines, v)
		}
		return s.print(values, lines...)
	})
}

func (c *settingsGetCmd) who(s *session, j *practice.Journal) (practice.PersonID, error) {
	if c.Who == "" {
		return "", nil
	}
	return s.person(j, c.Who)
}

type settingsSetCmd struct {
	Key   string `arg:"" help:"${help_settings_key}"`
	Value string `arg:"" help:"${help_settings_value}"`
	Who   string `help:"${help_settings_who}" placeholder:"NAME"`
}

func (c *settingsSetCmd) Run(s *session) error {
	one, err := findSetting(s, c.Key)
	if err == nil {
		err = s.autostartAlone()
	}
	if err != nil {
		return err
	}
	if c.Who != "" && !one.own {
		return usage{told(s.Say("terminal.not-own", "key", c.Key))}
	}
	return s.with(func(j *practice.Journal, _ Files) error {
		who, err := (&settingsGetCmd{Who: c.Who}).who(s, j)
		if err != nil {
			return err
		}
		if err := one.set(s, j, who, c.Value); err != nil {
			return err
		}
		v, err := one.get(s, j, who)
		if err != nil {
			return err
		}
		return s.print(map[string]string{c.Key: v}, c.Key+" = "+v)
	})
}
