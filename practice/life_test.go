package practice_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
)

// life is some weeks of a couple who change their minds about everything that reminders follow from.
type life struct {
	*practicetest.Fixture
	t       *rapid.T
	tb      *testing.T
	aways   []practice.EntryID
	removed []practice.EntryID
	sent    map[string]bool
	unasked []time.Time
	there   map[string]bool // reminder and day, as it stood in the plan on a day of its own
	idle    int             // of so many looks at a card, three do something about it
	travels bool
	moved   bool // the computer was in another zone: then a day there may not have been one here
	said    []string
}

func (l *life) note(format string, args ...any) {
	l.said = append(l.said, l.Now().In(l.Fixture.Zone).Format("Mon 01-02 15:04 MST ")+fmt.Sprintf(format, args...))
}

func (l *life) wrong(format string, args ...any) {
	l.t.Fatalf("%s\n%s", fmt.Sprintf(format, args...), strings.Join(l.said, "\n"))
}

var placesOfLife = []string{"Europe/Berlin", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Tokyo", "Australia/Lord_Howe"}

// draw is a number from zero to n-1.
func (l *life) draw(n int, what string) int { return rapid.IntRange(0, n-1).Draw(l.t, what) }

func (l *life) place() string { return placesOfLife[l.draw(len(placesOfLife), "place")] }

// try does something that may be refused.
func (l *life) try(what string, err error) { l.note("%s: %v", what, err) }

func (l *life) newAway() practice.Away {
	from := l.Today().AddDays(l.draw(25, "from") - 14)
	a := practice.Away{From: from, FromZone: l.place(), Kind: practice.AwayKinds[l.draw(len(practice.AwayKinds), "kind")], Who: l.First}
	if l.draw(5, "open") > 0 {
		a.To, a.ToZone = from.AddDays(l.draw(14, "days")-1), l.place()
	}
	return a
}

// change does one thing to what is written down.
func (l *life) change() {
	ctx := l.tb.Context()
	switch l.draw(11, "change") {
	case 0:
		l.twoSoon()
	case 1, 9:
		a := l.newAway()
		e, err := l.AddAway(ctx, "", a)
		if l.try(fmt.Sprintf("away %s (%s) to %s (%s), %s", a.From, a.FromZone, a.To, a.ToZone, a.Kind), err); err == nil {
			l.aways = append(l.aways, e.ID)
		}
	case 2, 3:
		l.edit()
	case 4:
		if len(l.aways) > 0 {
			id := l.aways[l.draw(len(l.aways), "which")]
			l.try("remove", l.Remove(ctx, "", id))
			l.removed = append(l.removed, id)
		}
	case 5:
		if len(l.removed) > 0 {
			l.try("restore", l.Restore(ctx, "", l.removed[l.draw(len(l.removed), "which")]))
		}
	case 6:
		s := l.Settings()
		day := civil.YearDay(l.Today().AddDays(l.draw(9, "off") - 4))
		if len(s.DaysOff) > 2 {
			l.try("day off less", l.RemoveDayOff(ctx, "", s.DaysOff[0].Day))
		}
		l.try("day off "+day.String(), l.AddDayOff(ctx, "", civil.OwnDay{Day: day}))
	case 7:
		s := l.Settings()
		s.Invitation = civil.Workweek(1 << l.draw(7, "weekday"))
		next := l.Today().AddDays(l.draw(12, "remeeting") - 4)
		s.Remeeting.On = civil.MonthDay{Month: next.Month, Day: next.Day}
		l.try(fmt.Sprintf("settings %s, %s", s.Invitation, s.Remeeting.On), l.ChangeSettings(ctx, "", s))
	case 8:
		if !l.travels {
			return
		}
		zone, err := civil.LoadZone(l.place())
		if err == nil {
			l.Fixture.Zone, l.moved = zone, true
		}
		l.try("moves", err)
	case 10:
		l.try("books a return", l.BookReturn(ctx, l.First, "one-true-thing", l.Now().Add(time.Duration(1+l.draw(23*60, "minutes"))*time.Minute)))
	}
}

// twoSoon enters two short times away, one soon after the other: more days with a word than may be.
func (l *life) twoSoon() {
	for n := range 2 {
		to := l.Today().AddDays(2 + 4*n)
		e, err := l.AddAway(l.tb.Context(), "", practice.Away{From: to.AddDays(-2), To: to})
		if l.try(fmt.Sprintf("away until %s", to), err); err == nil {
			l.aways = append(l.aways, e.ID)
		}
	}
}

func (l *life) edit() {
	if len(l.aways) == 0 {
		return
	}
	ctx := l.tb.Context()
	e, err := l.Sit("").Entry(l.aways[l.draw(len(l.aways), "which")])
	if err != nil {
		return
	}
	a := e.Away()
	switch l.draw(5, "edit") {
	case 0:
		a.ToZone = l.place()
	case 1:
		a.FromZone = l.place()
	case 2:
		a.To = l.Today().AddDays(l.draw(13, "to") - 6)
	case 3:
		a.Closed = !a.Closed
	case 4:
		a = l.EndedNow(a)
	}
	l.try(fmt.Sprintf("edit to %s (%s) to %s (%s), closed %v", a.From, a.FromZone, a.To, a.ToZone, a.Closed), l.ChangeAway(ctx, "", e.ID, a))
}

// respond is what somebody does about the open card.
func (l *life) respond(o remind.Occurrence) {
	var err error
	what := l.idle - 1 - l.draw(l.idle, "respond")
	switch what {
	case 0:
		err = l.Answer(l.tb.Context(), o.Key, remind.Answered)
	case 1:
		if to := l.PutOffTo(o.Key); len(to) > 0 {
			err = l.PutOff(l.tb.Context(), o.Key, to[l.draw(len(to), "to")].At)
		}
	case 2:
		err = l.Answer(l.tb.Context(), o.Key, remind.Seen)
	default:
		return
	}
	l.note("%s %s: %v", []string{"answers", "puts off", "sees"}[what], o.Key, err)
}

func (l *life) deliver(key, state string) bool {
	first, err := l.Deliver(l.tb.Context(), remind.Delivery{Key: key, State: state, At: l.Now()})
	if err != nil {
		l.t.Fatal(err)
	}
	return first
}

// look is one look at the clock, and what may never be.
func (l *life) look() {
	today := civil.DayOf(l.Now(), l.Fixture.Zone, civil.DefaultStartHour)
	for _, o := range l.Reminders(today.AddDays(-remind.StandsFor), today.AddDays(1)) {
		if !o.Day.AddDays(o.Stands).Before(today) {
			l.there[o.Key+" "+o.Day.String()] = true
		}
	}
	d := l.Due(remind.Session{})
	if d.WentQuiet {
		l.deliver(remind.QuietKey, remind.Notified)
	}
	for _, o := range d.Drop {
		l.note("%s goes by", o.Key)
		l.deliver(o.Key, remind.Dropped)
	}
	if o := d.Missed; o != nil && !l.moved && o.At.IsZero() && !strings.Contains(o.Key, "@") && !l.there[o.Key+" "+o.Day.String()] {
		l.wrong("%s on %s is said to have gone by and never was", o.Key, o.Day)
	}
	if o := d.Card; o != nil && o.At.IsZero() && !strings.Contains(o.Key, "@") && (today.Before(o.Day) || o.Day.AddDays(o.Stands).Before(today)) {
		l.wrong("the card of %s stands on %s", o.Key, today)
	}
	if d.Notify != nil {
		l.notified(*d.Notify, d.MeantFor)
	}
	if d.Card != nil {
		l.respond(*d.Card)
	}
	if err := l.WriteDue(l.tb.Context()); err != nil {
		l.t.Fatal(err)
	}
}

func (l *life) notified(o remind.Occurrence, meant time.Time) {
	local := l.Now().In(l.Fixture.Zone)
	l.note("NOTIFIES %s of %s", o.Key, o.Day)
	if !l.deliver(o.Key, remind.Notified) || l.sent[o.Key] {
		l.wrong("%s a second time", o.Key)
	}
	l.sent[o.Key] = true
	if strings.Contains(o.Key, "@") {
		return
	}
	if atNight(local) && !(o.Exempt && atNight(meant)) { // but for what was set for then
		l.wrong("%s in the quiet hours: %s", o.Key, local)
	}
	if o.Exempt {
		return
	}
	l.unasked = append(l.unasked, l.Now())
	if n := len(l.unasked); n > 2 && l.unasked[n-1].Sub(l.unasked[n-3]) < 7*24*time.Hour {
		l.wrong("three in seven days")
	}
}

// TestALifeOfChanges: whatever two people change, from wherever, nothing comes twice, nothing comes at night or more often
// than twice in seven days, and nothing is said to have gone by that was not there.
func TestALifeOfChanges(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		l := &life{Fixture: practicetest.New(t, "Maren", "Elio"), t: r, tb: t, sent: map[string]bool{}, there: map[string]bool{}, travels: rapid.Bool().Draw(r, "travels")}
		calm := l.draw(2, "calm") == 1 // then they change and answer something only now and then
		if l.idle = 6; calm {
			l.idle = 30
			l.twoSoon()
		}
		for range 20 {
			changes := l.draw(3, "changes")
			if calm && l.draw(8, "today") < 7 {
				changes = 0
			}
			for n := range changes {
				l.Clock.Add(time.Duration(n) * time.Minute)
				l.change()
			}
			for range 6 {
				l.look()
				l.Clock.Add(4 * time.Hour)
			}
		}
	})
}
