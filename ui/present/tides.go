package present

import (
	"context"
	"reflect"
	"slices"
	"strconv"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/ritual"
	"tideway/practice/tide"
)

// Tides is the room in which a season lies as a picture, with what was written under any point of it. It says where the
// water was and nothing more: no number, no average, no trend.
type Tides struct {
	app *App

	// OnChange is called when another entry is chosen, or something opens or closes under it.
	OnChange func()
	// Plate is the view's own: the picture that it drew last, so that a view that is built anew has it at once.
	Plate any
	// Asking is true while somebody is asked whether an entry is to be forgotten for good.
	Asking bool
	// History is true while the earlier versions of the chosen entry lie open.
	History bool

	seasons []civil.Season
	season  civil.Season
	entries []practice.Entry // of the season, oldest first
	people  []practice.Person
	picture tide.Picture
	version int
	chosen  practice.EntryID
	ritual  *ritual.Ritual
}

// NewTides opens the present season, or the one of an entry (a practice.EntryID, a practice.Entry or a plain id) that
// the room was given.
func NewTides(app *App) *Tides {
	t := &Tides{app: app, season: civil.SeasonOf(app.Today(), app.Journal.Settings().Hemisphere)}
	if e, err := app.Sitting().Entry(entryArg(app.Arg())); err == nil && e.Kind == practice.KindCheckIn {
		t.season, t.chosen = civil.SeasonOf(e.Day, app.Journal.Settings().Hemisphere), e.ID
	}
	t.ritual = t.offer()
	t.Refresh()
	return t
}

func entryArg(arg any) practice.EntryID {
	switch arg := arg.(type) {
	case practice.EntryID:
		return arg
	case practice.Entry:
		return arg.ID
	case string:
		return practice.EntryID(arg)
	}
	return ""
}

// Refresh reads the journal again. The chosen entry stays if it is still there.
func (t *Tides) Refresh() {
	sitting := t.app.Sitting()
	t.seasons = sitting.Seasons()
	picture := sitting.SeasonTide(t.season)
	people := t.app.Journal.People()
	if t.version == 0 || !reflect.DeepEqual(picture, t.picture) || !reflect.DeepEqual(people, t.people) {
		t.version++
	}
	before := t.index()
	t.picture, t.people = picture, people
	t.entries = sitting.CheckIns(picture.From, picture.To)
	if t.index() < 0 {
		t.Asking, t.History, t.chosen = false, false, ""
		if n := len(t.entries); n > 0 {
			if before < 0 {
				before = n - 1
			}
			t.chosen = t.entries[min(before, n-1)].ID
		}
	}
}

// Gone is called when the room is left.
func (t *Tides) Gone() { t.OnChange = nil }

// Escape closes what is open under an entry.
func (t *Tides) Escape() bool {
	if !t.Asking && !t.History {
		return false
	}
	t.Asking, t.History = false, false
	t.changed()
	return true
}

func (t *Tides) changed() {
	if t.OnChange != nil {
		t.OnChange()
	}
}

// Say gives a sentence.
func (t *Tides) Say(key string, args ...any) string { return t.app.Say(key, args...) }

// Empty says that there is nothing yet in any season that this sitting may read.
func (t *Tides) Empty() bool { return len(t.entries) == 0 && len(t.seasons) == 1 }

// EmptyWords say what will live here.
func (t *Tides) EmptyWords() string {
	switch {
	case !t.app.Couple():
		return t.Say("tides.empty.one")
	case t.app.Who() == "":
		return t.Say("tides.empty.both")
	}
	return t.Say("tides.empty")
}

// CheckIn begins a check-in.
func (t *Tides) CheckIn() { t.app.Open(RoomCheckIn, nil) }

// Title names the season: “Autumn, so far”, “Summer”, “Winter 2024–25”.
func (t *Tides) Title() string {
	now := civil.SeasonOf(t.app.Today(), t.app.Journal.Settings().Hemisphere)
	name := t.Say("season." + string(t.season.Name))
	if t.season == now {
		return t.Say("tides.so-far", "season", name)
	}
	if t.picture.To.Year == t.app.Today().Year {
		return name
	}
	return t.Say("tides.season-and-year", "season", name, "years", seasonYears(t.picture.From, t.picture.To))
}

// seasonYears is the year of a season or, over the turn of the year, both: “2026”, “2026–27”.
func seasonYears(first, last civil.Date) string {
	if first.Year == last.Year {
		return strconv.Itoa(first.Year)
	}
	return strconv.Itoa(first.Year) + "–" + midday(last).Format("06")
}

