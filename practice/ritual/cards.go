package ritual

import (
	"maps"
	"slices"
)

// hand holds the cards of a run: one for each step that draws. Both people get the same card in their turns.
type hand struct {
	drawn map[int]drawn // by step
	seen  []string      // before this run, and what was put aside in it
	aside []string      // put aside in this run
	seed  int64
}

type drawn struct {
	card  Card
	again bool // it was seen before: the deck has gone round
}

// deal draws a card for every step that asks for one. No two steps of a run get the same card while there is another.
func deal(steps []Step, seen []string, seed int64) hand {
	h := hand{drawn: map[int]drawn{}, seen: slices.Clone(seen), seed: seed}
	for i, s := range steps {
		if s.Deck != nil {
			h.draw(i, s.Deck)
		}
	}
	return h
}

func (h *hand) draw(step int, deck *Deck) {
	held := slices.Clone(h.seen)
	for _, i := range slices.Sorted(maps.Keys(h.drawn)) {
		held = append(held, h.drawn[i].card.ID)
	}
	card, _ := deck.Draw(held, h.seed)
	h.drawn[step] = drawn{card, slices.Contains(h.seen, card.ID)}
}

func (h hand) clone() hand {
	h.drawn, h.seen, h.aside = maps.Clone(h.drawn), slices.Clone(h.seen), slices.Clone(h.aside)
	return h
}

// AnotherCard puts the card of this step aside, for no reason that anybody has to give, and draws another. Where somebody
// has the floor, only they can.
func (r *Run) AnotherCard(by string) error {
	if err := r.mayMove(by); err != nil {
		return err
	}
	at, step := r.items[r.at].step, r.step()
	if step.Deck == nil || len(step.Deck.Prompts) < 2 {
		return ErrNotHere
	}
	put := r.cards.drawn[at].card.ID
	r.cards.aside = append(r.cards.aside, put)
	r.cards.seen = append(r.cards.seen, put)
	delete(r.cards.drawn, at)
	r.cards.draw(at, step.Deck)
	return nil
}

// Cards are the ids of the cards that were looked at so far, those that were put aside too.
func (r *Run) Cards() []string {
	cards := slices.Clone(r.cards.aside)
	for _, it := range r.items[:r.at+1] {
		if d, ok := r.cards.drawn[it.step]; ok && !slices.Contains(cards, d.card.ID) {
			cards = append(cards, d.card.ID)
		}
	}
	return cards
}
