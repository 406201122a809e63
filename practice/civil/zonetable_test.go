package civil_test

import (
	"slices"
	"strings"
	"testing"

	"tideway/practice/civil"
)

// TestZonePlaces: every zone of the table is one that every computer knows, and stands there once, under a country.
func TestZonePlaces(t *testing.T) {
	places, seen := civil.ZonePlaces(), map[string]bool{}
	if len(places) < 400 {
		t.Fatalf("%d places", len(places))
	}
	for _, p := range places {
		if _, err := civil.LoadZone(p.Name); err != nil || seen[p.Name] || len(p.Country) != 2 || strings.ToUpper(p.Country) != p.Country {
			t.Errorf("%+v: %v, twice %v", p, err, seen[p.Name])
		}
		seen[p.Name] = true
	}
	if !slices.Contains(places, civil.ZonePlace{Name: "Pacific/Auckland", Country: "NZ"}) {
		t.Error("Auckland is not there")
	}
}
