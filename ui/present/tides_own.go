package present

import (
	"context"

	"tideway/practice"
)

// own gives the chosen entry to do if the person at the screen wrote it.
func (t *Tides) own(do func(e practice.Entry, who practice.PersonID)) {
	i := t.index()
	if i < 0 || t.app.Who() == "" || t.entries[i].Author != t.app.Who() {
		return
	}
	do(t.entries[i], t.app.Who())
}

// write runs a command of the journal; then says what was done, and how to take it back.
func (t *Tides) write(id practice.EntryID, text string, undo func(context.Context) error, work func(context.Context) error) {
	t.app.Do(work, func(err error) {
		t.Asking = false
		t.Refresh()
		if err != nil {
			t.app.Fail(err)
			return
		}
		notice := Notice{Text: text}
		if undo != nil {
			notice.Action = t.Say("tides.undo")
			notice.Do = func() { t.undo(id, undo) }
		}
		if text != "" {
			t.app.Tell(notice)
		} else {
			t.app.Changed()
		}
	})
}

// undo takes back what was done to an entry, and shows its words again where they were.
func (t *Tides) undo(id practice.EntryID, work func(context.Context) error) {
	before := t.chosen
	t.app.Do(work, func(err error) {
		t.chosen = id
		if t.Refresh(); t.chosen != id {
			t.chosen = before // the window shows another season by now
			t.Refresh()
		}
		t.app.Fail(err)
		t.app.Changed()
	})
}

// Change opens the entry where it was written.
func (t *Tides) Change() {
	t.own(func(e practice.Entry, _ practice.PersonID) { t.app.Open(RoomCheckIn, EditCheckIn{ID: e.ID}) })
}

// Share lets both read the entry, or only its author again.
func (t *Tides) Share(us bool) {
	t.own(func(e practice.Entry, who practice.PersonID) {
		to, text := practice.Me, t.Say("tides.shared.me")
		if us {
			to, text = practice.Us, t.Say("tides.shared.us")
		}
		if to == e.Audience {
			return
		}
		t.write(e.ID, text,
			func(ctx context.Context) error { return t.app.Journal.Share(ctx, who, e.ID, e.Audience) },
			func(ctx context.Context) error { return t.app.Journal.Share(ctx, who, e.ID, to) })
	})
}

// Tick says whether the entry may stand in the book.
func (t *Tides) Tick(on bool) {
	t.own(func(e practice.Entry, who practice.PersonID) {
		t.write(e.ID, "", nil, func(ctx context.Context) error { return t.app.Journal.TickForBook(ctx, who, e.ID, on) })
	})
}

// ShowHistory opens the earlier versions, or closes them.
func (t *Tides) ShowHistory(on bool) {
	t.History = on
	t.changed()
}

// Remove takes the entry away so that it can be brought back.
func (t *Tides) Remove() {
	t.own(func(e practice.Entry, who practice.PersonID) {
		t.write(e.ID, t.Say("tides.removed"),
			func(ctx context.Context) error { return t.app.Journal.Restore(ctx, who, e.ID) },
			func(ctx context.Context) error { return t.app.Journal.Remove(ctx, who, e.ID) })
	})
}

// AskForget asks whether the entry is to be forgotten for good, or stops asking.
func (t *Tides) AskForget(on bool) {
	t.Asking = on
	t.changed()
}

// Forget takes the entry out of the file for good. It was asked before.
func (t *Tides) Forget() {
	if !t.Asking {
		return
	}
	t.own(func(e practice.Entry, who practice.PersonID) {
		t.write(e.ID, t.Say("tides.forgotten"), nil, func(ctx context.Context) error { return t.app.Journal.Forget(ctx, who, e.ID) })
	})
}
