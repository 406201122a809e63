package present

import (
	"strconv"
	"time"
	"unicode"

	"tideway/practice/civil"
)

// when says a time within a day from now, on the clock where the computer is: "at twenty to ten", "tomorrow evening, at
// eight".
func (a *App) when(t time.Time) string {
	t = t.In(a.Journal.Zone())
	clock := a.clock(t)
	if civil.DayOf(t, a.Journal.Zone(), a.Journal.Settings().StartHour) == a.Today() {
		return a.Say("run.at", "clock", clock)
	}
	return a.Say("run.at.tomorrow", "part", a.Say.Part(t), "clock", clock)
}

// clock says a time of the day in words, to five minutes.
func (a *App) clock(t time.Time) string {
	t = fives(t)
	hour := func(h int) string { return a.Say("time.number." + strconv.Itoa((h+11)%12+1)) }
	return a.Say("run.clock."+strconv.Itoa(t.Minute()), "hour", hour(t.Hour()), "next", hour(t.Hour()+1))
}

// minutes says a length of time: "ten minutes", "half an hour".
func (a *App) minutes(n int) string {
	switch n {
	case 15, 30, 45, 60, 75, 90:
		return a.Say("rituals.minutes." + strconv.Itoa(n))
	}
	number := strconv.Itoa(n)
	if n >= 1 && n <= 12 {
		number = a.Say("time.number." + number)
	}
	return a.Say("rituals.minutes", "count", n, "number", number)
}

// shortName keeps a long name from filling a button: its first word where that is short enough, else its beginning.
func shortName(name string) string {
	const most = 16
	letters := []rune(name)
	if len(letters) <= most {
		return name
	}
	for i, l := range letters {
		if l == ' ' && i > 1 && i <= most {
			return string(letters[:i])
		}
	}
	cut := most - 1
	for cut > 1 && (unicode.Is(unicode.Mn, letters[cut]) || letters[cut] == joiner || letters[cut-1] == joiner) {
		cut-- // not inside what is drawn as one sign
	}
	return string(letters[:cut]) + "…"
}

// joiner is the sign that makes one picture of two (Unicode 2.0, ZERO WIDTH JOINER).
const joiner = '\u200d'
