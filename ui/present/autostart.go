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

// What the setting holds once somebody has said yes or no, and once it was said that there is no tray.
const (
	loginAsked = "asked"
	loginTold  = "told"
)

// LoginOffer asks, once, whether the program may start with the computer. Without a Yes it asks nothing, and says, once,
// that there is no tray; No is then the word that it was read.
type LoginOffer struct{ Title, Body, Yes, No string }

// readOffer finds out in the background whether there is something to ask: reminders are on and come only while the
// program runs, there is a tray for it to run in, it does not start by itself, and nobody has answered yet. Where there
// is no tray, that is said instead.
func (a *Away) readOffer() {
	auto := a.app.Autostart
	if auto == nil || !a.CanWrite() || !a.app.Clear.Reminders || a.app.Journal.Settings().MadeUp {
		return
	}
	tray, asks := a.app.Host.HasTray(), false
	a.app.Do(func(ctx context.Context) error {
		said, err := a.app.Journal.Setting(ctx, practice.SettingLogin)
		if err != nil || said == loginAsked || !tray && said != "" {
			return err
		}
		on, err := auto.On()
		asks = err == nil && !on
		return err
	}, func(err error) {
		if err == nil && asks { // what cannot be found out is not asked about
			a.asks, a.tray = true, tray
			a.changed()
		}
	})
}

// Offer is the question, once there is a time away; nil where there is none to ask, and while the form is open.
func (a *Away) Offer() *LoginOffer {
	switch {
	case !a.asks || a.Form != nil || a.Empty():
		return nil
	case !a.tray:
		return &LoginOffer{Title: a.Say("away.no-tray.title"), Body: a.Say("away.no-tray.body"), No: a.Say("away.no-tray.read")}
	}
	return &LoginOffer{a.Say("away.login.title"), a.Say("away.login.body"), a.Say("away.login.yes"), a.Say("away.login.no")}
}

// AnswerOffer takes the answer. It is never asked again; Settings holds the switch.
func (a *Away) AnswerOffer(yes bool) {
	if !a.asks {
		return
	}
	a.asks = false
	auto, value := a.app.Autostart, loginAsked
	if !a.tray {
		yes, value = false, loginTold
	}
	refused := false
	a.app.Do(func(ctx context.Context) error {
		if yes {
			if err := auto.Set(true); err != nil {
				refused = true
				return err
			}
		}
		return a.app.Journal.SetSetting(ctx, practice.SettingLogin, value)
	}, func(err error) {
		switch {
		case refused:
			a.asks = true
			a.app.Tell(Notice{Text: a.Say("settings.login.refused"), Wrong: true})
		case err != nil:
			a.asks = true
			a.app.Fail(err)
		case yes:
			a.app.Tell(Notice{Text: a.Say("away.login.done"), Action: a.Say("away.undo"), Do: func() {
				a.app.Do(func(context.Context) error { return auto.Set(false) }, a.app.Fail)
			}})
		case !a.tray:
			a.app.Changed()
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
		s.login = loginState(on, err)
		s.changed() // also where it is as it was: a switch that was tapped in vain goes back
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
			return s.app.Journal.SetSetting(ctx, practice.SettingLogin, loginAsked)
		}
		return nil
	}, func(err error) {
		if err != nil {
			s.app.Tell(Notice{Text: s.app.Say("settings.login.refused"), Wrong: true})
		}
		s.readLogin()
	})
}
