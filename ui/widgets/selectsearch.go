package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// SelectSearch is how one is found among very many words: by typing in a line over the list.
type SelectSearch struct {
	Place string                   // in the empty line
	None  string                   // where nothing is found
	First func(word string) string // spoken with the line: which word Enter takes
	Find  func(text string) []int  // the places of the words, the best first; for an empty text, what lies at hand
}

// Search lets words be found by typing.
func (s *Select) Search(search SelectSearch) { s.search = &search }

// searchSheet is a line to type in over what was found, on a card that stands as that of a Select does. The keyboard stays
// in the line: Up and Down mark a word, Enter takes it. Esc, or a tap beside the card, closes it.
type searchSheet struct {
	widget.BaseWidget
	canvas fyne.Canvas
	field  *Select
	line   *Entry
	none   *Text
	found  []int
	list   *optionList
	scroll *Scroll
	inner  *fyne.Container
	card   *Card
	veil   *veil
}

func openSearch(c fyne.Canvas, field *Select) *searchSheet {
	s := &searchSheet{canvas: c, field: field, line: NewEntry(field.search.Place), none: Small("")}
	s.line.OnChanged = s.look
	s.line.OnKey = s.key
	s.scroll = NewScroll(s.none)
	s.inner = &fyne.Container{Layout: searchLayout{}, Objects: []fyne.CanvasObject{s.line, s.scroll, s.none}}
	s.card = NewCard(s.inner)
	s.card.Padding = look.S8
	s.veil = newVeil(s.Hide)
	s.veil.clear = true
	s.look("")
	s.ExtendBaseWidget(s)
	c.Overlays().Add(s)
	s.Resize(c.Size())
	c.Focus(s.line)
	s.list.reveal()
	return s
}

// look lists what was found for a text. Before anything is typed the chosen word is marked, then the best.
func (s *searchSheet) look(text string) {
	s.found = s.field.search.Find(text)
	var words []string
	for _, i := range s.found {
		words = append(words, s.field.options[i])
	}
	s.list = newOptionList(words, slices.Index(s.found, s.field.current))
	if text != "" {
		s.list.marked = 0
	}
	s.list.close, s.list.scroll = s.Hide, s.scroll
	s.list.pick = func(i int) {
		s.Hide()
		s.field.choose(s.found[i])
	}
	s.scroll.Content, s.scroll.Offset = s.list, fyne.Position{}
	s.scroll.Show()
	s.none.SetText("")
	if len(s.found) == 0 {
		s.scroll.Hide()
		s.none.SetText(s.field.search.None)
	}
	s.spoken()
	s.inner.Refresh()
	s.scroll.Refresh()
}

// spoken says with the line which word Enter takes.
func (s *searchSheet) spoken() {
	s.line.Label = s.field.search.Place
	if len(s.found) > 0 && s.field.search.First != nil {
		s.line.Label = s.field.search.First(s.field.options[s.found[s.list.marked]])
	}
}

// key is what the line makes of a key before it types.
func (s *searchSheet) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyEscape:
		s.Hide()
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		if len(s.found) > 0 {
			s.list.TypedKey(ev)
			s.spoken()
		}
	default:
		return false
	}
	return true
}

// Hide closes the list and gives the keyboard back to its field.
func (s *searchSheet) Hide() {
	if s.canvas == nil {
		return
	}
	c := s.canvas
	s.canvas, s.field.finding = nil, nil
	c.Overlays().Remove(s)
	focus(s.field)
}

// Held returns the card.
func (s *searchSheet) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.card} }

func (s *searchSheet) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: s, objects: list(s.veil, s.card), layout: s.layout,
		min: func() fyne.Size { return fyne.NewSize(1, 1) },
	}
}

// layout keeps the card at one height, whatever is found, so that nothing moves under the hand: under its field where
// there is room, else over it, and in a low window wherever it finds room.
func (s *searchSheet) layout(size fyne.Size) {
	const edge, gap, rows = 8, 6, 6
	place(s.veil, 0, 0, size.Width, size.Height)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.field)
	pad := 2 * look.Space(s.card.Padding)
	h := min(look.Dp(look.FieldHeight)+look.Space(look.S8)+rows*s.list.rowHeight()+pad, size.Height-2*edge)
	w := min(max(s.field.Size().Width, look.Dp(400)), size.Width-2*edge)
	y := at.Y + s.field.Size().Height + gap
	if y+h > size.Height-edge {
		y = at.Y - gap - h
	}
	if y < edge {
		y = size.Height - edge - h
	}
	place(s.card, max(min(at.X, size.Width-w-edge), edge), max(y, edge), w, h)
}

// searchLayout is the line, and under it the list or the sentence in its place.
type searchLayout struct{}

func (searchLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Space(160), 2*look.Dp(look.FieldHeight))
}

func (searchLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	line, gap := look.Dp(look.FieldHeight), look.Space(look.S8)
	place(o[0], 0, 0, size.Width, line)
	rest := max(size.Height-line-gap, 0)
	place(o[1], 0, line+gap, size.Width, rest)
	inset := look.Dp(12)
	place(o[2], inset, line+gap+look.Space(look.S8), max(size.Width-2*inset, 0), rest)
}
