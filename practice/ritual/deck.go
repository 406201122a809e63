package ritual

import (
	"encoding/binary"
	"hash/fnv"
	"regexp"
	"slices"

	"tideway/practice/ritual/pack"
)

// MaxPrompts is how many prompts a deck may hold.
const MaxPrompts = 400

// Deck is a set of prompts from which rituals draw. It never changes after reading.
type Deck struct {
	ID      string
	Title   string
	Prompts []Prompt
	file    string
	lines   map[string]int
}

// Prompt is one card of a deck: it asks or invites one thing, and speaks to whoever has the floor.
type Prompt struct {
	ID    string // within its deck
	Text  string
	Alone string // for one person alone; empty: Text
	line  int
}

// Card is a prompt with its deck; its ID is "deck/prompt".
type Card struct {
	ID string
	Prompt
}

// card gives one prompt of the deck as a card.
func (d *Deck) card(p Prompt) Card { return Card{ID: d.ID + "/" + p.ID, Prompt: p} }

// find gives the card with an id as a journal holds it.
func (d *Deck) find(id string) (Card, bool) {
	for _, p := range d.Prompts {
		if c := d.card(p); c.ID == id {
			return c, true
		}
	}
	return Card{}, false
}

// Draw gives a card that was never seen, in an order that differs with the seed. Once all were seen it gives the one that
// was seen longest ago, and again is true. seen are ids of cards, oldest first; those of other decks change nothing.
func (d *Deck) Draw(seen []string, seed int64) (card Card, again bool) {
	last := map[string]int{}
	for i, id := range seen {
		last[id] = i + 1
	}
	toss := func(id string) uint64 {
		h := fnv.New64a()
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(seed)))
		h.Write([]byte(id))
		return h.Sum64()
	}
	best := d.card(d.Prompts[0])
	for _, p := range d.Prompts[1:] {
		c := d.card(p)
		if n, m := last[c.ID], last[best.ID]; n < m || n == m && toss(c.ID) < toss(best.ID) {
			best = c
		}
	}
	return best, last[best.ID] > 0
}

var idForm = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// ReadDeck reads one deck. Errors are of type Problems.
func ReadDeck(file string, data []byte) (*Deck, error) {
	t, problems := openPack(file, data)
	if problems != nil {
		return nil, problems.Err()
	}
	return readDeck(file, t)
}

func readDeck(file string, t *pack.Table) (*Deck, error) {
	d := &Deck{ID: t.Need("deck", 40), Title: t.Need("title", 60), file: file, lines: map[string]int{}}
	for _, key := range []string{"deck", "title"} {
		d.lines[key] = t.Line(key)
	}
	if d.ID != "" && !idForm.MatchString(d.ID) {
		t.Refuse("deck", "%q is not made of small letters and hyphens", d.ID)
	}
	for _, pt := range t.Tables("prompt", MaxPrompts) {
		p := Prompt{ID: pt.Need("id", 40), Text: pt.Need("text", maxText), Alone: pt.Text("alone", maxText), line: pt.Line("text")}
		switch twice := slices.ContainsFunc(d.Prompts, func(o Prompt) bool { return o.ID == p.ID }); {
		case p.ID != "" && !idForm.MatchString(p.ID):
			pt.Refuse("id", "%q is not made of small letters and hyphens", p.ID)
		case twice:
			pt.Refuse("id", "the id %q stands in this deck twice", p.ID)
		}
		for key, text := range map[string]string{"text": p.Text, "alone": p.Alone} {
			if name := placeholder.FindString(text); name != "" {
				pt.Refuse(key, "a card holds no names: %s", name)
			}
		}
		pt.Done()
		d.Prompts = append(d.Prompts, p)
	}
	if len(d.Prompts) == 0 {
		t.Refuse("", "holds no [[prompt]]")
	}
	t.Done()
	if err := t.Problems().Err(); err != nil {
		return nil, err
	}
	return d, nil
}

// Prompts counts the cards of all decks that a ritual draws from.
func (r *Ritual) Prompts() int {
	n := 0
	for _, d := range r.Decks() {
		n += len(d.Prompts)
	}
	return n
}
