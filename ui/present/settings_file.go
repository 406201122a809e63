package present

import (
	"context"

	"tideway/practice"
)

// HasTray says whether closing the window has a choice at all.
func (s *Settings) HasTray() bool { return s.app.Host.HasTray() }

// Notifying is a Host that knows whether anybody on this desktop shows notifications.
type Notifying interface{ HasNotices() bool }

// NoNotices says so where nobody does; empty where somebody does, or where it is not known.
func (s *Settings) NoNotices() string {
	if host, ok := s.app.Host.(Notifying); ok && !host.HasNotices() {
		return s.app.Say("desktop.error.no-notifications")
	}
	return ""
}

// SetQuits says what closing the window does: end the program, or hide to the tray.
func (s *Settings) SetQuits(quits bool) {
	s.app.Clear.Quits = quits
	value := settingHide
	if quits {
		value = settingQuit
	}
	s.keep(practice.SettingTray, value)
}

// Closing says honestly what closing the window means for reminders.
func (s *Settings) Closing() string {
	switch {
	case !s.HasTray():
		return s.app.Say("settings.close.no-tray")
	case s.app.Clear.Quits:
		return s.app.Say("settings.close.quits")
	}
	return s.app.Say("settings.close.hides")
}

// Path is where the journal lies.
func (s *Settings) Path() string {
	if s.app.Keeper == nil {
		return ""
	}
	return s.app.Keeper.Path()
}

// CopyName is what a copy is called unless somebody chooses otherwise: "Tideway copy 2026-10-19.tideway".
func (s *Settings) CopyName() string {
	return s.app.Say("settings.copy.name", "day", s.app.Today().String()) + ".tideway"
}

// MakeCopy asks for a place and writes a complete copy of the journal there.
func (s *Settings) MakeCopy() {
	s.app.Host.SaveAs(s.app.Say("settings.copy.title"), s.CopyName(), func(path string) {
		s.app.Do(func(ctx context.Context) error { return s.app.Keeper.Backup(ctx, path) }, func(err error) {
			if err != nil {
				s.app.Fail(err)
				return
			}
			s.app.Tell(Notice{Text: s.app.Say("settings.copy.done", "path", path)})
		})
	})
}

// Check reads the whole file and says what it found. It changes nothing.
func (s *Settings) Check() {
	if s.Checking {
		return
	}
	s.Checking, s.Checked = true, ""
	s.changed()
	var report practice.Report
	s.app.Do(func(ctx context.Context) error {
		var err error
		report, err = s.app.Keeper.Check(ctx)
		return err
	}, func(err error) {
		s.Checking = false
		if err != nil {
			s.Checked = Sentence(s.app.Say, err)
		} else {
			s.Checked = s.found(report)
		}
		s.changed()
	})
}

func (s *Settings) found(r practice.Report) string {
	switch {
	case r.Integrity != "ok":
		return s.app.Say("settings.check.damaged-file")
	case r.Damaged > 0:
		return s.app.Say("settings.check.damaged", "count", r.Damaged)
	case r.Unknown > 0:
		return s.app.Say("settings.check.newer", "count", r.Unknown)
	}
	return s.app.Say("settings.check.ok", "count", r.Records)
}
