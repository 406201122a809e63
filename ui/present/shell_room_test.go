package present_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

func TestParseClear(t *testing.T) {
	standard := present.DefaultClear()
	for name, c := range map[string]struct {
		values map[string]string
		want   present.Clear
	}{
		"nothing": {nil, standard},
		"all": {map[string]string{"theme": "night", "size": "150", "motion": "off", "reminders": "off", "tray": "quit", "window": "900x600"},
			present.Clear{Theme: "night", Size: 150, Still: true, Quits: true, Width: 900, Height: 600}},
		"nonsense":  {map[string]string{"theme": "pink", "size": "9000", "motion": "?", "reminders": "", "tray": "x", "window": "-3xq"}, standard},
		"too small": {map[string]string{"size": "84", "window": "10x10"}, standard},
	} {
		if got := present.ParseClear(c.values); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
	if w, h := standard.WindowSize(); w != 1080 || h != 760 {
		t.Errorf("opens at %dx%d", w, h)
	}
	if w, h := present.ParseWindow(present.FormatWindow(1234, 777)); w != 1234 || h != 777 {
		t.Errorf("read back as %dx%d", w, h)
	}
}

func TestReadClear(t *testing.T) {
	b := newShell(t, "Maren")
	if err := b.f.SetSetting(t.Context(), practice.SettingSize, "130"); err != nil {
		t.Fatal(err)
	}
	c, err := present.ReadClear(t.Context(), b.f.Setting)
	if err != nil || c.Size != 130 {
		t.Errorf("read %+v, %v", c, err)
	}
	broken := errors.New("no disk")
	if _, err := present.ReadClear(t.Context(), func(context.Context, string) (string, error) { return "", broken }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

func TestSeats(t *testing.T) {
	one := newShell(t, "Maren").Seats()
	if len(one) != 1 || !one[0].Here || one[0].Side != 0 {
		t.Errorf("one alone: %+v", one)
	}
	b := newShell(t, "Maren", "Elio")
	b.SitDown(b.f.Other)
	var here []string
	for _, s := range b.Seats() {
		if s.Here {
			here = append(here, s.Name)
		}
	}
	if len(b.Seats()) != 3 || strings.Join(here, ",") != "Elio" {
		t.Errorf("here are %v of %+v", here, b.Seats())
	}
}

func TestRailRoom(t *testing.T) {
	for room, want := range map[present.Room]present.Room{
		present.RoomCheckIn: present.RoomNow, present.RoomRun: present.RoomRituals, present.RoomTides: present.RoomTides,
		present.RoomSettings: "", present.RoomCare: "",
	} {
		if got := present.RailRoom(room); got != want {
			t.Errorf("%s belongs to %q, want %q", room, got, want)
		}
	}
	if present.HasRail(present.RoomCare) || present.HasRail(present.RoomRun) || !present.HasRail(present.RoomKeep) {
		t.Error("the rail stands in the wrong rooms")
	}
}

func TestOpenOther(t *testing.T) {
	b := newShell(t, "Maren")
	b.OpenOther()
	if len(b.host.opened) != 0 {
		t.Error("opened what nobody chose")
	}
	b.host.path = "/mnt/old.tideway"
	b.OpenOther()
	b.OpenOwn()
	if strings.Join(b.host.opened, " ") != "/mnt/old.tideway " {
		t.Errorf("opened %q", b.host.opened)
	}
	b.host.fail = practice.ErrForeign
	b.OpenOther()
	if !b.Notice().Wrong || b.Notice().Text != b.Say("error.foreign") {
		t.Errorf("said %+v", b.Notice())
	}
}

func TestFirstBegins(t *testing.T) {
	for _, c := range []struct {
		names  [2]string
		people int
		bad    [2]bool
	}{
		{[2]string{"Maren", ""}, 1, [2]bool{}},
		{[2]string{" Maren ", "   "}, 1, [2]bool{}},
		{[2]string{"Maren", "Elio"}, 2, [2]bool{}},
		{[2]string{"مريم", "👩‍🚀"}, 2, [2]bool{}},
		{[2]string{"", ""}, 0, [2]bool{true, false}},
		{[2]string{"", "Elio"}, 0, [2]bool{true, false}},
		{[2]string{"Maren", "maren"}, 0, [2]bool{false, true}},
		{[2]string{strings.Repeat("a", 10000), "a\x00b"}, 0, [2]bool{true, true}},
		{[2]string{"Ma\u202eren", "Elio"}, 0, [2]bool{true, false}},
	} {
		b := newShell(t)
		vm := present.NewFirst(b.App)
		vm.SetName(0, c.names[0])
		vm.SetName(1, c.names[1])
		vm.Begin()
		if got := len(b.f.People()); got != c.people {
			t.Errorf("%q: %d people, want %d", c.names, got, c.people)
		}
		for i, p := range vm.Problems {
			if (p != "") != c.bad[i] {
				t.Errorf("%q: field %d says %q", c.names, i, p)
			}
			if strings.HasPrefix(p, "invalid.") {
				t.Errorf("%q: no sentence for %s", c.names, p)
			}
		}
		if begun := b.Room() == present.RoomNow; begun != (c.people > 0) {
			t.Errorf("%q: in room %q", c.names, b.Room())
		}
	}
}

func TestFirstProblemGoesWithTyping(t *testing.T) {
	vm := present.NewFirst(newShell(t).App)
	changes := 0
	vm.OnChange = func() { changes++ }
	vm.Begin()
	if vm.Problems[0] == "" {
		t.Fatal("an empty name was taken")
	}
	vm.SetName(0, "M")
	if vm.Problems[0] != "" || changes == 0 {
		t.Error("the problem stays while a new name is typed")
	}
}

func TestFirstTellsWhatWentWrong(t *testing.T) {
	b := newShell(t)
	b.f.Store.Fail = practice.ErrFull
	vm := present.NewFirst(b.App)
	vm.SetName(0, "Maren")
	vm.Begin()
	if b.Notice().Text != b.Say("error.full") || vm.Busy {
		t.Errorf("said %+v, busy %v", b.Notice(), vm.Busy)
	}
	vm.LookAround()
	if strings.Join(b.host.opened, "") != "demo" {
		t.Errorf("opened %q", b.host.opened)
	}
}
