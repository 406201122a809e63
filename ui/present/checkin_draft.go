package present

import (
	"context"

	"tideway/practice"
)

// The names under which drafts of Check in lie, each in its person's own slot. What was begun while both were here opens
// again only then: a person's own draft is not for a screen that two look at.
const (
	draftOwn          = "checkin"
	draftTogether     = "checkin-together"
	draftEdit         = "checkin-edit"
	draftEditTogether = "checkin-edit-together"
)

// checkInDraft is a check-in as it stands on the screen.
type checkInDraft struct {
	Body     practice.CheckIn  `json:"body"`
	Audience practice.Audience `json:"audience,omitempty"`
	Entry    practice.EntryID  `json:"entry,omitempty"` // which entry is being changed
}

type draftKey struct {
	who  practice.PersonID
	name string
}

// drafts are the drafts that were touched while the program runs.
type drafts map[draftKey]*draft

// draft keeps one draft safe: one write at a time, and while one is under way the newest state waits. What is wanted
// last is what lies in the file in the end, so a draft that was dropped never comes back.
type draft struct {
	app   *App
	key   draftKey
	want  *checkInDraft // as it is to be; nil: none
	known bool          // want is true: it was read, or set
	dirty bool
	busy  bool

	hushed bool // the hint about judgements was put away for what is in it; never written

	// failed is told how the last write went, and whether it was to drop the draft.
	failed func(err error, drop bool)
}

func (a *App) draft(who practice.PersonID, name string) *draft {
	key := draftKey{who, name}
	if a.drafts == nil {
		a.drafts = drafts{}
	}
	if a.drafts[key] == nil {
		a.drafts[key] = &draft{app: a, key: key}
	}
	d := a.drafts[key]
	d.failed = nil
	return d
}

// load tells what was left, once it is known; nil when there is nothing, or nothing that can be read.
func (d *draft) load(then func(*checkInDraft)) {
	if d.known {
		then(d.want)
		return
	}
	var found *checkInDraft
	d.app.Do(func(ctx context.Context) error {
		var read checkInDraft
		ok, err := d.app.Journal.Draft(ctx, d.key.who, d.key.name, &read)
		if ok {
			found = &read
		}
		return err
	}, func(error) {
		if !d.known {
			d.known, d.want = true, found
		}
		then(found)
	})
}

func (d *draft) save(now checkInDraft) { d.set(&now) }

func (d *draft) drop() {
	d.hushed = false
	d.set(nil)
}

func (d *draft) set(want *checkInDraft) {
	d.want, d.known, d.dirty = want, true, true
	d.write()
}

func (d *draft) write() {
	if d.busy || !d.dirty {
		return
	}
	d.busy, d.dirty = true, false
	want := d.want
	d.app.Do(func(ctx context.Context) error {
		if want == nil {
			return d.app.Journal.DropDraft(ctx, d.key.who, d.key.name)
		}
		return d.app.Journal.SaveDraft(ctx, d.key.who, d.key.name, *want)
	}, func(err error) {
		d.busy = false
		if d.failed != nil {
			d.failed(err, want == nil)
		}
		d.write()
	})
}
