package present

import (
	"slices"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
)

// Place is a country or a region that can be chosen, with its name; the code is what is kept.
type Place struct{ Code, Name string }

// Countries are those whose holidays are known, by name, and which one is chosen. The first is no country. One that a
// command has set stands among them even if its holidays are not known.
func (s *Settings) Countries() (places []Place, current int) {
	return s.places(s.app.Say("settings.country.no"), "", civil.Countries(), s.Shared().Country)
}

// Regions are the regions of the country that have holidays of their own, by name, and which one is chosen; the first is
// the whole country. There are none where only the whole country is known.
func (s *Settings) Regions() (places []Place, current int) {
	set := s.Shared()
	codes := civil.Regions(set.Country)
	if len(codes) == 0 && set.Region == "" {
		return nil, 0
	}
	return s.places(s.app.Say("settings.region.no"), set.Country+"-", codes, set.Region)
}

// places are codes with their names, sorted by name after none, and the place of the chosen one.
func (s *Settings) places(none, prefix string, codes []string, chosen string) (places []Place, current int) {
	if chosen != "" && !slices.Contains(codes, chosen) {
		codes = append(codes, chosen)
	}
	for _, code := range codes {
		key := "country." + strings.ToLower(prefix+code)
		name := s.app.Say(key)
		if name == key {
			name = prefix + code
		}
		places = append(places, Place{code, name})
	}
	slices.SortFunc(places, func(a, b Place) int { return strings.Compare(a.Name, b.Name) })
	places = append([]Place{{Name: none}}, places...)
	return places, slices.IndexFunc(places, func(p Place) bool { return p.Code == chosen })
}

// SetCountry takes the code of a country; empty for none. The region of another country goes.
func (s *Settings) SetCountry(code string) {
	if code == s.Shared().Country { // the region stays
		delete(s.Problems, "country")
		return
	}
	s.shared("country", func(set *practice.Settings) { set.Country, set.Region = code, "" })
}

// SetRegion takes the code of a region of the country; empty for the whole of it.
func (s *Settings) SetRegion(code string) {
	s.shared("country", func(set *practice.Settings) { set.Region = code })
}

// CountryHint says what the country is good for, and whether its holidays are known.
func (s *Settings) CountryHint() string {
	set := s.Shared()
	if set.Country == "" {
		return s.app.Say("settings.country.none")
	}
	holidays, err := civil.NewHolidays(set.Country, set.Region)
	if err != nil || !holidays.Known() {
		return s.app.Say("settings.country.unknown")
	}
	return s.app.Say("settings.country.known")
}
