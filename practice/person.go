package practice

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tideway/practice/civil"
)

// Person is one of the people of a journal. Who was first keeps the first mark (disc, solid line), whatever colour they
// choose, so that a picture can be read without colour.
type Person struct {
	ID     PersonID       `json:"-"`
	Name   string         `json:"name"`
	Colour string         `json:"colour,omitempty"` // id of a tested pair; empty: the one of their place
	Week   civil.Workweek `json:"workweek"`
	// Starts is the audience that their new entries begin with in the window; empty means just for me.
	Starts Audience `json:"starts,omitempty"`
	// Place is 0 for the first person and 1 for the second.
	Place int `json:"place"`
}

// MaxName is how many letters a name may have. It is long enough for every name that we know of, and short enough to be drawn.
const MaxName = 80

// CleanName normalises a name (NFC, single spaces) or refuses it: empty, longer than MaxName runes, not UTF-8, or with
// control characters, or nothing in it that can be seen. Any script, emoji and combining marks are welcome.
func CleanName(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", invalid("name", "letters", "")
	}
	s = strings.Join(strings.Fields(norm.NFC.String(s)), " ")
	if s == "" {
		return "", invalid("name", "empty", "")
	}
	if utf8.RuneCountInString(s) > MaxName {
		return "", invalid("name", "long", s)
	}
	for _, r := range s {
		if unicode.IsControl(r) || isBidiControl(r) {
			return "", invalid("name", "control", "")
		}
	}
	if !strings.ContainsFunc(s, drawn) {
		return "", invalid("name", "empty", "")
	}
	return s, nil
}

// drawn says that a letter leaves something to see (Unicode's Default_Ignorable_Code_Point is what does not).
func drawn(r rune) bool {
	return !unicode.In(r, unicode.Z, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// isBidiControl finds the invisible characters that could turn the text around a name about (Unicode UAX #9, 2.1–2.4).
// The joiners stay allowed: Persian names and emoji need them.
func isBidiControl(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\u200e' || r == '\u200f' || r == '\u061c'
}

// upright leaves out what turns the direction of the letters after it, for strings.Map.
func upright(r rune) rune {
	if isBidiControl(r) {
		return -1
	}
	return r
}
