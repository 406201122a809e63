package settings_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/settings"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// loud is a window that can play the sound.
type loud struct {
	*uitest.Host
	heard int
}

func (l *loud) CanSound() bool { return true }
func (l *loud) Sound()         { l.heard++ }

func TestSoundIsOffUntilAskedFor(t *testing.T) {
	b := uitest.New(t, look.Options{}, "Maren")
	host := &loud{Host: b.Host}
	b.App.Host = host
	vm := present.NewSettings(b.App)
	b.Show(860, 3000, func() fyne.CanvasObject { return settings.New(vm) })
	if b.Says(b.Say("settings.sound.none")) || host.heard != 0 {
		t.Error("it says that nothing can play, or played by itself")
	}
	b.PressOn(uitest.Labelled[*widgets.Toggle](b, b.Say("settings.sound.on")), fyne.KeySpace)
	kept, err := b.Fixture.Setting(t.Context(), practice.SettingSound)
	if kept != "on" || err != nil || host.heard != 1 {
		t.Errorf("kept %q, %v, heard %d times", kept, err, host.heard)
	}
}

func TestNoSoundIsSaid(t *testing.T) {
	b := shown(t, true, "Maren")
	if !b.Says(b.Say("settings.sound.none")) {
		t.Error("nothing says that no sound can be played")
	}
}
