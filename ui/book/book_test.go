package book

import (
	"bytes"
	"context"
	"errors"
	"io"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideway/ui/pdf/pdftest"
)

func make1(t testing.TB, c Content) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestPapersAndFonts(t *testing.T) {
	for paper, size := range map[Paper]string{A5: "419.528 x 595.276", A4: "595.276 x 841.89", Letter: "612 x 792"} {
		b := make1(t, sample(t, paper))
		if out, ok := pdftest.Read(t, b, "qpdf", "--check", "FILE"); ok && strings.Contains(out, "WARNING") {
			t.Error(out)
		}
		if out, ok := pdftest.Read(t, b, "pdfinfo", "FILE"); ok {
			for _, want := range []string{size, "Autumn", "Maren and Elio"} {
				if !strings.Contains(plain(out), want) {
					t.Errorf("no %q in %s", want, out)
				}
			}
		}
		if out, ok := pdftest.Read(t, b, "pdffonts", "FILE"); ok {
			rows := strings.Split(strings.TrimSpace(out), "\n")[2:]
			if len(rows) < 2 {
				t.Errorf("fonts: %s", out)
			}
			for _, r := range rows {
				if !regexp.MustCompile(`^[A-Z]{6}\+Noto.* yes yes yes `).MatchString(r) {
					t.Errorf("not embedded as a subset with its text: %s", r)
				}
			}
		}
	}
}

func TestEveryWordComesBack(t *testing.T) {
	c := sample(t, A5)
	out, ok := pdftest.Read(t, make1(t, c), "pdftotext", "FILE", "-")
	if !ok {
		return
	}
	got := plain(out)
	wanted := []string{"a slower house", "Maren and Elio", "September to November 2026", "near", "far", "the island", "October", "room for your own hand", "far away · tender", "Autumn 3", "In the body: shoulders, jaw"}
	for _, it := range c.Seasons[0].Items {
		wanted = append(wanted, strings.Fields(it.Text)...)
	}
	wanted = append(wanted, "Back at the desk. My hands still look for the long table and the wind.", "Η θάλασσα. Море.")
	for _, w := range wanted {
		if !strings.Contains(got, w) {
			t.Errorf("%q is lost", w)
		}
	}
}

func TestUnknownScriptsAndHostileText(t *testing.T) {
	c := sample(t, A5)
	c.Title = strings.Repeat("Ein sehr langer Titel ", 40) + "\x00\x1b"
	c.Names = []string{strings.Repeat("x", 10_000), "أليف"}
	c.Seasons[0].Name = strings.Repeat("W", 3000)
	for _, s := range []string{"", "漢字 नमस्ते 😀", strings.Repeat("a", 3_000), "\xff\xfe\u202eevil", strings.Repeat("line\n", 150), strings.Repeat("שלום עולם ", 100)} {
		c.Seasons[0].Items = append(c.Seasons[0].Items,
			Item{AuthorName: s, When: s, Words: []string{s, s}, Text: s, Lines: []string{s}}, Item{Kind: Keepsake, When: s, Text: s})
	}
	b := make1(t, c)
	if out, ok := pdftest.Read(t, b, "qpdf", "--check", "FILE"); ok && strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	if out, ok := pdftest.Read(t, b, "pdftotext", "FILE", "-"); ok && !strings.Contains(out, "漢字") {
		t.Error("text without a glyph is not selectable")
	}
}

