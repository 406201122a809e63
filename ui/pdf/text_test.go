package pdf

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"

	"tideway/ui/pdf/pdftest"
)

// TestWordsComeBack: what pdftotext reads is what was written.
func TestWordsComeBack(t *testing.T) {
	fonts := []*Font{serif(t), testFont(t, "NotoSerif-Italic")}
	for _, text := range []string{
		"Back at the desk. My hands still look for the long table and the wind.",
		"office affine waffle fjord – “quoted” … isn’t 12:30",
		"Η θάλασσα και ο άνεμος", "Море и ветер приходят и уходят", "Łódź, Čeština, Đà Nẵng, Ångström",
	} {
		b := write(t, fonts, text)
		if out, ok := pdftest.Read(t, b, "pdftotext", "-layout", "FILE", "-"); ok {
			if got := strings.Join(strings.Fields(out), " "); got != text {
				t.Errorf("got  %q\nwant %q", got, text)
			}
		}
	}
}

// TestOtherScriptsComeBack uses fonts of the system where it has them.
func TestOtherScriptsComeBack(t *testing.T) {
	for _, c := range []struct{ font, text string }{
		{"NotoSansHebrew-Regular", "שלום עולם"},
		{"NotoSansArabic-Regular", "مرحبا بالعالم"},
		{"NotoSansArabic-Regular", "سلام عليكم"},
		{"NotoSansThai-Regular", "สวัสดี"},
	} {
		data, err := os.ReadFile("/usr/share/fonts/truetype/noto/" + c.font + ".ttf")
		if err != nil {
			t.Logf("%s is not installed", c.font)
			continue
		}
		f, err := ParseFont(data)
		if err != nil {
			t.Fatal(err)
		}
		b := write(t, []*Font{serif(t), f}, c.text)
		checkStructure(t, b)
		if out, ok := pdftest.Read(t, b, "pdftotext", "FILE", "-"); ok {
			got := strings.Map(func(r rune) rune {
				if r >= 0x202A && r <= 0x202E || r == '\f' { // pdftotext's own marks
					return -1
				}
				return r
			}, out)
			if got = strings.TrimSpace(got); got != c.text {
				t.Errorf("%s: got %q, want %q", c.font, got, c.text)
			}
		}
	}
}

func TestMissingGlyphsShowABoxAndKeepTheirText(t *testing.T) {
	b := write(t, []*Font{serif(t)}, "before 漢字 😀 after")
	checkStructure(t, b)
	if out, ok := pdftest.Read(t, b, "pdftotext", "FILE", "-"); ok {
		for _, word := range []string{"before", "漢字", "😀", "after"} {
			if !strings.Contains(out, word) {
				t.Errorf("%q lost in %q", word, out)
			}
		}
	}
	ts := NewTypesetter()
	l := ts.Line("漢", Style{Fonts: []*Font{serif(t)}, Size: 10})
	if len(l.Glyphs) != 1 || l.Glyphs[0].ID != 0 || ts.Outline(l.Glyphs[0].Font, 0, 10).Empty() {
		t.Errorf("no box: %+v", l)
	}
}

func hostile() []string {
	return []string{
		"", " ", "\n\n\n", "\x00\x01\x1b[31m", "\xff\xfe broken", "\xed\xa0\x80 lone surrogate", "\ufffe\uffff",
		strings.Repeat("a", 10_000), strings.Repeat("א", 3000) + "1" + strings.Repeat("b", 3000), strings.Repeat("(", 500) + "א" + strings.Repeat(")", 500),
		strings.Repeat("e\u0301\u0302\u0303", 500), "\u202e" + "evil\u202c \u2066x\u2069", strings.Repeat("👩\u200d👩\u200d👧", 200), "\u200b\u200d\ufe0f",
		strings.Repeat("word ", 12_000), "\u0301", "a\u00ad\u00adb", "😀😀😀 漢字 नमस्ते مرحبا שלום ภาษา",
	}
}

func TestHostileTextGivesAValidFile(t *testing.T) {
	fonts := []*Font{serif(t)}
	for _, s := range hostile() {
		checkStructure(t, write(t, fonts, s))
		ts := NewTypesetter()
		st := Style{Fonts: fonts, Size: 10.5}
		for _, w := range []float64{0.5, 200} {
			for _, l := range ts.Layout(s[:min(len(s), 1500)], st, w) {
				if l.Width > w+0.01 && w > 100 {
					t.Errorf("a line of %.40q is %g wide in %g", s, l.Width, w)
				}
			}
			if l := ts.Fit(s, st, w); l.Width > w+0.01 {
				t.Errorf("%.40q does not fit: %g in %g", s, l.Width, w)
			}
		}
	}
}

