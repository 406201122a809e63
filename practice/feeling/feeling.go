// Package feeling is the vocabulary of a check-in: 128 single words on two axes, pleasantness and energy,
// in two layers, so that a plain word leads to a more precise one. Naming a feeling precisely tends to soften it
// (affect-labelling studies); the words and their places are our own.
package feeling

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// ErrUnknownWord is in the error of Parse for a word that is not in the vocabulary.
var ErrUnknownWord = errors.New("not a feeling word that is known here")

// Word is one feeling word. Its text is the translation of Key.
type Word struct {
	ID    string
	X     float64  // pleasantness: -1 harder … 1 easier
	Y     float64  // energy: -1 less … 1 more
	Layer int      // 1 lies open on the field, 2 appears beside its near words
	Near  []string // ids of words of layer 1, home first; empty in layer 1
	Care  bool     // a word of fear or control: leads to the page "When it isn't safe"
}

// Key is the translation key of the word's text.
func (w Word) Key() string { return "feeling." + w.ID }

// Words is the whole vocabulary. It never changes after Load.
type Words struct {
	all  []Word
	byID map[string]int
}

// All returns every word in the order of the file.
func (w *Words) All() []Word { return slices.Clone(w.all) }

// First returns the words of layer 1.
func (w *Words) First() []Word {
	return w.filter(func(word Word) bool { return word.Layer == 1 })
}

// Near returns the words that are near to a word of layer 1: those at home there, then those that only visit.
// For a word of layer 2 these are the other words of its home.
func (w *Words) Near(id string) []Word {
	word, ok := w.ByID(id)
	if !ok {
		return nil
	}
	home := id
	if word.Layer == 2 {
		home = word.Near[0]
	}
	atHome := w.filter(func(o Word) bool { return o.ID != id && o.Layer == 2 && o.Near[0] == home })
	visiting := w.filter(func(o Word) bool { return o.ID != id && o.Layer == 2 && slices.Index(o.Near, home) > 0 })
	return append(atHome, visiting...)
}

func (w *Words) filter(keep func(Word) bool) []Word {
	var out []Word
	for _, word := range w.all {
		if keep(word) {
			out = append(out, word)
		}
	}
	return out
}

// ByID finds a word.
func (w *Words) ByID(id string) (Word, bool) {
	i, ok := w.byID[id]
	if !ok {
		return Word{}, false
	}
	return w.all[i], true
}

// Known tells whether an id is in the vocabulary.
func (w *Words) Known(id string) bool { _, ok := w.byID[id]; return ok }

// IsCare tells whether any of the ids is a word of fear or control.
func (w *Words) IsCare(ids []string) bool {
	return slices.ContainsFunc(ids, func(id string) bool {
		word, ok := w.ByID(id)
		return ok && word.Care
	})
}

// Parse reads "tired, not safe": words parted by commas, each an id or the text that say gives for its key, whatever
// the capitals. Words come back once each, as ids, in the order given. say may be nil: then ids alone are understood,
// with a space for each hyphen. Errors wrap ErrUnknownWord and name the word.
func (w *Words) Parse(list string, say func(key string) string) ([]string, error) {
	names := make(map[string]string, 2*len(w.all))
	for _, word := range w.all {
		names[plain(word.ID)] = word.ID
		if say != nil {
			names[plain(say(word.Key()))] = word.ID
		}
	}
	var ids []string
	for _, part := range strings.Split(list, ",") {
		name := plain(part)
		if name == "" {
			continue
		}
		id, ok := names[name]
		if !ok {
			return nil, fmt.Errorf("%q: %w", clip(strings.TrimSpace(part)), ErrUnknownWord)
		}
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// plain folds what does not tell words apart: capitals, hyphens, underscores, more than one space.
func plain(s string) string {
	s = strings.NewReplacer("-", " ", "_", " ").Replace(strings.ToLower(s))
	return strings.Join(strings.Fields(s), " ")
}

func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// Path is where the vocabulary stands in the assets.
const Path = "words/feelings.toml"

// Load reads the vocabulary. Errors are of type pack.Problems: file, line and reason of everything that is wrong.
func Load(fsys fs.FS) (*Words, error) {
	data, err := fs.ReadFile(fsys, Path)
	if err != nil {
		return nil, fmt.Errorf("read feeling words: %w", err)
	}
	return read(Path, data)
}
