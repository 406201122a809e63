package practice_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
)

const auckland, honolulu, berlin = "Pacific/Auckland", "Pacific/Honolulu", "Europe/Berlin"

// moved sets the clock, and the computer into a zone.
func moved(t *testing.T, f *practicetest.Fixture, zone, at string) {
	t.Helper()
	var err error
	if f.Zone, err = civil.LoadZone(zone); err != nil {
		t.Fatal(err)
	}
	now, err := time.Parse(time.RFC3339, at)
	if err != nil {
		t.Fatal(err)
	}
	f.Clock.Set(now)
}

func TestZonesAreChecked(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	for want, a := range map[string]practice.Away{
		"away-from-zone.unknown": {From: october(3), FromZone: "Europe/Atlantis"},
		"away-to-zone.unknown":   {From: october(3), To: october(9), ToZone: "../../etc/passwd"},
		"away-to.before":         {From: october(10), To: october(9), FromZone: honolulu, ToZone: auckland},
	} {
		if _, err := f.AddAway(t.Context(), "", a); reason(err) != want {
			t.Errorf("want %s, got %v", want, err)
		}
	}
	if _, err := f.AddAway(t.Context(), "", practice.Away{From: october(3), FromZone: "Local"}); reason(err) != "away-from-zone.unknown" {
		t.Errorf("the computer's own is no name: %v", err)
	}
	e, err := f.AddAway(t.Context(), "", practice.Away{From: october(10), To: october(9), FromZone: auckland, ToZone: honolulu})
	if err != nil {
		t.Fatalf("home before one left, over the date line: %v", err)
	}
	if body := string(e.Body); !strings.Contains(body, `"fromZone":"Pacific/Auckland","toZone":"Pacific/Honolulu"`) {
		t.Errorf("kept as %s", body)
	}
	if e, err = f.AddAway(t.Context(), "", practice.Away{From: october(3), FromZone: berlin, ToZone: berlin}); err != nil || e.Away().ToZone != "" {
		t.Errorf("the zone of a day that is not known: %+v, %v", e.Away(), err)
	}
}

// TestAZoneOfTomorrow: what a newer program wrote and nobody here knows counts as none, and hinders no other change.
func TestAZoneOfTomorrow(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	f.Store.AddElsewhere(f.Now(), practice.Record{V: 1, Kind: practice.KindAway, Entry: "mars", Author: f.First, Audience: practice.Us, Day: october(3), At: f.Now(),
		Zone: berlin, Body: json.RawMessage(`{"from":"2026-10-03","to":"2026-10-09","kind":"together","fromZone":"Mars/Jezero","toZone":"Mars/Jezero"}`)})
	if _, err := f.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	e := f.Sit("").Aways()[0]
	a := e.Away()
	if f.Nights(a) != 6 || !f.Past(a) {
		t.Errorf("%d nights, past %v", f.Nights(a), f.Past(a))
	}
	a.Closed = true
	if err := f.ChangeAway(t.Context(), "", e.ID, a); err != nil {
		t.Fatal(err)
	}
	if a.FromZone = "Mars/Gale"; reason(f.ChangeAway(t.Context(), "", e.ID, a)) != "away-from-zone.unknown" {
		t.Error("another one that nobody knows was taken")
	}
}

// TestTheJourneyHome follows the computer across the date line: what counts is the calendar of each end.
func TestTheJourneyHome(t *testing.T) {
	for _, c := range []struct {
		name, from, leaves, home, back string
		wantTo                         string
		nights                         int
		first                          string
	}{
		{"east over the date line, at once", auckland, "2026-10-10T09:00:00+13:00", honolulu, "2026-10-09T20:00:00-10:00", "2026-10-09 " + honolulu, 0, ""},
		{"east over the date line", auckland, "2026-10-14T09:00:00+13:00", honolulu, "2026-10-18T20:00:00-10:00", "2026-10-18 " + honolulu, 5, "Mon 2026-10-19"},
		{"west over the date line", honolulu, "2026-10-14T09:00:00-10:00", auckland, "2026-10-19T05:00:00+13:00", "2026-10-19 " + auckland, 4, "Tue 2026-10-20"},
		{"one night, west over the date line", honolulu, "2026-10-14T09:00:00-10:00", auckland, "2026-10-16T05:00:00+13:00", "2026-10-16 " + auckland, 1, ""},
		{"back where one began", berlin, "2026-10-12T09:00:00+02:00", berlin, "2026-10-16T01:30:00+02:00", "2026-10-15 " + berlin, 3, "Fri 2026-10-16"},
		{"back in another place", berlin, "2026-10-12T09:00:00+02:00", "Europe/London", "2026-10-16T17:00:00+01:00", "2026-10-16 Europe/London", 4, "Mon 2026-10-19"},
		{"the clocks change in between", berlin, "2026-10-23T09:00:00+02:00", berlin, "2026-10-26T17:00:00+01:00", "2026-10-26 " + berlin, 3, "Tue 2026-10-27"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			moved(t, f, c.from, c.leaves)
			if _, err := f.AddAway(t.Context(), "", practice.Away{From: f.Today(), FromZone: f.ZoneName()}); err != nil {
				t.Fatal(err)
			}
			moved(t, f, c.home, c.back)
			e, err := f.BackHome(t.Context(), "")
			if err != nil {
				t.Fatal(err)
			}
			a := e.Away()
			if got := a.To.String() + " " + a.ToZone; got != c.wantTo || f.Nights(a) != c.nights {
				t.Errorf("home on %s after %d nights", got, f.Nights(a))
			}
			if got := firstDays(t, f); got != c.first {
				t.Errorf("first ordinary day %q, want %q", got, c.first)
			}
			if _, ok := f.Sit("").AwayNow(); !ok {
				t.Error("the day of coming home does not belong to it")
			}
			f.Clock.Add(24 * time.Hour)
			if _, ok := f.Sit("").AwayNow(); ok {
				t.Error("still away a day later")
			}
			if first, last := a.Days(); last.Before(first) {
				t.Errorf("%s to %s", first, last)
			}
			for _, shade := range f.Sit("").Tide(a.From.AddDays(-5), a.From.AddDays(5)).Away {
				if shade.To.Before(shade.From) {
					t.Errorf("shaded from %s to %s", shade.From, shade.To)
				}
			}
			if n := len(f.Sit("").Tide(a.From.AddDays(-5), a.From.AddDays(5)).Away); n != 1 {
				t.Errorf("%d shades", n)
			}
		})
	}
}

