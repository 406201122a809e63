package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// WordRow is a handful of words to tap, for a line that can be typed over as well. It breaks into lines. For the keyboard
// it is one stop: the arrow keys walk, Enter and Space tap.
type WordRow struct {
	widget.BaseWidget
	Label string // spoken before the word
	OnTap func(i int)

	tags    []*wordTag
	at      int
	focused bool
	hidden  bool // the ring, while the pointer is what is used
	width   float32
	ring    ring
}

// NewWordRow makes a row with nothing chosen.
func NewWordRow(words []string, onTap func(i int)) *WordRow {
	r := &WordRow{OnTap: onTap, ring: newRing(16)}
	for i, text := range words {
		r.tags = append(r.tags, newWordTag(FeelingWord{Text: text}, true, func() {
			r.at, r.hidden = i, true
			focus(r)
			r.tap()
		}))
	}
	r.ExtendBaseWidget(r)
	return r
}

// SetChosen says which words look chosen.
func (r *WordRow) SetChosen(words []string) {
	for _, t := range r.tags {
		t.chosen = slices.Contains(words, t.word.Text)
	}
	r.Refresh()
}

func (r *WordRow) tap() {
	if r.OnTap != nil && len(r.tags) > 0 {
		r.OnTap(r.at)
	}
	r.Refresh()
}

// TypedKey walks and taps; any other key goes on to the window.
func (r *WordRow) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.hidden = false
		r.tap()
		return
	}
	to, ok := StepKey(ev.Name, r.at, len(r.tags))
	if !ok || len(r.tags) == 0 {
		passKey(r, ev)
		return
	}
	r.at, r.hidden = min(max(to, 0), len(r.tags)-1), false
	r.Refresh()
}

// TypedRune does nothing: Space arrives as a key.
func (r *WordRow) TypedRune(rune) {}

// FocusGained shows the ring around the word that the keyboard is on.
func (r *WordRow) FocusGained() {
	r.focused = true
	r.Refresh()
	reveal(r)
}

// FocusLost hides the ring.
func (r *WordRow) FocusLost() {
	r.focused, r.hidden = false, false
	r.Refresh()
}

// AccessibilityLabel is the question and the word that the keyboard is on.
func (r *WordRow) AccessibilityLabel() string {
	if len(r.tags) == 0 {
		return r.Label
	}
	return r.Label + " " + r.tags[r.at].word.Text
}

// AccessibilityRole is button.
func (r *WordRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer lays the words out.
func (r *WordRow) CreateRenderer() fyne.WidgetRenderer {
	objects := make([]fyne.CanvasObject, 0, len(r.tags)+1)
	for _, t := range r.tags {
		objects = append(objects, t)
	}
	return &drawn{
		self: r, objects: list(append(objects, r.ring.Rectangle)...), layout: r.layout,
		min:     func() fyne.Size { return fyne.NewSize(r.widest(), r.flow(r.width, false)) },
		refresh: func() { r.paint() },
	}
}

func (r *WordRow) paint() {
	for _, t := range r.tags {
		t.Refresh()
	}
}

// widest is the width of the longest word: the row is never narrower.
func (r *WordRow) widest() float32 {
	w := float32(0)
	for _, t := range r.tags {
		w = max(w, t.MinSize().Width)
	}
	return w
}

func (r *WordRow) flow(width float32, put bool) float32 {
	return flowTags(r.tags, 0, 0, max(width, r.widest()), put)
}

func (r *WordRow) layout(s fyne.Size) {
	r.width = s.Width
	r.flow(s.Width, true)
	show := r.focused && !r.hidden && len(r.tags) > 0
	r.ring.show(show)
	if show {
		t := r.tags[r.at]
		p, size := t.Position(), t.Size()
		r.ring.around(p.X+2, p.Y+2, size.Width-4, size.Height-4)
	}
}
