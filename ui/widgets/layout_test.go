package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
	"pgregory.net/rapid"

	"tideway/ui/look"
)

const long = "The first ordinary day after time away often feels further apart than the days before it. Flow and ebb both belong."

func TestWrapLosesNothing(t *testing.T) {
	measure := func(s string) float32 { return float32(len([]rune(s))) }
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zäé -]{0,60}`).Draw(t, "text")
		width := float32(rapid.IntRange(1, 30).Draw(t, "width"))
		rows := wrapText(text, width, measure)
		if got, want := letters(strings.Join(rows, "")), letters(text); got != want {
			t.Fatalf("%q became %q", want, got)
		}
		for _, r := range rows {
			if measure(r) > width {
				t.Fatalf("row %q is wider than %v", r, width)
			}
		}
	})
}

func letters(s string) string { return strings.ReplaceAll(s, " ", "") }

func TestWrapKeepsTheWritersLines(t *testing.T) {
	measure := func(s string) float32 { return float32(len([]rune(s))) }
	for _, tt := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one\n\ntwo", 10, []string{"one", "", "two"}},
		{"unbelievable", 5, []string{"unbel", "ievab", "le"}},
		{"well-known", 6, []string{"well-", "known"}},
		{"ten\u00a0km away", 7, []string{"ten\u00a0km", "away"}},
	} {
		got := wrapText(tt.text, tt.width, measure)
		if strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%q at %v: %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestElide(t *testing.T) {
	measure := func(s string) float32 { return float32(len([]rune(s))) }
	for _, tt := range []struct {
		text  string
		width float32
		want  string
	}{{"Maren", 9, "Maren"}, {"Maximiliane", 6, "Maxim…"}, {"two\nlines", 20, "two lines"}, {"x y", 2, "x…"}} {
		if got := elide(tt.text, tt.width, measure); got != tt.want {
			t.Errorf("%q at %v: %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestTextFitsAtEverySize(t *testing.T) {
	for _, scale := range []float32{0.85, 1, 2} {
		begin(t, look.Options{Scale: scale})
		for _, width := range []float32{200, 480, 680} {
			text := Voice(long)
			column := Rows(look.S8, text, Small("after it"))
			column.Resize(fyne.NewSize(width, 900))
			rows := float32(len(text.lines))
			if rows < 2 || text.Size().Height != rows*look.LineHeight(look.SizeBody) {
				t.Errorf("%v wide at %v: %v rows in %v", width, scale, rows, text.Size().Height)
			}
			for _, l := range text.lines {
				if l.MinSize().Width > width+1 {
					t.Errorf("%v wide at %v: the row %q runs out", width, scale, l.Text)
				}
			}
		}
	}
}

func TestOnePassIsEnough(t *testing.T) {
	begin(t, look.Options{})
	text := Voice(long)
	under := Small("under")
	tree := NewColumn(NewCard(Pad(8, 8, 8, 8, Rows(look.S8, text, under))))
	tree.Resize(fyne.NewSize(400, 600))
	if text.Size().Height < 4*look.LineHeight(look.SizeBody) {
		t.Errorf("the text got %v", text.Size())
	}
	if under.Position().Y < text.Size().Height {
		t.Errorf("what follows begins at %v, within the text of %v", under.Position().Y, text.Size().Height)
	}
}

func TestRowSharesWidth(t *testing.T) {
	begin(t, look.Options{})
	a, b, c := Body("left").Single(), Voice(long), Body("right").Single()
	line := RowFill(look.S16, 1, a, b, c)
	line.Resize(fyne.NewSize(500, 200))
	if end := c.Position().X + c.Size().Width; end < 499 || end > 501 {
		t.Errorf("the last object ends at %v", end)
	}
	if b.Size().Width < 300 {
		t.Errorf("the growing text got %v", b.Size().Width)
	}
	spaced := Row(0, Body("a").Single(), layout.NewSpacer(), Body("b").Single())
	spaced.Resize(fyne.NewSize(300, 40))
	if last := spaced.Objects[2]; last.Position().X < 250 {
		t.Errorf("the spacer does not grow: %v", last.Position())
	}
	words := Row(look.S8, Body("Under a minute."), Body("Every part can stay empty."))
	words.Resize(fyne.NewSize(600, 60))
	if h := words.Objects[1].Size().Height; h != look.LineHeight(look.SizeBody) {
		t.Errorf("text with enough room was wrapped to %v", h)
	}
}

func TestFlowBreaksAndTellsItsHeight(t *testing.T) {
	begin(t, look.Options{})
	var chips []fyne.CanvasObject
	for range 6 {
		chips = append(chips, NewChip("In half an hour", false, nil))
	}
	f := Flow(look.S8, look.S8, chips...)
	wide, narrow := heightAt(f, 1400), heightAt(f, 320)
	if wide != 36 || narrow <= 2*36 {
		t.Errorf("heights are %v and %v", wide, narrow)
	}
	for _, c := range chips {
		if c.Position().X+c.Size().Width > 320 {
			t.Error("a chip runs out")
		}
	}
}

func TestColumnsStackWhenNarrow(t *testing.T) {
	begin(t, look.Options{})
	a, b := Voice(long), Voice(long)
	c := Columns(look.S16, 240, a, b)
	c.Resize(fyne.NewSize(600, 400))
	if b.Position().Y != 0 || b.Position().X < 300 {
		t.Errorf("wide: the second stands at %v", b.Position())
	}
	c.Resize(fyne.NewSize(400, 400))
	if b.Position().X != 0 || b.Position().Y < a.Size().Height {
		t.Errorf("narrow: the second stands at %v", b.Position())
	}
	w := Weighted(0, 10, []float32{3, 1}, Body("a"), Body("b"))
	w.Resize(fyne.NewSize(400, 50))
	if got := w.Objects[1].Position().X; got != 300 {
		t.Errorf("weights put the second at %v", got)
	}
	a, empty := Body("One"), Air(0)
	alone := Columns(look.S24, 250, a, empty)
	alone.Resize(fyne.NewSize(300, 400))
	if h := alone.MinSize().Height; h != a.MinSize().Height {
		t.Errorf("an empty column under another makes it %v high, want %v", h, a.MinSize().Height)
	}
}

func TestColumnIsCentredAndNoWiderThanItReads(t *testing.T) {
	begin(t, look.Options{})
	text := Voice(long)
	c := NewColumn(text)
	c.Resize(fyne.NewSize(1000, 300))
	if text.Size().Width != 680 || text.Position().X != 160 {
		t.Errorf("the column is %v at %v", text.Size().Width, text.Position().X)
	}
	c.Resize(fyne.NewSize(400, 300))
	if text.Size().Width != 352 {
		t.Errorf("narrow: %v", text.Size().Width)
	}
}

func TestScrollKeepsTheFocusInView(t *testing.T) {
	begin(t, look.Options{})
	var rows []fyne.CanvasObject
	for range 40 {
		rows = append(rows, NewLinkRow("", "a row", "", func() {}))
	}
	s := NewScroll(NewColumn(NewCard(Rows(0, rows...))))
	window := show(t, s, 500, 300)
	for range 20 {
		window.Canvas().FocusNext()
	}
	top, ok := offsetIn(s.Content, rows[19])
	if !ok {
		t.Fatal("the scroll cannot find its row")
	}
	if top < s.Offset.Y || top+44 > s.Offset.Y+300 {
		t.Errorf("the focused row is at %v, the view at %v", top, s.Offset.Y)
	}
	for range 19 {
		window.Canvas().FocusPrevious()
	}
	if s.Offset.Y > 60 {
		t.Errorf("going back leaves the view at %v", s.Offset.Y)
	}
}

func TestPageKeepsItsFoot(t *testing.T) {
	begin(t, look.Options{Scale: 2})
	bar := NewColumn(Flow(look.S16, look.S8, FilledButton("Keep it", nil), PlainButton("What is going on", nil), QuietButton("Leave", nil)))
	page := NewPage(NewScroll(Voice(strings.Repeat(long, 20))), bar)
	page.Resize(fyne.NewSize(500, 600))
	if end := bar.Position().Y + bar.Size().Height; end != 600 {
		t.Errorf("the foot ends at %v", end)
	}
	if bar.Size().Height < 200 {
		t.Errorf("the foot did not grow for its lines: %v", bar.Size().Height)
	}
}
