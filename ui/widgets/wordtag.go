package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// wordTag is one word on the field of feelings. It can be tapped but takes no focus: as stops for Tab the words
// would be a long way, so the picker has the keyboard for all of them.
type wordTag struct {
	widget.BaseWidget
	word    FeelingWord
	tap     func()
	chosen  bool
	nearer  bool
	first   bool // Enter picks it
	hovered bool
	fill    *canvas.Rectangle
	label   *canvas.Text
}

func newWordTag(w FeelingWord, nearer bool, tap func()) *wordTag {
	t := &wordTag{word: w, tap: tap, nearer: nearer, fill: canvas.NewRectangle(nil), label: look.Words(w.Text, look.Serif)}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped chooses the word or takes it back.
func (t *wordTag) Tapped(*fyne.PointEvent) { t.tap() }

// MouseIn shows the hover.
func (t *wordTag) MouseIn(*desktop.MouseEvent) {
	t.hovered = true
	t.Refresh()
}

// MouseMoved does nothing.
func (t *wordTag) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides the hover.
func (t *wordTag) MouseOut() {
	t.hovered = false
	t.Refresh()
}

// Cursor is a hand.
func (t *wordTag) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the word.
func (t *wordTag) AccessibilityLabel() string { return t.word.Text }

// AccessibilityRole is button.
func (t *wordTag) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (t *wordTag) CreateRenderer() fyne.WidgetRenderer {
	t.paint()
	return &drawn{
		self: t, objects: list(t.fill, t.label), refresh: t.paint,
		layout: func(s fyne.Size) {
			place(t.fill, 0, 0, s.Width, s.Height)
			placeText(t.label, 0, 0, s.Width, s.Height)
		},
		min: func() fyne.Size {
			t.label.TextSize = look.TextSize(look.SizeBody)
			return fyne.NewSize(t.label.MinSize().Width+look.Dp(28), look.Dp(32))
		},
	}
}

func (t *wordTag) paint() {
	ink := look.Ink
	if t.nearer {
		ink = look.Action
	}
	t.fill.Hidden = !t.chosen && !t.hovered && !t.first
	paintBox(t.fill, look.Hover, 16)
	if t.chosen {
		t.fill.FillColor = look.Colour(look.Action)
		ink = look.OnAction
	}
	t.fill.Refresh()
	t.label.TextSize, t.label.Alignment, t.label.Color = look.TextSize(look.SizeBody), fyne.TextAlignCenter, look.Colour(ink)
	t.label.Refresh()
}
