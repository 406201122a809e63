package ritual

import (
	"math"
	"strings"
	"testing"
)

// Prompts that say the same in another order, with other endings or with words that stand for each other, count as one;
// those that merely speak of the same thing do not.
func TestLikeness(t *testing.T) {
	pairs := []struct {
		a, b string
		same bool
	}{
		{"What did you notice on the way home today?", "Today, on your way home: what did you see?", true},
		{"Which sound came in from outside?", "Which sounds are coming in from the outside?", true},
		{"What are you slowly letting go of?", "Tell what you let go of, slowly.", true},
		{"What are you afraid of these days?", "What scared you today?", true},
		{"What did you notice on the way home today?", "Which door did you go through today?", false},
		{"Which sound came in from outside?", "Where did the light fall?", false},
		{"What keeps you warm enough for now?", "What has turned out to be enough?", false},
		{"What kept you awake at night?", "Which wish comes only at night?", false},
	}
	var all []said
	for _, p := range pairs {
		all = append(all, said{text: p.a}, said{text: p.b})
	}
	m := newMeasure(all)
	for _, p := range pairs {
		if n := m.likeness(p.a, p.b); (n >= alike) != p.same {
			t.Errorf("%.2f: %q and %q", n, p.a, p.b)
		}
		if math.Abs(m.likeness(p.a, p.b)-m.likeness(p.b, p.a)) > 1e-9 || math.Abs(m.likeness(p.a, p.a)-1) > 1e-9 {
			t.Errorf("not symmetric, or not 1 with itself: %q", p.a)
		}
	}
}

func TestLintAllFindsTwins(t *testing.T) {
	deck := func(id, text string) *Deck {
		d, err := ReadDeck(id+".toml", []byte("pack = 1\ndeck = \""+id+"\"\ntitle = \"Cards\"\n\n[[prompt]]\nid = \"one\"\ntext = \""+text+"\"\n"))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	l := &Library{Decks: []*Deck{deck("a", "Which sound came in from outside?"), deck("b", "Which sounds are coming in from the outside?")}}
	if found := LintAll(l, nil); len(found) != 1 || found[0].Rule != RuleTwice || !strings.Contains(found[0].Error(), "b.toml:7: says the same as a.toml:7") {
		t.Errorf("found %v", found)
	}

	// What is there already is told as a hint, on the side of the one that came later, and not for the pack itself.
	own := &Library{Decks: l.Decks[1:]}
	if found := LintAll(own, l); len(found) != 1 || found[0].Rule != RuleThere || found[0].File != "b.toml" {
		t.Errorf("beside what is there: %v", found)
	}
	if found := LintAll(own, own); len(found) != 0 {
		t.Errorf("beside itself: %v", found)
	}
}

// Words in a row that a prompt shares with one that is there are a hint; those of the frame, which are alike by nature,
// are not.
func TestLintAllBesideTheHouse(t *testing.T) {
	read := func(file, id, gate, speak string) *Ritual {
		text := strings.NewReplacer(`"small"`, `"`+id+`"`, "{speaker}, tell {listener}.", speak, "Now?", gate).Replace(good)
		r, err := Read(file, []byte(text), nil)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	there := &Library{Rituals: []*Ritual{read("a.toml", "one", "Is there time for the two of us?", "Look at the sea and be still.")}}
	own := &Library{Rituals: []*Ritual{read("b.toml", "two", "Is there time for the two of us?", "Now look, at the sea, and be still.")}}
	for _, p := range LintAll(own, there) {
		if p.Rule != RuleThere || p.File != "b.toml" || !strings.Contains(p.Reason, "the sea") {
			t.Errorf("found %v", p)
		}
	}
	if len(LintAll(own, there)) == 0 {
		t.Error("nothing found")
	}
}
