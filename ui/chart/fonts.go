package chart

import (
	"fmt"
	"sync"
	"weak"

	"tideway/assets"
	"tideway/ui/pdf"
)

// Typefaces are the fonts of the house, parsed for charts and books.
type Typefaces struct{ Serif, SerifItalic, Sans, SansItalic *pdf.Font }

// shared are the fonts that somebody draws with at the moment.
var shared struct {
	sync.Mutex
	fonts weak.Pointer[Typefaces]
}

// Fonts gives the fonts of the house, the same to all who draw at one time, so that a file holds each only once. They take
// 7 MB and are parsed in a hundredth of a second, and most of the time nothing is drawn: nobody keeps them.
func Fonts() (*Typefaces, error) {
	shared.Lock()
	defer shared.Unlock()
	if t := shared.fonts.Value(); t != nil {
		return t, nil
	}
	t := &Typefaces{}
	for _, f := range []struct {
		name string
		data []byte
		to   **pdf.Font
	}{
		{"serif", assets.Serif, &t.Serif}, {"serif italic", assets.SerifItalic, &t.SerifItalic},
		{"sans", assets.Sans, &t.Sans}, {"sans italic", assets.SansItalic, &t.SansItalic},
	} {
		var err error
		if *f.to, err = pdf.ParseFont(f.data); err != nil {
			return nil, fmt.Errorf("load font %s: %w", f.name, err)
		}
	}
	shared.fonts = weak.Make(t)
	return t, nil
}

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
