package present

import (
	"context"
	"errors"
	"reflect"

	"tideway/practice"
)

// touch is a change by hand: the draft follows it.
func (c *CheckIn) touch() {
	c.touched = true
	c.save()
	c.changed()
}

// save keeps the draft in step with the screen.
func (c *CheckIn) save() {
	switch {
	case c.over || c.draft == nil || c.careful():
	case !c.worth() || c.afraid() != nil: // nothing of such a word reaches a draft
		if c.draft.want != nil {
			c.draft.drop()
		}
	default:
		c.draft.save(checkInDraft{Body: c.body, Audience: c.audience, Entry: c.edit})
	}
}

// worth says whether there is something that would be lost.
func (c *CheckIn) worth() bool {
	if c.edit == "" {
		return !c.body.Empty()
	}
	return c.audience != c.was.Audience || !sameCheckIn(c.body, c.was.CheckIn())
}

func sameCheckIn(a, b practice.CheckIn) bool {
	if len(a.Words) == 0 && len(b.Words) == 0 {
		a.Words, b.Words = nil, nil
	}
	return reflect.DeepEqual(a, b)
}

// drafted hears how a write of the draft went.
func (c *CheckIn) drafted(err error, drop bool) {
	unsaved := ""
	if err != nil && !drop {
		unsaved = c.Say(c.app.unsavedKey())
	}
	if err != nil && drop && c.over && !errors.Is(err, practice.ErrReadOnly) {
		c.app.Tell(Notice{Text: c.Say("checkin.draft.stays"), Wrong: true})
	}
	if unsaved != c.Unsaved {
		c.Unsaved = unsaved
		c.changed()
	}
}

// Keep keeps the check-in and goes to Now. If that goes wrong all stays on the screen.
func (c *CheckIn) Keep() {
	if c.Busy || c.over || c.who == "" {
		return
	}
	if c.LineDone() {
		return
	}
	if c.edit != "" {
		c.keepChange()
		return
	}
	c.busy(true)
	w := practice.Writing{Who: c.who, Body: c.body, Audience: c.audience}
	var kept practice.Entry
	c.app.Do(func(ctx context.Context) (err error) {
		kept, err = c.app.Journal.CheckIn(ctx, w)
		return err
	}, func(err error) {
		c.busy(false)
		if err != nil {
			c.app.Fail(err)
			return
		}
		as := checkInDraft{Body: c.body, Audience: c.audience}
		c.finish()
		c.app.Tell(Notice{Text: c.keptSentence(kept), Action: c.Say("checkin.undo"), Do: func() { c.undo(kept, &as) }})
	})
}

func (c *CheckIn) keptSentence(e practice.Entry) string {
	if e.Audience == practice.Us && c.app.Couple() {
		return c.Say("checkin.kept.us")
	}
	return c.Say("checkin.kept.me")
}

// undo takes back what was kept. It waits as a draft then, unless something else waits there already.
func (c *CheckIn) undo(kept practice.Entry, as *checkInDraft) {
	c.app.Do(func(ctx context.Context) error {
		return c.app.Journal.Remove(ctx, c.who, kept.ID)
	}, func(err error) {
		switch {
		case err != nil:
			c.app.Fail(err)
		case as == nil:
			c.app.Tell(Notice{Text: c.Say("checkin.undone.care")})
		default:
			if c.draft.want == nil {
				c.draft.save(*as)
			}
			c.app.Tell(Notice{Text: c.Say("checkin.undone")})
		}
	})
}

// keepChange writes a new version. The order matters: what is no longer shared is taken out before the new version is
// written, and what is shared from now on shows the new version alone.
func (c *CheckIn) keepChange() {
	if !c.worth() {
		c.finish()
		return
	}
	c.busy(true)
	id, body, to, was := c.edit, c.body, c.audience, c.was
	c.app.Do(func(ctx context.Context) error {
		return c.write(ctx, id, was, body, to)
	}, func(err error) {
		c.busy(false)
		if err != nil {
			c.app.Fail(err)
			return
		}
		c.finish()
		c.app.Tell(Notice{Text: c.Say("checkin.changed"), Action: c.Say("checkin.undo"), Do: func() {
			now := was
			now.Audience = to
			c.app.Do(func(ctx context.Context) error {
				return c.write(ctx, id, now, was.CheckIn(), was.Audience)
			}, func(err error) {
				if err != nil {
					c.app.Fail(err)
					return
				}
				c.app.Tell(Notice{Text: c.Say("checkin.changed.back")})
			})
		}})
	})
}

func (c *CheckIn) write(ctx context.Context, id practice.EntryID, from practice.Entry, body practice.CheckIn, to practice.Audience) error {
	j := c.app.Journal
	if from.Audience == practice.Us && to == practice.Me {
		if err := j.Share(ctx, c.who, id, to); err != nil {
			return err
		}
	}
	if err := j.EditCheckIn(ctx, c.who, id, body, c.careful()); err != nil {
		return err
	}
	if from.Audience == practice.Me && to == practice.Us {
		return j.Share(ctx, c.who, id, to)
	}
	return nil
}

