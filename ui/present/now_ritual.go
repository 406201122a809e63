package present

import (
	"slices"
	"strconv"
	"strings"

	"tideway/practice/ritual"
)

// Suggestion is one ritual for this hour. An empty label means that there is no such button.
type Suggestion struct {
	Small, Title, Body, Picture string
	Begin, ByOne                string
	Another                     string

	id    string
	alone bool // Begin is for whoever sits here
}

// suggest finds a ritual for this hour and for who is here; nil once "not today" was said.
func (n *Now) suggest() *Suggestion {
	put, ok := n.app.aside(n.app.Changed)
	if !ok || put.Gone {
		return nil
	}
	all, used := n.app.Rituals(), n.history()
	m := n.moment(used)
	if _, any := ritual.ForNow(all, used, m); !any && m.Situation == ritual.FarApart {
		m.Situation = "" // nothing for that at this hour: one for any day, as on any day
	}
	found, ok := ritual.ForNow(all, used, skip(m, put.Passed))
	if !ok && len(put.Passed) > 0 { // all were seen: from the first again, but for the one that was seen last
		found, ok = ritual.ForNow(all, used, skip(m, put.Passed[len(put.Passed)-1:]))
	}
	if !ok {
		return nil
	}
	s := &Suggestion{id: found.ID, Title: found.Title, Body: found.For, Picture: PictureOf(found)}
	switch {
	case !n.app.Couple():
		s.Begin, s.alone = n.Say("now.ritual.begin"), true
	case found.People.Fits(2):
		s.Begin = n.Say("now.ritual.together")
		if n.app.Who() != "" && found.People.Fits(1) {
			s.ByOne = n.Say("now.ritual.by-one")
		}
	default:
		s.Begin, s.alone = n.Say("now.ritual.by-one"), true
	}
	s.Small = n.ritualSmall(found, s.alone)
	if _, more := ritual.ForNow(all, used, skip(m, []string{found.ID})); more {
		s.Another = n.Say("now.ritual.another")
	}
	return s
}

func (n *Now) ritualSmall(r *ritual.Ritual, alone bool) string {
	parts := []string{
		n.Say("now.ritual.for." + partOf(n.app.Now())),
		n.minutes(r.Minutes),
	}
	swaps := slices.ContainsFunc(r.Steps, func(s ritual.Step) bool { return s.Kind == ritual.Swap })
	switch {
	case alone && n.app.Couple():
		parts = append(parts, n.Say("now.ritual.alone"))
	case !alone && swaps:
		parts = append(parts, n.Say("now.ritual.turns"))
	}
	return strings.Join(parts, " · ")
}

// minutes says how long it takes, as people do: half an hour.
func (n *Now) minutes(m int) string {
	key := "now.ritual.minutes." + strconv.Itoa(m)
	if text := n.Say(key); text != key {
		return text
	}
	return n.Say("now.ritual.minutes", "number", n.number(m))
}

// moment is what there is to know before one is offered. What was done today is not offered again.
func (n *Now) moment(used []ritual.Used) ritual.Moment {
	a := n.app
	m := ritual.Moment{Hour: a.Now().Hour(), Day: a.Today(), Situation: n.situation(used)}
	switch {
	case !a.Couple():
		m.People = 1
	case a.Who() == "":
		m.People = 2
	}
	for _, u := range used {
		if u.Day == a.Today() {
			m.Skip = append(m.Skip, u.ID)
		}
	}
	return m
}

func skip(m ritual.Moment, ids []string) ritual.Moment {
	m.Skip = slices.Concat(m.Skip, ids)
	return m
}

// situation is a time away that is near (in three days, or over for less than a week and not met with a ritual yet), or
// what was drawn today.
func (n *Now) situation(used []ritual.Used) string {
	const before, after = 3, 7
	j := n.app.Journal
	for _, e := range n.app.Sitting().Aways() {
		away := e.Away()
		goes := leftHome(away.Kind)
		if in := away.From.Sub(j.TodayIn(away.FromZone)); goes && in > 0 && in <= before && !n.done(used, ritual.GoingAway, before) {
			return ritual.GoingAway
		}
		since := j.TodayIn(away.ToZone).Sub(away.To)
		if goes && !away.To.IsZero() && !away.Closed && since > 0 && since < after && !n.done(used, ritual.HomeAgain, since) {
			return ritual.HomeAgain
		}
	}
	if n.farApart() && !n.done(used, ritual.FarApart, 0) {
		return ritual.FarApart
	}
	return ""
}

// done says whether a ritual for a moment was done within some days.
func (n *Now) done(used []ritual.Used, situation string, days int) bool {
	for _, u := range used {
		r, ok := ritual.Find(n.app.Rituals(), u.ID)
		if ok && n.app.Today().Sub(u.Day) <= days && slices.Contains(r.Situations, situation) {
			return true
		}
	}
	return false
}

// history is what was done before, as far as it can be read here.
func (n *Now) history() []ritual.Used { return n.app.ritualsDone() }

// farApart says that the last check-in of today, by whoever is here, shows the two far from each other: what somebody drew
// themselves, and nothing that is concluded. In a sitting together it is one that was shared.
func (n *Now) farApart() bool {
	const far = 1.0 / 3
	today, who := n.app.Today(), n.app.Who()
	for _, e := range slices.Backward(n.app.Sitting().CheckIns(today, today)) {
		if near := e.CheckIn().Near; near != nil && (who == "" || e.Author == who) {
			return *near < far
		}
	}
	return false
}

// Begin begins the ritual of the card; byOne without the other.
func (n *Now) Begin(byOne bool) {
	if n.Ritual == nil {
		return
	}
	start := RunStart{Ritual: n.Ritual.id, Alone: byOne || n.Ritual.alone}
	if n.Missed != nil && n.Missed.start.Ritual == start.Ritual { // what went by is taken up by it
		n.app.Reminders().AnswerKey(n.Missed.key)
	}
	n.app.BeginRun(start)
}

// Another puts the ritual aside for today and offers another one.
func (n *Now) Another() {
	if n.Ritual == nil {
		return
	}
	id := n.Ritual.id
	n.app.putAside(func(a *aside) {
		a.Passed = append(slices.DeleteFunc(a.Passed, func(p string) bool { return p == id }), id)
	})
	n.app.Changed()
}

// NoRitual lets the card go for today.
func (n *Now) NoRitual() {
	n.app.putAside(func(a *aside) { a.Gone = true })
	n.app.Changed()
}
