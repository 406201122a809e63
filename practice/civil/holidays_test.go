package civil_test

import (
	"errors"
	"testing"

	"tideway/practice/civil"
)

func TestHolidays(t *testing.T) {
	for _, c := range []struct {
		country, region, day, name string
		off                        bool
	}{
		{"DE", "", "2026-04-06", "Ostermontag", true},
		{"de", "", "2026-12-25", "", true},
		{"DE", "", "2026-01-06", "", false},
		{"DE", "BY", "2026-01-06", "Heilige Drei Könige", true},
		{"de", "de-by", "2026-06-04", "Fronleichnam", true},
		{"DE", "HH", "2026-06-04", "", false},
		{"GB", "", "2026-12-28", "Boxing Day", true}, // the 26th is a Saturday
		{"GB", "", "2026-08-31", "Summer Bank Holiday", true},
		{"GB", "SCT", "2026-08-31", "", false},
		{"GB", "GB-SCT", "2026-08-03", "Summer Bank Holiday", true},
		{"GB", "SCT", "2026-01-02", "2nd January", true},
		{"GB", "SCT", "2026-04-06", "", false},              // Easter Monday
		{"GB", "SCT", "2028-01-03", "New Year’s Day", true}, // the 1st is a Saturday
		{"GB", "SCT", "2028-01-04", "2nd January", true},
		{"GB", "SCT", "2026-11-30", "St Andrew’s Day", true},
		{"GB", "NIR", "2026-07-13", "Battle of the Boyne", true},
		{"GB", "NIR", "2026-03-17", "St Patrick’s Day", true},
		{"GB", "ENG", "2026-03-17", "", false},
		{"US", "CA", "2026-05-25", "Memorial Day", true},
		{"US", "", "2021-12-31", "New Year's Day", true}, // observed in the year before its own
		{"JP", "", "2026-09-22", "", true},               // between two holidays
		{"CH", "", "2026-08-01", "", true},               // in every canton
		{"CH", "", "2026-01-02", "", false},              // only in some
		{"CH", "BE", "2026-01-02", "", true},
		{"AU", "", "2026-01-26", "", true},
		{"AU", "VIC", "2026-11-03", "", true},
		{"AU", "NSW", "2026-11-03", "", false},
		{"", "", "2026-12-25", "", false},
		{"IN", "", "2026-08-15", "", false},
	} {
		h, err := civil.NewHolidays(c.country, c.region)
		if err != nil {
			t.Fatal(err)
		}
		name, off := h.On(day(t, c.day))
		if off != c.off || c.name != "" && name != c.name || !off && name != "" {
			t.Errorf("%s %s on %s: %q, %v", c.country, c.region, c.day, name, off)
		}
	}
}

func TestHolidaysKnown(t *testing.T) {
	for _, c := range []struct {
		country, region string
		known           bool
		err             error
	}{
		{"", "", true, nil},
		{"DE", "", true, nil},
		{" de ", " by ", true, nil},
		{"AU", "", true, nil},
		{"US", "CA", true, nil}, // no regions known: accepted
		{"IN", "", false, nil},
		{"IN", "KA", false, nil},
		{"XX", "", false, civil.ErrCountry},
		{"UK", "", false, civil.ErrCountry}, // reserved, not assigned: it is GB
		{"D", "", false, civil.ErrCountry},
		{"D ", "", false, civil.ErrCountry},
		{"D E", "", false, civil.ErrCountry},
		{"DEU", "", false, civil.ErrCountry},
		{"Germany", "", false, civil.ErrCountry},
		{"", "BY", false, civil.ErrRegion},
		{"DE", "XX", false, civil.ErrRegion},
		{"DE", "AT-BY", false, civil.ErrRegion},
		{"US", "California", false, civil.ErrRegion},
		{"US", "C.", false, civil.ErrRegion},
	} {
		h, err := civil.NewHolidays(c.country, c.region)
		if !errors.Is(err, c.err) {
			t.Errorf("NewHolidays(%q, %q): %v, want %v", c.country, c.region, err, c.err)
		}
		if err == nil && h.Known() != c.known {
			t.Errorf("%q known: %v", c.country, h.Known())
		}
	}
	h, err := civil.NewHolidays("de", "de-by")
	if err != nil || h.Country() != "DE" || h.Region() != "BY" {
		t.Errorf("%q, %q, %v", h.Country(), h.Region(), err)
	}
	if _, off := h.On(civil.Date{}); off {
		t.Error("no day is a holiday")
	}
	var none civil.Holidays
	if _, off := none.On(day(t, "2026-12-25")); off || !none.Known() {
		t.Error("the zero Holidays knows a holiday")
	}
}

// Every table must answer for every day that a Date can be, without a panic, and
// must leave most days ordinary.
func TestHolidaysEverywhere(t *testing.T) {
	for _, country := range []string{
		"AR", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
		"HU", "IE", "IS", "IT", "JP", "KE", "LT", "LU", "LV", "MT", "MW", "MX", "NC", "NL", "NO", "NZ", "PL", "PT", "RO",
		"RS", "RU", "SE", "SI", "SK", "TH", "UA", "US", "ZA",
	} {
		h, err := civil.NewHolidays(country, "")
		if err != nil || !h.Known() {
			t.Errorf("%s: %v", country, err)
			continue
		}
		for _, year := range []int{civil.FirstYear, 2026, civil.LastYear} {
			days := 0
			for d := (civil.Date{Year: year, Month: 1, Day: 1}); d.Year == year; d = d.AddDays(1) {
				if name, off := h.On(d); off {
					days++
					if name == "" {
						t.Errorf("%s: a holiday without a name on %s", country, d)
					}
				}
			}
			if year == 2026 && (days < 3 || days > 40) {
				t.Errorf("%s has %d holidays in %d", country, days, year)
			}
		}
	}
}
