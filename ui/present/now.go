package present

import (
	"context"

	"tideway/practice"
	"tideway/practice/remind"
)

// Now is the first room: the hour, who is here, at most one card, and what was last kept. It counts nothing and asks for
// nothing. Refresh reads everything again.
type Now struct {
	app *App

	// Date and Greeting stand on the sky.
	Date, Greeting string
	// Away is the time away that today lies in, or nil.
	Away *AwayNow
	// Card is the reminder that is open, or nil: then the only filled button is its own.
	Card *Card
	// Missed is a reminder that nobody saw in time, said quietly for two days, or nil.
	Missed *Missed
	// Quiet says once that reminders have gone quiet; empty otherwise.
	Quiet string
	// Ritual is one for this hour, or nil.
	Ritual *Suggestion
	// Words are the last words of each who can be read here.
	Words []LastWords
	// Empty is the sentence for a journal in which there is nothing to read yet, or not for a while; else empty.
	Empty string
	// Back is a look back, or what was brought home, or nil.
	Back *Quote

	// Pick is the choice of another day and time for the card, or nil.
	Pick *Pick

	quiet bool   // it was said in this visit
	why   string // the key of the card, or of what went by, whose reason is unfolded
}

// NewNow opens the room. A card that is there counts as seen from now on.
func NewNow(app *App) *Now {
	n := &Now{app: app}
	d := n.read()
	if n.Card != nil {
		app.Reminders().seen(d.Card.Key)
		if _, pick := app.Arg().(PickTime); pick && !app.Journal.ReadOnly() {
			n.OpenPick()
		}
	}
	if d.WentQuiet {
		n.quiet = true
		n.Quiet = app.Say("now.went-quiet")
		app.Reminders().saidQuiet()
	}
	return n
}

// Refresh reads the hour and the journal again.
func (n *Now) Refresh() { n.read() }

func (n *Now) read() remind.Decision {
	a := n.app
	n.Date = a.Say.Day(midday(a.Today()))
	n.Greeting = a.Say("now.greeting."+partOf(a.Now()), "names", a.Here())
	n.Away = n.awayNow()
	d := a.Reminders().Decision()
	caring := a.caring()
	n.Card, n.Missed, n.Ritual, n.Quiet = nil, nil, nil, ""
	if d.Card != nil && !caring {
		n.Card = n.card(d)
	}
	if n.Card == nil || n.Pick != nil && n.Pick.key != n.Card.key {
		n.Pick = nil
	}
	if d.Missed != nil && n.Card == nil && !caring {
		n.Missed = n.missed(*d.Missed)
	}
	if n.Card == nil && !caring {
		n.Ritual = n.suggest()
	}
	if n.Missed != nil && n.Ritual != nil && n.Missed.start.Ritual == n.Ritual.id {
		n.Missed.Begin = "" // its own card is there
	}
	if n.quiet {
		n.Quiet = a.Say("now.went-quiet")
	}
	n.Words = n.lastWords()
	n.Empty = n.empty()
	n.Back = n.quote(d)
	return d
}

// Say gives a sentence.
func (n *Now) Say(key string, args ...any) string { return n.app.Say(key, args...) }

// Hour is the hour with its fraction, for the light on the shore.
func (n *Now) Hour() float64 { return Hour(n.app.Now()) }

// Couple says that the journal holds two people.
func (n *Now) Couple() bool { return n.app.Couple() }

// CheckIn opens Check in.
func (n *Now) CheckIn() { n.app.Open(RoomCheckIn, nil) }

// AwayNow is a time away that is going on.
type AwayNow struct {
	Text string // what it is, with its name
	Back string // what says that it is over; empty while that would be odd
}

// awayNow looks for a time away that today lies in. On the day of coming home itself there is nothing to end.
func (n *Now) awayNow() *AwayNow {
	j := n.app.Journal
	e, ok := n.app.Sitting().AwayNow()
	if !ok {
		return nil
	}
	away := e.Away()
	if away.To == j.TodayIn(away.ToZone) {
		return nil
	}
	out := &AwayNow{Text: n.awayText(away)}
	if away.From.Before(j.TodayIn(away.FromZone)) && !j.ReadOnly() {
		out.Back = n.alone("now.away.back." + string(away.Kind))
	}
	return out
}

func (n *Now) awayText(away practice.Away) string {
	key, name := "now.away."+string(away.Kind), ""
	if away.Kind == practice.AwayApart {
		key += "." + n.place(away)
		name = n.app.Name(away.Who)
	}
	what := n.alone(key, "name", name)
	if away.Name == "" {
		return what
	}
	return n.Say("now.away.named", "what", what, "name", away.Name)
}

// place says from where somebody reads about a time apart: as the one who was away, as the one who stayed, or as both.
func (n *Now) place(away practice.Away) string {
	switch n.app.Who() {
	case away.Who:
		return "away"
	case "":
		return "both"
	}
	return "stayed"
}

// alone is a sentence, in its words for a journal of one where there is one person and such words.
func (n *Now) alone(key string, args ...any) string {
	if !n.app.Couple() {
		if text := n.Say(key+".one", args...); text != key+".one" {
			return text
		}
	}
	return n.Say(key, args...)
}

// BackHome ends the time away that is going on: today is its last day.
func (n *Now) BackHome() {
	a := n.app
	who := a.Who()
	was, ok := a.Sitting().AwayNow()
	if !ok {
		return
	}
	a.Do(func(ctx context.Context) error {
		_, err := a.Journal.BackHome(ctx, who)
		return err
	}, func(err error) {
		if err != nil {
			a.Fail(err)
			return
		}
		a.Tell(Notice{Text: a.Say("now.away.home"), Action: a.Say("now.away.undo"), Do: func() {
			a.Do(func(ctx context.Context) error { return a.Journal.ChangeAway(ctx, who, was.ID, was.Away()) }, a.Fail)
		}})
	})
}
