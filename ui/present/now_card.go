package present

import (
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/reentry"
	"tideway/practice/remind"
	"tideway/practice/ritual"
)

// comingBack is the ritual for a return; another is offered where its words would not fit.
const comingBack = "coming-back"

// Card is the reminder that is open, as Now shows it. An empty label means that there is no such button.
type Card struct {
	Small, Title, Body string
	Begin, ByOne       string // the ritual, together or for whoever sits here
	Later              []Later
	NotToday           string
	Why                string // the reason in words, unfolded when WhyOpen
	WhyOpen            bool
	NoMore             string
	Arc                []ArcPoint

	key   string
	start RunStart
	stays bool // until the ritual came to its end: begun is not done
}

// Later is a time to which the card can be put off.
type Later struct{ Label, preset string }

func (n *Now) card(d remind.Decision) *Card {
	o := *d.Card
	c := &Card{key: o.Key, NotToday: n.Say("now.card.not-today"), Why: Why(n.app.Say, n.app.Journal, o), WhyOpen: n.why == o.Key}
	subject, _ := n.app.Reminders().subject(o)
	switch o.Rule {
	case remind.RuleReturn:
		n.returnCard(c, subject)
	case remind.RuleWeekly:
		n.weeklyCard(c, o)
	case remind.RuleRemeeting:
		n.remeetingCard(c, o)
	default:
		n.awayCard(c, o, subject)
	}
	if meant := n.meant(d); meant != "" {
		c.Small += " · " + meant
	}
	for _, p := range n.app.Journal.PutOffTo(o.Key) {
		key := map[string]string{remind.PresetThisEvening: "now.card.this-evening", remind.PresetTomorrow: "now.card.tomorrow-do",
			remind.PresetWeekend: "now.card.weekend"}[p.Name]
		c.Later = append(c.Later, Later{n.Say(key), p.Name})
	}
	return c
}

// meant says for when a card was meant that comes late. One that stands for days is on time on each.
func (n *Now) meant(d remind.Decision) string {
	if !d.Late || d.Card.Stands > 0 || d.Notify != nil && d.Notify.Key != d.Card.Key {
		return ""
	}
	now := n.app.Now()
	if civil.DayOf(d.MeantFor, now.Location(), 0) == civil.DayOf(now, now.Location(), 0) {
		return n.Say("now.card.meant", "time", d.MeantFor.Format("15:04"))
	}
	return n.Say("now.card.meant.day", "day", n.app.Say.Ago(d.MeantFor, now))
}

// returnCard is for a ritual that was stopped, and a time booked to come back to it.
func (n *Now) returnCard(c *Card, e practice.Entry) {
	c.Small, c.Title, c.Body = n.Say("now.card.return.small"), n.Say("now.card.return.title"), n.Say("now.card.return.body.plain")
	found, ok := ritual.Find(n.app.Rituals(), e.Return().Ritual)
	if !ok {
		return
	}
	c.Body = n.Say("now.card.return.body", "ritual", found.Title)
	c.start = RunStart{Ritual: found.ID, Back: true, Alone: n.app.ownReturn(e)}
	c.Begin = n.alone("now.card.go-on")
}

// weeklyCard is for the invitation that the two have set for a day of the week.
func (n *Now) weeklyCard(c *Card, o remind.Occurrence) {
	c.Small, c.Title = n.Say("now.card.weekly.small"), n.Say("now.card.weekly.title")
	c.Body = n.Say("now.card.weekly.body", "weekday", n.app.Say.Weekday(o.Day.Weekday()))
	n.offer(c, o)
}

// awayCard is for a touch of the arc after a time away, in words for its rule, its kind, and who reads it.
func (n *Now) awayCard(c *Card, o remind.Occurrence, subject practice.Entry) {
	away := subject.Away()
	key := "now.card." + ruleName(o.Rule) + "." + string(o.Why.Kind)
	if away.Kind == practice.AwayApart {
		key += "." + n.place(away)
	}
	nights := n.app.Say.Nights(o.Why.Nights)
	args := []any{"nights", nights, "name", n.app.Name(away.Who), "weekday", n.app.Say.Weekday(n.app.Today().Weekday())}
	c.Small = n.homeSince(away)
	if away.Name != "" {
		c.Small += " · " + away.Name
	}
	c.Title, c.Body = upperFirst(n.alone(key+".title", args...)), n.alone(key+".body", args...)
	c.NoMore = n.Say("now.card.no-more")
	c.Arc = n.arc(subject)
	n.offer(c, o)
}

// offer puts the ritual that suits a reminder on its card.
func (n *Now) offer(c *Card, o remind.Occurrence) {
	found, ok := n.ritualFor(o.Rule)
	if !ok {
		return
	}
	c.start = RunStart{Ritual: found.ID}
	minutes := upperFirst(n.number(found.Minutes))
	switch {
	case !n.app.Couple() && found.People.Fits(1):
		c.Begin = n.Say("now.card.begin", "number", minutes)
	case n.app.Couple() && found.People.Fits(2):
		c.Begin = n.Say("now.card.together", "number", minutes)
		if n.app.Who() != "" && found.People.Fits(1) {
			c.ByOne = n.Say("now.card.by-one")
		}
	}
}

