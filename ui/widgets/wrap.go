package widgets

import (
	"strings"
	"unicode"
)

// paragraphs are the lines that the writer made.
func paragraphs(s string) []string { return strings.Split(s, "\n") }

// breakable cuts a text after each space and hyphen; a piece keeps what it ends with.
func breakable(s string) []string {
	var out []string
	start := 0
	runes := []rune(s)
	for i, r := range runes {
		if unicode.IsSpace(r) && r != '\u00a0' || r == '-' && i > start {
			out = append(out, string(runes[start:i+1]))
			start = i + 1
		}
	}
	return append(out, string(runes[start:]))
}

// wrapText breaks a text into rows of at most the given width. A word that is wider than a row is cut where it
// reaches the edge, so nothing is lost and nothing runs out of the picture.
func wrapText(s string, width float32, measure func(string) float32) []string {
	var rows []string
	for _, paragraph := range paragraphs(s) {
		rows = append(rows, wrapParagraph(paragraph, width, measure)...)
	}
	return rows
}

func wrapParagraph(s string, width float32, measure func(string) float32) []string {
	var rows []string
	row, used := "", float32(0)
	end := func() {
		rows = append(rows, strings.TrimRightFunc(row, unicode.IsSpace))
		row, used = "", 0
	}
	for _, word := range breakable(s) {
		bare := measure(strings.TrimRightFunc(word, unicode.IsSpace))
		if row != "" && used+bare > width {
			end()
		}
		for row == "" && bare > width {
			head, tail := cut(word, width, measure)
			if tail == "" {
				break
			}
			row = head
			end()
			word, bare = tail, measure(strings.TrimRightFunc(tail, unicode.IsSpace))
		}
		row += word
		used += measure(word)
	}
	end()
	return rows
}

// cut takes as many letters as fit, at least one.
func cut(word string, width float32, measure func(string) float32) (head, tail string) {
	runes := []rune(word)
	n := 1
	for n < len(runes) && measure(string(runes[:n+1])) <= width {
		n++
	}
	return string(runes[:n]), string(runes[n:])
}

// elide shortens a text to one row and ends it with an ellipsis if it does not fit.
func elide(s string, width float32, measure func(string) float32) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if measure(s) <= width+0.5 {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])+"…") <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return strings.TrimRightFunc(string(runes[:low]), unicode.IsSpace) + "…"
}
