package present

import (
	"slices"
	"strings"

	"tideway/practice/ritual"
)

// CanPrint says whether there is a printer for cards.
func (r *Rituals) CanPrint() bool { return r.app.CanPrint() }

// PaperNames are what sizes of paper are called, in the order of the sizes.
func (r *Rituals) PaperNames(sizes []string) []string {
	var names []string
	for _, s := range sizes {
		names = append(names, r.Say("rituals.paper."+s))
	}
	return names
}

// PrintCard makes a card of the ritual, on one of CardSizes.
func (r *Rituals) PrintCard(size int) {
	if found, ok := r.current(); ok && size >= 0 && size < len(CardSizes) {
		r.app.MakeCard(found.ID, CardSizes[size])
	}
}

// SetOf is the sentence of the situation that can be printed as a whole: what is here now, if the ritual is made for it,
// else what the ritual is made for first.
func (r *Rituals) SetOf() string { return r.inside(r.setOf()) }

// inside is the sentence of a situation as it stands inside another one: without its full stop.
func (r *Rituals) inside(situation string) string {
	return strings.TrimSuffix(r.Say(ritual.SituationKey(situation)), ".")
}

func (r *Rituals) setOf() string {
	found, ok := r.current()
	if !ok || r.open == "" && slices.Contains(found.Situations, r.Situation) {
		return r.Situation
	}
	return found.Situations[0]
}

// PrintSet makes a set of cards to fold, of all rituals for that situation, on one of SheetSizes.
func (r *Rituals) PrintSet(size int) {
	if size >= 0 && size < len(SheetSizes) {
		r.app.MakeFolded(r.setOf(), SheetSizes[size])
	}
}
