package desktop

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func load(t *testing.T, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestEveryZoneOfTheTableLoads(t *testing.T) {
	zones := windowsZones()
	if len(zones) < 135 {
		t.Errorf("only %d zones", len(zones))
	}
	for windows, place := range zones {
		if windows == "" || place == "" || place == "Local" {
			t.Errorf("%q = %q", windows, place)
		}
		load(t, place)
	}
	for windows, place := range map[string]string{
		"W. Europe Standard Time": "Europe/Berlin", "Line Islands Standard Time": "Pacific/Kiritimati",
		"Dateline Standard Time": "Etc/GMT+12", "India Standard Time": "Asia/Calcutta",
	} {
		if zones[windows] != place {
			t.Errorf("%s: %q", windows, zones[windows])
		}
	}
}

func TestFixedZone(t *testing.T) {
	for offset, want := range map[int]string{
		0: "UTC", 3600: "Etc/GMT-1", -3600: "Etc/GMT+1", -12 * 3600: "Etc/GMT+12", 14 * 3600: "Etc/GMT-14",
		1799: "UTC", 19800: "Etc/GMT-6", -1801: "Etc/GMT+1",
	} {
		if zone, err := fixedZone(offset); err != nil || zone.String() != want {
			t.Errorf("fixedZone(%d) = %v, %v, want %s", offset, zone, err, want)
		}
	}
	if zone, err := fixedZone(50 * 3600); err == nil || zone != time.UTC {
		t.Errorf("an offset that no place has: %v, %v", zone, err)
	}
}

func TestZoneFromTZ(t *testing.T) {
	for value, want := range map[string]string{
		"": "UTC", "Europe/Paris": "Europe/Paris", ":Asia/Tokyo": "Asia/Tokyo", "EST5EDT": "EST5EDT",
	} {
		t.Setenv("TZ", value)
		zone, err := new(ZoneReader).Read()
		if err != nil || zone.String() != want {
			t.Errorf("TZ=%q: %v, %v", value, zone, err)
		}
	}
	for _, value := range []string{"Local", "/not/there", "No/Where", "../../etc/passwd"} {
		t.Setenv("TZ", value)
		if zone, ok := zoneFromTZ(); ok {
			t.Errorf("TZ=%q gave %v", value, zone)
		}
	}
}

func TestZoneName(t *testing.T) {
	for path, want := range map[string]string{
		"/usr/share/zoneinfo/Europe/Berlin":              "Europe/Berlin",
		"/usr/share/zoneinfo/posix/Europe/Berlin":        "Europe/Berlin",
		"/usr/share/zoneinfo/right/America/Indiana/Knox": "America/Indiana/Knox",
		"/var/db/timezone/zoneinfo/America/New_York":     "America/New_York",
		"/usr/share/zoneinfo.default/Europe/Vienna":      "Europe/Vienna",
		"/usr/share/zoneinfo-posix/Europe/Vienna":        "Europe/Vienna",
		"/etc/localtime": "",
		"/nix/store/abc-tzdata/share/zoneinfo/Asia/Kolkata": "Asia/Kolkata",
	} {
		if got := zoneName(path); got != want {
			t.Errorf("zoneName(%s) = %q", path, got)
		}
	}
}

// tinyZone is a zone file (RFC 8536) that holds a rule and nothing else.
func tinyZone(rule string) []byte {
	const counts = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + // no changes, no leap seconds
		"\x00\x00\x00\x01\x00\x00\x00\x04" // one kind of time, four letters of name
	block := "TZif2" + strings.Repeat("\x00", 15) + counts + "\x00\x00\x0e\x10\x00\x00" + "CET\x00"
	return []byte(block + block + "\n" + rule + "\n")
}

func TestZoneOfData(t *testing.T) {
	for rule, want := range map[string]string{
		"CET-1CEST,M3.5.0,M10.5.0/3": "Europe/Berlin",
		"UTC0":                       "Etc/UTC",
		"JST-9":                      "Asia/Chita",
		"XXX-3:20":                   "Etc/GMT-3",
		"XXX-1:15XXY,M1.2.3,M2.3.4":  "Etc/GMT-2", // its winter, the fifteenth of January, lies an hour further
	} {
		if zone, err := zoneOfData(tinyZone(rule), nil); err != nil || zone.String() != want {
			t.Errorf("%s: %v, %v, want %s", rule, zone, err, want)
		}
	}
	zone, err := zoneOfData(tinyZone("CET-1CEST,M3.5.0,M10.5.0/3"), []string{"No/Where", "Asia/Tokyo", "Europe/Oslo"})
	if err != nil || zone.String() != "Europe/Oslo" {
		t.Errorf("with a hint: %v, %v", zone, err)
	}
	if zone, err := zoneOfData([]byte("not a zone"), nil); !errors.Is(err, ErrZone) {
		t.Errorf("noise: %v, %v", zone, err)
	}
}
