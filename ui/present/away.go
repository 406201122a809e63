package present

import (
	"context"
	"slices"
	"strings"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/say"
)

// Away is the room of times away: those that come, the one that is under way, those that were; and what each brings
// after it.
type Away struct {
	app *App

	// OnChange is called when the form opens, closes or is judged anew.
	OnChange func()
	// Form is what is being filled in, nil when no form is open.
	Form *AwayForm
	// File is the calendar file that is looked into, nil when there is none.
	File *AwayFile
	// Open is the id of a past one that lies open in the list.
	Open string

	asks   bool   // there is something to offer
	tray   bool   // and a tray; else that there is none is said
	begins bool   // the room was opened to write one down
	calls  string // what the keyboard goes to next, as it is spoken
	drawn  bool   // something new is on the line
	eager  bool   // its form has come, and waits for the keyboard
}

// NewAway opens the room. A draft that was left in it is taken up again.
func NewAway(app *App) *Away {
	a := &Away{app: app}
	_, begins := app.Arg().(AwayBegin)
	a.begins = begins && a.CanWrite()
	a.takeUp()
	a.readOffer()
	if path, ok := app.Arg().(AwayPath); ok {
		a.look(path)
	}
	return a
}

// Gone keeps what was typed, for the next time.
func (a *Away) Gone() {
	a.OnChange = nil
	a.keepDraft()
}

// Escape closes the form, or the file.
func (a *Away) Escape() bool {
	switch {
	case a.Form != nil:
		a.Cancel()
	case a.File != nil:
		a.CloseFile()
	default:
		return false
	}
	return true
}

// Drawn says, once, that something new is on the line, which is to be seen.
func (a *Away) Drawn() bool { return once(&a.drawn) }

// Calls names, once, what the keyboard goes to now that something else has gone: as it is spoken, or "".
func (a *Away) Calls() string { return once(&a.calls) }

func (a *Away) changed() {
	if a.OnChange != nil {
		a.OnChange()
	}
}

// Say gives a sentence.
func (a *Away) Say(key string, args ...any) string { return a.app.Say(key, args...) }

// Lead says what the room is for.
func (a *Away) Lead() string { return a.forPeople("away.lead", "away.lead.one") }

// BeginLabel is what the way to the form is called.
func (a *Away) BeginLabel() string { return a.forPeople("away.begin", "away.begin.one") }

// UnknownLabel says that coming home is not known yet.
func (a *Away) UnknownLabel() string { return a.forPeople("away.unknown", "away.unknown.one") }

// FormTitle is what stands over the form, and the small line under it.
func (a *Away) FormTitle() (title, hint string) {
	if a.Form != nil && a.Form.ID != "" {
		return a.Say("away.form.edit"), ""
	}
	return a.Say("away.form.new"), a.Say("away.form.past")
}

// forPeople chooses the sentence for one person where there is only one.
func (a *Away) forPeople(both, one string) string {
	if a.app.Couple() {
		return a.Say(both)
	}
	return a.Say(one)
}

// CanWrite says that something can be kept here.
func (a *Away) CanWrite() bool { return !a.app.Journal.ReadOnly() }

// AwayItem is one time away in the list.
type AwayItem struct {
	ID, Name string
	When     string // first and last day, in words
	Short    string // the months of it, for a list
	What     string // which kind it was, and who was away
	Side     int    // the place of the one who was away; 2 for both
	From, To civil.Date
	Open     bool // To is not known yet
	Past     bool
	Here     bool   // it is under way
	Back     string // what its end is called, on a button; empty where it cannot be ended now
	Arc      []AwayTouch
	ArcNote  string // why there is no arc, or what is still awaited
	CanClose bool   // “Not this time” would silence something that is still to come
	CanWake  bool   // it was silenced, and something would still come
	begun    bool
}

// Lists are the times away as they are shown: those under way and those that are over but still speak, those to come,
// soonest first, and those behind, latest first.
func (a *Away) Lists() (here, coming, past []AwayItem) {
	arcs := a.app.Journal.Arcs()
	for _, e := range a.app.Sitting().Aways() {
		item := a.item(e)
		a.tellArc(&item, e.Away(), arcs[e.ID])
		switch {
		case !item.begun:
			coming = append(coming, item)
		case item.Past && item.Back == "" && !item.CanClose:
			past = append(past, item)
		default:
			here = append(here, item)
		}
	}
	slices.Reverse(past)
	return here, coming, past
}

// item is a time away without its arc, which is asked for once for all.
func (a *Away) item(e practice.Entry) AwayItem {
	body, j := e.Away(), a.app.Journal
	first, last := body.Days()
	item := AwayItem{
		ID: string(e.ID), From: first, To: last, Open: last.IsZero(), Side: 2,
		Past: j.Past(body), Here: j.Begun(body) && !j.Past(body), begun: j.Begun(body),
		When: awaySpan(a.app, body), Short: awayMonth(a.app, body), What: a.what(body), Name: body.Name,
	}
	if item.Name == "" {
		item.Name = a.Say("away.name." + string(body.Kind))
	}
	if p, err := a.app.Journal.Person(body.Who); err == nil && a.app.Couple() {
		item.Side = p.Place
	}
	if a.CanWrite() && j.CanEnd(body) {
		item.Back = a.Say("away.back." + string(body.Kind))
	}
	return item
}

// what says the kind, and by name who was away.
func (a *Away) what(body practice.Away) string {
	if body.Kind == practice.AwayApart {
		if !a.app.Couple() || body.Who == a.app.Who() {
			return a.Say("away.what.apart.you")
		}
		return a.Say("away.what.apart", "name", a.app.Name(body.Who))
	}
	return a.Say("away.what." + string(body.Kind))
}

