package feeling_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"tideway/assets"
	"tideway/practice/feeling"
)

func load(t *testing.T) *feeling.Words {
	t.Helper()
	words, err := feeling.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func english(t *testing.T) map[string]string {
	t.Helper()
	raw, err := fs.ReadFile(assets.FS, "translations/en/feelings.json")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	if err := json.Unmarshal(raw, &texts); err != nil {
		t.Fatal(err)
	}
	return texts
}

// Each of the four shores has as many words, in both layers, and they lean to no side.
func TestBalance(t *testing.T) {
	all := load(t).All()
	if len(all) != 128 {
		t.Errorf("%d words", len(all))
	}
	shores := map[[3]bool]int{}
	var x, y float64
	for _, w := range all {
		if w.X == 0 || w.Y == 0 || math.Abs(w.X) > 1 || math.Abs(w.Y) > 1 {
			t.Errorf("%s lies on no shore: %v, %v", w.ID, w.X, w.Y)
		}
		shores[[3]bool{w.X > 0, w.Y > 0, w.Layer == 1}]++
		x, y = x+w.X, y+w.Y
	}
	for shore, n := range shores {
		if want := map[bool]int{true: 6, false: 26}[shore[2]]; n != want {
			t.Errorf("shore %v has %d words, not %d", shore, n, want)
		}
	}
	if n := float64(len(all)); math.Abs(x/n) > 0.1 || math.Abs(y/n) > 0.1 {
		t.Errorf("the words lean to %.2f, %.2f", x/n, y/n)
	}
}

// On a field of 680 x 212 the words of the first layer, as text of 16 in boxes 32 high, touch neither each other nor the
// words at the four ends.
func TestFirstLayerDoesNotOverlap(t *testing.T) {
	type box struct {
		id         string
		l, t, r, b float64
	}
	around := func(id string, x, y, w, h float64) box { return box{id, x - w/2, y - h/2, x + w/2, y + h/2} }
	boxes := []box{around("more energy", 340, 16, 80, 18), around("less energy", 340, 198, 76, 18),
		around("harder", 36, 106, 42, 18), around("easier", 645, 106, 40, 18)}
	texts := english(t)
	for _, w := range load(t).First() {
		width := 8.6*float64(utf8.RuneCountInString(texts[w.Key()])) + 12
		boxes = append(boxes, around(w.ID, 340+340*w.X, 106-106*w.Y, width, 32))
	}
	for i, a := range boxes {
		if a.l < 0 || a.t < 0 || a.r > 680 || a.b > 212 {
			t.Errorf("%s hangs over the edge: %v", a.id, a)
		}
		for _, b := range boxes[:i] {
			if a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b {
				t.Errorf("%s and %s overlap", a.id, b.id)
			}
		}
	}
}

// Every word of the second layer can be reached, and every first word has four to six nearer ones, those at home
// there on its own shore.
func TestNear(t *testing.T) {
	words := load(t)
	reached := map[string]bool{}
	for _, w := range words.First() {
		near := words.Near(w.ID)
		if len(near) < 4 || len(near) > 6 {
			t.Errorf("%s has %d nearer words", w.ID, len(near))
		}
		for _, n := range near {
			reached[n.ID] = true
			if n.Layer != 2 || n.Near[0] == w.ID && (n.X*w.X < 0 || n.Y*w.Y < 0) {
				t.Errorf("%s is not near to %s", n.ID, w.ID)
			}
		}
	}
	for _, w := range words.All() {
		if w.Layer == 2 && !reached[w.ID] {
			t.Errorf("%s cannot be reached", w.ID)
		}
	}
	if near := words.Near("fond"); len(near) < 2 || slices.ContainsFunc(near, func(w feeling.Word) bool { return w.ID == "fond" }) {
		t.Errorf("near fond: %v", near)
	}
	if words.Near("nobody") != nil {
		t.Error("near to an unknown word")
	}
}

func TestCare(t *testing.T) {
	words := load(t)
	var care []string
	for _, w := range words.All() {
		if w.Care {
			care = append(care, w.ID)
		}
	}
	slices.Sort(care)
	if !slices.Equal(care, []string{"afraid", "controlled", "frightened", "not-safe"}) {
		t.Errorf("care words %v", care)
	}
	for _, tt := range []struct {
		ids  []string
		want bool
	}{{nil, false}, {[]string{"tired", "sad"}, false}, {[]string{"unknown"}, false}, {[]string{"tired", "afraid"}, true},
		{[]string{"not-safe"}, true}, {[]string{"controlled"}, true}, {[]string{"safe"}, false}} {
		if got := words.IsCare(tt.ids); got != tt.want {
			t.Errorf("%v: %v", tt.ids, got)
		}
	}
	for _, id := range []string{"not-safe", "controlled"} {
		if !slices.ContainsFunc(words.Near("afraid"), func(w feeling.Word) bool { return w.ID == id }) {
			t.Errorf("%s is not near afraid", id)
		}
	}
}

func TestTranslations(t *testing.T) {
	words, texts := load(t), english(t)
	seen := map[string]string{}
	for _, w := range words.All() {
		text := texts[w.Key()]
		if text == "" || text != strings.TrimSpace(text) || text != strings.ToLower(text) {
			t.Errorf("%s: text %q", w.Key(), text)
		}
		if other, twice := seen[text]; twice {
			t.Errorf("%q is the text of %s and %s", text, w.ID, other)
		}
		seen[text] = w.ID
	}
	if len(texts) != len(words.All()) {
		t.Errorf("%d texts for %d words", len(texts), len(words.All()))
	}
}

func TestParse(t *testing.T) {
	words, texts := load(t), english(t)
	say := func(key string) string { return texts[key] }
	other := func(key string) string { return map[string]string{"feeling.tired": "müde"}[key] }
	for _, tt := range []struct {
		list string
		say  func(string) string
		want string
	}{
		{"tired,tender", nil, "tired tender"},
		{" Not Safe , tired,, TIRED ", say, "not-safe tired"},
		{"not-safe", say, "not-safe"},
		{"not_safe", nil, "not-safe"},
		{"on  edge", nil, "on-edge"},
		{"Müde, afraid", other, "tired afraid"},
		{"", say, ""},
		{" , ", say, ""},
	} {
		got, err := words.Parse(tt.list, tt.say)
		if err != nil || strings.Join(got, " ") != tt.want {
			t.Errorf("%q: %v, %v", tt.list, got, err)
		}
	}
	if _, err := words.Parse("tired, gloomish", say); !errors.Is(err, feeling.ErrUnknownWord) || !strings.Contains(err.Error(), "gloomish") {
		t.Errorf("unknown word: %v", err)
	}
	if _, err := words.Parse(strings.Repeat("a", 10000), say); err == nil || len(err.Error()) > 200 {
		t.Errorf("a very long word: %v", err)
	}
	if !words.Known("tired") || words.Known("gloomish") {
		t.Error("known and unknown are mixed up")
	}
}

func TestLoadErrors(t *testing.T) {
	const one = "words = 1\n[[word]]\nid = \"tired\"\nx = -0.5\ny = -0.5\nlayer = 1\n"
	for _, tt := range []struct{ data, want string }{
		{"", "words/feelings.toml: needs words = 1"},
		{"words = 2\n", "words/feelings.toml:1: needs words = 1"},
		{"words = 1\n", "words/feelings.toml: holds no [[word]]"},
		{one + one[10:], "words/feelings.toml:8: the word \"tired\" is there twice"},
		{strings.Replace(one, "-0.5", "-3", 1), "words/feelings.toml:4: \"x\" is not a number from -1 to 1"},
		{strings.Replace(one, "x = -0.5\n", "", 1), "words/feelings.toml:2: \"x\" is missing"},
		{strings.Replace(one, "layer = 1", "layer = 2", 1), "words/feelings.toml:2: a word of layer 2 needs near"},
		{one + "near = [\"sad\"]\n", "words/feelings.toml:7: a word of layer 1 is near to nothing"},
		{strings.Replace(one, "tired", "Tired", 1), "words/feelings.toml:3: \"Tired\" is not made of small letters"},
		{one + "colour = 1\n", "words/feelings.toml:7: \"colour\" is not a key"},
		{one + "[[word]]\nid = \"worn\"\nx = 0.1\ny = 0.1\nlayer = 2\nnear = [\"sad\"]\n", "words/feelings.toml:12: \"sad\" is not a word of layer 1"},
		{one + "[[word]]\nid = \"worn\"\nx = 0.1\ny = 0.1\nlayer = 2\nnear = [\"tired\", \"tired\"]\n", "words/feelings.toml:12: \"tired\" is there twice"},
		{one + "care = 3\n", "words/feelings.toml:7: \"care\" is neither true nor false"},
		{"words = ", "words/feelings.toml:1: "},
	} {
		_, err := feeling.Load(fstest.MapFS{feeling.Path: {Data: []byte(tt.data)}})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("want %q, got %v", tt.want, err)
		}
	}
	if _, err := feeling.Load(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
}