func TestLayoutKeepsEveryLetter(t *testing.T) {
	fonts := []*Font{serif(t)}
	ts := NewTypesetter()
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("abcdefgh ij,.-12 אבגד\n\u0301")), 0, 300, -1).Draw(t, "s")
		width := rapid.Float64Range(20, 200).Draw(t, "width")
		var got strings.Builder
		for _, l := range ts.Layout(s, Style{Fonts: fonts, Size: 10.5}, width) {
			got.WriteString(l.Text)
			n := 0
			for _, g := range l.Glyphs {
				n += g.Parts
			}
			if n != len(l.Glyphs) {
				t.Fatalf("clusters of %q count %d glyphs, not %d", l.Text, n, len(l.Glyphs))
			}
		}
		if a, b := letters(got.String()), letters(s); a != b {
			t.Fatalf("laid out %q, wrote %q", a, b)
		}
	})
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// TestDirectionsAgree compares the directions with those of golang.org/x/text, which does not follow
// rule N0 to the letter: brackets have a table of their own below.
func TestDirectionsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rs := rapid.SliceOfN(rapid.RuneFrom([]rune("abאב ع1٣,.+%-!")), 1, 24).Draw(t, "runes")
		lv, _ := levels(rs)
		var p bidi.Paragraph
		if _, err := p.SetString(string(rs)); err != nil {
			t.Fatal(err)
		}
		order, err := p.Order()
		if err != nil {
			t.Fatal(err)
		}
		for i := range order.NumRuns() {
			run := order.Run(i)
			from, to := run.Pos()
			for k := from; k <= to; k++ {
				if odd := lv[k]%2 == 1; odd != (run.Direction() == bidi.RightToLeft) {
					t.Fatalf("%q: rune %d has level %d, x/text says %v", string(rs), k, lv[k], run.Direction())
				}
			}
		}
	})
}

func TestBracketsGoTogether(t *testing.T) {
	for text, want := range map[string]string{
		"a(א)א":   "00101",
		"אa(ב)":   "12111",
		"א(a)ב":   "11211",
		"a(א b)":  "001000",
		"א [1] ב": "1112111",
	} {
		lv, _ := levels([]rune(text))
		got := ""
		for _, l := range lv {
			got += string('0' + rune(l))
		}
		if got != want {
			t.Errorf("%q has levels %s, not %s", text, got, want)
		}
	}
}

func TestVisualOrder(t *testing.T) {
	fonts := []*Font{serif(t)}
	for _, c := range []struct{ text, seen string }{
		{"abc", "abc"},
		{"אבג", "גבא"},
		{"ab אב 12 גד cd", "ab דג 12 בא cd"},
		{"אב (Monday 23/11) גד", "דג (Monday 23/11) בא"},
		{"(אב)", "(בא)"},
	} {
		l := NewTypesetter().Line(c.text, Style{Fonts: fonts, Size: 10})
		var b bytes.Buffer
		for _, g := range l.Glyphs {
			b.WriteString(l.Text[g.From:g.To])
		}
		// A bracket between letters from right to left is drawn mirrored; the text keeps what was written.
		if got := b.String(); got != c.seen && got != strings.NewReplacer("(", ")", ")", "(").Replace(c.seen) {
			t.Errorf("%q is seen as %q, not %q", c.text, got, c.seen)
		}
	}
}

func TestRTLParagraphsStandRight(t *testing.T) {
	lines := NewTypesetter().Layout(strings.Repeat("אבגד הוזח ", 20), Style{Fonts: []*Font{serif(t)}, Size: 10}, 200)
	if len(lines) < 2 {
		t.Fatal("not wrapped")
	}
	for _, l := range lines {
		if !l.RTL || l.Start(200)+l.Width < 199.9 {
			t.Errorf("line %q starts at %g and is %g wide", l.Text, l.Start(200), l.Width)
		}
	}
}

// TestFitIsAsLongAsItCanBe compares the quick search with trying every length.
func TestFitIsAsLongAsItCanBe(t *testing.T) {
	ts := NewTypesetter()
	st := Style{Fonts: []*Font{serif(t)}, Size: 10}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(strings.Fields(rapid.StringOfN(rapid.RuneFrom([]rune("abcdefgh ij-אב")), 0, 60, -1).Draw(t, "s")), " ")
		width := rapid.Float64Range(1, 250).Draw(t, "width")
		got := ts.Fit(s, st, width).Text
		want := s
		for rs := []rune(s); ts.Measure(want, st) > width; {
			if len(rs) == 0 {
				want = ""
				break
			}
			if rs = rs[:len(rs)-1]; len(rs) == 0 {
				want = ""
				break
			}
			want = elided(rs)
		}
		if got != want {
			t.Fatalf("%q in %g: %q, could be %q", s, width, got, want)
		}
	})
}

func TestSizesAreExact(t *testing.T) {
	ts := NewTypesetter()
	f := []*Font{serif(t)}
	a, b := ts.Measure("The tide comes in", Style{Fonts: f, Size: 10.5}), ts.Measure("The tide comes in", Style{Fonts: f, Size: 21})
	if d := b - 2*a; d > 1e-9 || d < -1e-9 {
		t.Errorf("10.5 measures %g, 21 measures %g", a, b)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s[:min(len(s), 2000)])
	}
	font := serif(f)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			s = s[:4000]
		}
		checkStructure(t, write(t, []*Font{font}, s))
	})
}

func BenchmarkLayout(b *testing.B) {
	ts := NewTypesetter()
	st := Style{Fonts: []*Font{serif(b)}, Size: 10.5}
	text := strings.Repeat("Back at the desk. My hands still look for the long table and the wind. ", 20)
	for b.Loop() {
		ts.Layout(text, st, 300)
	}
}
