package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"
	"tideway/practice/tide"
	"tideway/ui/pdf"

	"tideway/ui/pdf/pdftest"
)

func svg(t testing.TB, m Model, width, height float64) string {
	t.Helper()
	var b bytes.Buffer
	if err := SVG(&b, m, width, height); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// group is the text and the count of elements inside the group of a class; it also proves that the file is XML.
func group(t testing.TB, doc, class string) (text string, elements map[string]int) {
	t.Helper()
	elements = map[string]int{}
	d := xml.NewDecoder(strings.NewReader(doc))
	inside := 0
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return text, elements
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if inside > 0 {
				inside++
			}
			for _, a := range e.Attr {
				if a.Name.Local == "class" {
					elements[a.Value]++
					if a.Value == class && inside == 0 {
						inside = 1
					}
				}
			}
		case xml.EndElement:
			inside = max(0, inside-1)
		case xml.CharData:
			if inside > 0 {
				text += string(e)
			}
		}
	}
}

func TestSVGHoldsWordsAndNoNumberOnTheNearAxis(t *testing.T) {
	m := season()
	m.Lanes[0].Name = `<Maren & "R2-D2"> ` + "\x00\x07\u202e]]>"
	m.Picture.Away[0].Name = "2 < 3 & 'x'"
	doc := svg(t, m, 568, 452)
	text, seen := group(t, doc, "near-axis")
	if got := strings.Fields(text); strings.Join(got, " ") != "near far near far" {
		t.Errorf("near axis says %q", got)
	}
	if regexp.MustCompile(`\d`).MatchString(text) {
		t.Errorf("a number on the near axis: %q", text)
	}
	if seen["near-axis"] != 1 {
		t.Errorf("%d near axes", seen["near-axis"])
	}
	names, _ := group(t, doc, "lane-name")
	if !strings.Contains(names, "R2") {
		t.Errorf("names: %q", names)
	}
	for _, want := range []string{"<title id=\"title\">The tide between you</title>", "<desc id=\"about\">", "'Noto Serif', Georgia", "September"} {
		if !strings.Contains(doc, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(doc, "@font-face") || strings.Contains(doc, "base64") {
		t.Error("a font is embedded")
	}
}

func TestLinesStopAtGaps(t *testing.T) {
	m := season()
	_, seen := group(t, svg(t, m, 568, 452), "lane")
	for class, want := range map[string]int{"run": 4, "marks": 4, "usual": 4, "shade": 2, "pool": 1, "wave": 6, "return": 2, "today": 1, "lane": 2} {
		if seen[class] != want {
			t.Errorf("%d of %q, want %d", seen[class], class, want)
		}
	}
}

// variants are pictures at the edges of what happens.
func variants() map[string]Model {
	out := map[string]Model{"season": season(), "zero": {Words: words()}}
	empty := season()
	empty.Picture.Lanes = []tide.Lane{{Person: "maren"}, {Person: "elio"}}
	out["empty"] = empty
	one := season()
	one.Picture.Lanes, one.Lanes = one.Picture.Lanes[:1], one.Lanes[:1]
	out["one person"] = one
	few := season()
	few.Picture.Lanes = []tide.Lane{
		{Person: "maren", Runs: [][]tide.Point{few.Picture.Lanes[0].Runs[0][:1]}},
		{Person: "elio", Runs: [][]tide.Point{few.Picture.Lanes[1].Runs[0][:2], {}}, Usual: [][]tide.Range{few.Picture.Lanes[1].Usual[0][:1], {}}},
	}
	out["one and two points"] = few
	flat := season()
	for i := range flat.Picture.Lanes[0].Runs[1] {
		flat.Picture.Lanes[0].Runs[1][i].Near = 0.5
	}
	out["flat"] = flat
	broken := season()
	broken.Picture.Lanes[0].Runs[0][0].Near = math.NaN()
	broken.Picture.Lanes[0].Runs[0][1].Near = math.Inf(1)
	broken.Picture.Lanes[1].Usual[0][0] = tide.Range{At: time.Time{}, Low: 9, High: -9}
	broken.Picture.Away[0].From, broken.Picture.Away[0].To = broken.Picture.Away[0].To, broken.Picture.Away[0].From
	out["broken"] = broken
	crowd := season()
	crowd.Lanes = []LaneStyle{{Name: strings.Repeat("Bartholomew ", 900)}, {Name: "אלישבע בת שבע"}}
	crowd.Picture.Away = append(crowd.Picture.Away,
		tide.Shade{From: day(2026, 10, 20), To: day(2026, 10, 22), Name: strings.Repeat("a very long name ", 50), Who: []string{"elio"}},
		tide.Shade{From: day(2026, 10, 24), To: day(2026, 10, 25), Name: "close by"},
		tide.Shade{From: day(2026, 11, 10), OpenEnded: true, Name: "still away", Who: []string{"elio"}})
	crowd.Picture.Gaps = append(crowd.Picture.Gaps, tide.Gap{From: day(2026, 11, 5), To: day(2026, 11, 18), Who: "elio", Name: "studying"})
	out["crowded"] = crowd
	many := season()
	many.Picture.Lanes = []tide.Lane{dense(0, 20_000), dense(1, 20_000)}
	out["20,000 points"] = many
	return out
}

func TestEverythingDraws(t *testing.T) {
	sizes := [][2]int{{480, 360}, {40, 30}, {1, 1}}
	for name, m := range variants() {
		for _, theme := range []Theme{Day, Night, Paper, HighContrast} {
			m.Theme = theme
			draws(t, name, m, sizes[0])
			if name == "20,000 points" {
				break // only slower, not different
			}
		}
		draws(t, name, m, sizes[1])
		draws(t, name, m, sizes[2])
		var out bytes.Buffer
		d := pdf.New(&out, pdf.Options{})
		if err := PDF(d.AddPage(420, 595), m, Rect{40, 40, 340, 270}); err != nil {
			t.Fatal(err)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
		pdftest.Read(t, out.Bytes(), "qpdf", "--check", "FILE")
	}
}

func draws(t *testing.T, name string, m Model, size [2]int) {
	t.Helper()
	img, err := Image(m, size[0], size[1])
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if got := img.Bounds().Size(); got != image.Pt(size[0], size[1]) {
		t.Errorf("%s is %v", name, got)
	}
	group(t, svg(t, m, float64(size[0]), float64(size[1])), "lane")
}

// TestNamesNeverMeet: in no row do two names overlap.
func TestNamesNeverMeet(t *testing.T) {
	fonts, err := Fonts()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		l := newLayout(season(), rapid.Float64Range(200, 900).Draw(t, "width"), 452, fonts)
		row := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) caption {
			return caption{
				text:   rapid.SampledFrom([]string{"", "the island", "Lyon", "a long stay with everybody we know", "x"}).Draw(t, "text"),
				centre: rapid.Float64Range(l.left, l.right).Draw(t, "centre"),
				strip:  rapid.Float64Range(1, 200).Draw(t, "strip"),
			}
		}), 0, 12).Draw(t, "names")
		got := l.arrange(row, l.right)
		for i, c := range got {
			if c.x < 0 || c.x+c.width > l.right+0.5 {
				t.Fatalf("%q leaves the picture: %+v", c.text, c)
			}
			if i > 0 && c.x < got[i-1].x+got[i-1].width {
				t.Fatalf("%+v meets %+v", got[i-1], c)
			}
		}
	})
}

