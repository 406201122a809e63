package ritual

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"sync"

	"tideway/practice/ritual/pack"
)

// Library is all that there is to choose from. The house fills it first; packs of one's own are added to it.
type Library struct {
	Rituals []*Ritual
	Decks   []*Deck
	// Folder is where packs of one's own were looked for; empty where there is none. Refused is what was wrong with those
	// in it.
	Folder  string
	Refused Problems
	house   int // how many of the rituals were there before those of the folder
}

// ReadAll reads every *.toml file of a folder and of the folder decks in it, in the order of their names. What is good is
// there whatever is wrong with the rest; the error is of type Problems.
func ReadAll(fsys fs.FS, dir string) (*Library, error) {
	l := &Library{}
	return l, l.Add(fsys, dir)
}

// Add reads a folder as ReadAll does, and adds to the library what it finds. Ids that are there already are refused.
func (l *Library) Add(fsys fs.FS, dir string) error {
	var problems Problems
	note := func(err error) {
		if found, ok := err.(Problems); ok {
			problems = append(problems, found...)
		}
	}
	names := packsIn(fsys, dir)
	if len(names) > maxPacks {
		problems = append(problems, Problem{File: names[maxPacks], Reason: fmt.Sprintf("comes after the first %d packs, and is left out with all after it", maxPacks)})
		names = names[:maxPacks]
	}
	packs := openAll(fsys, names)
	for _, p := range packs {
		switch {
		case p.problems != nil:
			note(p.problems)
		case p.table.Has("deck"):
			d, err := readDeck(p.file, p.table)
			if err == nil {
				err = l.addDeck(d)
			}
			note(err)
		}
	}
	for _, p := range packs { // after the decks that they draw from
		if p.problems != nil || p.table.Has("deck") {
			continue
		}
		r, err := readRitual(p.file, p.table, l.Decks)
		if err == nil {
			err = l.AddRitual(r)
		}
		note(err)
	}
	return problems.Err()
}

// opened is a file that is a pack by its form, or the problems that it has.
type opened struct {
	file     string
	table    *pack.Table
	problems Problems
}

// openAll opens files side by side: parsing them is most of the work.
func openAll(fsys fs.FS, names []string) []opened {
	packs := make([]opened, len(names))
	var wait sync.WaitGroup
	for i, name := range names {
		wait.Go(func() {
			packs[i].file = name
			data, err := readFile(fsys, name)
			if err != nil {
				packs[i].problems = Problems{{File: name, Reason: err.Error()}}
				return
			}
			packs[i].table, packs[i].problems = openPack(name, data)
		})
	}
	wait.Wait()
	return packs
}

// packsIn lists the files. A folder that is not there holds none.
func packsIn(fsys fs.FS, dir string) []string {
	var names []string
	for _, pattern := range []string{path.Join(dir, "*.toml"), path.Join(dir, "decks", "*.toml")} {
		found, _ := fs.Glob(fsys, pattern) // the one error is a bad pattern
		names = append(names, found...)
	}
	return names
}

// maxPacks is how many files of a folder are read.
const maxPacks = 1000

// readFile reads a plain file of at most MaxFile bytes. What is not plain, such as a pipe, is not even opened: opening it
// could wait for ever. A file without a size is refused too; some that the system makes up have none, and do not end.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return nil, bare(err)
	case info.IsDir():
		return nil, errors.New("is a folder")
	case !info.Mode().IsRegular():
		return nil, errors.New("is not a plain file")
	case info.Size() == 0:
		return nil, errors.New("is empty")
	case info.Size() > MaxFile:
		return nil, fmt.Errorf("is larger than %d KiB", MaxFile/1024)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, bare(err)
	}
	defer func() { _ = f.Close() }()
	data, err := io.ReadAll(io.LimitReader(f, MaxFile+1)) // it may have grown
	return data, bare(err)
}

// bare is an error without the path that it is about.
func bare(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// ReadFile reads the file of one pack, from any place, as carefully as Add does. The error is of type Problems.
func ReadFile(fsys fs.FS, name string) ([]byte, error) {
	data, err := readFile(fsys, name)
	if err != nil {
		return nil, Problems{{File: name, Reason: err.Error()}}
	}
	return data, nil
}

// AddFolder adds the packs of a folder of one's own, such as the one that `tideway paths` names. What cannot be read is left
// out and stands in Refused.
func (l *Library) AddFolder(fsys fs.FS, folder string) {
	l.Folder, l.house = folder, len(l.Rituals)
	if problems, ok := l.Add(fsys, ".").(Problems); ok {
		l.Refused = problems
	}
}

// FromFolder says that a ritual came with AddFolder.
func (l *Library) FromFolder(r *Ritual) bool {
	return l.Folder != "" && slices.Index(l.Rituals, r) >= l.house
}

// AddRitual adds one ritual. An id that is there already is refused.
func (l *Library) AddRitual(r *Ritual) error {
	if other, twice := l.Find(r.ID); twice {
		return Problems{{File: r.file, Line: r.lines["id"], Reason: fmt.Sprintf("the id %q is already that of %s", r.ID, other.file)}}
	}
	l.Rituals = append(l.Rituals, r)
	return nil
}

func (l *Library) addDeck(d *Deck) error {
	if other := l.deck(d.ID); other != nil {
		return Problems{{File: d.file, Line: d.lines["deck"], Reason: fmt.Sprintf("the id %q is already that of %s", d.ID, other.file)}}
	}
	l.Decks = append(l.Decks, d)
	return nil
}

// deck is the deck with this id, or nil.
func (l *Library) deck(id string) *Deck {
	if i := slices.IndexFunc(l.Decks, func(d *Deck) bool { return d.ID == id }); i >= 0 {
		return l.Decks[i]
	}
	return nil
}

// Find returns the ritual with this id.
func (l *Library) Find(id string) (*Ritual, bool) { return Find(l.Rituals, id) }

// Card returns the card with this id, as a journal holds it.
func (l *Library) Card(id string) (Card, bool) {
	for _, d := range l.Decks {
		if c, ok := d.find(id); ok {
			return c, true
		}
	}
	return Card{}, false
}

// Find returns the ritual with this id.
func Find(rituals []*Ritual, id string) (*Ritual, bool) {
	i := slices.IndexFunc(rituals, func(r *Ritual) bool { return r.ID == id })
	if i < 0 {
		return nil, false
	}
	return rituals[i], true
}
