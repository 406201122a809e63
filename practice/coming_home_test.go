package practice_test

import (
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

// settle gives the two of a journal a country, a region and their working weeks.
func settle(t *testing.T, f *practicetest.Fixture, country, region string, weeks ...string) {
	t.Helper()
	s := f.Settings()
	s.Country, s.Region = country, region
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	for i, p := range f.People() {
		week, err := civil.ParseWorkweek(weeks[i%len(weeks)])
		if err != nil {
			t.Fatal(err)
		}
		p.Week = week
		if err := f.ChangePerson(t.Context(), "", p); err != nil {
			t.Fatal(err)
		}
	}
}

// firstDays lists the first ordinary days of a journal.
func firstDays(t *testing.T, f *practicetest.Fixture) string {
	t.Helper()
	var days []string
	for _, o := range f.Reminders(date(t, "2020-01-01"), date(t, "2030-01-01")) {
		if o.Rule == "reentry.first-day" {
			days = append(days, o.Day.Weekday().String()[:3]+" "+o.Day.String())
		}
	}
	return strings.Join(days, ", ")
}

// TestComingHome is the table of coming home: which day is the first ordinary one, and that its reminder comes then, at
// six in the evening and not on the day before.
func TestComingHome(t *testing.T) {
	const office, sunday = "mon,tue,wed,thu,fri", "sun,mon,tue,wed,thu"
	for _, c := range []struct{ name, country, one, other, from, to, want string }{
		{"back on Friday", "", office, office, "2026-10-10", "2026-10-16", "Mon 2026-10-19"},
		{"back on Easter Sunday, Germany", "DE", office, office, "2026-03-28", "2026-04-05", "Tue 2026-04-07"},
		{"back on Boxing Day, Britain", "GB", office, office, "2026-12-20", "2026-12-26", "Tue 2026-12-29"},
		{"back before silver week, Japan", "JP", office, office, "2026-09-12", "2026-09-19", "Thu 2026-09-24"},
		{"back before Memorial Day", "US", office, office, "2026-05-16", "2026-05-24", "Tue 2026-05-26"},
		{"back on Friday, Sunday to Thursday", "", sunday, sunday, "2026-10-10", "2026-10-16", "Sun 2026-10-18"},
		{"nobody works", "DE", "none", "none", "2026-03-28", "2026-04-05", "Mon 2026-04-06"},
		{"one works and one does not", "", "none", "wed", "2026-10-10", "2026-10-16", "Wed 2026-10-21"},
		{"one works on Saturday", "", office, "sat", "2026-10-10", "2026-10-16", "Sat 2026-10-17"},
		{"back on a working day", "", office, office, "2026-10-10", "2026-10-14", "Thu 2026-10-15"},
		{"Saturday to Sunday", "", office, office, "2026-10-17", "2026-10-18", ""},
		{"open-ended", "", office, office, "2026-10-10", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			settle(t, f, c.country, "", c.one, c.other)
			f.Clock.Set(date(t, c.from).At(12, 0, f.Zone))
			a := practice.Away{From: date(t, c.from), Kind: practice.AwayOther}
			if c.to != "" {
				a.To = date(t, c.to)
			}
			if _, err := f.AddAway(t.Context(), "", a); err != nil {
				t.Fatal(err)
			}
			if got := firstDays(t, f); got != c.want {
				t.Fatalf("got %q, want %q", got, c.want)
			}
			if c.want == "" {
				return
			}
			day := date(t, c.want[4:])
			for at, want := range map[time.Time]bool{
				day.AddDays(-1).At(18, 0, f.Zone): false, day.At(17, 59, f.Zone): false, day.At(18, 0, f.Zone): true, day.At(20, 59, f.Zone): true, day.At(21, 0, f.Zone): false,
			} {
				f.Clock.Set(at)
				if d := f.Due(remind.Session{}); (d.Notify != nil) != want {
					t.Errorf("at %s: %+v", at, d)
				}
			}
		})
	}
}