// awaySpan says the days: “Saturday, 3 October to Sunday, 11 October 2026”, “from Friday, 6 November 2026”. Of two ends in
// different zones it says which is which: “Saturday, 10 January (Auckland) to Friday, 9 January (Honolulu)”.
func awaySpan(a *App, body practice.Away) string {
	from := awayDay(a, body.From, body.To.IsZero() || body.To.Year != body.From.Year)
	switch {
	case body.To.IsZero():
		return a.Say("away.span.open", "from", from)
	case twoZones(body):
		return a.Say("away.span", "from", a.Say("away.day.place", "day", from, "place", city(a.Say, body.FromZone)),
			"to", a.Say("away.day.place", "day", awayDay(a, body.To, true), "place", city(a.Say, body.ToZone)))
	case body.To == body.From:
		return awayDay(a, body.From, true)
	}
	return a.Say("away.span", "from", from, "to", awayDay(a, body.To, true))
}

// awayMonth is the month of a time away, or the two that it lies in: “October 2026”.
func awayMonth(a *App, body practice.Away) string {
	first, last := body.Days()
	if last.IsZero() {
		last = first
	}
	return a.Say.Span(first, last)
}

// awayDay is a day with its weekday, and with its year where that is asked for and is not this one.
func awayDay(a *App, d civil.Date, year bool) string {
	args := []any{"weekday", a.Say.Weekday(d.Weekday()), "day", d.Day, "month", a.Say.Month(d.Month), "year", d.Year}
	if year && d.Year != a.Today().Year {
		return a.Say("away.day.year", args...)
	}
	return a.Say("away.day", args...)
}

// Underway is the time away that is going on and can be ended, the one that began last; without its arc.
func (a *Away) Underway() (AwayItem, bool) {
	if !a.CanWrite() {
		return AwayItem{}, false
	}
	e, ok := a.app.Sitting().Underway()
	if !ok {
		return AwayItem{}, false
	}
	return a.item(e), true
}

// Toggle opens a past one in the list, or closes it.
func (a *Away) Toggle(id string) {
	if a.Open == id {
		id = ""
	}
	a.Open = id
	a.changed()
}

// Empty says that no time away is known yet.
func (a *Away) Empty() bool { return len(a.app.Sitting().Aways()) == 0 }

// change writes a time away with other fields, and offers to take that back.
func (a *Away) change(id, text string, edit func(*practice.Away)) {
	e, err := a.app.Sitting().Entry(practice.EntryID(id))
	if err != nil {
		a.app.Fail(err)
		return
	}
	was, who := e.Away(), a.app.Who()
	a.app.Do(func(ctx context.Context) error { return a.app.Journal.EditAway(ctx, who, e.ID, edit) }, func(err error) {
		a.done(err, text, func(ctx context.Context) error { return a.app.Journal.ChangeAway(ctx, who, e.ID, was) })
	})
}

// done tells what was done and how to take it back, or why it was not.
func (a *Away) done(err error, text string, undo func(context.Context) error) {
	if err != nil {
		a.app.Fail(err)
		return
	}
	a.app.Tell(Notice{Text: text, Action: a.Say("away.undo"), Do: func() {
		a.app.Do(undo, func(err error) {
			a.app.Fail(err)
			a.app.Changed()
		})
	}})
}

// Back ends a time away today.
func (a *Away) Back(id string) {
	a.change(id, a.Say("away.back.done"), func(body *practice.Away) { *body = a.app.Journal.EndedNow(*body) })
}

// NotThisTime silences the arc of a time away; Wake lets it speak again.
func (a *Away) NotThisTime(id string) {
	a.change(id, a.Say("away.closed.done"), func(body *practice.Away) { body.Closed = true })
}

// Wake lets a silenced arc speak again.
func (a *Away) Wake(id string) {
	a.change(id, a.Say("away.woken.done"), func(body *practice.Away) { body.Closed = false })
}

// Remove takes a time away out of the list, so that it can be brought back.
func (a *Away) Remove(id string) {
	who := a.app.Who()
	entry := practice.EntryID(id)
	a.app.Do(func(ctx context.Context) error { return a.app.Journal.Remove(ctx, who, entry) }, func(err error) {
		a.done(err, a.Say("away.removed"), func(ctx context.Context) error { return a.app.Journal.Restore(ctx, who, entry) })
	})
}

// DateWords are the words for the fields of a day in this room.
func (a *Away) DateWords() say.DateWords { return dateWords(a.app) }

func dateWords(a *App) say.DateWords {
	w := say.DateWords{
		Hint: a.Say("away.date.hint"), Open: a.Say("away.date.open"), Earlier: a.Say("away.date.earlier"),
		Later: a.Say("away.date.later"), Close: a.Say("away.date.close"),
		Format: func(d civil.Date) string { return dayFormat(a, d) },
	}
	for i := range w.Months {
		w.Months[i] = a.Say.Month(time.Month(i + 1))
	}
	for i := range w.Weekdays {
		name := []rune(a.Say.Weekday(time.Weekday((i + 1) % 7)))
		w.Weekdays[i] = string(name[:min(2, len(name))])
	}
	return w
}

// dayFormat writes a day as the fields of a day show it: “14 March 2027”.
func dayFormat(a *App, d civil.Date) string {
	return strings.TrimSpace(a.Say("time.day-month-year", "day", d.Day, "month", a.Say.Month(d.Month), "year", d.Year))
}

// Today is the day it is.
func (a *Away) Today() civil.Date { return a.app.Today() }
