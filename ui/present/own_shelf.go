package present

import (
	"bytes"
	"slices"

	"tideway/practice"
	"tideway/practice/ritual"
)

// shelf holds the rituals of one's own as they were last read, so that each version is parsed once.
type shelf struct {
	read  map[practice.EntryID]ownRead
	decks []*ritual.Deck // with which they were read
	// brought is a ritual that is being tried before it is kept, or one's own that both begin without its being shared.
	brought *ritual.Ritual
}

// ownRead is one entry as it was read: a ritual, or why it is none.
type ownRead struct {
	body   []byte
	ritual *ritual.Ritual // under its own id (OwnID)
	id     string         // the id in its pack
	err    error
}

// Rituals are all that there are to choose from here: those of the house and of the folder, and those in the journal that
// this sitting may read.
func (a *App) Rituals() []*ritual.Ritual {
	list := a.Library().Rituals
	if a.Journal == nil {
		return list
	}
	list = slices.Clone(list)
	for _, e := range a.Sitting().Entries(practice.KindRitual) {
		if r := a.readOwn(e); r.err == nil {
			list = append(list, r.ritual)
		}
	}
	return list
}

// OwnID is the id under which a ritual in the journal stands among the others. The one in its pack could be taken.
func OwnID(id practice.EntryID) string { return "own-" + string(id) }

// readOwn reads an entry, unless this version of it was read before.
func (a *App) readOwn(e practice.Entry) ownRead {
	decks := a.Library().Decks
	if a.own.read == nil || !slices.Equal(decks, a.own.decks) {
		a.own.read, a.own.decks = map[practice.EntryID]ownRead{}, decks
	}
	if known, ok := a.own.read[e.ID]; ok && bytes.Equal(known.body, e.Body) {
		return known
	}
	fresh := ownRead{body: e.Body}
	body, err := practice.Decode[practice.OwnRitual](e)
	if err == nil {
		fresh.ritual, err = ritual.Read(ownFile, []byte(body.Pack), decks)
	}
	if fresh.err = err; err == nil {
		fresh.id, fresh.ritual = fresh.ritual.ID, fresh.ritual.As(OwnID(e.ID))
	}
	a.own.read[e.ID] = fresh
	return fresh
}

// ownFile stands for a file where a ritual lies in the journal.
const ownFile = "journal"

// ritual finds a ritual for a run: one that may be chosen here, or the one that was brought.
func (a *App) ritual(id string) (*ritual.Ritual, bool) {
	if found, ok := ritual.Find(a.Rituals(), id); ok {
		return found, true
	}
	if b := a.own.brought; b != nil && b.ID == id {
		return b, true
	}
	return nil, false
}

// bring takes a ritual along into a sitting of both that may not read it: whoever begins it shows it, and shares nothing.
func (a *App) bring(id string) {
	if found, ok := a.ritual(id); ok {
		a.own.brought = found
	}
}
