package present

import (
	"context"
	"slices"
	"strings"

	"tideway/practice"
	"tideway/practice/ritual"
)

// afterwards is what is being chosen after a ritual, by whoever has their card open. It is gone when the card is covered.
type afterwards struct {
	open   string
	heard  string
	helped []string
	saving bool
	noted  map[string]bool // who has kept something
}

// RunAfter is one person's card after a ritual. Covered, it looks the same whether anything was noted on it or not.
type RunAfter struct {
	ID, Name      string
	Side          int
	Covered       bool
	Apart         bool // there is another's card, and this one can be covered
	Noted         bool // it was kept already
	Heard, Helped []RunWord
}

// RunWord is an answer that can be chosen.
type RunWord struct {
	ID, Text string
	Chosen   bool
}

// looksBack are the cards, once everything of the run is kept. Nobody is asked twice, and where nothing can be kept nobody
// is asked.
func (r *Run) looksBack() []RunAfter {
	if r.wrong != "" || !r.noted || r.app.Journal.ReadOnly() {
		return nil
	}
	var cards []RunAfter
	for _, p := range r.app.Journal.People() {
		if r.alone() && p.ID != r.who {
			continue
		}
		id := string(p.ID)
		card := RunAfter{ID: id, Name: shortName(p.Name), Side: p.Place, Apart: !r.alone()}
		card.Covered = card.Apart && r.after.open != id
		if !card.Covered {
			card.Noted = r.after.noted[id]
			card.Heard, card.Helped = r.heardWords(), r.helpWords()
		}
		cards = append(cards, card)
	}
	return cards
}

// heardWords are for two: alone there is nobody to be heard by.
func (r *Run) heardWords() []RunWord {
	var words []RunWord
	if !r.alone() {
		for _, id := range ritual.HeardWords() {
			words = append(words, RunWord{id, r.Say(ritual.HeardKey(id)), id == r.after.heard})
		}
	}
	return words
}

// helpWords are those that fit how many were here.
func (r *Run) helpWords() []RunWord {
	var words []RunWord
	for _, id := range ritual.HelpWords() {
		if r.alone() && slices.Contains([]string{"being-asked", "said-back", "sitting-close", "looking-away"}, id) {
			continue
		}
		words = append(words, RunWord{id, r.Say(ritual.HelpKey(id)), slices.Contains(r.after.helped, id)})
	}
	return words
}

// LookBack opens a person's card and covers the other's; with nobody it covers both. What was chosen and not kept is gone.
func (r *Run) LookBack(person string) {
	if r.done && !r.after.saving {
		r.after = afterwards{open: person, noted: r.after.noted}
		r.changed()
	}
}

// ChooseHeard says how much the one with the open card felt heard; the same word again takes it back.
func (r *Run) ChooseHeard(word string) {
	if r.after.heard == word {
		word = ""
	}
	r.after.heard = word
}

// ChooseHelped marks a word of what helped, or takes it back.
func (r *Run) ChooseHelped(word string) {
	if i := slices.Index(r.after.helped, word); i >= 0 {
		r.after.helped = slices.Delete(r.after.helped, i, i+1)
		return
	}
	r.after.helped = append(r.after.helped, word)
}

// CanNote says that there is something to keep.
func (r *Run) CanNote() bool {
	return !r.after.saving && (r.after.heard != "" || len(r.after.helped) > 0)
}

// Note keeps what was chosen on the open card, for that person alone, and covers the card.
func (r *Run) Note() {
	who := r.after.open
	if r.alone() {
		who = string(r.who)
	}
	if who == "" || !r.CanNote() {
		return
	}
	heard := practice.Heard{Ritual: r.ritual.ID, Heard: r.after.heard, Helped: slices.Clone(r.after.helped)}
	r.after.saving = true
	r.app.Do(func(ctx context.Context) error {
		return r.app.Journal.NoteHeard(ctx, practice.PersonID(who), heard)
	}, func(err error) {
		r.after.saving = false
		if err != nil {
			r.app.Fail(err)
			return
		}
		if r.gone {
			return
		}
		noted := map[string]bool{who: true}
		for id := range r.after.noted {
			noted[id] = true
		}
		r.after = afterwards{noted: noted}
		r.changed()
	})
}

// often is what one alone noted again and again, in sentences.
func (r *Run) often() []string {
	if !r.alone() {
		return nil
	}
	return r.app.HeardPatterns()
}

// HeardPatterns tells the one person at the screen what they noted often, and what sometimes, after rituals: no number and
// no reason. It is empty for two at the screen, and before there is enough to tell.
func (a *App) HeardPatterns() []string {
	if a.Who() == "" {
		return nil
	}
	var answers []ritual.Answer
	for _, e := range a.Sitting().Entries(practice.KindHeard) {
		heard := e.Heard()
		answers = append(answers, ritual.Answer{Heard: heard.Heard, Helped: heard.Helped})
	}
	var words [2][]string
	for _, p := range ritual.Patterns(answers) {
		i := 1
		if p.Often {
			i = 0
		}
		words[i] = append(words[i], a.Say("run.pattern."+p.Key))
	}
	var sentences []string
	for i, key := range []string{"run.pattern.often", "run.pattern.sometimes"} {
		if len(words[i]) > 0 {
			sentences = append(sentences, a.Say(key, "words", strings.Join(words[i], ", ")))
		}
	}
	return sentences
}
