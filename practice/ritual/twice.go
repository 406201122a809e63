package ritual

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// sharedRun is how many words in a row no two prompts share.
const sharedRun = 6

// alike is from where on two prompts count as saying the same (measure).
const alike = 0.6

// said is one prompt, wherever it stands.
type said struct {
	file  string
	line  int
	text  string
	frame bool // gate, intention, swap, close, keepsake: those are alike by nature
	there bool // already, and only compared with
}

func (s said) where() string { return fmt.Sprintf("%s:%d", s.file, s.line) }

// LintAll lints every ritual and every deck of l, and then looks for prompts that share a run of words, or say the same.
// What is near a prompt of there, such as the library of the house, is told under RuleThere, and is a hint; a pack is not
// compared with the one there whose id it has. there may be nil.
func LintAll(l, there *Library) Problems {
	var found Problems
	for _, r := range l.Rituals {
		found = append(found, Lint(r)...)
	}
	for _, d := range l.Decks {
		found = append(found, LintDeck(d)...)
	}
	own := prompts(l)
	slices.SortStableFunc(own, func(a, b said) int { return strings.Compare(a.where(), b.where()) })
	all := slices.Concat(besides(there, l), own)
	found = append(found, sharedRuns(all)...)
	found = append(found, nearTwins(all)...)
	if sorted, ok := found.Err().(Problems); ok {
		return sorted
	}
	return nil
}

// prompts are all prompts of a library.
func prompts(l *Library) (all []said) {
	for _, r := range l.Rituals {
		for _, s := range r.Steps {
			frame := !slices.Contains([]Kind{Speak, Write, Silence}, s.Kind)
			for key, text := range map[string]string{"prompt": s.Prompt, "again": s.Again, "alone": s.Alone} {
				all = append(all, said{file: r.file, line: s.lines[key], text: text, frame: frame})
			}
		}
	}
	for _, d := range l.Decks {
		for _, p := range d.Prompts {
			all = append(all, said{file: d.file, line: p.line, text: p.Text})
		}
	}
	return all
}

// besides are the prompts of there that are worth comparing with: not those of a pack that l has itself, and not those
// that are alike by nature.
func besides(there, l *Library) (all []said) {
	if there == nil {
		return nil
	}
	others := &Library{
		Rituals: slices.DeleteFunc(slices.Clone(there.Rituals), func(r *Ritual) bool { _, own := l.Find(r.ID); return own }),
		Decks:   slices.DeleteFunc(slices.Clone(there.Decks), func(d *Deck) bool { return l.deck(d.ID) != nil }),
	}
	for _, s := range prompts(others) {
		if s.there = true; !s.frame {
			all = append(all, s)
		}
	}
	return all
}

// like is the problem that b is like a, which stands before it.
func like(a, b said, reason string) Problem {
	rule := RuleTwice
	if a.there {
		rule = RuleThere
	}
	return Problem{File: b.file, Line: b.line, Rule: rule, Reason: reason}
}

func sharedRuns(all []said) Problems {
	var found Problems
	first := map[string]said{}
	for _, s := range all {
		words := plainWords(s.text)
		for i := 0; i+sharedRun <= len(words); i++ {
			run := strings.Join(words[i:i+sharedRun], " ")
			if other, ok := first[run]; ok && other.where() != s.where() && !s.there && (!other.there || !s.frame) {
				found = append(found, like(other, s, fmt.Sprintf("shares %q with %s", run, other.where())))
			}
			first[run] = s
		}
	}
	return found
}

// nearTwins compares every prompt with every other. Alone stands beside prompt in one step, and may be like it.
func nearTwins(all []said) Problems {
	all = slices.DeleteFunc(slices.Clone(all), func(s said) bool { return s.frame || s.text == "" })
	measure := newMeasure(all)
	var found Problems
	for i, b := range all {
		if b.there {
			continue
		}
		for _, a := range all[:i] {
			if a.file == b.file && b.line-a.line < 4 && !a.there { // one step: prompt and alone
				continue
			}
			if n := measure.likeness(a.text, b.text); n >= alike {
				found = append(found, like(a, b, fmt.Sprintf("says the same as %s (%.2f): %q, %q", a.where(), n, b.text, a.text)))
			}
		}
	}
	return found
}

// measure tells how much two prompts say the same. Each prompt is the set of its words without the small ones, brought
// to their stem, and with words that stand for each other counted as one. A word weighs the less the more prompts have it
// (inverse document frequency, Spärck Jones 1972). Likeness is what two sets share by weight over what they hold together
// (Jaccard, weighted): 0 nothing, 1 the same. It sees other word order and other endings; it does not see the same thought
// in wholly other words, for which somebody reads the prompts.
type measure struct {
	weight map[string]float64
	sets   map[string]map[string]bool
}

func newMeasure(all []said) *measure {
	m := &measure{weight: map[string]float64{}, sets: map[string]map[string]bool{}}
	for _, s := range all {
		if _, ok := m.sets[s.text]; ok {
			continue
		}
		m.sets[s.text] = meaning(s.text)
		for w := range m.sets[s.text] {
			m.weight[w]++
		}
	}
	for w, n := range m.weight {
		m.weight[w] = math.Log(1 + float64(len(m.sets))/n)
	}
	return m
}

func (m *measure) likeness(a, b string) float64 {
	sa, sb := m.sets[a], m.sets[b]
	shared, both := 0.0, 0.0
	for w := range sa {
		both += m.weight[w]
		if sb[w] {
			shared += m.weight[w]
		}
	}
	for w := range sb {
		if !sa[w] {
			both += m.weight[w]
		}
	}
	if both == 0 {
		return 0
	}
	return shared / both
}

// small words carry no meaning of their own in a prompt.
var small = strings.Fields(`a an the of to in on at by for from with into out up and or but so as than then that this these
	those it its is are was were be been am do does did have has had you your yours me my i we us our they them their who whom which
	what when where how why there here not no any some one if can could would may might will just only very too also about
	each other speaker listener tell say name ask`)

// stands gives words that stand for each other in prompts one form.
var stands = map[string]string{"lately": "recent", "recently": "recent", "today": "day", "glad": "happy", "see": "notice", "saw": "notice",
	"look": "notice", "observe": "notice", "want": "wish", "like": "wish", "long": "wish", "scared": "afraid", "fear": "afraid", "talk": "speak",
	"spoke": "speak", "began": "begin", "start": "begin", "little": "small", "felt": "feel", "knew": "know", "told": "speak", "never": "ever",
	"came": "come", "went": "go", "gone": "go", "going": "go", "did": "do", "made": "make", "took": "take", "gave": "give", "left": "leave",
	"thought": "think", "said": "speak", "heard": "hear", "kept": "keep", "lost": "lose", "brought": "bring"}

// meaning gives the words of a prompt as measure compares them.
func meaning(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range plainWords(text) {
		if slices.Contains(small, w) {
			continue
		}
		if plain, ok := stands[w]; ok {
			w = plain
		}
		set[stem(w)] = true
	}
	return set
}

// stem takes off the endings that change no meaning.
func stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "s")
	for _, end := range []string{"ing", "ed", "ly", "e"} {
		if s, ok := strings.CutSuffix(w, end); ok && len(s) > 2 {
			w = s
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] { // letting, let
		w = w[:n-1]
	}
	return w
}
