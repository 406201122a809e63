package present

import (
	"context"
	"errors"
	"slices"

	"tideway/practice"
	"tideway/practice/civil"
)

// AwayForm is a time away that is being written down. The texts of the two days are kept as they were typed, so that
// nothing is lost while a day is half written.
type AwayForm struct {
	ID               string // of the one that is changed; empty for a new one
	Kind             practice.AwayKind
	From, To         civil.Date
	FromText, ToText string
	FromKey, ToKey   string // what is wrong with what was typed: a key of the date field, or empty
	Unknown          bool   // coming home is not known yet
	FromZone, ToZone string // in which the two days are lived; empty: wherever one is
	ZonesOpen        bool   // they are being chosen
	Who              practice.PersonID
	Name             string

	Problems map[string]string `json:"-"` // sentences under the fields: from, to, who, name, kind
	Saving   bool              `json:"-"`
}

// awayDraft is the name of the draft.
const awayDraft = "away"

// Begin opens an empty form.
func (a *Away) Begin() {
	here := a.app.Journal.ZoneName()
	a.Form = &AwayForm{Kind: practice.AwayTogether, FromZone: here, ToZone: here, Problems: map[string]string{}}
	if who := a.app.Who(); who != "" {
		a.Form.Who = who
	}
	a.changed()
}

// Edit opens the form with a time away that is there already.
func (a *Away) Edit(id string) {
	e, err := a.app.Sitting().Entry(practice.EntryID(id))
	if err != nil {
		a.app.Fail(err)
		return
	}
	body := e.Away()
	a.Form = &AwayForm{
		ID: id, Kind: body.Kind, From: body.From, To: body.To, Unknown: body.To.IsZero(), Who: body.Who, Name: body.Name,
		FromZone: body.FromZone, ToZone: body.ToZone, Problems: map[string]string{},
	}
	if a.Form.Unknown && body.FromZone != "" {
		a.Form.ToZone = a.app.Journal.ZoneName()
	}
	a.changed()
}

// Cancel closes the form and lets go of what was typed; that can be undone.
func (a *Away) Cancel() {
	form := a.Form
	if form == nil {
		return
	}
	a.Form, a.calls = nil, a.BeginLabel()
	a.dropDraft()
	if form.blank() {
		a.app.Changed()
		return
	}
	a.app.Tell(Notice{Text: a.Say("away.form.let-go"), Action: a.Say("away.undo"), Do: func() {
		a.Form = form
		a.app.Changed()
	}})
}

func (f *AwayForm) blank() bool {
	return f.ID == "" && f.From.IsZero() && f.To.IsZero() && f.FromText == "" && f.ToText == "" && f.Name == ""
}

// SetKind chooses what kind of time it is.
func (a *Away) SetKind(i int) {
	if a.Form == nil || i < 0 || i >= len(practice.AwayKinds) {
		return
	}
	a.Form.Kind = practice.AwayKinds[i]
	delete(a.Form.Problems, "who")
	a.changed()
}

// Kinds are what times away are called in the form, and the place of the chosen one.
func (a *Away) Kinds() (texts []string, current int) { return a.kinds(a.Form.Kind) }

func (a *Away) kinds(kind practice.AwayKind) (texts []string, current int) {
	suffix := ""
	if !a.app.Couple() {
		suffix = ".one"
	}
	for _, k := range practice.AwayKinds {
		key := "away.kind." + string(k)
		if k == practice.AwayTogether || k == practice.AwayApart {
			key += suffix
		}
		texts = append(texts, a.Say(key))
	}
	return texts, slices.Index(practice.AwayKinds, kind)
}

// FieldLabels are what the two days are called for the chosen kind.
func (a *Away) FieldLabels() (from, to string) {
	return a.Say("away.from." + string(a.Form.Kind)), a.Say("away.to." + string(a.Form.Kind))
}

// AsksWho says that somebody was away and somebody stayed, so that it matters who.
func (a *Away) AsksWho() bool { return a.Form.Kind == practice.AwayApart && a.app.Couple() }

// People are the names to choose from, and the place of the chosen one or -1.
func (a *Away) People() (names []string, current int) { return a.people(a.Form.Who) }

func (a *Away) people(who practice.PersonID) (names []string, current int) {
	current = -1
	for i, p := range a.app.Journal.People() {
		names = append(names, shortName(p.Name))
		if p.ID == who {
			current = i
		}
	}
	return names, current
}

// SetWho says who is away.
func (a *Away) SetWho(i int) {
	if people := a.app.Journal.People(); i >= 0 && i < len(people) {
		a.Form.Who = people[i].ID
		delete(a.Form.Problems, "who")
		a.changed()
	}
}

// SetFrom and SetTo take over a day as it is typed: the day, or none, the text, and what is wrong with it.
func (a *Away) SetFrom(d civil.Date, text, wrong string) {
	a.Form.From, a.Form.FromText, a.Form.FromKey = d, text, wrong
	a.mended("from")
}

// SetTo is SetFrom for the day of coming home.
func (a *Away) SetTo(d civil.Date, text, wrong string) {
	a.Form.To, a.Form.ToText, a.Form.ToKey = d, text, wrong
	a.mended("to")
}

// mended takes a problem away as soon as somebody works on it. The view shows the preview; it need not be built anew.
func (a *Away) mended(field string) {
	delete(a.Form.Problems, field)
	a.changed()
}

