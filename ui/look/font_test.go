package look

import (
	"bytes"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/go-text/typesetting/font"
)

var styles = map[string]fyne.TextStyle{"sans": Sans, "sans alone": SansAlone, "sans italic": SansItalic, "serif": Serif, "serif italic": SerifItalic}

func TestOurFaceOnlyForLettersItHas(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		own  bool
	}{
		"nothing":         {"", true},
		"English":         {"How near do you feel today?", true},
		"quotation marks": {"“It’s fine” – really…", true},
		"accents":         {"Zoë, Đặng Thị Ánh, Łukasz, Željko, Ægir", true},
		"typed accent":    {"Zoe\u0308", true},
		"Greek":           {"Ελένη", true},
		"Cyrillic":        {"Дмитро Ґалаґан", true},
		"money":           {"12 € ± 3 ½", true},
		"emoji":           {"well 🙂", false},
		"heart":           {"❤\ufe0f", false},
		"family":          {"👩\u200d👧", false},
		"Arabic":          {"ليلى", false},
		"Hebrew":          {"נועה", false},
		"Chinese":         {"美玲", false},
		"Japanese":        {"さくら", false},
		"Hindi":           {"प्रिया", false},
		"tab":             {"one\ttwo", false},
		"broken":          {"\xff", false},
	} {
		for styleName, style := range styles {
			if got := Face(c.text, style) != nil; got != c.own {
				t.Errorf("%s in %s: own face %v, want %v", name, styleName, got, c.own)
			}
		}
	}
	if Face("x", fyne.TextStyle{Bold: true}) != nil {
		t.Error("a style that is not ours was given one of our faces")
	}
}

// A text is as wide as it was measured, and as wide as with all the fonts of its style.
func TestWidthIsAsDrawn(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(New(Options{}))
	for name, style := range styles {
		for _, text := range []string{"", "AV To fi", "“It’s fine” – really…", "Đặng Thị Ánh", "Zoe\u0308 Ελένη", "well 🙂", "a\tb"} {
			drawn := Words(text, style)
			drawn.TextSize = 22
			all := canvas.NewText(text, nil)
			all.TextSize, all.TextStyle = 22, style
			if w := Width(text, 22, style); w != drawn.MinSize().Width || w != all.MinSize().Width {
				t.Errorf("%s, %q: measured %v, drawn %v, with all fonts %v", name, text, w, drawn.MinSize().Width, all.MinSize().Width)
			}
		}
	}
}

// Fyne keeps measures by the name of a font; only without a name does KnowLine spare its fields the fonts of Sans.
func TestFacesHaveNoName(t *testing.T) {
	for name, style := range styles {
		for _, f := range []family{whole, ofLetters} {
			if got := f.of(style).Name(); got != "" {
				t.Errorf("the face of %s is called %q", name, got)
			}
		}
	}
}

// The list of packaging/fonts.sh and the table letters say the same.
func TestFacesHaveTheLetters(t *testing.T) {
	for name, style := range styles {
		face, err := font.ParseTTF(bytes.NewReader(ofLetters.of(style).Content()))
		if err != nil {
			t.Fatal(err)
		}
		all, err := font.ParseTTF(bytes.NewReader(whole.of(style).Content()))
		if err != nil {
			t.Fatal(err)
		}
		for r := rune(' '); r < 0x3000; r++ {
			_, has := face.NominalGlyph(r)
			if want := !beyond(r) && unicode.IsPrint(r) || r == '\u00a0'; want && !has || has && beyond(r) {
				t.Errorf("%s: %U is there %v, wanted %v", name, r, has, want)
			}
			if _, there := all.NominalGlyph(r); has && !there {
				t.Errorf("%s: %U is not in the whole face", name, r)
			}
		}
	}
}

func TestWriteChoosesAnew(t *testing.T) {
	words := Words("plain", Serif)
	if words.FontSource == nil {
		t.Fatal("plain words have no face of their own")
	}
	Write(words, "☺", Serif)
	if words.FontSource != nil || words.Text != "☺" || words.TextStyle != Serif {
		t.Errorf("after a sign that we do not have: %+v", words)
	}
}
