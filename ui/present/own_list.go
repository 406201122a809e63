package present

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tideway/practice"
	"tideway/practice/ritual"
	"tideway/practice/ritual/pack"
)

// OwnItem is one ritual of one's own in the list.
type OwnItem struct {
	ID, Entry   string // Entry is empty for one from the folder
	Title, For  string
	Small       string // how long, how deep, for whom
	Picture     string
	Mine        bool // the person at the screen wrote it
	Shared      bool
	By          string // who wrote it, where that is not the person at the screen
	CanTogether bool
	CanAlone    bool
}

// OwnBroken is one that cannot be read, and why.
type OwnBroken struct {
	Entry  string // empty for a file of the folder
	Name   string // of the file, or when it was written down
	Lines  []string
	Remove bool // the person at the screen may take it away
}

// Title and Lead stand over the list.
func (o *Own) Title() string { return o.Say("own.title") }

// Lead says what lives here.
func (o *Own) Lead() string {
	if o.Couple() && o.who == "" {
		return o.Say("own.lead.together")
	}
	return o.Say("own.lead")
}

// Items are the rituals of one's own: those for oneself, those for both, and those of the folder.
func (o *Own) Items() (mine, ours, folder []OwnItem) {
	for _, e := range o.app.Sitting().Entries(practice.KindRitual) {
		read := o.app.readOwn(e)
		if read.err != nil {
			continue
		}
		item := o.item(read.ritual)
		item.Entry, item.Shared = string(e.ID), e.Audience == practice.Us
		item.Mine = e.Author == o.who
		if !item.Mine {
			item.By = o.Say("own.by", "name", o.app.Name(e.Author))
		}
		if item.Shared {
			ours = append(ours, item)
		} else {
			mine = append(mine, item)
		}
	}
	for _, r := range o.app.Library().Rituals {
		if o.app.Library().FromFolder(r) {
			folder = append(folder, o.item(r))
		}
	}
	return mine, ours, folder
}

func (o *Own) item(r *ritual.Ritual) OwnItem {
	return OwnItem{
		ID: r.ID, Title: r.Title, For: r.For, Picture: PictureOf(r),
		Small:       o.Say("own.about", "time", o.app.minutes(r.Minutes), "depth", o.Say(r.Depth.Key()), "people", o.Say("own.people."+string(r.People))),
		CanTogether: o.Couple() && r.People.Fits(2), CanAlone: o.who != "" && r.People.Fits(1),
	}
}

// Empty says that there is nothing here yet, not even something that cannot be read.
func (o *Own) Empty() bool {
	mine, ours, folder := o.Items()
	_, waits := o.Waiting()
	return len(mine)+len(ours)+len(folder)+len(o.Broken()) == 0 && !waits
}

// Broken are those that cannot be read: the entries this sitting may see, and files of the folder.
func (o *Own) Broken() []OwnBroken {
	var list []OwnBroken
	for _, e := range o.app.Sitting().Entries(practice.KindRitual) {
		read := o.app.readOwn(e)
		if read.err == nil {
			continue
		}
		b := OwnBroken{Entry: string(e.ID), Name: o.Say("own.broken.entry", "when", o.app.Say.Ago(e.Local(), o.app.Now())), Remove: e.Author == o.who}
		b.Lines = o.problems(read.err)
		list = append(list, b)
	}
	refused := o.app.Library().Refused
	for len(refused) > 0 {
		n := 1
		for n < len(refused) && refused[n].File == refused[0].File {
			n++
		}
		list = append(list, OwnBroken{Name: refused[0].File, Lines: o.problems(refused[:n])})
		refused = refused[n:]
	}
	return list
}

// problems are what is wrong with one file, what has a line first.
func (o *Own) problems(err error) (lines []string) {
	list, ok := err.(ritual.Problems)
	if !ok {
		list = ritual.Problems{{Reason: err.Error()}}
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b ritual.Problem) int {
		return cmp.Or(cmp.Compare(btoi(a.Line == 0), btoi(b.Line == 0)), cmp.Compare(a.Line, b.Line))
	})
	for _, p := range list {
		lines = append(lines, o.problem(p))
	}
	return o.few(lines)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// fewLines is how many problems of a file are told; the first ones explain the rest.
const fewLines = 4

func (o *Own) few(lines []string) []string {
	if more := len(lines) - fewLines; more > 0 {
		return append(lines[:fewLines:fewLines], o.Say("own.broken.more", "count", more))
	}
	return lines
}

