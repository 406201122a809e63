package portable_test

import (
	"slices"
	"strings"
	"testing"

	"tideway/data/portable"
	"tideway/practice"
)

// TestNewestVersion: of several versions of an event in one file the newest holds, in whatever order they stand, also
// where it is no time away any more.
func TestNewestVersion(t *testing.T) {
	const (
		days  = "\nDTSTART;VALUE=DATE:20261010\nDTEND;VALUE=DATE:20261014"
		old   = "UID:a\nSUMMARY:old\nSEQUENCE:0" + days
		gone  = "UID:a\nSUMMARY:gone\nSEQUENCE:1\nSTATUS:CANCELLED" + days
		short = "UID:a\nSUMMARY:short\nSEQUENCE:1\nDTSTART;VALUE=DATE:20261010\nDTEND;VALUE=DATE:20261011"
		bare  = "UID:a\nSEQUENCE:1\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20261010" // as RFC 5546, 3.2.5 has it
		again = "UID:a\nSUMMARY:again\nSEQUENCE:2" + days
		week  = "UID:a\nSUMMARY:week\nSEQUENCE:1\nRRULE:FREQ=MONTHLY;COUNT=2" + days
		off   = week + "\nSTATUS:CANCELLED"
		other = "UID:a\nSUMMARY:other\nSEQUENCE:1\nRECURRENCE-ID;VALUE=DATE:20261110\nDTSTART;VALUE=DATE:20261112\nDTEND;VALUE=DATE:20261115"
		newer = "UID:a\nSUMMARY:newer\nSEQUENCE:2\nRECURRENCE-ID;VALUE=DATE:20261110\nDTSTART;VALUE=DATE:20261112\nDTEND;VALUE=DATE:20261115"
	)
	for name, c := range map[string]struct {
		events []string
		want   []string
	}{
		"cancelled":                     {[]string{old, gone}, nil},
		"cancelled, without its end":    {[]string{old, bare}, nil},
		"shortened":                     {[]string{old, short}, nil},
		"and there again":               {[]string{old, gone, again}, []string{"2026-10-10..2026-10-13 again"}},
		"short, and long again":         {[]string{old, short, again}, []string{"2026-10-10..2026-10-13 again"}},
		"another event stays":           {[]string{strings.Replace(old, "UID:a", "UID:b", 1), gone}, []string{"2026-10-10..2026-10-13 old"}},
		"a series and all of it":        {[]string{off, other}, nil},
		"without a rule, and all of it": {[]string{week, other, strings.Replace(bare, "SEQUENCE:1", "SEQUENCE:2", 1)}, nil},
		"but for what is newer":         {[]string{off, newer}, []string{"20261110: 2026-11-12..2026-11-14 newer"}},
		"a short one of it is not all":  {[]string{short, other}, []string{"20261110: 2026-11-12..2026-11-14 other"}},
	} {
		t.Run(name, func(t *testing.T) {
			reads(t, calendar(c.events...), c.want...)
			turned := slices.Clone(c.events)
			slices.Reverse(turned)
			reads(t, calendar(turned...), c.want...)
		})
	}
}

// TestFreeOnesComeLast: some programs mark every entry on whole days as free, so they are no reason to leave it out.
func TestFreeOnesComeLast(t *testing.T) {
	reads(t, calendar("UID:a\nSUMMARY:a\nTRANSP:TRANSPARENT\nDTSTART:20261003\nDTEND:20261006",
		"UID:b\nSUMMARY:b\nDTSTART:20261010\nDTEND:20261013",
		"UID:c\nSUMMARY:c\nDTSTART:20260910\nDTEND:20260913\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\nRRULE:FREQ=WEEKLY;COUNT=2"),
		"2026-10-10..2026-10-12 b", "20260910: 2026-09-10..2026-09-12 c (free)", "20260917: 2026-09-17..2026-09-19 c (free)",
		"2026-10-03..2026-10-05 a (free)")
}

// TestTitlesAreClean: nothing in a title can steer or turn what stands beside it, wherever it is shown.
func TestTitlesAreClean(t *testing.T) {
	reads(t, calendar("UID:a\nSUMMARY:\u202eThe\x1b[2J is\xfflän\u0000d\\n \nDTSTART:20261003\nDTEND:20261006"), "2026-10-03..2026-10-05 The [2J islän d")
}

// TestMomentsElsewhere: a moment in UTC is the same one wherever it is read, and so is each of a series. Its days are those
// of the clock there; those of another clock can be had.
func TestMomentsElsewhere(t *testing.T) {
	text := calendar("UID:a\nDTSTART:20261003T230000Z\nDTEND:20261006T230000Z\nRRULE:FREQ=WEEKLY;COUNT=5")
	in := map[string][]practice.Candidate{}
	for place, want := range map[string]string{"Europe/Berlin": "2026-10-04..2026-10-07 2026-11-01..2026-11-03", "America/New_York": "2026-10-03..2026-10-06 2026-10-31..2026-11-03"} {
		c, err := portable.ReadCalendar(t.Context(), strings.NewReader(text), today, zone(t, place))
		if err != nil || len(c.Candidates) != 5 {
			t.Fatalf("%+v, %v", c, err)
		}
		in[place] = c.Candidates
		if first, last := c.Candidates[0], c.Candidates[4]; want != first.From.String()+".."+first.To.String()+" "+last.From.String()+".."+last.To.String() {
			t.Errorf("%s: %+v", place, c.Candidates)
		}
	}
	for i, c := range in["America/New_York"] {
		home := in["Europe/Berlin"][i]
		if there := c.In(zone(t, "Europe/Berlin")); there.From != home.From || there.To != home.To || c.RecurrenceID != home.RecurrenceID {
			t.Errorf("%+v, at home %+v", there, home)
		}
	}
	whole := practice.Candidate{From: october(3), To: october(5)}
	if whole.In(zone(t, "Pacific/Auckland")) != whole {
		t.Error("days have no clock")
	}
}