// TestWeAreBack: whoever comes home on a working day, before or after the hour of the reminder, is met on the next one,
// and wherever the computer came from: across the date line it is the day at home that counts.
func TestWeAreBack(t *testing.T) {
	for _, c := range []struct{ name, zone, leaves, back, want string }{
		{"before the hour", "Europe/Berlin", "2026-10-12T09:00:00+02:00", "2026-10-15T08:00:00+02:00", "Fri 2026-10-16"},
		{"after the hour", "Europe/Berlin", "2026-10-12T09:00:00+02:00", "2026-10-15T20:00:00+02:00", "Fri 2026-10-16"},
		{"after midnight", "Europe/Berlin", "2026-10-12T09:00:00+02:00", "2026-10-16T01:30:00+02:00", "Fri 2026-10-16"},
		{"west over the date line", "Pacific/Auckland", "2026-10-14T09:00:00-10:00", "2026-10-19T05:00:00+13:00", "Tue 2026-10-20"},
		{"east over the date line", "Pacific/Honolulu", "2026-10-14T09:00:00+13:00", "2026-10-18T20:00:00-10:00", "Mon 2026-10-19"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := practicetest.New(t, "Maren", "Elio")
			leaves, err := time.Parse(time.RFC3339, c.leaves)
			if err != nil {
				t.Fatal(err)
			}
			back, err := time.Parse(time.RFC3339, c.back)
			if err != nil {
				t.Fatal(err)
			}
			f.Zone = leaves.Location()
			f.Clock.Set(leaves)
			if _, err := f.AddAway(t.Context(), "", practice.Away{From: f.Today()}); err != nil {
				t.Fatal(err)
			}
			if f.Zone, err = civil.LoadZone(c.zone); err != nil {
				t.Fatal(err)
			}
			f.Clock.Set(back)
			if _, err := f.BackHome(t.Context(), ""); err != nil {
				t.Fatal(err)
			}
			if got := firstDays(t, f); got != c.want {
				t.Fatalf("got %q, want %q", got, c.want)
			}
			f.Clock.Set(date(t, c.want[4:]).At(18, 0, f.Zone))
			if d := f.Due(remind.Session{}); d.Notify == nil || d.Notify.Rule != "reentry.first-day" {
				t.Errorf("at six: %+v", d)
			}
		})
	}
}

// TestHardStretchIsOver: “We are through it” on a day before the one that was expected, or with none, begins the arc; until
// then there is none, whatever the calendar says.
func TestHardStretchIsOver(t *testing.T) {
	for _, until := range []string{"", "2026-10-14", "2026-10-30"} {
		f := practicetest.New(t, "Maren", "Elio")
		f.Clock.Set(date(t, "2026-10-08").At(12, 0, f.Zone))
		a := practice.Away{From: date(t, "2026-10-08"), Kind: practice.AwayIllness}
		if until != "" {
			a.To = date(t, until)
		}
		e, err := f.AddAway(t.Context(), "", a)
		if err != nil {
			t.Fatal(err)
		}
		f.Clock.Set(date(t, "2026-10-14").At(19, 0, f.Zone))
		if got := firstDays(t, f); got != "" {
			t.Errorf("until %q: nobody said that it is over, and it speaks on %s", until, got)
		}
		if _, err := f.BackHome(t.Context(), ""); err != nil {
			t.Fatal(err)
		}
		if got := firstDays(t, f); got != "Thu 2026-10-15" {
			t.Errorf("until %q: over on Wednesday, and it speaks on %q", until, got)
		}
		if got := f.Arcs()[e.ID]; len(got) != 1 {
			t.Errorf("until %q: it speaks %d times", until, len(got))
		}
	}
}

// touches lists rule and day of all reminders of a journal's times away.
func touches(t *testing.T, f *practicetest.Fixture) string {
	t.Helper()
	var list []string
	for _, o := range f.Reminders(date(t, "2026-10-01"), date(t, "2026-12-31")) {
		list = append(list, strings.TrimPrefix(o.Rule, "reentry.")+" "+o.Day.String()[5:])
	}
	return strings.Join(list, ", ")
}

