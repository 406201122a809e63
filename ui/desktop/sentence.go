package desktop

import (
	"errors"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Sentence is one of the few things that a notification or the tray may say. It is a
// number and not a text, so that nothing anybody wrote, and nobody's name, can ever be
// shown where other people look.
type Sentence int

// The sentences. Which one a reminder uses stands in its row of the journal.
const (
	Reentry Sentence = iota + 1 // ordinary days after time away
	Neutral                     // everything else
)

// sentences are all that there are, by the name that a journal holds.
var sentences = map[Sentence]string{Reentry: "reentry", Neutral: "neutral"}

// ErrSentence: this is no sentence that may be shown.
var ErrSentence = errors.New("not a fixed sentence")

// ParseSentence reads the name that a journal holds: "reentry" or "neutral".
func ParseSentence(name string) (Sentence, error) {
	for s, known := range sentences {
		if known == name {
			return s, nil
		}
	}
	return 0, fmt.Errorf("%w: %q", ErrSentence, name)
}

// String is the name that a journal holds, or empty.
func (s Sentence) String() string { return sentences[s] }

// notice is what the screen shows: a title and one line.
type notice struct{ title, body string }

// words finds the catalogue's words for s. late adds that it was meant for earlier.
func (s Sentence) words(say Say, late bool) (notice, error) {
	if s.String() == "" {
		return notice{}, ErrSentence
	}
	n := notice{title: say("desktop.notify.title"), body: say("desktop.notify." + s.String())}
	if late {
		n.body += " " + say("desktop.notify.late")
	}
	for _, text := range []string{n.title, n.body} {
		if !safe(text) {
			return notice{}, fmt.Errorf("%w: %s holds unsafe characters", ErrSentence, s)
		}
	}
	return n, nil
}

// safe tells whether a text can be given to any notification service. Fyne puts it
// into a PowerShell script on Windows, where $ ` " and the typographic “ ” would let it
// out of its string; services on Linux read < and & as markup. So only letters, digits,
// spaces and the marks of an ordinary sentence pass, and no more than 200 characters.
func safe(text string) bool {
	if text == "" || !utf8.ValidString(text) || utf8.RuneCountInString(text) > 200 {
		return false
	}
	for _, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r):
		case r == ' ', r == '\u00a0', r == '\u202f': // the French put a narrow space before a question mark
		default:
			if !isMark(r) {
				return false
			}
		}
	}
	return true
}

func isMark(r rune) bool {
	switch r {
	case '.', ',', ':', ';', '?', '’', '-', '–', '…', '¿', '。', '、', '，', '？':
		return true
	}
	return false
}
