package feeling

import (
	"regexp"
	"slices"

	"tideway/practice/ritual/pack"
)

// Version is the version of the word file that this program reads.
const Version = 1

const (
	maxFile  = 64 * 1024
	maxWords = 400
)

var idForm = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

func read(file string, data []byte) (*Words, error) {
	t, problems := pack.Open(file, data, maxFile)
	if problems != nil {
		return nil, problems.Err()
	}
	if v := t.Int("words", 1, 1<<20, 0); v != Version {
		t.Refuse("words", "needs words = %d, the version of this form", Version)
	}
	w := &Words{byID: map[string]int{}}
	tables := t.Tables("word", maxWords)
	words := make([]Word, len(tables))
	for i, wt := range tables {
		word := readWord(wt)
		words[i] = word
		if _, twice := w.byID[word.ID]; twice {
			wt.Refuse("id", "the word %q is there twice", word.ID)
			continue
		}
		w.byID[word.ID] = len(w.all)
		w.all = append(w.all, word)
	}
	if len(tables) == 0 {
		t.Refuse("", "holds no [[word]]")
	}
	t.Done()
	for i, wt := range tables {
		w.checkNear(wt, words[i])
	}
	if err := t.Problems().Err(); err != nil {
		return nil, err
	}
	return w, nil
}

func readWord(t *pack.Table) Word {
	word := Word{
		ID:    t.Need("id", 40),
		X:     t.Float("x", -1, 1),
		Y:     t.Float("y", -1, 1),
		Layer: t.Int("layer", 1, 2, 0),
		Near:  t.Texts("near", 4, 40),
		Care:  t.Bool("care"),
	}
	if word.ID != "" && !idForm.MatchString(word.ID) {
		t.Refuse("id", "%q is not made of small letters and hyphens", word.ID)
	}
	for _, key := range []string{"x", "y", "layer"} {
		if !t.Has(key) {
			t.Refuse(key, "%q is missing", key)
		}
	}
	t.Done()
	return word
}

// checkNear makes sure that every word of layer 2 is near to words of layer 1, so that it can be reached.
func (w *Words) checkNear(t *pack.Table, word Word) {
	switch {
	case word.Layer == 1 && len(word.Near) > 0:
		t.Refuse("near", "a word of layer 1 is near to nothing")
	case word.Layer == 2 && len(word.Near) == 0:
		t.Refuse("", "a word of layer 2 needs near = [a word of layer 1]")
	}
	for i, id := range word.Near {
		if o, ok := w.ByID(id); !ok || o.Layer != 1 {
			t.Refuse("near", "%q is not a word of layer 1", id)
		}
		if slices.Contains(word.Near[:i], id) {
			t.Refuse("near", "%q is there twice", id)
		}
	}
}