// finish leaves the room with nothing left in it.
func (c *CheckIn) finish() {
	c.over = true
	c.draft.drop()
	if !c.gone {
		c.goOut()
	}
}

// goOut goes where somebody goes who is done: from a change back to where it began, else to Now. Both are here again if
// both were before.
func (c *CheckIn) goOut() {
	c.Gone()
	if c.edit != "" {
		c.app.Back()
		return
	}
	c.app.Open(RoomNow, nil)
}

// Leave leaves the room; what is in it waits as a draft.
func (c *CheckIn) Leave() {
	if !c.LineDone() {
		c.goOut()
	}
}

// LetGo drops what is in the room.
func (c *CheckIn) LetGo() {
	if c.over || c.Busy || c.draft == nil {
		return
	}
	left := checkInDraft{Body: c.body, Audience: c.audience, Entry: c.edit}
	c.finish()
	n := Notice{Text: c.Say("checkin.gone")}
	if !c.careful() && c.afraid() == nil && c.worth() {
		n.Action, n.Do = c.Say("checkin.undo"), func() {
			if c.draft.want == nil {
				c.draft.save(left)
			}
			c.again()
		}
	}
	c.app.Tell(n)
}

// again opens the room for the same person as before.
func (c *CheckIn) again() {
	switch {
	case c.together && c.app.Who() == "":
		c.app.SitDown(c.who)
		c.app.Open(RoomCheckIn, seated{c.who, c.edit})
	case c.app.Who() != c.who: // somebody else sits here now
		return
	case c.edit != "":
		c.app.Open(RoomCheckIn, EditCheckIn{c.edit})
	default:
		c.app.Open(RoomCheckIn, nil)
	}
}

// Gone is called when the room is left, whichever way: both are here again if both were before, and what is not kept
// waits as a draft, which is said.
func (c *CheckIn) Gone() {
	if c.gone {
		return
	}
	c.gone = true
	here := c.who != "" && c.app.Who() == c.who
	if c.together && here {
		c.app.SitDown("")
	}
	if !here || c.over || c.careful() || c.afraid() != nil || !c.worth() || c.Busy {
		return
	}
	switch {
	case c.Unsaved != "":
		c.app.Tell(Notice{Text: c.Unsaved, Wrong: true, Action: c.Say("checkin.again"), Do: c.again})
	case c.edit != "":
		c.app.Tell(Notice{Text: c.Say("checkin.waits.edit")})
	default:
		c.app.Tell(Notice{Text: c.Say("checkin.waits")})
	}
}

// Escape closes the search, the note or the lines; without any of them the key is for the window.
func (c *CheckIn) Escape() bool {
	switch {
	case c.Finding:
		c.SetFinding("", false)
	case c.Noting:
		c.OpenNote(false)
	case c.Lining:
		c.OpenLines(false)
	default:
		return false
	}
	return true
}

// stop is what a word of fear or control does: the draft is gone, and the page asks whether to keep anything at all.
func (c *CheckIn) stop(ids []string) {
	body, id := c.body, c.edit
	body.Words, body.Book = ids, false
	c.Finding, c.Sought = false, ""
	c.over = true
	if c.draft != nil {
		c.draft.drop()
	}
	c.app.takeCare(c.who)
	c.Gone()
	c.app.Open(RoomCare, NewCareAsk(c.app, func() { c.keepAlone(id, body) }))
}

// keepAlone keeps it for its author, after their own yes. It lies in memory alone until then.
func (c *CheckIn) keepAlone(id practice.EntryID, body practice.CheckIn) {
	var kept practice.Entry
	c.app.Do(func(ctx context.Context) (err error) {
		if id != "" {
			return c.app.Journal.EditCheckIn(ctx, c.who, id, body, true)
		}
		kept, err = c.app.Journal.CheckIn(ctx, practice.Writing{Who: c.who, Body: body, Audience: practice.Me, KeepCare: true})
		return err
	}, func(err error) {
		n := Notice{Text: c.Say("checkin.kept.me")}
		switch {
		case err != nil:
			n = Notice{Text: Sentence(c.app.Say, err), Wrong: true}
			if !errors.Is(err, practice.ErrReadOnly) {
				n.Action, n.Do = c.Say("checkin.again"), func() { c.keepAlone(id, body) }
			}
		case id == "":
			n.Action, n.Do = c.Say("checkin.undo"), func() { c.undo(kept, nil) }
		}
		c.app.Tell(n)
	})
}

func (c *CheckIn) busy(on bool) {
	c.Busy = on
	c.changed()
}
