package present

import "tideway/practice"

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

// noteDraft is the draft of a check-in.
type noteDraft struct {
	draft[checkInDraft]
	known  bool // want is true: it was read, or set
	hushed bool // the hint about judgements was put away for what is in it; never written
}

func (a *App) draft(who practice.PersonID, name string) *noteDraft {
	key := draftKey{who, name}
	if a.drafts == nil {
		a.drafts = map[draftKey]*noteDraft{}
	}
	if a.drafts[key] == nil {
		a.drafts[key] = &noteDraft{draft: draft[checkInDraft]{app: a, key: key}}
	}
	d := a.drafts[key]
	d.told = nil
	return d
}

// load tells what was left, once it is known; nil when there is nothing, or nothing that can be read.
func (d *noteDraft) load(then func(*checkInDraft)) {
	if d.known {
		then(d.want)
		return
	}
	d.read(func(found *checkInDraft) {
		if !d.known {
			d.known, d.want = true, found
		}
		then(found)
	})
}

func (d *noteDraft) save(now checkInDraft) {
	d.known = true
	d.set(&now)
}

func (d *noteDraft) drop() {
	d.known, d.hushed = true, false
	d.set(nil)
}
