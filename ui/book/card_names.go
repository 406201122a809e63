package book

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"tideway/practice/ritual"
	"tideway/ui/say"
)

// names are what stands on paper where the window says a name. Prompts speak to people by name ("Maren, tell Elio …"); on a
// card nobody is called, and the line above the prompt says whose step it is.
type names struct {
	say   say.Say
	words map[string]string // by placeholder: who stands there, as the translation keys have it
}

func namesOnPaper(s say.Say) names { return names{say: s} }

// in gives the names for a step. At a swap the listener is the one who comes next.
func (n names) in(s ritual.Step, alone bool) names {
	n.words = map[string]string{"speaker": "speaker", "listener": "listener"}
	switch {
	case alone:
		n.words = map[string]string{"speaker": "you", "listener": "other"}
	case s.Kind == ritual.Swap:
		n.words["listener"] = "other"
	}
	return n
}

var (
	// calledFirst is a name that a sentence begins with: "{speaker}, tell …".
	calledFirst = regexp.MustCompile(`(^|[.?!…][”’]? +|“)\{(speaker|listener)\}[,:] +(.)`)
	// calledLast is a name that is said in passing: "Go on, {speaker}."
	calledLast = regexp.MustCompile(`, \{(speaker|listener)\}([,.:;?!…”]|$)`)
	// named is a name as a part of the sentence, with what goes before it.
	named = regexp.MustCompile(`(^|[.?!…][”’]? +|^“|[.?!…] +“|\b(?:[Tt]he|[Aa]n?) (?:old |new |young )?)?\{(speaker|listener)\}([’']s)?`)
)

// fill takes out the names that call somebody, puts words in place of the others, and says who was called first.
func (n names) fill(text string) (called, filled string) {
	text = calledFirst.ReplaceAllStringFunc(text, func(found string) string {
		part := calledFirst.FindStringSubmatch(found)
		called = first(called, part[2])
		return part[1] + upper(part[3])
	})
	text = calledLast.ReplaceAllStringFunc(text, func(found string) string {
		part := calledLast.FindStringSubmatch(found)
		called = first(called, part[1])
		return part[2]
	})
	return called, n.put(text)
}

// put puts words in place of names that are parts of a sentence.
func (n names) put(text string) string {
	var out strings.Builder
	from := 0
	for _, at := range named.FindAllStringSubmatchIndex(text, -1) {
		before, own := text[at[0]:max(at[3], at[0])], at[6] >= 0
		who, end := text[at[4]:at[5]], at[1]
		key, opens := "card.name."+n.words[who], before != "" || at[0] == 0
		switch {
		case strings.TrimLeft(before, " .?!…”’“") != "": // "the old {listener}"
			key, opens, end = "card.bare."+who, false, at[5]+1
		case own:
			key = "card.own." + n.words[who]
		}
		word := n.say(key)
		if opens {
			word = upper(word)
		}
		out.WriteString(text[from:at[0]] + before + word)
		from = end
	}
	return out.String() + text[from:]
}

// upper writes the first letter of a sentence large.
func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
