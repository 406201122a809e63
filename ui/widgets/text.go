package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Text is text as Tideway sets it: serif or sans at one of the type sizes, with the line height that belongs to
// the size, wrapped to the width it is given. Change fields through the Set… methods, or call Refresh.
type Text struct {
	widget.BaseWidget
	Text   string
	Type   fyne.ThemeSizeName
	Style  fyne.TextStyle
	Colour fyne.ThemeColorName
	Align  fyne.TextAlign
	single bool

	lines []*canvas.Text
	shown wrapped
	least narrow
}

// narrow remembers the widest word, which is asked for in every pass of a layout.
type narrow struct {
	text  string
	size  float32
	style fyne.TextStyle
	width float32
}

// wrapped remembers what the lines were made for, so that they are measured once.
type wrapped struct {
	text        string
	width, size float32
	style       fyne.TextStyle
	rows        []string
}

// NewText makes a text of any size, style and colour token.
func NewText(s string, size fyne.ThemeSizeName, style fyne.TextStyle, colour fyne.ThemeColorName) *Text {
	t := &Text{Text: s, Type: size, Style: style, Colour: colour}
	t.ExtendBaseWidget(t)
	return t
}

// Stage is serif 34: one sentence fills the window.
func Stage(s string) *Text { return NewText(s, look.SizeStage, look.Serif, look.Ink) }

// Prompt is serif 26: what a screen asks.
func Prompt(s string) *Text { return NewText(s, look.SizePrompt, look.Serif, look.Ink) }

// Heading is serif 22.
func Heading(s string) *Text { return NewText(s, look.SizeHeading, look.Serif, look.Ink) }

// Title is serif 18: the title of a card.
func Title(s string) *Text { return NewText(s, look.SizeTitle, look.Serif, look.Ink) }

// Voice is a serif paragraph, 16.
func Voice(s string) *Text { return NewText(s, look.SizeBody, look.Serif, look.Ink) }

// VoiceQuiet is a serif paragraph that steps back.
func VoiceQuiet(s string) *Text { return NewText(s, look.SizeBody, look.Serif, look.QuietInk) }

// Quote is a serif paragraph in italics: words that somebody wrote.
func Quote(s string) *Text { return NewText(s, look.SizeBody, look.SerifItalic, look.Ink) }

// SmallVoice is serif italic 13: a name over a span of time, an intention.
func SmallVoice(s string) *Text { return NewText(s, look.SizeSmall, look.SerifItalic, look.QuietInk) }

// Body is sans 16.
func Body(s string) *Text { return NewText(s, look.SizeBody, look.Sans, look.Ink) }

// Segment is sans 14.
func Segment(s string) *Text { return NewText(s, look.SizeSegment, look.Sans, look.QuietInk) }

// Small is sans 13 in quiet ink.
func Small(s string) *Text { return NewText(s, look.SizeSmall, look.Sans, look.QuietInk) }

// Single keeps the text on one line and elides it where it does not fit.
func (t *Text) Single() *Text { t.single = true; return t }

// Centred sets the lines in the middle.
func (t *Text) Centred() *Text { t.Align = fyne.TextAlignCenter; return t }

// Trailing sets the lines at the right.
func (t *Text) Trailing() *Text { t.Align = fyne.TextAlignTrailing; return t }

// In sets the text in another colour token.
func (t *Text) In(colour fyne.ThemeColorName) *Text { t.Colour = colour; return t }

// SetText changes the words.
func (t *Text) SetText(s string) {
	if t.Text != s {
		t.Text = s
		t.Refresh()
	}
}

// SetColour changes the colour token.
func (t *Text) SetColour(c fyne.ThemeColorName) {
	if t.Colour != c {
		t.Colour = c
		t.Refresh()
	}
}

// AccessibilityLabel is the text itself.
func (t *Text) AccessibilityLabel() string { return t.Text }

// AccessibilityRole is text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws one canvas text for each line.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	objects := func() []fyne.CanvasObject {
		out := make([]fyne.CanvasObject, len(t.lines))
		for i, l := range t.lines {
			out[i] = l
		}
		return out
	}
	return &drawn{self: t, objects: objects, layout: t.layout, min: t.min}
}

// width of a word, in dp.
func (t *Text) measure(s string) float32 {
	return look.Width(s, look.TextSize(t.Type), t.Style)
}

func (t *Text) min() fyne.Size {
	line := look.LineHeight(t.Type)
	if t.single {
		return fyne.NewSize(min(t.measure(t.Text), look.Dp(look.ColumnWidth)), line)
	}
	rows := len(t.wrap(t.BaseWidget.Size().Width))
	return fyne.NewSize(t.narrowest(), float32(max(rows, 1))*line)
}

// narrowest is the widest word, but no more than would make a narrow window impossible.
func (t *Text) narrowest() float32 {
	want := narrow{text: t.Text, size: look.TextSize(t.Type), style: t.Style}
	if have := t.least; have.width > 0 && have.text == want.text && have.size == want.size && have.style == want.style {
		return have.width
	}
	limit := look.Space(96)
	for _, word := range breakable(t.Text) {
		if want.width = min(max(want.width, t.measure(word)), limit); want.width == limit {
			break
		}
	}
	t.least = want
	return want.width
}

// wrap gives the rows for a width; a width of 0 (not laid out yet) keeps each paragraph on one row.
func (t *Text) wrap(width float32) []string {
	want := wrapped{text: t.Text, width: width, size: look.TextSize(t.Type), style: t.Style}
	have := t.shown
	if have.rows != nil && have.text == want.text && have.width == want.width && have.size == want.size && have.style == want.style {
		return have.rows
	}
	switch {
	case t.single && width > 0:
		want.rows = []string{elide(t.Text, width, t.measure)}
	case t.single || width <= 0:
		want.rows = paragraphs(t.Text)
	default:
		want.rows = wrapText(t.Text, width, t.measure)
	}
	t.shown = want
	return want.rows
}

func (t *Text) layout(s fyne.Size) {
	rows := t.wrap(s.Width)
	size, line, colour := look.TextSize(t.Type), look.LineHeight(t.Type), look.Colour(t.Colour)
	for len(t.lines) < len(rows) {
		t.lines = append(t.lines, canvas.NewText("", colour))
	}
	t.lines = t.lines[:len(rows)]
	for i, row := range rows {
		l := t.lines[i]
		changed := l.Text != row || l.TextSize != size || l.Color != colour || l.TextStyle != t.Style || l.Alignment != t.Align
		look.Write(l, row, t.Style)
		l.TextSize, l.Color, l.Alignment = size, colour, t.Align
		place(l, 0, float32(i)*line-lift(size), s.Width, line)
		if changed {
			l.Refresh()
		}
	}
}

// inked is where the words of each row lie, in dp from the left and the top.
func (t *Text) inked() []region {
	rows, size, line := t.wrap(t.Size().Width), t.Size(), look.LineHeight(t.Type)
	all := make([]region, 0, len(rows))
	for i, row := range rows {
		w, left := min(t.measure(row), size.Width), float32(0)
		switch t.Align {
		case fyne.TextAlignCenter:
			left = (size.Width - w) / 2
		case fyne.TextAlignTrailing:
			left = size.Width - w
		}
		all = append(all, region{left, float32(i) * line, left + w, float32(i+1) * line})
	}
	return all
}
