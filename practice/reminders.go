package practice

import (
	"cmp"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
)

// How far back and ahead of today the weekly invitation is laid out, in days. As long as the journal stays locked it
// comes from what was laid out before, and after three that nobody answers it goes quiet anyway.
const weeksBack, weeksAhead = 35, 56

// plan lays out every reminder of the journal as it stands: the arcs of the shared times away, booked returns, the yearly
// re-meeting, and the weekly invitation for some weeks. What was delivered comes along.
func (j *Journal) plan() (plan []remind.Occurrence, happened []remind.Delivery) {
	return j.planTo(j.Today().AddDays(weeksAhead))
}

// planTo is plan with re-meetings and weekly invitations until a day. A re-meeting soon after it is among them: a weekly
// invitation leaves room for that too.
func (j *Journal) planTo(last civil.Date) (plan []remind.Occurrence, happened []remind.Delivery) {
	s, names := j.Settings(), j.keyNames()
	both := j.Sit("")
	var returns []remind.Booked
	for _, e := range j.returns() {
		returns = append(returns, remind.Book(string(e.ID), e.Return().When, j.Zone()))
	}
	aways, old := both.arcs(), j.planned(names)
	touches := reentry.Touches(aways, j.workers())
	remeetings := j.remeetings(last.AddDays(remind.StandsFor))
	happened = j.delivered(names)
	fresh := slices.Concat(j.known(remind.Plan(touches, returns, s.ReminderTime)), remeetings, j.weekly(old, happened, last, func(day civil.Date) bool {
		away := slices.ContainsFunc(aways, func(a reentry.Away) bool {
			first, last := a.Days()
			return !day.Before(first) && (a.OpenEnded || !last.Before(day))
		})
		return !away && !taken(day, touches, remeetings)
	}))
	return remind.Rebuild(old, fresh, happened), happened
}

// weekly is the invitation on the day of the week that was set, where that is open. On the days of a time away there is
// none, and none in the week up to a day on which an arc speaks, whose place under the ceiling it would take; nor around
// a re-meeting, which has a week of its own.
func (j *Journal) weekly(old []remind.Occurrence, happened []remind.Delivery, last civil.Date, open func(civil.Date) bool) []remind.Occurrence {
	s := j.Settings()
	day, ok := s.Invitation.Only()
	if !ok {
		return nil
	}
	weekly := remind.Weekly{On: day, Time: s.InvitationTime}
	plan := weekly.Plan(j.Today().AddDays(-weeksBack), last, open)
	// What was not laid out before on that day lies ahead: nothing is missed from before the day was set. What came on
	// another day of its week keeps that.
	before := map[string]civil.Date{}
	for _, o := range old {
		before[o.Key] = o.Day
	}
	return slices.DeleteFunc(plan, func(o remind.Occurrence) bool {
		return before[o.Key] != o.Day && o.Time.On(o.Day, j.Zone()).Before(j.Now()) && !remind.Delivered(happened, o.Key)
	})
}

// planned are the reminders as they were last laid into the clear.
func (j *Journal) planned(names map[string]string) []remind.Occurrence {
	j.mu.RLock()
	defer j.mu.RUnlock()
	var out []remind.Occurrence
	for _, d := range j.due {
		if name, ok := names[d.Key]; ok {
			out = append(out, remind.FromDue(name, d.Day, d.Time, d.Zone, d.Sentence, j.Zone()))
		}
	}
	return out
}

func (s Sitting) arcs() []reentry.Away {
	var out []reentry.Away
	for _, e := range s.Aways() {
		a := s.journal.lived(e.Away())
		a.ID = string(e.ID)
		out = append(out, a)
	}
	return out
}

func (j *Journal) workers() []reentry.Worker {
	s := j.Settings()
	holidays, _ := s.Holidays() // of a place that another program wrote, only the days of their own
	var out []reentry.Worker
	for _, p := range j.People() {
		out = append(out, reentry.Worker{Person: string(p.ID), Week: p.Week, Holidays: holidays})
	}
	return out
}

