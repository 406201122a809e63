package ritual

import (
	"slices"

	"tideway/practice/ritual/pack"
)

// Version is the version of the pack form that this program reads.
const Version = 1

// Bounds of a pack.
const (
	MaxFile  = 256 * 1024
	MaxSteps = 60
	maxText  = 200
)

// Problem is one thing that is wrong with a pack: file, line and reason.
type Problem = pack.Problem

// Problems are all things that are wrong with packs.
type Problems = pack.Problems

// Read reads one ritual. Its cards come from these decks. Errors are of type Problems.
func Read(file string, data []byte, decks []*Deck) (*Ritual, error) {
	t, problems := openPack(file, data)
	if problems != nil {
		return nil, problems.Err()
	}
	return readRitual(file, t, decks)
}

func readRitual(file string, t *pack.Table, decks []*Deck) (*Ritual, error) {
	r := readHead(file, t)
	for _, st := range t.Tables("step", MaxSteps) {
		r.Steps = append(r.Steps, readStep(st, decks))
	}
	t.Done()
	if t.Problems() == nil {
		r.check(t)
	}
	if err := t.Problems().Err(); err != nil {
		return nil, err
	}
	return r, nil
}

// openPack opens a file of this form, or refuses it: too large, not TOML, no version, a newer one.
func openPack(file string, data []byte) (*pack.Table, Problems) {
	t, problems := pack.Open(file, data, MaxFile)
	if problems != nil {
		return nil, problems
	}
	switch v := t.Int("pack", 1, 1<<20, 0); {
	case v == 0:
		t.Refuse("pack", "needs pack = %d, the version of this form", Version)
	case v > Version:
		t.Refuse("pack", "was written for a newer Tideway (pack %d, this one reads %d)", v, Version)
		return nil, t.Problems()
	}
	return t, nil
}

func readHead(file string, t *pack.Table) *Ritual {
	r := &Ritual{
		ID:             t.Need("id", 40),
		Title:          t.Need("title", 60),
		For:            t.Need("for", 140),
		Why:            t.Text("why", maxText),
		Situations:     t.Texts("situations", 3, 40),
		Form:           Form(t.OneOf("form", texts(Forms())...)),
		Minutes:        t.Int("minutes", 1, 240, 0),
		Depth:          Depth(t.OneOf("depth", texts(Depths())...)),
		People:         People(t.OneOf("people", string(ForTwo), string(ForOne), string(ForBoth))),
		Picture:        t.OneOf("picture", Pictures()...),
		Intention:      t.Need("intention", 140),
		AloneIntention: t.Text("alone_intention", 140),
		Listens:        t.Text("listens", maxText),
		Begins:         Begins(t.OneOf("begins", string(Alternate), string(AskThem))),
		file:           file,
		lines:          map[string]int{},
	}
	if source := t.Inner("source"); source != nil {
		r.Source = Source{Author: source.Need("author", 80), Year: source.Int("year", 1900, 2100, 0)}
		source.Done()
	}
	for _, key := range []string{"id", "title", "for", "why", "intention", "alone_intention", "listens"} {
		r.lines[key] = t.Line(key)
	}
	r.checkHead(t)
	return r
}

func (r *Ritual) checkHead(t *pack.Table) {
	if r.ID != "" && !idForm.MatchString(r.ID) {
		t.Refuse("id", "%q is not made of small letters and hyphens", r.ID)
	}
	if r.Minutes == 0 && !t.Has("minutes") {
		t.Refuse("minutes", "%q is missing", "minutes")
	}
	if len(r.Situations) == 0 {
		t.RefuseAs(pack.Missing, t.Line("situations"), "needs at least one situation")
	}
	for _, s := range r.Situations {
		if !slices.Contains(Situations(), s) {
			t.Refuse("situations", "%q is not a situation that is known here", s)
		}
	}
	if r.Listens == "" && r.People != ForOne {
		t.RefuseAs(pack.Missing, t.Line("listens"), "needs the listener's job: listens = \"…\"")
	}
}

// texts gives a list of words as plain strings.
func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

func readStep(t *pack.Table, decks []*Deck) Step {
	s := Step{
		Hint:      t.Text("hint", maxText),
		Listener:  t.Text("listener", maxText),
		Again:     t.Text("again", maxText),
		Alone:     t.Text("alone", maxText),
		AloneHint: t.Text("alone_hint", maxText),
		Minutes:   t.Int("minutes", 1, 60, 0),
		lines:     map[string]int{},
	}
	if t.Need("kind", 20) != "" {
		s.Kind = Kind(t.OneOf("kind", texts(Kinds())...))
	}
	s.draws(t, decks)
	if t.Has("floor") && s.Kind != Speak {
		t.Refuse("floor", "only a speak step gives the floor")
	}
	s.Floor = Role(t.OneOf("floor", string(First), string(Second)))
	if s.Again != "" && s.Kind != SayBack && s.Kind != More {
		t.Refuse("again", "only say-back and more can go round again")
	}
	if s.AloneHint != "" && s.Alone == "" {
		t.Refuse("alone_hint", "needs alone = \"…\" beside it")
	}
	for _, key := range []string{"", "kind", "prompt", "hint", "listener", "again", "alone", "alone_hint", "minutes"} {
		s.lines[key] = t.Line(key)
	}
	t.Done()
	return s
}

// draws reads where the step has its prompt from: its own, or a card of a deck.
func (s *Step) draws(t *pack.Table, decks []*Deck) {
	if !t.Has("deck") {
		s.Prompt = t.Need("prompt", maxText)
		return
	}
	id := t.Text("deck", 40)
	i := slices.IndexFunc(decks, func(d *Deck) bool { return d.ID == id })
	switch {
	case t.Has("prompt"):
		t.Refuse("deck", "a step has a prompt or a deck, not both")
	case !slices.Contains([]Kind{Speak, Write, Silence}, s.Kind):
		t.Refuse("deck", "a card is drawn in speak, write and silence")
	case s.Alone != "":
		t.Refuse("alone", "the card brings its own words for one person")
	case i < 0:
		t.Refuse("deck", "%q is not a deck that is known here", id)
	default:
		s.Deck = decks[i]
	}
}
