package present_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/present"
)

func TestSettingsPeople(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := present.NewSettings(b.App)
	vm.SetName(b.f.First, "  Maren   Lund ")
	vm.SetColour(b.f.First, "moss")
	vm.SetWorkday(b.f.First, time.Saturday, true)
	vm.SetWorkday(b.f.First, time.Monday, false)
	p, err := b.f.Person(b.f.First)
	if err != nil {
		t.Fatal(err)
	}
	if p.Name != "Maren Lund" || p.Colour != "moss" || p.Week.String() != "tue,wed,thu,fri,sat" {
		t.Errorf("kept %+v", p)
	}
	for _, name := range []string{"", "Elio", "eLIO", "a\x07b", strings.Repeat("x", 81)} {
		vm.SetName(b.f.First, name)
		problem := vm.Problems[present.NameField(b.f.First)]
		if problem == "" || strings.HasPrefix(problem, "invalid.") {
			t.Errorf("%q: %q", name, problem)
		}
	}
	if p, _ := b.f.Person(b.f.First); p.Name != "Maren Lund" {
		t.Errorf("a bad name was kept: %q", p.Name)
	}
	vm.SetName(b.f.First, "Maren Lund")
	if len(vm.Problems) != 0 {
		t.Errorf("the problem stays: %v", vm.Problems)
	}
}

// TestStartIsOnesOwn: nobody sets for the other what their new entries begin as.
func TestStartIsOnesOwn(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := present.NewSettings(b.App)
	vm.SetShares(b.f.First, true) // together
	b.SitDown(b.f.Other)
	vm.SetShares(b.f.First, true)
	if p, _ := b.f.Person(b.f.First); p.Starts == practice.Us {
		t.Error("another set it")
	}
	b.SitDown(b.f.First)
	vm.SetShares(b.f.First, true)
	if p, _ := b.f.Person(b.f.First); p.Starts != practice.Us {
		t.Error("it was not set")
	}
}

func TestAddPersonSharesNothing(t *testing.T) {
	b := newShell(t, "Maren")
	near := 0.3
	if _, err := b.f.CheckIn(t.Context(), practice.Writing{Who: b.f.First, Body: practice.CheckIn{Near: &near}, Audience: practice.Us}); err != nil {
		t.Fatal(err)
	}
	vm := present.NewSettings(b.App)
	vm.Other = "Maren"
	vm.AddPerson()
	if vm.Problems["other"] == "" {
		t.Error("the same name was taken twice")
	}
	vm.Other = "Elio"
	vm.AddPerson()
	if len(vm.People()) != 2 || vm.Adding || vm.Problems["other"] != "" {
		t.Fatalf("people %+v, problems %v", vm.People(), vm.Problems)
	}
	if b.Who() != b.f.First {
		t.Error("the sitting changed by it")
	}
	b.SitDown("")
	if n := len(b.Sitting().Entries(practice.KindCheckIn)); n != 0 {
		t.Errorf("%d entries became shared", n)
	}
	vm.Other = "Third"
	vm.AddPerson()
	if vm.Problems["other"] != b.Say("error.two-already") {
		t.Errorf("a third: %q", vm.Problems["other"])
	}
}

func TestSettingsShared(t *testing.T) {
	b := newShell(t, "Maren")
	vm := present.NewSettings(b.App)
	vm.SetStartHour(6)
	vm.SetSouthern(true)
	vm.SetCountry("DE")
	vm.SetRegion("BY")
	vm.SetReminderTime("19:00")
	got := b.f.Settings()
	if got.StartHour != 6 || got.Hemisphere != civil.Southern || got.Country != "DE" || got.Region != "BY" || got.ReminderTime.String() != "19:00" {
		t.Errorf("kept %+v", got)
	}
	if vm.CountryHint() != b.Say("settings.country.known") {
		t.Errorf("says %s", vm.CountryHint())
	}
	vm.SetCountry("XX")
	if p := vm.Problems["country"]; p == "" || strings.HasPrefix(p, "invalid.") {
		t.Errorf("XX: %q", p)
	}
	vm.SetReminderTime("03:00")
	if vm.Problems["reminder"] != b.Say("invalid.reminder-time.quiet") {
		t.Errorf("03:00: %q", vm.Problems["reminder"])
	}
	vm.SetCountry("")
	if b.f.Settings().Country != "" || vm.Problems["country"] != "" || vm.CountryHint() != b.Say("settings.country.none") {
		t.Errorf("no country: %+v, %v", b.f.Settings(), vm.Problems)
	}
	vm.SetReminderTime("18:25")
	times, current := vm.ReminderTimes()
	if times[current] != "18:25" || !slices.IsSorted(times) {
		t.Errorf("times %v at %d", times, current)
	}
}

