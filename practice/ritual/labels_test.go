package ritual_test

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"tideway/assets"
	"tideway/practice/ritual"
)

// Everything that a run, a situation, a depth or a time is called has an English text, and a label names a person exactly
// when the action has one.
func TestLabels(t *testing.T) {
	raw, err := fs.ReadFile(assets.FS, "translations/en/rituals.json")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	if err := json.Unmarshal(raw, &texts); err != nil {
		t.Fatal(err)
	}
	has := func(key string) {
		if texts[key] == "" {
			t.Errorf("no text for %q", key)
		}
	}
	for _, s := range ritual.Situations() {
		has(ritual.SituationKey(s))
	}
	for _, d := range ritual.Depths() {
		has(d.Key())
	}
	for _, m := range ritual.Minutes() {
		has(ritual.MinutesKey(m))
	}
	people := []ritual.Person{{ID: "m", Name: "Maren"}, {ID: "e", Name: "Elio"}}
	for _, f := range ritual.Forms() {
		has(f.Key())
	}
	for _, r := range house(t).Rituals {
		of := people
		if !r.People.Fits(2) {
			of = people[:1]
		}
		run, err := ritual.New(r, of, ritual.Start{})
		if err != nil {
			t.Fatal(err)
		}
		for s := run.State(); s.Phase != ritual.Over; s = run.State() {
			for _, a := range []ritual.Action{s.Next, s.Again} {
				if a.Key == "" {
					continue
				}
				has(a.Key)
				if strings.Contains(texts[a.Key], "{{.name}}") && a.Person.Name == "" {
					t.Errorf("%s in %s names nobody", a.Key, r.ID)
				}
			}
			if s.Note != "" {
				has(s.Note)
			}
			by := s.Holder.ID
			if by == "" {
				by = "m"
			}
			if err := run.Next(by); err != nil {
				t.Fatal(err)
			}
		}
	}
}
