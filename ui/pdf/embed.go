package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
)

// embed writes a font with the glyphs that were used and returns the object to refer to.
func (d *Document) embed(u *usedFont) int {
	glyphs := slices.Sorted(maps.Keys(u.text))
	data := u.subset(glyphs)
	name := subsetTag(u.Font, glyphs) + "+" + u.Font.name

	file, descriptor, cid, unicode, root := d.reserve(), d.reserve(), d.reserve(), d.reserve(), d.reserve()
	d.stream(file, fmt.Sprintf("/Length1 %d", len(data)), data)
	d.object(descriptor, "%s", u.descriptor(name, file))
	d.object(cid, "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"+
		"/FontDescriptor %d 0 R/DW 0/W[%s]/CIDToGIDMap/Identity>>", name, descriptor, u.widthArray(glyphs))
	d.stream(unicode, "", u.toUnicode(glyphs))
	d.object(root, "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", name, cid, unicode)
	return root
}

// subsetTag is six capital letters that differ for different sets of glyphs (PDF 32000-1, 9.6.4).
func subsetTag(f *Font, glyphs []uint16) string {
	h := sha256.New()
	h.Write([]byte(f.name))
	binary.Write(h, binary.BigEndian, glyphs)
	tag := h.Sum(nil)[:6]
	for i := range tag {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag)
}

func (u *usedFont) descriptor(name string, file int) string {
	k := 1000 / u.unit
	word := func(table string, at int) float64 {
		b := u.tables[table]
		if len(b) < at+2 {
			return 0
		}
		return float64(int16(binary.BigEndian.Uint16(b[at:])))
	}
	flags, angle := 4, 0.0 // 4: glyphs are not those of the standard Latin set
	if b := u.tables["post"]; len(b) >= 8 {
		angle = float64(int32(binary.BigEndian.Uint32(b[4:]))) / 65536
	}
	if angle != 0 {
		flags |= 64
	}
	height := word("OS/2", 88) * k
	if height <= 0 {
		height = 700
	}
	round := func(v float64) int { return int(math.Round(v)) }
	return fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %s/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>",
		name, flags, round(word("head", 36)*k), round(word("head", 38)*k), round(word("head", 40)*k), round(word("head", 42)*k),
		number(angle), round(u.ascent*1000), round(-u.descent*1000), round(height), file)
}

func (u *usedFont) widthArray(glyphs []uint16) []byte {
	var b []byte
	for i, g := range glyphs {
		if i > 0 && g == glyphs[i-1]+1 {
			b = append(b[:len(b)-1], ' ')
		} else {
			b = fmt.Appendf(b, "%d[", g)
		}
		b = append(appendNumber(b, u.width(g)), ']')
	}
	return b
}

// toUnicode tells which text a glyph stands for, so that words can be searched and copied.
func (u *usedFont) toUnicode(glyphs []uint16) []byte {
	var entries [][]byte
	for _, g := range glyphs {
		if t := u.text[g]; t != "" {
			entries = append(entries, append(appendUTF16(fmt.Appendf(nil, "<%04X><", g), t), ">\n"...))
		}
	}
	b := []byte("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	for chunk := range slices.Chunk(entries, 100) { // a reader need not take more at once
		b = fmt.Appendf(b, "%d beginbfchar\n%sendbfchar\n", len(chunk), bytes.Join(chunk, nil))
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"...)
}
