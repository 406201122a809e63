package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text fit for a line or a title: control characters, broken bytes, soft hyphens and the
// invisible marks that force a direction are left out, and every kind of break becomes one space.
// Directions come from the letters themselves, so that no hidden mark can turn a sentence round.
func Clean(s string) string {
	return string(cleanRunes(strings.Join(paragraphs(s), " ")))
}

// paragraphs splits at every character that ends a paragraph or a line by force.
func paragraphs(s string) []string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.FieldsFunc(strings.Map(func(r rune) rune {
		switch r {
		case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
			return '\n'
		}
		return r
	}, s), func(r rune) bool { return r == '\n' })
}

func cleanRunes(s string) []rune {
	out := make([]rune, 0, len(s))
	for i, r := range s {
		switch {
		case r == '\t':
			r = ' '
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			continue // a broken byte
		case unwanted(r):
			continue
		}
		out = append(out, r)
	}
	return out
}

func unwanted(r rune) bool {
	switch {
	case unicode.IsControl(r), r == 0xAD, r == 0xFEFF,
		r >= 0x202A && r <= 0x202E, // embeddings and overrides
		r >= 0x2060 && r <= 0x206F, // word joiner, isolates, deprecated marks
		r == 0x200E, r == 0x200F,   // direction marks
		r >= 0xFFF9 && r <= 0xFFFB, // interlinear annotation
		r&0xFFFE == 0xFFFE, r >= 0xFDD0 && r <= 0xFDEF,
		r >= 0xE0000 && r <= 0xE0FFF && (r < 0xE0020 || r > 0xE007F) && (r < 0xE0100 || r > 0xE01EF):
		return true
	}
	return false
}

// invisible tells characters that may shape their neighbours but show nothing themselves.
func invisible(r rune) bool {
	return r == 0x200B || r == 0x200C || r == 0x200D || r == 0x034F || r == 0x061C ||
		r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0000 && r <= 0xE0FFF
}