// TestANewTimeAwayReplacesTheOpenArc: from the day on which they leave again the first arc is silent, and it was not
// touched before; what is removed again gives it back.
func TestANewTimeAwayReplacesTheOpenArc(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	f.Clock.Set(date(t, "2026-10-01").At(12, 0, f.Zone))
	away(t, f, "2026-10-03", "2026-10-11")
	alone := touches(t, f)
	if want := "eve 10-10, first-day 10-12, tenth-day 10-21"; alone != want {
		t.Fatalf("alone: %s", alone)
	}
	for _, c := range []struct{ from, to, want string }{
		{"2026-10-16", "2026-10-19", "eve 10-10, first-day 10-12, eve 10-18, first-day 10-20, tenth-day 10-29"},
		{"2026-10-16", "2026-10-17", alone}, // one night is no journey
		{"2026-10-16", "", "eve 10-10, first-day 10-12"},
		{"2026-10-12", "2026-10-25", "eve 10-10, eve 10-24, first-day 10-26, tenth-day 11-04"}, // away again on the day itself
		{"2026-10-22", "2026-10-25", alone + ", eve 10-24, first-day 10-26, tenth-day 11-04"},
	} {
		a := practice.Away{From: date(t, c.from)}
		if c.to != "" {
			a.To = date(t, c.to)
		}
		second, err := f.AddAway(t.Context(), "", a)
		if err != nil {
			t.Fatal(err)
		}
		if got := touches(t, f); got != c.want {
			t.Errorf("away again from %s to %s: %s", c.from, c.to, got)
		}
		if err := f.Forget(t.Context(), f.First, second.ID); err != nil {
			t.Fatal(err)
		}
		if got := touches(t, f); got != alone {
			t.Errorf("removed again: %s", got)
		}
	}
}

// TestNotThisTimeEndsTheArc without a question, from any of its cards: nothing of it comes any more, no card, no line
// about what went by, and no other arc is touched.
func TestNotThisTimeEndsTheArc(t *testing.T) {
	for _, at := range []string{"2026-10-10", "2026-10-12", "2026-10-21"} {
		f := practicetest.New(t, "Maren", "Elio")
		f.Clock.Set(date(t, "2026-10-01").At(12, 0, f.Zone))
		e := away(t, f, "2026-10-03", "2026-10-11")
		away(t, f, "2026-11-20", "2026-11-29")
		f.Clock.Set(date(t, at).At(18, 0, f.Zone))
		d := f.Due(remind.Session{})
		if d.Card == nil {
			t.Fatalf("%s: no card", at)
		}
		a := e.Away()
		a.Closed = true
		if err := f.ChangeAway(t.Context(), f.First, e.ID, a); err != nil {
			t.Fatal(err)
		}
		if got := touches(t, f); strings.Contains(got, "10-") {
			t.Errorf("closed on %s, and still to come: %s", at, got)
		}
		for end := date(t, "2026-11-28").At(3, 0, f.Zone); f.Now().Before(end); f.Clock.Add(3 * time.Hour) {
			if d := f.Due(remind.Session{}); d.Card != nil || d.Notify != nil || d.Missed != nil || len(d.Drop) > 0 || d.WentQuiet {
				t.Fatalf("closed on %s, and on %s: %+v", at, f.Now(), d)
			}
		}
		f.Clock.Set(date(t, "2026-11-28").At(18, 0, f.Zone))
		if d := f.Due(remind.Session{}); d.Notify == nil || d.Notify.Rule != "reentry.eve" {
			t.Errorf("closed on %s: the next journey is silent too", at)
		}
	}
}

