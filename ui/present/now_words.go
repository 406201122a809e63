package present

import (
	"hash/fnv"
	"slices"
	"strings"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/remind"
)

// recently is for how many days words stay on the shore.
const recently = 28

// LastWords are somebody's last feeling words with the lines about the body, and when they were kept. Either may be empty.
type LastWords struct {
	Side       int
	Text, When string
	Lines      []string
}

// lastWords are the last words of each person that can be read here.
func (n *Now) lastWords() []LastWords {
	var out []LastWords
	list := n.app.Sitting().CheckIns(n.app.Today().AddDays(-recently), n.app.Today())
	for _, p := range n.app.Journal.People() {
		for _, e := range slices.Backward(list) {
			body := e.CheckIn()
			lines := n.app.BodyLines(body)
			if e.Author != p.ID || len(body.Words)+len(lines) == 0 {
				continue
			}
			out = append(out, LastWords{
				Side: p.Place, Text: n.feelings(body.Words), Lines: lines,
				When: n.app.Say.Ago(e.At.In(n.app.Journal.Zone()), n.app.Now()),
			})
			break
		}
	}
	return out
}

func (n *Now) feelings(ids []string) string {
	var words []string
	for _, id := range ids {
		if w, ok := n.app.Journal.Words().ByID(id); ok {
			words = append(words, n.Say(w.Key()))
		}
	}
	return strings.Join(words, ", ")
}

// empty is what stands where nothing can be read: at the beginning, and after a while in which nothing was written.
func (n *Now) empty() string {
	s, today := n.app.Sitting(), n.app.Today()
	for _, k := range []practice.Kind{practice.KindCheckIn, practice.KindKeepsake} {
		if len(s.Days(k, today.AddDays(-recently), today)) > 0 {
			return ""
		}
	}
	if len(s.Entries(practice.KindCheckIn)) == 0 && len(s.Entries(practice.KindKeepsake)) == 0 {
		return n.Say("now.empty")
	}
	return n.Say("now.words.quiet")
}

// Quote is a line that somebody wrote, on a later day.
type Quote struct {
	Head, Text string
	Side       int
	From       string // who wrote it, and for whom; empty for one person
}

// quote is what stands beside: while a card of a return is open what was brought home from there, else a look back. At
// most one, and never what was kept under a word of fear or control.
func (n *Now) quote(d remind.Decision) *Quote {
	if n.Card != nil && d.Card.Rule != remind.RuleReturn {
		if away, ok := n.app.Reminders().away(*d.Card); ok {
			return n.brought(away.Away())
		}
	}
	return n.lookBack()
}

// brought is a shared line from the days of a time away. From a hard stretch nothing is brought up by itself.
func (n *Now) brought(away practice.Away) *Quote {
	if away.Kind == practice.AwayIllness {
		return nil
	}
	first, last := away.Days()
	found, ok := n.pick(n.lines(first, last, true))
	if !ok {
		return nil
	}
	head := n.Say("now.brought.plain")
	switch {
	case !leftHome(away.Kind):
		head = n.Say("now.brought.days")
	case away.Name != "":
		head = n.Say("now.brought", "name", away.Name)
	}
	return n.quoted(head, found)
}

// lookBack is a line from about this week in an earlier year. Which one is a matter of the day, not of its worth.
func (n *Now) lookBack() *Quote {
	const around, year = 3, 365.2425
	today := n.app.Today()
	var all []line
	for years := 1; years <= n.years(); years++ {
		then := today.AddDays(-int(float64(years)*year + 0.5))
		for _, l := range n.lines(then.AddDays(-around), then.AddDays(around), false) {
			l.years = years
			all = append(all, l)
		}
	}
	found, ok := n.pick(all)
	if !ok {
		return nil
	}
	head := n.Say("now.back.one-year")
	if found.years > 1 {
		head = n.Say("now.back.years", "number", n.number(found.years))
	}
	return n.quoted(head, found)
}

// years is how far back this sitting can read.
func (n *Now) years() int {
	s, first := n.app.Sitting(), n.app.Today().Year
	for _, k := range []practice.Kind{practice.KindCheckIn, practice.KindKeepsake} {
		if list := s.Entries(k); len(list) > 0 {
			first = min(first, list[0].Day.Year)
		}
	}
	return n.app.Today().Year - first
}

// line is something written that may be quoted.
type line struct {
	entry practice.Entry
	text  string
	years int
}

// lines are the notes and keepsakes between two days, both inclusive.
func (n *Now) lines(from, to civil.Date, shared bool) []line {
	s := n.app.Sitting()
	var out []line
	for _, e := range s.CheckIns(from, to) {
		if note := e.CheckIn().Note; note != "" {
			out = append(out, line{entry: e, text: note})
		}
	}
	for _, e := range s.Days(practice.KindKeepsake, from, to) {
		if text := e.Keepsake().Text; text != "" {
			out = append(out, line{entry: e, text: text})
		}
	}
	if shared {
		out = slices.DeleteFunc(out, func(l line) bool { return l.entry.Audience != practice.Us })
	}
	return out
}

// pick takes one for the day: the same all day long, and another tomorrow.
func (n *Now) pick(all []line) (line, bool) {
	if len(all) == 0 {
		return line{}, false
	}
	h := fnv.New32a()
	_, _ = h.Write([]byte(n.app.Today().String()))
	return all[int(h.Sum32())%len(all)], true
}

func (n *Now) quoted(head string, l line) *Quote {
	q := &Quote{Head: head, Text: n.Say("now.quote", "text", short(l.text))}
	p, err := n.app.Journal.Person(l.entry.Author)
	if err != nil || !n.app.Couple() {
		return q
	}
	key := "now.back.me"
	if l.entry.Audience == practice.Us {
		key = "now.back.us"
	}
	q.Side, q.From = p.Place, n.Say(key, "name", p.Name)
	return q
}

// short is the beginning of a text, up to a whole word, in one paragraph.
func short(text string) string {
	const most = 180
	words := strings.Fields(text)
	out := strings.Join(words, " ")
	if runes := []rune(out); len(runes) > most {
		out = string(runes[:most])
		if i := strings.LastIndexByte(out, ' '); i > most/2 {
			out = out[:i]
		}
		out = strings.TrimRight(out, " ,;:–-") + "…"
	}
	return out
}
