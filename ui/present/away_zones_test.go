package present_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/present"
)

const auckland, honolulu, berlin = "Pacific/Auckland", "Pacific/Honolulu", "Europe/Berlin"

func january(day int) civil.Date { return civil.Date{Year: 2027, Month: 1, Day: day} }

// TestAwayFormZones: a new time away has the zone of the computer at both ends, unless the person says otherwise.
func TestAwayFormZones(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := present.NewAway(b.App)
	vm.Begin()
	if got := vm.ZoneLine(); got != "By the clocks of Berlin." {
		t.Errorf("it says %q", got)
	}
	vm.SetFrom(january(10), "", "")
	vm.SetTo(january(9), "", "")
	vm.Save()
	if vm.Form == nil || vm.Form.Problems["to"] != b.Say("away.problem.to.before") || vm.Preview() != "" {
		t.Fatal("the day before is no slip in one place")
	}
	vm.SetFromZone(auckland)
	vm.SetToZone(honolulu)
	if got := vm.ZoneLine(); got != "The first day by the clocks of Auckland, the last by those of Honolulu." || vm.Form.Problems["to"] != "" {
		t.Errorf("it says %q, %v", got, vm.Form.Problems)
	}
	if vm.Preview() != b.Say("away.preview.short") {
		t.Errorf("it will be %q", vm.Preview())
	}
	vm.SetTo(january(11), "", "")
	if got := vm.Preview(); !strings.HasPrefix(got, "Two nights. ") {
		t.Errorf("it will be %q", got)
	}
	vm.SetTo(january(9), "", "")
	vm.Save()
	aways := b.Sitting().Aways()
	if len(aways) != 1 || aways[0].Away() != (practice.Away{From: january(10), To: january(9), FromZone: auckland, ToZone: honolulu, Kind: practice.AwayTogether}) {
		t.Fatalf("kept %+v", aways)
	}
	_, coming, _ := vm.Lists()
	if len(coming) != 1 || coming[0].When != "Sunday, 10 January (Auckland) to Saturday, 9 January 2027 (Honolulu)" {
		t.Errorf("in the list: %+v", coming)
	}
	if spans := vm.Line().Spans; len(spans) != 1 || spans[0].To <= spans[0].From {
		t.Errorf("on the line: %+v", spans)
	}
}

// TestAwayZonesInTheList says a zone only where the ends differ.
func TestAwayZonesInTheList(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	for zones, want := range map[[2]string]string{
		{"", ""}: "Friday, 6 November to Tuesday, 10 November", {auckland, auckland}: "Friday, 6 November to Tuesday, 10 November",
		{"", auckland}: "Friday, 6 November to Tuesday, 10 November", {berlin, honolulu}: "Friday, 6 November (Berlin) to Tuesday, 10 November (Honolulu)",
		{"America/Sao_Paulo", "America/St_Johns"}: "Friday, 6 November (São Paulo) to Tuesday, 10 November (St John’s)",
		{"Etc/GMT-3", "Etc/UTC"}:                  "Friday, 6 November (UTC+3) to Tuesday, 10 November (UTC)",
	} {
		id := b.away(t, practice.Away{From: november(6), To: november(10), FromZone: zones[0], ToZone: zones[1], Kind: practice.AwayTogether})
		_, coming, _ := present.NewAway(b.App).Lists()
		if len(coming) != 1 || coming[0].When != want {
			t.Errorf("%v: %+v", zones, coming)
		}
		present.NewAway(b.App).Remove(id)
	}
}

// TestAwayZonesWithoutAnEnd: while coming home is not known only the first zone counts; with the day comes that of the
// computer, said in the form or with “We are back”.
func TestAwayZonesWithoutAnEnd(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := present.NewAway(b.App)
	vm.Begin()
	vm.SetFrom(october(12), "", "")
	vm.SetFromZone(auckland)
	vm.SetUnknown(true)
	if got := vm.ZoneLine(); got != "By the clocks of Auckland." {
		t.Errorf("it says %q", got)
	}
	vm.Save()
	e := b.Sitting().Aways()[0]
	if a := e.Away(); a.FromZone != auckland || a.ToZone != "" {
		t.Fatalf("kept %+v", a)
	}
	vm.Edit(string(e.ID))
	vm.SetUnknown(false)
	if vm.Form.FromZone != auckland || vm.Form.ToZone != berlin {
		t.Errorf("changed: %+v", vm.Form)
	}
	vm.Cancel()
	vm.Back(string(e.ID))
	if a := b.kept(t, string(e.ID)); a.To != october(19) || a.ToZone != berlin || a.FromZone != auckland {
		t.Errorf("back: %+v", a)
	}
	b.Notice().Do()
	if a := b.kept(t, string(e.ID)); !a.To.IsZero() || a.ToZone != "" {
		t.Errorf("undone: %+v", a)
	}
}