// HasSeason says whether there is a season so many steps later; earlier ones are negative.
func (t *Tides) HasSeason(step int) bool {
	i := slices.Index(t.seasons, t.season) + step
	return i >= 0 && i < len(t.seasons)
}

// GoSeason goes so many seasons later, or earlier with a negative step.
func (t *Tides) GoSeason(step int) {
	if !t.HasSeason(step) {
		return
	}
	t.season = t.seasons[slices.Index(t.seasons, t.season)+step]
	t.chosen, t.Asking, t.History = "", false, false
	t.Refresh()
	t.app.Changed()
}

// Newer says, if that is so, that a newer program wrote entries that are kept and not shown.
func (t *Tides) Newer() string {
	if t.app.Journal.Unknown() == 0 {
		return ""
	}
	return t.Say("tides.newer")
}

// Note is the line that stays beside the picture.
func (t *Tides) Note() string {
	if t.app.Couple() {
		return t.Say("tides.note")
	}
	return t.Say("tides.note.one")
}

// Picture is what the chart draws, and Version a number that changes whenever it does.
func (t *Tides) Picture() tide.Picture { return t.picture }

// Version changes whenever the picture or the people do.
func (t *Tides) Version() int { return t.version }

// TideLane is how a person is shown in the picture. Colour is the id of the colour they chose, empty for that of their
// place.
type TideLane struct{ Name, Colour string }

// Lanes are the people of the picture, in its order.
func (t *Tides) Lanes() []TideLane {
	var lanes []TideLane
	for _, l := range t.picture.Lanes {
		p, _ := t.app.Journal.Person(practice.PersonID(l.Person)) // a lane without a name is drawn without one
		lanes = append(lanes, TideLane{Name: p.Name, Colour: p.Colour})
	}
	return lanes
}

// Background does work away from the window and then done in it.
func (t *Tides) Background(work func() error, done func(error)) {
	t.app.Do(func(context.Context) error { return work() }, done)
}

// offer is the ritual beside the picture. It stays the same for the visit.
func (t *Tides) offer() *ritual.Ritual {
	moment := ritual.Moment{Hour: t.app.Now().Hour(), Day: t.app.Today(), Seed: t.app.Journal.Settings().Made.Unix()}
	if !t.app.Couple() {
		moment.People = 1
	}
	var used []ritual.Used
	for _, e := range t.app.Sitting().Entries(practice.KindRun) {
		used = append(used, ritual.Used{ID: e.Run().Ritual, Day: e.Day})
	}
	found, ok := ritual.ForNow(t.app.Rituals(), used, moment)
	if !ok {
		return nil
	}
	return found
}

// TideRitual is the ritual beside the picture, as it is offered.
type TideRitual struct{ Picture, Title, Body, Time, Begin string }

// Ritual is false where there is none.
func (t *Tides) Ritual() (TideRitual, bool) {
	if t.ritual == nil {
		return TideRitual{}, false
	}
	begin := t.Say("tides.ritual.begin")
	if t.together() {
		begin = t.Say("tides.ritual.together")
	}
	return TideRitual{
		Picture: t.ritual.Picture, Title: t.ritual.Title, Body: t.ritual.For, Begin: begin,
		Time: t.Say("tides.ritual.about", "time", t.app.minutes(t.ritual.Minutes)),
	}, true
}

func (t *Tides) together() bool { return t.app.Couple() && t.ritual.People.Fits(2) }

// BeginRitual begins it; where both are here and it is for one alone, the room of rituals asks who.
func (t *Tides) BeginRitual() {
	switch {
	case t.ritual == nil:
	case t.together():
		t.app.BeginRun(RunStart{Ritual: t.ritual.ID})
	case t.app.Who() != "":
		t.app.BeginRun(RunStart{Ritual: t.ritual.ID, Alone: true})
	default:
		t.app.Open(RoomRituals, t.ritual.ID)
	}
}

// tideWhen says when an entry was, in words: “Tuesday evening, the twentieth of October”.
func tideWhen(a *App, e practice.Entry) string {
	day := midday(e.Day) // after midnight it is still the evening before
	args := []any{"weekday", a.Say.Weekday(day.Weekday()), "part", a.Say.Part(e.Local()),
		"ordinal", a.Say.Ordinal(e.Day.Day), "month", a.Say.Month(e.Day.Month), "year", e.Day.Year}
	if e.Day.Year == a.Today().Year {
		return a.Say("tides.when", args...)
	}
	return a.Say("tides.when.year", args...)
}

// written is when a version was written, as a day.
func (t *Tides) written(r practice.Record) string {
	return t.app.Say.Date(time.UnixMilli(r.Clock.Wall).In(t.app.Journal.Zone()))
}
