package civil

import (
	"maps"
	"slices"
)

// Countries are the countries whose holidays are known, by their ISO 3166-1 codes, sorted.
func Countries() []string {
	codes := slices.Collect(maps.Keys(nationalOnly()))
	codes = append(codes, "AU", "CH", "DE", "GB")
	slices.Sort(codes)
	return codes
}

// Regions are the regions of a country that have holidays of their own, by the part of ISO 3166-2 after the hyphen,
// sorted; none where only the whole country is known. What lies inside each other ("England and Wales") is left out,
// though NewHolidays knows it.
func Regions(country string) []string {
	known, _ := tableOf(upper(country))
	codes := slices.Collect(maps.Keys(known.regional))
	codes = slices.DeleteFunc(codes, func(code string) bool { return code == "EAW" || code == "GBN" || code == "UKM" })
	slices.Sort(codes)
	return codes
}