// TestLanesStayApart: each person's colour is only in that person's own half.
func TestLanesStayApart(t *testing.T) {
	m := season()
	m.Scale = 2
	img, err := Image(m, 1136, 904)
	if err != nil {
		t.Fatal(err)
	}
	p := Day.palette()
	sea, amber := 0, 0
	for y := range 904 {
		for x := range 1136 {
			switch img.NRGBAAt(x, y) {
			case p.lanes[0]:
				if y > 452 && y < 780 {
					t.Fatalf("sea at %d, %d", x, y)
				}
				sea++
			case p.lanes[1]:
				if y < 452 {
					t.Fatalf("amber at %d, %d", x, y)
				}
				amber++
			}
		}
	}
	if sea < 500 || amber < 500 {
		t.Errorf("%d pixels of sea, %d of amber", sea, amber)
	}
}

func TestSpotsLieOnTheMarks(t *testing.T) {
	m := season()
	spots, err := Hit(m, 568, 452)
	if err != nil {
		t.Fatal(err)
	}
	img, err := Image(m, 568, 452)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, l := range m.Picture.Lanes {
		for _, r := range l.Runs {
			n += len(r)
		}
	}
	if len(spots) != n {
		t.Fatalf("%d spots for %d check-ins", len(spots), n)
	}
	for _, s := range spots {
		if c := img.NRGBAAt(int(s.X), int(s.Y)); c != Day.palette().lanes[s.Lane] {
			t.Errorf("no mark under %+v but %v", s, c)
		}
	}
}

