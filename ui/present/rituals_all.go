package present

import (
	"slices"
	"strings"

	"tideway/practice/ritual"
)

// The filters of the list of all rituals.
const (
	allRituals = iota
	favouriteRituals
	ownRituals
	aloneRituals // only where there are two: for one person all of them are
)

// RitualRow is one ritual in the list of all.
type RitualRow struct{ ID, Title, For, Small string }

// RitualGroup is the rituals that are made for one situation first.
type RitualGroup struct {
	Title string
	Rows  []RitualRow
}

// Browse shows all rituals, or goes back to the question.
func (r *Rituals) Browse(on bool) {
	r.browsing, r.open, r.Asking = on, "", false
	if on {
		r.Scrolled = 0
	}
	r.changed()
}

// Find shows all rituals with the keyboard where words are looked for.
func (r *Rituals) Find() {
	r.browsing, r.open, r.Asking, r.Finding = true, "", false, true
	r.changed()
}

// Filters are the kinds of rituals that can be looked at.
func (r *Rituals) Filters() []string {
	texts := []string{r.Say("rituals.filter.all"), r.Say("rituals.filter.favourites"), r.Say("rituals.filter.own")}
	if r.app.Couple() {
		texts = append(texts, r.Say("rituals.filter.alone"))
	}
	return texts
}

// SetFilter chooses one of Filters.
func (r *Rituals) SetFilter(i int) {
	r.Filter = min(max(i, 0), aloneRituals)
	r.sifted()
}

// Narrowings are any situation, and each of them.
func (r *Rituals) Narrowings() []string {
	return append([]string{r.Say("rituals.situation.any")}, r.Situations()...)
}

// SetNarrow chooses one of Narrowings.
func (r *Rituals) SetNarrow(i int) {
	r.Narrow = min(max(i, 0), len(ritual.Situations()))
	r.sifted()
}

// SetQuery looks for rituals that have every word in their title, in what they are for, or in their form.
func (r *Rituals) SetQuery(words string) {
	if words != r.Query {
		r.Query = words
		r.sifted()
	}
}

// sifted shows another list from its beginning.
func (r *Rituals) sifted() {
	r.Scrolled = 0
	r.changed()
}

// Groups are the rituals that fit, grouped by what they are made for first; those of one situation where one is chosen.
func (r *Rituals) Groups() []RitualGroup {
	all := ritual.Situations()
	if r.Narrow > 0 {
		all = all[r.Narrow-1 : r.Narrow]
	}
	groups := make([]RitualGroup, len(all))
	words := strings.Fields(fold(r.Query))
	for _, found := range r.app.Rituals() {
		at := slices.Index(all, found.Situations[0])
		if r.Narrow > 0 && slices.Contains(found.Situations, all[0]) {
			at = 0
		}
		if at < 0 || !r.passes(found) || !r.matches(found, words) {
			continue
		}
		groups[at].Rows = append(groups[at].Rows, r.row(found))
	}
	for i, id := range all {
		groups[i].Title = r.Say(ritual.SituationKey(id))
	}
	return slices.DeleteFunc(groups, func(g RitualGroup) bool { return len(g.Rows) == 0 })
}

// passes says whether a ritual goes through the filter. Whoever is alone is shown nothing that takes two.
func (r *Rituals) passes(found *ritual.Ritual) bool {
	switch {
	case !r.app.Couple() && !found.People.Fits(1):
		return false
	case r.Filter == favouriteRituals:
		return slices.Contains(r.favourites, found.ID)
	case r.Filter == ownRituals:
		return r.own(found)
	case r.Filter == aloneRituals:
		return found.People.Fits(1)
	}
	return true
}

func (r *Rituals) matches(found *ritual.Ritual, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := fold(found.Title + " " + found.For + " " + r.Say(found.Form.Key()))
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// fold takes case away, and makes the typed apostrophe and quotes those of a book.
func fold(s string) string {
	return strings.NewReplacer("'", "’", "\"", "", "“", "", "”", "").Replace(strings.ToLower(s))
}

func (r *Rituals) row(found *ritual.Ritual) RitualRow {
	var marks []string
	if slices.Contains(r.favourites, found.ID) {
		marks = append(marks, r.Say("rituals.favourite.mark"))
	}
	if r.own(found) {
		marks = append(marks, r.Say("rituals.own.mark"))
	}
	return RitualRow{ID: found.ID, Title: found.Title, For: found.For, Small: strings.Join(append(marks, r.about(found)), " · ")}
}

// Nothing says what stands where no ritual fits.
func (r *Rituals) Nothing() string {
	switch {
	case r.Query != "":
		return r.Say("rituals.nothing.words")
	case r.Narrow > 0:
		return r.Say("rituals.nothing.here")
	case r.Filter == favouriteRituals:
		return r.Say("rituals.nothing.favourites")
	case r.Filter == ownRituals:
		return r.Say("rituals.nothing.own")
	}
	return r.Say("rituals.nothing")
}