// TestNoLonelyLines: whatever the entries are, no page ends or begins with a single line of a longer one,
// and no name and date stand without their text.
func TestNoLonelyLines(t *testing.T) {
	base := sample(t, A5)
	rapid.Check(t, func(t *rapid.T) {
		c := base
		c.Paper = rapid.SampledFrom([]Paper{A5, A4, Letter}).Draw(t, "paper")
		s := Section{Name: "Autumn"}
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, 55), 1, 7).Draw(t, "lengths") {
			it := Item{AuthorName: "Maren", When: "today", Text: strings.Repeat("the tide comes in ", n*n/40)}
			if n%7 == 0 {
				it.Kind = Keepsake
			}
			if n%3 == 0 {
				it.Words = []string{"near", "light"}
			}
			s.Items = append(s.Items, it)
		}
		c.Seasons = []Section{s}
		err := write(context.Background(), io.Discard, c, func(block, page, from, to, total, head int) {
			if to < total {
				if to-from < 2 || to < head+2 {
					t.Fatalf("block %d leaves %d of %d lines on page %d, %d of them its head", block, to-from, total, page, head)
				}
				if total-to < 2 {
					t.Fatalf("block %d sends %d lines to the page after %d", block, total-to, page)
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		total, head, fit int
		fresh            bool
		want             int
	}{
		{5, 1, 9, false, 5},
		{5, 1, 4, false, 3},
		{5, 1, 3, false, 3},
		{5, 1, 2, false, 0},
		{3, 1, 2, false, 0},
		{9, 0, 8, true, 7},
		{9, 0, 1, true, 1},
		{2, 0, 1, false, 0},
		{9, 2, 0, false, 0},
	} {
		if got := split(c.total, c.head, c.fit, c.fresh); got != c.want {
			t.Errorf("split(%d, %d, %d, %v) = %d, want %d", c.total, c.head, c.fit, c.fresh, got, c.want)
		}
	}
}

func TestEmptyBooksAreKind(t *testing.T) {
	c := sample(t, A5)
	c.Seasons[0].Items, c.Seasons[0].Picture = nil, nil
	if out, ok := pdftest.Read(t, make1(t, c), "pdftotext", "FILE", "-"); ok && !strings.Contains(plain(out), "They were lived all the same.") {
		t.Errorf("an empty season says %q", out)
	}
	c.Seasons = nil
	if out, ok := pdftest.Read(t, make1(t, c), "pdftotext", "FILE", "-"); ok && !strings.Contains(plain(out), "still open water") {
		t.Errorf("an empty book says %q", out)
	}
	make1(t, Content{Seasons: []Section{{Items: items()}}}) // without a single label
}

func TestSameContentSameBytes(t *testing.T) {
	if !bytes.Equal(make1(t, sample(t, A5)), make1(t, sample(t, A5))) {
		t.Error("two books of the same content differ")
	}
}

func TestWritingCanBeStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if err := Write(ctx, io.Discard, sample(t, A5)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestAFullDiskIsTold(t *testing.T) {
	if err := Write(context.Background(), full{}, long(t, 3, 40)); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

func TestParsePaper(t *testing.T) {
	for in, want := range map[string]Paper{"a4": A4, " A5 ": A5, "Letter": Letter} {
		if got, err := ParsePaper(in); err != nil || got != want {
			t.Errorf("%q: %v, %v", in, got, err)
		}
	}
	if _, err := ParsePaper("a0"); !errors.Is(err, ErrPaper) {
		t.Error(err)
	}
}

// TestMemoryStaysFlat: ten times the pages do not take ten times the memory.
func TestMemoryStaysFlat(t *testing.T) {
	fonts := mustPress(t).fonts // which go when nobody draws with them, and would count in one of the two
	defer runtime.KeepAlive(fonts)
	peak := func(c Content) uint64 {
		var most uint64
		w := writerFunc(func(b []byte) (int, error) {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			return len(b), nil
		})
		if err := Write(context.Background(), w, c); err != nil {
			t.Fatal(err)
		}
		return most
	}
	small := peak(long(t, 2, 30))
	large := peak(long(t, 20, 30))
	t.Logf("peak heap: %d KB for a small book, %d KB for ten times the pages", small>>10, large>>10)
	if large > small+4<<20 {
		t.Errorf("memory grows from %d to %d KB", small>>10, large>>10)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

func BenchmarkBook500Pages(b *testing.B) {
	c := long(b, 25, 88)
	if out, ok := pdftest.Read(b, make1(b, c), "pdfinfo", "FILE"); ok {
		b.Log(regexp.MustCompile(`Pages: +\d+`).FindString(out))
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(context.Background(), io.Discard, c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBookOneSeason(b *testing.B) {
	c := sample(b, A5)
	for b.Loop() {
		if err := Write(context.Background(), io.Discard, c); err != nil {
			b.Fatal(err)
		}
	}
}
