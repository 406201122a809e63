package portable_test

import (
	"strings"
	"testing"

	"tideway/data/portable"
)

// TestZonesOfTheEnds: a time that names its zone brings it along, and nights are counted by the clocks of both.
func TestZonesOfTheEnds(t *testing.T) {
	for name, c := range map[string]struct{ event, want string }{
		"two places":                  {"DTSTART;TZID=Europe/Berlin:20261003T180000\nDTEND;TZID=Asia/Tokyo:20261011T203000", "2026-10-03..2026-10-11 Europe/Berlin Asia/Tokyo"},
		"for a while, where it began": {"DTSTART;TZID=Europe/Berlin:20261003T180000\nDURATION:P4D", "2026-10-03..2026-10-07 Europe/Berlin Europe/Berlin"},
		"a name that Windows gives": {"DTSTART;TZID=New Zealand Standard Time:20261003T180000\nDTEND;TZID=Hawaiian Standard Time:20261007T120000",
			"2026-10-03..2026-10-07 Pacific/Auckland Pacific/Honolulu"},
		"a path before the place":  {"DTSTART;TZID=/example.org/1/Europe/Berlin:20261003T100000\nDTEND;TZID=/x/Europe/Rome:20261006T100000", "2026-10-03..2026-10-06 Europe/Berlin Europe/Rome"},
		"a file beside the zones":  {"DTSTART;TZID=posix/Europe/Berlin:20261003T100000\nDTEND;TZID=right/Europe/Berlin:20261006T100000", "2026-10-03..2026-10-06 Europe/Berlin Europe/Berlin"},
		"whole days":               {"DTSTART;VALUE=DATE:20261003\nDTEND;VALUE=DATE:20261012", "2026-10-03..2026-10-11  "},
		"UTC":                      {"DTSTART:20261003T100000Z\nDTEND:20261006T100000Z", "2026-10-03..2026-10-06  "},
		"UTC, named":               {"DTSTART;TZID=Etc/UTC:20261003T100000\nDTEND;TZID=UTC:20261006T100000", "2026-10-03..2026-10-06  "},
		"UTC with a zone besides":  {"DTSTART;TZID=Asia/Tokyo:20261003T100000Z\nDTEND:20261006T100000Z", "2026-10-03..2026-10-06  "},
		"no zone":                  {"DTSTART:20261003T100000\nDTEND:20261006T100000", "2026-10-03..2026-10-06  "},
		"one that nobody knows":    {"DTSTART;TZID=Custom 1:20261003T100000\nDTEND;TZID=Custom 1:20261006T100000", "2026-10-03..2026-10-06  "},
		"only one of them":         {"DTSTART;TZID=Europe/Berlin:20261003T100000\nDTEND:20261006T100000Z", "2026-10-03..2026-10-06 Europe/Berlin "},
		"a whole day at the end":   {"DTSTART;TZID=Europe/Berlin:20261003T100000\nDTEND;VALUE=DATE:20261007", "2026-10-03..2026-10-06 Europe/Berlin "},
		"a series, every one":      {"DTSTART;TZID=Europe/Berlin:20261003T100000\nDTEND;TZID=Europe/Rome:20261006T100000\nRRULE:FREQ=WEEKLY;COUNT=2", "2026-10-03..2026-10-06 Europe/Berlin Europe/Rome, 2026-10-10..2026-10-13 Europe/Berlin Europe/Rome"},
		"two nights over one date": {"DTSTART;TZID=Pacific/Auckland:20261003T200000\nDTEND;TZID=Pacific/Honolulu:20261004T200000", "2026-10-03..2026-10-04 Pacific/Auckland Pacific/Honolulu"},
		"one night over two dates": {"DTSTART;TZID=Pacific/Honolulu:20261003T200000\nDTEND;TZID=Pacific/Auckland:20261005T070000", ""},
		"home before one left":     {"DTSTART;TZID=Pacific/Auckland:20261003T200000\nDTEND;TZID=Pacific/Honolulu:20261002T230000", ""},
	} {
		found, err := portable.ReadCalendar(t.Context(), strings.NewReader(calendar("UID:a\n"+c.event)), today, zone(t, "Europe/Berlin"))
		var got []string
		for _, f := range found.Candidates {
			got = append(got, f.From.String()+".."+f.To.String()+" "+f.FromZone+" "+f.ToZone)
		}
		if text := strings.Join(got, ", "); err != nil || text != c.want || found.Unread != 0 {
			t.Errorf("%s: got %q, %v, %d not read; want %q", name, text, err, found.Unread, c.want)
		}
	}
}