// TestEditedAfterDelivery: a first day that was there does not come again, whether the end is set later on the same day
// or weeks afterwards; what was still to come moves.
func TestEditedAfterDelivery(t *testing.T) {
	for _, later := range []int{0, 1, 10, 20} {
		f := practicetest.New(t, "Maren", "Elio")
		e := away(t, f, "2026-10-10", "2026-10-18")
		d := f.Due(remind.Session{})
		if _, err := f.Deliver(t.Context(), remind.Delivery{Key: d.Notify.Key, State: remind.Notified, At: f.Now()}); err != nil {
			t.Fatal(err)
		}
		for range later { // the program looks every day
			f.Clock.Add(24 * time.Hour)
			if err := f.WriteDue(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if later == 0 {
			if err := f.WriteDue(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		a := e.Away()
		a.To = date(t, "2026-10-18").AddDays(later + 2)
		if err := f.ChangeAway(t.Context(), f.First, e.ID, a); err != nil {
			t.Fatal(err)
		}
		if got := firstDays(t, f); got != "Mon 2026-10-19" {
			t.Errorf("%d days later it moved to %s", later, got)
		}
		for range 40 * 8 {
			f.Clock.Add(3 * time.Hour)
			if err := f.WriteDue(t.Context()); err != nil {
				t.Fatal(err)
			}
			if d := f.Due(remind.Session{}); d.Notify != nil && d.Notify.Rule == "reentry.first-day" {
				t.Fatalf("%d days later, and again on %s", later, f.Now())
			}
		}
	}
}

// TestTheWeeklyInvitation is off until a day is set, keeps away from times away and from the arc, and comes once a week.
func TestTheWeeklyInvitation(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	list := func() string {
		var days []string
		for _, o := range f.Reminders(date(t, "2026-10-19"), date(t, "2026-11-30")) {
			if o.Rule == remind.RuleWeekly {
				days = append(days, o.Day.String()[5:]+" "+o.Time.String())
			}
		}
		return strings.Join(days, ", ")
	}
	if got := list(); got != "" {
		t.Fatalf("nobody set it: %s", got)
	}
	s := f.Settings()
	s.Invitation, s.InvitationTime = 1<<time.Sunday, civil.TimeOfDay{Hour: 17}
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	away(t, f, "2026-10-31", "2026-11-03")
	if got, want := list(), "10-25 17:00, 11-15 17:00, 11-22 17:00, 11-29 17:00"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	f.Clock.Set(date(t, "2026-10-25").At(17, 0, f.Zone))
	if err := f.WriteDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	d := f.Due(remind.Session{})
	if d.Notify == nil || d.Notify.Rule != remind.RuleWeekly || d.Notify.Sentence != remind.SentenceNeutral || d.Notify.Exempt {
		t.Fatalf("on Sunday at five: %+v", d)
	}
	if err := f.Answer(t.Context(), d.Notify.Key, remind.Notified); err != nil {
		t.Fatal(err)
	}
	s.Invitation = 1 << time.Wednesday // this week has had its own
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	if got, want := list(), "10-25 17:00, 11-18 17:00, 11-25 17:00"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, bad := range []civil.Workweek{civil.MonFri, 1<<time.Sunday | 1<<time.Saturday} {
		s.Invitation = bad
		if err := f.ChangeSettings(t.Context(), "", s); reason(err) != "invitation.several" {
			t.Errorf("%s: %v", bad, err)
		}
	}
	s.Invitation, s.InvitationTime = 1<<time.Sunday, civil.TimeOfDay{Hour: 22}
	if err := f.ChangeSettings(t.Context(), "", s); reason(err) != "invitation-time.quiet" {
		t.Errorf("at ten in the evening: %v", err)
	}
}

// TestTheInvitationThatWentBy: whoever starts the program on the day after reads that it went by, as often as they look.
func TestTheInvitationThatWentBy(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	s := f.Settings()
	s.Invitation, s.InvitationTime = 1<<time.Sunday, civil.TimeOfDay{Hour: 17}
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	if err := f.WriteDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	f.Clock.Set(date(t, "2026-10-26").At(10, 0, f.Zone))
	for range 3 {
		d := f.Due(remind.Session{})
		if d.Notify != nil || d.Missed == nil || d.Missed.Day != date(t, "2026-10-25") {
			t.Fatalf("on Monday: %+v", d)
		}
		if err := f.WriteDue(t.Context()); err != nil { // as the bell does: laid out first, then written that it went by
			t.Fatal(err)
		}
		for _, o := range d.Drop {
			if err := f.Answer(t.Context(), o.Key, remind.Dropped); err != nil {
				t.Fatal(err)
			}
		}
	}
}