// Touch is one of an arc.
type Touch struct {
	reentry.Touch
	NeverWas bool // its day was over before anybody could know of it, so that nothing ever was there
}

// Arcs are what the times away bring after them: the touches of each, in order. Without an end yet there are none.
func (j *Journal) Arcs() map[EntryID][]Touch {
	touches := reentry.Touches(j.Sit("").arcs(), j.workers())
	arcs, never := map[EntryID][]Touch{}, j.neverWere(touches)
	for _, t := range touches {
		id := EntryID(t.Away.ID)
		arcs[id] = append(arcs[id], Touch{t, never[remind.TouchKey(t)]})
	}
	return arcs
}

// Reminders are what would be shown from one day to another, both inclusive, if nothing more is answered before. What was
// put off is there at its new time.
func (j *Journal) Reminders(from, to civil.Date) []remind.Occurrence {
	plan, happened := j.planTo(to)
	return slices.DeleteFunc(remind.Open(plan, happened, j.Zone()), func(o remind.Occurrence) bool {
		day := o.Comes().Day
		return day.Before(from) || to.Before(day)
	})
}

// Coming is what will come of the reminders from one day to another, both inclusive, on the day and at the time at which it
// comes, and which of them will be in Now alone.
func (j *Journal) Coming(from, to civil.Date, s remind.Session) []remind.Coming {
	plan, happened := j.planTo(to)
	return slices.DeleteFunc(remind.Forecast(plan, happened, j.Now(), j.Zone(), s), func(c remind.Coming) bool {
		return c.At.Day.Before(from) || to.Before(c.At.Day)
	})
}

// Due decides what to do about reminders at this moment: package remind keeps the promises.
func (j *Journal) Due(s remind.Session) remind.Decision {
	plan, happened := j.plan()
	return remind.Decide(plan, happened, j.Now(), j.Zone(), s)
}

// PutOffTo lists the times to which an open reminder can be put off.
func (j *Journal) PutOffTo(key string) []remind.Preset {
	plan, _ := j.plan()
	now, zone := j.Now(), j.Zone()
	presets := remind.Presets(plan, key, now, zone, j.Settings().ReminderTime)
	var weeks []civil.Workweek
	for _, p := range j.People() {
		weeks = append(weeks, p.Week)
	}
	if at, ok := remind.Weekend(now, zone, weeks...); ok && remind.CheckPutOff(plan, key, at, now, zone) == nil {
		presets = append(presets, remind.Preset{Name: remind.PresetWeekend, At: at})
	}
	return presets
}

// delivered are the stored deliveries under the names that package remind knows.
func (j *Journal) delivered(names map[string]string) []remind.Delivery {
	j.mu.RLock()
	defer j.mu.RUnlock()
	out := make([]remind.Delivery, 0, len(j.deliveries))
	for _, d := range j.deliveries {
		base, rest, _ := strings.Cut(d.Key, "@")
		if name, ok := names[base]; ok {
			base = name
		}
		if rest != "" {
			base += "@" + rest
		}
		r := remind.Delivery{Key: base, State: d.State, At: d.At}
		if !d.Until.IsZero() {
			until := d.Until
			r.PutOff = &until
		}
		out = append(out, r)
	}
	return out
}

// keyNames are the names of every reminder that there could be, by the key under which it stands in the clear.
func (j *Journal) keyNames() map[string]string {
	names, key := map[string]string{}, j.dueKeys()
	add := func(name string) { names[key(name)] = name }
	add(remind.QuietKey)
	both := j.Sit("")
	for _, e := range both.Entries(KindAway) {
		for _, rule := range []reentry.Rule{reentry.Eve, reentry.FirstDay, reentry.TenthDay} {
			add(string(rule) + "/" + string(e.ID))
		}
		add(remind.Renewed(string(e.ID), time.Time{}).Key)
	}
	for _, e := range j.returns() {
		add(remind.RuleReturn + "/" + string(e.ID))
	}
	for _, name := range j.remeetingKeys() {
		add(name)
	}
	for _, name := range remind.WeeklyKeys(j.Today().AddDays(-weeksBack), j.Today().AddDays(weeksAhead)) {
		add(name)
	}
	return names
}

