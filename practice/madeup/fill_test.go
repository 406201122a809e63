package madeup_test

import (
	"fmt"
	"testing"

	"tideway/practice"
	"tideway/practice/madeup"
	"tideway/practice/practicetest"
)

func fill(t *testing.T, o madeup.Options) *practicetest.Fixture {
	t.Helper()
	f := practicetest.New(t)
	if err := madeup.Fill(t.Context(), f.Journal, o); err != nil {
		t.Fatal(err)
	}
	return f
}

// story is everything that both may read, one line an entry.
func story(f *practicetest.Fixture) (lines []string) {
	for _, p := range f.People() {
		for _, k := range []practice.Kind{practice.KindPerson, practice.KindCheckIn, practice.KindAway, practice.KindKeepsake, practice.KindRun} {
			for _, e := range f.Sit(p.ID).Entries(k) {
				lines = append(lines, fmt.Sprintf("%s %s %s %s %s %s", e.ID, e.Author, e.Audience, e.Day, e.At, e.Body))
			}
		}
	}
	return lines
}

func TestTheSameSeedGivesTheSameLife(t *testing.T) {
	one, two, other := story(fill(t, madeup.Options{Years: 3, Seed: 1})), story(fill(t, madeup.Options{Years: 3, Seed: 1})), story(fill(t, madeup.Options{Years: 3, Seed: 2}))
	if len(one) != len(two) {
		t.Fatalf("%d entries, then %d", len(one), len(two))
	}
	for i := range one {
		if one[i] != two[i] {
			t.Fatalf("line %d: %s\n%s", i, one[i], two[i])
		}
	}
	if len(other) > 0 && len(one) > 0 && other[0] == one[0] {
		t.Error("another seed gave the same person")
	}
}

func TestALifeIsWhole(t *testing.T) {
	for seed := range uint64(12) {
		f := fill(t, madeup.Options{Years: 3, Seed: seed})
		if !f.Settings().MadeUp {
			t.Fatal("it is not marked as made up")
		}
		both := f.Sit("")
		if n := len(both.Entries(practice.KindCheckIn)); n < 900 {
			t.Errorf("seed %d: only %d shared check-ins", seed, n)
		}
		if n := len(both.Aways()); n < 8 {
			t.Errorf("seed %d: only %d times away", seed, n)
		}
		low, high, notes, book := 0, 0, 0, 0
		for _, e := range both.Entries(practice.KindCheckIn) {
			b := e.CheckIn()
			if b.Care || f.Words().IsCare(b.Words) {
				t.Fatalf("seed %d: fear in a made-up life: %v", seed, b.Words)
			}
			if e.At.After(f.Now()) || b.Near == nil {
				t.Fatalf("seed %d: %+v", seed, e)
			}
			low, high = low+btoi(*b.Near < 0.35), high+btoi(*b.Near > 0.65)
			notes, book = notes+btoi(b.Note != ""), book+btoi(b.Book)
		}
		if low < 40 || high < 40 || notes < 80 || book < 40 {
			t.Errorf("seed %d: far %d, near %d, notes %d, for the book %d", seed, low, high, notes, book)
		}
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestOnlyAnEmptyJournalIsFilled(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	if err := madeup.Fill(t.Context(), f.Journal, madeup.Options{Years: 1}); err == nil {
		t.Fatal("a real journal was mixed with a made-up one")
	}
}
