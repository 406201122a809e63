package ritual

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
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

var idForm = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// Read reads one pack. Errors are of type Problems.
func Read(file string, data []byte) (*Ritual, error) {
	t, problems := pack.Open(file, data, MaxFile)
	if problems != nil {
		return nil, problems.Err()
	}
	if v := t.Int("pack", 1, 1<<20, 0); v == 0 {
		t.Refuse("pack", "needs pack = %d, the version of this form", Version)
	} else if v > Version {
		t.Refuse("pack", "was written for a newer Tideway (pack %d, this one reads %d)", v, Version)
		return nil, t.Problems().Err()
	}
	r := readHead(file, t)
	for _, st := range t.Tables("step", MaxSteps) {
		r.Steps = append(r.Steps, readStep(st))
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

func readHead(file string, t *pack.Table) *Ritual {
	r := &Ritual{
		ID:             t.Need("id", 40),
		Title:          t.Need("title", 60),
		For:            t.Need("for", 140),
		Why:            t.Need("why", maxText),
		Situations:     t.Texts("situations", 10, 40),
		Minutes:        t.Int("minutes", 1, 240, 0),
		Depth:          Depth(t.OneOf("depth", string(Shallows), string(OpenWater), string(Deep))),
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
	if !slices.Contains(Sources(), r.Source) {
		t.Refuse("source", "needs a source from the list in docs/rituals-format.md")
	}
	if r.Minutes == 0 && !t.Has("minutes") {
		t.Refuse("minutes", "%q is missing", "minutes")
	}
	if len(r.Situations) == 0 {
		t.Refuse("situations", "needs at least one situation")
	}
	for _, s := range r.Situations {
		if !slices.Contains(Situations(), s) && !slices.Contains(Moments(), s) {
			t.Refuse("situations", "%q is not a situation that is known here", s)
		}
	}
	if r.Listens == "" && r.People != ForOne {
		t.Refuse("listens", "needs the listener's job: listens = \"…\"")
	}
}

func readStep(t *pack.Table) Step {
	s := Step{
		Prompt:    t.Need("prompt", maxText),
		Hint:      t.Text("hint", maxText),
		Listener:  t.Text("listener", maxText),
		Again:     t.Text("again", maxText),
		Alone:     t.Text("alone", maxText),
		AloneHint: t.Text("alone_hint", maxText),
		Minutes:   t.Int("minutes", 1, 60, 0),
		lines:     map[string]int{},
	}
	if t.Need("kind", 20) != "" {
		s.Kind = Kind(t.OneOf("kind", kinds...))
	}
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

// ReadAll reads every *.toml file of a folder, in the order of their names. Good rituals are returned whatever is wrong with
// the others; the error is of type Problems.
func ReadAll(fsys fs.FS, dir string) ([]*Ritual, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.toml"))
	if err != nil {
		return nil, fmt.Errorf("list rituals: %w", err)
	}
	var rituals []*Ritual
	var problems Problems
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			problems = append(problems, Problem{File: name, Reason: err.Error()})
			continue
		}
		r, err := Read(name, data)
		if found, ok := err.(Problems); ok {
			problems = append(problems, found...)
			continue
		}
		if other, twice := Find(rituals, r.ID); twice {
			problems = append(problems, Problem{File: name, Line: r.lines["id"], Reason: fmt.Sprintf("the id %q is already that of %s", r.ID, other.file)})
			continue
		}
		rituals = append(rituals, r)
	}
	return rituals, problems.Err()
}
