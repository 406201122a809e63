package present

import (
	"slices"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/reentry"
)

// AwayTouch is one kind word of the arc: its day, what comes, and why on that day.
type AwayTouch struct {
	Day  civil.Date
	When string
	What string
	Why  string
	Past bool
}

// tellArc says of an item what it brings after it, or in a note why nothing comes. What was over before the time away stood
// here as it does now never came, and is not told.
func (a *Away) tellArc(item *AwayItem, body practice.Away, all []practice.Touch) {
	item.Arc, item.ArcNote = a.arc(body, all)
	ahead := slices.ContainsFunc(item.Arc, func(t AwayTouch) bool { return !t.Past })
	item.CanClose = a.CanWrite() && ahead && !body.Closed
	item.CanWake = a.CanWrite() && body.Closed && awaits(a.app.Journal, body)
}

func (a *Away) arc(body practice.Away, all []practice.Touch) ([]AwayTouch, string) {
	today := a.app.Today()
	var list []AwayTouch
	for _, t := range all {
		if !t.NeverWas {
			list = append(list, a.touch(t, body, today))
		}
	}
	note := a.arcNote(body, len(all) > 0, today)
	if note == "" && len(list) == 0 {
		note = a.Say("away.note.past")
	}
	return list, note
}

func (a *Away) touch(t practice.Touch, body practice.Away, today civil.Date) AwayTouch {
	touch := AwayTouch{Day: t.Day, When: awayDay(a.app, t.Day, true), Past: t.Day.Before(today)}
	switch t.Rule {
	case reentry.Eve:
		touch.What = a.Say("away.touch.eve")
	case reentry.TenthDay:
		if touch.What = a.Say("away.touch.tenth"); !t.Why.AboutTen(t.Day) {
			touch.What = a.Say("away.touch.tenth.later")
		}
	default:
		touch.What = a.firstWhat(body)
		touch.Why = firstDay(a.app.Say, a.app.Journal, t.Why, a.app.Say.Weekday(t.Why.Ordinary.Weekday()))
	}
	return touch
}

// firstWhat is what the first ordinary day brings, in the words of the kind; for one who was away and one who stayed,
// in words for who sits here.
func (a *Away) firstWhat(body practice.Away) string {
	key := "away.touch.first." + string(body.Kind)
	if body.Kind == practice.AwayApart && a.app.Couple() {
		switch a.app.Who() {
		case "":
			key += ".both"
		case body.Who:
			key += ".away"
		default:
			key += ".stayed"
		}
	}
	return a.Say(key)
}

// awaits says that a time away would still bring something if it were not silenced.
func awaits(j *practice.Journal, body practice.Away) bool {
	return !settled(body) || j.Nights(body) >= reentry.LeastNights && j.Today().Sub(body.To) < reentry.LastDay
}

// settled says that it is known when a time away was over.
func settled(body practice.Away) bool {
	return !body.To.IsZero() && (body.Kind != practice.AwayIllness || body.Over)
}

func (a *Away) arcNote(body practice.Away, speaks bool, today civil.Date) string {
	switch {
	case body.Closed:
		return a.Say("away.note.closed")
	case !settled(body):
		return a.Say("away.note.open." + string(body.Kind))
	case a.app.Journal.Nights(body) < reentry.LeastNights:
		return a.Say("away.note.short")
	case today.Sub(body.To) >= reentry.LastDay:
		return a.Say("away.note.past")
	case !speaks:
		return a.Say("away.note.newer")
	case !a.app.Clear.Reminders:
		return a.Say("away.note.reminders-off")
	}
	return ""
}

// Preview says in the form what this time away would bring.
func (a *Away) Preview() string {
	f := a.Form
	if f == nil || f.From.IsZero() {
		return ""
	}
	if f.Unknown || f.To.IsZero() {
		return a.Say("away.preview.open")
	}
	body := f.body(practice.Away{})
	nights := a.app.Journal.Nights(body)
	switch {
	case a.app.Journal.Backwards(body) || nights > practice.MaxAway:
		return ""
	case nights < reentry.LeastNights:
		return a.Say("away.preview.short")
	}
	return strings.TrimSpace(a.Say("away.preview.nights", "nights", upperFirst(a.app.Say.Nights(nights))) + " " +
		a.Say("away.preview."+string(f.Kind)))
}
