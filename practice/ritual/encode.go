package ritual

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Encode writes a ritual as a pack that Read reads as the same ritual. It may be written while it is not whole yet: what is
// needed and empty stands there empty, so that Read names its line.
func Encode(r *Ritual) []byte {
	w := &writer{}
	w.number("pack", Version)
	w.text("id", r.ID)
	w.text("title", r.Title)
	w.text("for", r.For)
	w.some("why", r.Why)
	if r.Source != (Source{}) {
		fmt.Fprintf(&w.out, "source = { author = %s, year = %d }\n", quote(r.Source.Author), r.Source.Year)
	}
	situations := make([]string, len(r.Situations))
	for i, s := range r.Situations {
		situations[i] = quote(s)
	}
	w.line("situations", "["+strings.Join(situations, ", ")+"]")
	w.some("form", string(r.Form))
	w.number("minutes", r.Minutes)
	w.text("depth", string(r.Depth))
	w.text("people", string(r.People))
	if r.Begins != Alternate {
		w.some("begins", string(r.Begins))
	}
	w.some("picture", r.Picture)
	w.text("intention", r.Intention)
	w.some("alone_intention", r.AloneIntention)
	if r.Listens != "" || r.People != ForOne {
		w.text("listens", r.Listens)
	}
	for _, s := range r.Steps {
		w.step(s)
	}
	return w.out.Bytes()
}

type writer struct{ out bytes.Buffer }

func (w *writer) line(key, value string) { fmt.Fprintf(&w.out, "%s = %s\n", key, value) }

func (w *writer) text(key, s string) { w.line(key, quote(s)) }

func (w *writer) number(key string, n int) { w.line(key, strconv.Itoa(n)) }

// some writes a text that may be left out.
func (w *writer) some(key, s string) {
	if s != "" {
		w.text(key, s)
	}
}

func (w *writer) step(s Step) {
	w.out.WriteString("\n[[step]]\n")
	w.text("kind", string(s.Kind))
	if s.Minutes != 0 {
		w.number("minutes", s.Minutes)
	}
	if s.Floor != "" && s.Floor != First {
		w.text("floor", string(s.Floor))
	}
	if s.Deck != nil {
		w.text("deck", s.Deck.ID)
	} else {
		w.text("prompt", s.Prompt)
	}
	w.some("hint", s.Hint)
	w.some("listener", s.Listener)
	w.some("again", s.Again)
	w.some("alone", s.Alone)
	w.some("alone_hint", s.AloneHint)
}

// quote writes a TOML basic string on one line. Brackets are escaped, but for the names that a prompt may hold: the reader
// counts them before it looks at texts. So are three single quotes, which it takes for the start of a long text.
func quote(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '{' && (strings.HasPrefix(s[i:], "{speaker}") || strings.HasPrefix(s[i:], "{listener}")):
			b.WriteRune(r)
		case r == '[' || r == '{' || r == '\'' && strings.HasPrefix(s[i:], "'''"), unicode.IsControl(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Field says which field of a pack that Encode wrote stands on a line, counted from 1: a key, and the step that it belongs
// to, or -1 for the head. The line that begins a step has no key.
func Field(written []byte, line int) (step int, key string) {
	step = -1
	for i, s := range strings.Split(string(written), "\n") {
		if s == "[[step]]" {
			step++
		}
		if i+1 == line {
			key, _, _ = strings.Cut(s, " = ")
			if key == "[[step]]" {
				key = ""
			}
			return step, key
		}
	}
	return -1, ""
}

// LintWritten is Lint for a ritual that need not be whole yet, with the lines of what Encode wrote.
func LintWritten(r *Ritual, written []byte) Problems {
	lined := *r
	lined.lines, lined.Steps = map[string]int{}, slices.Clone(r.Steps)
	for i := range lined.Steps {
		lined.Steps[i].lines = map[string]int{}
	}
	for i := range bytes.Count(written, []byte("\n")) {
		switch step, key := Field(written, i+1); {
		case step < 0:
			lined.lines[key] = i + 1
		case step < len(lined.Steps):
			lined.Steps[step].lines[key] = i + 1
		}
	}
	return Lint(&lined)
}

// About is how many minutes a ritual of these steps says that it takes, at least 1.
func About(steps []Step, people People) int {
	return min(max(int(minutesOf(steps, plan(steps, people == ForOne))+0.5), 1), 240)
}

// IDFor makes an id from a title: small letters and hyphens, at most 40 of them.
func IDFor(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return r < 'a' || r > 'z' })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	id := strings.Join(words, "-")
	for utf8.RuneCountInString(id) > 40 {
		cut := strings.LastIndexByte(id, '-')
		if cut < 0 {
			cut = 40
		}
		id = id[:cut]
	}
	if id == "" {
		return "own"
	}
	return id
}

// As is the ritual under another id, for a ritual of one's own that is kept beside those of the house.
func (r *Ritual) As(id string) *Ritual {
	other := *r
	other.ID = id
	return &other
}

// Peek is a step as a run would show it, of a ritual that need not be whole yet. false: these people never come to it.
func Peek(r *Ritual, people []Person, step int) (State, bool) {
	run := &Run{ritual: r, people: slices.Clone(people), phase: Going}
	run.items = plan(r.Steps, run.alone())
	run.at = slices.IndexFunc(run.items, func(it item) bool { return it.step == step })
	if run.at < 0 || len(people) == 0 {
		return State{}, false
	}
	run.cards = deal(r.Steps, nil, 0)
	return run.State(), true
}
