package main

import (
	"strings"
	"testing"
)

type dayOff struct {
	Day, Name, Kind, Own string
	Off                  bool
}

type whyReminder struct {
	Day, Rule, Why, Ordinary string
	Working                  []string
	Period                   *struct{ ID, Kind, From, To, Name string }
	Holidays                 []struct{ Day, Name string }
}

// TestDaysOff: the public holidays of a country, those on which the two work, and days of their own, by command; and how
// the first ordinary day follows them.
func TestDaysOff(t *testing.T) {
	c := start(t, "Maren", "Elio")
	var list []dayOff
	if c.json(&list, "holidays", "list"); len(list) != 0 || !strings.Contains(c.ok("holidays"), "No days off are known") {
		t.Errorf("without a country: %v", list)
	}
	c.ok("settings", "set", "country", "DE")
	c.ok("settings", "set", "region", "BY")
	c.ok("away", "add", "--from", "2026-12-12", "--to", "2026-12-23", "--name", "the hut")
	first := func() whyReminder {
		t.Helper()
		var all []whyReminder
		c.json(&all, "reminders", "--from", "2026-12-01", "--days", "60")
		for _, r := range all {
			if r.Rule == "reentry.first-day" {
				return r
			}
		}
		t.Fatalf("no first day: %v", all)
		return whyReminder{}
	}
	if r := first(); r.Day != "2026-12-24" || len(r.Holidays) != 0 || r.Period == nil || r.Period.Name != "the hut" ||
		r.Period.Kind != "together" || r.Period.From != "2026-12-12" || r.Period.To != "2026-12-23" || len(r.Period.ID) != 32 ||
		r.Ordinary != "2026-12-24" || strings.Join(r.Working, " ") != "Maren Elio" {
		t.Errorf("before any day of their own: %+v", r)
	}
	if out := c.ok("holidays", "add", "--day", "12-24", "--name", " Company  day\n"); out != "12-24 (Company day) is a day off, every year.\n" {
		t.Errorf("added: %q", out)
	}
	r := first()
	if r.Day != "2026-12-28" || len(r.Holidays) != 2 || r.Holidays[0].Name != "Company day" || r.Holidays[0].Day != "2026-12-24" ||
		!strings.Contains(r.Why, "Thursday, 24 December 2026 is a day off of your own (Company day).") {
		t.Errorf("with a day of their own: %+v", r)
	}
	if out := c.ok("reminders", "--from", "2026-12-01", "--days", "60"); !strings.Contains(out, "Company day") {
		t.Errorf("in plain text: %s", out)
	}
	for _, by := range [][]string{{"--name", "weihnachtstag"}, {"--day", "2026-12-25"}} {
		c.ok(append([]string{"holidays", "remove"}, by...)...)
		if r := first(); r.Day != "2026-12-25" {
			t.Errorf("they work on Christmas Day: %+v", r)
		}
		c.refused(1, "a working day for you already", append([]string{"holidays", "remove"}, by...)...)
		c.json(&list, "holidays", "list", "--year", "2026")
		if got := find(list, "2026-12-25"); got.Off || got.Kind != "public" || got.Name != "Weihnachtstag" {
			t.Errorf("listed as %+v", got)
		}
		c.ok(append([]string{"holidays", "restore"}, by...)...)
		c.refused(1, "a day off already", append([]string{"holidays", "restore"}, by...)...)
	}
	c.ok("holidays", "add", "--day", "2026-12-28")
	if r := first(); r.Day != "2026-12-29" || !strings.Contains(r.Why, "Monday, 28 December 2026 is a day off of your own.") {
		t.Errorf("a day without a name: %+v", r)
	}
	c.json(&list, "holidays", "list")
	if got := find(list, "2026-12-24"); got != (dayOff{"2026-12-24", "Company day", "own", "12-24", true}) {
		t.Errorf("listed as %+v", got)
	}
	if out := c.ok("holidays", "list", "--year", "2027"); !strings.Contains(out, "2027-12-24 Friday · Company day · your own, every year") ||
		!strings.Contains(out, "2027-03-29 Monday · Ostermontag") || strings.Contains(out, "12-28") {
		t.Errorf("next year: %s", out)
	}
	c.ok("settings", "set", "country", "GB") // their own days stay, a German name means nothing here
	c.json(&list, "holidays", "list")
	if find(list, "2026-12-24").Name != "Company day" || find(list, "2026-12-28").Name != "Boxing Day" {
		t.Errorf("elsewhere: %+v", list)
	}
	c.ok("holidays", "remove", "--name", "company day")
	c.ok("holidays", "remove", "--day", "2026-12-28")
	if c.json(&list, "holidays", "list"); find(list, "2026-12-24").Day != "" || find(list, "2026-12-28").Name != "Boxing Day" {
		t.Errorf("taken back: %+v", list)
	}
	c.ok("settings", "set", "invitation", "wed")
	out := c.ok("reminders", "--from", "2026-11-20", "--days", "10", "--json")
	if !strings.Contains(out, `"rule": "invitation.weekly"`) || !strings.Contains(out, `"period": null`) || !strings.Contains(out, `"holidays": []`) ||
		strings.Contains(out, "ordinary") {
		t.Errorf("an invitation is about no time away: %s", out)
	}
	c.ok("check")
}

