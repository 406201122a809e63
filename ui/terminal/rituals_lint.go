package terminal

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"tideway/practice/ritual"
)

type ritualsLintCmd struct {
	Files []string `arg:"" name:"file" help:"${help_rituals_files}"`
}

// listedProblem is a problem as --json lists it.
type listedProblem struct {
	File   string `json:"file"`
	Line   int    `json:"line"` // 0: the file as a whole
	Rule   string `json:"rule"` // empty: it cannot be read as it is
	Reason string `json:"reason"`
}

// Run tells every problem with file and line, in the form that editors jump to, and ends with Failed if there is one that
// is more than a hint. Rituals may draw from decks of the house and from those among the files.
func (c *ritualsLintCmd) Run(s *session) error {
	problems := s.lint(c.Files)
	list, lines := []listedProblem{}, []string{}
	for _, p := range problems {
		list = append(list, listedProblem{p.File, p.Line, p.Rule, p.Reason})
		lines = append(lines, oneLine(visible(p.Error())))
	}
	if len(problems) == 0 {
		return s.print(list, s.Say("rituals-lint.good", "count", len(c.Files)))
	}
	if err := s.print(list, lines...); err != nil {
		return err
	}
	if !slices.ContainsFunc(problems, func(p ritual.Problem) bool { return p.Rule != ritual.RuleThere }) {
		return nil
	}
	return exit(Failed)
}

// lint reads the decks first, since rituals draw from them, and looks then at all of them together, beside what is there
// already.
func (s *session) lint(files []string) ritual.Problems {
	var problems ritual.Problems
	var given ritual.Library
	note := func(err error) {
		var found ritual.Problems
		if errors.As(err, &found) {
			problems = append(problems, found...)
		}
	}
	seen, packs := map[string]bool{}, map[string][]byte{}
	for _, file := range files {
		if seen[file] {
			continue
		}
		seen[file] = true
		if info, err := os.Stat(file); err == nil && info.IsDir() { // also one that has no name in a folder, as / and ..
			problems = append(problems, ritual.Problem{File: file, Reason: "is a folder"})
			continue
		}
		data, err := ritual.ReadFile(os.DirFS(filepath.Dir(file)), filepath.Base(file))
		if err != nil {
			note(inFile(file, err))
			continue
		}
		if _, deck, _ := ritual.ReadPack(file, data, nil); deck != nil {
			given.Decks = append(given.Decks, deck)
		} else {
			packs[file] = data
		}
	}
	decks := slices.Concat(given.Decks, s.Library().Decks)
	for _, file := range slices.Sorted(maps.Keys(packs)) {
		r, _, err := ritual.ReadPack(file, packs[file], decks)
		if note(err); r != nil {
			note(given.AddRitual(r))
		}
	}
	if found := ritual.LintAll(&given, s.Library()); found != nil {
		note(found)
	}
	sorted, _ := problems.Err().(ritual.Problems)
	return sorted
}

// inFile gives problems of reading a file the path by which it was named.
func inFile(file string, err error) error {
	var found ritual.Problems
	if !errors.As(err, &found) {
		return ritual.Problems{{File: file, Reason: err.Error()}}
	}
	for i := range found {
		found[i].File = file
	}
	return found
}