func TestThinKeepsTheEdges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		near := rapid.SliceOfN(rapid.Float64Range(0, 1), 600, 900).Draw(t, "near")
		days := make([]float64, len(near))
		for i := range days {
			days[i] = float64(i) / 40
		}
		x, y := thin(days, near, 5)
		low, high := 1.0, 0.0
		for i := range near {
			low, high = math.Min(low, near[i]), math.Max(high, near[i])
		}
		gotLow, gotHigh := 1.0, 0.0
		for i := range y {
			gotLow, gotHigh = math.Min(gotLow, y[i]), math.Max(gotHigh, y[i])
			if i > 0 && x[i] < x[i-1] {
				t.Fatal("time runs back")
			}
		}
		if gotLow != low || gotHigh != high || x[0] != days[0] || x[len(x)-1] != days[len(days)-1] {
			t.Fatalf("thinned to %g..%g of %g..%g", gotLow, gotHigh, low, high)
		}
	})
}

// TestColoursCarry: marks and lines 3:1, text 4.5:1 (look.md), in every theme.
func TestColoursCarry(t *testing.T) {
	for _, theme := range []Theme{Day, Night, Paper, HighContrast} {
		p := theme.palette()
		for _, ground := range []color.NRGBA{p.background, p.sand, p.pool} {
			for _, c := range append(p.lanes[:], p.ink, p.quiet) {
				if got := contrast(c, ground); got < 3 {
					t.Errorf("theme %d: %v on %v is %.2f", theme, c, ground, got)
				}
			}
			if got := contrast(p.quiet, ground); got < 4.5 {
				t.Errorf("theme %d: text on %v is %.2f", theme, ground, got)
			}
		}
		if got := contrast(p.wave, p.pool); got < 3 {
			t.Errorf("theme %d: waves are %.2f", theme, got)
		}
	}
}

func contrast(a, b color.NRGBA) float64 {
	light := func(c color.NRGBA) float64 {
		f := func(v uint8) float64 {
			x := float64(v) / 255
			if x <= 0.04045 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		return 0.2126*f(c.R) + 0.7152*f(c.G) + 0.0722*f(c.B)
	}
	x, y := light(a), light(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// TestManyAtOnce: the window draws in the background while a book is printed.
func TestManyAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			m := season()
			m.Theme = Theme(i)
			if _, err := Image(m, 300, 240); err != nil {
				t.Error(err)
			}
			if err := SVG(io.Discard, m, 300, 240); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestAbsurdSizesAreRefused(t *testing.T) {
	for _, size := range [][2]int{{0, 10}, {10, -1}, {1 << 20, 1 << 20}} {
		if _, err := Image(season(), size[0], size[1]); !errors.Is(err, ErrSize) {
			t.Errorf("%v: %v", size, err)
		}
		if err := SVG(io.Discard, season(), float64(size[0]), float64(size[1])); !errors.Is(err, ErrSize) {
			t.Errorf("%v: %v", size, err)
		}
	}
	if err := SVG(io.Discard, season(), math.NaN(), 10); !errors.Is(err, ErrSize) {
		t.Error(err)
	}
}

// TestGolden compares with the pictures in testdata. A picture that differs is left in testdata/failed,
// from where `make golden` takes it over.
func TestGolden(t *testing.T) {
	for name, theme := range map[string]Theme{"season-day": Day, "season-night": Night, "season-paper": Paper} {
		m := season()
		m.Theme = theme
		got, err := Image(m, 480, 382)
		if err != nil {
			t.Fatal(err)
		}
		want, err := readPNG(filepath.Join("testdata", name+".png"))
		if err != nil {
			t.Error(err)
		} else if n := different(got, want); n <= 20 {
			continue
		} else {
			t.Errorf("%s differs from its golden picture in %d pixels", name, n)
		}
		var b bytes.Buffer
		if err := png.Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		failed := filepath.Join("testdata", "failed")
		if err := errors.Join(os.MkdirAll(failed, 0o755), os.WriteFile(filepath.Join(failed, name+".png"), b.Bytes(), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
}

func readPNG(name string) (image.Image, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

// different counts pixels that an eye would notice.
func different(a, b image.Image) (n int) {
	if a.Bounds() != b.Bounds() {
		return math.MaxInt
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, g, l, _ := a.At(x, y).RGBA()
			r2, g2, l2, _ := b.At(x, y).RGBA()
			if max(diff(r, r2), diff(g, g2), diff(l, l2)) > 24<<8 {
				n++
			}
		}
	}
	return n
}

func diff(a, b uint32) uint32 { return max(a, b) - min(a, b) }

func BenchmarkImage20000Points(b *testing.B) {
	m := variants()["20,000 points"]
	for b.Loop() {
		if _, err := Image(m, 1136, 904); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkImageSeason(b *testing.B) {
	m := season()
	m.Scale = 2
	for b.Loop() {
		if _, err := Image(m, 1136, 904); err != nil {
			b.Fatal(err)
		}
	}
}
