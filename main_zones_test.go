package main

import (
	"strings"
	"testing"
)

type away struct {
	ID   string
	Body struct{ From, To, FromZone, ToZone string }
}

// TestZonesByCommand: each end has its zone, the one here unless another is given; they are listed where they are not what one
// would think; and whoever flies over the date line may be home before they left.
func TestZonesByCommand(t *testing.T) {
	c := start(t, "Maren", "Elio")
	c.ok("away", "add", "--from", "2026-12-01", "--to", "2026-12-05")
	c.ok("away", "add", "--from", "2027-01-10", "--from-zone", "Pacific/Auckland", "--to", "2027-01-09", "--to-zone", "Pacific/Honolulu")
	c.ok("away", "add", "--from", "2027-02-01", "--to", "2027-02-08", "--to-zone", "Europe/London")
	c.ok("away", "add", "--from", "2027-03-01", "--from-zone", "Asia/Tokyo")
	out := c.ok("away", "list")
	for _, want := range []string{
		"2026-12-01 to 2026-12-05, away together",
		"2027-01-10 (Pacific/Auckland) to 2027-01-09 (Pacific/Honolulu), away together",
		"2027-02-01 (Europe/Berlin) to 2027-02-08 (Europe/London), away together",
		"2027-03-01 (Asia/Tokyo) to not known yet, away together",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in %s", want, out)
		}
	}
	if out := c.ok("--zone", "Pacific/Honolulu", "away", "list", "--to", "2026-12-31"); !strings.Contains(out, "2026-12-01 (Europe/Berlin) to 2026-12-05 (Europe/Berlin)") {
		t.Errorf("from elsewhere: %q", out)
	}
	if out := c.ok("away", "list", "--from", "2027-01-10", "--to", "2027-01-10"); !strings.Contains(out, "2027-01-09") {
		t.Errorf("it touches the tenth: %q", out)
	}
	var list []away
	c.json(&list, "away", "list")
	if len(list) != 4 || list[0].Body.FromZone != "Europe/Berlin" || list[0].Body.ToZone != "Europe/Berlin" ||
		list[1].Body.FromZone != "Pacific/Auckland" || list[1].Body.ToZone != "Pacific/Honolulu" || list[3].Body.ToZone != "" {
		t.Errorf("%+v", list)
	}

	c.refused(2, "“Mars/Jezero” is not a time zone", "away", "add", "--from", "2027-04-01", "--from-zone", "Mars/Jezero")
	c.refused(2, "“../../etc/passwd” is not a time zone", "away", "add", "--from", "2027-04-01", "--to", "2027-04-05", "--to-zone", "../../etc/passwd")
	c.refused(2, "“right/Europe/Berlin” is not", "away", "add", "--from", "2027-04-01", "--from-zone", "right/Europe/Berlin")
	c.refused(2, "“"+strings.Repeat("x", 40)+"…”", "away", "add", "--from", "2027-04-01", "--from-zone", strings.Repeat("x", 100_000))
	c.refused(2, "goes with its day", "away", "add", "--from", "2027-04-01", "--to-zone", "Asia/Tokyo")
	c.refused(2, "lies before the first one", "away", "add", "--from", "2027-01-10", "--from-zone", "Pacific/Honolulu", "--to", "2027-01-09", "--to-zone", "Pacific/Auckland")
}

// TestNightsOverTheDateLine: it is the nights that were slept that make an arc, and not the dates.
func TestNightsOverTheDateLine(t *testing.T) {
	east := []string{"--from", "2027-01-10", "--from-zone", "Pacific/Auckland", "--to", "2027-01-11", "--to-zone", "Pacific/Honolulu"}
	west := []string{"--from", "2027-01-10", "--from-zone", "Pacific/Honolulu", "--to", "2027-01-12", "--to-zone", "Pacific/Auckland"}
	for name, c := range map[string]struct {
		away []string
		want bool
	}{"two nights between following dates": {east, true}, "one night over two dates": {west, false}} {
		cl := start(t, "Maren", "Elio")
		cl.ok(append([]string{"away", "add"}, c.away...)...)
		if out := cl.ok("reminders", "--from", "2027-01-01", "--days", "60"); strings.Contains(out, "2027-01-1") != c.want {
			t.Errorf("%s: %q", name, out)
		}
	}
}
