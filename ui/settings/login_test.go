package settings_test

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/settings"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

func withLogin(t *testing.T, c present.Autostart, tray bool) *uitest.Bench {
	b := uitest.New(t, look.Options{}, "Maren", "Elio")
	b.Host.Tray, b.App.Autostart = tray, c
	vm := present.NewSettings(b.App)
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) })
	return b
}

// TestTheSwitchShowsTheSystem: it moves only as far as the system went along.
func TestTheSwitchShowsTheSystem(t *testing.T) {
	c := &uitest.Login{}
	b := withLogin(t, c, true)
	login := func() *widgets.Toggle { return uitest.Labelled[*widgets.Toggle](b, b.Say("settings.login")) }
	if test.Tap(login()); !c.Starts || !login().On() {
		t.Errorf("tapped: system %v, switch %v", c.Starts, login().On())
	}
	c.Refuse = errors.New("no")
	if test.Tap(login()); !login().On() {
		t.Error("the system refused, and the switch says off")
	}
}

func TestNoSwitchWithoutATray(t *testing.T) {
	b := withLogin(t, &uitest.Login{}, false)
	login := uitest.Labelled[*widgets.Toggle](b, b.Say("settings.login"))
	if !login.Disabled() || !b.Says(b.Say("settings.login.no-tray")) {
		t.Error("it can be switched on, or nothing says why not")
	}
	b = withLogin(t, nil, true)
	if b.Says(b.Say("settings.login.hint")) {
		t.Error("another journal has a switch")
	}
}

func TestLoginPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for name, tray := range map[string]bool{"tray": true, "no-tray": false} {
		b := withLogin(t, &uitest.Login{}, tray)
		b.Win.Resize(fyne.NewSize(864, 1900))
		b.Picture("settings-login-" + name)
	}
}

// mute is a window on a desktop where nobody shows notifications.
type mute struct {
	*uitest.Host
	shows bool
}

func (m *mute) HasNotices() bool { return m.shows }

// TestNobodyShowsNotices: it says so beside the reminders, and no longer once somebody does.
func TestNobodyShowsNotices(t *testing.T) {
	b := uitest.New(t, look.Options{}, "Maren")
	host := &mute{Host: b.Host}
	b.App.Host = host
	vm := present.NewSettings(b.App)
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) })
	if !b.Says(b.Say("desktop.error.no-notifications")) {
		t.Error("nothing says that no notification comes")
	}
	host.shows = true
	b.App.Changed()
	if b.Says(b.Say("desktop.error.no-notifications")) {
		t.Error("it still says so, and somebody shows them")
	}
}
