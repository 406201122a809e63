package ritual_test

import (
	"slices"
	"testing"

	"tideway/assets"
	"tideway/practice/ritual"
)

func house(t testing.TB) []*ritual.Ritual {
	t.Helper()
	rituals, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	return rituals
}

func TestHouseIsInTheVoice(t *testing.T) {
	for _, p := range ritual.LintAll(house(t)) {
		t.Error(p)
	}
}

// Ids stand in journals: they may be added to, and never change.
func TestIdsAreStable(t *testing.T) {
	want := []string{"before-going-away", "coming-back", "distant-evening", "good-news", "one-true-thing", "thanks"}
	var got []string
	for _, r := range house(t) {
		got = append(got, r.ID)
	}
	for _, id := range want {
		if !slices.Contains(got, id) {
			t.Errorf("no ritual %q", id)
		}
	}
}

func TestEverySituationHasARitual(t *testing.T) {
	for _, s := range append(ritual.Situations(), ritual.Moments()...) {
		if !slices.ContainsFunc(house(t), func(r *ritual.Ritual) bool { return slices.Contains(r.Situations, s) }) {
			t.Errorf("nothing for %s", s)
		}
		if len(ritual.Choose(house(t), nil, ritual.Ask{Situation: s, Minutes: 2, People: 2, Depth: ritual.Deep})) == 0 {
			t.Errorf("nothing is offered for %s", s)
		}
	}
}

// The six differ in form, in picture and in the source of their reason.
func TestRitualsDiffer(t *testing.T) {
	forms, pictures, sources := map[string]string{}, map[string]string{}, map[ritual.Source]string{}
	for _, r := range house(t) {
		form := ""
		for _, s := range r.Steps {
			form += string(s.Kind) + string(s.Floor) + " "
		}
		if other, ok := forms[form]; ok {
			t.Errorf("%s has the same form as %s", r.ID, other)
		}
		if other, ok := pictures[r.Picture]; ok {
			t.Errorf("%s has the picture of %s", r.ID, other)
		}
		if other, ok := sources[r.Source]; ok {
			t.Errorf("%s has the source of %s", r.ID, other)
		}
		forms[form], pictures[r.Picture], sources[r.Source] = r.ID, r.ID, r.ID
		if n := len(r.Steps); n < 6 || n > 9 {
			t.Errorf("%s has %d steps, not six to nine", r.ID, n)
		}
	}
}
