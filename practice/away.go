package practice

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"tideway/practice/civil"
	"tideway/practice/remind"
)

// MaxAway is how many days a time away may have. Longer ones are more likely a slip of the year than a journey.
const MaxAway = 800

// AddAway keeps a time away, coming or past.
func (j *Journal) AddAway(ctx context.Context, who PersonID, a Away) (Entry, error) {
	now := j.clock.Now()
	a, err := j.checkAway(a, Away{})
	if err != nil {
		return Entry{}, err
	}
	if who, err = j.hand(who); err != nil {
		return Entry{}, err
	}
	r, err := j.record(KindAway, EntryID(newID()), who, Us, now, a)
	if err != nil {
		return Entry{}, err
	}
	r.Day = a.From
	// A new time away ends the quiet after unanswered reminders (R11). Alone, the row means nothing, so it goes first.
	if _, err := j.Deliver(ctx, remind.Renewed(string(r.Entry), now)); err != nil {
		return Entry{}, fmt.Errorf("keep time away: %w", err)
	}
	if err := j.write(ctx, now, nil, r); err != nil {
		return Entry{}, fmt.Errorf("keep time away: %w", err)
	}
	return j.Sit(who).Entry(r.Entry)
}

// ChangeAway writes only the fields that differ, so that two computers can change different ones.
func (j *Journal) ChangeAway(ctx context.Context, who PersonID, id EntryID, a Away) error {
	return j.EditAway(ctx, who, id, func(to *Away) { *to = a })
}

// EditAway changes a time away as it is by now: see EditSettings.
func (j *Journal) EditAway(ctx context.Context, who PersonID, id EntryID, edit func(*Away)) error {
	return change(ctx, j, "change time away", who, id, func(e Entry) (Away, error) {
		if e.Kind != KindAway {
			return Away{}, ErrNotFound
		}
		a := e.Away()
		edit(&a)
		return j.checkAway(a, e.Away())
	})
}

// checkAway says what is wrong with a time away that is to be kept in the place of another, if of any.
func (j *Journal) checkAway(a, was Away) (Away, error) {
	if a.Kind == "" {
		a.Kind = AwayTogether
	}
	if !slices.Contains(AwayKinds, a.Kind) {
		return a, invalid("away-kind", "unknown", string(a.Kind))
	}
	a, err := j.checkAwayDays(a, was)
	if err != nil {
		return a, err
	}
	if a.Kind != AwayApart {
		a.Who = ""
	} else if _, err := j.Person(a.Who); err != nil {
		return a, invalid("away-who", "empty", "")
	}
	name, err := cleanText("away-name", a.Name)
	if err != nil {
		return a, err
	}
	if len([]rune(name)) > MaxName {
		return a, invalid("away-name", "long", name)
	}
	// One line, and none that turns what stands beside it: it stands over a band in a picture.
	a.Name = strings.Join(strings.Fields(strings.Map(upright, name)), " ")
	return a, nil
}

// checkAwayDays looks at the two days and at their zones.
func (j *Journal) checkAwayDays(a, was Away) (Away, error) {
	if a.From.IsZero() {
		return a, invalid("away-from", "empty", "")
	}
	if a.To.IsZero() {
		a.ToZone = "" // it comes with the day
	}
	// A zone that a newer program wrote, and that is not known here, is no reason to refuse another change.
	if a.FromZone != was.FromZone && !j.knows(a.FromZone) {
		return a, invalid("away-from-zone", "unknown", a.FromZone)
	}
	if a.ToZone != was.ToZone && !j.knows(a.ToZone) {
		return a, invalid("away-to-zone", "unknown", a.ToZone)
	}
	if j.Backwards(a) {
		return a, invalid("away-to", "before", a.To.String())
	}
	if j.tooLong(a, was) {
		return a, invalid("away-to", "long", a.To.String())
	}
	if far := a.From.Sub(j.Today()); far > 5*366 {
		return a, invalid("away-from", "far", a.From.String())
	}
	return a, nil
}

// tooLong says that a time away has more days than one has, so that a year may be a slip. One that had no end until now can
// be ended today however long it went on: an illness may.
func (j *Journal) tooLong(a, was Away) bool {
	if a.To.IsZero() || a.To.Sub(a.From) <= MaxAway {
		return false
	}
	unchanged := a.From == was.From && a.To == was.To
	ended := a.From == was.From && was.To.IsZero() && !a.To.After(j.Today())
	return !unchanged && !ended
}

// Aways are the readable times away, by the day on which they begin.
func (s Sitting) Aways() []Entry {
	list := s.Entries(KindAway)
	begins := make(map[EntryID]civil.Date, len(list)) // read once each: this is asked at every look at the clock
	for _, e := range list {
		begins[e.ID] = e.Away().From
	}
	slices.SortStableFunc(list, func(a, b Entry) int { return begins[a.ID].Compare(begins[b.ID]) })
	return list
}

// AwayNow finds the time away, if any, that goes on at this moment, by the calendars of the places where it began and
// where it ends. The day of coming home belongs to it. Of several it is the one that began last: a trip within a hard stretch.
func (s Sitting) AwayNow() (Entry, bool) {
	for _, e := range slices.Backward(s.Aways()) {
		if a := e.Away(); s.journal.Begun(a) && !s.journal.Past(a) {
			return e, true
		}
	}
	return Entry{}, false
}

// CanEnd says that there is an end to give to a time away now: it is under way and not over today anyway, or it was a hard
// stretch that nobody has called over.
func (j *Journal) CanEnd(a Away) bool {
	switch {
	case !j.Begun(a):
		return false
	case a.Kind == AwayIllness:
		return !a.Over
	}
	return a.To.IsZero() || j.TodayIn(a.ToZone).Before(a.To)
}

// Underway finds the time away, if any, that can be ended now; of several, the one that began last.
func (s Sitting) Underway() (Entry, bool) {
	for _, e := range slices.Backward(s.Aways()) {
		if s.journal.CanEnd(e.Away()) {
			return e, true
		}
	}
	return Entry{}, false
}

// BackHome ends the time away that is under way: its last day becomes today, where the computer is.
func (j *Journal) BackHome(ctx context.Context, who PersonID) (Entry, error) {
	e, ok := j.Sit(who).AwayNow()
	if !ok {
		return Entry{}, ErrNotFound
	}
	if err := j.EditAway(ctx, who, e.ID, func(a *Away) { *a = j.EndedNow(*a) }); err != nil {
		return Entry{}, err
	}
	return j.Sit(who).Entry(e.ID)
}
