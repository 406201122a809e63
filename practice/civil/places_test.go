package civil_test

import (
	"slices"
	"testing"

	"tideway/practice/civil"
)

// TestPlacesAreKnown asks for the holidays of every place that is offered.
func TestPlacesAreKnown(t *testing.T) {
	countries := civil.Countries()
	if len(countries) < 40 || !slices.IsSorted(countries) || len(slices.Compact(slices.Clone(countries))) != len(countries) {
		t.Fatalf("%d countries: %v", len(countries), countries)
	}
	regions := 0
	for _, country := range countries {
		for _, region := range append(civil.Regions(country), "") {
			h, err := civil.NewHolidays(country, region)
			if err != nil || !h.Known() || h.Region() != region {
				t.Errorf("%s-%s: %+v, %v", country, region, h, err)
			}
			regions++
		}
	}
	if regions < len(countries)+16+26+8+4 {
		t.Errorf("%d places", regions)
	}
	for _, country := range []string{"", "FR", "XX", "gb"} {
		if got := civil.Regions(country); (len(got) == 4) != (country == "gb") {
			t.Errorf("regions of %q: %v", country, got)
		}
	}
}
