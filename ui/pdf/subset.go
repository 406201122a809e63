package pdf

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Flags of a composite glyph's parts (OpenType, table glyf).
const (
	argsAreWords   = 0x0001
	hasScale       = 0x0008
	moreParts      = 0x0020
	hasTwoScales   = 0x0040
	hasTwoByTwo    = 0x0080
	hasInstruction = 0x0100
)

// subset makes a font file with the outlines of the given glyphs only. Glyph numbers stay, so that
// Identity-H needs no map; unused ones have no outline. Hinting goes entirely (instructions and the
// tables they need), because print does not use it and half of it would be wrong.
func (f *Font) subset(used []uint16) []byte {
	glyf := glyphTable{data: f.tables["glyf"], loca: f.tables["loca"], long: f.tables["head"][51] == 1, count: f.glyphs}
	keep := map[uint16][]byte{}
	glyf.keep(0, keep)
	for _, g := range used {
		glyf.keep(g, keep)
	}
	last := slices.Max(slices.Collect(maps.Keys(keep)))
	count := int(last) + 1

	var outlines []byte
	loca := make([]byte, 4*(count+1))
	for g := range count {
		binary.BigEndian.PutUint32(loca[4*g:], uint32(len(outlines)))
		outlines = append(outlines, keep[uint16(g)]...)
		for len(outlines)%4 != 0 {
			outlines = append(outlines, 0)
		}
	}
	binary.BigEndian.PutUint32(loca[4*count:], uint32(len(outlines)))

	head := slices.Clone(f.tables["head"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1)
	maxp := slices.Clone(f.tables["maxp"])
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	if len(maxp) >= 32 {
		clear(maxp[16:28]) // twilight points, storage, functions, stack and instruction sizes
		binary.BigEndian.PutUint16(maxp[14:], 1)
	}
	hhea, hmtx := f.metrics(keep, count)
	return writeFont(map[string][]byte{
		"head": head, "hhea": hhea, "maxp": maxp, "hmtx": hmtx, "loca": loca, "glyf": outlines,
	})
}

// metrics are hhea and hmtx with widths for the kept glyphs, zero for others.
func (f *Font) metrics(keep map[uint16][]byte, count int) (hhea, hmtx []byte) {
	hhea = slices.Clone(f.tables["hhea"])
	source := f.tables["hmtx"]
	long := int(binary.BigEndian.Uint16(hhea[34:]))
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	hmtx = make([]byte, 4*count)
	for g := range keep {
		at, bearing := 4*int(g), 4*int(g)+2
		if int(g) >= long {
			at, bearing = 4*(long-1), 4*long+2*(int(g)-long)
		}
		if at >= 0 && at+2 <= len(source) {
			copy(hmtx[4*int(g):], source[at:at+2])
		}
		if bearing >= 0 && bearing+2 <= len(source) {
			copy(hmtx[4*int(g)+2:], source[bearing:bearing+2])
		}
	}
	return hhea, hmtx
}

type glyphTable struct {
	data, loca []byte
	long       bool
	count      int
}

// outline is the bytes of one glyph; empty for a space or for a number that is no glyph.
func (t glyphTable) outline(g uint16) []byte {
	var from, to int
	switch i := int(g); {
	case i >= t.count:
		return nil
	case t.long && len(t.loca) >= 4*i+8:
		from, to = int(binary.BigEndian.Uint32(t.loca[4*i:])), int(binary.BigEndian.Uint32(t.loca[4*i+4:]))
	case !t.long && len(t.loca) >= 2*i+4:
		from, to = 2*int(binary.BigEndian.Uint16(t.loca[2*i:])), 2*int(binary.BigEndian.Uint16(t.loca[2*i+2:]))
	}
	if from < 0 || to > len(t.data) || to-from < 10 {
		return nil
	}
	return t.data[from:to]
}

// keep puts a glyph, and the parts it is made of, into the set.
func (t glyphTable) keep(g uint16, set map[uint16][]byte) {
	if _, ok := set[g]; ok {
		return
	}
	src := t.outline(g)
	set[g] = nil // also ends a circle of parts
	if src == nil {
		return
	}
	if int16(binary.BigEndian.Uint16(src)) >= 0 {
		set[g] = simpleWithoutHints(src)
		return
	}
	out, parts := compositeWithoutHints(src)
	set[g] = out
	for _, p := range parts {
		t.keep(p, set)
	}
}

func simpleWithoutHints(src []byte) []byte {
	at := 10 + 2*int(binary.BigEndian.Uint16(src)) // after the contour ends
	if at+2 > len(src) {
		return nil
	}
	rest := at + 2 + int(binary.BigEndian.Uint16(src[at:]))
	if rest > len(src) {
		return nil
	}
	out := append(slices.Clone(src[:at]), 0, 0)
	return append(out, src[rest:]...)
}

func compositeWithoutHints(src []byte) (out []byte, parts []uint16) {
	out = slices.Clone(src)
	for at := 10; at+4 <= len(out); {
		flags := binary.BigEndian.Uint16(out[at:])
		parts = append(parts, binary.BigEndian.Uint16(out[at+2:]))
		binary.BigEndian.PutUint16(out[at:], flags&^hasInstruction)
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&hasScale != 0:
			at += 2
		case flags&hasTwoScales != 0:
			at += 4
		case flags&hasTwoByTwo != 0:
			at += 8
		}
		if at > len(out) {
			return nil, nil
		}
		if flags&moreParts == 0 {
			return out[:at], parts
		}
	}
	return nil, nil
}

// writeFont puts tables into a file with their checksums.
func writeFont(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	n := len(tags)
	out := make([]byte, 12+16*n)
	binary.BigEndian.PutUint32(out, 0x00010000)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	binary.BigEndian.PutUint16(out[4:], uint16(n))
	binary.BigEndian.PutUint16(out[6:], uint16(16*power))
	binary.BigEndian.PutUint16(out[8:], uint16(log))
	binary.BigEndian.PutUint16(out[10:], uint16(16*(n-power)))
	headAt := 0
	for i, tag := range tags {
		b, at := tables[tag], len(out)
		if tag == "head" {
			headAt = at
		}
		e := out[12+16*i:]
		copy(e, tag)
		binary.BigEndian.PutUint32(e[4:], checksum(b))
		binary.BigEndian.PutUint32(e[8:], uint32(at))
		binary.BigEndian.PutUint32(e[12:], uint32(len(b)))
		out = append(out, b...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[headAt+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(b []byte) (sum uint32) {
	for len(b) >= 4 {
		sum += binary.BigEndian.Uint32(b)
		b = b[4:]
	}
	var tail [4]byte
	copy(tail[:], b)
	return sum + binary.BigEndian.Uint32(tail[:])
}