func ruleName(rule string) string {
	switch reentry.Rule(rule) {
	case reentry.Eve:
		return "eve"
	case reentry.TenthDay:
		return "tenth-day"
	}
	return "first-day"
}

// ritualFor finds what a touch offers. The ritual for the first days at home fits those alone: on the last evening away,
// and on an unhurried one later, it is another.
func (n *Now) ritualFor(rule string) (*ritual.Ritual, bool) {
	if rule == remind.RuleRemeeting {
		return ritual.Find(n.app.Rituals(), sameQuestions)
	}
	if reentry.Rule(rule) != reentry.FirstDay {
		people := 1
		if n.app.Couple() {
			people = 2
		}
		ask := ritual.Ask{Situation: "very-near", Minutes: 30, Depth: ritual.OpenWater, People: people, Day: n.app.Today()}
		if offers := ritual.Choose(n.app.Rituals(), n.history(), ask); len(offers) > 0 {
			return offers[0].Ritual, true
		}
	}
	return ritual.Find(n.app.Rituals(), comingBack)
}

// BeginCard begins what the card offers and answers it.
func (n *Now) BeginCard(alone bool) {
	if n.Card == nil || n.Card.start.Ritual == "" {
		return
	}
	start := n.Card.start
	start.Alone = alone || start.Alone
	state := remind.Answered
	if n.Card.stays {
		state = remind.Seen
	}
	n.app.Reminders().note(n.Card.key, state, n.app.Fail)
	n.app.BeginRun(start)
}

// PutOff lets the card come again later.
func (n *Now) PutOff(l Later) { n.app.Reminders().PutOff(l.preset) }

// NotToday answers the card.
func (n *Now) NotToday() { n.app.Reminders().NotToday() }

// NoMore closes the arc of the card.
func (n *Now) NoMore() { n.app.Reminders().NotThisTime() }

// ToggleWhy unfolds or folds the reason of the card, or of what went by.
func (n *Now) ToggleWhy() {
	key := ""
	switch {
	case n.Card != nil:
		key = n.Card.key
	case n.Missed != nil:
		key = n.Missed.key
	default:
		return
	}
	if n.why == key {
		key = ""
	}
	n.why = key
	if n.Card != nil {
		n.Card.WhyOpen = key != ""
	}
	if n.Missed != nil {
		n.Missed.WhyOpen = key != ""
	}
	n.app.Changed()
}

// Missed is a reminder that went by while nobody looked.
type Missed struct {
	Text, Begin string
	Why         string // the reason in words, unfolded when WhyOpen
	WhyOpen     bool
	key         string
	start       RunStart
}

// homeAfter says whether a reminder was for the last evening away, and that is over. It is not said to have gone by: at home
// it would not be just as good, and whoever came home earlier than planned never had it.
func (n *Now) homeAfter(o remind.Occurrence) bool {
	return reentry.Rule(o.Rule) == reentry.Eve && n.app.Today().After(o.Day)
}

// missed is nil where nothing is to be said.
func (n *Now) missed(o remind.Occurrence) *Missed {
	if n.homeAfter(o) {
		return nil
	}
	m := &Missed{key: o.Key, Why: Why(n.app.Say, n.app.Journal, o), WhyOpen: n.why == o.Key}
	day := n.app.Say.Weekday(o.Day.Weekday())
	if o.Rule == remind.RuleReturn {
		subject, _ := n.app.Reminders().subject(o)
		m.Text, m.start = n.Say("now.missed.return", "day", day), RunStart{Ritual: subject.Return().Ritual, Back: true, Alone: n.app.ownReturn(subject)}
		if _, ok := ritual.Find(n.app.Rituals(), m.start.Ritual); ok {
			m.Begin = n.Say("now.missed.go-on")
		}
		return m
	}
	if m.Text = n.Say("now.missed", "day", day); o.Rule == remind.RuleRemeeting {
		m.Text = n.Say("now.missed.remeeting", "day", dayAndMonth(n.app.Say, o.Day))
	}
	if found, ok := n.ritualFor(o.Rule); ok {
		m.start, m.Begin = RunStart{Ritual: found.ID}, n.Say("now.missed.begin")
	}
	return m
}

// BeginMissed takes up what went by.
func (n *Now) BeginMissed() {
	if n.Missed == nil || n.Missed.Begin == "" {
		return
	}
	start := n.Missed.start
	n.app.Reminders().AnswerKey(n.Missed.key)
	n.app.BeginRun(start)
}

// number is a small number in words.
func (n *Now) number(i int) string {
	key := "time.number." + strconv.Itoa(i)
	if text := n.Say(key); text != key {
		return text
	}
	return strconv.Itoa(i)
}

// upperFirst makes the first letter of a sentence a capital one.
func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// partOf is the id of the part of the day that a moment lies in, as in say.Part.
func partOf(t time.Time) string {
	switch h := t.Hour(); {
	case h >= 4 && h < 12:
		return "morning"
	case h >= 12 && h < 17:
		return "afternoon"
	case h >= 17 && h < 22:
		return "evening"
	}
	return "night"
}
