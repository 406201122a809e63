package present

import (
	"context"
	"slices"
	"strconv"

	"tideway/practice"
)

// keep writes a setting that stands in the clear. In a journal that cannot be written it holds while the window is open.
func (s *Settings) keep(key, value string) {
	if s.app.Journal.ReadOnly() {
		s.app.Changed()
		return
	}
	s.app.Do(func(ctx context.Context) error { return s.app.Journal.SetSetting(ctx, key, value) }, func(err error) {
		s.app.Fail(err)
		s.app.Changed()
	})
}

// SetReminders turns reminders on or off.
func (s *Settings) SetReminders(on bool) {
	s.app.Clear.Reminders = on
	s.keep(practice.SettingReminders, onOff(on))
}

// Themes are the ids of the themes in the order of ThemeNames.
func (s *Settings) Themes() []string {
	return []string{ThemeSystem, ThemeDay, ThemeNight, ThemeContrast}
}

// ThemeNames are what the themes are called.
func (s *Settings) ThemeNames() []string {
	var names []string
	for _, id := range s.Themes() {
		names = append(names, s.app.Say("settings.theme."+id))
	}
	return names
}

// SetTheme changes the theme at once.
func (s *Settings) SetTheme(id string) {
	s.app.Clear.Theme = id
	s.look()
	s.keep(practice.SettingTheme, id)
}

// Sizes are the sizes that are offered, in per cent, and the place of the one nearest to the present.
func (s *Settings) Sizes() (sizes []int, current int) {
	sizes = []int{85, 100, 115, 130, 150, 175, 200}
	if now := s.app.Clear.Size; !slices.Contains(sizes, now) {
		sizes = append(sizes, now)
		slices.Sort(sizes)
	}
	return sizes, slices.Index(sizes, s.app.Clear.Size)
}

// SetSize changes the size of everything at once.
func (s *Settings) SetSize(percent int) {
	s.app.Clear.Size = percent
	s.look()
	s.keep(practice.SettingSize, strconv.Itoa(percent))
}

// SetMotion lets things move, or not.
func (s *Settings) SetMotion(on bool) {
	s.app.Clear.Still = !on
	s.look()
	s.keep(practice.SettingMotion, onOff(on))
}

func (s *Settings) look() {
	c := s.app.Clear
	s.app.Host.ApplyLook(c.Theme, c.Size, !c.Still)
}

func onOff(on bool) string {
	if on {
		return settingOn
	}
	return settingOff
}
