package chart

import (
	"fmt"
	"sync"

	"tideway/assets"
	"tideway/ui/pdf"
)

// Typefaces are the fonts of the house, parsed once and shared by charts and books, so that a file holds each only once.
type Typefaces struct{ Serif, SerifItalic, Sans, SansItalic *pdf.Font }

var loadFonts = sync.OnceValues(func() (*Typefaces, error) {
	t := &Typefaces{}
	for _, f := range []struct {
		name string
		to   **pdf.Font
	}{
		{"NotoSerif-Regular", &t.Serif}, {"NotoSerif-Italic", &t.SerifItalic},
		{"NotoSans-Regular", &t.Sans}, {"NotoSans-Italic", &t.SansItalic},
	} {
		data, err := assets.FS.ReadFile("fonts/" + f.name + ".ttf")
		if err != nil {
			return nil, fmt.Errorf("load fonts: %w", err)
		}
		if *f.to, err = pdf.ParseFont(data); err != nil {
			return nil, fmt.Errorf("load font %s: %w", f.name, err)
		}
	}
	return t, nil
})

// Fonts gives the fonts of the house.
func Fonts() (*Typefaces, error) { return loadFonts() }

// face is the voice of a text.
type face uint8

const (
	serif face = iota
	italic
	sans
)

// stack is the font of a face and those that help out where it has no letter.
func (t *Typefaces) stack(f face) []*pdf.Font {
	switch f {
	case italic:
		return []*pdf.Font{t.SerifItalic, t.Serif, t.Sans}
	case sans:
		return []*pdf.Font{t.Sans, t.Serif}
	}
	return []*pdf.Font{t.Serif, t.Sans}
}
