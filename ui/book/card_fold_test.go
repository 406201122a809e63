package book

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideway/practice/ritual"
	"tideway/ui/pdf"
	"tideway/ui/pdf/pdftest"
)

// TestFoldedPagesReadInOrder folds the sheets as hands do. Each sheet is two leaves. Turned over along the short edge, what is
// on the right of the back lies behind the left of the front. The first sheet is the outermost, and the fold is the spine: one
// reads the right leaves from the outside in, and then the left leaves from the inside out.
func TestFoldedPagesReadInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pages := 4 * rapid.IntRange(1, 40).Draw(t, "sheets")
		sides := impose(pages)
		if len(sides) != pages/2 {
			t.Fatalf("%d sides for %d pages", len(sides), pages)
		}
		var read []int
		for i := 0; i < len(sides); i += 2 {
			read = append(read, sides[i].right, sides[i+1].left)
		}
		for i := len(sides) - 2; i >= 0; i -= 2 {
			read = append(read, sides[i+1].right, sides[i].left)
		}
		for i, page := range read {
			if page != i+1 {
				t.Fatalf("%d pages read %v", pages, read)
			}
		}
	})
}

// several are n rituals of one situation.
func several(t testing.TB, n int) []*ritual.Ritual {
	t.Helper()
	var all []*ritual.Ritual
	for i := range n {
		r := ownRitual(t, "both", "Tell.", "Say it back.")
		r.ID, r.Title = string(rune('a'+i)), "Number "+string(rune('a'+i))
		all = append(all, r)
	}
	return all
}

func TestFoldedSets(t *testing.T) {
	s := english(t)
	for n := 1; n <= 6; n++ {
		for paper, want := range map[Paper]string{A4: "841.89 x 595.276", Letter: "792 x 612"} {
			var b bytes.Buffer
			if err := Folded(&b, FoldedOptions{Situation: "thanks", Rituals: several(t, n), Paper: paper, Say: s}); err != nil {
				t.Fatal(err)
			}
			pages := len(pageObject.FindAll(b.Bytes(), -1))
			if pages%2 != 0 || 2*pages < n+3 || 2*pages >= n+3+4 {
				t.Errorf("%d rituals on %d sides", n, pages)
			}
			if out, ok := pdftest.Read(t, b.Bytes(), "qpdf", "--check", "FILE"); ok && strings.Contains(out, "WARNING") {
				t.Error(out)
			}
			if out, ok := pdftest.Read(t, b.Bytes(), "pdfinfo", "FILE"); ok {
				if !strings.Contains(plain(out), want) {
					t.Errorf("paper %d: %s", paper, out)
				}
			}
			out, ok := pdftest.Read(t, b.Bytes(), "pdftotext", "FILE", "-")
			for _, want := range []string{"There is a thank-you.", "How to fold it", "In this set", "Number " + string(rune('a'+n-1))} {
				if ok && !strings.Contains(plain(out), want) {
					t.Errorf("%d rituals: no %q", n, want)
				}
			}
		}
	}
}

// TestEverySituationFolds: what comes with Tideway for a situation can be printed as a set.
func TestEverySituationFolds(t *testing.T) {
	s, all := english(t), houseRituals(t)
	for _, id := range ritual.Situations() {
		if !slices.ContainsFunc(all, func(r *ritual.Ritual) bool { return slices.Contains(r.Situations, id) }) {
			continue
		}
		if err := Folded(io.Discard, FoldedOptions{Situation: id, Rituals: all, Paper: A4, Say: s}); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// TestLongLists: the list of a set stays on its page, however many there are.
func TestLongLists(t *testing.T) {
	s := english(t)
	for _, n := range []int{1, 12, 24, 60, 300} {
		b := booklet{press: mustPress(t), paper: halfLetter, FoldedOptions: FoldedOptions{Say: s}}
		for range n {
			b.cards = append(b.cards, cardPlan{text: cardPage{title: "Two sides of the street", about: "for two · about ten minutes"}})
		}
		list := cardPlan{press: b.press, paper: b.paper}.setter(pdf.New(io.Discard, pdf.Options{}).AddPage(396, 612), 0)
		if b.list(list); list.y > b.paper.height-4 || list.size < b.paper.min {
			t.Errorf("%d end at %.0f, set in %.2f", n, list.y, list.size)
		}
	}
}

func TestSetsThatCannotBe(t *testing.T) {
	s := english(t)
	if err := Folded(io.Discard, FoldedOptions{Situation: "apart", Rituals: several(t, 2), Say: s}); !errors.Is(err, ErrNoRituals) {
		t.Error(err)
	}
	long := several(t, 1)
	for range ritual.MaxSteps {
		long[0].Steps = append(long[0].Steps, ritual.Step{Kind: ritual.Silence, Prompt: strings.Repeat("a long day ", 18)})
	}
	if err := Folded(io.Discard, FoldedOptions{Situation: "thanks", Rituals: long, Say: s}); !isTooLong(err, long[0]) {
		t.Error(err)
	}
	if err := Folded(full{}, FoldedOptions{Situation: "thanks", Rituals: several(t, 3), Say: s}); !errors.Is(err, errFull) {
		t.Error(err)
	}
}
