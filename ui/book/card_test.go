package book

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tideway/assets"
	"tideway/practice/ritual"
	"tideway/ui/pdf/pdftest"
)

func houseRituals(t testing.TB) []*ritual.Ritual {
	t.Helper()
	library, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Log(err) // what is wrong with a ritual is told where rituals are tested
	}
	if len(library.Rituals) == 0 {
		t.Fatal("no rituals")
	}
	return library.Rituals
}

const drawnTwice = `pack = 1
deck = "stones"
title = "Stones"
[[prompt]]
id = "b"
text = "What is heavy?"
[[prompt]]
id = "a"
text = "What is light?"
alone = "What is light in you?"
`

// ownRitual is a ritual as somebody may write one, with prompts of their own for its two speaking steps.
func ownRitual(t testing.TB, people, one, two string) *ritual.Ritual {
	t.Helper()
	deck, err := ritual.ReadDeck("stones.toml", []byte(drawnTwice))
	if err != nil {
		t.Fatal(err)
	}
	text := fmt.Sprintf(`pack = 1
id = "own"
title = "Our own"
for = "For us."
why = "It is good."
source = { author = "Perel", year = 2006 }
situations = ["thanks"]
minutes = 7
people = %q
intention = "we sit down."
alone_intention = "I sit down."
listens = "Only listen."
[[step]]
kind = "gate"
prompt = "Is now good?"
[[step]]
kind = "intention"
prompt = "Say it."
[[step]]
kind = "speak"
prompt = %q
alone = "Alone, say it."
minutes = 1
[[step]]
kind = "speak"
deck = "stones"
[[step]]
kind = "say-back"
prompt = %q
[[step]]
kind = "swap"
prompt = "Now {listener} speaks."
[[step]]
kind = "silence"
deck = "stones"
[[step]]
kind = "close"
prompt = "A word each."
`, people, one, two)
	r, err := ritual.Read("own.toml", []byte(text), []*ritual.Deck{deck})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func card(t testing.TB, o CardOptions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Card(&b, o); err != nil {
		t.Fatalf("%s: %v", o.Ritual.ID, err)
	}
	return b.Bytes()
}

var pageObject = regexp.MustCompile(`/Type */Page\b`)

// TestEveryRitualIsOnePage: whatever comes with Tideway has room on every paper, for two and for one.
func TestEveryRitualIsOnePage(t *testing.T) {
	s, p := english(t), mustPress(t)
	for _, r := range houseRituals(t) {
		for _, alone := range []bool{false, true} {
			if alone && !r.People.Fits(1) {
				continue
			}
			o := CardOptions{Ritual: r, Say: s, Alone: alone}
			text, err := cardText(o, new([]string))
			if err != nil {
				t.Fatal(err)
			}
			for _, step := range text.steps {
				if strings.ContainsAny(step.label+step.prompt+strings.Join(step.hints, "")+step.after, "{}<>") {
					t.Errorf("%s: %+v", r.ID, step)
				}
			}
			for _, size := range []Paper{A6, A5, A4, Letter} {
				plan, err := p.fit(text, size.card())
				if err != nil || plan.size < size.card().min {
					t.Errorf("%s on paper %d: type of %.2f, %v", r.ID, size, plan.size, err)
				}
			}
		}
		b := card(t, CardOptions{Ritual: r, Say: s})
		if n := len(pageObject.FindAll(b, -1)); n != 1 {
			t.Errorf("%s has %d pages", r.ID, n)
		}
	}
}

func mustPress(t testing.TB) *press {
	t.Helper()
	p, err := newCardPress()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestCardFiles(t *testing.T) {
	s := english(t)
	r := ownRitual(t, "both", "{speaker}, tell {listener}: how is it?", "{listener}, say it back.")
	for size, want := range map[Paper]string{A6: "297.638 x 419.528", A5: "419.528 x 595.276", A4: "595.276 x 841.89", Letter: "612 x 792"} {
		b := card(t, CardOptions{Ritual: r, Size: size, Say: s})
		if out, ok := pdftest.Read(t, b, "qpdf", "--check", "FILE"); ok && strings.Contains(out, "WARNING") {
			t.Error(out)
		}
		if out, ok := pdftest.Read(t, b, "pdfinfo", "FILE"); ok && (!strings.Contains(plain(out), want) || !strings.Contains(plain(out), "Pages: 1 ")) {
			t.Errorf("want one page of %s: %s", want, out)
		}
		if out, ok := pdftest.Read(t, b, "pdffonts", "FILE"); ok {
			for _, row := range strings.Split(strings.TrimSpace(out), "\n")[2:] {
				if !regexp.MustCompile(`^[A-Z]{6}\+Noto.* yes yes yes `).MatchString(row) {
					t.Errorf("not embedded as a subset with its text: %s", row)
				}
			}
		}
		out, ok := pdftest.Read(t, b, "pdftotext", "FILE", "-")
		for _, want := range []string{"Our own", "For us.", "about seven minutes", "You both begin with: we sit down.", "The listener: Only listen.",
			"whoever speaks, about a minute", "Tell the listener: how is it?", "What is light?", "What is heavy?", "Say it back.", "Now the other one speaks.",
			"Steps 3 to 5 come once more", "Either of you can stop, without a reason.", "It is good. (Perel, 2006)"} {
			if ok && !strings.Contains(plain(out), want) {
				t.Errorf("paper %d does not say %q: %s", size, want, out)
			}
		}
	}
}

func TestACardForOne(t *testing.T) {
	s := english(t)
	r := ownRitual(t, "both", "{speaker}, tell {listener}.", "{listener}, say it back.")
	text, err := cardText(CardOptions{Ritual: r, Say: s, Alone: true}, new([]string))
	if err != nil {
		t.Fatal(err)
	}
	var prompts []string
	for _, step := range text.steps {
		prompts = append(prompts, step.number+" "+step.prompt)
	}
	want := "1 Is now good?; 2 Say it.; 3 Alone, say it.; 4 What is light in you?; 5 What is heavy?; 6 A word each."
	if got := strings.Join(prompts, "; "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if text.intention != "You begin with: I sit down." || text.listens != "" || strings.Contains(text.exit, "Either") {
		t.Errorf("%+v", text)
	}
	two := ownRitual(t, "two", "Tell.", "Say it back.")
	if err := Card(io.Discard, CardOptions{Ritual: two, Say: s, Alone: true}); !errors.Is(err, ErrAlone) {
		t.Error(err)
	}
}

func TestChosenCards(t *testing.T) {
	r := ownRitual(t, "two", "Tell.", "Say it back.")
	deck := r.Decks()[0]
	heavy := ritual.Card{ID: "stones/b", Prompt: deck.Prompts[0]}
	text, err := cardText(CardOptions{Ritual: r, Say: english(t), Cards: map[int]ritual.Card{3: heavy}}, new([]string))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, step := range text.steps {
		if step.drawn != nil {
			got = append(got, step.prompt)
		}
	}
	if !slices.Equal(got, []string{"What is heavy?", "What is light?"}) {
		t.Errorf("%q", got)
	}
}

func TestNamesOnPaper(t *testing.T) {
	s := english(t)
	for _, c := range []struct {
		kind                 ritual.Kind
		text, called, filled string
	}{
		{ritual.Speak, "{speaker}, tell {listener} what you saw.", "speaker", "Tell the listener what you saw."},
		{ritual.Speak, "Your turn, {speaker}: what was it?", "speaker", "Your turn: what was it?"},
		{ritual.Speak, "Answer, {speaker}, and take room.", "speaker", "Answer, and take room."},
		{ritual.More, "At the bend, {listener}, ask: “More?”", "listener", "At the bend, ask: “More?”"},
		{ritual.SayBack, "{listener} reads it. {speaker} gives it an end.", "", "The listener reads it. The one who speaks gives it an end."},
		{ritual.SayBack, "Wait. “{speaker} said it”, and {speaker}’s hand.", "", "Wait. “The one who speaks said it”, and the speaker’s hand."},
		{ritual.Speak, "Put a hand far from {listener}’s, or on {listener}.", "", "Put a hand far from the listener’s, or on the listener."},
		{ritual.Speak, "The old {listener}, the old you.", "", "The old listener, the old you."},
		{ritual.Swap, "The second is here. {listener}, it is yours.", "listener", "The second is here. It is yours."},
		{ritual.Swap, "Now it is {listener}’s room.", "", "Now it is the other one’s room."},
		{ritual.Swap, "{listener}", "", "The other one"},
		{ritual.Speak, "{speaker}, ", "", "The one who speaks, "},
		{ritual.Speak, "", "", ""},
	} {
		called, filled := namesOnPaper(s).in(ritual.Step{Kind: c.kind}, false).fill(c.text)
		if called != c.called || filled != c.filled {
			t.Errorf("%q: %q, %q; want %q, %q", c.text, called, filled, c.called, c.filled)
		}
	}
}

// TestHostileRituals: whatever somebody writes, the card is one sound page, or is refused before anything is written.
func TestHostileRituals(t *testing.T) {
	s := english(t)
	for _, text := range []string{strings.Repeat("W", 200), "漢字 नमस्ते 😀", strings.Repeat("שלום עולם ", 20), "a\u202eb\u200b(c)\\", strings.Repeat("{speaker}", 20),
		strings.Repeat("“", 60)} {
		r := ownRitual(t, "both", text, text)
		for _, size := range []Paper{A6, A4} {
			b := card(t, CardOptions{Ritual: r, Size: size, Say: s})
			if out, ok := pdftest.Read(t, b, "qpdf", "--check", "FILE"); ok && strings.Contains(out, "WARNING") {
				t.Errorf("%.20q: %s", text, out)
			}
		}
	}
	long := ownRitual(t, "two", "Tell.", "Say it back.")
	steps := long.Steps
	for len(long.Steps) < ritual.MaxSteps {
		long.Steps = append(long.Steps, ritual.Step{Kind: ritual.Silence, Prompt: strings.Repeat("a long day ", 18)})
	}
	long.Steps = append(long.Steps, steps[len(steps)-1])
	var b bytes.Buffer
	if err := Card(&b, CardOptions{Ritual: long, Size: A6, Say: s}); !isTooLong(err, long) || b.Len() > 0 {
		t.Errorf("%v, and %d bytes were written", err, b.Len())
	}
}

func isTooLong(err error, r *ritual.Ritual) bool {
	var long *TooLong
	return errors.As(err, &long) && long.Title == r.Title
}

func TestCardsAreTheSameEachTime(t *testing.T) {
	r := ownRitual(t, "two", "Tell.", "Say it back.")
	o := CardOptions{Ritual: r, Size: A6, Say: english(t)}
	if !bytes.Equal(card(t, o), card(t, o)) {
		t.Error("two cards of one ritual differ")
	}
	if err := Card(full{}, o); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

func TestEveryPictureIsDrawn(t *testing.T) {
	for _, id := range ritual.Pictures() {
		if drawing(drawings[id]).Empty() {
			t.Errorf("no drawing for %q", id)
		}
	}
	if len(drawings) != len(ritual.Pictures()) {
		t.Error("there are drawings that no ritual can name")
	}
}

func TestParseCardPaper(t *testing.T) {
	for in, want := range map[string]Paper{" A6": A6, "a5": A5, "A4": A4, "LETTER": Letter} {
		if got, err := ParseCardPaper(in); err != nil || got != want {
			t.Errorf("%q: %v, %v", in, got, err)
		}
	}
	if _, err := ParseCardPaper("a7"); !errors.Is(err, ErrCardPaper) {
		t.Error(err)
	}
	if _, err := ParsePaper("a6"); !errors.Is(err, ErrPaper) {
		t.Error("there are no books of A6")
	}
}
