package present

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"tideway/practice"
	"tideway/practice/ritual"
)

// OwnPaths opens the room with files to look at.
type OwnPaths []string

// PackChooser is a Host that can ask for the file of a ritual.
type PackChooser interface {
	// ChoosePack asks for a ritual's file and calls then with its path; not at all when nobody chose one.
	ChoosePack(title string, then func(path string))
}

// OwnFile is one file as it was found: a ritual to keep or not, or why it is none.
type OwnFile struct {
	Name        string
	Title, For  string
	Small       string
	Picture     string
	Steps       []OwnFileStep
	Lines       []string // what is wrong, each with its line; empty for a ritual
	Advice      string   // how it differs from the voice of the house, in one line
	Deck        bool     // it is a deck
	Done        string   // what became of it
	CanKeepUs   bool
	CanKeepMine bool

	pack string
}

// OwnFileStep is a step of a ritual in a file, to be read before it is kept.
type OwnFileStep struct{ Kind, Prompt string }

// maxFiles is how many files are looked at in one go.
const maxFiles = 12

// OpenFile asks for a file and looks at it.
func (o *Own) OpenFile() {
	chooser, ok := o.app.Host.(PackChooser)
	if !ok {
		return
	}
	chooser.ChoosePack(o.Say("own.open.title"), func(path string) { o.app.Open(RoomOwn, OwnPaths{path}) })
}

// look reads the files in the background.
func (o *Own) look(paths OwnPaths) {
	more := len(paths) - maxFiles
	paths = paths[:min(len(paths), maxFiles)]
	decks, found := o.app.Library().Decks, make([]packFile, len(paths))
	o.busy = true
	o.app.Do(func(context.Context) error {
		for i, path := range paths {
			found[i] = readPack(path, decks)
		}
		return nil
	}, func(error) {
		o.busy = false
		if o.gone {
			return
		}
		for _, p := range found {
			o.Files = append(o.Files, o.file(p))
		}
		if more > 0 {
			o.app.notice = Notice{Text: o.Say("own.files.more", "count", maxFiles)}
		}
		o.app.Changed()
	})
}

// packFile is what a file holds.
type packFile struct {
	name   string
	data   []byte
	ritual *ritual.Ritual
	deck   *ritual.Deck
	err    error
}

// readPack reads one file from anywhere, as carefully as those in the folder.
func readPack(path string, decks []*ritual.Deck) packFile {
	p := packFile{name: filepath.Base(path)}
	if p.data, p.err = ritual.ReadFile(os.DirFS(filepath.Dir(path)), p.name); p.err != nil {
		return p
	}
	if deck, err := ritual.ReadDeck(p.name, p.data); err == nil {
		p.deck = deck
		return p
	}
	p.ritual, p.err = ritual.Read(p.name, p.data, decks)
	return p
}

func (o *Own) file(p packFile) OwnFile {
	f := OwnFile{Name: p.name}
	switch {
	case p.deck != nil:
		f.Deck, f.Title = true, p.deck.Title
		f.Lines = []string{o.Say("own.files.deck", "folder", filepath.Join(o.app.Library().Folder, "decks"))}
	case p.err != nil:
		f.Lines = o.problems(p.err)
	default:
		item := o.item(p.ritual)
		f.Title, f.For, f.Small, f.Picture, f.pack = item.Title, item.For, item.Small, item.Picture, string(p.data)
		f.CanKeepMine, f.CanKeepUs = o.who != "", o.Couple()
		f.Steps = o.fileSteps(p.ritual)
		if n := len(voice(ritual.Lint(p.ritual))); n > 0 {
			f.Advice = o.Say("own.files.advice", "count", n)
		}
	}
	return f
}

// voice is what Lint says but for the research, which is not asked of a ritual of one's own.
func voice(all ritual.Problems) (list ritual.Problems) {
	for _, p := range all {
		if p.Rule != ritual.RuleSource {
			list = append(list, p)
		}
	}
	return list
}

