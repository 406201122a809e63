package pdf

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// levels gives each rune of a paragraph its embedding level: even runs to the right, odd to the left.
// It is the Unicode bidirectional algorithm (UAX 9) without explicit embeddings, which Clean has taken
// out; golang.org/x/text knows the classes but keeps its levels to itself, and they are needed to put
// the runs of a wrapped line in order. rtl is the base direction, from the first strong character.
func levels(rs []rune) (lv []uint8, rtl bool) {
	b := &bidiText{runes: rs, class: make([]bidi.Class, len(rs))}
	plain := true
	for i, r := range rs {
		c := classOf(r)
		b.class[i] = c
		plain = plain && c != bidi.R && c != bidi.AL && c != bidi.AN
	}
	lv = make([]uint8, len(rs))
	if plain {
		return lv, false
	}
	b.base = b.first()
	b.weak()
	b.brackets()
	b.neutral()
	base := uint8(0)
	if b.base == bidi.R {
		base = 1
	}
	for i, c := range b.class {
		lv[i] = implicit(base, c)
	}
	return lv, base == 1
}

func classOf(r rune) bidi.Class {
	if r < utf8.RuneSelf { // the common case, without a look-up
		return asciiClass(r)
	}
	p, _ := bidi.LookupRune(r)
	switch c := p.Class(); c {
	case bidi.BN:
		return bidi.NSM // invisible: goes with what stands before it
	case bidi.B, bidi.S, bidi.WS:
		return bidi.WS
	case bidi.L, bidi.R, bidi.EN, bidi.ES, bidi.ET, bidi.AN, bidi.CS, bidi.ON, bidi.NSM, bidi.AL:
		return c
	}
	return bidi.ON
}

func asciiClass(r rune) bidi.Class {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return bidi.L
	case r >= '0' && r <= '9':
		return bidi.EN
	case r == ' ':
		return bidi.WS
	case r == '+', r == '-':
		return bidi.ES
	case r == '#', r == '$', r == '%':
		return bidi.ET
	case r == ',', r == '.', r == '/', r == ':':
		return bidi.CS
	}
	return bidi.ON
}

// implicit is rules I1 and I2.
func implicit(base uint8, c bidi.Class) uint8 {
	switch {
	case base == 0 && c == bidi.R:
		return 1
	case c == bidi.AN, c == bidi.EN:
		return 2
	case base == 1 && c == bidi.L:
		return 2
	}
	return base
}

type bidiText struct {
	runes []rune
	class []bidi.Class
	base  bidi.Class // L or R
}

func (b *bidiText) first() bidi.Class {
	for _, c := range b.class {
		switch c {
		case bidi.L:
			return bidi.L
		case bidi.R, bidi.AL:
			return bidi.R
		}
	}
	return bidi.L
}

// weak is rules W1 to W7, in passes that each look at what the former left.
func (b *bidiText) weak() {
	c := b.class
	prev, strong := b.base, b.base
	for i := range c { // W1, W2, W3
		if c[i] == bidi.NSM {
			c[i] = prev
		}
		switch c[i] {
		case bidi.L, bidi.R, bidi.AL:
			strong = c[i]
		case bidi.EN:
			if strong == bidi.AL {
				c[i] = bidi.AN
			}
		}
		prev = c[i]
	}
	for i := range c {
		if c[i] == bidi.AL {
			c[i] = bidi.R
		}
	}
	b.separators()
	strong = b.base
	for i := range c { // W6, W7
		switch c[i] {
		case bidi.ES, bidi.ET, bidi.CS:
			c[i] = bidi.ON
		case bidi.L, bidi.R:
			strong = c[i]
		case bidi.EN:
			if strong == bidi.L {
				c[i] = bidi.L
			}
		}
	}
}

// separators is rule W4: what stands within a number belongs to it.
func (b *bidiText) separators() {
	c := b.class
	for i := 1; i+1 < len(c); i++ {
		number := c[i-1] == bidi.EN || c[i-1] == bidi.AN
		if number && c[i-1] == c[i+1] && (c[i] == bidi.CS || c[i] == bidi.ES && c[i-1] == bidi.EN) {
			c[i] = c[i-1]
		}
	}
	b.terminators()
}

// terminators is rule W5: signs such as % and $ beside a number belong to it.
func (b *bidiText) terminators() {
	c := b.class
	for i := 0; i < len(c); {
		j := i
		for j < len(c) && c[j] == bidi.ET {
			j++
		}
		if j > i && (i > 0 && c[i-1] == bidi.EN || j < len(c) && c[j] == bidi.EN) {
			for k := i; k < j; k++ {
				c[k] = bidi.EN
			}
		}
		i = max(j, i+1)
	}
}

// direction is how a class counts among neutrals: numbers count as right to left.
func direction(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// bracketDepth bounds the stack as UAX 9 does (BD16).
const bracketDepth = 63

// brackets is rule N0: a pair of brackets takes one direction together.
func (b *bidiText) brackets() {
	type open struct {
		at    int
		close rune
	}
	var stack []open
	pair := map[int]int{}
	for i, r := range b.runes {
		if b.class[i] != bidi.ON {
			continue
		}
		p, _ := bidi.LookupRune(r)
		if !p.IsBracket() {
			continue
		}
		if p.IsOpeningBracket() {
			if len(stack) == bracketDepth {
				break
			}
			mirror, _ := utf8.DecodeRuneInString(bidi.ReverseString(string(r)))
			stack = append(stack, open{i, mirror})
			continue
		}
		for k := len(stack) - 1; k >= 0; k-- {
			if stack[k].close == r {
				pair[stack[k].at] = i
				stack = stack[:k]
				break
			}
		}
	}
	before := b.base
	for i := range b.runes {
		if j, ok := pair[i]; ok {
			b.settle(i, j, before)
		}
		if d := direction(b.class[i]); d != bidi.ON {
			before = d
		}
	}
}

// settle decides for the pair at i and j; before is the last direction in front of it.
func (b *bidiText) settle(i, j int, before bidi.Class) {
	other := false
	for k := i + 1; k < j; k++ {
		switch direction(b.class[k]) {
		case b.base:
			b.class[i], b.class[j] = b.base, b.base
			return
		case bidi.ON:
		default:
			other = true
		}
	}
	if !other {
		return // nothing inside: the neighbours decide, as for any neutral
	}
	if before == b.base {
		b.class[i], b.class[j] = b.base, b.base
		return
	}
	b.class[i], b.class[j] = before, before
}

// neutral is rules N1 and N2: neutrals between like neighbours follow them, others the paragraph.
func (b *bidiText) neutral() {
	c := b.class
	before := b.base
	for i := 0; i < len(c); {
		d := direction(c[i])
		if d != bidi.ON {
			before = d
			i++
			continue
		}
		j := i
		for j < len(c) && direction(c[j]) == bidi.ON {
			j++
		}
		after := b.base
		if j < len(c) {
			after = direction(c[j])
		}
		to := b.base
		if before == after {
			to = before
		}
		for k := i; k < j; k++ {
			c[k] = to
		}
		i = j
	}
}
