package ritual_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"tideway/assets"
	"tideway/practice/ritual"
)

func house(t testing.TB) *ritual.Library {
	t.Helper()
	l, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestHouseIsInTheVoice(t *testing.T) {
	for _, p := range ritual.LintAll(house(t), nil) {
		t.Error(p)
	}
}

// Ids stand in journals: they may be added to, and never change. Whoever adds a ritual or a card adds its id to the list.
func TestIdsAreStable(t *testing.T) {
	raw, err := os.ReadFile("testdata/ids.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Fields(string(raw))
	var got []string
	l := house(t)
	for _, r := range l.Rituals {
		got = append(got, r.ID)
	}
	for _, d := range l.Decks {
		for _, p := range d.Prompts {
			got = append(got, d.ID+"/"+p.ID)
		}
	}
	for _, id := range known {
		if !slices.Contains(got, id) {
			t.Errorf("%q is gone", id)
		}
	}
	for _, id := range got {
		if !slices.Contains(known, id) {
			t.Errorf("%q is not in testdata/ids.txt", id)
		}
	}
}

// The library is as large as it is meant to be, and every deck has two rituals that draw from it.
func TestLibrary(t *testing.T) {
	l := house(t)
	prompts, alone := 0, 0
	for _, d := range l.Decks {
		prompts += len(d.Prompts)
		drawn := 0
		for _, r := range l.Rituals {
			if slices.Contains(r.Decks(), d) {
				drawn++
			}
		}
		if drawn < 2 {
			t.Errorf("%d rituals draw from %s", drawn, d.ID)
		}
	}
	for _, r := range l.Rituals {
		if r.People == ritual.ForOne {
			alone++
		}
	}
	if len(l.Rituals) < 60 || prompts < 400 || alone < 8 {
		t.Errorf("%d rituals, %d for one person alone, %d cards", len(l.Rituals), alone, prompts)
	}
}

func count(l *ritual.Library, yes func(*ritual.Ritual) bool) int {
	n := 0
	for _, r := range l.Rituals {
		if yes(r) {
			n++
		}
	}
	return n
}

// Each situation has four rituals, and each length of time has each depth.
func TestEverythingIsCovered(t *testing.T) {
	l := house(t)
	for _, s := range ritual.Situations() {
		if n := count(l, func(r *ritual.Ritual) bool { return slices.Contains(r.Situations, s) }); n < 4 {
			t.Errorf("%d rituals for %s", n, s)
		}
	}
	shorter := 0
	for _, m := range ritual.Minutes() {
		for _, d := range ritual.Depths() {
			if count(l, func(r *ritual.Ritual) bool {
				return r.Minutes > shorter && r.Minutes <= m+m/4 && r.Depth == d
			}) == 0 {
				t.Errorf("nothing of about %d minutes is %s", m, d)
			}
		}
		shorter = m + m/4
	}
	for _, f := range ritual.Forms() {
		if count(l, func(r *ritual.Ritual) bool { return r.Form == f }) == 0 {
			t.Errorf("no ritual has the form %s", f)
		}
	}
	for _, p := range ritual.Pictures() {
		if count(l, func(r *ritual.Ritual) bool { return r.Picture == p }) == 0 {
			t.Errorf("no ritual has the picture %s", p)
		}
	}
}

// No two rituals give the same reason in the same words, or have the same title.
func TestRitualsDiffer(t *testing.T) {
	said := map[string]string{}
	for _, r := range house(t).Rituals {
		for _, text := range []string{r.Title, r.For, r.Why, r.Listens} {
			if other, ok := said[text]; ok && text != "" {
				t.Errorf("%s says %q as %s does", r.ID, text, other)
			}
			said[text] = r.ID
		}
	}
}

// Reading the whole library takes less than 20 ms.
func BenchmarkReadAll(b *testing.B) {
	for b.Loop() {
		if _, err := ritual.ReadAll(assets.FS, "rituals"); err != nil {
			b.Fatal(err)
		}
	}
}
