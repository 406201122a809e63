package present

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tideway/practice"
	"tideway/practice/ritual"
)

// OwnForm is a ritual that is being written. It goes into the draft as it is, half written or not.
type OwnForm struct {
	Entry string // of the one that is changed; empty for a new one
	From  string // title of the ritual that it began as a copy of

	ID, Title, For, Why string
	Author              string
	Year                int
	Situations          []string
	Shape, Picture      string
	Depth, People       string
	Intention           string
	AloneIntention      string
	Listens, Begins     string
	Steps               []OwnStep
	Selected            int  // the step that is shown; -1 where there is none
	More                bool // the rarer fields of a step are open
	Us                  bool // for both
}

// OwnStep is a step that is being written. What its kind has no use for stays, in case the kind is changed back.
type OwnStep struct {
	Kind, Prompt, Deck, Hint, Listener, Again, Alone, AloneHint, Floor string
	Minutes                                                            int
}

// formOf is the form of a ritual that is there already.
func formOf(r *ritual.Ritual) OwnForm {
	f := OwnForm{
		ID: r.ID, Title: r.Title, For: r.For, Why: r.Why, Author: r.Source.Author, Year: r.Source.Year,
		Situations: slices.Clone(r.Situations), Shape: string(r.Form), Picture: r.Picture, Depth: string(r.Depth), People: string(r.People),
		Intention: r.Intention, AloneIntention: r.AloneIntention, Listens: r.Listens, Begins: string(r.Begins),
	}
	if r.People == ritual.ForOne && f.AloneIntention != "" { // one field for it: the words that are said
		f.Intention, f.AloneIntention = f.AloneIntention, ""
	}
	for _, s := range r.Steps {
		step := OwnStep{Kind: string(s.Kind), Prompt: s.Prompt, Hint: s.Hint, Listener: s.Listener, Again: s.Again, Alone: s.Alone,
			AloneHint: s.AloneHint, Floor: string(s.Floor), Minutes: s.Minutes}
		if s.Deck != nil {
			step.Deck = s.Deck.ID
		}
		if r.People == ritual.ForOne && s.Alone != "" {
			step.Prompt, step.Hint, step.Alone, step.AloneHint = s.Alone, s.AloneHint, "", ""
		}
		f.Steps = append(f.Steps, step)
	}
	return f
}

// template is what a new one begins with: an arc that holds, in which only its own words are missing.
func (o *Own) template() OwnForm {
	f := OwnForm{Depth: string(ritual.Shallows), People: string(ritual.ForTwo), Shape: "say-back", Picture: "two-cups",
		Begins: string(ritual.Alternate), Listens: o.Say("own.start.listens")}
	kinds := []ritual.Kind{ritual.Gate, ritual.Intention, ritual.Speak, ritual.SayBack, ritual.More, ritual.Swap, ritual.Close}
	if !o.Couple() {
		f.People, f.Shape, f.Picture, f.Listens = string(ritual.ForOne), "letter", "letter", ""
		kinds = []ritual.Kind{ritual.Gate, ritual.Intention, ritual.Write, ritual.Close}
	}
	for _, k := range kinds {
		f.Steps = append(f.Steps, o.step(k, f.People))
	}
	f.Selected = slices.Index(kinds, ritual.Speak)
	if f.Selected < 0 {
		f.Selected = slices.Index(kinds, ritual.Write)
	}
	f.Steps[f.Selected].Prompt, f.Steps[f.Selected].Minutes = "", 3 // what it is about is theirs
	return f
}

// step is a new step of a kind with words to begin with.
func (o *Own) step(k ritual.Kind, people string) OwnStep {
	return OwnStep{Kind: string(k), Prompt: o.words(k, people), Floor: string(ritual.First)}
}

// words are what a step of a kind says until somebody says it in their own words.
func (o *Own) words(k ritual.Kind, people string) string {
	key := "own.start." + string(k)
	if people == string(ritual.ForOne) {
		key += ".one"
	}
	return o.Say(key)
}