// SetUnknown says that coming home is not known yet.
func (a *Away) SetUnknown(on bool) {
	a.Form.Unknown = on
	a.mended("to")
}

// SetName is what the two call it. It is not told on: nothing else depends on it.
func (a *Away) SetName(name string) {
	a.Form.Name = name
	delete(a.Form.Problems, "name")
}

// body is what the form says.
func (f *AwayForm) body(was practice.Away) practice.Away {
	was.Kind, was.From, was.To, was.Name, was.Who = f.Kind, f.From, f.To, f.Name, ""
	was.FromZone, was.ToZone = f.FromZone, f.ToZone
	if f.Unknown {
		was.To, was.ToZone = civil.Date{}, ""
	}
	if f.Kind == practice.AwayApart {
		was.Who = f.Who
	}
	return was
}

// check finds what the form itself can tell.
func (a *Away) check() {
	f := a.Form
	f.Problems = map[string]string{}
	if f.FromKey != "" {
		f.Problems["from"] = a.app.Say(f.FromKey)
	} else if f.From.IsZero() {
		f.Problems["from"] = a.Say("away.problem.from.empty")
	}
	switch {
	case f.Unknown:
	case f.ToKey != "":
		f.Problems["to"] = a.app.Say(f.ToKey)
	case f.To.IsZero():
		f.Problems["to"] = a.Say("away.problem.to.empty")
	}
	if !f.Unknown && f.Problems["to"] == "" && a.app.Journal.Backwards(f.body(practice.Away{})) {
		f.Problems["to"] = a.Say("away.problem.to.before")
	}
	if f.Kind != practice.AwayApart {
		return
	}
	if f.Who = a.away(f.Who); f.Who == "" {
		f.Problems["who"] = a.Say("away.problem.who.empty")
	}
}

// Save keeps what the form says. What cannot be kept is said under its field, and the form stays as it is.
func (a *Away) Save() {
	f := a.Form
	if f == nil || f.Saving {
		return
	}
	if a.check(); len(f.Problems) > 0 {
		a.changed()
		return
	}
	who, id := a.app.Who(), practice.EntryID(f.ID)
	was := practice.Away{}
	if e, err := a.app.Sitting().Entry(id); err == nil {
		was = e.Away()
	}
	body := f.body(was)
	f.Saving = true
	a.app.Do(func(ctx context.Context) error {
		if id != "" {
			return a.app.Journal.ChangeAway(ctx, who, id, body)
		}
		e, err := a.app.Journal.AddAway(ctx, who, body)
		id = e.ID
		return err
	}, func(err error) {
		f.Saving = false
		if err != nil {
			a.refused(f, err)
			return
		}
		a.saved(f, id, was)
	})
}

func (a *Away) saved(f *AwayForm, id practice.EntryID, was practice.Away) {
	if a.Form == f {
		a.Form, a.calls, a.drawn = nil, a.Say("away.line"), true
	}
	a.dropDraft()
	who := a.app.Who()
	undo := func(ctx context.Context) error { return a.app.Journal.Remove(ctx, who, id) }
	text := a.Say("away.kept")
	if f.ID != "" {
		undo = func(ctx context.Context) error { return a.app.Journal.ChangeAway(ctx, who, id, was) }
		text = a.Say("away.changed")
	}
	a.done(nil, text, undo)
}

// refused says what was wrong: under its field where there is one, else at the foot of the window.
func (a *Away) refused(f *AwayForm, err error) {
	var bad *practice.Invalid
	field := ""
	if errors.As(err, &bad) {
		field = map[string]string{"away-from": "from", "away-to": "to", "away-who": "who", "away-name": "name", "away-kind": "kind"}[bad.Field]
	}
	if field == "" {
		a.app.Fail(err)
		return
	}
	f.Problems[field] = a.Say("away.problem." + field + "." + bad.Reason)
	a.changed()
}

// owner is whose drawer a draft lies in: the person at the screen or, together, the first of the two.
func (a *Away) owner() practice.PersonID {
	if who := a.app.Who(); who != "" {
		return who
	}
	if people := a.app.Journal.People(); len(people) > 0 {
		return people[0].ID
	}
	return ""
}

// keepDraft keeps a form that is left open.
func (a *Away) keepDraft() {
	if a.Form == nil || a.Form.blank() || !a.CanWrite() {
		return
	}
	owner, form := a.owner(), *a.Form
	a.app.Do(func(ctx context.Context) error { return a.app.Journal.SaveDraft(ctx, owner, awayDraft, form) }, a.app.Fail)
}

// takeUp opens a form that was left.
func (a *Away) takeUp() {
	owner := a.owner()
	var (
		form  AwayForm
		found bool
	)
	a.app.Do(func(ctx context.Context) (err error) {
		found, err = a.app.Journal.Draft(ctx, owner, awayDraft, &form)
		return err
	}, func(err error) {
		if err != nil || !found || a.Form != nil || !slices.Contains(practice.AwayKinds, form.Kind) {
			a.formReady()
			return // a draft that cannot be read is no reason to disturb anybody
		}
		form.Problems = map[string]string{}
		a.Form = &form
		a.changed()
		a.formReady()
	})
}

func (a *Away) dropDraft() {
	owner := a.owner()
	a.app.Do(func(ctx context.Context) error { return a.app.Journal.DropDraft(ctx, owner, awayDraft) }, func(error) {})
}
