package present_test

import (
	"errors"
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// system is what starts at login on a made-up computer.
type system struct {
	on    bool
	sets  int
	wrong error // it refuses to be changed
	mute  error // it does not tell
}

func (s *system) On() (bool, error) { return s.on, s.mute }

func (s *system) Set(on bool) error {
	if s.wrong != nil {
		return s.wrong
	}
	s.on = on
	s.sets++
	return nil
}

func withLogin(t *testing.T, names ...string) (*shellBench, *system) {
	b, sys := newShell(t, names...), &system{}
	b.host.tray, b.App.Autostart = true, sys
	return b, sys
}

// enter writes a time away down in the form, as somebody does.
func enter(vm *present.Away) {
	vm.Begin()
	vm.SetFrom(november(6), "", "")
	vm.SetTo(november(12), "", "")
	vm.Save()
}

func TestLoginIsOfferedOnce(t *testing.T) {
	for name, yes := range map[string]bool{"yes": true, "no": false} {
		t.Run(name, func(t *testing.T) {
			b, sys := withLogin(t, "Maren", "Elio")
			vm := present.NewAway(b.App)
			if vm.Offer() != nil {
				t.Fatal("asked before there was a time away")
			}
			vm.Begin()
			if vm.Offer() != nil {
				t.Fatal("asked beside the form")
			}
			enter(vm)
			if vm.Offer() == nil || sys.sets != 0 {
				t.Fatalf("not asked, or done without asking: %+v", sys)
			}
			if present.NewAway(b.App).Offer() == nil {
				t.Error("not answered, and it is gone")
			}
			vm.AnswerOffer(yes)
			vm.AnswerOffer(!yes)
			if sys.on != yes || b.Notice().Text == "" || vm.Offer() != nil {
				t.Errorf("%+v, %+v", sys, b.Notice())
			}
			if again := present.NewAway(b.App); again.Offer() != nil {
				t.Error("answered, and asked again")
			}
			if !yes {
				return
			}
			b.Notice().Do()
			if sys.on || present.NewAway(b.App).Offer() != nil {
				t.Error("taken back: it is still on, or asked again")
			}
		})
	}
}

func TestLoginIsNotOffered(t *testing.T) {
	for name, change := range map[string]func(b *shellBench, sys *system){
		"in another journal":   func(b *shellBench, _ *system) { b.App.Autostart = nil },
		"while it is on":       func(_ *shellBench, sys *system) { sys.on = true },
		"where none can tell":  func(_ *shellBench, sys *system) { sys.mute = errors.New("no home") },
		"without reminders":    func(b *shellBench, _ *system) { b.App.Clear.Reminders = false },
		"in a read-only one":   func(b *shellBench, _ *system) { b.f.Store.Locked = true },
		"on a disk that fails": func(b *shellBench, _ *system) { b.f.Store.Fail = practice.ErrFull },
	} {
		b, sys := withLogin(t, "Maren")
		enter(present.NewAway(b.App))
		if present.NewAway(b.App).Offer() == nil {
			t.Fatal("nothing is offered at all")
		}
		change(b, sys)
		if b.f.Store.Fail != nil {
			vm := present.NewAway(b.App)
			vm.AnswerOffer(false)
			if vm.Offer() == nil && b.Notice().Text == "" {
				t.Errorf("%s: nothing is said", name)
			}
			continue
		}
		if present.NewAway(b.App).Offer() != nil {
			t.Errorf("offered %s", name)
		}
	}
}

// TestNoTrayIsSaidOnce: and where a tray comes later, the question is still asked.
func TestNoTrayIsSaidOnce(t *testing.T) {
	b, sys := withLogin(t, "Maren", "Elio")
	b.host.tray = false
	vm := present.NewAway(b.App)
	enter(vm)
	if o := vm.Offer(); o == nil || o.Yes != "" || o.Title != b.Say("away.no-tray.title") {
		t.Fatalf("%+v", o)
	}
	vm.AnswerOffer(true) // there is no such button
	if sys.on || vm.Offer() != nil || present.NewAway(b.App).Offer() != nil {
		t.Error("it is on, or said again")
	}
	b.host.tray = true
	if o := present.NewAway(b.App).Offer(); o == nil || o.Yes == "" {
		t.Errorf("a tray has come, and it asks %+v", o)
	}
}

func TestTheSystemRefuses(t *testing.T) {
	b, sys := withLogin(t, "Maren")
	vm := present.NewAway(b.App)
	enter(vm)
	sys.wrong = errors.New("read-only home")
	vm.AnswerOffer(true)
	if b.Notice().Text != b.Say("settings.login.refused") || vm.Offer() == nil {
		t.Errorf("said %+v", b.Notice())
	}
	set := present.NewSettings(b.App)
	b.DismissNotice()
	set.SetLogin(true)
	if l, ok := set.Login(); !ok || l.On || b.Notice().Text != b.Say("settings.login.refused") {
		t.Errorf("%+v, said %+v", l, b.Notice())
	}
}

// TestSettingsShowWhatTheSystemSays, and not what was clicked here once.
func TestSettingsShowWhatTheSystemSays(t *testing.T) {
	b, sys := withLogin(t, "Maren", "Elio")
	vm := present.NewSettings(b.App)
	if l, ok := vm.Login(); !ok || l.On || l.Fixed {
		t.Fatalf("at first %+v", l)
	}
	vm.SetLogin(true)
	if l, _ := vm.Login(); !l.On || !sys.on {
		t.Errorf("switched on: %+v", l)
	}
	enter(present.NewAway(b.App))
	sys.on = false // turned off in the desktop's own settings
	if l, _ := present.NewSettings(b.App).Login(); l.On {
		t.Error("the desktop's answer is not believed")
	}
	if present.NewAway(b.App).Offer() != nil {
		t.Error("whoever has used the switch is asked all the same")
	}
	b.host.tray = false
	if l, _ := present.NewSettings(b.App).Login(); !l.Fixed || l.Hint != b.Say("settings.login.no-tray") {
		t.Errorf("without a tray %+v", l)
	}
	sys.on = true
	if l, _ := present.NewSettings(b.App).Login(); l.Fixed || !l.On || l.Hint != b.Say("settings.login.no-tray.on") {
		t.Errorf("on without a tray %+v", l)
	}
	sys.mute = errors.New("no home")
	if l, _ := present.NewSettings(b.App).Login(); !l.Fixed || l.Hint != b.Say("settings.login.unknown") {
		t.Errorf("where the system does not tell %+v", l)
	}
	b.App.Autostart = nil
	if _, ok := present.NewSettings(b.App).Login(); ok {
		t.Error("another journal has a switch")
	}
}

func TestGoingAwayHasTheFormReady(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.GoingAway()
	vm := present.NewAway(b.App)
	if b.Room() != present.RoomAway || vm.Form == nil || vm.Form.ID != "" {
		t.Fatalf("in %q with %+v", b.Room(), vm.Form)
	}
	vm.SetName("the island")
	vm.Gone()
	b.GoingAway()
	if vm = present.NewAway(b.App); vm.Form == nil || vm.Form.Name != "the island" {
		t.Errorf("what was left in the form is gone: %+v", vm.Form)
	}
	b.Open(present.RoomAway, nil)
	b.f.Store.Locked = true
	b.GoingAway()
	if vm = present.NewAway(b.App); vm.CanWrite() {
		t.Error("it can be written")
	}
}

func TestBackHomeAtOnce(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.BackHome()
	if b.Notice().Text != "" {
		t.Errorf("nobody was away, and it says %q", b.Notice().Text)
	}
	id := b.away(t, practice.Away{From: b.f.Today().AddDays(-3), To: b.f.Today().AddDays(4), Kind: practice.AwayTogether})
	b.BackHome()
	if got := b.kept(t, id); got.To != b.f.Today() || b.Room() != present.RoomNow || b.Notice().Text != b.Say("away.back.done") {
		t.Fatalf("kept %+v, said %q", got, b.Notice().Text)
	}
	b.Notice().Do()
	if got := b.kept(t, id); got.To != b.f.Today().AddDays(4) {
		t.Errorf("taken back, and kept %+v", got)
	}
}
