package ritual

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func deckOf(n int) *Deck {
	d := &Deck{ID: "cards"}
	for i := range n {
		d.Prompts = append(d.Prompts, Prompt{ID: fmt.Sprintf("n%d", i), Text: fmt.Sprintf("Card %d.", i)})
	}
	return d
}

// One card a day: none comes again before all were seen, and then it says so. A deck of 180 lasts 180 days.
func TestDrawShowsAllBeforeAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{1, 2, 24, 180}).Draw(t, "cards")
		d, seed := deckOf(n), rapid.Int64().Draw(t, "seed")
		seen := []string{"another/card"}
		for i := range 3 * n {
			card, again := d.Draw(seen, seed)
			if again != (i >= n) {
				t.Fatalf("draw %d of %d: again is %v", i, n, again)
			}
			if slices.Contains(seen[max(0, len(seen)-n+1):], card.ID) {
				t.Fatalf("draw %d of %d: %s came again too early", i, n, card.ID)
			}
			seen = append(seen, card.ID)
		}
	})
}

func TestDrawDiffersWithTheSeed(t *testing.T) {
	first := map[string]bool{}
	for seed := range int64(20) {
		card, _ := deckOf(24).Draw(nil, seed)
		first[card.ID] = true
	}
	if len(first) < 5 {
		t.Errorf("twenty journals begin with %d cards", len(first))
	}
}

func TestReadDeckErrors(t *testing.T) {
	const deck = "pack = 1\ndeck = \"tea\"\ntitle = \"Tea\"\n\n[[prompt]]\nid = \"cup\"\ntext = \"What is warm?\"\n"
	if d, err := ReadDeck("tea.toml", []byte(deck)); err != nil || len(d.Prompts) != 1 {
		t.Fatalf("%+v, %v", d, err)
	}
	for _, tt := range []struct{ from, to, want string }{
		{`"tea"`, `"Tea Time"`, "tea.toml:2: \"Tea Time\" is not made of"},
		{`"cup"`, `"A cup"`, "tea.toml:6"},
		{"What is warm?", "What is warm, {speaker}?", "tea.toml:7: a card holds no names"},
		{"text =", "words =", `"words" is not a key`},
		{"pack = 1", "pack = 7", "newer Tideway"},
		{deck[strings.Index(deck, "[[prompt]]"):], "", "holds no [[prompt]]"},
		{deck, deck + "[[prompt]]\nid = \"cup\"\ntext = \"And cold?\"\n", "twice"},
	} {
		if _, err := ReadDeck("tea.toml", []byte(strings.Replace(deck, tt.from, tt.to, 1))); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.want, err)
		}
	}
}

func TestCardsInARun(t *testing.T) {
	run := begin(t, "two-windows", maren, elio)
	forward(t, run, 2)
	first := run.State()
	if first.Card == "" || first.Prompt == "" || !first.Another || first.CardAgain || first.Hint != "Small is good." {
		t.Fatalf("%+v", first)
	}
	if err := run.AnotherCard("e"); err != ErrNotHolder {
		t.Errorf("the listener put the card aside: %v", err)
	}
	if err := run.AnotherCard("m"); err != nil {
		t.Fatal(err)
	}
	second := run.State()
	if second.Card == first.Card || second.Prompt == first.Prompt {
		t.Errorf("the same card: %s", second.Card)
	}
	forward(t, run, 2)
	if s := run.State(); s.Holder != elio || s.Card != second.Card {
		t.Errorf("%s has another card: %s", s.Holder.Name, s.Card)
	}
	place := run.Place()
	forward(t, run, 1)
	if s := run.State(); s.Kind != Write || s.Card == first.Card || s.Card == second.Card {
		t.Errorf("the second step drew %s after %s and %s", s.Card, first.Card, second.Card)
	}
	back, err := Return(run.ritual, []Person{maren, elio}, place)
	if err != nil || back.State().Card != second.Card {
		t.Errorf("back with another card: %s, %v", back.State().Card, err)
	}
	forward(t, run, 2)
	if out, ok := run.Outcome(); !ok || len(out.Cards) != 3 {
		t.Errorf("cards of the run: %v", out.Cards)
	}
}

func TestCardsAlone(t *testing.T) {
	r, _ := Find(fixtures(t), "two-windows")
	run, err := New(r, []Person{maren}, Start{Seen: []string{"windows/morning", "windows/light"}})
	if err != nil {
		t.Fatal(err)
	}
	forward(t, run, 2)
	if s := run.State(); s.Prompt != "Listen. Which sound comes in from outside?" || s.CardAgain {
		t.Errorf("alone: %q", s.Prompt)
	}
	forward(t, run, 1)
	if s := run.State(); s.Card != "windows/morning" || !s.CardAgain {
		t.Errorf("the card seen longest ago: %s, %v", s.Card, s.CardAgain)
	}
}
