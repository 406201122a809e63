package present_test

import (
	"slices"
	"strings"
	"testing"

	"tideway/practice/civil"
	"tideway/ui/present"
)

func TestCountriesHaveNames(t *testing.T) {
	b := newShell(t, "Maren")
	vm := present.NewSettings(b.App)
	check := func(places []present.Place, current int, chosen string) {
		t.Helper()
		if places[0].Code != "" || places[current].Code != chosen {
			t.Errorf("first %+v, chosen %+v, want %q", places[0], places[current], chosen)
		}
		if !slices.IsSortedFunc(places[1:], func(a, b present.Place) int { return strings.Compare(a.Name, b.Name) }) {
			t.Errorf("not by name: %v", places)
		}
		for _, p := range places {
			if p.Name == "" || p.Name == p.Code || strings.Contains(p.Name, "country.") || strings.Contains(p.Name, "-"+p.Code) && p.Code != "" {
				t.Errorf("no name for %+v", p)
			}
		}
	}
	places, current := vm.Countries()
	check(places, current, "")
	if len(places) != len(civil.Countries())+1 {
		t.Errorf("%d places", len(places))
	}
	for _, country := range civil.Countries() {
		vm.SetCountry(country)
		if places, current := vm.Regions(); len(places) > 0 {
			check(places, current, "")
		}
	}
	vm.SetCountry("DE")
	vm.SetRegion("BY")
	places, current = vm.Regions()
	check(places, current, "BY")
	if places[current].Name != "Bavaria" {
		t.Errorf("BY is %q", places[current].Name)
	}
	vm.SetCountry("DE") // chosen again: nothing changes
	if b.f.Settings().Region != "BY" {
		t.Error("the region is lost")
	}
	vm.SetCountry("FR")
	if got := b.f.Settings(); got.Country != "FR" || got.Region != "" {
		t.Errorf("kept %+v", got)
	}
	if places, _ := vm.Regions(); len(places) != 0 {
		t.Errorf("regions of France: %v", places)
	}
}

// TestACountrySetByCommandIsShown: a code whose holidays are not known is chosen still, and can be left.
func TestACountrySetByCommandIsShown(t *testing.T) {
	b := newShell(t, "Maren")
	set := b.f.Settings()
	set.Country, set.Region = "TR", "34"
	if err := b.f.ChangeSettings(t.Context(), b.f.First, set); err != nil {
		t.Fatal(err)
	}
	vm := present.NewSettings(b.App)
	countries, current := vm.Countries()
	regions, region := vm.Regions()
	if countries[current].Code != "TR" || regions[region].Name != "TR-34" || vm.CountryHint() != b.Say("settings.country.unknown") {
		t.Errorf("%+v, %+v: %s", countries[current], regions, vm.CountryHint())
	}
	vm.SetCountry("")
	if got := b.f.Settings(); got.Country != "" || got.Region != "" {
		t.Errorf("kept %+v", got)
	}
}
