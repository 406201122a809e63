package remind_test

import (
	"archive/zip"
	"encoding/binary"
	"go/build"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// zone is one zone of the IANA database with the changes of its clocks.
type zone struct {
	name    string
	loc     *time.Location
	changes []time.Time
}

// allZones reads every zone of the database that comes with Go, which is the one that a build embeds, with its changes
// of offset from 2024 to 2032; those without any are left out.
func allZones(t *testing.T) []zone {
	t.Helper()
	archive, err := zip.OpenReader(filepath.Join(build.Default.GOROOT, "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	from, to := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2033, 1, 1, 0, 0, 0, 0, time.UTC)
	var zones []zone
	for _, file := range archive.File {
		if strings.HasSuffix(file.Name, "/") {
			continue
		}
		in, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		loc, err := time.LoadLocationFromTZData(file.Name, data)
		if err != nil {
			t.Fatalf("%s: %v", file.Name, err)
		}
		if found := offsetChanges(loc, from, to); len(found) > 0 {
			zones = append(zones, zone{file.Name, table(t, file.Name, loc, found), found})
		}
	}
	return zones
}

// table is loc with its changes written out, which is looked up many times faster than a rule (RFC 8536, version 1).
func table(t *testing.T, name string, loc *time.Location, changes []time.Time) *time.Location {
	t.Helper()
	data := append([]byte("TZif"), make([]byte, 16)...)
	for _, count := range []int{0, 0, 0, len(changes), len(changes) + 1, 1} {
		data = binary.BigEndian.AppendUint32(data, uint32(count))
	}
	for _, change := range changes {
		data = binary.BigEndian.AppendUint32(data, uint32(change.Unix()))
	}
	for i := range changes {
		data = append(data, byte(i+1))
	}
	for i := range len(changes) + 1 {
		at := changes[max(i-1, 0)]
		if i == 0 {
			at = at.Add(-time.Second)
		}
		_, offset := at.In(loc).Zone()
		data = append(binary.BigEndian.AppendUint32(data, uint32(int32(offset))), 0, 0)
	}
	made, err := time.LoadLocationFromTZData(name, append(data, 0))
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// different are the zones of which none does exactly what another does: New York stands for Toronto too.
func different(zones []zone) []zone {
	var list []zone
	known := map[string]bool{}
	for _, z := range zones {
		what := ""
		for _, change := range z.changes {
			what += change.Format(time.RFC3339) + reading(change, z.loc).Format(time.RFC3339) + reading(change.Add(-time.Second), z.loc).Format(time.RFC3339)
		}
		if !known[what] {
			known[what] = true
			list = append(list, z)
		}
	}
	return list
}

// offsetChanges are the instants at which the clocks of loc are set.
func offsetChanges(loc *time.Location, from, to time.Time) []time.Time {
	var out []time.Time
	for at := from.In(loc); ; {
		_, end := at.ZoneBounds()
		if !end.IsZero() && !end.After(at) { // Go errs on the last day of a leap year
			end = time.Date(at.UTC().Year()+1, time.January, 1, 0, 0, 0, 0, time.UTC)
		}
		if end.IsZero() || !end.Before(to) {
			return out
		}
		_, before := end.Add(-time.Second).In(loc).Zone()
		_, after := end.In(loc).Zone()
		if before != after {
			out = append(out, end)
		}
		at = end.In(loc)
	}
}

// reading is what the clock shows, as if it were UTC.
func reading(at time.Time, loc *time.Location) time.Time {
	_, offset := at.In(loc).Zone()
	return at.UTC().Add(time.Duration(offset) * time.Second)
}

// trial is one change of one clock, with a reminder near it, lived through in some way.
type trial struct {
	*world
	t        *testing.T
	change   time.Time
	o        remind.Occurrence
	due      time.Time // found minute by minute, not by the program
	answers  bool      // somebody answers the card an hour after the notification, or at nine in the evening
	answered int
	blind    bool                // the card may be gone before its day is
	store    *practicetest.Store // of two programs, which tells who was first; nil: there is one
	travels  bool                // so it may be from when it went by on
	there    bool                // the card was there at the last look
	cards    int                 // how often it came
	today    bool                // it was its day at the last look
	days     int                 // how often its day came: over the date line, it may come twice
}

// look is one look at the clock, and at the card.
func (r *trial) look(now time.Time) {
	r.t.Helper()
	look := r.poll
	if r.store != nil {
		look = r.both
	}
	d := look(now)
	card := d.Card
	r.blind = r.blind || r.travels && len(d.Drop) > 0
	shows := card != nil && card.Key == r.o.Key
	if r.answered > 0 && shows {
		r.t.Fatalf("%s: the card for %s is there again at %s", r.loc, r.o.Day, now.In(r.loc))
	}
	// The day begins at four by the clock on the wall, here without any help of the program's.
	local := reading(now, r.loc).Add(-4 * time.Hour).Format(time.DateOnly)
	on := local >= r.o.Day.String() && local <= r.o.Day.AddDays(r.o.Stands).String()
	if shows && !r.there {
		r.cards++
	}
	if on && !r.today {
		r.days++
	}
	r.there, r.today = shows, on
	if r.answered == 0 && shows != on && (shows || !r.blind) {
		r.t.Fatalf("%s: at %s the card for %s shows: %v", r.loc, now.In(r.loc), r.o.Day, shows)
	}
	if r.answers && shows && !now.Before(r.due.Add(time.Hour)) {
		r.write(card.Key, remind.Answered, now)
		r.answered++
	}
}

// both is one look of two programs on one journal: both decide before either writes, and whoever wrote first sends.
func (r *trial) both(now time.Time) remind.Decision {
	r.t.Helper()
	one, other := r.decide(now), r.decide(now)
	for _, d := range []remind.Decision{one, other} {
		if d.Notify == nil {
			continue
		}
		first, err := r.store.Deliver(r.t.Context(), practice.Delivery{Key: d.Notify.Key, State: remind.Notified, At: now})
		if err != nil {
			r.t.Fatal(err)
		}
		if r.write(d.Notify.Key, remind.Notified, now); first {
			r.notified(d.Notify.Key, now)
		}
	}
	return one
}

// live looks at the clock every three hours from one moment to another, and around every moment at which something happens.
func (r *trial) live(from, to time.Time) {
	r.t.Helper()
	var moments []time.Time
	for at := from; at.Before(to); at = at.Add(3 * time.Hour) {
		moments = append(moments, at)
	}
	for _, edge := range []time.Time{r.change, r.due, r.o.Day.At(4, 0, r.loc), r.o.Day.AddDays(1).At(4, 0, r.loc)} {
		for _, d := range []time.Duration{-time.Minute, 0, time.Minute} {
			if at := edge.Add(d); !at.Before(from) && at.Before(to) {
				moments = append(moments, at)
			}
		}
	}
	slices.SortFunc(moments, time.Time.Compare)
	for _, at := range moments {
		r.look(at)
	}
}

// once holds at the end of every trial: a notification at most once, or exactly so and when.
func (r *trial) once(at ...time.Time) {
	r.t.Helper()
	var want []string
	for _, at := range at {
		want = append(want, r.o.Key+" "+at.In(r.loc).Format("2006-01-02T15:04"))
	}
	if !slices.Equal(r.shown, want) {
		r.t.Fatalf("%s, change at %s: shown %v, want %v", r.loc, r.change.In(r.loc), r.shown, want)
	}
	if r.answers && r.answered != 1 {
		r.t.Fatalf("%s, change at %s: the card was answered %d times", r.loc, r.change.In(r.loc), r.answered)
	}
}

// ways are the ways in which a change can be lived through. before and after are a day and a half to either side.
var ways = []struct {
	name string
	live func(r *trial, before, after time.Time)
}{
	{"awake", func(r *trial, before, after time.Time) {
		r.live(before, after)
		r.once(r.due)
	}},
	{"asleep across the change and the hour", func(r *trial, before, after time.Time) {
		first, last := r.change, r.due
		if last.Before(first) {
			first, last = last, first
		}
		r.live(before, first.Add(-10*time.Minute))
		woke := last.Add(40 * time.Minute)
		tooLate := !woke.Before(r.due.Add(3 * time.Hour)) // 21:00
		r.blind = tooLate                                 // the card makes way for a quiet line
		r.session.WokeAt = woke
		r.look(woke)
		r.look(woke.Add(2 * time.Minute))
		r.live(woke.Add(3*time.Minute), after)
		if tooLate {
			if missed := r.decide(woke.Add(2 * time.Minute)).Missed; key(missed) != r.o.Key {
				r.t.Fatalf("%s: no line about what went by on %s", r.loc, r.o.Day)
			}
			r.answers = false
			r.once()
			return
		}
		r.once(woke.Add(2 * time.Minute))
	}},
	{"set back by an hour", func(r *trial, before, after time.Time) {
		r.live(before, r.due.Add(2*time.Minute))
		r.live(r.due.Add(-58*time.Minute), after)
		r.once(r.due)
	}},
	{"set back by a day", func(r *trial, before, after time.Time) {
		r.live(before, r.due.Add(2*time.Minute))
		r.live(r.due.Add(-24*time.Hour), after)
		r.once(r.due)
	}},
	{"set forward by a day, and back", func(r *trial, before, after time.Time) {
		r.live(before, r.due.Add(-time.Hour))
		r.look(r.due.Add(23 * time.Hour))
		r.look(r.due.Add(23*time.Hour + time.Minute))
		r.live(r.due.Add(-58*time.Minute), after)
		r.once(r.due)
		if missed := r.decide(after).Missed; missed != nil {
			r.t.Fatalf("%s: it came, and is said to have gone by", r.loc)
		}
	}},
	{"killed between decision and notification", func(r *trial, before, after time.Time) {
		r.live(before, r.due)
		if d := r.decide(r.due); d.Notify == nil {
			r.t.Fatalf("%s: nothing to send at %s", r.loc, r.due)
		}
		r.write(r.o.Key, remind.Notified, r.due)
		r.start(r.due.Add(time.Minute))
		r.live(r.due.Add(time.Minute), after)
		r.once()
	}},
	{"killed before it was written", func(r *trial, before, after time.Time) {
		r.live(before, r.due)
		r.decide(r.due)
		again := r.due.Add(time.Minute)
		r.start(again)
		r.live(again, again.Add(2*time.Minute))
		r.live(again.Add(2*time.Minute), after)
		r.once(again.Add(2 * time.Minute))
	}},
	{"two instances", func(r *trial, before, after time.Time) {
		r.store = &practicetest.Store{}
		r.live(before, after)
		r.once(r.due)
	}},
}

// evening is a trial with the first ordinary day on the day of a change.
func evening(t *testing.T, z zone, change time.Time) *trial {
	t.Helper()
	on := civil.DayOf(change, z.loc, 0)
	touches := []reentry.Touch{{Away: reentry.Away{ID: "a"}, Rule: reentry.FirstDay, Day: on}}
	o := remind.Plan(touches, nil, civil.TimeOfDay{Hour: 18})[0]
	six := time.Date(on.Year, on.Month, on.Day, 18, 0, 0, 0, time.UTC)
	due := change.Add(-26 * time.Hour).Truncate(time.Minute)
	for !reading(due, z.loc).Equal(six) {
		if due = due.Add(time.Minute); due.Sub(change) > 26*time.Hour {
			t.Fatalf("%s: %s has no evening", z.name, on)
		}
	}
	return &trial{world: &world{loc: z.loc, occurrences: []remind.Occurrence{o}}, t: t, change: change, o: o, due: due}
}

// Every zone that changes its clocks between 2024 and 2032, through every change: a notification comes at most once, at
// its civil time, and the card shows on its day, from four to four, until it is answered. Every change is lived through
// in every way, the first of its kind (the hour, by how much, how far from UTC) answered and not, later ones in turn.
func TestEveryZone(t *testing.T) {
	zones := allZones(t)
	if len(zones) < 200 {
		t.Fatalf("only %d zones change", len(zones))
	}
	known, trials := map[string]bool{}, 0
	for _, z := range different(zones) {
		for turn, change := range z.changes {
			before, after := reading(change.Add(-time.Second), z.loc), reading(change, z.loc)
			kind := z.name + before.Format("15:04") + after.Sub(before).String() + before.Sub(change).String()
			for _, way := range ways {
				for _, answers := range []bool{false, true} {
					if known[kind] && answers != (turn%2 == 0) {
						continue
					}
					r := evening(t, z, change)
					r.answers = answers
					way.live(r, r.due.Add(-36*time.Hour), r.due.Add(36*time.Hour))
					if trials++; t.Failed() {
						t.Fatal(way.name)
					}
				}
			}
			known[kind] = true
		}
	}
	t.Logf("%d zones, %d of them different, %d kinds of change, %d trials", len(zones), len(different(zones)), len(known), trials)
}

// Whoever is carried from a zone into another, east or west, around a change and before or after the hour, is notified
// once, never before six in the evening by the clock where they are, and has the card once, as long as it is its day there,
// or until they answer it. Over the date line its day may end, or not have begun, and come again: then so does the card. Only
// who leaves before the hour and is back after the evening may have had no notification, or have answered before it. Who is nowhere in time has a line
// in the place of the card.
func TestEveryZoneOnAJourney(t *testing.T) {
	var far []*time.Location
	for _, name := range []string{"Asia/Tokyo", "America/Phoenix", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Lagos"} {
		loc, err := civil.LoadZone(name)
		if err != nil {
			t.Fatal(err)
		}
		far = append(far, loc)
	}
	once, again := 0, 0
	for _, z := range different(allZones(t)) {
		for turn, change := range z.changes {
			for i, leave := range []time.Duration{-20 * time.Hour, -time.Hour, time.Minute, 90 * time.Minute} {
				r := evening(t, z, change)
				r.answers = (turn/2+i)%2 == 0
				r.travel(leave, far[(turn+i)%len(far)])
				if once++; r.days > 1 {
					again++
				}
			}
		}
	}
	if t.Logf("%d journeys, on %d of which the day came again", once, again); again*4 > once {
		t.Error("that is hardly about one card")
	}
}

// travel leaves for ten hours to somewhere else, at a time from the hour at home.
func (r *trial) travel(leave time.Duration, to *time.Location) {
	r.t.Helper()
	home, away := r.loc, r.due.Add(leave)
	back := away.Add(10 * time.Hour)
	r.travels = true
	r.live(r.due.Add(-36*time.Hour), away)
	r.loc = to
	r.live(away, back)
	r.loc = home
	r.live(back, r.due.Add(60*time.Hour))
	said := func(wrong string) {
		r.t.Fatalf("%s: left %s from the hour for %s, %s: shown %v, %d cards on %d days, answered %d times", home, leave, to, wrong, r.shown, r.cards, r.days, r.answered)
	}
	switch {
	case len(r.shown) != 1 && !((r.blind || r.answered == 1) && len(r.shown) == 0 && leave < 0 && back.After(r.due)):
		said("not notified once")
	case r.cards < 1 || r.cards > r.days:
		said("not one card")
	case r.cards < r.days && !r.blind && r.answered == 0:
		said("a day without its card")
	case r.answered > 1:
		said("answered, and there again")
	}
	for _, shown := range r.shown {
		if at := strings.TrimPrefix(shown, r.o.Key+" "); at < r.o.Day.String()+"T18:00" || at >= r.o.Day.String()+"T21:00" {
			said("not in the evening")
		}
	}
}

// A clock that is set forward over many reminders, or a computer that slept for weeks, brings none of them in a heap: the
// window says of one that it went by, if that was only just, and what comes next comes as ever.
func TestNoBurst(t *testing.T) {
	w := newWorld(t, berlin)
	week := remind.Weekly{On: time.Sunday, Time: clock(t, "17:00")}
	w.occurrences = week.Plan(day(t, "01"), day(t, "29"), func(civil.Date) bool { return true })
	for _, on := range []string{"03", "05", "14", "27"} {
		w.occurrences = append(w.occurrences, touch(t, reentry.FirstDay, on, on, "18:00"))
	}
	w.poll(w.at(t, "01 12:00"))
	w.session.WokeAt = w.at(t, "28 10:00")
	w.awake(w.session.WokeAt, w.at(t, "28 23:00"))
	if missed := w.decide(w.at(t, "28 12:00")).Missed; len(w.shown) != 0 || key(missed) != "reentry.first-day/27" {
		t.Errorf("woken, shown %v, went by %v", w.shown, missed)
	}
	w.awake(w.at(t, "29 16:00"), w.at(t, "29 19:00"))
	w.expect(t, "invitation.weekly/2026-11-23 2026-11-29T17:00")
}

// A return that was booked for half an hour from now comes in half an hour, also in an hour that the clock shows twice.
func TestEveryZoneAReturn(t *testing.T) {
	for _, z := range different(allZones(t)) {
		for _, change := range z.changes {
			for _, before := range []time.Duration{-50, -20, -5, 0, 10, 40, 65} {
				now := change.Add(before * time.Minute).Truncate(time.Minute)
				when := now.Add(30 * time.Minute)
				w := &world{loc: z.loc, occurrences: remind.Plan(nil, []remind.Booked{remind.Book("r", when, z.loc)}, civil.TimeOfDay{Hour: 18})}
				for at := now; at.Before(when.Add(3 * time.Hour)); at = at.Add(10 * time.Minute) {
					w.poll(at)
				}
				w.expect(t, "ritual.return/r "+when.In(z.loc).Format("2006-01-02T15:04"))
			}
		}
		if t.Failed() {
			return
		}
	}
}

// The days that went missing at the date line move what was due on them to the next morning.
func TestMissingDays(t *testing.T) {
	for _, c := range []struct{ zone, day, from, want string }{
		{"Pacific/Apia", "2011-12-30", "2011-12-29T12:00:00-10:00", "2011-12-31T08:00"},
		{"Pacific/Fakaofo", "2011-12-30", "2011-12-29T12:00:00-11:00", "2011-12-31T08:00"},
		{"Pacific/Kiritimati", "1994-12-31", "1994-12-30T12:00:00-10:40", "1995-01-01T08:00"},
		{"Pacific/Enderbury", "1994-12-31", "1994-12-30T12:00:00-11:00", "1995-01-01T08:00"},
		{"Pacific/Kwajalein", "1993-08-21", "1993-08-20T12:00:00-12:00", "1993-08-22T08:00"},
	} {
		w := newWorld(t, c.zone, touch(t, reentry.FirstDay, "a", c.day, "18:00"))
		from, err := time.Parse(time.RFC3339, c.from)
		if err != nil {
			t.Fatal(err)
		}
		cards, shows := 0, false
		for at := from; at.Before(from.Add(72 * time.Hour)); at = at.Add(10 * time.Minute) {
			card := w.poll(at).Card != nil
			if card && !shows {
				cards++
			}
			shows = card
		}
		w.expect(t, "reentry.first-day/a "+c.want)
		if cards != 1 {
			t.Errorf("%s: the card showed %d times", c.zone, cards)
		}
	}
}
