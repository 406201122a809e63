package present

import (
	"context"
	"io"
	"slices"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/say"
)

// Keep is the room in which the book is made: which days, which paper, and what its writers ticked for it.
type Keep struct {
	app *App

	// OnChange is called when the work on a book goes on, and when a choice is made that the view follows in place.
	OnChange func()
	// Make writes a book to w. The view package gives it, because only that knows how books are printed; progress goes
	// from 0 to 1 and may be called from anywhere.
	Make func(ctx context.Context, w io.Writer, choice BookChoice, progress func(part float64)) error

	// Paper is a place in Papers; Lines asks for blank ruled lines.
	Paper int
	Lines bool
	// Custom says that the book goes from one day to another and not over a season.
	Custom         bool
	From, To       civil.Date // while Custom
	fromKey, toKey string
	FromText       string // as typed, so that a view that is built anew has it
	ToText         string
	// More is how many rows beyond the first are shown.
	More int
	// Making is the book that is being written, nil when none is.
	Making *BookWork
	// Made is where the last book lies, empty before.
	Made string

	season  civil.Season
	seasons []civil.Season // latest first
	gone    bool
}

// BookChoice is what goes into a book: from one day to another, both inclusive, as one sitting may read it.
type BookChoice struct {
	From, To civil.Date
	Title    string
	Paper    string // a5 | a4 | letter
	Lines    bool
	Who      practice.PersonID // empty: both together
}

// NewKeep opens the room at the present season.
func NewKeep(app *App) *Keep {
	k := &Keep{app: app, Lines: true, season: civil.SeasonOf(app.Today(), app.Journal.Settings().Hemisphere)}
	k.Refresh()
	return k
}

// Refresh reads the journal again.
func (k *Keep) Refresh() {
	k.seasons = k.app.Sitting().Seasons()
	slices.Reverse(k.seasons)
}

// Gone is called when the room is left. A book that is being written goes on.
func (k *Keep) Gone() { k.OnChange, k.gone = nil, true }

func (k *Keep) changed() {
	if k.OnChange != nil {
		k.OnChange()
	}
}

// Say gives a sentence.
func (k *Keep) Say(key string, args ...any) string { return k.app.Say(key, args...) }

// Journal is what the book is made from.
func (k *Keep) Journal() *practice.Journal { return k.app.Journal }

// Title names the book that is being made.
func (k *Keep) Title() string {
	if k.Custom {
		return k.Say("keep.title")
	}
	return k.Say("keep.title." + string(k.season.Name))
}

// Lead says what goes in.
func (k *Keep) Lead() string {
	switch {
	case !k.app.Couple():
		return k.Say("keep.lead.one")
	case k.app.Who() == "":
		return k.Say("keep.lead.both")
	}
	return k.Say("keep.lead")
}

// Cover is what stands on the cover: the title, the months, and the names.
func (k *Keep) Cover() (title, under, names string) {
	from, to := k.span()
	title = k.bookTitle()
	if !from.IsZero() && !to.IsZero() && !to.Before(from) {
		under = k.app.Say.Span(from, to)
	}
	people := k.app.Journal.People()
	switch len(people) {
	case 0:
	case 1:
		names = people[0].Name
	default:
		names = k.Say("app.both", "first", people[0].Name, "second", people[1].Name)
	}
	return title, under, names
}

func (k *Keep) bookTitle() string {
	if k.Custom {
		return k.Say("season.book")
	}
	return k.Say("season." + string(k.season.Name))
}

// span are the first and the last day of the book; zero while one of them is not said.
func (k *Keep) span() (from, to civil.Date) {
	if k.Custom {
		return k.From, k.To
	}
	hemi := k.app.Journal.Settings().Hemisphere
	return k.season.First(hemi), k.season.Last(hemi)
}

// Seasons are the names to choose from, latest first, with “from one day to another” at the end, and the place of the
// chosen one.
func (k *Keep) Seasons() (names []string, current int) {
	hemi := k.app.Journal.Settings().Hemisphere
	for _, s := range k.seasons {
		names = append(names, k.Say("keep.season", "season", k.Say("season."+string(s.Name)),
			"years", seasonYears(s.First(hemi), s.Last(hemi))))
	}
	names = append(names, k.Say("keep.custom"))
	if k.Custom {
		return names, len(names) - 1
	}
	return names, slices.Index(k.seasons, k.season)
}

// SetSeason chooses a season, or days of one's own.
func (k *Keep) SetSeason(i int) {
	k.More = 0
	if i >= 0 && i < len(k.seasons) {
		k.Custom, k.season = false, k.seasons[i]
	} else if !k.Custom {
		k.Custom = true
		hemi := k.app.Journal.Settings().Hemisphere
		k.From, k.To = k.season.First(hemi), k.season.Last(hemi)
		k.FromText, k.ToText, k.fromKey, k.toKey = "", "", "", ""
	}
	k.app.Changed()
}

// SetFrom and SetTo take over a day as it is typed: the day, or none, the text, and what is wrong with it.
func (k *Keep) SetFrom(d civil.Date, text, wrong string) {
	k.From, k.FromText, k.fromKey = d, text, wrong
	k.changed()
}

// SetTo is SetFrom for the last day.
func (k *Keep) SetTo(d civil.Date, text, wrong string) {
	k.To, k.ToText, k.toKey = d, text, wrong
	k.changed()
}

// Problem is what keeps these days from being a book, empty when nothing does.
func (k *Keep) Problem() string {
	if !k.Custom {
		return ""
	}
	switch {
	case k.fromKey != "":
		return k.app.Say(k.fromKey)
	case k.toKey != "":
		return k.app.Say(k.toKey)
	case k.From.IsZero() || k.To.IsZero():
		return k.Say("keep.days.both")
	case k.To.Before(k.From):
		return k.Say("keep.days.before")
	}
	return ""
}

// Today is the day it is.
func (k *Keep) Today() civil.Date { return k.app.Today() }

// DateWords are the words for the fields of a day.
func (k *Keep) DateWords() say.DateWords { return dateWords(k.app) }

// papers are the ids of the papers, in the order of Papers.
var papers = [...]string{"a5", "a4", "letter"}

// Papers are what the papers are called.
func (k *Keep) Papers() []string {
	var names []string
	for _, id := range papers {
		names = append(names, k.Say("keep.paper."+id))
	}
	return names
}

// SetPaper chooses a paper.
func (k *Keep) SetPaper(i int) { k.Paper = min(max(i, 0), len(papers)-1) }

// TideDetail says that the tide is always in the book, and whose it is.
func (k *Keep) TideDetail() string { return k.forPeople("keep.tide.detail", "keep.tide.detail.one") }

// CopyHint says what a copy holds.
func (k *Keep) CopyHint() string { return k.forPeople("keep.copy.hint", "keep.copy.hint.one") }

// PrivateHint says, in a sitting of one of two, where private entries go.
func (k *Keep) PrivateHint() string {
	if !k.app.Couple() || k.app.Who() == "" {
		return ""
	}
	return k.Say("keep.private.hint")
}

// forPeople chooses the sentence for one person where there is only one.
func (k *Keep) forPeople(both, one string) string {
	if k.app.Couple() {
		return k.Say(both)
	}
	return k.Say(one)
}

// MakeCopy writes a complete copy of the journal to a place that is asked for.
func (k *Keep) MakeCopy() { NewSettings(k.app).MakeCopy() }
