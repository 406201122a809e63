package house

import (
	"slices"
	"strings"
	"testing"
)

func TestKeys(t *testing.T) {
	tree := open(t)
	catalogue, wrong := Catalogue(tree)
	for _, w := range wrong {
		t.Error(w)
	}
	var mentions []Mention
	for _, s := range tree.Go {
		if !s.Test && !strings.HasPrefix(s.Path, "checks/") {
			mentions = append(mentions, Mentions(s)...)
		}
	}
	for _, m := range mentions {
		for _, w := range WrongMention(catalogue, m) {
			t.Errorf("%s: %s", m.At, w)
		}
	}
	for _, key := range Unused(catalogue, mentions) {
		t.Errorf("%s: nobody says %q", catalogue[key][0].File, key)
	}
}

func TestSentencesAreWhole(t *testing.T) {
	catalogue, _ := Catalogue(open(t))
	for key, sentences := range catalogue {
		if !keyForm.MatchString(key) {
			t.Errorf("%s: the key %q is not of the form area.name", sentences[0].File, key)
		}
		for _, s := range sentences {
			if strings.TrimSpace(s.Text) == "" {
				t.Errorf("%s: %s is empty", s.File, key)
			}
			if _, err := Fields(s.Text); err != nil {
				t.Errorf("%s: %s: %v", s.File, key, err)
			}
		}
	}
}

func TestMentions(t *testing.T) {
	source := parsed(t, "ui/now/a.go", `package now

import "example.org/now.then"

var table = []string{"now.later", "Now, then.", "1.5"}

func f() {
	say("now.hello", "name", x)
	a.Say("now.plain")
	say("now.open", args...)
	say("feeling." + id)
	say(fmt.Sprintf("time.weekday.%d", d))
	say("oops")
}
`)
	want := []Mention{
		{Key: "now.later"},
		{Key: "now.hello", Call: true, Names: []string{"name"}},
		{Key: "now.plain", Call: true, Names: []string{}},
		{Key: "now.open", Call: true},
		{Key: "feeling.", Prefix: true},
		{Key: "time.weekday.", Prefix: true},
		{Key: "oops", Call: true},
	}
	got := Mentions(source)
	for i := range got {
		got[i].At = ""
	}
	if !slices.EqualFunc(got, want, func(a, b Mention) bool {
		return a.Key == b.Key && a.Prefix == b.Prefix && a.Call == b.Call && slices.Equal(a.Names, b.Names)
	}) {
		t.Errorf("found %+v\nwant  %+v", got, want)
	}
}

func TestWrongMention(t *testing.T) {
	catalogue := map[string][]Sentence{"now.hello": {{Text: "Hello, {{.name}}."}}}
	tests := []struct {
		mention Mention
		wrong   int
	}{
		{Mention{Key: "now.hello", Call: true, Names: []string{"name"}}, 0},
		{Mention{Key: "now.hello", Call: true, Names: []string{"nmae"}}, 1},
		{Mention{Key: "now.gone"}, 1},
		{Mention{Key: "now.", Prefix: true}, 0},
		{Mention{Key: "file.txt"}, 0},
		{Mention{Key: "oops", Call: true}, 1},
		{Mention{Key: "reentry.eve"}, 0},
	}
	for _, tt := range tests {
		if got := WrongMention(catalogue, tt.mention); len(got) != tt.wrong {
			t.Errorf("%+v: found %q, want %d", tt.mention, got, tt.wrong)
		}
	}
}

func TestUnused(t *testing.T) {
	catalogue := map[string][]Sentence{"a.x": {{}}, "a.y": {{}}, "b.1": {{}}, "b.2": {{}}}
	got := Unused(catalogue, []Mention{{Key: "a.x"}, {Key: "b.", Prefix: true}})
	if !slices.Equal(got, []string{"a.y"}) {
		t.Errorf("unused: %q", got)
	}
}

func TestUnfilled(t *testing.T) {
	sentences := []Sentence{{Text: "{{.a}} and {{.b}}"}, {Text: "{{.count}} and {{.a}}"}}
	if got := unfilled(sentences, Mention{Names: []string{"a"}}); !slices.Equal(got, []string{"b", "count"}) {
		t.Errorf("unfilled: %q", got)
	}
	if got := unfilled(sentences, Mention{}); got != nil {
		t.Errorf("fields of a call that cannot be read: %q", got)
	}
}

func TestCatalogueRefuses(t *testing.T) {
	tests := map[string]string{
		"a key twice":       `{"a.b": "x", "a.b": "y"}`,
		"a list":            `["a.b"]`,
		"a number":          `{"a.b": 3}`,
		"half a plural":     `{"a.b": {"one": "x"}}`,
		"cut off":           `{"a.b": "x"`,
		"a form too many":   `{"a.b": {"one": "x", "other": "y", "few": "z"}}`,
		"something nothing": ``,
	}
	for name, text := range tests {
		if err := addSentences(map[string][]Sentence{}, "a.json", []byte(text)); err == nil && name != "cut off" {
			t.Errorf("%s was accepted", name)
		}
	}
}
