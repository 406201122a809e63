package present

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"tideway/practice"
)

// KeepRow is one entry that may stand in the book.
type KeepRow struct {
	ID     string
	Text   string // how it begins
	Detail string // who and when, or that it was kept from a ritual
	Side   int    // the place of its author
	Ticked bool
	Own    bool   // it can be ticked here
	Label  string // spoken for its tick
}

// rowsFirst is how many rows are shown at first, and how many each “more” adds.
const rowsFirst = 30

// Rows are what may stand in the book, oldest first, and whether there are more than are shown. In a sitting of one's
// own these are one's own entries, with what the other ticked among the shared ones; together both tick, each their own.
func (k *Keep) Rows() (rows []KeepRow, more bool) {
	entries := k.entries()
	if most := rowsFirst * (1 + k.More); len(entries) > most {
		entries, more = entries[:most], true
	}
	for _, e := range entries {
		rows = append(rows, k.row(e))
	}
	return rows, more
}

// ShowMore shows further rows.
func (k *Keep) ShowMore() {
	k.More++
	k.app.Changed()
}

func (k *Keep) entries() []practice.Entry {
	if k.Problem() != "" {
		return nil
	}
	from, to := k.span()
	sitting := k.app.Sitting()
	entries := append(sitting.CheckIns(from, to), sitting.Days(practice.KindKeepsake, from, to)...)
	entries = slices.DeleteFunc(entries, func(e practice.Entry) bool { return wordless(e) || !k.may(e) && !inBook(e) })
	slices.SortStableFunc(entries, func(a, b practice.Entry) int { return a.At.Compare(b.At) })
	return entries
}

// may says whether an entry can be ticked here: by its author, in their own sitting or when both are here.
func (k *Keep) may(e practice.Entry) bool { return k.app.Who() == "" || e.Author == k.app.Who() }

func inBook(e practice.Entry) bool {
	if e.Kind == practice.KindKeepsake {
		return e.Keepsake().Book
	}
	return e.CheckIn().Book
}

// wordless says that an entry has no words: it is in the picture of the season, and there is nothing to print.
func wordless(e practice.Entry) bool {
	if e.Kind == practice.KindKeepsake {
		return strings.TrimSpace(e.Keepsake().Text) == ""
	}
	return bare(e.CheckIn())
}

func (k *Keep) row(e practice.Entry) KeepRow {
	author, _ := k.app.Journal.Person(e.Author)
	row := KeepRow{ID: string(e.ID), Side: author.Place, Ticked: inBook(e), Own: k.may(e) && !k.app.Journal.ReadOnly()}
	when := k.Say("time.day-and-month", "day", e.Day.Day, "month", k.app.Say.Month(e.Day.Month))
	switch {
	case e.Kind == practice.KindKeepsake:
		row.Text, row.Detail = e.Keepsake().Text, k.Say("keep.row.keepsake", "when", when)
	case k.app.Couple() && e.Audience == practice.Me:
		row.Detail = k.Say("keep.row.private", "when", when)
	default:
		row.Detail = when
	}
	if e.Kind == practice.KindCheckIn {
		body := e.CheckIn()
		row.Text = body.Note
		if row.Text == "" {
			var words []string
			for _, id := range body.Words {
				words = append(words, k.Say("feeling."+id))
			}
			row.Text = strings.Join(words, ", ")
		}
		if row.Text == "" {
			row.Text = strings.Join(k.app.BodyLines(body), " · ")
		}
	}
	row.Text = firstWords(row.Text)
	row.Label = k.Say("keep.tick", "name", author.Name, "text", row.Text)
	return row
}

// firstWords is how a text begins, on one line.
func firstWords(s string) string {
	const most = 120
	line := strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(line) > most {
		line = string([]rune(line)[:most]) + "…"
	}
	return line
}

// KeepColumn is a column of ticks: one for each person whose entries can be ticked or are in the book.
type KeepColumn struct {
	Name string
	Side int
}

// Columns are the columns of ticks.
func (k *Keep) Columns() []KeepColumn {
	var list []KeepColumn
	for _, p := range k.app.Journal.People() {
		list = append(list, KeepColumn{Name: shortName(p.Name), Side: p.Place})
	}
	return list
}

// Tick says whether an entry may stand in the book. It is its author's hand, in their own sitting or when both are here.
func (k *Keep) Tick(id string, on bool) {
	e, err := k.app.Sitting().Entry(practice.EntryID(id))
	if err != nil || !k.may(e) {
		k.app.Fail(practice.ErrNotAuthor)
		return
	}
	k.app.Do(func(ctx context.Context) error { return k.app.Journal.TickForBook(ctx, e.Author, e.ID, on) }, func(err error) {
		k.app.Fail(err)
		k.app.Changed()
	})
}
