package widgets

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"tideway/practice/civil"
	"tideway/ui/say"
)

// DateWords are the words of a date field, and what is made of them.
type DateWords say.DateWords

func (w DateWords) format(d civil.Date) string {
	if w.Format != nil {
		return w.Format(d)
	}
	return fmt.Sprintf("%d %s %d", d.Day, w.Months[d.Month-1], d.Year)
}

// month finds the number of a month by its name or the first three letters of it, 0 if it is none.
func (w DateWords) month(word string) int {
	for i, name := range w.Months {
		m := strings.ToLower(name)
		if m == "" {
			continue
		}
		short := []rune(m)
		if word == m || len([]rune(word)) >= 3 && strings.HasPrefix(m, word) || len(short) > 3 && word == string(short[:3]) {
			return i + 1
		}
	}
	return 0
}

// parse reads a day as people write it: 2027-03-14, 14.3.2027, 14/3/27, 14 March, March 14. Without a year it is
// the day closest to near.
func (w DateWords) parse(text string, near civil.Date) (civil.Date, bool) {
	text = strings.TrimSpace(text)
	if d, err := civil.ParseDate(text); err == nil {
		return d, true
	}
	var numbers []int
	month, monthAt := 0, 0
	for _, piece := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if n, ok := number(piece); ok {
			numbers = append(numbers, n)
			continue
		}
		m := w.month(piece)
		if m != 0 && month != 0 || strings.ContainsAny(piece, "0123456789") {
			return civil.Date{}, false // two months, or a number that is none; a word like "of" is passed over
		}
		if m != 0 {
			month, monthAt = m, len(numbers)
		}
	}
	return w.assemble(numbers, month, monthAt, near)
}

// number reads digits, also with an English ordinal ending.
func number(s string) (int, bool) {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, end)
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && len(s) <= 4
}

// assemble puts day, month and year in their places; monthAt is how many numbers stood before a month's name.
func (w DateWords) assemble(numbers []int, month, monthAt int, near civil.Date) (civil.Date, bool) {
	if month == 0 {
		if len(numbers) < 2 || len(numbers) > 3 {
			return civil.Date{}, false
		}
		at := 1
		if numbers[0] > 31 {
			numbers = []int{numbers[len(numbers)-1], numbers[1], numbers[0]} // the year stood first
		} else if w.MonthFirst {
			at = 0
		}
		month = numbers[at]
		numbers = append(append([]int{}, numbers[:at]...), numbers[at+1:]...)
	} else if monthAt > 1 {
		return civil.Date{}, false
	}
	switch len(numbers) {
	case 1:
		return closest(numbers[0], month, near)
	case 2:
		day, year := numbers[0], numbers[1]
		if year < 100 {
			year += 2000
		}
		d := civil.Date{Year: year, Month: time.Month(month), Day: day}
		return d, d.Valid() || realDay(d)
	}
	return civil.Date{}, false
}

// realDay says whether a day exists, in whatever year: a year too far away is told apart from nonsense.
func realDay(d civil.Date) bool {
	t := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	return d.Year > 0 && t.Month() == d.Month && t.Day() == d.Day
}

// closest finds the year in which a day and month lie nearest to another day.
func closest(day, month int, near civil.Date) (civil.Date, bool) {
	best, found := civil.Date{}, false
	for _, year := range []int{near.Year, near.Year - 1, near.Year + 1} {
		d := civil.Date{Year: year, Month: time.Month(month), Day: day}
		if d.Valid() && (!found || absDays(d.Sub(near)) < absDays(best.Sub(near))) {
			best, found = d, true
		}
	}
	return best, found
}

func absDays(n int) int { return max(n, -n) }
