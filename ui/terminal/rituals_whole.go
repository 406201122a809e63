package terminal

import "tideway/practice/ritual"

// whole is a ritual as `rituals show --json` gives it: what its pack says, with the decks that it draws from.
type whole struct {
	listedRitual
	For            string      `json:"for"`
	Why            string      `json:"why"`
	Source         *source     `json:"source"` // null where none is named
	Picture        string      `json:"picture"`
	Begins         string      `json:"begins"`
	Intention      string      `json:"intention"`
	AloneIntention string      `json:"alone_intention"`
	Listens        string      `json:"listens"`
	Steps          []wholeStep `json:"steps"`
	Decks          []wholeDeck `json:"decks"`
}

type source struct {
	Author string `json:"author"`
	Year   int    `json:"year"`
}

type wholeStep struct {
	Kind      ritual.Kind `json:"kind"`
	Prompt    string      `json:"prompt"`
	Deck      string      `json:"deck"` // empty where the prompt is its own
	Hint      string      `json:"hint"`
	Listener  string      `json:"listener"`
	Again     string      `json:"again"`
	Alone     string      `json:"alone"`
	AloneHint string      `json:"alone_hint"`
	Floor     string      `json:"floor"`
	Minutes   int         `json:"minutes"` // 0: no clock
}

type wholeDeck struct {
	ID      string         `json:"id"`
	Title   string         `json:"title"`
	Prompts []listedPrompt `json:"prompts"`
}

// listedPrompt is a prompt as --json lists it. The names are stable; the id is that of its deck and its own.
type listedPrompt struct {
	ID   string `json:"id"`
	Deck string `json:"deck"`
	Text string `json:"text"`
}

func wholeRitual(r *ritual.Ritual) whole {
	w := whole{
		listedRitual: listRitual(r), For: r.For, Why: r.Why, Picture: r.Picture, Begins: string(r.Begins), Intention: r.Intention,
		AloneIntention: r.AloneIntention, Listens: r.Listens, Steps: []wholeStep{}, Decks: []wholeDeck{},
	}
	if r.Source.Author != "" {
		w.Source = &source{r.Source.Author, r.Source.Year}
	}
	for _, s := range r.Steps {
		step := wholeStep{Kind: s.Kind, Prompt: s.Prompt, Hint: s.Hint, Listener: s.Listener, Again: s.Again, Alone: s.Alone,
			AloneHint: s.AloneHint, Floor: string(s.Floor), Minutes: s.Minutes}
		if s.Deck != nil {
			step.Deck = s.Deck.ID
		}
		w.Steps = append(w.Steps, step)
	}
	for _, d := range r.Decks() {
		w.Decks = append(w.Decks, wholeDeck{ID: d.ID, Title: d.Title, Prompts: prompts(d)})
	}
	return w
}

func prompts(d *ritual.Deck) []listedPrompt {
	list := make([]listedPrompt, 0, len(d.Prompts))
	for _, p := range d.Prompts {
		list = append(list, listedPrompt{ID: d.ID + "/" + p.ID, Deck: d.ID, Text: p.Text})
	}
	return list
}

type ritualsPromptsCmd struct {
	Deck string `help:"${help_rituals_deck}" placeholder:"DECK"`
}

func (c *ritualsPromptsCmd) Run(s *session) error {
	all, rows, ids := []listedPrompt{}, [][]string{}, []string{}
	for _, d := range s.Library().Decks {
		ids = append(ids, d.ID)
		if c.Deck != "" && c.Deck != d.ID {
			continue
		}
		for _, p := range prompts(d) {
			all = append(all, p)
			rows = append(rows, []string{p.ID, p.Text})
		}
	}
	if len(all) == 0 && c.Deck != "" {
		return s.badValue("--deck", c.Deck, ids)
	}
	if len(all) == 0 {
		return s.print(all, s.Say("rituals-list.no-prompts"))
	}
	return s.print(all, columns(rows)...)
}
