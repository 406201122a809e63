package civil

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/rickar/cal/v2"
)

var (
	// ErrCountry says that a text is not an ISO 3166 country code.
	ErrCountry = errors.New("not a country code")
	// ErrRegion says that a country has no region of that code.
	ErrRegion = errors.New("not a region of that country")
)

// Holidays answers on which days people are off because of a holiday. The zero
// Holidays has none. A day counts both when the holiday falls on it and when the
// law moves the holiday there.
type Holidays struct {
	country, region string
	unknown         bool
	// lists holds one list for one place; for a country of which only the regions
	// are known, one for each of them, and a day counts when all of them have it.
	lists [][]*cal.Holiday

	own    []OwnDay
	worked []string // names of public holidays that are no days off here
}

// NewHolidays finds the holidays of a country (ISO 3166-1, two letters) and, if
// given, of a region ("BY" or "DE-BY"), in any case.
//
// The empty country has no holidays. A code that ISO has not assigned is
// ErrCountry. A country whose holidays are not known is accepted with none, and
// Known reports false. A region that a country with known regions does not have
// is ErrRegion; where no regions are known, any well-formed one is accepted and
// changes nothing.
func NewHolidays(country, region string) (Holidays, error) {
	h := Holidays{country: upper(country), region: upper(region)}
	if h.country == "" {
		if h.region != "" {
			return Holidays{}, fmt.Errorf("find region %q without a country: %w", clip(region), ErrRegion)
		}
		return h, nil
	}
	if !isCountry(h.country) {
		return Holidays{}, fmt.Errorf("find country %q: %w", clip(country), ErrCountry)
	}
	h.region = strings.TrimPrefix(h.region, h.country+"-")
	if h.region != "" && !isRegion(h.region) {
		return Holidays{}, fmt.Errorf("find region %q of %s: %w", clip(region), h.country, ErrRegion)
	}
	known, ok := tableOf(h.country)
	h.unknown = !ok
	switch {
	case h.region != "" && len(known.regional) > 0:
		list, ok := known.regional[h.region]
		if !ok {
			return Holidays{}, fmt.Errorf("find region %q of %s: %w", clip(region), h.country, ErrRegion)
		}
		h.lists = [][]*cal.Holiday{list}
	case known.national != nil:
		h.lists = [][]*cal.Holiday{known.national}
	default:
		for _, region := range slices.Sorted(maps.Keys(known.regional)) {
			h.lists = append(h.lists, known.regional[region])
		}
	}
	return h, nil
}

// Country is the country code in capitals, or "".
func (h Holidays) Country() string { return h.country }

// Region is the region's code in capitals without the country, or "".
func (h Holidays) Region() string { return h.region }

// Known reports whether the holidays that were asked for are known; no country
// asks for none.
func (h Holidays) Known() bool { return !h.unknown }

// On reports whether d is a day off because of a holiday, and its name in the language of the country, or as it was named.
func (h Holidays) On(d Date) (name string, ok bool) {
	found, ok := h.Find(d)
	return found.Name, ok
}

func upper(s string) string { return strings.ToUpper(strings.TrimSpace(s)) }

// isRegion reports whether code has the form of ISO 3166-2 after the hyphen.
func isRegion(code string) bool {
	if len(code) == 0 || len(code) > 3 {
		return false
	}
	for i := range len(code) {
		c := code[i]
		if (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
