package widgets

import (
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"

	"tideway/ui/look"
)

// What look.Face promises to write alone is in the font. Delete, which nobody can type, is in none.
func TestEveryLetterIsInItsFace(t *testing.T) {
	var buffer sfnt.Buffer
	for name, style := range map[string]fyne.TextStyle{
		"sans": look.Sans, "sans italic": look.SansItalic, "serif": look.Serif, "serif italic": look.SerifItalic,
	} {
		face, err := sfnt.Parse(look.Face("", style).Content())
		if err != nil {
			t.Fatal(err)
		}
		letters := 0
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if r == 0x7f || look.Face(string(r), style) == nil {
				continue
			}
			letters++
			if glyph, err := face.GlyphIndex(&buffer, r); err != nil || glyph == 0 {
				t.Errorf("%s has no %U: %v", name, r, err)
			}
		}
		if letters < 900 {
			t.Errorf("%s writes only %d letters alone", name, letters)
		}
	}
}