// TestAwayNowElsewhere: while the computer stays behind, or goes on, it is the place of each end that says what day it is.
func TestAwayNowElsewhere(t *testing.T) {
	for _, c := range []struct {
		name, at, fromZone, toZone string
		want                       bool
	}{
		{"it has begun in Auckland", "2026-10-09T20:00:00+02:00", auckland, berlin, true},
		{"and not by the clock here", "2026-10-09T20:00:00+02:00", "", "", false},
		{"in Honolulu it is still the last day", "2026-10-13T08:00:00+02:00", berlin, honolulu, true},
		{"and over by the clock here", "2026-10-13T08:00:00+02:00", berlin, "", false},
		{"over in Honolulu, too", "2026-10-13T17:00:00+02:00", berlin, honolulu, false},
	} {
		f := practicetest.New(t, "Maren", "Elio")
		moved(t, f, berlin, c.at)
		if _, err := f.AddAway(t.Context(), "", practice.Away{From: october(10), To: october(12), FromZone: c.fromZone, ToZone: c.toZone}); err != nil {
			t.Fatal(err)
		}
		_, got := f.Sit("").AwayNow()
		if got != c.want {
			t.Errorf("%s: away %v", c.name, got)
		}
		if _, err := f.BackHome(t.Context(), ""); errors.Is(err, practice.ErrNotFound) == c.want {
			t.Errorf("%s: back home: %v", c.name, err)
		}
	}
}

// TestRemindersAreCivil: a word comes at its hour where the computer is, whatever zones the ends have (R1).
func TestRemindersAreCivil(t *testing.T) {
	for _, zones := range [][2]string{{"", ""}, {auckland, honolulu}, {honolulu, auckland}, {berlin, berlin}} {
		f := practicetest.New(t, "Maren", "Elio")
		if _, err := f.AddAway(t.Context(), "", practice.Away{From: october(3), To: october(11), FromZone: zones[0], ToZone: zones[1]}); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, o := range f.Reminders(october(1), october(31)) {
			got = append(got, o.Rule+" "+o.Day.String()+" "+o.Time.String())
		}
		if text := strings.Join(got, ", "); text != "reentry.eve 2026-10-10 18:00, reentry.first-day 2026-10-12 18:00, reentry.tenth-day 2026-10-21 18:00" {
			t.Errorf("%s: %s", zones, text)
		}
	}
}

// TestNoNameNoZone: a computer whose zone has no name leaves the end as it was before there were zones.
func TestNoNameNoZone(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	if got := f.ZoneName(); got != berlin {
		t.Errorf("it is %q", got)
	}
	f.Zone = time.FixedZone("", 3600)
	if got := f.ZoneName(); got != "" {
		t.Errorf("it is %q", got)
	}
	f.Zone = time.Local
	if got := f.ZoneName(); got == "Local" {
		t.Errorf("it is %q", got)
	}
}

// TestImportedZones come with the days, follow them, and stay once a person changed either.
func TestImportedZones(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	c := island(3, 11)
	c.FromZone, c.ToZone = berlin, honolulu
	done := imports(t, f, c)
	get := func() practice.Away {
		e, err := f.Sit("").Entry(done.Added[0])
		if err != nil {
			t.Fatal(err)
		}
		return e.Away()
	}
	if a := get(); a.FromZone != berlin || a.ToZone != honolulu || stands(f, c) != practice.StandsThere {
		t.Fatalf("%+v stands %s", a, stands(f, c))
	}
	c.ToZone = auckland
	if stands(f, c) != practice.StandsMoved {
		t.Error("another zone in the calendar is not seen")
	}
	imports(t, f, c)
	if a := get(); a.ToZone != auckland {
		t.Errorf("it does not follow: %+v", a)
	}
	c.FromZone, c.ToZone = "", ""
	imports(t, f, c)
	if a := get(); a.FromZone != "" || a.ToZone != "" || stands(f, c) != practice.StandsThere {
		t.Errorf("whole days by now: %+v", a)
	}
	a := get()
	a.ToZone = auckland
	if err := f.ChangeAway(t.Context(), "", done.Added[0], a); err != nil {
		t.Fatal(err)
	}
	later := island(5, 12)
	later.ToZone = honolulu
	if got := stands(f, later); got != practice.StandsYours {
		t.Errorf("changed by hand, it is %s", got)
	}
	imports(t, f, later)
	if a := get(); a.ToZone != auckland || a.To != october(11) {
		t.Errorf("changed by hand, it follows: %+v", a)
	}
}