// TestAwayWithoutZonesStaysSo: what was written before there were zones is changed without getting one.
func TestAwayWithoutZonesStaysSo(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	id := b.away(t, practice.Away{From: november(6), To: november(10), Kind: practice.AwayTogether})
	vm := present.NewAway(b.App)
	vm.Edit(id)
	if got := vm.ZoneLine(); got != b.Say("away.zones.none") {
		t.Errorf("it says %q", got)
	}
	vm.SetTo(november(12), "", "")
	vm.Save()
	if a := b.kept(t, id); a.To != november(12) || a.FromZone != "" || a.ToZone != "" {
		t.Errorf("%+v", a)
	}
	vm.Edit(id)
	vm.SetToZone(honolulu)
	if got := vm.ZoneLine(); got != "The first day by the clocks of wherever you two are, the last by those of Honolulu." {
		t.Errorf("it says %q", got)
	}
}

// TestAwayElsewhere: in which list a time away stands goes by the clocks of its own places.
func TestAwayElsewhere(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.away(t, practice.Away{From: october(20), To: october(24), FromZone: auckland, ToZone: auckland, Kind: practice.AwayTogether})
	b.f.Clock.Set(october(19).At(20, 0, b.f.Zone)) // Tuesday morning in Auckland
	if here, coming, _ := present.NewAway(b.App).Lists(); len(here) != 1 || len(coming) != 0 || here[0].Back == "" {
		t.Errorf("%+v, %+v", here, coming)
	}
	if vm := present.NewNow(b.App); vm.Away == nil {
		t.Error("Now does not know of it")
	}
	if _, ok := b.f.Sit("").Underway(); !ok {
		t.Error("the tray cannot end it")
	}
	b.f.Clock.Set(october(19).At(12, 0, b.f.Zone))
	if here, coming, _ := present.NewAway(b.App).Lists(); len(here) != 0 || len(coming) != 1 {
		t.Errorf("%+v, %+v", here, coming)
	}
	b.f.Clock.Set(october(24).At(18, 0, b.f.Zone)) // Sunday morning in Auckland
	if here, _, _ := present.NewAway(b.App).Lists(); len(here) != 1 || !here[0].Past || here[0].Back != "" {
		t.Errorf("%+v", here)
	}
}

// TestFindZones: a place is found as people say it, by its city or its country.
func TestFindZones(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.away(t, practice.Away{From: november(6), To: november(10), FromZone: "Asia/Calcutta", ToZone: honolulu, Kind: practice.AwayTogether})
	vm := present.NewAway(b.App)
	vm.Begin()
	began := time.Now()
	zones := vm.Zones()
	if took := time.Since(began); took > time.Second {
		t.Errorf("the list took %v", took)
	}
	find := func(text string) (names []string) {
		for _, i := range zones.Find(text) {
			names = append(names, zones.All[i].Name)
		}
		return names
	}
	if got := find(""); !slices.Equal(got, []string{"Wherever we are", "Berlin, Germany", "Kolkata", "Honolulu, United States"}) {
		t.Errorf("at hand: %q", got)
	}
	for text, want := range map[string]string{
		"auck": "Auckland, New Zealand", "new zea": "Auckland, New Zealand", "sao paulo": "São Paulo, Brazil", "SÃO PAULO": "São Paulo, Brazil", "york": "New York, United States",
		"st johns": "St John’s, Canada", "Europe/Lisbon": "Lisbon, Portugal", "port au": "Port-au-Prince, Haiti", "germany": "Berlin, Germany", "india": "Kolkata, India", "berlin, ger": "Berlin, Germany",
		"singapore": "Singapore", "cote d'iv": "Abidjan, Côte d’Ivoire", "salaam": "Dar es Salaam, Tanzania",
	} {
		if got := find(text); len(got) == 0 || got[0] != want && !slices.Contains(got[:min(len(got), 3)], want) {
			t.Errorf("%q finds %q", text, got[:min(len(got), 5)])
		}
	}
	if got := find("atlantis"); len(got) != 0 {
		t.Errorf("found %q", got)
	}
	if got := find("a"); len(got) != 40 {
		t.Errorf("%d are shown for one letter", len(got))
	}
	for i, p := range zones.All {
		if p.Name == "" || strings.ContainsAny(p.Name, "_/") || strings.Contains(p.Name, "country.") || i > 0 && zones.Index(p.Code) != i {
			t.Errorf("%+v at %d", p, i)
		}
	}
}
