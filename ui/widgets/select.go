package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// Select is one among many words behind a field: languages, countries, times. The arrow keys change it in place, a letter
// goes to the next word that begins with it; Enter and Space open the list. Among very many, see Search, a letter begins
// to search.
type Select struct {
	press
	Label    string // spoken before the current word
	OnChange func(int)
	// OnPass, where it is set, hears in the place of OnChange what a key goes over on its way; OnLeave says that the field is
	// left, and that the choice rests.
	OnPass  func(int)
	OnLeave func()

	options []string
	current int
	ground  *canvas.Rectangle
	word    *Text
	picture *icon
	ring    ring
	sheet   *selectSheet // the open list
	search  *SelectSearch
	finding *searchSheet // the open list with a line to type in
	opens   bool         // the list is taking the keyboard: the field is not left
}

// NewSelect makes the field; onChange hears choices made by hand. A current of -1 shows nothing yet.
func NewSelect(options []string, current int, onChange func(int)) *Select {
	s := &Select{
		OnChange: onChange, options: options, current: current, ground: canvas.NewRectangle(nil),
		word: Body("").Single(), picture: newIcon("down"), ring: newRing(look.ButtonRadius),
	}
	s.begin(s, s.open)
	s.keys = s.arrow
	return s
}

// Current is the index of the current option, or -1.
func (s *Select) Current() int { return s.current }

// SetCurrent changes it without telling OnChange.
func (s *Select) SetCurrent(i int) {
	if i >= -1 && i < len(s.options) {
		s.current = i
		s.Refresh()
	}
}

// SetOptions changes what there is to choose from.
func (s *Select) SetOptions(options []string, current int) {
	s.options, s.current = options, current
	s.Refresh()
}

func (s *Select) choose(i int) { s.take(i, s.OnChange) }

// pass is choose by a key.
func (s *Select) pass(i int) {
	if s.OnPass != nil {
		s.take(i, s.OnPass)
		return
	}
	s.choose(i)
}

func (s *Select) take(i int, tell func(int)) {
	if i < 0 || i >= len(s.options) || i == s.current || s.Disabled() {
		return
	}
	s.SetCurrent(i)
	if tell != nil {
		tell(i)
	}
}

// FocusLost hides the ring, and tells that the field is left.
func (s *Select) FocusLost() {
	s.press.FocusLost()
	if s.OnLeave != nil && !s.opens {
		s.OnLeave()
	}
}

func (s *Select) arrow(ev *fyne.KeyEvent) bool {
	if s.search != nil {
		if ev.Name == fyne.KeyDown {
			s.open()
		}
		return ev.Name == fyne.KeyDown
	}
	to, ok := StepKey(ev.Name, s.current, len(s.options))
	if ok {
		s.pass(to)
	}
	return ok
}

// TypedRune goes to the next word that begins with a letter, and round again after the last; where words are searched for,
// it begins to.
func (s *Select) TypedRune(r rune) {
	if len(s.options) == 0 {
		return
	}
	if s.search != nil {
		if s.open(); s.finding != nil && r != ' ' {
			s.finding.line.TypedRune(r)
		}
		return
	}
	if i, ok := nextWith(r, s.current, len(s.options), func(i int) string { return s.options[i] }); ok {
		s.pass(i)
	}
}

func (s *Select) open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	s.opens = true
	defer func() { s.opens = false }()
	switch {
	case c == nil || len(s.options) == 0 || s.Disabled():
	case s.search != nil && s.finding == nil:
		s.finding = openSearch(c, s)
	case s.search == nil && s.sheet == nil:
		s.sheet = openSelect(c, s)
	}
}

// AccessibilityLabel is the label and the current word.
func (s *Select) AccessibilityLabel() string {
	if s.Label == "" {
		return s.word.Text
	}
	return s.Label + ": " + s.word.Text
}

// CreateRenderer draws the field.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	s.paint()
	return &drawn{
		self: s, objects: list(s.ground, s.word, s.picture.Raster, s.ring.Rectangle),
		layout: func(size fyne.Size) {
			side, pad, h := look.Dp(16), look.Dp(17), look.LineHeight(look.SizeBody)
			place(s.ground, 0, 0, size.Width, size.Height)
			place(s.word, pad, (size.Height-h)/2, max(size.Width-2*pad-side, 0), h)
			place(s.picture.Raster, size.Width-pad-side, (size.Height-side)/2, side, side)
			s.ring.around(0, 0, size.Width, size.Height)
		},
		min:     func() fyne.Size { return fyne.NewSize(look.Space(160), look.Dp(look.FieldHeight)) },
		refresh: s.paint,
	}
}

func (s *Select) paint() {
	paintBox(s.ground, look.CardFill, look.ButtonRadius)
	s.ground.StrokeColor, s.ground.StrokeWidth = look.Colour(look.Edge), 1
	ink := look.Ink
	switch {
	case s.Disabled():
		ink = look.QuietInk
	case s.hovered:
		s.ground.StrokeColor = look.Colour(look.Ink)
	}
	s.ground.Refresh()
	s.word.SetColour(ink)
	text := ""
	if s.current >= 0 && s.current < len(s.options) {
		text = s.options[s.current]
	}
	s.word.SetText(text)
	s.picture.paint(look.QuietInk)
	s.ring.show(s.focused)
}