// ritual makes a ritual of the form, whole or not. Decks come from the library.
func (f *OwnForm) ritual(decks []*ritual.Deck) *ritual.Ritual {
	r := &ritual.Ritual{
		ID: f.ID, Title: tidy(f.Title), For: tidy(f.For), Why: f.Why, Situations: f.Situations, Form: ritual.Form(f.Shape),
		Depth: ritual.Depth(f.Depth), People: ritual.People(f.People), Picture: f.Picture, Intention: tidy(f.Intention),
		Begins: ritual.Begins(f.Begins),
	}
	if f.Why != "" && f.Author != "" {
		r.Source = ritual.Source{Author: f.Author, Year: f.Year}
	}
	if r.ID == "" {
		r.ID = ritual.IDFor(f.Title)
	}
	if r.People != ritual.ForOne {
		r.Listens = tidy(f.Listens)
	}
	if r.People == ritual.ForBoth {
		r.AloneIntention = tidy(f.AloneIntention)
	}
	for _, s := range f.Steps {
		r.Steps = append(r.Steps, s.step(r.People, decks))
	}
	r.Minutes = ritual.About(r.Steps, r.People)
	return r
}

// step leaves out what the kind has no use for.
func (s OwnStep) step(people ritual.People, decks []*ritual.Deck) ritual.Step {
	out := ritual.Step{Kind: ritual.Kind(s.Kind), Prompt: tidy(s.Prompt), Hint: tidy(s.Hint), Floor: ritual.First, Minutes: s.Minutes}
	if s.Deck != "" && draws(out.Kind) {
		if i := slices.IndexFunc(decks, func(d *ritual.Deck) bool { return d.ID == s.Deck }); i >= 0 {
			out.Deck, out.Prompt = decks[i], ""
		}
	}
	if people != ritual.ForOne && hasListener(out.Kind) {
		out.Listener = tidy(s.Listener)
	}
	if goesRound(out.Kind) {
		out.Again = tidy(s.Again)
	}
	if people == ritual.ForBoth && out.Deck == nil {
		if out.Alone = tidy(s.Alone); out.Alone != "" {
			out.AloneHint = tidy(s.AloneHint)
		}
	}
	if out.Kind == ritual.Speak && s.Floor == string(ritual.Second) {
		out.Floor = ritual.Second
	}
	return out
}

func draws(k ritual.Kind) bool {
	return k == ritual.Speak || k == ritual.Write || k == ritual.Silence
}

func goesRound(k ritual.Kind) bool { return k == ritual.SayBack || k == ritual.More }

func hasListener(k ritual.Kind) bool {
	return k == ritual.Speak || k == ritual.SayBack || k == ritual.More || k == ritual.Swap
}

// tidy is a text as a pack holds it: on one line, with straight quotes set as people write them.
func tidy(s string) string { return typographic(strings.Join(strings.Fields(s), " ")) }

// typographic turns the quotes of a keyboard into those of a book.
func typographic(s string) string {
	var b strings.Builder
	before := ' '
	for _, r := range s {
		opens := before == ' ' || before == '(' || before == '“' || before == '‘'
		switch {
		case r == '"' && opens:
			r = '“'
		case r == '"':
			r = '”'
		case r == '\'' && opens:
			r = '‘'
		case r == '\'':
			r = '’'
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// write opens the editor for whoever sits here.
func (o *Own) write(s ownStart) {
	f, ok := o.formFor(s)
	if !ok {
		o.app.notice = Notice{Text: o.Say("error.not-found"), Wrong: true}
		o.Screen = OwnList
		return
	}
	o.Screen, o.Form, o.began, o.wanted = OwnEditor, &f, f.clone(), false
	o.open(s)
	o.check()
}

func (o *Own) formFor(s ownStart) (OwnForm, bool) {
	switch {
	case s.edit != "":
		e, err := o.app.Sitting().Entry(s.edit)
		if err != nil || e.Kind != practice.KindRitual || e.Author != o.who {
			return OwnForm{}, false
		}
		read := o.app.readOwn(e)
		if read.err != nil {
			return OwnForm{}, false
		}
		f := formOf(read.ritual)
		f.ID, f.Entry, f.Us = read.id, string(e.ID), e.Audience == practice.Us
		return f, true
	case s.copy != "":
		r, ok := ritual.Find(o.app.Rituals(), s.copy)
		if !ok {
			return OwnForm{}, false
		}
		f := formOf(r)
		f.From = r.Title
		f.ID, f.Why, f.Author, f.Year = "", "", "", 0 // the reason was found for the other one
		if title := o.Say("own.copy-of", "title", r.Title); utf8.RuneCountInString(title) <= 60 {
			f.Title = title
		}
		return f, true
	}
	return o.template(), true
}

func (f OwnForm) clone() OwnForm {
	f.Situations, f.Steps = slices.Clone(f.Situations), slices.Clone(f.Steps)
	return f
}
