package pdf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// ErrFont says that a font file cannot be used: broken, or without TrueType outlines.
var ErrFont = errors.New("the font cannot be used")

// Font is a parsed TrueType font. It never changes and may be shared by documents and goroutines.
type Font struct {
	font    *font.Font
	tables  map[string][]byte
	name    string // PostScript name
	unit    float64
	ascent  float64
	descent float64
	glyphs  int
}

// ParseFont reads a TrueType font. data must not change afterwards.
func ParseFont(data []byte) (*Font, error) {
	tables, err := readTables(data)
	if err != nil {
		return nil, err
	}
	ld, err := ot.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read font: %w: %v", ErrFont, err)
	}
	parsed, err := font.NewFont(ld)
	if err != nil {
		return nil, fmt.Errorf("read font: %w: %v", ErrFont, err)
	}
	unit := float64(parsed.Upem())
	hhea := tables["hhea"]
	return &Font{
		font: parsed, tables: tables, name: postScriptName(data), unit: unit,
		ascent:  float64(int16(binary.BigEndian.Uint16(hhea[4:]))) / unit,
		descent: -float64(int16(binary.BigEndian.Uint16(hhea[6:]))) / unit,
		glyphs:  int(binary.BigEndian.Uint16(tables["maxp"][4:])),
	}, nil
}

// Name is the PostScript name, as "NotoSerif-Italic".
func (f *Font) Name() string { return f.name }

// Ascent and Descent are the distances above and below the baseline, as parts of the type size, both positive.
func (f *Font) Ascent() float64 { return f.ascent }

// Descent is the distance below the baseline as a part of the type size.
func (f *Font) Descent() float64 { return f.descent }

// Has tells whether the font can show r.
func (f *Font) Has(r rune) bool {
	g, ok := f.font.NominalGlyph(r)
	return ok && g != 0
}

// advance is the width of a glyph in thousandths of the type size, as PDF counts.
func (f *Font) advance(glyph uint16) float64 {
	return float64(font.NewFace(f.font).HorizontalAdvance(font.GID(glyph))) * 1000 / f.unit
}

// minimum lengths of the tables that an embedded TrueType font needs.
var needed = []struct {
	tag    string
	length int
}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"loca", 4}, {"glyf", 0}}

// readTables finds the tables of a font file and checks what subsetting relies on.
func readTables(data []byte) (map[string][]byte, error) {
	if len(data) < 12 {
		return nil, fmt.Errorf("read font: %w: too short", ErrFont)
	}
	tables := map[string][]byte{}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, fmt.Errorf("read font: %w: cut table directory", ErrFont)
	}
	for i := range n {
		e := data[12+16*i:]
		off, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if off+size > uint64(len(data)) {
			return nil, fmt.Errorf("read font: %w: table %q lies outside the file", ErrFont, e[:4])
		}
		tables[string(e[:4])] = data[off : off+size]
	}
	for _, t := range needed {
		if b, ok := tables[t.tag]; !ok || len(b) < t.length {
			return nil, fmt.Errorf("read font: %w: no usable %q table", ErrFont, t.tag)
		}
	}
	return tables, nil
}

// postScriptName falls back to a plain name: PDF needs one, nobody reads it.
func postScriptName(data []byte) string {
	var buf sfnt.Buffer
	if f, err := sfnt.Parse(data); err == nil {
		if n, err := f.Name(&buf, sfnt.NameIDPostScript); err == nil {
			return safeName(n)
		}
	}
	return "Font"
}

func safeName(s string) string {
	out := make([]byte, 0, len(s))
	for _, c := range []byte(s) {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return "Font"
	}
	return string(out)
}
