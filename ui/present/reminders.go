package present

import (
	"context"

	"tideway/practice"
	"tideway/practice/remind"
)

// Reminders is what a person can do about the reminder that is open, from the card in Now as from tray and notification.
// The journal decides what is due; nothing is kept here.
type Reminders struct{ app *App }

// Reminders are those of the open journal.
func (a *App) Reminders() Reminders { return Reminders{a} }

// Decision is what is due at this moment, for those who are here.
func (r Reminders) Decision() remind.Decision {
	var s remind.Session
	if r.app.Session != nil {
		s = r.app.Session()
	}
	return r.app.Sitting().Due(s)
}

// Presets are the times to which the open reminder can be put off; none without one.
func (r Reminders) Presets() []remind.Preset {
	d := r.Decision()
	if d.Card == nil {
		return nil
	}
	return r.app.Journal.PutOffTo(d.Card.Key)
}

// Answer notes what was done about the open reminder, for instance remind.Answered. Without one it does nothing.
func (r Reminders) Answer(state string) {
	if d := r.Decision(); d.Card != nil {
		r.note(d.Card.Key, state, r.app.Fail)
	}
}

// AnswerKey is Answer for a reminder whose card is gone, such as Decision.Missed.
func (r Reminders) AnswerKey(key string) { r.note(key, remind.Answered, r.app.Fail) }

func (r Reminders) note(key, state string, done func(error)) {
	r.app.Do(func(ctx context.Context) error { return r.app.Journal.Answer(ctx, key, state) }, done)
}

// NotToday answers the open reminder; its arc goes on. For a re-meeting it is "not this year".
func (r Reminders) NotToday() {
	if d := r.Decision(); d.Card != nil && d.Card.Rule == remind.RuleRemeeting {
		r.notThisYear(*d.Card)
		return
	}
	r.Answer(remind.Answered)
}

// PutOff lets the open reminder come again at a preset (remind.PresetThisEvening and its kin) and says when.
func (r Reminders) PutOff(preset string) {
	d := r.Decision()
	if d.Card == nil {
		return
	}
	for _, p := range r.app.Journal.PutOffTo(d.Card.Key) {
		if p.Name != preset {
			continue
		}
		r.app.Do(func(ctx context.Context) error { return r.app.Journal.PutOff(ctx, d.Card.Key, p.At) }, func(err error) {
			if err != nil {
				r.app.Fail(err)
				return
			}
			at := p.At.In(r.app.Journal.Zone())
			key := map[string]string{remind.PresetTomorrow: "now.card.later.tomorrow", remind.PresetWeekend: "now.card.later.day"}[p.Name]
			if key == "" {
				key = "now.card.later"
			}
			r.app.Tell(Notice{Text: r.app.Say(key, "time", at.Format("15:04"), "day", r.app.Say.Date(at))})
		})
		return
	}
}

// NotThisTime closes the arc of the open reminder: nothing more comes about that time away, until somebody undoes it.
// A booked return has no arc; it is answered.
func (r Reminders) NotThisTime() {
	d := r.Decision()
	if d.Card == nil {
		return
	}
	away, ok := r.away(*d.Card)
	if !ok {
		r.NotToday()
		return
	}
	who := r.app.Who()
	r.app.Do(func(ctx context.Context) error {
		if err := r.app.Journal.EditAway(ctx, who, away.ID, func(a *practice.Away) { a.Closed = true }); err != nil {
			return err
		}
		return r.app.Journal.Answer(ctx, d.Card.Key, remind.Answered)
	}, func(err error) {
		if err != nil {
			r.app.Fail(err)
			return
		}
		r.app.Tell(Notice{Text: r.app.Say("now.card.closed"), Action: r.app.Say("now.card.closed.undo"), Do: func() { r.reopen(who, away.ID, d.Card.Key) }})
	})
}

// reopen lets an arc speak again, and the reminder that closed it stand there as before.
func (r Reminders) reopen(who practice.PersonID, id practice.EntryID, key string) {
	r.app.Do(func(ctx context.Context) error {
		if err := r.app.Journal.EditAway(ctx, who, id, func(a *practice.Away) { a.Closed = false }); err != nil {
			return err
		}
		return r.app.Journal.Reopen(ctx, key)
	}, r.app.Fail)
}

// away is the time away that a reminder is about.
func (r Reminders) away(o remind.Occurrence) (practice.Entry, bool) {
	e, ok := r.subject(o)
	return e, ok && e.Kind == practice.KindAway
}

// subject is what a reminder is about: a time away, or a booked return.
func (r Reminders) subject(o remind.Occurrence) (practice.Entry, bool) {
	e, err := r.app.Sitting().Entry(practice.Subject(o))
	return e, err == nil
}

// seen notes that Now was opened while the card was there. It asks nobody and says nothing: a journal that cannot be
// written only notifies once more.
func (r Reminders) seen(key string) {
	if !r.app.Journal.ReadOnly() {
		r.note(key, remind.Seen, nil)
	}
}

// hadTime answers the card that is there for all: who has just been through a ritual together, wherever it was begun, has
// had the time that it invites to. A booked return and a re-meeting are about one ritual each, which answers them itself.
func (r Reminders) hadTime() {
	d := r.Decision()
	if d.Card == nil || d.Card.Rule == remind.RuleReturn || d.Card.Rule == remind.RuleRemeeting || r.app.Journal.ReadOnly() {
		return
	}
	r.note(d.Card.Key, remind.Answered, nil)
}

// saidQuiet notes that the window has said that it went quiet.
func (r Reminders) saidQuiet() {
	if !r.app.Journal.ReadOnly() {
		r.note(remind.QuietKey, remind.Notified, nil)
	}
}