func (o *Own) fileSteps(r *ritual.Ritual) []OwnFileStep {
	first, second := o.app.Name(o.app.Journal.People()[0].ID), o.Say("own.other")
	if o.Couple() {
		second = o.app.Name(o.app.Journal.People()[1].ID)
	}
	names := strings.NewReplacer("{speaker}", first, "{listener}", second)
	var steps []OwnFileStep
	for _, s := range r.Steps {
		prompt := s.Prompt
		if s.Deck != nil {
			prompt = o.Say("own.card", "deck", s.Deck.Title)
		}
		steps = append(steps, OwnFileStep{o.Say("own.kind." + string(s.Kind)), names.Replace(prompt)})
	}
	return steps
}

// Looking says that files are still being read.
func (o *Own) Looking() bool { return o.Screen == OwnFiles && o.busy && len(o.Files) == 0 }

// KeepFile keeps one of the files, for oneself or for both.
func (o *Own) KeepFile(i int, us bool) {
	if i < 0 || i >= len(o.Files) || o.busy || o.Files[i].pack == "" {
		return
	}
	to, key := practice.Me, "own.kept.me"
	if us {
		to, key = practice.Us, "own.kept.us"
	}
	if !o.Couple() {
		key = "own.kept"
	}
	pack, who := o.Files[i].pack, o.who
	o.busy = true
	o.app.Do(func(ctx context.Context) error {
		_, err := o.app.Journal.KeepRitual(ctx, who, pack, to)
		return err
	}, func(err error) {
		o.busy = false
		if err != nil {
			o.app.Fail(err)
			return
		}
		o.settle(i, o.Say(key))
	})
}

// DontKeep puts one of the files aside. The file itself stays where it is.
func (o *Own) DontKeep(i int) {
	if i >= 0 && i < len(o.Files) {
		o.settle(i, o.Say("own.files.not-kept"))
	}
}

// settle says what became of a file, and goes back to the list with the last of them.
func (o *Own) settle(i int, text string) {
	o.Files[i].Done, o.Files[i].pack = text, ""
	for _, f := range o.Files {
		if f.Done == "" {
			o.app.Tell(Notice{Text: text})
			return
		}
	}
	o.toList()
	o.app.Tell(Notice{Text: text})
}

// Drop takes in files that were dropped on the window. Rituals are looked at before anything is kept; a journal opens in a
// window of its own; about anything else there is a sentence.
func (a *App) Drop(paths []string) {
	if a.Journal == nil || len(a.Journal.People()) == 0 || len(paths) == 0 {
		return
	}
	switch a.room {
	case RoomCare, RoomFirst, RoomLoading, RoomTrouble: // nothing comes between here
		return
	case RoomRun, RoomCheckIn:
		a.Tell(Notice{Text: a.Say("own.drop.later")})
		return
	}
	var packs OwnPaths
	var calendars []string
	other := 0
	for _, path := range paths {
		switch strings.ToLower(filepath.Ext(path)) {
		case ".toml":
			packs = append(packs, path)
		case ".ics":
			calendars = append(calendars, path)
		case ".tideway":
			a.Do(func(context.Context) error { return a.Host.OpenJournal(path, false) }, a.Fail)
		default:
			other++
		}
	}
	a.openDropped(calendars, packs, other)
}

// openDropped opens the room for what was dropped, one calendar or all rituals, and says what was left alone.
func (a *App) openDropped(calendars []string, packs OwnPaths, other int) {
	switch {
	case len(calendars) > 0 && len(calendars)+len(packs) > 1:
		a.notice = Notice{Text: a.Say("own.drop.one", "file", filepath.Base(calendars[0]))}
	case other > 0:
		a.notice = Notice{Text: a.Say("own.drop.other", "count", other)}
	}
	switch {
	case len(calendars) > 0:
		a.Open(RoomAway, AwayPath(calendars[0]))
	case len(packs) > 0:
		a.Open(RoomOwn, packs)
	case other > 0:
		a.Changed()
	}
}
