package terminal

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"tideway/practice/ritual"
	"tideway/ui/book"
)

// ritualsCmd needs no journal: it neither opens one nor makes one.
type ritualsCmd struct {
	List    ritualsListCmd    `cmd:"" help:"${help_rituals_list}"`
	Show    ritualsShowCmd    `cmd:"" help:"${help_rituals_show}"`
	Print   ritualsPrintCmd   `cmd:"" help:"${help_rituals_print}"`
	Lint    ritualsLintCmd    `cmd:"" help:"${help_rituals_lint}"`
	Prompts ritualsPromptsCmd `cmd:"" help:"${help_rituals_prompts}"`
}

type ritualsListCmd struct {
	Situation string `help:"${help_rituals_situation}" placeholder:"SITUATION"`
	Minutes   int    `default:"240" help:"${help_rituals_minutes}" placeholder:"MINUTES"`
	Depth     string `help:"${help_rituals_depth}" placeholder:"DEPTH"`
	People    string `help:"${help_rituals_people}" placeholder:"PEOPLE"`
}

// listedRitual is a ritual as --json lists it. The names are stable.
type listedRitual struct {
	ID         string        `json:"id"`
	Title      string        `json:"title"`
	Situations []string      `json:"situations"`
	Minutes    int           `json:"minutes"`
	Depth      ritual.Depth  `json:"depth"`
	People     ritual.People `json:"people"`
	Form       ritual.Form   `json:"form"`
	Prompts    int           `json:"prompts"` // how many its decks hold
}

func listRitual(r *ritual.Ritual) listedRitual {
	return listedRitual{ID: r.ID, Title: r.Title, Situations: r.Situations, Minutes: r.Minutes, Depth: r.Depth, People: r.People,
		Form: r.Form, Prompts: r.Prompts()}
}

func (c *ritualsListCmd) Run(s *session) error {
	if err := c.check(s); err != nil {
		return err
	}
	found, rows := []listedRitual{}, [][]string{}
	for _, r := range s.Library().Rituals {
		if c.leavesOut(r) {
			continue
		}
		found = append(found, listRitual(r))
		rows = append(rows, []string{r.ID, r.Title, s.Say("rituals-list.minutes", "count", r.Minutes), s.Say(r.Depth.Key()),
			s.Say("rituals-list.people." + string(r.People)), strings.Join(r.Situations, ", ")})
	}
	if len(rows) == 0 {
		return s.print(found, s.Say("rituals-list.none"))
	}
	return s.print(found, columns(rows)...)
}

// check refuses words that are not among those to choose from.
func (c *ritualsListCmd) check(s *session) error {
	if c.Minutes < 1 {
		return usage{told(s.Say("rituals-list.bad-minutes"))}
	}
	depths := make([]string, 0, 3)
	for _, d := range ritual.Depths() {
		depths = append(depths, string(d))
	}
	for _, asked := range []struct {
		key, value string
		values     []string
	}{
		{"--situation", c.Situation, ritual.Situations()}, {"--depth", c.Depth, depths},
		{"--people", c.People, []string{string(ritual.ForOne), string(ritual.ForTwo), string(ritual.ForBoth)}},
	} {
		if asked.value != "" && !slices.Contains(asked.values, asked.value) {
			return s.badValue(asked.key, asked.value, asked.values)
		}
	}
	return nil
}

// badValue says what a flag can be, where it was given something else.
func (s *session) badValue(key, value string, values []string) error {
	return usage{told(s.Say("terminal.bad-value", "key", key, "value", shown(value), "values", strings.Join(values, ", ")))}
}

// leavesOut says that a ritual was not asked for. What is for one or for two fits one, and fits two.
func (c *ritualsListCmd) leavesOut(r *ritual.Ritual) bool {
	switch {
	case c.Situation != "" && !slices.Contains(r.Situations, c.Situation):
		return true
	case r.Minutes > c.Minutes, c.Depth != "" && r.Depth != ritual.Depth(c.Depth):
		return true
	case c.People == string(ritual.ForOne):
		return !r.People.Fits(1)
	case c.People == string(ritual.ForTwo):
		return !r.People.Fits(2)
	}
	return c.People != "" && r.People != ritual.People(c.People)
}

// columns sets rows under one another.
func columns(rows [][]string) []string {
	var out bytes.Buffer
	w := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		for i, cell := range row {
			row[i] = oneLine(visible(strings.ReplaceAll(cell, "\t", " ")))
		}
		_, _ = fmt.Fprintln(w, strings.Join(row, "\t")) // a buffer takes everything
	}
	_ = w.Flush()
	return strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
}

// ritual finds one by its id.
func (s *session) ritual(id string) (*ritual.Ritual, error) {
	r, ok := s.Library().Find(id)
	if !ok {
		return nil, told(s.Say("rituals-list.unknown", "value", shown(id)))
	}
	return r, nil
}

type ritualsShowCmd struct {
	ID    string `arg:"" help:"${help_rituals_id}"`
	Alone bool   `help:"${help_rituals_alone}"`
}

func (c *ritualsShowCmd) Run(s *session) error {
	r, err := s.ritual(c.ID)
	if err != nil {
		return err
	}
	lines, err := book.CardLines(book.CardOptions{Ritual: r, Say: s.Say, Alone: c.Alone})
	if err != nil {
		return s.notPrinted(err)
	}
	for i, line := range lines {
		lines[i] = visible(line)
	}
	return s.print(wholeRitual(r), lines...)
}
