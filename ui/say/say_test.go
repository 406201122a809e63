package say

import (
	"testing"
	"testing/fstest"
)

func catalogue(t *testing.T, files map[string]string, wanted ...string) Say {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys["translations/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	s, err := Load(fsys, wanted...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var english = map[string]string{
	"en/a.json": `{"a.hello": "Hello, {{.name}}.", "a.nights": {"one": "one night", "other": "{{.count}} nights"}}`,
	"en/b.json": `{"b.plain": "Plain."}`,
	"de/a.json": `{"a.hello": "Hallo, {{.name}}."}`,
}

func TestSay(t *testing.T) {
	s := catalogue(t, english)
	german := catalogue(t, english, "de-AT")
	for _, c := range []struct{ got, want string }{
		{s("a.hello", "name", "Maren & <Elio>"), "Hello, Maren & <Elio>."},
		{s("a.nights", "count", 1), "one night"},
		{s("a.nights", "count", 9), "9 nights"},
		{s("b.plain"), "Plain."},
		{s("no.such.key"), "no.such.key"},
		{s("a.hello", "name", "{{.name}}"), "Hello, {{.name}}."},
		{german("a.hello", "name", "Elio"), "Hallo, Elio."},
		{german("b.plain"), "Plain."},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, text := range map[string]string{"en/x.json": "{", "not a language!/x.json": "{}", "en/y.json": `{"k": 3}`} {
		if _, err := Load(fstest.MapFS{"translations/" + name: &fstest.MapFile{Data: []byte(text)}}); err == nil {
			t.Errorf("%s with %q was taken", name, text)
		}
	}
}
