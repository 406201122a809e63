package practice

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tideway/practice/civil"
)

// source says which event of a calendar a time away came from, and what the calendar said when it was last taken over.
// Where the time away says something else now, a person changed it by hand. It stands in the sealed body as
// "ics1 <event> <which of the series> <from> <to> <name>"; event, series and name as the first half of their SHA-256. Where
// the calendar gave a zone, both follow, "-" for none.
type source struct {
	uid, recurrence  string
	from, to         civil.Date
	name             string
	fromZone, toZone string
}

func sourceOf(c Candidate) source {
	return source{uid: digest(c.UID), recurrence: digest(c.RecurrenceID), from: c.From, to: c.To, name: digest(CalendarName(c.Title)),
		fromZone: c.FromZone, toZone: c.ToZone}
}

func parseSource(text string) (s source, ok bool) {
	parts := strings.Split(text, " ")
	if len(parts) != 6 && len(parts) != 8 || parts[0] != "ics1" {
		return s, false
	}
	from, wrong := civil.ParseDate(parts[3])
	to, also := civil.ParseDate(parts[4])
	s = source{uid: parts[1], recurrence: parts[2], from: from, to: to, name: parts[5]}
	if len(parts) == 8 {
		s.fromZone, s.toZone = strings.TrimPrefix(parts[6], noZone), strings.TrimPrefix(parts[7], noZone)
	}
	return s, wrong == nil && also == nil
}

// noZone stands for none in the text of a source. No zone is called so.
const noZone = "-"

func (s source) String() string {
	parts := []string{"ics1", s.uid, s.recurrence, s.from.String(), s.to.String(), s.name}
	if s.fromZone != "" || s.toZone != "" {
		parts = append(parts, cmp.Or(s.fromZone, noZone), cmp.Or(s.toZone, noZone))
	}
	return strings.Join(parts, " ")
}

// key names the event, and which of its series.
func (s source) key() [2]string { return [2]string{s.uid, s.recurrence} }

// days says that the days of a time away, and the zones they were lived in, are those that the calendar gave.
func (s source) days(a Away) bool {
	return a.From == s.from && a.To == s.to && a.FromZone == s.fromZone && a.ToZone == s.toZone
}

// follow is a time away as the calendar has it by now, but for what a person changed by hand: days that were changed stay
// as they are, both of them with their zones, and so does the name. Kind, who was away and what was said about it are never the calendar's.
func (s source) follow(a Away, c Candidate) Away {
	if s.days(a) {
		a.From, a.To, a.FromZone, a.ToZone = c.From, c.To, c.FromZone, c.ToZone
		if !s.days(a) { // a series that moved as a whole has other names for each
			s.recurrence = digest(c.RecurrenceID)
		}
		s.from, s.to, s.fromZone, s.toZone = c.From, c.To, c.FromZone, c.ToZone
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
