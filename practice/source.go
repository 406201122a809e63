package practice

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tideway/practice/civil"
)

// source says which event of a calendar a time away came from, and what the calendar said when it was last taken over.
// Where the time away says something else now, a person changed it by hand. It stands in the sealed body as
// "ics1 <event> <which of the series> <from> <to> <name>"; event, series and name as the first half of their SHA-256.
type source struct {
	uid, recurrence string
	from, to        civil.Date
	name            string
}

func sourceOf(c Candidate) source {
	return source{uid: digest(c.UID), recurrence: digest(c.RecurrenceID), from: c.From, to: c.To, name: digest(CalendarName(c.Title))}
}

func parseSource(text string) (s source, ok bool) {
	parts := strings.Split(text, " ")
	if len(parts) != 6 || parts[0] != "ics1" {
		return s, false
	}
	from, wrong := civil.ParseDate(parts[3])
	to, also := civil.ParseDate(parts[4])
	return source{parts[1], parts[2], from, to, parts[5]}, wrong == nil && also == nil
}

func (s source) String() string {
	return strings.Join([]string{"ics1", s.uid, s.recurrence, s.from.String(), s.to.String(), s.name}, " ")
}

// follow is a time away as the calendar has it by now, but for what a person changed by hand: days that were changed stay
// as they are, both of them, and so does the name. Kind, who was away and what was said about it are never the calendar's.
func (s source) follow(a Away, c Candidate) Away {
	if a.From == s.from && a.To == s.to {
		a.From, a.To = c.From, c.To
		s.from, s.to = c.From, c.To
	}
	if name := CalendarName(c.Title); digest(a.Name) == s.name {
		a.Name, s.name = name, digest(name)
	}
	a.Source = s.String()
	return a
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// CalendarName makes the title of an event the name of a time away: one line, without what steers a screen, cut where it
// is longer than a name may be.
func CalendarName(title string) string {
	title = strings.Map(func(r rune) rune {
		switch {
		case r == unicode.ReplacementChar || isBidiControl(r):
			return -1
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(title, ""))
	letters := []rune(strings.Join(strings.Fields(norm.NFC.String(title)), " "))
	if len(letters) > MaxName {
		letters = append(letters[:MaxName-1], '…')
	}
	return string(letters)
}
