package present

import (
	"context"

	"tideway/practice"
)

// Autostart is the system's own word on whether the program starts at login. Both may touch the disk.
type Autostart interface {
	On() (bool, error)
	Set(on bool) error
}

// answered is what the setting holds once somebody has said yes or no.
const answered = "asked"

// LoginOffer asks, once, whether the program may start with the computer.
type LoginOffer struct{ Title, Body, Yes, No string }

// readOffer finds out in the background whether there is something to ask: reminders are on and come only while the
// program runs, there is a tray for it to run in, it does not start by itself, and nobody has answered yet.
func (a *Away) readOffer() {
	auto := a.app.Autostart
	if auto == nil || !a.CanWrite() || !a.app.Host.HasTray() || !a.app.Clear.Reminders || a.app.Journal.Settings().MadeUp {
		return
	}
	var asks bool
	a.app.Do(func(ctx context.Context) error {
		said, err := a.app.Journal.Setting(ctx, practice.SettingLogin)
		if err != nil || said != "" {
			return err
		}
		on, err := auto.On()
		asks = err == nil && !on
		return err
	}, func(err error) {
		if err == nil && asks { // what cannot be found out is not asked about
			a.asks = true
			a.changed()
		}
	})
}

// Offer is the question, once there is a time away; nil where there is none to ask, and while the form is open.
func (a *Away) Offer() *LoginOffer {
	if !a.asks || a.Form != nil || a.Empty() {
		return nil
	}
	return &LoginOffer{a.Say("away.login.title"), a.Say("away.login.body"), a.Say("away.login.yes"), a.Say("away.login.no")}
}

// AnswerOffer takes the answer. It is never asked again; Settings holds the switch.
func (a *Away) AnswerOffer(yes bool) {
	if !a.asks {
		return
	}
	a.asks = false
	auto := a.app.Autostart
	a.app.Do(func(ctx context.Context) error {
		if yes {
			if err := auto.Set(true); err != nil {
				return err
			}
		}
		return a.app.Journal.SetSetting(ctx, practice.SettingLogin, answered)
	}, func(err error) {
		switch {
		case err != nil:
			a.asks = true
			a.app.Tell(Notice{Text: a.Say("settings.login.refused"), Wrong: true})
		case yes:
			a.app.Tell(Notice{Text: a.Say("away.login.done"), Action: a.Say("away.undo"), Do: func() {
				a.app.Do(func(context.Context) error { return auto.Set(false) }, a.app.Fail)
			}})
		default:
			a.app.Tell(Notice{Text: a.Say("away.login.later")})
		}
	})
}

// Login is how Settings shows whether the program starts at login.
type Login struct {
	On, Fixed bool   // Fixed: it cannot be changed here
	Hint      string // what it means, or why it cannot be
}

// readLogin asks the system, in the background.
func (s *Settings) readLogin() {
	if s.app.Autostart == nil {
		return
	}
	var on bool
	s.app.Do(func(context.Context) (err error) {
		on, err = s.app.Autostart.On()
		return err
	}, func(err error) {
		if s.login != loginUnknown && s.login == loginState(on, err) {
			return
		}
		s.login = loginState(on, err)
		s.changed()
	})
}

// What the system said about starting at login.
const (
	loginUnknown = iota // it was not asked yet
	loginOff
	loginOn
	loginHidden // it does not say
)

func loginState(on bool, err error) int {
	switch {
	case err != nil:
		return loginHidden
	case on:
		return loginOn
	}
	return loginOff
}

// Login is what the system says; false where there is nothing to say: another journal than one's own, or it was not
// asked yet.
func (s *Settings) Login() (Login, bool) {
	if s.app.Autostart == nil || s.login == loginUnknown {
		return Login{}, false
	}
	l := Login{On: s.login == loginOn, Hint: s.app.Say("settings.login.hint")}
	switch {
	case s.login == loginHidden:
		l.Fixed, l.Hint = true, s.app.Say("settings.login.unknown")
	case !s.HasTray() && l.On: // it may have been on before the panel went
		l.Hint = s.app.Say("settings.login.no-tray.on")
	case !s.HasTray():
		l.Fixed, l.Hint = true, s.app.Say("settings.login.no-tray")
	}
	return l, true
}

// SetLogin lets the program start at login, or not, and shows what the system made of it. Whoever has used the switch is
// not asked any more.
func (s *Settings) SetLogin(on bool) {
	if s.app.Autostart == nil {
		return
	}
	s.app.Do(func(ctx context.Context) error {
		if err := s.app.Autostart.Set(on); err != nil {
			return err
		}
		if !s.app.Journal.ReadOnly() {
			return s.app.Journal.SetSetting(ctx, practice.SettingLogin, answered)
		}
		return nil
	}, func(err error) {
		if err != nil {
			s.app.Tell(Notice{Text: s.app.Say("settings.login.refused"), Wrong: true})
		}
		s.login = loginUnknown
		s.readLogin()
	})
}