// problem says line and reason.
func (o *Own) problem(p ritual.Problem) string {
	reason := curled(p.Reason)
	switch p.Code {
	case pack.Missing, pack.Long, pack.Control, pack.Unknown, pack.UnknownKey:
		reason = o.Say("own.broken."+p.Code, "key", p.Key, "value", p.Value, "known", p.Known)
	}
	if p.Line == 0 {
		return o.Say("own.broken.whole", "reason", reason)
	}
	return o.Say("own.broken.line", "line", strconv.Itoa(p.Line), "reason", reason)
}

var straight = regexp.MustCompile(`(^|[^=] )"([^"]*)"`)

// curled gives a reason the quotes of a book, but for what stands in a file just so (alone = "…"), and a full stop.
func curled(reason string) string {
	return strings.TrimSuffix(straight.ReplaceAllString(reason, "${1}“${2}”"), ".") + "."
}

// Folder says where files are read from; empty where there is no such place.
func (o *Own) Folder() string {
	if folder := o.app.Library().Folder; folder != "" {
		return o.Say("own.folder.where", "folder", folder)
	}
	return ""
}

// Begin begins a run: together where it is made for two, else alone.
func (o *Own) Begin(item OwnItem) {
	o.app.BeginRun(RunStart{Ritual: item.ID, Alone: !item.CanTogether})
}

// Share lets the other see it, or takes it back. Both can be undone.
func (o *Own) Share(item OwnItem, us bool) {
	to, back, key := practice.Me, practice.Us, "own.taken-back"
	if us {
		to, back, key = practice.Us, practice.Me, "own.shared"
	}
	id, who := practice.EntryID(item.Entry), o.who
	set := func(to practice.Audience, then func()) {
		o.app.Do(func(ctx context.Context) error { return o.app.Journal.Share(ctx, who, id, to) }, func(err error) {
			if err != nil {
				o.app.Fail(err)
				return
			}
			then()
		})
	}
	set(to, func() {
		o.app.Tell(Notice{Text: o.Say(key, "title", item.Title), Action: o.Say("own.undo"), Do: func() { set(back, o.app.Changed) }})
	})
}

// Remove takes one away. It can be undone.
func (o *Own) Remove(entry, title string) {
	id, who := practice.EntryID(entry), o.who
	if title == "" {
		title = o.Say("own.nameless")
	}
	o.app.Do(func(ctx context.Context) error { return o.app.Journal.Remove(ctx, who, id) }, func(err error) {
		if err != nil {
			o.app.Fail(err)
			return
		}
		o.app.Tell(Notice{Text: o.Say("own.removed", "title", title), Action: o.Say("own.undo"), Do: func() {
			o.app.Do(func(ctx context.Context) error { return o.app.Journal.Restore(ctx, who, id) }, func(err error) {
				if err != nil {
					o.app.Fail(err)
					return
				}
				o.app.Changed()
			})
		}})
	})
}

// Save writes a ritual of one's own as a file, as it stands in the journal.
func (o *Own) Save(entry string) {
	e, err := o.app.Sitting().Entry(practice.EntryID(entry))
	if err != nil {
		o.app.Fail(err)
		return
	}
	pack, name := e.OwnRitual().Pack, "ritual"
	if read := o.app.readOwn(e); read.err == nil {
		name = ritual.IDFor(read.ritual.Title)
	}
	o.app.Host.SaveAs(o.Say("own.save.title"), name+".toml", func(path string) {
		if filepath.Ext(path) == "" {
			path += ".toml"
		}
		o.app.Do(func(context.Context) error {
			if _, err := os.Lstat(path); err == nil {
				return practice.ErrExists
			}
			return WriteWhole(path, func(w io.Writer) error {
				_, err := io.WriteString(w, pack)
				return err
			})
		}, func(err error) { o.saved(path, err) })
	})
}

func (o *Own) saved(path string, err error) {
	switch {
	case err == nil:
		o.app.Tell(Notice{Text: o.Say("own.saved", "path", path)})
	case errors.Is(err, practice.ErrExists):
		o.app.Fail(err)
	case diskFull(err):
		o.app.Tell(Notice{Text: o.Say("own.save.full"), Wrong: true})
	default:
		o.app.Tell(Notice{Text: o.Say("own.save.wrong", "path", path), Wrong: true})
	}
}
