package now

import (
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/remind"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// bench is the room over a journal in memory.
type bench struct{ *uitest.Bench }

func newBench(t *testing.T, options look.Options, names ...string) bench {
	return bench{uitest.New(t, options, names...)}
}

// open opens the room for both (0), the first (1) or the second person.
func (b bench) open(who int) *present.Now {
	b.SitIn(present.RoomNow, who)
	present.NewNow(b.App) // the first reads what was put aside
	return present.NewNow(b.App)
}

// wrote keeps a check-in some hours ago.
func (b bench) wrote(who practice.PersonID, ago time.Duration, body practice.CheckIn, to practice.Audience) {
	b.Wrote(practice.Writing{Who: who, Body: body, Audience: to, At: b.Fixture.Clock.Now().Add(-ago)})
}

func day(t testing.TB, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// at sets the clock to a moment in Berlin.
func (b bench) at(t testing.TB, date string, hour int) {
	t.Helper()
	b.Fixture.Clock.Set(day(t, date).At(hour, 10, b.Fixture.Zone))
}

// drop writes what the bell would write about reminders that are too late.
func (b bench) drop(t testing.TB) {
	t.Helper()
	for _, o := range b.Reminders().Decision().Drop {
		if err := b.Fixture.Answer(t.Context(), o.Key, remind.Dropped); err != nil {
			t.Fatal(err)
		}
	}
}
