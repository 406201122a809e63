package present

// Care is the page “When it isn’t safe”. It is made of fixed sentences and of nothing else: it reads no entry, writes no
// setting and no log, and offers no exercise. What a person did here leaves no trace, because there is nothing that
// could leave one.
type Care struct {
	app *App
	// Ask is set when a word of fear or control brought the person here; the question comes first then.
	Ask *CareAsk
}

// NewCare makes the page, with the question before it when the room was opened with one.
func NewCare(app *App) *Care {
	ask, _ := app.Arg().(*CareAsk)
	return &Care{app: app, Ask: ask}
}

// CarePlace is a place to turn to: what it is, and how it is reached.
type CarePlace struct {
	Name, Detail, Reach string
}

// placeIDs are the places in the order in which they are shown. Each has a name, a detail and a way
// to reach it among the sentences. A number or an address stands here only with a source that was read; all on 23
// November 2026:
//
//	now       https://digital-strategy.ec.europa.eu/en/news/112-day-saving-lives-quickly-and-easily-reaching-emergency-services-anywhere-eu
//	lila      https://lila.help, “About”, and https://gnws.org
//	wave      https://wave-network.org/inspiring-thursday-wave-network/
//	helpline  https://findahelpline.com/AU
//
// Why exercises for two are not advised: https://www.thehotline.org, “Why we don’t recommend couples counseling for
// abusive relationships” (2014).
func placeIDs() []string { return []string{"now", "lila", "wave", "helpline"} }

// Title is what the page is called.
func (c *Care) Title() string { return c.app.Say("care.title") }

// Words are the two paragraphs of the page.
func (c *Care) Words() []string {
	return []string{c.app.Say("care.fear"), c.app.Say("care.exercises")}
}

// Places are where somebody can turn to.
func (c *Care) Places() []CarePlace {
	var list []CarePlace
	for _, id := range placeIDs() {
		key := "care.place." + id
		list = append(list, CarePlace{c.app.Say(key + ".name"), c.app.Say(key + ".detail"), c.app.Say(key + ".reach")})
	}
	return list
}

// Say gives one of the fixed sentences of the page.
func (c *Care) Say(key string, args ...any) string { return c.app.Say(key, args...) }

// Close leaves the page.
func (c *Care) Close() { c.app.Back() }

// Hide puts the window out of sight at once.
func (c *Care) Hide() { c.app.Host.Hide() }

// CareAsk is the gentle stop after a word of fear or control was picked: the draft is gone, the page is offered, and
// nothing is kept unless the person says so after being told who could read it.
type CareAsk struct {
	app  *App
	keep func()
	done bool
}

// NewCareAsk makes the question. keep keeps the entry for its author alone; it is called at most once, and only by the
// person's own yes. The caller has dropped the draft before.
func NewCareAsk(app *App, keep func()) *CareAsk { return &CareAsk{app: app, keep: keep} }

// Title is what the question says first.
func (a *CareAsk) Title() string { return a.app.Say("care.ask.title") }

// Words say what has become of the draft, and who could read what is kept. There is no lock yet, so it is always said.
func (a *CareAsk) Words() []string {
	return []string{a.app.Say("care.ask.gone"), a.app.Say("care.ask.open")}
}

// Say gives one of the fixed sentences of the question.
func (a *CareAsk) Say(key string, args ...any) string { return a.app.Say(key, args...) }

// Drop keeps nothing. It is the default, and what closing the question means.
func (a *CareAsk) Drop() {
	if a.answer() {
		a.app.Open(RoomNow, nil)
	}
}

// Page keeps nothing and opens the page.
func (a *CareAsk) Page() {
	if a.answer() {
		a.app.Open(RoomCare, nil)
	}
}

// Keep keeps the entry for its author alone.
func (a *CareAsk) Keep() {
	if !a.answer() {
		return
	}
	keep := a.keep
	a.keep = nil
	a.app.Open(RoomNow, nil)
	if keep != nil {
		keep()
	}
}

// answer says whether the question is still open, and closes it.
func (a *CareAsk) answer() bool {
	open := !a.done
	a.done = true
	return open
}
