package present

import (
	"context"

	"tideway/practice"
)

// draftKey says whose draft it is, and of what.
type draftKey struct {
	who  practice.PersonID
	name string
}

// draft keeps something that is being written safe: one write at a time, and while one is under way the newest state waits.
// What is wanted last is what lies in the file in the end, so a draft that was dropped never comes back.
type draft[T any] struct {
	app   *App
	key   draftKey
	want  *T // as it is to be; nil: none
	dirty bool
	busy  bool

	// told hears how the last write went, and whether it was to drop the draft.
	told func(err error, drop bool)
}

// set says how it is to be.
func (d *draft[T]) set(want *T) {
	d.want, d.dirty = want, true
	d.write()
}

func (d *draft[T]) write() {
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
		if d.told != nil {
			d.told(err, want == nil)
		}
		d.write()
	})
}

// read reads what lies in the file; nil when there is nothing, or nothing that can be read.
func (d *draft[T]) read(then func(*T)) {
	var found T
	ok := false
	d.app.Do(func(ctx context.Context) (err error) {
		ok, err = d.app.Journal.Draft(ctx, d.key.who, d.key.name, &found)
		return err
	}, func(err error) {
		if !ok || err != nil {
			then(nil)
			return
		}
		then(&found)
	})
}