func TestSettingsClear(t *testing.T) {
	b := newShell(t, "Maren")
	vm := present.NewSettings(b.App)
	vm.SetTheme(present.ThemeNight)
	vm.SetSize(175)
	vm.SetMotion(false)
	vm.SetReminders(false)
	vm.SetQuits(true)
	c, err := present.ReadClear(t.Context(), b.f.Setting)
	if err != nil {
		t.Fatal(err)
	}
	if want := (present.Clear{Theme: "night", Size: 175, Still: true, Quits: true}); c != want || b.App.Clear != want {
		t.Errorf("kept %+v, shown %+v", c, b.App.Clear)
	}
	if b.host.look != "night large still" {
		t.Errorf("looks %q", b.host.look)
	}
	if sizes, i := vm.Sizes(); sizes[i] != 175 {
		t.Errorf("sizes %v at %d", sizes, i)
	}
	b.f.Store.Fail = practice.ErrFull
	vm.SetTheme(present.ThemeDay)
	if b.Notice().Text != b.Say("error.full") {
		t.Errorf("a full disk says %q", b.Notice().Text)
	}
}

func TestSettingsTyping(t *testing.T) {
	b := newShell(t, "Maren")
	vm := present.NewSettings(b.App)
	keep := func(text string) { vm.SetName(b.f.First, text) }
	id := present.NameField(b.f.First)
	vm.Type(id, "Mar", keep)
	vm.Type(id, "Mara", keep)
	if p, _ := b.f.Person(b.f.First); p.Name != "Maren" || vm.Text(id, p.Name) != "Mara" {
		t.Errorf("kept %q, shows %q while typing", p.Name, vm.Text(id, p.Name))
	}
	vm.Gone()
	if p, _ := b.f.Person(b.f.First); p.Name != "Mara" || vm.Text(id, p.Name) != "Mara" {
		t.Errorf("leaving kept %q", p.Name)
	}
	vm.NewView()
	old := vm.Stands()
	if !old() {
		t.Error("the view does not stand")
	}
	vm.NewView()
	if old() || !vm.Stands()() {
		t.Error("the thrown away view stands")
	}
}

func TestSettingsFile(t *testing.T) {
	b := newShell(t, "Maren")
	vm := present.NewSettings(b.App)
	if vm.Path() != b.keeper.Path() {
		t.Errorf("lies at %q", vm.Path())
	}
	vm.MakeCopy()
	if len(b.keeper.copies) != 0 {
		t.Error("a copy that nobody chose a place for")
	}
	b.host.path = "/mnt/"
	vm.MakeCopy()
	want := "/mnt/Tideway copy 2026-10-19.tideway"
	if len(b.keeper.copies) != 1 || b.keeper.copies[0] != want || !strings.Contains(b.Notice().Text, want) {
		t.Errorf("copies %q, said %q", b.keeper.copies, b.Notice().Text)
	}
	b.keeper.fail = practice.ErrExists
	vm.MakeCopy()
	if b.Notice().Text != b.Say("error.exists") {
		t.Errorf("said %q", b.Notice().Text)
	}
}

func TestSettingsCheck(t *testing.T) {
	b := newShell(t, "Maren")
	vm := present.NewSettings(b.App)
	for _, c := range []struct {
		report practice.Report
		fail   error
		want   string
	}{
		{practice.Report{Integrity: "ok", Records: 12}, nil, "12 records were read"},
		{practice.Report{Integrity: "ok", Damaged: 1}, nil, "One record cannot be read"},
		{practice.Report{Integrity: "ok", Unknown: 4}, nil, "newer Tideway"},
		{practice.Report{Integrity: "row 3 missing"}, nil, "damaged in places"},
		{practice.Report{}, errors.New("?"), "Something went wrong"},
	} {
		b.keeper.report, b.keeper.fail = c.report, c.fail
		vm.Check()
		if vm.Checking || !strings.Contains(vm.Checked, c.want) {
			t.Errorf("%+v says %q", c.report, vm.Checked)
		}
	}
}

func TestClosingIsHonest(t *testing.T) {
	b := newShell(t, "Maren")
	vm := present.NewSettings(b.App)
	said := map[string]bool{vm.Closing(): true}
	b.host.tray = true
	said[vm.Closing()] = true
	vm.SetQuits(true)
	said[vm.Closing()] = true
	if len(said) != 3 {
		t.Errorf("three cases say %v", said)
	}
	if vm.ReadOnly() != "" {
		t.Error("read-only?")
	}
	b.f.Store.Locked = true
	if vm.ReadOnly() == "" {
		t.Error("a read-only journal does not say why")
	}
}

// TestReadOnlyIsSaid: whatever is changed in a journal that cannot be written, the reason is read.
func TestReadOnlyIsSaid(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.SitDown(b.f.First)
	b.f.Store.Locked = true
	vm := present.NewSettings(b.App)
	want := b.Say("error.read-only")
	for name, change := range map[string]func(){
		"colour": func() { vm.SetColour(b.f.First, "moss") }, "day": func() { vm.SetWorkday(b.f.First, time.Sunday, true) },
		"share": func() { vm.SetShares(b.f.First, true) }, "hour": func() { vm.SetStartHour(2) }, "south": func() { vm.SetSouthern(true) },
	} {
		b.DismissNotice()
		if change(); b.Notice().Text != want {
			t.Errorf("%s: said %q", name, b.Notice().Text)
		}
	}
	vm.SetCountry("DE")
	if vm.Problems["country"] != want {
		t.Errorf("country: said %q", vm.Problems["country"])
	}
}
