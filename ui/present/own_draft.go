package present

import (
	"reflect"

	"tideway/practice"
)

// The names under which rituals that are being written lie, each in its writer's own slot. What was begun while both were
// here opens again only then.
const (
	draftRitual         = "ritual"
	draftRitualTogether = "ritual-together"
)

// begun reads what somebody has begun and not kept; nil when there is nothing, or nothing that can be read.
func (o *Own) begun(then func(*OwnForm)) {
	who, name := o.who, o.draftName()
	if d, ok := o.app.ownDrafts[draftKey{who, name}]; ok {
		then(d.want)
		return
	}
	d := o.draftFor()
	d.read(func(found *OwnForm) {
		if found != nil && d.want == nil && !d.dirty {
			d.want = found.mended()
		}
		then(d.want)
	})
}

// mended is a draft as it was read, with what a file could have spoilt put right.
func (f *OwnForm) mended() *OwnForm {
	f.Selected = min(max(f.Selected, -1), len(f.Steps)-1)
	if f.Selected < 0 && len(f.Steps) > 0 {
		f.Selected = 0
	}
	return f
}

func (o *Own) draftName() string {
	if o.together {
		return draftRitualTogether
	}
	return draftRitual
}

// draftFor is the writer's draft, which outlives the room.
func (o *Own) draftFor() *draft[OwnForm] {
	key := draftKey{o.who, o.draftName()}
	if o.app.ownDrafts == nil {
		o.app.ownDrafts = map[draftKey]*draft[OwnForm]{}
	}
	if o.app.ownDrafts[key] == nil {
		o.app.ownDrafts[key] = &draft[OwnForm]{app: o.app, key: key}
	}
	return o.app.ownDrafts[key]
}

// open joins the form to the draft. What was left of the same ritual is taken up. What was begun of another is let go once
// something is written here; until then one can go on with that instead.
func (o *Own) open(s ownStart) {
	o.begun(func(left *OwnForm) {
		o.draft = o.draftFor()
		o.draft.told = o.drafted
		if left == nil || o.Form == nil || !reflect.DeepEqual(o.Form.clone(), o.began) {
			return
		}
		if left.Entry == string(s.edit) && left.From == o.began.From { // the same one, or the same copy
			*o.Form = left.clone()
			o.check()
			o.changed()
			return
		}
		title, _ := o.Waiting()
		o.app.Tell(Notice{Text: o.Say("own.other-waits", "title", title), Action: o.Say("own.go-on"), Do: o.GoOn})
	})
}

// worth says that there is something that would be lost.
func (o *Own) worth() bool {
	return o.Form != nil && !reflect.DeepEqual(o.Form.content(), o.began.content())
}

// content is the form without what is only a place in it.
func (f OwnForm) content() OwnForm {
	f = f.clone()
	f.Selected, f.More = 0, false
	return f
}

// save keeps the draft in step with the form.
func (o *Own) save() {
	if o.draft == nil || o.Form == nil {
		return
	}
	if !o.worth() {
		if o.draft.want != nil && o.draft.want.Entry == o.Form.Entry && o.draft.want.From == o.Form.From {
			o.draft.set(nil)
		}
		return
	}
	copied := o.Form.clone()
	o.draft.set(&copied)
}

// drafted hears how a write of the draft went.
func (o *Own) drafted(err error, _ bool) {
	unsaved := ""
	if err != nil {
		unsaved = o.Say("own.unsaved")
	}
	if !o.gone && unsaved != o.Unsaved {
		o.Unsaved = unsaved
		o.changed()
	}
}

// Waiting is the title of what was begun and waits; ok is false where nothing does.
func (o *Own) Waiting() (title string, ok bool) {
	d := o.app.ownDrafts[draftKey{o.who, o.draftName()}]
	if o.who == "" || d == nil || d.want == nil {
		return "", false
	}
	if title = d.want.Title; title == "" {
		title = o.Say("own.nameless")
	}
	return title, true
}

// GoOn opens what was begun.
func (o *Own) GoOn() {
	d := o.draftFor()
	if d.want == nil {
		return
	}
	f := d.want.clone()
	began := OwnForm{Entry: f.Entry, From: f.From}
	if f.Entry != "" {
		if was, ok := o.formFor(ownStart{edit: practice.EntryID(f.Entry)}); ok {
			began = was
		} else {
			f.Entry, f.ID = "", "" // it is gone meanwhile: what was written becomes a new one
		}
	}
	o.Screen, o.Form, o.began, o.draft, o.wanted = OwnEditor, &f, began, d, false
	d.told = o.drafted
	o.check()
	o.app.Changed()
}

// LetGo drops what was begun. It can be undone.
func (o *Own) LetGo() {
	d := o.draftFor()
	left := d.want
	if left == nil {
		return
	}
	d.set(nil)
	o.app.Tell(Notice{Text: o.Say("own.let-go"), Action: o.Say("own.undo"), Do: func() {
		d.set(left)
		o.app.Changed()
	}})
}