// dueKeys says how reminders' names stand in the clear: as a keyed hash (HMAC-SHA256, RFC 2104) with a secret that is
// sealed in the journal. It looks random to anybody without the journal's keys, and is the same each time.
func (j *Journal) dueKeys() func(name string) string {
	mac := hmac.New(sha256.New, j.Settings().DueSecret)
	return func(name string) string {
		base, rest, found := strings.Cut(name, "@")
		mac.Reset()
		mac.Write([]byte(base))
		key := hex.EncodeToString(mac.Sum(nil)[:16])
		if found {
			key += "@" + rest
		}
		return key
	}
}

// dueKey is how one reminder's name stands there.
func (j *Journal) dueKey(name string) string { return j.dueKeys()(name) }

// Deliver writes what happened to a reminder, before it is acted on, and says whether it was the first time.
func (j *Journal) Deliver(ctx context.Context, d remind.Delivery) (first bool, err error) {
	stored := Delivery{Key: j.dueKey(d.Key), State: d.State, At: d.At.UTC().Truncate(time.Millisecond)}
	if d.PutOff != nil {
		stored.Until = d.PutOff.UTC().Truncate(time.Millisecond)
	}
	first, err = j.store.Deliver(ctx, stored)
	if err != nil {
		return false, fmt.Errorf("note reminder: %w", err)
	}
	if _, err := j.loadDeliveries(ctx); err != nil {
		return first, err
	}
	j.changed()
	return first, nil
}

// Answer is Deliver for an answer that somebody gave just now.
func (j *Journal) Answer(ctx context.Context, key, state string) error {
	_, err := j.Deliver(ctx, remind.Delivery{Key: key, State: state, At: j.clock.Now()})
	return err
}

// PutOff lets a reminder come again at a later time.
func (j *Journal) PutOff(ctx context.Context, key string, until time.Time) error {
	now := j.clock.Now()
	plan, _ := j.plan()
	if err := remind.CheckPutOff(plan, key, until, now, j.Zone()); err != nil {
		return err
	}
	_, err := j.Deliver(ctx, remind.PutOffUntil(key, until, now))
	return err
}

// keptDue is for how many days what was delivered keeps its row in the clear.
const keptDue = 60

// WriteDue lays the coming reminders into the clear, so that they can be shown before anything is unlocked. What was
// delivered keeps its day and time there, for as long as its arc could be open: a date that is edited later moves only
// what is still to come.
func (j *Journal) WriteDue(ctx context.Context) error {
	yesterday, arc := j.Today().AddDays(-1), j.Today().AddDays(-keptDue)
	plan, deliveries := j.plan()
	happened := map[string]bool{}
	for _, d := range deliveries {
		happened[d.Key] = true
	}
	due, key, unknown := []Due{}, j.dueKeys(), remind.Unknown(plan, nil, j.Now(), j.Zone())
	for _, o := range plan {
		if o.Day.Before(arc) || o.Day.AddDays(o.Stands).Before(yesterday) && !happened[o.Key] || unknown[o.Key] {
			continue
		}
		day, at, zone := o.Due()
		due = append(due, Due{Key: key(o.Key), Day: day, Time: at, Zone: zone, Sentence: o.Sentence})
	}
	slices.SortFunc(due, func(a, b Due) int {
		return cmp.Or(a.Day.Compare(b.Day), a.Time.Compare(b.Time), strings.Compare(a.Key, b.Key))
	})
	j.mu.RLock()
	same := slices.Equal(due, j.due)
	j.mu.RUnlock()
	if same {
		return nil
	}
	if err := j.store.ReplaceDue(ctx, due); err != nil {
		return fmt.Errorf("write what is due: %w", err)
	}
	j.mu.Lock()
	j.due = due
	j.mu.Unlock()
	return nil
}
