package madeup

import (
	"slices"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
)

// plan lays the times away over the years: a long one in summer, one in autumn, a few nights in spring, and each year
// one that only one of the two goes on; now and then visitors, or a hard stretch.
func (l *life) plan(first civil.Date) {
	for year := first.Year; year <= l.today.Year; year++ {
		l.away(civil.Date{Year: year, Month: time.May, Day: 2}.AddDays(l.rng.IntN(12)), 3, practice.AwayTogether, l.texts.Journeys)
		l.away(civil.Date{Year: year, Month: time.July, Day: 10}.AddDays(l.rng.IntN(20)), 10+l.rng.IntN(5), practice.AwayTogether, l.texts.Journeys)
		l.away(civil.Date{Year: year, Month: time.October, Day: 3}.AddDays(l.rng.IntN(8)), 7+l.rng.IntN(3), practice.AwayTogether, l.texts.Journeys)
		l.away(civil.Date{Year: year, Month: time.November, Day: 2}.AddDays(l.rng.IntN(6)), 3, practice.AwayApart, l.texts.Alone)
		l.away(civil.Date{Year: year, Month: time.March, Day: 1}.AddDays(l.rng.IntN(20)), 4, practice.AwayApart, l.texts.Alone)
		if l.rng.IntN(2) == 0 {
			l.away(civil.Date{Year: year, Month: time.December, Day: 22}, 5, practice.AwayVisitors, l.texts.Visitors)
		}
		if l.rng.IntN(3) == 0 {
			l.away(civil.Date{Year: year, Month: time.January, Day: 12}.AddDays(l.rng.IntN(25)), 9, practice.AwayIllness, l.texts.Hard)
		}
	}
	l.stays = slices.DeleteFunc(l.stays, func(s stay) bool { return s.from.Before(first) || l.today.Before(s.to) })
}

func (l *life) away(from civil.Date, nights int, kind practice.AwayKind, names []string) {
	to := from.AddDays(nights)
	who, name := l.rng.IntN(2), names[l.rng.IntN(len(names))]
	if from.Before(l.today.AddDays(-l.Years*365)) || l.today.Before(to) {
		return
	}
	for _, s := range l.stays {
		if !s.to.Before(from) && !to.Before(s.from) {
			return
		}
	}
	l.stays = append(l.stays, stay{from: from, to: to, kind: string(kind), who: who})
	a := practice.Away{From: from, To: to, Kind: kind, Name: name, Over: kind == practice.AwayIllness}
	if kind == practice.AwayApart {
		a.Who = l.people[who].ID
	}
	l.add(practice.KindAway, who, practice.Us, from.AddDays(-2).At(19, 30, l.zone), a)
}

// writes lets one person check in on a day, or not. Now and then somebody writes nothing for some weeks.
func (l *life) writes(who, n int, day civil.Date) {
	if l.rng.Float64() < 1.0/160 {
		l.silent[who] = day.AddDays(8 + l.rng.IntN(16))
	}
	near := l.moods[who].near(l.rng, n, lift(l.stays, day))
	if day.Before(l.silent[who]) {
		return
	}
	for times := l.PerDay; times > 0; times-- {
		if l.rng.Float64() < times {
			l.checkIn(who, n, day, near)
		}
	}
}

func (l *life) checkIn(who, n int, day civil.Date, near float64) {
	at, past := l.at(day)
	if !past {
		return
	}
	body := practice.CheckIn{Near: &near}
	if l.rng.Float64() < 0.6 {
		body.Words = l.words.pick(l.rng, near)
	}
	if l.rng.Float64() < 0.3 {
		body.Note = l.note(who, n, day, near)
	}
	to := practice.Us
	if l.rng.Float64() < 0.3 {
		to = practice.Me
	}
	body.Book = to == practice.Us && body.Note != "" && l.rng.Float64() < 0.7
	l.add(practice.KindCheckIn, who, to, at, body)
}

// note is a sentence that fits what was going on and how near it felt.
func (l *life) note(who, n int, day civil.Date, near float64) string {
	for _, s := range l.stays {
		during := !day.Before(s.from) && !s.to.Before(day)
		switch after := day.Sub(s.to); {
		case during && s.kind == string(practice.AwayTogether):
			return l.pick(l.texts.Away, n)
		case during && s.kind == string(practice.AwayApart):
			return l.pick(l.texts.Apart, n)
		case s.kind == string(practice.AwayTogether) && after > 0 && after < 5:
			return l.pick(l.texts.Back, n)
		}
	}
	switch {
	case near > 0.6:
		return l.pick(l.texts.Near, n)
	case near < 0.4:
		return l.pick(l.texts.Far, n)
	}
	return l.pick(l.texts.Mid, n)
}

// rituals that a made-up couple does; which ones there are is not this package's business.
var rituals = []string{"coming-back", "distant-evening", "one-true-thing", "before-going-away", "thanks", "good-news"}

func (l *life) ritual(n int, day civil.Date) {
	who, id := l.rng.IntN(2), rituals[l.rng.IntN(len(rituals))]
	at, past := l.at(day)
	if !past {
		return
	}
	l.add(practice.KindRun, who, practice.Us, at, practice.Run{Ritual: id, Beginner: l.people[who].ID, End: "shared"})
	if l.rng.Float64() < 0.4 {
		if text := l.pick(l.texts.Keepsakes, n); text != "" {
			l.add(practice.KindKeepsake, who, practice.Us, at.Add(25*time.Minute), practice.Keepsake{Ritual: id, Text: text, Book: l.rng.IntN(2) == 0})
		}
	}
}