func find(list []dayOff, day string) dayOff {
	for _, d := range list {
		if d.Day == day {
			return d
		}
	}
	return dayOff{}
}

// TestDaysOffThatAreNone: what makes no sense is refused with a sentence, and the file stays as it is.
func TestDaysOffThatAreNone(t *testing.T) {
	c := start(t, "Maren")
	c.ok("settings", "set", "country", "DE")
	c.ok("holidays", "add", "--day", "02-29")
	c.ok("holidays", "add", "--day", "12-24", "--name", "Ours")
	c.ok("holidays", "add", "--day", "2026-12-31", "--name", "ours")
	for _, bad := range []struct {
		code     int
		sentence string
		args     []string
	}{
		{2, "This needs more: --day", []string{"add"}},
		{2, "is not a day", []string{"add", "--day", ""}},
		{2, "is not a day", []string{"add", "--day", "02-30"}},
		{2, "is not a day", []string{"add", "--day", "2027-02-29"}},
		{2, "is not a day", []string{"add", "--day", "13-01"}},
		{2, "is not a day", []string{"add", "--day", "24.12."}},
		{2, "is not a day", []string{"add", "--day", "2026-12-24T00:00"}},
		{2, "is not a day", []string{"add", "--day", "0000-12-24"}},
		{2, "a day off of your own already", []string{"add", "--day", "12-24", "--name", "again"}},
		{2, "longer than 80 letters", []string{"add", "--day", "12-30", "--name", strings.Repeat("x", 81)}},
		{2, "cannot be seen", []string{"add", "--day", "12-30", "--name", "a\u202eb"}},
		{2, "either its day", []string{"remove"}},
		{2, "either its day", []string{"remove", "--day", "12-24", "--name", "Ours"}},
		{2, "More than one", []string{"remove", "--name", "OURS"}},
		{2, "--day 12-24", []string{"remove", "--day", "2026-12-24"}},
		{1, "No day off", []string{"remove", "--day", "12-25"}}, // no public one without its year or its name
		{1, "No day off", []string{"remove", "--day", "2026-12-23"}},
		{1, "No day off", []string{"remove", "--name", "Thanksgiving"}},
		{1, "No day off", []string{"restore", "--name", "Ours"}},
		{1, "No day off", []string{"restore", "--day", "2026-12-31"}},
		{2, "Years go from", []string{"list", "--year", "3000"}},
		{2, "whole number", []string{"list", "--year", "soon"}},
		{2, "What fits is", []string{"frobnicate"}},
	} {
		c.refused(bad.code, bad.sentence, append([]string{"holidays"}, bad.args...)...)
	}
	var list []dayOff
	if c.json(&list, "holidays", "list", "--year", "2027"); find(list, "2027-02-28").Day != "" {
		t.Errorf("a leap day in 2027: %v", list)
	}
	if c.json(&list, "holidays", "list", "--year", "2028"); find(list, "2028-02-29").Kind != "own" {
		t.Errorf("no leap day in 2028: %v", list)
	}
	for _, command := range []string{"add", "remove", "restore", "list"} {
		help := c.ok("holidays", command, "--help")
		if !strings.Contains(help, "Usage: tideway holidays "+command) || !strings.Contains(help, "tideway holidays add --day 12-24") {
			t.Errorf("help of %s: %s", command, help)
		}
	}
}
