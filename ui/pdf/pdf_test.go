package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"image/color"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"tideway/ui/pdf/pdftest"
)

var black = color.NRGBA{A: 255}

func testFont(t testing.TB, name string) *Font {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := ParseFont(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func serif(t testing.TB) *Font { return testFont(t, "NotoSerif-Regular") }

// write makes a document of one page with one text per paragraph.
func write(t testing.TB, fonts []*Font, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	d := New(&out, Options{Title: "T", Created: time.Date(2026, 10, 20, 18, 0, 0, 0, time.UTC)})
	p := d.AddPage(420, 595)
	ts := NewTypesetter()
	y := 40.0
	for _, l := range ts.Layout(text, Style{Fonts: fonts, Size: 10.5}, 340) {
		p.Text(l, 40+l.Start(340), y, black)
		y += 15
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// checkStructure follows the file as a reader does: every offset in the table leads to its object, and every stream inflates.
func checkStructure(t testing.TB, b []byte) {
	t.Helper()
	if !bytes.HasPrefix(b, []byte("%PDF-1.7\n")) || !bytes.HasSuffix(b, []byte("%%EOF\n")) {
		t.Fatal("not a whole PDF")
	}
	m := regexp.MustCompile(`startxref\n(\d+)\n`).FindSubmatch(b)
	start, _ := strconv.Atoi(string(m[1]))
	lines := strings.Split(string(b[start:]), "\n")
	if lines[0] != "xref" {
		t.Fatalf("startxref leads to %q", lines[0])
	}
	var first, count int
	fmt.Sscanf(lines[1], "%d %d", &first, &count)
	for i := 1; i < count; i++ {
		if len(lines[2+i]) != 19 {
			t.Fatalf("entry %d is %d long", i, len(lines[2+i]))
		}
		off, _ := strconv.Atoi(lines[2+i][:10])
		if want := fmt.Sprintf("%d 0 obj\n", i); !bytes.HasPrefix(b[off:], []byte(want)) {
			t.Fatalf("object %d is not at %d: %.20q", i, off, b[off:])
		}
	}
	head := regexp.MustCompile(`/Length (\d+)>>stream\n`)
	for _, at := range head.FindAllSubmatchIndex(b, -1) {
		n, _ := strconv.Atoi(string(b[at[2]:at[3]]))
		r, err := zlib.NewReader(bytes.NewReader(b[at[1] : at[1]+n]))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, r); err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(b[at[1]+n:], []byte("\nendstream")) {
			t.Fatal("a stream's length is wrong")
		}
	}
}

func TestDocumentIsWellFormed(t *testing.T) {
	b := write(t, []*Font{serif(t)}, "Back at the desk.\nΜια φορά. Один раз.")
	checkStructure(t, b)
	if out, ok := pdftest.Read(t, b, "qpdf", "--check", "FILE"); ok && !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("qpdf: %s", out)
	}
	if out, ok := pdftest.Read(t, b, "pdfinfo", "FILE"); ok && !strings.Contains(out, "420 x 595 pts") {
		t.Errorf("page size: %s", out)
	}
	if out, ok := pdftest.Read(t, b, "pdffonts", "FILE"); ok {
		row := regexp.MustCompile(`[A-Z]{6}\+NotoSerif\S* +CID TrueType +Identity-H +yes yes yes`)
		if !row.MatchString(out) {
			t.Errorf("pdffonts:\n%s", out)
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	f := []*Font{serif(t), testFont(t, "NotoSans-Regular")}
	if !bytes.Equal(write(t, f, "ffi AVA ҉ 漢"), write(t, f, "ffi AVA ҉ 漢")) {
		t.Error("two documents of the same calls differ")
	}
}

func TestOutlineTitleAndGraphics(t *testing.T) {
	var out bytes.Buffer
	d := New(&out, Options{Title: "Herbst – 家\x00", Author: "Maren & Elio", Language: "de", Producer: "test"})
	p := d.AddPage(100, 200)
	var path Path
	path.Circle(50, 50, 20)
	path.RoundRect(10, 10, 30, 30, 50)
	p.Save()
	p.Clip(&path)
	p.Fill(&path, color.NRGBA{R: 10, G: 10, B: 10, A: 128})
	p.Stroke(&path, Pen{Width: 1, Colour: color.NRGBA{R: 200, G: 10, B: 10, A: 255}, Dash: []float64{3, 2}, Cap: RoundCap})
	d.Bookmark("Autumn", p, 20) // Save stays open: the page closes it
	q := d.AddPage(100, 200)
	d.Bookmark("Winter", q, 20)
	p.Fill(&path, black) // too late, left out
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	checkStructure(t, out.Bytes())
	if s, ok := pdftest.Read(t, out.Bytes(), "qpdf", "--check", "FILE"); ok && strings.Contains(s, "WARNING") {
		t.Error(s)
	}
	if s, ok := pdftest.Read(t, out.Bytes(), "pdfinfo", "FILE"); ok && (!strings.Contains(s, "Herbst – 家\n") || !strings.Contains(s, "Maren & Elio")) {
		t.Errorf("pdfinfo: %s", s)
	}
	if err := d.Close(); !errors.Is(err, ErrClosed) {
		t.Errorf("second Close: %v", err)
	}
	if err := New(io.Discard, Options{}).Close(); !errors.Is(err, ErrNoPages) {
		t.Errorf("no pages: %v", err)
	}
}

type brokenWriter struct{ left int }

var errFull = errors.New("disk full")

func (w *brokenWriter) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriterErrorIsTold(t *testing.T) {
	for _, room := range []int{0, 70_000} {
		d := New(&brokenWriter{room}, Options{})
		f := serif(t)
		ts := NewTypesetter()
		for range 300 {
			p := d.AddPage(300, 300)
			p.Text(ts.Line("The tide comes in, the tide goes out, 0123456789", Style{Fonts: []*Font{f}, Size: 10}), 10, 10, black)
		}
		if err := d.Close(); !errors.Is(err, errFull) {
			t.Errorf("room %d: %v", room, err)
		}
	}
}

func TestParseFontRefusesRubbish(t *testing.T) {
	good, err := os.ReadFile("../../assets/fonts/NotoSans-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"empty": nil, "text": []byte("this is no font at all, but it is long enough"),
		"cut": good[:2000], "no outlines": bytes.Replace(bytes.Clone(good), []byte("glyf"), []byte("xxxx"), 1),
	} {
		if _, err := ParseFont(data); !errors.Is(err, ErrFont) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNumbersAreAlwaysReadable(t *testing.T) {
	for in, want := range map[float64]string{1.23456: "1.235", -0.0001: "0", 1e300: "1000000", 0.5: "0.5"} {
		if got := number(in); got != want {
			t.Errorf("%g is written %s, not %s", in, got, want)
		}
	}
}
